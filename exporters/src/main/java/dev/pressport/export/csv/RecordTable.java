package dev.pressport.export.csv;

import dev.pressport.export.value.RecordPath;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.record.RecordValues;
import dev.pressport.text.HtmlEntities;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns that the records of one class flatten to. */
record RecordTable(List<RecordPath> paths) {
  /** The names of people, which WordPress stores as HTML. */
  private static final Set<String> NAMES =
      Set.of("displayName", "firstName", "lastName", "author.name");

  static RecordTable of(Class<?> type) {
    return new RecordTable(RecordPath.of(type));
  }

  List<String> header() {
    return paths.stream().map(RecordPath::name).toList();
  }

  /** The cells of a record, all empty for none. */
  List<Value> row(@Nullable Object item) {
    Value tree = RecordValues.of(item);
    return paths.stream().map(path -> cell(path, path.in(tree))).toList();
  }

  private static Value cell(RecordPath path, Value value) {
    return value instanceof Text text && text.inline() && NAMES.contains(path.name())
        ? Value.of(HtmlEntities.decode(text.string()))
        : value;
  }
}
