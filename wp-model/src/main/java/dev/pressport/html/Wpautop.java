package dev.pressport.html;

import dev.pressport.shortcode.HtmlPieces;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes paragraphs of classic text, byte for byte as WordPress does (formatting.php, wpautop()),
 * its oddities included: the markup of a decade depends on them. Takes time linear in the length of
 * the text.
 */
public final class Wpautop {
  private static final String BLOCK =
      "(?:table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map"
          + "|area|blockquote|address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside"
          + "|hgroup|header|footer|nav|figure|figcaption|details|menu|summary)";

  private static final Pattern DOUBLE_BREAK = Pattern.compile("<br\\s*+/?>\\s*+<br\\s*+/?>");
  private static final Pattern OPENER = Pattern.compile("<" + BLOCK + "[\\s/>]");
  private static final Pattern CLOSER = Pattern.compile("</" + BLOCK + ">");
  private static final Pattern RULE = Pattern.compile("<hr\\s*+/?>");
  private static final Pattern LINE_FEEDS = Pattern.compile("\n\n+");
  private static final Pattern BLANK_LINE = Pattern.compile("\n\\s*\n");
  private static final Pattern EMPTY_PARAGRAPH = Pattern.compile("<p>\\s*+</p>");
  private static final Pattern UNCLOSED_PARAGRAPH =
      Pattern.compile("<p>([^<]++)</(div|address|form)>");

  /**
   * The beginning of a block; a name need only begin like one of a block here: {@code <picture>} is
   * a paragraph.
   */
  private static final Pattern BLOCK_START = Pattern.compile("</?" + BLOCK);

  private static final Pattern WRAPPED_TAG =
      Pattern.compile("<p>\\s*+(</?" + BLOCK + "[^>]*+>)\\s*+</p>");
  private static final Pattern TAG_IN_PARAGRAPH =
      Pattern.compile("<p>\\s*+(</?" + BLOCK + "[^>]*+>)");
  private static final Pattern BREAK_BEFORE_TAG =
      Pattern.compile("<br />(\\s*+</?(?:p|li|div|dl|dd|dt|th|pre|td|ul|ol)[^>]*+>)");

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
    html = dropBehindBlockTag(html, "<br />");
    html = BREAK_BEFORE_TAG.matcher(html).replaceAll("$1");
    html = preformatted.putBack(withoutLastLineFeed(html));
    return html.replace(" <!-- wpnl --> ", "\n").replace("<!-- wpnl -->", "\n");
  }

  /** PHP's trim() leaves nothing. */
  private static boolean isBlank(String text) {
    return text.chars().allMatch(c -> " \t\n\r\0\u000b".indexOf(c) >= 0);
  }

  private static String separateBlocks(String text) {
    String html = DOUBLE_BREAK.matcher(text).replaceAll("\n\n");
    html = OPENER.matcher(html).replaceAll("\n\n$0");
    html = CLOSER.matcher(html).replaceAll("$0\n\n");
    html = RULE.matcher(html).replaceAll("$0\n\n");
    html = html.replace("\r\n", "\n").replace('\r', '\n');
    return markLineFeedsInTags(html);
  }

  private static String markLineFeedsInTags(String html) {
    StringBuilder out = new StringBuilder(html.length());
    HtmlPieces pieces = new HtmlPieces(html);
    while (pieces.next()) {
      String piece = html.substring(pieces.start(), pieces.end());
      out.append(pieces.isTag() ? piece.replace("\n", " <!-- wpnl --> ") : piece);
    }
    return out.toString();
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

  private static String wrapParagraphs(String text) {
    String html = LINE_FEEDS.matcher(text).replaceAll("\n\n");
    StringBuilder out = new StringBuilder(html.length() + 64);
    for (String paragraph : BLANK_LINE.split(html, -1)) {
      if (!paragraph.isEmpty()) {
        out.append("<p>").append(withoutLineFeeds(paragraph)).append("</p>\n");
      }
    }
    return out.toString();
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
    String html = EMPTY_PARAGRAPH.matcher(text).replaceAll("");
    html = UNCLOSED_PARAGRAPH.matcher(html).replaceAll("<p>$1</p></$2>");
    html = WRAPPED_TAG.matcher(html).replaceAll("$1");
    html = unwrapListItems(html);
    html = WrappedQuotes.unwrap(html).replace("</blockquote></p>", "</p></blockquote>");
    html = TAG_IN_PARAGRAPH.matcher(html).replaceAll("$1");
    return dropBehindBlockTag(html, "</p>");
  }

  /** {@code <p><li…</p>} within a line becomes {@code <li…}. */
  private static String unwrapListItems(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    int close = 0;
    int open = text.indexOf("<p><li");
    while (open >= 0 && close >= 0) {
      int lineEnd = text.indexOf('\n', open);
      int next = lineEnd < 0 ? text.length() : lineEnd;
      close = close < open + 7 ? text.indexOf("</p>", open + 7) : close;
      if (close >= 0 && close < next) {
        out.append(text, done, open).append(text, open + 3, close);
        done = close + 4;
        next = done;
      }
      open = text.indexOf("<p><li", next);
    }
    return out.append(text, done, text.length()).toString();
  }

  /** Drops {@code dropped}, and white space before it, directly behind a tag of a block. */
  private static String dropBehindBlockTag(String text, String dropped) {
    StringBuilder out = new StringBuilder(text.length());
    Matcher tags = BLOCK_START.matcher(text);
    int done = 0;
    int from = 0;
    while (tags.find(from)) {
      int end = text.indexOf('>', tags.end()) + 1;
      if (end == 0) {
        break;
      }
      int next = PhpSpace.skip(text, end);
      from = end;
      if (text.startsWith(dropped, next)) {
        out.append(text, done, end);
        done = next + dropped.length();
        from = done;
      }
    }
    return out.append(text, done, text.length()).toString();
  }

  private static String breakLines(String text) {
    String html = text.replace("<br>", "<br />").replace("<br/>", "<br />");
    StringBuilder out = new StringBuilder(html.length() + 64);
    VerbatimElements verbatim = new VerbatimElements(html, "script|style|svg|math");
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
    int at = start;
    while (at < end) {
      if (!PhpSpace.at(text, at)) {
        out.append(text.charAt(at++));
        continue;
      }
      int spaceEnd = Math.min(PhpSpace.skip(text, at), end);
      if (text.startsWith("<br />", at - 6)) {
        out.append(text.charAt(at++));
      }
      int rest = spaceEnd;
      while (rest > at && text.charAt(rest - 1) != '\n') {
        rest--;
      }
      if (rest > at) {
        out.append("<br />\n");
      }
      out.append(text, rest, spaceEnd);
      at = spaceEnd;
    }
  }

  private static String withoutLastLineFeed(String text) {
    String end = text.endsWith("\n</p>\n") ? "</p>\n" : text.endsWith("\n</p>") ? "</p>" : "";
    return end.isEmpty() ? text : text.substring(0, text.length() - end.length() - 1) + end;
  }
}
