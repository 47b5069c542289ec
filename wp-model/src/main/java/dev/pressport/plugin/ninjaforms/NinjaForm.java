package dev.pressport.plugin.ninjaforms;

import dev.pressport.html.Titles;
import dev.pressport.model.Form;
import dev.pressport.model.Form.Field;
import dev.pressport.model.Form.Kind;
import dev.pressport.model.Site;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpSerialization;
import dev.pressport.render.StoredForms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form as the plugin keeps it: whole in a table that serves as a cache, and in pieces in three
 * others, which older versions have alone (includes/Database).
 */
final class NinjaForm {
  static final String CACHE = "nf3_upgrades";
  static final String FORMS = "nf3_forms";
  static final String FIELDS = "nf3_fields";
  static final String SETTINGS = "nf3_field_meta";

  /** The settings of a field that its form is made of. */
  static final Set<String> KEPT =
      Set.of(
          "type",
          "label",
          "key",
          "required",
          "order",
          "options",
          "placeholder",
          "default",
          "label_pos");

  /** A field in order. */
  private record Placed(double order, LooseValue settings) {}

  private NinjaForm() {}

  /** Returns the form with an id. */
  static Optional<Form> find(String id, Site site) {
    return StoredForms.find(site, CACHE, id).or(() -> assembled(id, site));
  }

  /** Returns what is kept of a row of the cache. */
  static Map<String, Value> ofCache(Map<String, Value> row) {
    String stored = LooseValue.of(row.getOrDefault("cache", Value.NULL)).filled();
    if (stored == null) {
      return Map.of();
    }
    LooseValue cache = LooseValue.of(PhpSerialization.decode(stored).value());
    List<Placed> fields = new ArrayList<>();
    cache.get("fields").list().forEach(field -> fields.add(placed(field.get("settings"))));
    return StoredForms.row(
        LooseValue.of(row.getOrDefault("id", Value.NULL)).string(),
        form(cache.get("settings").get("title").filled(), fields));
  }

  private static Placed placed(LooseValue settings) {
    Double order = settings.get("order").decimal();
    return new Placed(order == null ? 0 : order, settings);
  }

  private static Optional<Form> assembled(String id, Site site) {
    Map<String, Map<String, Value>> settings = new HashMap<>();
    List<String> ids = new ArrayList<>();
    for (Map<String, Value> row : site.tables().getOrDefault(FIELDS, List.of())) {
      if (id.equals(text(row, "parent_id"))) {
        String field = String.valueOf(text(row, "id"));
        ids.add(field);
        settings.put(field, new HashMap<>(row));
      }
    }
    for (Map<String, Value> row : site.tables().getOrDefault(SETTINGS, List.of())) {
      Map<String, Value> field = settings.get(String.valueOf(text(row, "parent_id")));
      String key = text(row, "key");
      String value = text(row, "value");
      if (field != null && key != null && value != null) {
        boolean isList = PhpSerialization.isSerialized(value);
        field.put(key, isList ? PhpSerialization.decode(value).value() : Value.of(value));
      }
    }
    List<Placed> fields =
        ids.stream()
            .map(
                field ->
                    placed(LooseValue.of(new Value.Dict(settings.getOrDefault(field, Map.of())))))
            .toList();
    return site.tables().getOrDefault(FORMS, List.of()).stream()
        .filter(row -> id.equals(text(row, "id")))
        .findFirst()
        .map(row -> form(text(row, "title"), fields));
  }

  private static @Nullable String text(Map<String, Value> row, String column) {
    return LooseValue.of(row.getOrDefault(column, Value.NULL)).string();
  }

  private static Form form(@Nullable String title, List<Placed> placed) {
    List<Field> fields = new ArrayList<>();
    String submit = null;
    Stream<Placed> ordered = placed.stream().sorted(Comparator.comparingDouble(Placed::order));
    for (LooseValue settings : ordered.map(Placed::settings).toList()) {
      String type = settings.get("type").string();
      if ("submit".equals(type)) {
        submit = words(settings, "label");
      } else if (type != null && !isUnseen(type)) {
        fields.add(field(type, settings));
      }
    }
    return new Form(title == null ? null : Titles.plain(title), fields, submit);
  }

  private static boolean isUnseen(String type) {
    return Set.of("recaptcha", "recaptcha_v3", "hcaptcha", "turnstile", "hr", "confirm")
        .contains(type);
  }

  private static Field field(String type, LooseValue settings) {
    if (type.equals("html") || type.equals("note")) {
      return new Field(Kind.NOTE, words(settings, "default"));
    }
    Kind kind = kind(type);
    List<String> choices =
        settings.get("options").list().stream()
            .map(option -> words(option, "label"))
            .filter(label -> label != null)
            .toList();
    return new Field(
        kind,
        settings.get("key").filled(),
        "hidden".equals(settings.get("label_pos").string()) ? null : words(settings, "label"),
        settings.get("required").isTrue(),
        kind == Kind.SELECT || kind == Kind.RADIO || kind == Kind.CHECKBOX ? choices : List.of(),
        words(settings, "placeholder"));
  }

  private static @Nullable String words(LooseValue settings, String key) {
    String stored = settings.get(key).filled();
    String words = stored == null ? "" : Titles.plain(stored);
    return words.isEmpty() ? null : words;
  }

  private static Kind kind(String type) {
    return switch (type) {
      case "email" -> Kind.EMAIL;
      case "phone" -> Kind.TEL;
      case "number", "quantity", "starrating" -> Kind.NUMBER;
      case "date" -> Kind.DATE;
      case "textarea" -> Kind.TEXTAREA;
      case "listselect", "listmultiselect", "listcountry", "liststate", "listimage" -> Kind.SELECT;
      case "listradio" -> Kind.RADIO;
      case "listcheckbox", "checkbox" -> Kind.CHECKBOX;
      case "file_upload" -> Kind.FILE;
      case "password", "passwordconfirm" -> Kind.PASSWORD;
      case "hidden" -> Kind.HIDDEN;
      default -> Kind.TEXT;
    };
  }
}
