package dev.pressport.plugin.tastyrecipes;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.Picture;
import dev.pressport.render.RecipeHtml;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.text.IdText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The places of recipes in pages. */
final class RecipePlaces implements BlockFamily, ShortcodeFamily {
  private static final RecipeHtml.Labels LABELS =
      new RecipeHtml.Labels("Ingredients", "Instructions", "Notes", false);

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.of("wp-tasty/tasty-recipe", RecipePlaces::block);
  }

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("tasty-recipe"),
            true,
            (attributes, content, body) -> {
              Long id = IdText.parse(attributes.get("id", ""));
              return id == null ? null : recipe(id, body);
            }));
  }

  private static @Nullable String block(Block block, Body body) {
    Long id = Body.attributes(block).get("id").id();
    return id == null ? null : recipe(id, body);
  }

  private static String recipe(long id, Body body) {
    Part part = body.index().part(id).orElse(null);
    boolean recipe = part != null && part.outline().type().equals(TastyRecipe.NAME);
    return body.inlined(
        id, known -> recipe ? "" : null, text -> part == null ? "" : html(part, body));
  }

  private static String html(Part part, Body body) {
    Function<String, List<String>> terms =
        taxonomy ->
            part.outline().terms().stream()
                .filter(term -> term.taxonomy().equals(taxonomy))
                .flatMap(term -> body.index().term(term).map(TermOutline::name).stream())
                .toList();
    return RecipeHtml.of(
        Html.stored(part.outline().title()),
        Picture.of(part.outline().featured(), null, body),
        RecipeMetas.details(part.meta(), terms),
        RecipeMetas.facts(part.meta(), terms),
        LABELS,
        "tasty-recipe-" + part.outline().id(),
        body);
  }
}
