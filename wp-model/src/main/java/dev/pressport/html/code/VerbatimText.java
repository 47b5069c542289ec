package dev.pressport.html.code;

import dev.pressport.html.BlockEdges;
import dev.pressport.shortcode.ClosingTags;
import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.shortcode.ShortcodeScanner;
import dev.pressport.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A body whose code and other verbatim parts are replaced by marks, so that nothing changes them.
 * Within them a bracket begins no shortcode and no tag: they are found before both are read. Takes
 * time linear in the length of the text.
 */
public final class VerbatimText {
  /** The elements whose text is not read for shortcodes. */
  private static final Set<String> OPAQUE = Words.of("pre code script style textarea");

  private static final List<String> LINE_BREAKS = List.of("<br>", "<br/>", "<br />");

  private final String text;
  private final Shortcodes shortcodes;
  private final Marks marks;
  private final ClosingTags closingTags;
  private final StringBuilder out;
  private final Map<String, Integer> closers = new HashMap<>();
  private int done;
  private int bracket = -1;

  /** The tag of the open paragraph; negative outside of one. */
  private int paragraphStart = -1;

  private int paragraphEnd = -1;

  /** Whether a paragraph that was ended before a mark goes on with the next text. */
  private boolean continues;

  /** A decision which shortcodes are kept, and as which HTML. */
  public interface Shortcodes {
    /** Returns whether a shortcode of this name may be kept. */
    boolean accepts(String name);

    /**
     * Returns what a shortcode becomes; null to leave it.
     *
     * @param stored the text between its tags
     * @param inSentence whether other text stands in the same line
     */
    @Nullable Kept keep(
        String name, ShortcodeAttributes attributes, String stored, boolean inSentence);
  }

  /** HTML that is final. */
  public record Kept(String html, boolean inline) {}

  /** The marks that stand for parts. */
  @FunctionalInterface
  public interface Marks {
    /** Returns the mark of a part, which is an element like it. */
    String of(Kept part);
  }

  private VerbatimText(String text, Shortcodes shortcodes, Marks marks) {
    this.text = text;
    this.shortcodes = shortcodes;
    this.marks = marks;
    closingTags = new ClosingTags(text);
    out = new StringBuilder(text.length());
  }

  /** Returns a body with marks for its verbatim parts. */
  public static String replace(String text, Shortcodes shortcodes, Marks marks) {
    return text.contains("[/")
            || text.contains("<pre")
            || text.contains("<code")
            || text.contains("crayon-inline")
        ? new VerbatimText(text, shortcodes, marks).run()
        : text;
  }

  private String run() {
    int at = next(0);
    while (at < text.length()) {
      at = next(text.charAt(at) == '[' ? behindShortcode(at) : behindTag(at));
    }
    copyTo(text.length());
    return out.toString();
  }

  private int next(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '[' && text.charAt(at) != '<') {
      at++;
    }
    return at;
  }

  private int behindShortcode(int at) {
    if (text.startsWith("[", at + 1)) {
      int escaped = endOf(at + 1);
      return escaped >= 0 && text.startsWith("]", escaped) ? escaped + 1 : at + 1;
    }
    int end = endOf(at);
    if (end < 0) {
      return at + 1;
    }
    Kept kept = kept(at, end, isInSentence(at, end));
    if (kept == null) {
      return at + 1;
    }
    put(kept, at, end);
    return end;
  }

  private @Nullable Kept kept(int at, int end, boolean inSentence) {
    int nameEnd = ShortcodeScanner.nameEnd(text, at + 1);
    int contentStart = bracketFrom(nameEnd) + 1;
    int contentEnd = end - (nameEnd - at) - 2;
    return shortcodes.keep(
        text.substring(at + 1, nameEnd),
        ShortcodeAttributes.parse(text.substring(nameEnd, contentStart - 1)),
        text.substring(contentStart, contentEnd),
        inSentence);
  }

  /** Returns the end of the shortcode at a place; -1 when it is none that may be kept. */
  private int endOf(int at) {
    int nameEnd = ShortcodeScanner.nameEnd(text, at + 1);
    String name = text.substring(at + 1, Math.min(nameEnd, at + 100));
    if (name.isEmpty() || !shortcodes.accepts(name)) {
      return -1;
    }
    int close = bracketFrom(nameEnd);
    if (close < 0 || text.charAt(close - 1) == '/') {
      return -1;
    }
    int closing = closingTags.next(name, close + 1);
    return closing < 0 ? -1 : closing + name.length() + 3;
  }

  private int bracketFrom(int from) {
    if (bracket < from) {
      int next = text.indexOf(']', from);
      bracket = next < 0 ? Integer.MAX_VALUE : next;
    }
    return bracket == Integer.MAX_VALUE ? -1 : bracket;
  }

  private boolean isInSentence(int start, int end) {
    return !BlockEdges.isStart(text, start) || !BlockEdges.isEnd(text, end);
  }

  private int behindTag(int at) {
    if (text.startsWith("<!--", at)) {
      return behind("-->", at + 2);
    }
    String element = BlockEdges.elementAt(text, at);
    if (element.isEmpty()) {
      return at + 1;
    }
    int end = behind(">", at);
    boolean closes = text.startsWith("/", at + 1);
    if (!closes && (OPAQUE.contains(element) || isInline(element, at, end))) {
      int closer = closer(element, end);
      return closer < 0 || beginsListing(element, end)
          ? end
          : behindElement(element, at, end, closer);
    }
    if (element.equals("p") && !closes) {
      paragraphStart = at;
      paragraphEnd = end;
      continues = false;
    } else if (BlockEdges.isBlock(element) && !element.equals("br")) {
      paragraphStart = -1;
    }
    return end;
  }

  /** Returns whether another element with code begins in this one. */
  private boolean beginsListing(String element, int at) {
    int start = at;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return element.equals("code") && text.startsWith("<pre", start);
  }

  private boolean isInline(String element, int at, int end) {
    return element.equals("span") && text.substring(at, end).contains("crayon-inline");
  }

  private int behindElement(String element, int at, int tagEnd, int closer) {
    int end = closer + element.length() + 3;
    String stored = text.substring(tagEnd, closer);
    Listing listing =
        CodeElements.listing(text.substring(at, tagEnd), stored, isInSentence(at, end));
    if (listing != null) {
      put(new Kept(listing.html(), listing.inline()), at, end);
    } else if (element.equals("pre") && stored.stripLeading().startsWith("[")) {
      putWrapped(at, tagEnd, closer, end);
    }
    return end;
  }

  /** An editor shows a shortcode in an element that nothing else is in. */
  private void putWrapped(int at, int tagEnd, int closer, int end) {
    int start = text.indexOf('[', tagEnd);
    int shortcodeEnd = text.startsWith("[[", start) ? -1 : endOf(start);
    if (shortcodeEnd >= 0
        && shortcodeEnd <= closer
        && text.substring(shortcodeEnd, closer).isBlank()) {
      Kept kept = kept(start, shortcodeEnd, false);
      if (kept != null) {
        put(kept, at, end);
      }
    }
  }

  /** The next closing tag of an element, looked for again only when it has passed. */
  private int closer(String element, int from) {
    Integer known = closers.get(element);
    if (known == null || (known >= 0 && known < from)) {
      known = text.indexOf("</" + element + ">", from);
      closers.put(element, known);
    }
    return known;
  }

  private int behind(String mark, int from) {
    int end = text.indexOf(mark, from);
    return end < 0 ? text.length() : end + mark.length();
  }

  private void put(Kept part, int start, int end) {
    if (part.inline() || paragraphStart < 0) {
      copyTo(start);
      out.append(marks.of(part));
      done = end;
      return;
    }
    int before = start;
    for (int at = beforeSpace(before); at < before; at = beforeSpace(before)) {
      before = at;
    }
    if (done <= paragraphStart && before <= paragraphEnd) {
      copyTo(paragraphStart);
    } else if (before > done) {
      copyTo(before);
      out.append("</p>\n");
    } else if (!continues) {
      out.append("</p>\n");
    }
    out.append(marks.of(part));
    done = end;
    for (int at = behindSpace(done); at > done; at = behindSpace(done)) {
      done = at;
    }
    continues = !text.startsWith("</p>", done);
    if (!continues) {
      done += 4;
      paragraphStart = -1;
    }
  }

  /** The place before a blank or line break that ends at a place. */
  private int beforeSpace(int end) {
    if (end > done && Character.isWhitespace(text.charAt(end - 1))) {
      return end - 1;
    }
    for (String lineBreak : LINE_BREAKS) {
      if (end - lineBreak.length() >= done
          && text.startsWith(lineBreak, end - lineBreak.length())) {
        return end - lineBreak.length();
      }
    }
    return end;
  }

  private int behindSpace(int start) {
    if (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      return start + 1;
    }
    for (String lineBreak : LINE_BREAKS) {
      if (text.startsWith(lineBreak, start)) {
        return start + lineBreak.length();
      }
    }
    return start;
  }

  private void copyTo(int end) {
    if (done < end) {
      if (continues) {
        out.append("\n<p>");
        continues = false;
      }
      out.append(text, done, end);
      done = end;
    }
  }
}
