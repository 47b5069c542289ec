package dev.pressport.cli.reference;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Walks over the blocks of a page of the documentation, in order. */
abstract class PageBlocks {
  private static final List<List<String>> ASCII =
      List.of(
          List.of("\u2026", "..."),
          List.of("\u2013", "-"),
          List.of("\u2014", "-"),
          List.of("\u00a0", " "),
          List.of("\u00d7", "x"),
          List.of("\u2192", "->"),
          List.of("\u2018", "'"),
          List.of("\u2019", "'"),
          List.of("\u201c", "\""),
          List.of("\u201d", "\""));

  abstract void heading(int level, String text);

  abstract void paragraph(String text);

  abstract void code(List<String> lines);

  /**
   * Writes one entry of a list.
   *
   * @param number counted from 1, or 0 in a list without numbers
   */
  abstract void listItem(int number, Node item);

  /** Writes a table. All rows have as many cells as the first; its cells are the headings. */
  abstract void table(List<List<String>> rows);

  /** Returns a text within a line. */
  abstract String escaped(String text);

  abstract String strong(String text);

  abstract String emphasis(String text);

  final void blocks(Node parent) {
    for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
      if (block instanceof Heading heading) {
        heading(heading.getLevel(), inline(heading));
      } else if (block instanceof Paragraph) {
        paragraph(inline(block));
      } else if (block instanceof FencedCodeBlock fenced) {
        code(lines(fenced.getLiteral()));
      } else if (block instanceof IndentedCodeBlock indented) {
        code(lines(indented.getLiteral()));
      } else if (block instanceof ListBlock list) {
        items(list);
      } else if (block instanceof TableBlock) {
        List<List<String>> rows = new ArrayList<>();
        rows(block, rows);
        table(rows);
      } else if (!(block instanceof HtmlBlock)) {
        blocks(block);
      }
    }
  }

  private void items(ListBlock list) {
    int number = 0;
    if (list instanceof OrderedList ordered) {
      Integer first = ordered.getMarkerStartNumber();
      number = first == null ? 1 : first;
    }
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      listItem(list instanceof BulletList ? 0 : number++, item);
    }
  }

  private void rows(Node parent, List<List<String>> rows) {
    for (Node part = parent.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof TableRow) {
        List<String> cells = new ArrayList<>();
        for (Node cell = part.getFirstChild(); cell != null; cell = cell.getNext()) {
          if (cell instanceof TableCell) {
            cells.add(inline(cell));
          }
        }
        rows.add(List.copyOf(cells));
      } else {
        rows(part, rows);
      }
    }
  }

  private static List<String> lines(String literal) {
    return ascii(literal).stripTrailing().lines().toList();
  }

  private String inline(Node parent) {
    StringBuilder text = new StringBuilder();
    for (Node part = parent.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof Text plain) {
        text.append(escaped(ascii(plain.getLiteral())));
      } else if (part instanceof Code code) {
        text.append(strong(escaped(ascii(code.getLiteral()))));
      } else if (part instanceof StrongEmphasis) {
        text.append(strong(inline(part)));
      } else if (part instanceof Emphasis) {
        text.append(emphasis(inline(part)));
      } else if (part instanceof SoftLineBreak || part instanceof HardLineBreak) {
        text.append(' ');
      } else if (part instanceof Link link) {
        text.append(link(link));
      } else if (!(part instanceof HtmlInline)) {
        text.append(inline(part));
      }
    }
    return text.toString();
  }

  /** Returns the text of a link with the place it leads to; the text alone within the page. */
  private String link(Link link) {
    String text = inline(link);
    String target = link.getDestination();
    if (target.startsWith("#")) {
      return text;
    }
    String place = escaped(place(target.replaceFirst("#.*", "")));
    boolean namesIt = link.getFirstChild() instanceof Text only && only.getLiteral().equals(target);
    return namesIt ? place : text + " (" + place + ")";
  }

  private static String place(String target) {
    if (target.contains("://")) {
      return target;
    }
    String page = target.replaceFirst("\\.md$", "");
    return HelpTopic.find(page)
        .map(topic -> "pressport help " + topic.id())
        .orElse(target.startsWith("../") ? target.substring(3) : "docs/" + target);
  }

  private static String ascii(String text) {
    String ascii = text;
    for (List<String> pair : ASCII) {
      ascii = ascii.replace(pair.get(0), pair.get(1));
    }
    return ascii;
  }
}
