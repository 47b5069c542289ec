package dev.pressport.html.link;

import dev.pressport.html.link.HtmlAddresses.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The form of a value that is a URL as a whole. */
final class UrlForm {
  private static final Set<String> PAGES =
      Set.of("php", "html", "htm", "xhtml", "shtml", "asp", "aspx", "jsp", "cgi");

  private static final List<String> BEFORE_HOST = List.of("//", "http://", "https://");

  private UrlForm() {}

  /** Returns whether a value is an absolute URL, or one without its scheme. */
  static boolean isAbsolute(String value) {
    int host = hostStart(value);
    return host > 0 && host < value.length() && isHostStart(value.charAt(host)) && isUrlText(value);
  }

  /** Returns whether a value is an absolute URL, or the path of a file from the root. */
  static boolean isUrl(String value) {
    return isAbsolute(value) || (isFromRoot(value) && hasFileExtension(value));
  }

  /** Returns whether a value is a path from the root. */
  static boolean isFromRoot(String value) {
    return value.startsWith("/") && !value.startsWith("//") && isUrlText(value);
  }

  /** The role of a URL of which nothing is known but its form. */
  static Role role(String url) {
    return hasFileExtension(url) ? Role.FILE : Role.LINK;
  }

  /** Returns whether the path of a URL ends in a file extension, other than that of a page. */
  static boolean hasFileExtension(String url) {
    int end = pathEnd(url);
    int dot = url.lastIndexOf('.', end - 1);
    if (dot < 0
        || end - dot > 6
        || end - dot < 2
        || url.lastIndexOf('/', end - 1) > dot
        || url.lastIndexOf('/', end - 1) < hostStart(url)) {
      return false;
    }
    String extension = url.substring(dot + 1, end).toLowerCase(Locale.ROOT);
    return !PAGES.contains(extension)
        && extension.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
        && extension.chars().anyMatch(c -> c >= 'a');
  }

  private static int pathEnd(String url) {
    int query = url.indexOf('?');
    int fragment = url.indexOf('#');
    int end = query < 0 ? url.length() : query;
    return fragment < 0 ? end : Math.min(end, fragment);
  }

  private static int hostStart(String url) {
    for (String start : BEFORE_HOST) {
      if (url.regionMatches(true, 0, start, 0, start.length())) {
        return start.length();
      }
    }
    return 0;
  }

  private static boolean isHostStart(char c) {
    return Character.isLetterOrDigit(c) || c == '[';
  }

  /** A blank may stand in the name of a file only: WordPress does not encode those. */
  private static boolean isUrlText(String value) {
    boolean blank = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || "<>\"{}|^`\\".indexOf(c) >= 0) {
        return false;
      }
      blank |= c == ' ';
    }
    return !blank
        || (!value.endsWith(" ")
            && value.lastIndexOf("//") <= value.indexOf("//")
            && pathEnd(value) == value.length()
            && hasFileExtension(value));
  }
}
