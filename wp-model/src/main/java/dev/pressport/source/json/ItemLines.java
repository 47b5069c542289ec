package dev.pressport.source.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.pressport.mapping.ItemColumns;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.row.Row;
import dev.pressport.work.TextFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Makes rows of the lines of one file. */
final class ItemLines implements Closeable {
  private final ItemFile file;
  private final Tools tools;
  private final LineInput input;
  private boolean brokenOff;

  /**
   * The tools that all files of a reading share.
   *
   * @param origin the name of the folder
   * @param longest the length above which a text is kept in a file
   * @param sticky whether the site names an entry as sticky
   * @param copies the old addresses of copied files
   */
  record Tools(
      String origin, TextFiles texts, long longest, LongPredicate sticky, CopiedAddresses copies) {}

  ItemLines(ItemFile file, Tools tools) throws IOException {
    this.file = file;
    this.tools = tools;
    this.input = new LineInput(file.path(), file.lines());
  }

  /** The row of the next line that is not blank; null at the end. */
  @Nullable Row next() throws IOException {
    while (input.nextLine()) {
      Row row = row();
      if (row != null) {
        return row;
      }
    }
    return null;
  }

  /** The row of the line that begins at an offset. */
  @Nullable Row at(long offset) throws IOException {
    input.seek(offset);
    return input.nextLine() ? row() : null;
  }

  /** Reads from the line that begins at an offset, but only which entry each comment is of. */
  void forEachComment(long offset, CommentTaker taker) throws IOException {
    input.seek(offset);
    while (input.nextLine()) {
      taker.take(entryId(), input.start());
    }
  }

  /** A receiver of the offset of each comment, and of its entry, if it names one. */
  @FunctionalInterface
  interface CommentTaker {
    void take(@Nullable Long entryId, long offset) throws IOException;
  }

  private @Nullable Long entryId() throws IOException {
    try (JsonValues json = new JsonValues(input, tools.texts(), tools.longest())) {
      return json.isBlank() ? null : Items.entryIdOfComment(json);
    } catch (JsonProcessingException | CharacterCodingException | MalformedJsonException e) {
      return null;
    }
  }

  /** The row of this line; null when it is blank, or the file ends within it. */
  private @Nullable Row row() throws IOException {
    try (JsonValues json = new JsonValues(input, tools.texts(), tools.longest())) {
      if (json.isBlank()) {
        return null;
      }
      Item item = tools.copies().restored(Items.read(file.kind(), json));
      boolean sticky = item instanceof Entry entry && tools.sticky().test(entry.id());
      return ItemColumns.row(item, sticky, tools.origin(), input.start());
    } catch (JsonEOFException e) {
      brokenOff = file.lines() && !input.closedByNewline();
      return brokenOff ? null : unreadable("it ends in the middle");
    } catch (JsonProcessingException e) {
      return unreadable("it is not valid JSON");
    } catch (CharacterCodingException e) {
      return unreadable("it is not valid UTF-8");
    } catch (MalformedJsonException e) {
      return unreadable(e.why());
    }
  }

  private Row unreadable(String why) {
    String text =
        "Byte " + input.start() + " of " + file.name() + " does not begin an item: " + why + ".";
    return Row.unreadable(file.kind(), tools.origin(), input.start(), text);
  }

  /** Returns whether the file ended within an item, which began at {@link #offset}. */
  boolean brokenOff() {
    return brokenOff;
  }

  /** Returns the offset of the line. */
  long offset() {
    return input.start();
  }

  /** Returns the offset up to which the file is read. */
  long position() {
    return input.position();
  }

  ItemFile file() {
    return file;
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
