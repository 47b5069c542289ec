package dev.pressport.source.wxr;

import dev.pressport.model.Text;
import java.io.Closeable;
import java.io.IOException;
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
  private final List<SpooledText> texts = new ArrayList<>();

  /** A spool that makes its files in a folder, which need not exist. */
  TextSpool(Path folder) {
    this.folder = folder;
  }

  /** The text that JAXB gives as {@code value}: the one kept under that ticket, or itself. */
  Text text(String value) {
    return value.startsWith(TICKET)
        ? texts.get(Integer.parseInt(value.substring(TICKET.length())))
        : Text.of(Carrier.restore(value));
  }

  /** Starts keeping a text. */
  Keeping keep() throws IOException {
    Files.createDirectories(folder);
    return new Keeping(folder.resolve("text-" + texts.size()));
  }

  @Override
  public void close() throws IOException {
    for (SpooledText text : texts) {
      Files.deleteIfExists(text.file());
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

    /** Ends the text and gives the ticket for it. */
    String end() throws IOException {
      write(held);
      writer.close();
      texts.add(new SpooledText(file, length));
      return TICKET + (texts.size() - 1);
    }

    @Override
    public void close() throws IOException {
      writer.close();
    }
  }
}
