package dev.pressport.cli.reference;

import java.util.List;
import java.util.Locale;
import org.commonmark.node.Node;

/** Writes the source of a man page, with the macros of man(7) that groff and mandoc know. */
final class Roff extends PageBlocks {
  private final StringBuilder text = new StringBuilder();
  private boolean atHeading;

  /**
   * Begins a page.
   *
   * @param section 1 for commands, 7 for topics
   * @param summary what it describes, in one line
   */
  Roff(String name, int section, String version, String summary) {
    line(".\\\" Generated from the program. Changes get lost.");
    line(
        ".TH "
            + escaped(name.toUpperCase(Locale.ROOT))
            + " "
            + section
            + " \"\" \"pressport "
            + escaped(version)
            + "\" \"Pressport Manual\"");
    line(".nh");
    section("NAME");
    line(escaped(name) + " \\- " + escaped(summary));
  }

  /** Returns the page. */
  String page() {
    return text.toString();
  }

  void section(String title) {
    line(".SH " + quoted(title));
    atHeading = true;
  }

  void subsection(String title) {
    line(".SS " + quoted(title));
    atHeading = true;
  }

  /** Writes a term with its explanation; both are escaped. */
  void entry(String term, String explanation) {
    line(".TP");
    line(term);
    line(explanation.isEmpty() ? "\\&" : explanation);
  }

  /** Writes a paragraph of plain text. */
  void plain(String paragraph) {
    paragraph(escaped(paragraph));
  }

  @Override
  void heading(int level, String title) {
    if (level <= 2) {
      section(title.toUpperCase(Locale.ROOT));
    } else {
      subsection(title);
    }
  }

  @Override
  void paragraph(String paragraph) {
    gap();
    line(paragraph);
  }

  @Override
  void code(List<String> lines) {
    gap();
    line(".RS 4");
    line(".nf");
    lines.forEach(line -> line(escaped(line)));
    line(".fi");
    line(".RE");
  }

  @Override
  void listItem(int number, Node item) {
    line(number == 0 ? ".IP \\(bu 3" : ".IP " + number + ". 4");
    // The first paragraph stands beside the mark.
    atHeading = true;
    blocks(item);
  }

  @Override
  void table(List<List<String>> rows) {
    List<String> titles = rows.get(0);
    for (List<String> row : rows.subList(1, rows.size())) {
      line(".TP");
      line(strong(row.get(0)));
      for (int i = 1; i < row.size(); i++) {
        if (i > 1) {
          line(".br");
        }
        String title = row.size() > 2 && !titles.get(i).isBlank() ? titles.get(i) + ": " : "";
        line(title + row.get(i));
      }
    }
  }

  private static String quoted(String title) {
    return "\"" + title.replace("\"", "\\(dq") + "\"";
  }

  /** Separates blocks; a heading does so itself. */
  private void gap() {
    if (!atHeading) {
      line(".PP");
    }
  }

  private void line(String line) {
    atHeading = false;
    text.append(line).append('\n');
  }

  /**
   * Returns a text without meaning to troff; hyphens stay hyphens, so that options can be copied.
   */
  @Override
  String escaped(String plain) {
    String safe = plain.replace("\\", "\\e").replace("-", "\\-");
    return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
  }

  @Override
  String strong(String escaped) {
    return escaped.startsWith("\\fB") ? escaped : "\\fB" + escaped + "\\fR";
  }

  @Override
  String emphasis(String escaped) {
    return "\\fI" + escaped + "\\fR";
  }
}
