package dev.pressport.html;

import dev.pressport.shortcode.HtmlPieces;
import java.util.List;

/**
 * Makes paragraphs of classic text, byte for byte as WordPress does (formatting.php, wpautop()),
 * its oddities included: the markup of a decade depends on them. Takes time linear in the length of
 * the text.
 */
public final class Wpautop {
  private static final List<TagWhitespace> OPTIONS =
      List.of(TagWhitespace.before("<option", ""), TagWhitespace.after("</option>", ""));
  private static final List<TagWhitespace> OBJECTS =
      List.of(
          TagWhitespace.after("<object", ">"),
          TagWhitespace.before("</object>", ""),
          TagWhitespace.around("</?(?:param|embed)"));
  private static final List<TagWhitespace> PLAYERS =
      List.of(
          TagWhitespace.after("[<\\[](?:audio|video)", ">]"),
          TagWhitespace.before("[<\\[]/(?:audio|video)[>\\]]", ""),
          TagWhitespace.around("<(?:source|track)"));
  private static final List<TagWhitespace> CAPTIONS =
      List.of(TagWhitespace.before("<figcaption", ">"), TagWhitespace.after("</figcaption>", ""));

  private static final String BREAK = "<br />";
  private static final String[] WITHOUT_BREAKS = {"script", "style", "svg", "math"};
  private static final List<String> UNCLOSED = List.of("</div>", "</address>", "</form>");

  private Wpautop() {}

  /** {@code text} as paragraphs; a single line break becomes {@code <br />}. */
  public static String apply(String text) {
    if (isBlank(text)) {
      return "";
    }
    PreformattedParts preformatted = new PreformattedParts();
    String lines = separateBlocks(preformatted.takeOut(text + "\n"));
    String html = tidyParagraphs(wrapParagraphs(tighten(lines)));
    html = breakLines(html);
    html = dropBreakBeforeTag(dropBehindBlockTag(html, BREAK));
    html = preformatted.putBack(withoutLastLineFeed(html));
    return html.replace(" <!-- wpnl --> ", "\n").replace("<!-- wpnl -->", "\n");
  }

  /** PHP's trim() leaves nothing. */
  private static boolean isBlank(String text) {
    int at = 0;
    while (at < text.length() && " \t\n\r\0\u000b".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at == text.length();
  }

  private static String separateBlocks(String text) {
    String html = separateTags(withoutDoubleBreaks(text));
    return markLineFeedsInTags(html.replace("\r\n", "\n").replace('\r', '\n'));
  }

  /** Two breaks that nothing stands between become a blank line. */
  private static String withoutDoubleBreaks(String text) {
    Copy copy = new Copy(text);
    int at = text.indexOf("<br");
    while (at >= 0) {
      int first = behindEmptyTag(text, at + 3);
      int second = first < 0 ? -1 : PhpSpace.skip(text, first);
      int end =
          second >= 0 && text.startsWith("<br", second) ? behindEmptyTag(text, second + 3) : -1;
      if (end >= 0) {
        copy.replace(at, end, "\n\n");
      }
      at = text.indexOf("<br", end >= 0 ? end : at + 3);
    }
    return copy.result();
  }

  /** Returns the end of a tag without attributes, behind its name; -1 when it has some. */
  private static int behindEmptyTag(String text, int nameEnd) {
    int at = PhpSpace.skip(text, nameEnd);
    at += text.startsWith("/", at) ? 1 : 0;
    return text.startsWith(">", at) ? at + 1 : -1;
  }

  /** Puts blank lines before blocks and behind them. */
  private static String separateTags(String text) {
    Copy copy = new Copy(text);
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      boolean closes = text.startsWith("/", at + 1);
      int start = at + (closes ? 2 : 1);
      int end = BlockTags.nameEnd(text, start);
      if (end == text.length() || !BlockTags.isName(text, start, end)) {
        continue;
      }
      char next = text.charAt(end);
      if (closes && next == '>') {
        copy.insert(end + 1, "\n\n");
      } else if (!closes && (next == '>' || next == '/' || PhpSpace.at(text, end))) {
        copy.insert(at, "\n\n");
        int rule = text.startsWith("hr", start) ? behindEmptyTag(text, start + 2) : -1;
        if (rule >= 0) {
          copy.insert(rule, "\n\n");
        }
      }
    }
    return copy.result();
  }

  private static String markLineFeedsInTags(String html) {
    Copy copy = new Copy(html);
    HtmlPieces pieces = new HtmlPieces(html);
    int lineFeed = html.indexOf('\n');
    while (lineFeed >= 0 && pieces.next()) {
      while (lineFeed >= 0 && lineFeed < pieces.end()) {
        if (pieces.isTag()) {
          copy.replace(lineFeed, lineFeed + 1, " <!-- wpnl --> ");
          lineFeed = html.indexOf('\n', lineFeed + 1);
        } else {
          lineFeed = html.indexOf('\n', pieces.end());
        }
      }
    }
    return copy.result();
  }

  private static String tighten(String text) {
    String html = text;
    if (html.contains("<option")) {
      html = apply(OPTIONS, html);
    }
    if (html.contains("</object>")) {
      html = apply(OBJECTS, html);
    }
    if (html.contains("<source") || html.contains("<track")) {
      html = apply(PLAYERS, html);
    }
    return html.contains("<figcaption") ? apply(CAPTIONS, html) : html;
  }

  private static String apply(List<TagWhitespace> steps, String text) {
    String html = text;
    for (TagWhitespace step : steps) {
      html = step.apply(html);
    }
    return html;
  }

  /** Makes a paragraph of each part between blank lines. */
  private static String wrapParagraphs(String text) {
    StringBuilder out = new StringBuilder(text.length() + 64);
    int start = 0;
    int lineFeed = text.indexOf('\n');
    while (lineFeed >= 0) {
      int spaceEnd = PhpSpace.skip(text, lineFeed + 1);
      int last = text.lastIndexOf('\n', spaceEnd - 1);
      if (last > lineFeed) {
        appendParagraph(out, text, start, lineFeed);
        start = last + 1;
      }
      lineFeed = text.indexOf('\n', spaceEnd);
    }
    appendParagraph(out, text, start, text.length());
    return out.toString();
  }

  private static void appendParagraph(StringBuilder out, String text, int from, int to) {
    if (from < to) {
      out.append("<p>").append(withoutLineFeeds(text.substring(from, to))).append("</p>\n");
    }
  }

  /** Returns a text without line feeds at both ends. */
  private static String withoutLineFeeds(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) == '\n') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == '\n') {
      end--;
    }
    return text.substring(start, end);
  }

  private static String tidyParagraphs(String text) {
    String html = closeParagraphs(withoutEmptyParagraphs(text));
    html = unwrapListItems(unwrapTags(html, true));
    html = WrappedQuotes.unwrap(html).replace("</blockquote></p>", "</p></blockquote>");
    return dropBehindBlockTag(unwrapTags(html, false), "</p>");
  }

  private static String withoutEmptyParagraphs(String text) {
    Copy copy = new Copy(text);
    for (int at = text.indexOf("<p>"); at >= 0; at = text.indexOf("<p>", at + 3)) {
      int end = PhpSpace.skip(text, at + 3);
      if (text.startsWith("</p>", end)) {
        copy.replace(at, end + 4, "");
      }
    }
    return copy.result();
  }

  /** Ends a paragraph of text alone that an element around it ends. */
  private static String closeParagraphs(String text) {
    Copy copy = new Copy(text);
    for (int at = text.indexOf("<p>"); at >= 0; at = text.indexOf("<p>", at + 3)) {
      int end = text.indexOf('<', at + 3);
      if (end > at + 3 && UNCLOSED.stream().anyMatch(closer -> text.startsWith(closer, end))) {
        copy.insert(end, "</p>");
      }
    }
    return copy.result();
  }

  /**
   * Takes the tag of a block out of the paragraph that it begins.
   *
   * @param whole whether only a tag that is alone in its paragraph, which goes with both its tags
   */
  private static String unwrapTags(String text, boolean whole) {
    Copy copy = new Copy(text);
    int at = text.indexOf("<p>");
    while (at >= 0) {
      int tag = PhpSpace.skip(text, at + 3);
      boolean block = text.startsWith("<", tag) && BlockTags.beginsAt(text, tag);
      int end = block ? text.indexOf('>', tag) + 1 : 0;
      int close = end > 0 && whole ? PhpSpace.skip(text, end) : end;
      int next = at + 3;
      if (end > 0 && (!whole || text.startsWith("</p>", close))) {
        next = whole ? close + 4 : end;
        copy.replace(at, tag, "");
        copy.replace(end, next, "");
      }
      at = text.indexOf("<p>", next);
    }
    return copy.result();
  }

  /** {@code <p><li…</p>} within a line becomes {@code <li…}. */
  private static String unwrapListItems(String text) {
    Copy copy = new Copy(text);
    int close = 0;
    int open = text.indexOf("<p><li");
    while (open >= 0 && close >= 0) {
      int lineEnd = text.indexOf('\n', open);
      int next = lineEnd < 0 ? text.length() : lineEnd;
      close = close < open + 7 ? text.indexOf("</p>", open + 7) : close;
      if (close >= 0 && close < next) {
        copy.replace(open, open + 3, "");
        next = close + 4;
        copy.replace(close, next, "");
      }
      open = text.indexOf("<p><li", next);
    }
    return copy.result();
  }

  /** Drops {@code dropped}, and white space before it, directly behind a tag of a block. */
  private static String dropBehindBlockTag(String text, String dropped) {
    Copy copy = new Copy(text);
    int tag = text.indexOf('<');
    while (tag >= 0) {
      int from = tag + 1;
      if (BlockTags.beginsAt(text, tag)) {
        int end = text.indexOf('>', from) + 1;
        if (end == 0) {
          break;
        }
        int next = PhpSpace.skip(text, end);
        from = end;
        if (text.startsWith(dropped, next)) {
          from = next + dropped.length();
          copy.replace(end, from, "");
        }
      }
      tag = text.indexOf('<', from);
    }
    return copy.result();
  }

  private static String dropBreakBeforeTag(String text) {
    Copy copy = new Copy(text);
    int at = text.indexOf(BREAK);
    while (at >= 0) {
      int next = at + BREAK.length();
      int tag = PhpSpace.skip(text, next);
      boolean block = text.startsWith("<", tag) && BlockTags.dropsBreakAt(text, tag);
      int end = block ? text.indexOf('>', tag) + 1 : 0;
      if (end > 0) {
        copy.replace(at, next, "");
        next = end;
      }
      at = text.indexOf(BREAK, next);
    }
    return copy.result();
  }

  private static String breakLines(String text) {
    String html = text.replace("<br>", BREAK).replace("<br/>", BREAK);
    StringBuilder out = new StringBuilder(html.length() + 64);
    VerbatimElements verbatim = new VerbatimElements(html, WITHOUT_BREAKS);
    int position = 0;
    while (verbatim.next()) {
      appendWithBreaks(out, html, position, verbatim.start());
      out.append(html, verbatim.start(), verbatim.end());
      position = verbatim.end();
    }
    appendWithBreaks(out, html, position, html.length());
    return out.toString();
  }

  /** White space up to its last line feed becomes a break, save the first after a break. */
  private static void appendWithBreaks(StringBuilder out, String text, int start, int end) {
    int done = start;
    int lineFeed = text.indexOf('\n', start);
    while (lineFeed >= 0 && lineFeed < end) {
      int space = lineFeed;
      while (space > done && PhpSpace.at(text, space - 1)) {
        space--;
      }
      int spaceEnd = Math.min(PhpSpace.skip(text, lineFeed), end);
      space += text.startsWith(BREAK, space - BREAK.length()) ? 1 : 0;
      int last = text.lastIndexOf('\n', spaceEnd - 1);
      if (last >= space) {
        out.append(text, done, space).append(BREAK).append('\n');
        done = last + 1;
      }
      lineFeed = text.indexOf('\n', spaceEnd);
    }
    out.append(text, done, end);
  }

  private static String withoutLastLineFeed(String text) {
    String end = text.endsWith("\n</p>\n") ? "</p>\n" : text.endsWith("\n</p>") ? "</p>" : "";
    return end.isEmpty() ? text : text.substring(0, text.length() - end.length() - 1) + end;
  }
}
