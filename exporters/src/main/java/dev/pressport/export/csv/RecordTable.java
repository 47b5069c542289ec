package dev.pressport.export.csv;

import dev.pressport.export.value.RecordPath;
import dev.pressport.model.Value;
import dev.pressport.record.RecordValues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns that the records of one class flatten to. */
record RecordTable(List<RecordPath> paths) {

  static RecordTable of(Class<?> type) {
    return new RecordTable(RecordPath.of(type));
  }

  List<String> header() {
    return paths.stream().map(RecordPath::name).toList();
  }

  /** The cells of a record, all empty for none. */
  List<Value> row(@Nullable Object item) {
    Value tree = RecordValues.of(item);
    return paths.stream().map(path -> path.in(tree)).toList();
  }
}
