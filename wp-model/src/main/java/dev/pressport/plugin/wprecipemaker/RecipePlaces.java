package dev.pressport.plugin.wprecipemaker;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.model.Metas;
import dev.pressport.model.RecipeDetails;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.Picture;
import dev.pressport.render.RecipeHtml;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.text.IdText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The places of recipes in pages. */
final class RecipePlaces implements BlockFamily, ShortcodeFamily {
  /** A page that has a recipe shows it also as a draft. */
  private static final Set<String> SHOWN = Set.of("publish", "draft", "pending", "future");

  private static final RecipeHtml.Labels LABELS =
      new RecipeHtml.Labels("Ingredients", "Method", "Notes", true);

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.of(
        "wp-recipe-maker/recipe", RecipePlaces::block,
        "wp-recipe-maker/recipe-snippet", (block, body) -> "",
        "wp-recipe-maker/jump-to-recipe", (block, body) -> "",
        "wp-recipe-maker/print-recipe", (block, body) -> "",
        "wp-recipe-maker/recipe-roundup-item", RecipePlaces::roundupItem);
  }

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("wprm-recipe"), true, (attributes, content, body) -> recipe(attributes, body)),
        new FamilyShortcode(
            Set.of("wprm-recipe-roundup-item"),
            true,
            (attributes, content, body) ->
                roundup(IdText.parse(attributes.get("id", "")), attributes.get("link"), body)),
        new FamilyShortcode(
            Set.of("wprm-recipe-name"),
            false,
            (attributes, content, body) -> name(IdText.parse(attributes.get("id", "")), body)),
        new FamilyShortcode(
            Set.of(
                "wprm-recipe-jump",
                "wprm-recipe-print",
                "wprm-recipe-jump-video",
                "wprm-recipe-pin"),
            false,
            (attributes, content, body) -> ""));
  }

  private static @Nullable String name(@Nullable Long id, Body body) {
    Part part = id == null ? null : body.index().part(id).orElse(null);
    return part != null
            && part.outline().type().equals(WprmRecipe.NAME)
            && SHOWN.contains(part.outline().status())
        ? Html.stored(part.outline().title())
        : null;
  }

  private static @Nullable String block(Block block, Body body) {
    Long id = Body.attributes(block).get("id").id();
    return id == null ? null : recipe(id, body);
  }

  private static @Nullable String recipe(ShortcodeAttributes attributes, Body body) {
    Long id = IdText.parse(attributes.get("id", ""));
    return id == null ? null : recipe(id, body);
  }

  private static String recipe(long id, Body body) {
    Part part = body.index().part(id).orElse(null);
    boolean recipe = part != null && part.outline().type().equals(WprmRecipe.NAME);
    return body.inlined(
        id,
        known -> SHOWN.contains(known.outline().status()),
        known -> recipe ? known.body() == null ? "" : known.body() : null,
        summary -> part == null ? "" : html(part, summary, body));
  }

  private static String html(Part part, String summary, Body body) {
    EntryOutline recipe = part.outline();
    RecipeDetails details =
        RecipeMetas.details(part.meta(), summary, taxonomy -> names(recipe, taxonomy, body));
    Map<String, String> facts = new LinkedHashMap<>();
    String label = RecipeMetas.timeLabel(part.meta());
    RecipeHtml.facts(details)
        .forEach(
            (name, value) ->
                facts.put(name.equals("Additional Time") && label != null ? label : name, value));
    return RecipeHtml.of(
        Html.stored(recipe.title()),
        Picture.of(recipe.featured(), null, body),
        details,
        facts,
        LABELS,
        "recipe-" + recipe.id(),
        body);
  }

  private static List<String> names(EntryOutline recipe, String taxonomy, Body body) {
    return recipe.terms().stream()
        .filter(term -> term.taxonomy().equals(taxonomy))
        .flatMap(term -> body.index().term(term).map(TermOutline::name).stream())
        .toList();
  }

  private static @Nullable String roundupItem(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    return roundup(attributes.get("id").id(), attributes.get("link").filled(), body);
  }

  /** A recipe in a list of some: its picture and name with a link to the page that shows it. */
  private static @Nullable String roundup(@Nullable Long id, @Nullable String link, Body body) {
    Part part = id == null ? null : body.index().part(id).orElse(null);
    if (part == null || !part.outline().type().equals(WprmRecipe.NAME)) {
      return null;
    }
    Metas metas = part.meta();
    Long page = RecipeMetas.page(metas);
    String name = Html.stored(part.outline().title());
    String title = page == null ? Html.link(link, name) : body.linkTo(new Ref.ToEntry(page), name);
    Picture picture = Picture.of(part.outline().featured(), null, body);
    String summary = part.body() == null ? "" : part.body();
    return (picture == null ? "" : picture.captioned("").figure())
        + Html.heading(2, title)
        + Html.paragraph(summary)
        + Html.paragraph(button(page, link, body));
  }

  private static String button(@Nullable Long page, @Nullable String link, Body body) {
    String words = "Check Out This Recipe";
    String button =
        page == null ? Html.link(link, words) : body.linkTo(new Ref.ToEntry(page), words);
    return button.equals(words) ? "" : button;
  }
}
