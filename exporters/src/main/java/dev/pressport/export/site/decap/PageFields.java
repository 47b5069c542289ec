package dev.pressport.export.site.decap;

import dev.pressport.export.site.FrontMatter;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fields for the pages of one kind, each where the {@link Specimen} has its fact. */
final class PageFields {

  /** The maker of a field from its key. */
  @FunctionalInterface
  interface Maker {
    /** Returns null for a fact that needs no field. */
    @Nullable FrontMatter field(String key);
  }

  private final Map<String, Maker> makers;
  private final Map<String, Value> whenPublic;
  private final Map<String, Boolean> implied = new TreeMap<>();
  private final List<Value> fields;
  private @Nullable String hiddenFlag;

  /**
   * Makes the fields.
   *
   * @param shown the specimen of a public page
   * @param hidden that of a draft
   * @param makers by the text in the specimen that they replace
   */
  PageFields(Specimen shown, Specimen hidden, Map<String, Maker> makers) {
    this.makers = makers;
    this.whenPublic = shown.facts().entries();
    List<Value> all = new ArrayList<>(fields(hidden.facts(), ""));
    Maker body = makers.get(Specimen.BODY);
    FrontMatter content = body == null || !hidden.hasBody() ? null : body.field("body");
    if (content != null) {
      all.add(Math.min(1, all.size()), content.dict());
    }
    this.fields = List.copyOf(all);
  }

  private List<Value> fields(Value.Dict facts, String above) {
    List<Value> made = new ArrayList<>();
    facts
        .entries()
        .forEach(
            (key, value) -> {
              String text = text(value);
              Maker maker = text == null ? null : makers.get(text);
              if (above.isEmpty() && !value.equals(whenPublic.get(key))) {
                made.add(draft(key, value));
              } else if (maker != null) {
                add(made, maker, key);
              } else if (value instanceof Value.Dict below) {
                List<Value> fields = fields(below, above + key + ".");
                if (!fields.isEmpty()) {
                  made.add(group(key, fields));
                }
              } else if (text != null) {
                made.add(Widgets.hidden(key).text("default", text).dict());
              }
            });
    return made;
  }

  private static void add(List<Value> made, @Nullable Maker maker, String key) {
    FrontMatter field = maker == null ? null : maker.field(key);
    if (field != null) {
      made.add(field.dict());
    }
  }

  private static Value group(String key, List<Value> fields) {
    return Widgets.optional(key, key.equals("terms") ? "Terms" : "More", "object")
        .value("collapsed", Value.FALSE)
        .value("fields", new Value.Array(fields))
        .dict();
  }

  /** The flag by which a draft differs; one that says "published" is true where it is absent. */
  private Value draft(String key, Value ofDrafts) {
    hiddenFlag = key;
    if (ofDrafts.equals(Value.TRUE)) {
      return Widgets.flag(key, "Draft").value("default", Value.FALSE).dict();
    }
    implied.put(key, true);
    return Widgets.flag(key, "Published").flag("default", true).dict();
  }

  /** The text of a fact, or the only one in its list. */
  private static @Nullable String text(Value value) {
    Value only =
        value instanceof Value.Array array && array.items().size() == 1
            ? array.items().get(0)
            : value;
    return only instanceof Text text ? text.string() : null;
  }

  /** The fields in the order of the front matter, the body after the first. */
  List<Value> all() {
    return fields;
  }

  /** The flag that tells drafts; null when there is none. */
  @Nullable String hiddenFlag() {
    return hiddenFlag;
  }

  /** The flags that have this value where they are absent. */
  Map<String, Boolean> implied() {
    return implied;
  }
}
