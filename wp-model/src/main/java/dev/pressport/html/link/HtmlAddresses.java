package dev.pressport.html.link;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The addresses in an HTML text, in attributes, styles and JSON, found in one pass as browsers do.
 * The rest is unchanged, byte for byte; so are scripts, comments, and the address of {@code base}.
 */
public final class HtmlAddresses {
  private static final Pattern JSON = Pattern.compile("(?i)application/(?:ld\\+)?json");

  private final String html;
  private final Change change;
  private final StringBuilder out = new StringBuilder();
  private int copied;

  private HtmlAddresses(String html, Change change) {
    this.html = html;
    this.change = change;
  }

  /** What an address is for. */
  public enum Role {
    /** A page or a file that a visitor is led to: the {@code href} of a link, a form's action. */
    LINK,
    /** A file that a browser loads: an image, a video, a style sheet. */
    FILE
  }

  /** The change of an address. */
  @FunctionalInterface
  public interface Change {
    /** Returns the new address, or the same; both with HTML entities decoded. */
    String apply(String url, Role role);
  }

  /** Returns the HTML with other addresses. */
  public static String replace(String html, Change change) {
    HtmlAddresses addresses = new HtmlAddresses(html, change);
    StartTags tags = new StartTags(html);
    while (tags.hasNext()) {
      addresses.change(tags.next());
    }
    return addresses.copied == 0
        ? html
        : addresses.out.append(html, addresses.copied, html.length()).toString();
  }

  private void change(StartTag tag) {
    TagAddresses addresses = new TagAddresses(tag, change);
    for (Attribute attribute : tag.attributes()) {
      String written = addresses.changed(attribute);
      if (written == null) {
        drop(attribute);
      } else if (!written.equals(attribute.written())) {
        write(attribute, written);
      }
    }
    if (tag.textEnd() > tag.textStart()) {
      changeText(tag);
    }
  }

  private void write(Attribute attribute, String written) {
    char first = html.charAt(attribute.valueStart());
    char mark = first == '\'' ? first : '"';
    copy(attribute.valueStart(), attribute.end());
    out.append(mark).append(written).append(mark);
  }

  private void drop(Attribute attribute) {
    copy(attribute.gap(), attribute.end());
    if (attribute.end() < html.length() && "/> \t\r\n\f".indexOf(html.charAt(copied)) < 0) {
      out.append(' ');
    }
  }

  private void changeText(StartTag tag) {
    UnaryOperator<String> changeText;
    if (tag.name().equals("style")) {
      changeText = css -> CssAddresses.replace(css, url -> TagAddresses.changedFile(url, change));
    } else if (tag.name().equals("script") && JSON.matcher(tag.value("type").strip()).matches()) {
      changeText = json -> TagAddresses.changedJson(json, change);
    } else {
      return;
    }
    String text = html.substring(tag.textStart(), tag.textEnd());
    String changed = changeText.apply(text);
    if (!changed.equals(text)) {
      copy(tag.textStart(), tag.textEnd());
      out.append(changed);
    }
  }

  private void copy(int to, int resume) {
    out.append(html, copied, to);
    copied = resume;
  }
}
