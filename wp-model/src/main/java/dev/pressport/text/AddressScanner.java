package dev.pressport.text;

import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A search for the web addresses of some hosts in a text of any format, in time linear in its
 * length and in constant memory. The text is written into it; closing it completes the search.
 *
 * <p>It finds {@code https://host/…} and {@code //host/…}, as JSON escapes them ({@code
 * https:\/\/host\/…}) and as queries do ({@code https%3A%2F%2Fhost%2F…}). All are passed on in
 * their plain form.
 */
public final class AddressScanner extends OutputStream {
  private static final int LONGEST = 2048;
  private static final int LONGEST_HOST = 255;
  private static final int LONGEST_SCHEME = 16;
  private static final int SIZE = 1 << 16;

  /** The characters that end an address in any text, besides blanks and controls. */
  private static final String ENDS = "\"'<>`|^{}[]";

  /** Characters that end a sentence or Markdown's emphasis, not an address. */
  private static final String NOT_LAST = ".,;:!?*_~";

  private static final Set<String> ENTITIES =
      Set.of("quot;", "lt;", "gt;", "#34;", "#034;", "#39;", "#039;", "apos;", "nbsp;");

  private final Set<String> hosts;
  private final Consumer<String> found;
  private final byte[] buffer;
  private int length;
  private int next;

  /** The way in which a text writes the slashes of an address. */
  private enum Form {
    PLAIN,
    BACKSLASHES,
    PERCENT
  }

  /**
   * A search.
   *
   * @param hosts in the form of {@link WebAddress#host}
   * @param found receives each address as often as it stands in the text, in its order
   */
  public AddressScanner(Set<String> hosts, Consumer<String> found) {
    this(new byte[SIZE], hosts, found);
  }

  private AddressScanner(byte[] buffer, Set<String> hosts, Consumer<String> found) {
    this.buffer = buffer;
    this.hosts = Set.copyOf(hosts);
    this.found = found;
  }

  /** Searches a whole text, likewise. */
  public static void search(byte[] text, Set<String> hosts, Consumer<String> found) {
    AddressScanner scanner = new AddressScanner(text, hosts, found);
    scanner.length = text.length;
    scanner.scan(text.length);
  }

  @Override
  public void write(int octet) {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) {
    int from = offset;
    int end = offset + count;
    while (from < end) {
      int taken = Math.min(end - from, SIZE - length);
      System.arraycopy(bytes, from, buffer, length, taken);
      length += taken;
      from += taken;
      if (length == SIZE) {
        scan(SIZE - 2 * LONGEST);
        drop();
      }
    }
  }

  @Override
  public void close() {
    scan(length);
    length = 0;
    next = 0;
  }

  private void drop() {
    int start = Math.max(0, next - LONGEST_SCHEME);
    length -= start;
    System.arraycopy(buffer, start, buffer, 0, length);
    next -= start;
  }

  /** Looks at all places before one; an address that begins there may end behind it. */
  private void scan(int end) {
    while (next < end) {
      byte octet = buffer[next];
      if (octet != '/' && octet != '%' && octet != '\\') {
        next++;
        continue;
      }
      int first = slash(next);
      int second = first == 0 ? 0 : slash(next + first);
      if (second == 0 || second != first) {
        next++;
      } else {
        next = address(next, next + first + second, form(first, next));
      }
    }
  }

  private Form form(int slash, int at) {
    return slash == 1 ? Form.PLAIN : buffer[at] == '%' ? Form.PERCENT : Form.BACKSLASHES;
  }

  /** The length of what stands for a slash; 0 for something else. */
  private int slash(int at) {
    int octet = octet(at);
    if (octet == '/') {
      return 1;
    }
    if (octet == '%') {
      return octet(at + 1) == '2' && (octet(at + 2) | 0x20) == 'f' ? 3 : 0;
    }
    int backslashes = 0;
    while (backslashes < 4 && octet(at + backslashes) == '\\') {
      backslashes++;
    }
    return backslashes > 0 && octet(at + backslashes) == '/' ? backslashes + 1 : 0;
  }

  private int octet(int at) {
    return at < length ? buffer[at] & 0xff : 0;
  }

  /** Passes on the address behind two slashes, and returns where to go on. */
  private int address(int slashes, int start, Form form) {
    int hostEnd = start;
    while (hostEnd - start <= LONGEST_HOST && isOfHost(octet(hostEnd))) {
      hostEnd++;
    }
    String scheme = scheme(slashes, form);
    if (hostEnd == start
        || scheme == null
        || !hosts.contains(WebAddress.host(text(start, hostEnd)))) {
      return start;
    }
    int end = end(hostEnd, form);
    String written = text(start, end);
    String plain =
        switch (form) {
          case PLAIN -> written;
          case BACKSLASHES -> written.replace("\\", "");
          case PERCENT -> cut(URLDecoder.decode(whole(written), StandardCharsets.UTF_8));
        };
    found.accept(scheme + "//" + trimmed(plain.replace("&amp;", "&").replace("&#038;", "&")));
    return end;
  }

  private static boolean isOfHost(int octet) {
    return octet >= 0x80
        || (octet >= '0' && octet <= '9')
        || (octet >= 'A' && octet <= 'Z')
        || (octet >= 'a' && octet <= 'z')
        || octet == '.'
        || octet == '-'
        || octet == '_'
        || octet == ':'
        || octet == '@';
  }

  /** The scheme before two slashes with its colon, empty for none; null within a path. */
  private @Nullable String scheme(int slashes, Form form) {
    int colon = form == Form.PERCENT ? 3 : 1;
    boolean absolute =
        form == Form.PERCENT
            ? slashes >= 3 && text(slashes - 3, slashes).equalsIgnoreCase("%3A")
            : slashes >= 1 && buffer[slashes - 1] == ':';
    int end = absolute ? slashes - colon : slashes;
    int start = end;
    while (start > 0 && end - start < LONGEST_SCHEME && isOfScheme(buffer[start - 1])) {
      start--;
    }
    if (absolute) {
      String scheme = text(start, end).toLowerCase(Locale.ROOT);
      // "%22http%3A" and "=3Dhttp:" end in the scheme, too.
      return scheme.endsWith("https")
          ? "https:"
          : scheme.endsWith("http") ? "http:" : scheme.isEmpty() ? "" : scheme + ":";
    }
    return start < end || (end > 0 && (buffer[end - 1] == '/' || buffer[end - 1] == '.'))
        ? null
        : "";
  }

  private static boolean isOfScheme(byte octet) {
    return (octet >= '0' && octet <= '9')
        || (octet >= 'A' && octet <= 'Z')
        || (octet >= 'a' && octet <= 'z');
  }

  private int end(int from, Form form) {
    int open = 0;
    int at = from;
    while (at < length && at - from < LONGEST - LONGEST_HOST) {
      int octet = octet(at);
      if (octet <= ' ' || octet == 0x7f || ENDS.indexOf(octet) >= 0) {
        return at;
      }
      if (form == Form.PERCENT && (octet == '&' || octet == ')' || octet == ';')) {
        return at;
      }
      if (octet == '\\' && slash(at) == 0) {
        return at;
      }
      if (octet == '&' && isEnd(at + 1)) {
        return at;
      }
      open += octet == '(' ? 1 : octet == ')' ? -1 : 0;
      if (open < 0) {
        return at;
      }
      at += octet == '\\' ? slash(at) : 1;
    }
    return Math.min(at, length);
  }

  private boolean isEnd(int entity) {
    return ENTITIES.stream()
        .anyMatch(
            name ->
                entity + name.length() <= length
                    && name.equals(text(entity, entity + name.length())));
  }

  /** A text without an escape that is cut off or none, which the decoder refuses. */
  private static String whole(String written) {
    StringBuilder whole = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean escape =
          c == '%'
              && i + 2 < written.length()
              && Character.digit(written.charAt(i + 1), 16) >= 0
              && Character.digit(written.charAt(i + 2), 16) >= 0;
      whole.append(c == '%' && !escape ? "%25" : c == '+' ? "%2B" : String.valueOf(c));
    }
    return whole.toString();
  }

  private static String cut(String decoded) {
    int end = 0;
    while (end < decoded.length()
        && decoded.charAt(end) > ' '
        && ENDS.indexOf(decoded.charAt(end)) < 0) {
      end++;
    }
    return decoded.substring(0, end);
  }

  private static String trimmed(String address) {
    int end = address.length();
    while (end > 0 && NOT_LAST.indexOf(address.charAt(end - 1)) >= 0) {
      end--;
    }
    return address.substring(0, end);
  }

  private String text(int from, int to) {
    return new String(buffer, from, to - from, StandardCharsets.UTF_8);
  }
}
