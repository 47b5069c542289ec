package dev.pressport.export.contentful;

import dev.pressport.export.cms.Fields;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.problem.ItemProblems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the making; fields without a value are left out. What is too long for its field goes
 * into the field {@link Model#OTHER}.
 */
final class Item {
  /** The most characters of a short text. */
  static final int SYMBOL = 256;

  /** The most characters of a long text. */
  static final int TEXT = 50_000;

  private final String id;
  private final Model.Type type;
  private final String locale;
  private final boolean published;
  private final ItemProblems problems;
  private final Map<String, Value> fields = new LinkedHashMap<>();
  private final Map<String, Value> others = new LinkedHashMap<>();
  private final Set<String> oddChoices = new LinkedHashSet<>();

  Item(String id, Model.Type type, String locale, boolean published, ItemProblems problems) {
    this.id = id;
    this.type = type;
    this.locale = locale;
    this.published = published;
    this.problems = problems;
  }

  Model.Type type() {
    return type;
  }

  /** Adds the text that names the entry, as much of it as there is room for. */
  Item title(String field, String text) {
    if (text.length() <= SYMBOL) {
      return put(field, Value.of(text));
    }
    tooLong(field, Value.of(text), SYMBOL);
    int end = Character.isHighSurrogate(text.charAt(SYMBOL - 2)) ? SYMBOL - 2 : SYMBOL - 1;
    return put(field, Value.of(text.substring(0, end) + "…"));
  }

  Item symbol(String field, @Nullable String text) {
    return text(field, text, SYMBOL);
  }

  Item symbol(String field, Optional<String> text) {
    return text(field, text.orElse(null), SYMBOL);
  }

  Item text(String field, @Nullable String text) {
    return text(field, text, TEXT);
  }

  private Item text(String field, @Nullable String text, int longest) {
    if (text != null && text.length() > longest) {
      tooLong(field, Value.of(text), longest);
      return this;
    }
    return put(field, text == null ? Value.NULL : Value.of(text));
  }

  /** Keeps a value that is too long for its field. */
  void tooLong(String field, Value value, int longest) {
    problems.addOnce(ContentfulProblem.CONTENTFUL_TEXT_MOVED, field, field, longest);
    others.put(field, value);
  }

  /** Keeps a value that has no field. */
  void other(String field, Value value) {
    others.put(field, value);
  }

  /** Notes a value that is none of the choices of its field. */
  void oddChoice(Column column) {
    oddChoices.add(TypeJson.key(type.id(), column));
  }

  Set<String> oddChoices() {
    return oddChoices;
  }

  Item number(String field, @Nullable Long number) {
    return put(field, number == null ? Value.NULL : Value.of(number.longValue()));
  }

  Item put(String field, Value value) {
    boolean empty =
        value instanceof Value.Null
            || (value instanceof Text text && text.isEmpty())
            || (value instanceof Value.Array array && array.items().isEmpty());
    if (!empty) {
      fields.put(field, value);
    }
    return this;
  }

  Item links(String field, List<String> ids) {
    List<Value> links = new ArrayList<>();
    ids.forEach(target -> links.add(TypeJson.link(target, "Entry")));
    return put(field, new Value.Array(links));
  }

  Item link(String field, Optional<String> target) {
    return put(field, target.<Value>map(to -> TypeJson.link(to, "Entry")).orElse(Value.NULL));
  }

  private static boolean isOther(Column column) {
    return column.id().equals(Model.OTHER);
  }

  Value.Dict json() {
    Fields sys =
        TypeJson.sys(id, "Entry").put("contentType", TypeJson.link(type.id(), "ContentType"));
    if (published) {
      sys.put("publishedVersion", 1);
    }
    Fields localized = new Fields();
    fields.forEach((field, value) -> localized.put(field, new Fields().put(locale, value)));
    if (!others.isEmpty() && type.columns().stream().anyMatch(Item::isOther)) {
      localized.put(Model.OTHER, new Fields().put(locale, new Value.Dict(others)));
    }
    return new Fields()
        .put("metadata", new Fields().put("tags", new Value.Array(List.of())))
        .put("sys", sys)
        .put("fields", localized)
        .dict();
  }
}
