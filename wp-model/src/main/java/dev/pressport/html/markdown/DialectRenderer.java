package dev.pressport.html.markdown;

import dev.pressport.html.markdown.Escapes.Around;
import dev.pressport.html.markdown.Escapes.Place;
import dev.pressport.html.markdown.MarkdownDialect.Feature;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownWriter;
import org.jspecify.annotations.Nullable;

/** Writes text, marks and links so that they survive being read again, by this dialect. */
final class DialectRenderer implements NodeRenderer {
  private final MarkdownNodeRendererContext context;
  private final MarkdownWriter writer;
  private final MarkdownDialect dialect;

  /** The dialect within links, in which no address becomes another link. */
  private final MarkdownDialect inLinks;

  DialectRenderer(MarkdownNodeRendererContext context, MarkdownDialect dialect) {
    this.context = context;
    this.dialect = dialect;
    inLinks = dialect.without(Feature.BARE_LINKS);
    writer = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        Text.class,
        Code.class,
        Emphasis.class,
        StrongEmphasis.class,
        Strikethrough.class,
        Heading.class,
        Link.class,
        Image.class,
        HardLineBreak.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof Text text) {
      write(text);
    } else if (node instanceof Code code) {
      write(code.getLiteral(), isWithin(code, TableCell.class));
    } else if (node instanceof Heading heading) {
      writer.raw("#".repeat(heading.getLevel()) + " ");
      renderChildren(heading);
      writer.block();
    } else if (node instanceof HardLineBreak lineBreak) {
      write(lineBreak);
    } else if (node instanceof Link link) {
      writer.raw("[");
      renderChildren(link);
      writer.raw("](" + LinkDestination.of(link.getDestination()) + title(link.getTitle()) + ")");
    } else if (node instanceof Image image) {
      writer.raw("![");
      renderChildren(image);
      writer.raw("](" + LinkDestination.of(image.getDestination()) + title(image.getTitle()) + ")");
    } else {
      writeMark(node);
    }
  }

  private void writeMark(Node mark) {
    String delimiter = Flanks.delimiter(mark, writer.isAtLineStart(), writer.getLastChar());
    String name =
        mark instanceof StrongEmphasis ? "strong" : mark instanceof Emphasis ? "em" : "del";
    writer.raw(delimiter == null ? "<" + name + ">" : delimiter);
    renderChildren(mark);
    writer.raw(delimiter == null ? "</" + name + ">" : delimiter);
  }

  private void renderChildren(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
  }

  private static String title(@Nullable String title) {
    return title == null ? "" : " \"" + Escapes.attribute(title) + "\"";
  }

  private void write(Text text) {
    String literal = text.getLiteral();
    Node next = text.getNext();
    boolean linked = isWithin(text, Link.class);
    Around around = new Around(place(text), linked, next == null);
    String escaped = Escapes.text(literal, around, linked ? inLinks : dialect);
    if (literal.endsWith("!") && (next instanceof Link || next instanceof Image)) {
      escaped = escaped.substring(0, escaped.length() - 1) + "\\!";
    }
    writer.raw(escaped);
  }

  private Place place(Text text) {
    boolean first = text.getPrevious() == null;
    if (isWithin(text, TableCell.class)) {
      return first && text.getParent() instanceof TableCell ? Place.CELL_START : Place.CELL;
    }
    if (isWithin(text, Heading.class)) {
      return Place.HEADING;
    }
    if (writer.isAtLineStart()) {
      return Place.LINE_START;
    }
    return first && text.getParent() instanceof Link ? Place.LINK_START : Place.LINE;
  }

  private static boolean isWithin(Node node, Class<? extends Node> kind) {
    for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
      if (kind.isInstance(parent)) {
        return true;
      }
    }
    return false;
  }

  private void write(String code, boolean cell) {
    if ((cell && code.indexOf('|') >= 0)
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
  private void write(HardLineBreak lineBreak) {
    Node next = lineBreak.getNext();
    Node previous = lineBreak.getPrevious();
    boolean single =
        previous != null
            && !(previous instanceof HardLineBreak)
            && !(next instanceof HardLineBreak);
    if (!single || isWithin(lineBreak, Heading.class) || isWithin(lineBreak, TableCell.class)) {
      writer.raw("<br>");
      return;
    }
    writer.raw(dialect.has(Feature.BREAKS_BY_BLANKS) ? "  " : "\\");
    writer.line();
  }
}
