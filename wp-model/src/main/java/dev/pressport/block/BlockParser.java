package dev.pressport.block;

import dev.pressport.block.BlockToken.Delimiter;
import dev.pressport.model.Value;
import dev.pressport.php.PhpJson;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of blocks exactly as {@code WP_Block_Parser} of WordPress 6.8 does, quirks
 * included: a closer closes the innermost block whatever its name, one without opener makes all the
 * rest freeform, blocks left open at the end are returned innermost first and repeat the text of
 * those within them, and a piece of HTML that is just {@code 0} is mostly lost.
 *
 * <p>Where WordPress runs out of memory or its JSON encoder gives up, this keeps the outermost open
 * block and all the rest as one freeform text: see {@link #MAX_DEPTH} and {@link #MAX_REPEATED}.
 * Attributes of some megabytes, where WordPress's regular expression gives up, are read.
 */
public final class BlockParser {

  /**
   * The deepest nesting of blocks. Each level is two of JSON, so that blocks and their attributes
   * ({@link PhpJson#MAX_DEPTH}) stay below the 1000 levels at which Jackson stops by default.
   */
  public static final int MAX_DEPTH = 200;

  /** The number of UTF-16 units that unclosed blocks may repeat; WordPress has 40 MB for a page. */
  static final int MAX_REPEATED = 1 << 24;

  private final String content;
  private final List<Block> output = new ArrayList<>();
  private final Deque<OpenBlock> open = new ArrayDeque<>();

  /** The end of the last delimiter. */
  private int position;

  private BlockParser(String content) {
    this.content = content;
  }

  /** The blocks of a post's content; what no block holds is freeform. */
  public static List<Block> parse(String content) {
    return new BlockParser(content).parse();
  }

  static void checkDepth(int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("blocks nest deeper than " + MAX_DEPTH);
    }
  }

  private List<Block> parse() {
    DelimiterScanner delimiters = new DelimiterScanner(content);
    for (Delimiter next = delimiters.next(); next != null; next = delimiters.next()) {
      if (!accept(next)) {
        giveUp();
        return output;
      }
      position = next.end();
    }
    if (open.isEmpty() || repeated() > MAX_REPEATED) {
      giveUp();
    }
    while (!open.isEmpty()) {
      closeOutermost(open.pop(), content.length());
    }
    return output;
  }

  /** Returns whether the parse can go on behind {@code delimiter}. */
  private boolean accept(Delimiter delimiter) {
    return switch (delimiter.kind()) {
      case OPENER -> open(delimiter);
      case CLOSER -> close(delimiter);
      case VOID -> {
        addVoid(delimiter);
        yield true;
      }
    };
  }

  private boolean open(Delimiter opener) {
    open.push(new OpenBlock(opener, position));
    return open.size() <= MAX_DEPTH;
  }

  private void addVoid(Delimiter delimiter) {
    Block block = new Block(delimiter.name(), attrs(delimiter), List.of(), List.of());
    OpenBlock parent = open.peek();
    if (parent == null) {
      addFreeform(position, delimiter.start());
      output.add(block);
    } else {
      parent.addChild(block, delimiter.start(), delimiter.end());
    }
  }

  private boolean close(Delimiter closer) {
    OpenBlock closed = open.poll();
    if (closed == null) {
      return false;
    }
    OpenBlock parent = open.peek();
    if (parent == null) {
      closeOutermost(closed, closer.start());
    } else {
      closed.addHtml(closer.start());
      parent.addChild(closed.block(), closed.opener.start(), closer.end());
    }
    return true;
  }

  private void closeOutermost(OpenBlock closed, int end) {
    closed.addHtmlUnlessEmpty(end);
    addFreeform(closed.leadingStart, closed.opener.start());
    output.add(closed.block());
  }

  /** Returns the length of the text that the open blocks share with those within them. */
  private long repeated() {
    return open.stream().skip(1).mapToLong(block -> content.length() - block.position).sum();
  }

  private void giveUp() {
    OpenBlock outermost = open.peekLast();
    addFreeform(outermost == null ? position : outermost.leadingStart, content.length());
    open.clear();
  }

  private void addFreeform(int start, int end) {
    if (start < end) {
      output.add(Block.freeform(content.substring(start, end)));
    }
  }

  private static Value attrs(Delimiter delimiter) {
    String json = delimiter.json();
    return json == null ? Block.NO_ATTRS : PhpJson.decodeObject(json);
  }

  /** A block whose closer has not come yet. */
  private final class OpenBlock {

    private final Delimiter opener;

    /** The start of the text between the previous delimiter and the opener. */
    private final int leadingStart;

    private final List<Block> children = new ArrayList<>();
    private final List<@Nullable String> pieces = new ArrayList<>();

    /** The end of what is in {@code pieces}. */
    private int position;

    OpenBlock(Delimiter opener, int leadingStart) {
      this.opener = opener;
      this.leadingStart = leadingStart;
      this.position = opener.end();
    }

    void addHtml(int end) {
      pieces.add(content.substring(position, end));
    }

    /** PHP's empty() holds for {@code 0} too. */
    void addHtmlUnlessEmpty(int end) {
      String html = content.substring(position, end);
      if (!html.isEmpty() && !html.equals("0")) {
        pieces.add(html);
      }
    }

    void addChild(Block child, int start, int end) {
      addHtmlUnlessEmpty(start);
      pieces.add(null);
      children.add(child);
      position = end;
    }

    Block block() {
      return new Block(opener.name(), attrs(opener), children, pieces);
    }
  }
}
