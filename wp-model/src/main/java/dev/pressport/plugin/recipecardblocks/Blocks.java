package dev.pressport.plugin.recipecardblocks;

import static java.util.Map.entry;

import dev.pressport.block.Block;
import dev.pressport.block.BlockParser;
import dev.pressport.html.Html;
import dev.pressport.model.RecipeDetails;
import dev.pressport.model.RecipeDetails.IngredientSection;
import dev.pressport.model.RecipeDetails.Step;
import dev.pressport.model.RecipeDetails.StepSection;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.Picture;
import dev.pressport.render.RecipeHtml;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.text.IdText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A recipe as one block, its parts as separate blocks, and recipes that are entries. */
final class Blocks implements BlockFamily, ShortcodeFamily {

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.ofEntries(
        entry("wpzoom-recipe-card/block-recipe-card", Blocks::recipe),
        entry("wpzoom-recipe-card/recipe-block-from-posts", Blocks::stored),
        entry("wpzoom-recipe-card/block-ingredients", Blocks::ingredientsAlone),
        entry("wpzoom-recipe-card/block-directions", Blocks::stepsAlone),
        entry("wpzoom-recipe-card/block-details", Blocks::factsAlone),
        entry("wpzoom-recipe-card/block-nutrition", Blocks::nutritionAlone),
        entry("wpzoom-recipe-card/block-jump-to-recipe", (block, body) -> ""),
        entry("wpzoom-recipe-card/block-print-recipe", (block, body) -> ""));
  }

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("wpzoom_rcb_post"),
            true,
            (attributes, content, body) -> stored(IdText.parse(attributes.get("id", "")), body)));
  }

  private static @Nullable String stored(Block block, Body body) {
    return stored(Body.attributes(block).get("postId").id(), body);
  }

  /** A recipe that is an entry, in the place of a page that names it. */
  private static @Nullable String stored(@Nullable Long id, Body body) {
    if (id == null) {
      return null;
    }
    Function<Part, @Nullable String> text =
        part -> part.outline().type().equals(RecipeCardBlocks.TYPE) ? part.body() : null;
    return body.inlined(id, text, stored -> body.render(BlockParser.parse(stored)));
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  private static String recipe(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    LooseValue image = attributes.get("image");
    Picture own = Picture.of(image.get("id").id(), image.get("url").filled(), body);
    Picture picture = attributes.get("hasImage").isTrue() && own != null ? own : null;
    String video = attributes.get("video").get("url").filled();
    RecipeDetails details =
        new RecipeDetails(
            RichText.of(attributes, "jsonSummary", "summary"),
            null,
            null,
            null,
            null,
            null,
            null,
            ingredients(attributes),
            steps(attributes),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            attributes.get("notes").filled(),
            attributes.get("hasVideo").isTrue() ? video : null);
    RecipeHtml.Labels labels =
        new RecipeHtml.Labels(
            Html.stored(or(attributes.get("ingredientsTitle").filled(), "Ingredients")),
            Html.stored(or(attributes.get("directionsTitle").filled(), "Directions")),
            Html.stored(or(attributes.get("notesTitle").filled(), "Notes")),
            false);
    String title = or(attributes.get("recipeTitle").filled(), body.entry().title());
    return RecipeHtml.of(
            Html.stored(title),
            picture,
            details,
            facts(attributes, body),
            labels,
            or(attributes.get("id").filled(), "recipe"),
            body)
        + body.render(block.innerBlocks());
  }

  /** The facts below the title, unless the settings of the recipe hide them. */
  private static Map<String, String> facts(LooseValue attributes, Body body) {
    LooseValue all = attributes.get("settings");
    LooseValue settings = all.list().stream().findFirst().filter(LooseValue::isArray).orElse(all);
    Map<String, String> facts = new LinkedHashMap<>();
    if (!Boolean.FALSE.equals(settings.get("displayAuthor").bool())) {
      String author = settings.get("custom_author_name").filled();
      facts.put("Recipe by", author == null ? body.author(false) : author);
    }
    for (String name : List.of("Course", "Cuisine", "Difficulty")) {
      if (!Boolean.FALSE.equals(settings.get("display" + name).bool())) {
        facts.put(name, String.join(", ", attributes.get(name.toLowerCase(Locale.ROOT)).strings()));
      }
    }
    for (LooseValue detail : attributes.get("details").list()) {
      String label = RichText.of(detail, "jsonLabel", "label");
      String value = value(detail);
      if (label != null && value != null) {
        facts.put(label, value);
      }
    }
    return facts;
  }

  private static List<IngredientSection> ingredients(LooseValue attributes) {
    List<IngredientSection> sections = new ArrayList<>();
    String name = "";
    List<String> items = new ArrayList<>();
    for (LooseValue item : attributes.get("ingredients").list()) {
      LooseValue parsed = item.get("parse");
      String text = RichText.of(item, "jsonName", "name");
      String amount =
          (or(parsed.get("amount").filled(), "") + " " + or(parsed.get("unit").filled(), ""))
              .strip();
      if (text == null) {
        continue;
      }
      if (item.get("isGroup").isTrue()) {
        addIngredients(sections, name, items);
        name = text;
        items.clear();
      } else {
        items.add((amount + " " + text).strip());
      }
    }
    addIngredients(sections, name, items);
    return sections;
  }

  private static void addIngredients(
      List<IngredientSection> sections, String name, List<String> items) {
    if (!name.isEmpty() || !items.isEmpty()) {
      sections.add(new IngredientSection(name, items));
    }
  }

  private static List<StepSection> steps(LooseValue attributes) {
    List<StepSection> sections = new ArrayList<>();
    String name = "";
    List<Step> steps = new ArrayList<>();
    for (LooseValue item : attributes.get("steps").list()) {
      String text = RichText.of(item, "jsonText", "text");
      if (text == null) {
        continue;
      }
      if (item.get("isGroup").isTrue()) {
        addSteps(sections, name, steps);
        name = text;
        steps.clear();
      } else {
        steps.add(new Step(text, null));
      }
    }
    addSteps(sections, name, steps);
    return sections;
  }

  private static void addSteps(List<StepSection> sections, String name, List<Step> steps) {
    if (!name.isEmpty() || !steps.isEmpty()) {
      sections.add(new StepSection(name, steps));
    }
  }

  /** Servings, times and other facts, each with its label. */
  private static String facts(LooseValue attributes) {
    StringBuilder items = new StringBuilder();
    for (LooseValue detail : attributes.get("details").list()) {
      String value = value(detail);
      if (value != null) {
        String label = or(RichText.of(detail, "jsonLabel", "label"), "");
        items.append("<li>").append(label.isEmpty() ? "" : "<strong>" + label + ":</strong> ");
        items.append(value).append("</li>");
      }
    }
    return items.isEmpty() ? "" : "<ul>" + items + "</ul>";
  }

  /** The value of a fact with its unit; null for none. */
  private static @Nullable String value(LooseValue detail) {
    String value = RichText.of(detail, "jsonValue", "value");
    String unit = or(RichText.of(detail, "jsonUnit", "unit"), "");
    return value == null ? null : (value + " " + unit).strip();
  }

  private static String alone(LooseValue attributes, RecipeDetails details, Body body) {
    String title = or(attributes.get("title").filled(), "");
    RecipeHtml.Labels labels = new RecipeHtml.Labels(title, title, title, false);
    return RecipeHtml.of("", null, details, labels, "recipe", body);
  }

  private static RecipeDetails details(
      List<IngredientSection> ingredients, List<StepSection> steps) {
    return new RecipeDetails(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        ingredients,
        steps,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        null,
        null);
  }

  private static String ingredientsAlone(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    LooseValue items = attributes.get("items");
    return items.isArray()
        ? alone(attributes, details(ingredients(of("ingredients", items)), List.of()), body)
        : body.content(block);
  }

  private static String stepsAlone(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    return attributes.get("steps").isArray()
        ? alone(attributes, details(List.of(), steps(attributes)), body)
        : body.content(block);
  }

  private static LooseValue of(String name, LooseValue value) {
    return LooseValue.of(new Value.Dict(Map.of(name, value.value())));
  }

  private static String factsAlone(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String facts = facts(attributes);
    return facts.isEmpty()
        ? body.content(block)
        : Html.heading(3, attributes.get("title").filled()) + facts;
  }

  private static String nutritionAlone(Block block, Body body) {
    StringBuilder items = new StringBuilder();
    for (Map.Entry<String, Value> value : Body.attributes(block).get("data").map().entrySet()) {
      String text = LooseValue.of(value.getValue()).filled();
      if (text != null) {
        String name = value.getKey().replace('-', ' ').replace('_', ' ');
        items.append("<li>").append(Html.escape(name + ": " + text)).append("</li>");
      }
    }
    return items.isEmpty() ? body.content(block) : "<h3>Nutrition Facts</h3><ul>" + items + "</ul>";
  }
}
