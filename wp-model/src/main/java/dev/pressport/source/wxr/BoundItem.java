package dev.pressport.source.wxr;

import dev.pressport.row.Row;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was read of an item.
 *
 * @param name its type and id, as messages name it; null for an item that cannot be read
 * @param lacksFields whether it has none of the fields of WordPress
 * @param rows the item and its comments
 */
record BoundItem(@Nullable String name, boolean lacksFields, List<Row> rows) {

  /** An item that was read. */
  static BoundItem of(WxrItem item, List<Row> rows) {
    Long id = RowMaker.number(item.id);
    return new BoundItem(
        type(item) + " " + (id == null ? "without id" : id), lacksFields(item), rows);
  }

  /** An item that cannot be read. */
  static BoundItem unreadable(Row row) {
    return new BoundItem(null, false, List.of(row));
  }

  static String type(WxrItem item) {
    return item.type == null ? "" : item.type.strip();
  }

  private static boolean lacksFields(WxrItem item) {
    return Stream.of(item.id, item.type, item.status)
        .allMatch(field -> field == null || field.isBlank());
  }
}
