package dev.pressport.export.directus;

import dev.pressport.export.cms.Fields;
import dev.pressport.model.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kind of a column: how Directus stores it, and how editors see it.
 *
 * @param type of Directus
 * @param dataType of SQLite
 * @param look the interface that editors get
 * @param special what Directus does with the value
 * @param options of the interface, NULL for none
 * @param longest the most characters, null for any number
 */
record Column(
    String type,
    String dataType,
    String look,
    List<String> special,
    Value options,
    @Nullable Integer longest) {
  /** A line of up to 255 characters. */
  static final Column LINE = new Column("string", "varchar", "input", List.of(), Value.NULL, 255);

  /** A text of any length that is mostly a line. */
  static final Column TEXT = new Column("text", "text", "input", List.of(), Value.NULL, null);

  static final Column LONG_TEXT = TEXT.shownBy("input-multiline");
  static final Column HTML = TEXT.shownBy("input-rich-text-html");
  static final Column INTEGER = of("bigInteger", "bigint", "input");
  static final Column DECIMAL = of("float", "float", "input");
  static final Column DATE = of("date", "date", "datetime");
  static final Column TIME = of("time", "time", "datetime");
  static final Column COLOR = LINE.shownBy("select-color");

  /** A moment of the site's clock. */
  static final Column LOCAL_MOMENT = of("dateTime", "datetime", "datetime");

  static final Column MOMENT = of("timestamp", "datetime", "datetime").special("cast-timestamp");
  static final Column FLAG = of("boolean", "boolean", "boolean").special("cast-boolean");
  static final Column JSON = of("json", "json", "input-code").special("cast-json");
  static final Column KEY = new Column("uuid", "char", "input", List.of(), Value.NULL, 36);
  static final Column FILE = KEY.shownBy("file").special("file");
  static final Column IMAGE = KEY.shownBy("file-image").special("file");
  static final Column REFERENCE = KEY.shownBy("select-dropdown-m2o").special("m2o");

  private static Column of(String type, String dataType, String look) {
    return new Column(type, dataType, look, List.of(), Value.NULL, null);
  }

  /** Returns the column with another interface. */
  Column shownBy(String other) {
    return new Column(type, dataType, other, special, options, longest);
  }

  /** Returns the column with something that Directus does with its values. */
  Column special(String what) {
    return new Column(type, dataType, look, List.of(what), options, longest);
  }

  /** Returns the column with options of its interface. */
  Column with(Value other) {
    return new Column(type, dataType, look, special, other, longest);
  }

  /** Returns the column for a choice among values, or for several of them. */
  static Column choice(List<Value> choices, boolean several) {
    Value options = new Fields().put("choices", new Value.Array(choices)).dict();
    return several
        ? JSON.shownBy("select-multiple-dropdown").with(options)
        : TEXT.shownBy("select-dropdown").with(options);
  }
}
