package dev.pressport.export.site;

import dev.pressport.export.output.FileNames;
import dev.pressport.text.PercentEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The paths of pages below the home of a site, {@code /2024/01/hello/}: decoded, each segment a
 * safe file name. A path that ends in a name such as {@code a.html} is a file; all others are
 * folders and end with a slash.
 */
final class SitePath {
  static final String HOME = "/";

  private static final int DEEPEST = 30;
  private static final Pattern FILE =
      Pattern.compile(".+\\.(?:html?|xhtml|php|aspx?|jsp|cfm)", Pattern.CASE_INSENSITIVE);

  /**
   * The characters that WordPress's own slugs never contain, and generators read as a part of an
   * address.
   */
  private static final Pattern MISREAD = Pattern.compile("-*+[%#?]++[-%#?]*+");

  private static final PercentEncoding LINKS = PercentEncoding.lowerCase("-._~!$'()*,;=:@/");

  private SitePath() {}

  /** The safe form of any path; nothing leads out of it. */
  static String of(String wanted) {
    List<String> segments = new ArrayList<>();
    int end;
    for (int start = 0; start <= wanted.length(); start = end + 1) {
      int slash = wanted.indexOf('/', start);
      end = slash < 0 ? wanted.length() : slash;
      String segment = wanted.substring(start, end);
      if (!segment.isBlank() && !segment.equals(".") && !segment.equals("..")) {
        segments.add(FileNames.segment(readable(segment)));
      }
    }
    if (segments.isEmpty()) {
      return HOME;
    }
    if (segments.size() > DEEPEST) {
      segments = segments.subList(segments.size() - DEEPEST, segments.size());
    }
    String path = "/" + String.join("/", segments);
    return isFile(path) ? path : path + "/";
  }

  private static String readable(String segment) {
    boolean misread =
        segment.indexOf('%') >= 0 || segment.indexOf('#') >= 0 || segment.indexOf('?') >= 0;
    return misread ? MISREAD.matcher(segment).replaceAll("-") : segment;
  }

  /** Returns whether a path is that of a file, and not of a folder with an index. */
  static boolean isFile(String path) {
    String last = last(path);
    return last.indexOf('.') > 0 && FILE.matcher(last).matches();
  }

  /** Returns the path without its last segment, {@code /2024/01/}; the home for the home itself. */
  static String parent(String path) {
    return path.substring(0, startOfLast(path));
  }

  /** The last segment without slashes; empty for the home. */
  static String last(String path) {
    return path.substring(startOfLast(path), endOfLast(path));
  }

  /** The same path with another last segment. */
  static String withLast(String path, String last) {
    return path.substring(0, startOfLast(path)) + last + path.substring(endOfLast(path));
  }

  private static int endOfLast(String path) {
    return path.endsWith("/") && path.length() > 1 ? path.length() - 1 : path.length();
  }

  private static int startOfLast(String path) {
    return path.lastIndexOf('/', endOfLast(path) - 1) + 1;
  }

  /** The path as it stands in a link (RFC 3986): other octets of its UTF-8 percent-encoded. */
  static String encoded(String path) {
    return LINKS.encode(path);
  }
}
