package dev.pressport.html.markdown;

import dev.pressport.html.markdown.MarkdownDialect.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableCell.Alignment;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** A table that is a plain grid under one row of headings, as GitHub's Markdown has them. */
final class PlainTable {
  private static final Pattern ALIGNMENT =
      Pattern.compile("text-align\\s{0,9}:\\s{0,9}(\\w{1,20})|has-text-align-(\\w{1,20})");

  private final Element table;
  private final Elements elements;
  private final MarkdownDialect dialect;

  PlainTable(Element table, Elements elements, MarkdownDialect dialect) {
    this.table = table;
    this.elements = elements;
    this.dialect = dialect;
  }

  /** Returns the table; null when Markdown would lose a part of it. */
  @Nullable Block build() {
    List<List<Element>> rows = rows();
    if (rows == null || !isGrid(rows)) {
      return null;
    }
    List<@Nullable Alignment> alignments = alignments(rows);
    if (alignments == null) {
      return null;
    }
    TableBlock block = new TableBlock();
    TableHead head = new TableHead();
    head.appendChild(row(rows.get(0), alignments, true));
    block.appendChild(head);
    if (rows.size() > 1) {
      TableBody body = new TableBody();
      rows.subList(1, rows.size()).forEach(row -> body.appendChild(row(row, alignments, false)));
      block.appendChild(body);
    }
    return block;
  }

  /** The cells by row; null when there is more than a head and a body. */
  private @Nullable List<List<Element>> rows() {
    List<List<Element>> rows = new ArrayList<>();
    int bodies = 0;
    for (Element part : table.children()) {
      switch (part.normalName()) {
        case "thead" -> {
          if (!rows.isEmpty() || part.childrenSize() != 1) {
            return null;
          }
          addRows(part, rows);
        }
        case "tbody" -> {
          bodies++;
          addRows(part, rows);
        }
        case "tr" -> rows.add(part.children());
        case "colgroup", "col" -> {}
        default -> {
          return null;
        }
      }
    }
    return bodies > 1 ? null : rows;
  }

  private static void addRows(Element part, List<List<Element>> rows) {
    part.children().forEach(row -> rows.add(row.children()));
  }

  private boolean isGrid(List<List<Element>> rows) {
    if (rows.isEmpty() || rows.get(0).isEmpty()) {
      return false;
    }
    if (dialect.has(Feature.LOOSE_TABLES) && rows.size() == 1) {
      return false;
    }
    int columns = rows.get(0).size();
    for (int i = 0; i < rows.size(); i++) {
      String kind = i == 0 ? "th" : "td";
      if (rows.get(i).size() != columns
          || !rows.get(i).stream().allMatch(cell -> cell.nameIs(kind) && isPlain(cell))) {
        return false;
      }
    }
    return true;
  }

  private boolean isPlain(Element cell) {
    return !Language.differs(cell)
        && isOne(cell.attr("colspan"))
        && isOne(cell.attr("rowspan"))
        && content(cell).stream()
            .noneMatch(node -> elements.breaksParagraph(node) || elements.needsHtml(node));
  }

  private static boolean isOne(String span) {
    return span.isBlank() || span.strip().equals("1");
  }

  /** Returns the content of a cell, or of the one paragraph in it. */
  private static List<Node> content(Element cell) {
    Element paragraph = cell.firstElementChild();
    if (paragraph == null
        || !paragraph.nameIs("p")
        || cell.childrenSize() > 1
        || !HtmlSpace.isBlank(cell.ownText())) {
      return cell.childNodes();
    }
    return paragraph.childNodes();
  }

  /** Returns the alignment of each column; null when the cells of one differ. */
  private @Nullable List<@Nullable Alignment> alignments(List<List<Element>> rows) {
    List<@Nullable Alignment> alignments = new ArrayList<>();
    for (int column = 0; column < rows.get(0).size(); column++) {
      int place = column;
      List<String> names = rows.stream().map(row -> alignment(row.get(place))).distinct().toList();
      if (names.size() > 1) {
        return null;
      }
      alignments.add(
          switch (names.get(0)) {
            case "left" -> Alignment.LEFT;
            case "center" -> Alignment.CENTER;
            case "right" -> Alignment.RIGHT;
            default -> null;
          });
    }
    return alignments;
  }

  private static String alignment(Element cell) {
    Matcher matcher = ALIGNMENT.matcher(cell.attr("style") + " " + cell.className());
    if (matcher.find()) {
      String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      return name.toLowerCase(Locale.ROOT);
    }
    return cell.attr("align").toLowerCase(Locale.ROOT);
  }

  private TableRow row(List<Element> cells, List<@Nullable Alignment> alignments, boolean header) {
    TableRow row = new TableRow();
    for (int i = 0; i < cells.size(); i++) {
      TableCell cell = new TableCell();
      cell.setHeader(header);
      cell.setAlignment(alignments.get(i));
      InlineRun run = new InlineRun(cell, dialect);
      String id = Elements.anchor(cells.get(i));
      if (!id.isEmpty()) {
        run.anchor(id);
      }
      content(cells.get(i)).forEach(run::add);
      run.finish();
      row.appendChild(cell);
    }
    return row;
  }
}
