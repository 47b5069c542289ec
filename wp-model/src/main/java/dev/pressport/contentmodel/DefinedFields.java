package dev.pressport.contentmodel;

import dev.pressport.acf.Field;
import dev.pressport.html.PlainText;
import dev.pressport.html.Titles;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of ACF as fields of content. */
final class DefinedFields {
  private DefinedFields() {}

  /** Returns the fields with a value that may be exported, each name once. */
  static List<ContentField> of(List<Field> fields) {
    Map<String, ContentField> byName = new LinkedHashMap<>();
    for (Field field : fields) {
      if (!field.type().equals("password")) {
        byName.merge(field.name(), of(field), MergedFields::of);
      }
    }
    return List.copyOf(byName.values());
  }

  private static ContentField of(Field field) {
    List<ContentField> within = of(field.subFields());
    List<ContentField.Layout> layouts = layouts(field.layouts());
    FieldKind kind = kind(field.type(), within.isEmpty(), layouts.isEmpty());
    return new ContentField(
        field.name(),
        label(field.label(), field.name()),
        kind,
        FieldOrigin.ACF,
        isList(kind, field),
        field.required(),
        kind == FieldKind.CHOICE ? choices(field.options().get("choices")) : List.of(),
        within,
        layouts,
        targets(field),
        help(field.options().get("instructions").filled()));
  }

  private static String label(String stored, String name) {
    String words = Titles.plain(stored);
    return words.isEmpty() ? Labels.readable(name) : words;
  }

  private static FieldKind kind(String type, boolean withoutFields, boolean withoutLayouts) {
    return switch (type) {
      case "text" -> FieldKind.TEXT;
      case "textarea" -> FieldKind.LONG_TEXT;
      case "wysiwyg" -> FieldKind.RICH_TEXT;
      case "number", "range" -> FieldKind.NUMBER;
      case "true_false" -> FieldKind.BOOLEAN;
      case "date_picker" -> FieldKind.DATE;
      case "date_time_picker" -> FieldKind.DATE_TIME;
      case "time_picker" -> FieldKind.TIME;
      case "color_picker" -> FieldKind.COLOR;
      case "email" -> FieldKind.EMAIL;
      case "url" -> FieldKind.URL;
      case "select", "radio", "button_group", "checkbox" -> FieldKind.CHOICE;
      case "link" -> FieldKind.LINK;
      case "oembed" -> FieldKind.EMBED;
      case "image", "gallery" -> FieldKind.IMAGE;
      case "file" -> FieldKind.FILE;
      case "post_object", "relationship" -> FieldKind.ENTRY;
      case "page_link" -> FieldKind.PAGE_LINK;
      case "taxonomy" -> FieldKind.TERM;
      case "user" -> FieldKind.AUTHOR;
      case "google_map" -> FieldKind.PLACE;
      case "group", "clone" -> withoutFields ? FieldKind.JSON : FieldKind.GROUP;
      case "repeater" -> withoutFields ? FieldKind.JSON : FieldKind.ROWS;
      case "flexible_content" -> withoutLayouts ? FieldKind.JSON : FieldKind.LAYOUTS;
      default -> FieldKind.JSON;
    };
  }

  private static boolean isList(FieldKind kind, Field field) {
    return switch (kind) {
      case CHOICE, IMAGE, FILE, ENTRY, PAGE_LINK, TERM, AUTHOR -> field.multiple();
      default -> false;
    };
  }

  private static List<ContentField.Layout> layouts(List<Field.Layout> layouts) {
    Map<String, ContentField.Layout> byName = new LinkedHashMap<>();
    for (Field.Layout layout : layouts) {
      String name = layout.name();
      byName.putIfAbsent(
          name, new ContentField.Layout(name, label(layout.label(), name), of(layout.fields())));
    }
    return List.copyOf(byName.values());
  }

  /** Choices may stand in groups; those of a list are stored by their place in it. */
  private static List<ContentField.Choice> choices(LooseValue stored) {
    Map<String, ContentField.Choice> choices = new LinkedHashMap<>();
    stored
        .map()
        .forEach(
            (value, label) -> {
              if (LooseValue.of(label).isArray()) {
                choices(LooseValue.of(label)).forEach(c -> choices.putIfAbsent(c.value(), c));
              } else {
                choices.putIfAbsent(value, choice(value, label));
              }
            });
    return List.copyOf(choices.values());
  }

  private static ContentField.Choice choice(String value, Value label) {
    String filled = LooseValue.of(label).filled();
    return new ContentField.Choice(value, filled == null ? value : filled);
  }

  private static Set<String> targets(Field field) {
    String option =
        switch (field.type()) {
          case "post_object", "relationship", "page_link" -> "post_type";
          case "taxonomy" -> "taxonomy";
          default -> "";
        };
    LooseValue named = field.options().get(option);
    Set<String> targets = new LinkedHashSet<>(named.strings());
    if (named.filled() != null) {
      targets.add(named.filled());
    }
    targets.removeIf(name -> name.isBlank() || name.equals("all"));
    return targets;
  }

  private static @Nullable String help(@Nullable String instructions) {
    String text = instructions == null ? "" : PlainText.of(instructions).strip();
    return text.isEmpty() ? null : text;
  }
}
