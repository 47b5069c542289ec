package dev.pressport.export.table;

import dev.pressport.posttype.PostTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The meanings of columns, in half a line for people. */
public final class ColumnMeanings {
  private static final Map<String, String> MEANINGS = read();

  private ColumnMeanings() {}

  private static Map<String, String> read() {
    Properties properties = new Properties();
    try (InputStream in = ColumnMeanings.class.getResourceAsStream("columns.properties")) {
      properties.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(Function.identity(), properties::getProperty));
  }

  /**
   * Returns the meaning of a column.
   *
   * @param table such as {@code entries} or {@code seo}
   * @param column the name in the clean JSON, with dots
   */
  public static Optional<String> of(String table, String column) {
    return Optional.ofNullable(MEANINGS.get(table + "." + column));
  }

  /**
   * Returns the meaning of a part of a post type's details.
   *
   * @param keys the way to it
   */
  public static Optional<String> ofDetails(String type, List<String> keys) {
    return PostTypes.find(type)
        .flatMap(known -> PostTypes.meaning(known, keys.get(0)))
        .map(meaning -> keys.size() == 1 ? meaning : keys.get(keys.size() - 1) + " of: " + meaning);
  }
}
