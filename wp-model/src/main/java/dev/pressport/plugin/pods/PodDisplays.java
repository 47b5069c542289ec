package dev.pressport.plugin.pods;

import static java.util.Map.entry;

import dev.pressport.block.Block;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.Selection;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.text.IdText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The shortcode {@code [pods]} and the blocks that stand for it: a field of an entry, an entry or a
 * list of entries in a template.
 */
final class PodDisplays implements BlockFamily, ShortcodeFamily {
  static final String TEMPLATE = "_pods_template";

  private static final int USUAL = 15;
  private static final int MOST = 100;

  /** The number of entries that are sorted. */
  private static final int MOST_READ = 1000;

  private static final Pattern ORDER =
      Pattern.compile(
          "(?:t\\.)?`?(\\w{1,64})`?(?:\\.meta_value)?(?:\\s*\\+\\s*0)?(?:\\s+(asc|desc))?",
          Pattern.CASE_INSENSITIVE);

  /** The one condition that is read: a field or a taxonomy that has a value. */
  private static final Pattern CONDITION =
      Pattern.compile("`?(\\w{1,64})`?\\.`?(meta_value|slug)`?\\s*=\\s*[\"']([^\"']{0,200})[\"']");

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("pods"),
            true,
            (attributes, content, body) -> display(name -> attributes.get(name), content, body)));
  }

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.ofEntries(
        entry("pods/pods-block-field", PodDisplays::block),
        entry("pods/pods-block-single", PodDisplays::block),
        entry("pods/pods-block-list", PodDisplays::block));
  }

  private static String block(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    Function<String, @Nullable String> texts =
        name -> {
          LooseValue value = attributes.get(name);
          return value.isArray() ? value.get("value").filled() : value.filled();
        };
    String custom = texts.apply("template_custom");
    String shown = display(texts, custom == null ? "" : custom, body);
    return shown == null ? "" : shown;
  }

  private static @Nullable String display(
      Function<String, @Nullable String> attributes, String content, Body body) {
    if (attributes.apply("form") != null || attributes.apply("view") != null) {
      body.counted(RenderProblem.SERVER_ONLY, "forms and views of Pods");
      return "";
    }
    String type = attributes.apply("name");
    String named =
        attributes.apply("id") == null ? attributes.apply("slug") : attributes.apply("id");
    String field = attributes.apply("field");
    String template = template(attributes.apply("template"), content, body);
    if (field == null && template == null) {
      return null;
    }
    CurrentEntry one = named == null && type != null ? null : one(type, named, body);
    if (named != null && one == null) {
      return or(attributes.apply("not_found"));
    }
    if (field != null) {
      return one == null ? "" : PodValues.of(one, body).html(field);
    }
    if (template == null) {
      return null;
    }
    String shown =
        one != null
            ? new PodTemplate(body).fill(template, PodValues.of(one, body))
            : list(type == null ? "" : type, attributes, template, body);
    return shown.isBlank() ? or(attributes.apply("not_found")) : shown;
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Returns the template with a name, else the one within the tags; null for neither. */
  private static @Nullable String template(@Nullable String name, String content, Body body) {
    String own = content.isBlank() ? null : content;
    return name == null
        ? own
        : body.index().children(TEMPLATE, 0).stream()
            .map(body.index()::part)
            .flatMap(Optional::stream)
            .filter(part -> PodFields.isOn(part) && isNamed(part.outline(), name))
            .map(Part::body)
            .findFirst()
            .orElse(own);
  }

  private static boolean isNamed(EntryOutline template, String name) {
    return template.title().equalsIgnoreCase(name.strip()) || template.slug().equals(name.strip());
  }

  private static @Nullable CurrentEntry one(
      @Nullable String type, @Nullable String named, Body body) {
    if (named == null) {
      return body.subject();
    }
    Long id = IdText.parse(named);
    return body.publishedEntries().newest(type == null ? "" : type).stream()
        .map(body.index()::entry)
        .flatMap(Optional::stream)
        .filter(entry -> id == null ? entry.slug().equals(named) : entry.id() == id)
        .findFirst()
        .map(body::subject)
        .orElse(null);
  }

  private static String list(
      String type, Function<String, @Nullable String> attributes, String template, Body body) {
    Predicate<PodValues> condition = condition(attributes.apply("where"));
    if (condition == null) {
      body.counted(RenderProblem.SERVER_ONLY, "lists of Pods with a condition in SQL");
      return "";
    }
    List<PodValues> entries =
        new Selection(type, MOST_READ, 0, "date", false, List.of(), Set.of())
            .from(body).stream()
                .map(entry -> PodValues.of(entry, body))
                .filter(condition)
                .sorted(order(attributes.apply("orderby")))
                .skip(number(attributes.apply("offset"), 0))
                .limit(number(attributes.apply("limit"), USUAL))
                .toList();
    PodTemplate filled = new PodTemplate(body);
    StringBuilder html = new StringBuilder();
    for (PodValues entry : entries) {
      if (body.repeat()) {
        html.append(filled.fill(template, entry));
      }
    }
    return html.toString();
  }

  private static int number(@Nullable String text, int otherwise) {
    String number = text == null ? "" : text.strip();
    if (number.equals("-1")) {
      return MOST;
    }
    return number.matches("\\d{1,6}") ? Math.min(Integer.parseInt(number), MOST) : otherwise;
  }

  private static @Nullable Predicate<PodValues> condition(@Nullable String where) {
    if (where == null || where.isBlank()) {
      return values -> true;
    }
    Matcher condition = CONDITION.matcher(where.strip());
    if (!condition.matches()) {
      return null;
    }
    String name = condition.group(1);
    String value = condition.group(3);
    return condition.group(2).equals("meta_value")
        ? values -> values.has(name, value)
        : values -> values.hasTerm(name, value);
  }

  /** Pods sorts by the place in a menu, then by title. */
  private static Comparator<PodValues> order(@Nullable String orderBy) {
    Matcher order = ORDER.matcher(orderBy == null ? "" : orderBy.split(",", 2)[0].strip());
    if (!order.matches()) {
      return Comparator.comparingLong(PodValues::menuOrder)
          .thenComparing(values -> values.sortKey("post_title"));
    }
    String name = order.group(1);
    Comparator<PodValues> by =
        name.equals("menu_order")
            ? Comparator.comparingLong(PodValues::menuOrder)
            : Comparator.comparing(values -> values.sortKey(name));
    return "desc".equalsIgnoreCase(order.group(2)) ? by.reversed() : by;
  }
}
