package dev.pressport.render;

import dev.pressport.block.Block;
import dev.pressport.html.PlainText;
import dev.pressport.model.Form.Field;
import dev.pressport.model.Form.Kind;
import java.util.List;

/** Reads a form that has one block for each field, and blocks with text between them. */
public final class FormBlocks {
  private static final int DEEPEST = 20;

  private final List<Field> fields;
  private final Reader reader;

  private FormBlocks(List<Field> fields, Reader reader) {
    this.fields = fields;
    this.reader = reader;
  }

  /** Reads the blocks that a plugin has for its forms. */
  @FunctionalInterface
  public interface Reader {
    /** Reads a block; returns false for one that is not part of the form itself. */
    boolean read(String name, Block block);
  }

  /**
   * Reads the blocks of a form in their order.
   *
   * @param fields receives the paragraphs and headings as notes
   * @param reader gets each block first
   */
  public static void read(List<Block> blocks, List<Field> fields, Reader reader) {
    new FormBlocks(fields, reader).read(blocks, 0);
  }

  private void read(List<Block> blocks, int depth) {
    for (Block block : depth > DEEPEST ? List.<Block>of() : blocks) {
      String name = block.name();
      if (name == null || reader.read(name, block)) {
        continue;
      }
      if (name.equals("core/paragraph") || name.equals("core/heading")) {
        addNote(block, fields);
      } else {
        read(block.innerBlocks(), depth + 1);
      }
    }
  }

  /** Adds the text of a block as a note, unless it is blank. */
  public static void addNote(Block block, List<Field> fields) {
    String words = PlainText.of(block.innerHtml()).strip();
    if (!words.isEmpty()) {
      fields.add(new Field(Kind.NOTE, words));
    }
  }
}
