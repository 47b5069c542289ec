package dev.pressport.export.table;

import dev.pressport.export.value.RecordPath;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.record.RecordValues;
import dev.pressport.text.HtmlEntities;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns that the records of one class flatten to.
 *
 * @param paths the way to each of them
 */
public record RecordTable(List<RecordPath> paths) {
  /** The names of people, which WordPress stores as HTML. */
  private static final Set<String> NAMES =
      Set.of("displayName", "firstName", "lastName", "author.name");

  public RecordTable {
    paths = List.copyOf(paths);
  }

  /** Returns the columns of a record class. */
  public static RecordTable of(Class<?> type) {
    return new RecordTable(RecordPath.of(type));
  }

  /** Returns the same columns without those of some components. */
  public RecordTable without(Set<String> components) {
    return new RecordTable(
        paths.stream().filter(path -> !components.contains(path.keys().get(0))).toList());
  }

  /** Returns the names of the columns, with dots between the keys. */
  public List<String> header() {
    return paths.stream().map(RecordPath::name).toList();
  }

  /** Returns the cells of a record, all NULL for none. */
  public List<Value> row(@Nullable Object item) {
    Value tree = RecordValues.of(item);
    return paths.stream().map(path -> cell(path, path.in(tree))).toList();
  }

  private static Value cell(RecordPath path, Value value) {
    return value instanceof Text text && text.inline() && NAMES.contains(path.name())
        ? Value.of(HtmlEntities.decode(text.string()))
        : value;
  }
}
