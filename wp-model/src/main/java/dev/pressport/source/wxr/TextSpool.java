package dev.pressport.source.wxr;

import dev.pressport.model.Text;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the texts of a reading that are too large for memory. JAXB knows only strings, so such a
 * text goes through it as a ticket, which no text of a file can look like: it begins with the
 * {@link Carrier}'s mark, followed by what is never marked.
 */
final class TextSpool implements Closeable {
  private static final String TICKET = Character.toString(Carrier.MARK) + "text ";

  private final Path folder;
  private final List<Kept> texts = new ArrayList<>();

  /** A text in a file, and whether there is room in memory for it when it is asked for. */
  private record Kept(SpooledText text, boolean fits) {}

  /** A spool that makes its files in a folder, which need not exist. */
  TextSpool(Path folder) {
    this.folder = folder;
  }

  /** The text that JAXB gives as {@code value}: the one kept under that ticket, or itself. */
  Text text(String value) {
    if (!value.startsWith(TICKET)) {
      return Text.of(Carrier.restore(value));
    }
    Kept kept = texts.get(Integer.parseInt(value.substring(TICKET.length())));
    return kept.fits() ? loaded(kept.text()) : kept.text();
  }

  private static Text loaded(SpooledText text) {
    StringBuilder whole = new StringBuilder((int) text.length());
    char[] piece = new char[1 << 14];
    try (Reader reader = text.reader()) {
      for (int n = reader.read(piece); n >= 0; n = reader.read(piece)) {
        whole.append(piece, 0, n);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Text.of(whole.toString());
  }

  /** Starts keeping a text. */
  Keeping keep() throws IOException {
    Files.createDirectories(folder);
    return new Keeping(folder.resolve("text-" + texts.size()));
  }

  @Override
  public void close() throws IOException {
    for (Kept kept : texts) {
      Files.deleteIfExists(kept.text().file());
    }
    texts.clear();
  }

  /** A text on its way into the spool. */
  final class Keeping implements Closeable {
    private final Path file;
    private final Writer writer;
    private String held = "";
    private long length;

    private Keeping(Path file) throws IOException {
      this.file = file;
      this.writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    /** Appends a piece, which may end within a carried character. */
    void append(CharSequence piece) throws IOException {
      String text = held + piece;
      int end = Carrier.safeEnd(text);
      held = text.substring(end);
      write(text.substring(0, end));
    }

    private void write(String text) throws IOException {
      String restored = Carrier.restore(text);
      writer.write(restored);
      length += restored.length();
    }

    /** How long the text is so far, in UTF-16 units. */
    long length() {
      return length;
    }

    /** Ends the text and gives the ticket for it; one up to {@code most} long is given as it is. */
    String end(long most) throws IOException {
      write(held);
      writer.close();
      texts.add(new Kept(new SpooledText(file, length), length <= most));
      return TICKET + (texts.size() - 1);
    }

    @Override
    public void close() throws IOException {
      writer.close();
    }
  }
}
