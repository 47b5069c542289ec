package dev.pressport.plugin.ninjaforms;

import dev.pressport.html.Titles;
import dev.pressport.model.Form;
import dev.pressport.model.Form.Field;
import dev.pressport.model.Form.Kind;
import dev.pressport.model.Site;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpSerialization;
import dev.pressport.render.FormWords;
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
    String stored = LooseValue.of(row, "cache").filled();
    if (stored == null) {
      return Map.of();
    }
    LooseValue cache = LooseValue.of(PhpSerialization.decode(stored).value());
    List<Placed> fields = new ArrayList<>();
    cache.get("fields").list().forEach(field -> fields.add(placed(field.get("settings"))));
    return StoredForms.row(
        LooseValue.of(row, "id").string(),
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
      if (id.equals(LooseValue.of(row, "parent_id").string())) {
        String field = String.valueOf(LooseValue.of(row, "id").string());
        ids.add(field);
        settings.put(field, new HashMap<>(row));
      }
    }
    for (Map<String, Value> row : site.tables().getOrDefault(SETTINGS, List.of())) {
      Map<String, Value> field =
          settings.get(String.valueOf(LooseValue.of(row, "parent_id").string()));
      String key = LooseValue.of(row, "key").string();
      String value = LooseValue.of(row, "value").string();
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
        .filter(row -> id.equals(LooseValue.of(row, "id").string()))
        .findFirst()
        .map(row -> form(LooseValue.of(row, "title").string(), fields));
  }

  private static Form form(@Nullable String title, List<Placed> placed) {
    List<Field> fields = new ArrayList<>();
    String submit = null;
    Stream<Placed> ordered = placed.stream().sorted(Comparator.comparingDouble(Placed::order));
    for (LooseValue settings : ordered.map(Placed::settings).toList()) {
      String type = settings.get("type").string();
      if ("submit".equals(type)) {
        submit = Titles.words(settings.get("label").filled());
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
      String words = settings.get("default").filled();
      return new Field(Kind.NOTE, Titles.words(words)).linked(FormWords.linked(words));
    }
    Kind kind = kind(type);
    List<String> choices =
        settings.get("options").list().stream()
            .map(option -> Titles.words(option.get("label").filled()))
            .filter(label -> label != null)
            .toList();
    return new Field(
        kind,
        settings.get("key").filled(),
        "hidden".equals(settings.get("label_pos").string())
            ? null
            : Titles.words(settings.get("label").filled()),
        settings.get("required").isTrue(),
        kind.hasChoices() ? choices : List.of(),
        Titles.words(settings.get("placeholder").filled()));
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
