package dev.pressport.html.markdown;

import dev.pressport.html.markdown.Escapes.Around;
import dev.pressport.html.markdown.Escapes.Place;
import dev.pressport.html.markdown.MarkdownDialect.Feature;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableCell.Alignment;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.markdown.MarkdownWriter;
import org.commonmark.text.AsciiMatcher;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document so that it survives being read again, by this dialect. The renderer of
 * commonmark escapes more, and to make one takes longer than many a page.
 */
final class DialectRenderer extends AbstractVisitor {
  private static final AsciiMatcher PIPE = AsciiMatcher.builder().c('|').build();
  private static final int SHORTEST_FENCE = 3;

  private final StringBuilder out = new StringBuilder();
  private final MarkdownWriter writer = new MarkdownWriter(out);
  private final MarkdownDialect dialect;

  /** The dialect within links, in which no address becomes another link; null before the first. */
  private @Nullable MarkdownDialect inLinks;

  private boolean inLink;
  private boolean inHeading;
  private boolean inCell;

  private DialectRenderer(MarkdownDialect dialect) {
    this.dialect = dialect;
  }

  static String render(Document document, MarkdownDialect dialect) {
    DialectRenderer renderer = new DialectRenderer(dialect);
    document.accept(renderer);
    return renderer.out.toString();
  }

  @Override
  public void visit(Document document) {
    visitChildren(document);
    writer.line();
  }

  @Override
  public void visit(Paragraph paragraph) {
    visitChildren(paragraph);
    writer.block();
  }

  @Override
  public void visit(Heading heading) {
    writer.raw("#".repeat(heading.getLevel()) + " ");
    inHeading = true;
    visitChildren(heading);
    inHeading = false;
    writer.block();
  }

  @Override
  public void visit(BlockQuote quote) {
    writer.writePrefix("> ");
    writer.pushPrefix("> ");
    visitChildren(quote);
    writer.popPrefix();
    writer.block();
  }

  @Override
  public void visit(BulletList list) {
    writer.pushTight(list.isTight());
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      writeItem("- ", item);
    }
    endList();
  }

  @Override
  public void visit(OrderedList list) {
    writer.pushTight(list.isTight());
    int number = list.getMarkerStartNumber();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      writeItem(number++ + ". ", item);
    }
    endList();
  }

  private void endList() {
    writer.popTight();
    writer.block();
  }

  private void writeItem(String marker, Node item) {
    writer.writePrefix(marker);
    writer.pushPrefix(" ".repeat(marker.length()));
    if (item.getFirstChild() == null) {
      writer.block();
    } else {
      visitChildren(item);
    }
    writer.popPrefix();
  }

  @Override
  public void visit(FencedCodeBlock code) {
    String fence = "`".repeat(Math.max(longestRun(code.getLiteral()) + 1, SHORTEST_FENCE));
    writer.raw(fence + code.getInfo());
    writer.line();
    writeLines(code.getLiteral());
    writer.line();
    writer.raw(fence);
    writer.block();
  }

  @Override
  public void visit(HtmlBlock html) {
    if (!html.getLiteral().isEmpty()) {
      writeLines(html.getLiteral());
    }
    writer.block();
  }

  /** Writes lines, of which the last may have an end. */
  private void writeLines(String text) {
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      writer.raw(text.substring(start, end));
      start = end + 1;
      if (start == text.length()) {
        return;
      }
      writer.line();
    }
    writer.raw(text.substring(start));
  }

  @Override
  public void visit(ThematicBreak thematicBreak) {
    writer.raw("___");
    writer.block();
  }

  /** Writes a table. */
  @Override
  public void visit(CustomBlock table) {
    writer.pushTight(true);
    visitChildren(table);
    writer.popTight();
    writer.block();
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof Strikethrough) {
      writeMark(node, "del");
    } else if (node instanceof TableCell cell) {
      writer.raw("|");
      writer.pushRawEscape(PIPE);
      inCell = true;
      visitChildren(cell);
      inCell = false;
      writer.popRawEscape();
    } else {
      visitChildren(node);
      if (node instanceof TableRow) {
        writer.raw("|");
        writer.block();
      } else if (node instanceof TableHead head) {
        writeDelimiters(head.getFirstChild());
      }
    }
  }

  private void writeDelimiters(Node headings) {
    StringBuilder row = new StringBuilder();
    for (Node cell = headings.getFirstChild(); cell != null; cell = cell.getNext()) {
      row.append(delimiter(((TableCell) cell).getAlignment()));
    }
    writer.raw(row.append('|').toString());
    writer.block();
  }

  private static String delimiter(@Nullable Alignment alignment) {
    if (alignment == null) {
      return "|---";
    }
    return switch (alignment) {
      case LEFT -> "|:---";
      case CENTER -> "|:---:";
      case RIGHT -> "|---:";
    };
  }

  @Override
  public void visit(Emphasis emphasis) {
    writeMark(emphasis, "em");
  }

  @Override
  public void visit(StrongEmphasis strong) {
    writeMark(strong, "strong");
  }

  private void writeMark(Node mark, String name) {
    String delimiter = Flanks.delimiter(mark, writer.isAtLineStart(), writer.getLastChar());
    writer.raw(delimiter == null ? "<" + name + ">" : delimiter);
    visitChildren(mark);
    writer.raw(delimiter == null ? "</" + name + ">" : delimiter);
  }

  @Override
  public void visit(Link link) {
    boolean nested = inLink;
    writer.raw("[");
    inLink = true;
    visitChildren(link);
    inLink = nested;
    writer.raw("](" + LinkDestination.of(link.getDestination()) + title(link.getTitle()) + ")");
  }

  @Override
  public void visit(Image image) {
    writer.raw("![");
    visitChildren(image);
    writer.raw("](" + LinkDestination.of(image.getDestination()) + title(image.getTitle()) + ")");
  }

  private static String title(@Nullable String title) {
    return title == null ? "" : " \"" + Escapes.attribute(title) + "\"";
  }

  @Override
  public void visit(HtmlInline html) {
    writer.raw(html.getLiteral());
  }

  @Override
  public void visit(Text text) {
    String literal = text.getLiteral();
    Node next = text.getNext();
    Around around = new Around(place(text), inLink, next == null);
    String escaped = Escapes.text(literal, around, inLink ? inLinks() : dialect);
    if (literal.endsWith("!") && (next instanceof Link || next instanceof Image)) {
      escaped = escaped.substring(0, escaped.length() - 1) + "\\!";
    }
    writer.raw(escaped);
  }

  private MarkdownDialect inLinks() {
    if (inLinks == null) {
      inLinks = dialect.without(Feature.BARE_LINKS);
    }
    return inLinks;
  }

  private Place place(Text text) {
    boolean first = text.getPrevious() == null;
    if (inCell) {
      return first && text.getParent() instanceof TableCell ? Place.CELL_START : Place.CELL;
    }
    if (inHeading) {
      return Place.HEADING;
    }
    if (writer.isAtLineStart()) {
      return Place.LINE_START;
    }
    return first && text.getParent() instanceof Link ? Place.LINK_START : Place.LINE;
  }

  @Override
  public void visit(Code node) {
    String code = node.getLiteral();
    if ((inCell && code.indexOf('|') >= 0)
        || writer.getLastChar() == '`'
        || new TemplateCode(code, dialect).isActive()) {
      writer.raw("<code>" + Escapes.code(code) + "</code>");
      return;
    }
    String fence = "`".repeat(longestRun(code) + 1);
    String space = fence.length() > 1 ? " " : "";
    writer.raw(fence + space + code + space + fence);
  }

  private static int longestRun(String code) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < code.length(); i++) {
      run = code.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /**
   * A tag where no line can end, and between breaks, where an empty line would end the paragraph.
   */
  @Override
  public void visit(HardLineBreak lineBreak) {
    Node next = lineBreak.getNext();
    Node previous = lineBreak.getPrevious();
    boolean single =
        previous != null
            && !(previous instanceof HardLineBreak)
            && !(next instanceof HardLineBreak);
    if (!single || inHeading || inCell) {
      writer.raw("<br>");
      return;
    }
    writer.raw(dialect.has(Feature.BREAKS_BY_BLANKS) ? "  " : "\\");
    writer.line();
  }
}
