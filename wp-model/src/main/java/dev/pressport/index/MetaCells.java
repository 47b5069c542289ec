package dev.pressport.index;

import dev.pressport.model.MetaShape;
import dev.pressport.model.Value;
import dev.pressport.row.Cell;
import dev.pressport.row.MetaDecoding;
import dev.pressport.row.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of metas as they will be read. */
final class MetaCells {
  private MetaCells() {}

  static @Nullable MetaShape shape(Row.Meta meta) {
    return MetaShape.of(value(meta.key(), meta.value()));
  }

  static Value value(String key, Cell cell) {
    if (cell instanceof Cell.Decoded decoded) {
      return decoded.value();
    }
    Row.Meta meta = new Row.Meta(key, cell);
    return MetaDecoding.decodeQuietly(List.of(meta)).first(key).orElse(Value.NULL);
  }
}
