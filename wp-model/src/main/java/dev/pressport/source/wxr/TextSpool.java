package dev.pressport.source.wxr;

import dev.pressport.model.Text;
import dev.pressport.source.wxr.repair.ControlCharacters;
import dev.pressport.work.SpooledText;
import dev.pressport.work.TextFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts of a reading that are too large for memory. JAXB knows only strings, so a large text
 * passes through it as a ticket, which no text of a file can equal: it begins with the mark of
 * {@link ControlCharacters}, followed by a character that is never marked.
 */
final class TextSpool implements Closeable {
  private static final String TICKET = Character.toString(ControlCharacters.MARK) + "text ";

  private final TextFiles files;
  private final List<Kept> texts = new ArrayList<>();

  /** A text in a file, and whether there is room in memory for it when it is requested. */
  private record Kept(SpooledText text, boolean fits) {}

  /** A spool that makes its files in a folder, which need not exist. */
  TextSpool(Path folder) {
    this.files = new TextFiles(folder);
  }

  /**
   * Returns the text behind a {@code value} of JAXB: the one kept under that ticket, or the value
   * itself.
   */
  Text text(String value) {
    if (!value.startsWith(TICKET)) {
      return Text.of(ControlCharacters.restore(value));
    }
    Kept kept = texts.get(Integer.parseInt(value.substring(TICKET.length())));
    return kept.fits() ? kept.text().loaded() : kept.text();
  }

  /** Starts keeping a text. */
  Keeping keep() throws IOException {
    return new Keeping(files.begin());
  }

  @Override
  public void close() throws IOException {
    files.close();
    texts.clear();
  }

  /** A text on its way into the spool. */
  final class Keeping implements Closeable {
    private final TextFiles.Writing writing;
    private String held = "";

    private Keeping(TextFiles.Writing writing) {
      this.writing = writing;
    }

    /** Appends a piece, which may end within a carried character. */
    void append(CharSequence piece) throws IOException {
      String text = held + piece;
      int end = ControlCharacters.safeEnd(text);
      held = text.substring(end);
      write(text.substring(0, end));
    }

    private void write(String text) throws IOException {
      writing.append(ControlCharacters.restore(text));
    }

    /** Returns the length of the text so far, in UTF-16 units. */
    long length() {
      return writing.length();
    }

    /**
     * Ends the text and returns the ticket for it; a text of up to {@code most} units is returned
     * itself.
     */
    String end(long most) throws IOException {
      write(held);
      SpooledText text = writing.end();
      texts.add(new Kept(text, text.length() <= most));
      return TICKET + (texts.size() - 1);
    }

    @Override
    public void close() throws IOException {
      writing.close();
    }
  }
}
