package dev.pressport.source.sql;

import dev.pressport.model.Text;
import dev.pressport.work.SpooledText;
import dev.pressport.work.TextFiles;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes texts of what stands in the {@link Tables}. */
final class StoredTexts implements Closeable {
  private final Encodings encodings;
  private final PercentPlaceholder percents;
  private final LargeValues large;
  private final TextFiles files;
  private final Map<Long, SpooledText> spooled = new HashMap<>();
  private final long most;

  /**
   * @param folder for the texts that are too large for memory
   * @param most the longest text to hold in memory, in UTF-16 units
   */
  StoredTexts(
      Encodings encodings, PercentPlaceholder percents, LargeValues large, Path folder, long most) {
    this.encodings = encodings;
    this.percents = percents;
    this.large = large;
    this.files = new TextFiles(folder);
    this.most = most;
  }

  /** The text of a column; empty for NULL. */
  Text text(@Nullable Object value) throws IOException {
    if (value instanceof byte[] octets) {
      return Text.of(decoded(octets));
    }
    if (value instanceof Number number) {
      SpooledText text = spooled(number.longValue());
      return text.length() <= most ? text.loaded() : text;
    }
    return Text.of("");
  }

  /** The text of a column that is short; empty for NULL and for what is not. */
  String string(@Nullable Object value) {
    return value instanceof byte[] octets ? decoded(octets) : "";
  }

  private String decoded(byte[] octets) {
    return percents.restored(encodings.text(octets));
  }

  private SpooledText spooled(long number) throws IOException {
    SpooledText known = spooled.get(number);
    if (known == null) {
      try (InputStream in = percents.restored(large.open(number));
          TextFiles.Writing writing = files.begin()) {
        encodings.copy(in, writing::append);
        known = writing.end();
      }
      spooled.put(number, known);
    }
    return known;
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
