package dev.pressport.shortcode;

import java.util.PriorityQueue;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** A text under construction, with replacements for its shortcodes. */
final class ShortcodeReplacer {
  private final String text;
  private final ShortcodeScanner scanner;
  private final Function<Shortcode, Replacement> replacement;
  private final BiPredicate<String, Integer> strays;
  private final StringBuilder out;

  /** The closing tags that are to be replaced, the first one first. */
  private final PriorityQueue<Tag> closers = new PriorityQueue<>();

  private int closingTag = -1;

  /** The end of what is in {@code out}. */
  private int done;

  private record Tag(int start, int end, String instead) implements Comparable<Tag> {
    @Override
    public int compareTo(Tag other) {
      return Integer.compare(start, other.start);
    }
  }

  ShortcodeReplacer(
      String text,
      ShortcodeNames names,
      Function<Shortcode, Replacement> replacement,
      BiPredicate<String, Integer> strays) {
    this.text = text;
    this.scanner = new ShortcodeScanner(text, names);
    this.replacement = replacement;
    this.strays = strays;
    this.out = new StringBuilder(text.length());
  }

  String run() {
    Shortcode next = scanner.nextOrEscaped(0);
    while (next != null) {
      if (next.escaped()) {
        copyTo(next.start() - 1);
        out.append(text, next.start(), next.end());
        done = next.end() + 1;
      } else {
        replace(next);
      }
      next = scanner.nextOrEscaped(done);
    }
    copyTo(text.length());
    return out.toString();
  }

  private void replace(Shortcode shortcode) {
    copyTo(shortcode.start());
    Replacement instead = replacement.apply(shortcode);
    out.append(instead.opening());
    String closing = instead.closing();
    done = closing == null ? shortcode.end() : shortcode.contentStart();
    if (closing != null && shortcode.closed()) {
      closers.add(new Tag(shortcode.contentEnd(), shortcode.end(), closing));
    }
  }

  private void copyTo(int end) {
    for (Tag tag = closers.peek(); tag != null && tag.start() < end; tag = closers.peek()) {
      closers.remove();
      if (tag.start() >= done) {
        copy(done, tag.start());
        done = tag.end();
      }
      out.append(tag.instead());
    }
    if (done < end) {
      copy(done, end);
      done = end;
    }
  }

  private void copy(int from, int end) {
    int copied = from;
    for (int at = closingTag(from); at < end; at = closingTag(at + 2)) {
      int close = text.indexOf(']', at) + 1;
      String name = text.substring(at + 2, close - 1);
      if (close <= end && strays.test(name, at)) {
        out.append(text, copied, at);
        copied = close;
      }
    }
    out.append(text, copied, end);
  }

  /** Found once for all the pieces of text before it. */
  private int closingTag(int from) {
    if (closingTag < from) {
      int next = scanner.closingTag(from);
      closingTag = next < 0 ? Integer.MAX_VALUE : next;
    }
    return closingTag;
  }
}
