package dev.pressport.acf;

import dev.pressport.html.Wpautop;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.problem.ItemProblems;
import dev.pressport.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values of fields without inner fields. A value that does not fit its field is a problem: for
 * types whose values are objects or lists it becomes null, for others it stays as stored.
 */
final class FieldValues {
  private static final Set<String> TEXTS =
      Set.of("text", "textarea", "email", "url", "color_picker");
  private static final Set<String> SCALARS =
      Set.of("number", "range", "date_picker", "date_time_picker", "time_picker");
  private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

  private final FieldReferences references;
  private final List<Term.Ref> terms;
  private final ItemProblems problems;

  FieldValues(FieldReferences references, List<Term.Ref> terms, ItemProblems problems) {
    this.references = references;
    this.terms = terms;
    this.problems = problems;
  }

  /** Reports a meta whose value does not fit its field. */
  void tellUnusable(String meta) {
    problems.add(AcfProblem.ACF_VALUE_UNUSABLE, "fields." + meta);
  }

  /** The value of a field that is stored in a meta. */
  Value read(Field field, Value stored, String meta) {
    if (field.type().equals("password")) {
      return password(stored, meta);
    }
    if (field.type().equals("taxonomy") && field.options().get("load_terms").isTrue()) {
      return ofEntry(field);
    }
    LooseValue loose = LooseValue.of(stored);
    if (isEmpty(loose)) {
      return empty(field, stored);
    }
    Value value = of(field, loose, meta);
    if (value == null) {
      tellUnusable(meta);
      return TEXTS.contains(field.type()) || SCALARS.contains(field.type()) ? stored : Value.NULL;
    }
    return value;
  }

  private static boolean isEmpty(LooseValue stored) {
    return stored.value() instanceof Value.Bool bool
        ? !bool.value()
        : "".equals(stored.string())
            || !stored.present()
            || (stored.isArray() && stored.list().isEmpty());
  }

  private static Value empty(Field field, Value stored) {
    return switch (field.type()) {
      case "text", "textarea", "email", "url", "color_picker" -> Value.of("");
      case "true_false" -> Value.FALSE;
      default -> isKnown(field.type()) ? none(field) : stored;
    };
  }

  private static Value none(Field field) {
    return field.multiple() ? new Value.Array(List.of()) : Value.NULL;
  }

  private static boolean isKnown(String type) {
    return SCALARS.contains(type) || LISTED.contains(type);
  }

  /** The types whose values are objects, or lists of them. */
  private static final Set<String> LISTED =
      Words.of(
          """
          wysiwyg oembed image file gallery select radio button_group checkbox link post_object
          page_link relationship taxonomy user google_map icon_picker\
          """);

  private @Nullable Value of(Field field, LooseValue stored, String meta) {
    return switch (field.type()) {
      case "text", "textarea", "email", "url", "color_picker" -> text(stored);
      case "number", "range" -> number(stored);
      case "date_picker" -> converted(stored, FieldDates::date);
      case "date_time_picker" -> converted(stored, FieldDates::dateTime);
      case "time_picker" -> converted(stored, FieldDates::time);
      case "true_false" -> truth(stored);
      case "wysiwyg" -> stored.value() instanceof Text text ? formatted(text) : null;
      case "oembed" -> stored.string() == null ? null : dict("url", stored.value());
      case "link" -> link(stored);
      case "google_map" -> place(stored);
      case "icon_picker" -> icon(stored);
      default -> LISTED.contains(field.type()) ? listed(field, stored, meta) : stored.value();
    };
  }

  private static @Nullable Value text(LooseValue stored) {
    if (stored.value() instanceof Text) {
      return stored.value();
    }
    String digits = stored.string();
    return digits == null ? null : Value.of(digits);
  }

  /** ACF removes the commas of thousands since version 5. */
  private static @Nullable Value number(LooseValue stored) {
    String text = stored.string();
    LooseValue plain = text == null ? stored : LooseValue.of(Value.of(text.replace(",", "")));
    Long integer = plain.integer();
    Double decimal = plain.decimal();
    if (integer != null) {
      return Value.of(integer.longValue());
    }
    return decimal == null ? null : new Value.Decimal(decimal);
  }

  private static @Nullable Value converted(
      LooseValue stored, Function<String, @Nullable String> conversion) {
    String text = stored.string();
    String converted = text == null ? null : conversion.apply(text.strip());
    return converted == null ? null : Value.of(converted);
  }

  private static @Nullable Value truth(LooseValue stored) {
    Boolean truth = stored.isArray() ? null : stored.bool();
    return truth == null ? null : Value.of(truth.booleanValue());
  }

  private Value password(Value stored, String meta) {
    if (!isEmpty(LooseValue.of(stored))) {
      problems.add(AcfProblem.ACF_PASSWORD_WITHHELD, "fields." + meta);
    }
    return Value.NULL;
  }

  private static Value formatted(Text raw) {
    Map<String, Value> text = new LinkedHashMap<>();
    text.put("raw", raw);
    text.put("html", raw.inline() ? Value.of(Wpautop.apply(raw.string())) : Value.NULL);
    return new Value.Dict(text);
  }

  private static Value dict(String key, Value value) {
    return new Value.Dict(Map.of(key, value));
  }

  private static @Nullable Value link(LooseValue stored) {
    boolean plain = stored.string() != null;
    Value url = plain ? stored.value() : stored.get("url").value();
    if (!(url instanceof Text)) {
      return null;
    }
    Map<String, Value> link = new LinkedHashMap<>();
    LooseValue title = stored.get(stored.get("title").present() ? "title" : "text");
    link.put("title", plain ? Value.of("") : title.value());
    link.put("url", url);
    link.put("newTab", Value.of("_blank".equals(stored.get("target").string())));
    return new Value.Dict(link);
  }

  private static @Nullable Value place(LooseValue stored) {
    if (!(stored.value() instanceof Value.Dict dict)) {
      return null;
    }
    Map<String, Value> place = new LinkedHashMap<>();
    dict.entries()
        .forEach(
            (key, value) -> {
              Value number = number(LooseValue.of(value));
              boolean coordinate = key.equals("lat") || key.equals("lng");
              place.put(camelCase(key), coordinate && number != null ? number : value);
            });
    return new Value.Dict(place);
  }

  private static String camelCase(String name) {
    return UNDERSCORE.matcher(name).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
  }

  /** Before there were sources of icons, one of WordPress's own was stored by its name. */
  private static @Nullable Value icon(LooseValue stored) {
    if (stored.value() instanceof Value.Dict) {
      return stored.value();
    }
    if (stored.string() == null) {
      return null;
    }
    Map<String, Value> icon = new LinkedHashMap<>();
    icon.put("type", Value.of("dashicons"));
    icon.put("value", stored.value());
    return new Value.Dict(icon);
  }

  private Value ofEntry(Field field) {
    String taxonomy = field.options().get("taxonomy").string();
    List<Value> found =
        terms.stream()
            .filter(term -> term.taxonomy().equals(taxonomy))
            .map(FieldReferences::term)
            .toList();
    return field.multiple() ? new Value.Array(found) : found.isEmpty() ? Value.NULL : found.get(0);
  }

  /** Returns a value, or a list of values, whatever the field's setting was when it was stored. */
  private @Nullable Value listed(Field field, LooseValue stored, String meta) {
    List<LooseValue> items = items(field, stored);
    if (!field.multiple() && items.size() > 1) {
      problems.add(AcfProblem.ACF_SEVERAL_VALUES, "fields." + meta);
      items = items.subList(0, 1);
    }
    List<Value> values = new ArrayList<>();
    for (LooseValue item : items) {
      Value value = item(field, item, meta);
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    return field.multiple() ? new Value.Array(values) : values.get(0);
  }

  private static List<LooseValue> items(Field field, LooseValue stored) {
    if (stored.value() instanceof Value.Array || isNumbered(stored)) {
      return stored.list();
    }
    return field.type().equals("checkbox") && stored.isArray()
        ? stored.list().stream().flatMap(box -> box.list().stream().limit(1)).toList()
        : List.of(stored);
  }

  /** A list out of which items were taken. */
  private static boolean isNumbered(LooseValue stored) {
    return stored.map().keySet().stream().allMatch(key -> key.matches("\\d{1,9}"))
        && stored.isArray();
  }

  private @Nullable Value item(Field field, LooseValue stored, String meta) {
    return switch (field.type()) {
      case "select", "radio", "button_group", "checkbox" -> choice(field, stored);
      case "image", "file", "gallery" -> file(stored, meta);
      case "page_link" -> pageLink(stored, meta);
      case "taxonomy" -> {
        Long id = stored.id();
        yield id == null
            ? null
            : references.term(field.options().get("taxonomy").string(), id, meta);
      }
      case "user" -> stored.id() == null ? null : references.user(stored.id(), meta);
      default -> "null".equals(stored.string()) ? Value.NULL : entry(stored, meta);
    };
  }

  private @Nullable Value entry(LooseValue stored, String meta) {
    Long id = stored.id();
    return id == null ? null : references.entry(id, meta);
  }

  private static @Nullable Value choice(Field field, LooseValue stored) {
    String value = stored.string();
    if (value == null) {
      return null;
    }
    Map<String, Value> choice = new LinkedHashMap<>();
    choice.put("value", Value.of(value));
    choice.put("label", label(field.options().get("choices"), value));
    return new Value.Dict(choice);
  }

  private static Value label(LooseValue choices, String value) {
    if (choices.value() instanceof Value.Array list) {
      boolean listed = value.matches("\\d{1,9}") && Integer.parseInt(value) < list.items().size();
      return listed ? list.items().get(Integer.parseInt(value)) : Value.NULL;
    }
    return choices.get(value).value();
  }

  private @Nullable Value file(LooseValue stored, String meta) {
    LooseValue id = stored.isArray() ? stored.get("id") : stored;
    Value known = entry(id, meta);
    String url = stored.string();
    return known == null && url != null && url.contains("/") ? FieldReferences.file(url) : known;
  }

  private @Nullable Value pageLink(LooseValue stored, String meta) {
    Long id = stored.id();
    if (id != null) {
      return references.link(id, meta);
    }
    return stored.string() == null ? null : dict("url", stored.value());
  }
}
