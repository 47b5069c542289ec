package dev.pressport.plugin.mediavinecreate;

import dev.pressport.html.Html;
import dev.pressport.model.RecipeDetails;
import dev.pressport.model.RecipeDetails.IngredientSection;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.render.ListSections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A card. Facts: lib/creations, lib/supplies and lib/views of the plugin.
 *
 * @param id its number in the plugin
 * @param row its columns
 * @param supplies ingredients, materials and tools in their order
 * @param items of a list, in their order
 */
record Card(
    long id,
    LooseValue row,
    List<LooseValue> supplies,
    LooseValue nutrition,
    List<LooseValue> items,
    List<LooseValue> products) {
  /** The details of an entry whose card is not in the source. */
  static final RecipeDetails NOTHING =
      new RecipeDetails(
          null, null, null, null, null, null, null, List.of(), List.of(), List.of(), List.of(),
          List.of(), List.of(), Map.of(), null, null);

  private static final Set<String> NO_GROUP = Set.of("mv-has-no-group", "_empty_");
  private static final Pattern LINKED = Pattern.compile("([^\\[]*+)\\[(.*)\\](.*)", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)?");

  /** The values in their order, and their units. */
  private static final Map<String, String> UNITS = units();

  private static Map<String, String> units() {
    Map<String, String> units = new LinkedHashMap<>();
    units.put("number_of_servings", "");
    units.put("serving_size", "");
    units.put("calories", "");
    for (String fat : List.of("total_fat", "saturated_fat", "trans_fat", "unsaturated_fat")) {
      units.put(fat, "g");
    }
    units.put("cholesterol", "mg");
    units.put("sodium", "mg");
    for (String rest :
        List.of("carbohydrates", "net_carbs", "fiber", "sugar", "sugar_alcohols", "protein")) {
      units.put(rest, "g");
    }
    return Collections.unmodifiableMap(units);
  }

  Card {
    supplies = List.copyOf(supplies);
    items = List.copyOf(items);
    products = List.copyOf(products);
  }

  /** Whether it lists links and texts. */
  boolean isList() {
    return "list".equals(text("type"));
  }

  /** Whether it tells how to make something other than food. */
  boolean isProject() {
    return "diy".equals(text("type"));
  }

  @Nullable String text(String column) {
    String text = row.get(column).filled();
    return text == null ? null : text.strip();
  }

  String title() {
    String title = text("title");
    return title == null ? "" : title;
  }

  RecipeDetails details() {
    return isList()
        ? list()
        : new RecipeDetails(
            text("description"),
            text("author"),
            text("yield"),
            time("prep_time"),
            time("active_time"),
            time("additional_time"),
            time("total_time"),
            sections(isProject() ? "materials" : "ingredients"),
            ListSections.steps(text("instructions")),
            sections("tools").stream().flatMap(section -> section.items().stream()).toList(),
            List.of(),
            List.of(),
            keywords(),
            facts(),
            text("notes"),
            video());
  }

  private RecipeDetails list() {
    return new RecipeDetails(
        text("description"),
        text("author"),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        keywords(),
        Map.of(),
        null,
        null);
  }

  private List<String> keywords() {
    String keywords = text("keywords");
    return keywords == null
        ? List.of()
        : Stream.of(keywords.split(",", -1))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .toList();
  }

  /** A number of seconds as ISO 8601. */
  private @Nullable String time(String column) {
    Long seconds = row.get(column).id();
    return seconds == null || seconds > 300_000_000
        ? null
        : Duration.ofMinutes(seconds / 60).toString();
  }

  private List<IngredientSection> sections(String type) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (LooseValue supply : supplies) {
      String text = supply.get("original_text").filled();
      String stored = supply.get("group").filled();
      String group = stored == null || NO_GROUP.contains(stored) ? "" : stored;
      if (text != null && type.equals(supply.get("type").string())) {
        groups
            .computeIfAbsent(group, name -> new ArrayList<>())
            .add(supply(text.strip(), supply.get("link").filled()));
      }
    }
    return groups.entrySet().stream()
        .map(group -> new IngredientSection(group.getKey(), group.getValue()))
        .toList();
  }

  /** Brackets mark the words of a text that are the link; without them, all are. */
  private static String supply(String text, @Nullable String link) {
    Matcher marked = LINKED.matcher(text);
    return link == null || !marked.matches()
        ? Html.link(link, Html.stored(text))
        : Html.stored(marked.group(1))
            + Html.link(link, Html.stored(marked.group(2)))
            + Html.stored(marked.group(3));
  }

  private Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    UNITS.forEach(
        (name, unit) -> {
          String value = nutrition.get(name).filled();
          if (value != null) {
            String number = value.strip();
            facts.put(name, NUMBER.matcher(number).matches() ? number + unit : number);
          }
        });
    return facts;
  }

  private @Nullable String video() {
    String json = text("external_video");
    LooseValue video =
        json == null
            ? LooseValue.NONE
            : PhpJson.decode(json).map(LooseValue::of).orElse(LooseValue.NONE);
    String id = video.get("id").filled();
    return id != null && id.matches("[A-Za-z0-9_-]{5,20}")
        ? "https://www.youtube.com/watch?v=" + id
        : null;
  }
}
