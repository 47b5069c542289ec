package dev.pressport.export.site.decap;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.FieldKind;
import dev.pressport.export.site.FrontMatter;
import dev.pressport.export.site.decap.Shape.Form;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The widgets of custom fields, by the content model and by the values that the files hold. A value
 * that does not fit its field, and one that no widget shows, is hidden, so that it stays.
 */
final class FieldWidgets {
  private static final Set<String> REFERENCE = Set.of("type", "id", "slug");

  /** The name of the value of a list's item, which has none. */
  private static final String ITEM = "value";

  private final Function<Set<String>, @Nullable Related> related;

  /**
   * The entries that a field leads to.
   *
   * @param path the key of their addresses
   */
  record Related(String collection, String path) {}

  /**
   * Creates the widgets.
   *
   * @param related the collection for the post types that a field may lead to; null for none or
   *     several
   */
  FieldWidgets(Function<Set<String>, @Nullable Related> related) {
    this.related = related;
  }

  /** The fields of an object: those of the model, and those that only the values have. */
  List<Value> all(List<ContentField> fields, @Nullable Shape object) {
    Map<String, Value> all = new LinkedHashMap<>();
    for (ContentField field : fields) {
      if (field.name().isEmpty()) {
        continue;
      }
      all.put(field.name(), of(field, object == null ? null : object.member(field.name())).dict());
    }
    if (object != null) {
      object
          .members()
          .forEach((name, shape) -> all.putIfAbsent(name, of(name, name, shape).dict()));
    }
    return List.copyOf(all.values());
  }

  /** A field of the content model. */
  private FrontMatter of(ContentField field, @Nullable Shape shape) {
    if (!field.multiple() || field.kind() == FieldKind.ROWS || field.kind() == FieldKind.LAYOUTS) {
      return withHelp(single(field, field.name(), shape), field);
    }
    if (shape != null && !shape.fits(Form.LIST)) {
      return Widgets.hidden(field.name());
    }
    FrontMatter item = single(field, ITEM, shape == null ? null : shape.items());
    Map<String, Value> facts = item.dict().entries();
    if (facts.get("fields") instanceof Value.Array fields) {
      return withHelp(Widgets.list(field.name(), field.label(), fields.items()), field);
    }
    boolean hidden = Value.of("hidden").equals(facts.get("widget"));
    return hidden
        ? Widgets.hidden(field.name())
        : withHelp(Widgets.listOf(field.name(), field.label(), item), field);
  }

  private static FrontMatter withHelp(FrontMatter widget, ContentField field) {
    boolean hidden = Value.of("hidden").equals(widget.dict().entries().get("widget"));
    return hidden ? widget : widget.text("hint", field.help());
  }

  private FrontMatter single(ContentField field, String name, @Nullable Shape shape) {
    Form form = form(field.kind());
    if (form == null) {
      return Widgets.hidden(name);
    }
    if (shape != null && !shape.fits(form)) {
      return of(name, field.label(), shape);
    }
    String label = field.label();
    return switch (field.kind()) {
      case TEXT, EMAIL, URL ->
          shape != null && shape.hasLines()
              ? Widgets.lines(name, label)
              : Widgets.text(name, label);
      case LONG_TEXT -> Widgets.lines(name, label);
      case INTEGER -> Widgets.number(name, label, shape != null && shape.hasFraction());
      case NUMBER -> Widgets.number(name, label, true);
      case BOOLEAN -> Widgets.flag(name, label);
      case DATE -> Widgets.day(name, label);
      case DATE_TIME ->
          shape != null && shape.isUtc()
              ? Widgets.moment(name, label, "YYYY-MM-DDTHH:mm:ss[Z]").flag("picker_utc", true)
              : Widgets.moment(name, label, "YYYY-MM-DDTHH:mm:ss");
      case TIME -> Widgets.time(name, label);
      case COLOR ->
          Widgets.optional(name, label, "color").flag("allowInput", true).flag("enableAlpha", true);
      case ROWS -> rows(field, name, shape);
      case LAYOUTS -> layouts(field, name, shape);
      case GROUP -> {
        List<Value> fields = all(field.fields(), shape);
        yield fields.isEmpty() ? Widgets.hidden(name) : Widgets.object(name, label, fields);
      }
      default -> object(name, label, members(field), shape);
    };
  }

  /** The form of the values of a kind; null for any. */
  private static @Nullable Form form(FieldKind kind) {
    return switch (kind) {
      case TEXT, LONG_TEXT, DATE, DATE_TIME, TIME, COLOR, EMAIL, URL -> Form.TEXT;
      case INTEGER, NUMBER -> Form.NUMBER;
      case BOOLEAN -> Form.FLAG;
      case ROWS, LAYOUTS -> Form.LIST;
      case RICH_TEXT,
          CHOICE,
          LINK,
          EMBED,
          IMAGE,
          FILE,
          ENTRY,
          PAGE_LINK,
          TERM,
          AUTHOR,
          PLACE,
          GROUP ->
          Form.OBJECT;
      case JSON -> null;
    };
  }

  private FrontMatter rows(ContentField field, String name, @Nullable Shape shape) {
    Shape items = shape == null ? null : shape.items();
    List<Value> fields = all(field.fields(), items);
    return fields.isEmpty() || (items != null && !items.fits(Form.OBJECT))
        ? Widgets.hidden(name)
        : Widgets.list(name, field.label(), fields);
  }

  private FrontMatter layouts(ContentField field, String name, @Nullable Shape shape) {
    Shape items = shape == null ? null : shape.items();
    if (items != null && !items.fits(Form.OBJECT)) {
      return Widgets.hidden(name);
    }
    Map<String, Shape> seen = items == null ? Map.of() : items.layouts();
    Map<String, Value> types = new LinkedHashMap<>();
    for (ContentField.Layout layout : field.layouts()) {
      Shape rows = seen.get(layout.name());
      types.put(layout.name(), layout(layout.name(), layout.label(), layout.fields(), rows));
    }
    seen.forEach(
        (layout, rows) ->
            types.computeIfAbsent(layout, key -> layout(layout, layout, List.of(), rows)));
    return types.isEmpty()
        ? Widgets.hidden(name)
        : Widgets.optional(name, field.label(), "list")
            .text("typeKey", Shape.LAYOUT)
            .value("types", new Value.Array(List.copyOf(types.values())));
  }

  /** The fields of the rows of a layout; Decap wants at least one, and adds the layout itself. */
  private Value layout(String name, String label, List<ContentField> fields, @Nullable Shape rows) {
    List<Value> all = new ArrayList<>(all(fields, rows));
    all.removeIf(field -> isNamed(field, Shape.LAYOUT));
    all.add(Widgets.hidden(Shape.LAYOUT).dict());
    return Widgets.object(name, label, all).dict();
  }

  private static boolean isNamed(Value field, String name) {
    return field instanceof Value.Dict dict && Value.of(name).equals(dict.entries().get("name"));
  }

  /** An object with known members, and those that the values have besides. */
  private FrontMatter object(
      String name, String label, Map<String, FrontMatter> members, @Nullable Shape shape) {
    Map<String, Value> fields = new LinkedHashMap<>();
    members.forEach((key, member) -> fields.put(key, member.dict()));
    if (shape != null) {
      shape
          .members()
          .forEach(
              (key, seen) -> {
                FrontMatter known = members.get(key);
                if (known == null || !fits(known, seen)) {
                  fields.put(key, of(key, key, seen).dict());
                }
              });
    }
    return fields.isEmpty() ? Widgets.hidden(name) : Widgets.object(name, label, fields.values());
  }

  /** Returns whether a widget for texts, numbers or flags can show the values. */
  private static boolean fits(FrontMatter widget, Shape seen) {
    Value kind = widget.dict().entries().get("widget");
    if (Value.of("hidden").equals(kind) || Value.of("object").equals(kind)) {
      return true;
    }
    return seen.fits(
        Value.of("number").equals(kind)
            ? Form.NUMBER
            : Value.of("boolean").equals(kind) ? Form.FLAG : Form.TEXT);
  }

  private Map<String, FrontMatter> members(ContentField field) {
    Map<String, FrontMatter> members = new LinkedHashMap<>();
    switch (field.kind()) {
      case RICH_TEXT -> {
        members.put("html", Widgets.lines("html", field.label()));
        members.put("raw", Widgets.hidden("raw"));
      }
      case CHOICE -> {
        members.put("value", choice(field));
        members.put("label", Widgets.text("label", "Label"));
      }
      case LINK -> {
        members.put("title", Widgets.text("title", "Title"));
        members.put("url", Widgets.text("url", "Address"));
        members.put("newTab", Widgets.flag("newTab", "Open in a new tab"));
      }
      case EMBED -> members.put("url", Widgets.text("url", "Address"));
      case IMAGE -> reference(members, Widgets.optional("url", field.label(), "image"));
      case FILE -> reference(members, Widgets.optional("url", field.label(), "file"));
      case ENTRY, PAGE_LINK -> {
        Related to = related.apply(field.targets());
        reference(
            members,
            to == null
                ? Widgets.text("url", "Address")
                : Widgets.relation("url", field.label(), to.collection(), to.path()));
      }
      case TERM, AUTHOR -> {
        members.put("slug", Widgets.text("slug", "Slug"));
        members.put("type", Widgets.hidden("type"));
        members.put("id", Widgets.hidden("id"));
        members.put("url", Widgets.hidden("url"));
      }
      case PLACE -> {
        members.put("address", Widgets.text("address", "Address"));
        members.put("lat", Widgets.number("lat", "Latitude", true));
        members.put("lng", Widgets.number("lng", "Longitude", true));
      }
      default -> {}
    }
    return members;
  }

  private static void reference(Map<String, FrontMatter> members, FrontMatter address) {
    members.put("url", address);
    REFERENCE.stream().sorted().forEach(key -> members.put(key, Widgets.hidden(key)));
  }

  private static FrontMatter choice(ContentField field) {
    if (field.choices().isEmpty()) {
      return Widgets.text("value", field.label());
    }
    List<Value> options = new ArrayList<>();
    for (ContentField.Choice choice : field.choices()) {
      Map<String, Value> option = new LinkedHashMap<>();
      option.put("label", Value.of(choice.label().isEmpty() ? choice.value() : choice.label()));
      option.put("value", Value.of(choice.value()));
      options.add(new Value.Dict(option));
    }
    return Widgets.optional("value", field.label(), "select")
        .value("options", new Value.Array(options));
  }

  /** A field that only the values have. */
  private FrontMatter of(String name, String label, Shape shape) {
    Form form = shape.form();
    if (form == null) {
      return Widgets.hidden(name);
    }
    return switch (form) {
      case TEXT -> shape.hasLines() ? Widgets.lines(name, label) : Widgets.text(name, label);
      case NUMBER -> Widgets.number(name, label, shape.hasFraction());
      case FLAG -> Widgets.flag(name, label);
      case OBJECT -> object(name, label, Map.of(), shape);
      case LIST -> {
        Shape items = shape.items();
        if (items != null && items.form() == Form.OBJECT) {
          yield Widgets.list(name, label, all(List.of(), items));
        }
        boolean texts = items != null && items.form() == Form.TEXT;
        yield texts ? Widgets.listOf(name, label, Widgets.text(ITEM, label)) : Widgets.hidden(name);
      }
    };
  }
}
