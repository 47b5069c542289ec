package dev.pressport.export.strapi;

import dev.pressport.export.Copies;
import dev.pressport.export.cms.CmsRequest;
import dev.pressport.export.cms.Fields;
import dev.pressport.export.cms.JsonArrayFile;
import dev.pressport.export.output.SortedLines;
import dev.pressport.model.Value;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rows of files: of each, the facts of its entry in the media library come first, and those of
 * its copy once it is there. On disk when they are many.
 */
final class UploadRows implements Closeable {
  private final CmsRequest request;
  private final SortedLines lines;
  private final Pictures pictures = new Pictures();

  /** What is done with the row of a file. */
  @FunctionalInterface
  interface Action {
    /**
     * Takes a row.
     *
     * @param data as in an entity
     * @param name of its copy
     */
    void take(long number, byte[] data, String name) throws IOException;
  }

  UploadRows(CmsRequest request, Path folder) {
    this.request = request;
    this.lines = new SortedLines(folder);
  }

  /** The measures of pictures. */
  Pictures pictures() {
    return pictures;
  }

  /** Adds the facts of a file of the media library, which may be a picture. */
  void add(long number, Fields facts, @Nullable Long width, @Nullable Long height)
      throws IOException {
    pictures.add(number, width, height);
    lines.add(number, JsonArrayFile.bytes(facts.dict()));
  }

  /** Adds the facts of all copies. */
  void add(Copies copies) throws IOException {
    copies.forEach(
        copy -> {
          UploadName name = UploadName.of(copy.path());
          long number = Numbers.file(request, copy.path());
          double size = kilobytes(copy.bytes());
          pictures.add(number, name.hash(), size);
          String document = RowNumbers.document(request.content().uuid("file " + copy.path()));
          Fields facts =
              new Fields()
                  .put("documentId", document)
                  .put("hash", name.hash())
                  .put("ext", name.extension())
                  .put("size", new Value.Decimal(size))
                  .put("url", "/" + copy.path())
                  .put("provider", "local")
                  .put("folderPath", "/")
                  .put("locale", Value.NULL);
          byte[] json = JsonArrayFile.bytes(facts.dict());
          String file = name.hash() + name.extension();
          byte[] line = (file + "\n").getBytes(StandardCharsets.UTF_8);
          byte[] whole = Arrays.copyOf(line, line.length + json.length);
          System.arraycopy(json, 0, whole, line.length, json.length);
          lines.add(number, whole);
        });
  }

  private static double kilobytes(long bytes) {
    return BigDecimal.valueOf(bytes)
        .movePointLeft(3)
        .setScale(2, RoundingMode.HALF_UP)
        .doubleValue();
  }

  /** Passes the rows of all copies to an action. */
  void forEach(Action action) throws IOException {
    byte[][] facts = {null};
    long[] of = {0};
    lines.forEach(
        (number, line) -> {
          if (line[0] == '{') {
            facts[0] = line;
            of[0] = number;
            return;
          }
          int end = indexOfLineFeed(line);
          String name = new String(line, 0, end, StandardCharsets.UTF_8);
          byte[] known =
              facts[0] != null && of[0] == number ? facts[0] : unlisted(UploadName.of(name));
          action.take(number, joined(known, line, end + 1), name);
        });
  }

  private static int indexOfLineFeed(byte[] line) {
    int i = 0;
    while (line[i] != '\n') {
      i++;
    }
    return i;
  }

  /** The facts of a file that is not in the media library. */
  private static byte[] unlisted(UploadName name) {
    return JsonArrayFile.bytes(
        new Fields()
            .put("name", name.hash() + name.extension())
            .put("mime", name.mime())
            .put("createdAt", Clock.UNKNOWN)
            .put("updatedAt", Clock.UNKNOWN)
            .put("publishedAt", Clock.UNKNOWN)
            .dict());
  }

  /** Joins two JSON objects. */
  private static byte[] joined(byte[] one, byte[] other, int from) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream(one.length + other.length);
    joined.write(one, 0, one.length - 1);
    joined.write(',');
    joined.write(other, from + 1, other.length - from - 1);
    return joined.toByteArray();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
