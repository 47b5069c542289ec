package dev.pressport.plugin.nextgen;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of one of the plugin's tables. */
record Row(Map<String, Value> columns) {

  /** A text; null when there is none. */
  @Nullable String text(String column) {
    return value(column).filled();
  }

  /** A number; 0 when there is none. */
  long number(String column) {
    Long number = value(column).integer();
    return number == null ? 0 : number;
  }

  private LooseValue value(String column) {
    return LooseValue.of(columns, column);
  }
}
