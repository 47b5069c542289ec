package dev.pressport.cli.reference;

import dev.pressport.cli.console.TextWrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.commonmark.node.Node;

/** Writes a page of the documentation for the terminal, 80 columns wide. */
final class PlainText extends PageBlocks {
  private static final int COLUMNS = 80;
  private static final int GAP = 2;

  private final StringBuilder text = new StringBuilder();
  private String indent = "";

  /** Stands for the indent at the next line, if anything does. */
  private String marker = "";

  private boolean atMarker;

  private PlainText() {}

  static String of(Node page) {
    PlainText writer = new PlainText();
    writer.blocks(page);
    return writer.text.toString();
  }

  @Override
  void heading(int level, String heading) {
    gap();
    text.append(heading.toUpperCase(Locale.ROOT)).append('\n');
  }

  @Override
  void paragraph(String paragraph) {
    gap();
    lines(TextWrapper.at(COLUMNS, start() + paragraph, indent));
  }

  @Override
  void code(List<String> lines) {
    gap();
    lines.forEach(line -> lines((indent + "    " + line).stripTrailing()));
  }

  @Override
  void listItem(int number, Node item) {
    if (item.getPrevious() == null) {
      gap();
    }
    atMarker = true;
    String outer = indent;
    marker = outer + (number == 0 ? "- " : number + ". ");
    indent = " ".repeat(marker.length());
    blocks(item);
    indent = outer;
    marker = "";
    atMarker = false;
  }

  @Override
  void table(List<List<String>> rows) {
    gap();
    int[] widths = widths(rows);
    boolean titled = rows.get(0).stream().anyMatch(title -> !title.isBlank());
    for (List<String> row : titled ? rows : rows.subList(1, rows.size())) {
      row(row, widths);
      if (titled && row == rows.get(0)) {
        row(IntStream.of(widths).mapToObj("-"::repeat).toList(), widths);
      }
    }
  }

  /** Widths that fit: those of the longest cells, the widest made smaller, down to a word. */
  private int[] widths(List<List<String>> rows) {
    int count = rows.get(0).size();
    int[] widths = new int[count];
    int[] words = new int[count];
    for (List<String> row : rows) {
      for (int i = 0; i < count; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
        for (String word : row.get(i).split(" ", -1)) {
          words[i] = Math.max(words[i], word.length());
        }
      }
    }
    int room = COLUMNS - indent.length() - GAP * (count - 1);
    while (IntStream.of(widths).sum() > room) {
      OptionalInt widest =
          IntStream.range(0, count)
              .filter(i -> widths[i] > words[i])
              .reduce((a, b) -> widths[a] > widths[b] ? a : b);
      if (widest.isEmpty()) {
        break;
      }
      widths[widest.getAsInt()]--;
    }
    return widths;
  }

  private void row(List<String> cells, int[] widths) {
    List<List<String>> columns = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      columns.add(TextWrapper.at(widths[i], cells.get(i), "").lines().toList());
    }
    int height = columns.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < height; line++) {
      StringBuilder row = new StringBuilder(indent);
      for (int i = 0; i < widths.length; i++) {
        String cell = line < columns.get(i).size() ? columns.get(i).get(line) : "";
        row.append(cell).append(" ".repeat(Math.max(0, widths[i] - cell.length()) + GAP));
      }
      lines(row.toString().stripTrailing());
    }
  }

  private String start() {
    String start = marker.isEmpty() ? indent : marker;
    marker = "";
    return start;
  }

  /** Separates blocks by an empty line, except the first of a list item from its marker. */
  private void gap() {
    if (!text.isEmpty() && !atMarker) {
      text.append('\n');
    }
    atMarker = false;
  }

  private void lines(String lines) {
    text.append(lines).append('\n');
  }

  @Override
  String escaped(String plain) {
    return plain;
  }

  @Override
  String strong(String plain) {
    return plain;
  }

  @Override
  String emphasis(String plain) {
    return plain;
  }
}
