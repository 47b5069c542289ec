package dev.pressport.export.output;

import dev.pressport.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * File names out of strings that anybody may have written.
 *
 * <p>A name is safe on Linux, macOS and Windows. Reserved characters and names are those of
 * Microsoft's "Naming Files, Paths, and Namespaces". Different strings can have the same name
 * ({@code a/b} and {@code a-b}): {@link UniqueNames} tells them apart.
 */
public final class FileNames {

  /** The longest name, in bytes of UTF-8; file systems stop at 255. */
  public static final int MAX_BYTES = 200;

  /** Enough for every name; normalising much longer runs of accents takes quadratic time. */
  private static final int LONGEST_READ = 4096;

  /** Hexadecimal digits of the hash in a name that was cut. */
  private static final int HASH_DIGITS = 8;

  /** The number of characters that a cut goes back to keep a character with its accents. */
  private static final int LONGEST_CLUSTER = 64;

  private static final String UNNAMED = "unnamed";

  /**
   * Bidirectional controls and what else cannot be seen, except for what has no width: old slugs
   * have it, and addresses with it.
   */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u00AD\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2061-\\u206F]");

  private static final String ZERO_WIDTH = "\u200B\u200C\u200D\u2060\uFEFF";

  private static final Pattern NO_WIDTH = Pattern.compile("[" + ZERO_WIDTH + "]");

  private static final Pattern FORBIDDEN =
      Pattern.compile("[/\\\\:*?\"<>|\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\p{IsNoncharacter_Code_Point}]");

  private static final Pattern RESERVED =
      Pattern.compile(
          "(con|prn|aux|nul|(com|lpt)[0-9\\u00B9\\u00B2\\u00B3]|conin\\$|conout\\$)(?= *(\\.|$))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,10}$");

  private FileNames() {}

  /**
   * Returns one safe path segment.
   *
   * <p>Never empty, {@code .} or {@code ..}; at most {@link #MAX_BYTES} long, in NFC; without
   * separators, control and bidirectional characters, blanks or dots at its ends, a leading {@code
   * -}, and names that Windows keeps for devices. A name that is too long is cut between
   * characters, keeps its extension, and gets a short hash of {@code wanted}. A segment that is
   * safe already comes back unchanged.
   */
  public static String segment(String wanted) {
    return segment(wanted, MAX_BYTES);
  }

  /** Returns a segment like {@link #segment(String)}, with room left for the caller's additions. */
  static String segment(String wanted, int maxBytes) {
    if (isPlain(wanted, maxBytes)) {
      return wanted;
    }
    boolean whole = wanted.length() <= LONGEST_READ;
    String read = whole ? wanted : wanted.substring(0, LONGEST_READ);
    String visible = INVISIBLE.matcher(read).replaceAll("");
    String allowed = FORBIDDEN.matcher(visible).replaceAll("-");
    String name = unreserved(trimmed(Normalizer.normalize(allowed, Normalizer.Form.NFC)));
    return whole && utf8Length(name) <= maxBytes ? name : cut(name, wanted, maxBytes);
  }

  /**
   * Returns whether a name is safe at first sight: letters, digits and little else, as most are.
   */
  private static boolean isPlain(String name, int maxBytes) {
    int length = name.length();
    if (length == 0 || length > maxBytes || name.charAt(0) == '-' || name.charAt(0) == '.') {
      return false;
    }
    int stem = length;
    for (int i = length - 1; i >= 0; i--) {
      char c = name.charAt(i);
      if (c == '.') {
        stem = i;
      } else if (!isPlain(c)) {
        return false;
      }
    }
    return name.charAt(length - 1) != '.'
        && (stem < 3 || stem > 4 || unreserved(name).equals(name));
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || c == '-'
        || c == '_';
  }

  /**
   * Returns whether {@code path} consists of safe segments; each may have one leading dot besides.
   */
  public static boolean isSafePath(String path) {
    int start = 0;
    int end;
    do {
      int slash = path.indexOf('/', start);
      end = slash < 0 ? path.length() : slash;
      String name = path.substring(path.startsWith(".", start) ? start + 1 : start, end);
      if (!name.equals(segment(name))) {
        return false;
      }
      start = end + 1;
    } while (end < path.length());
    return true;
  }

  /** Returns a name without the zero-width characters, which some disks overlook. */
  static String withoutNoWidth(String name) {
    return NO_WIDTH.matcher(name).replaceAll("");
  }

  private static String trimmed(String name) {
    int start = 0;
    while (start < name.length() && (isEdge(name.charAt(start)) || name.charAt(start) == '-')) {
      start++;
    }
    String rest = trimmedEnd(name.substring(start));
    return rest.isEmpty() ? UNNAMED : rest;
  }

  private static String trimmedEnd(String name) {
    int end = name.length();
    while (end > 0 && isEdge(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end);
  }

  /** Blanks, dots, and zero-width characters: behind one, a dot would lead. */
  private static boolean isEdge(char c) {
    return c == '.' || Character.isSpaceChar(c) || ZERO_WIDTH.indexOf(c) >= 0;
  }

  private static String unreserved(String name) {
    Matcher reserved = RESERVED.matcher(name);
    return reserved.lookingAt()
        ? name.substring(0, reserved.end()) + "_" + name.substring(reserved.end())
        : name;
  }

  private static String cut(String name, String wanted, int maxBytes) {
    Matcher extension = EXTENSION.matcher(name);
    int stemEnd = extension.find() ? extension.start() : name.length();
    String hash = Sha256.hex(Sha256.of(wanted)).substring(0, HASH_DIGITS);
    String tail = "-" + hash + name.substring(stemEnd);
    String stem = name.substring(0, stemEnd);
    return trimmedEnd(stem.substring(0, boundary(stem, maxBytes - tail.length()))) + tail;
  }

  /** The last place within the first {@code maxBytes} bytes where a character ends. */
  private static int boundary(String name, int maxBytes) {
    int end = 0;
    int clusterEnd = 0;
    int bytes = 0;
    while (end < name.length()) {
      int codePoint = name.codePointAt(end);
      if (!continues(name, end)) {
        clusterEnd = end;
      }
      bytes += utf8Length(codePoint);
      if (bytes > maxBytes) {
        return end - clusterEnd <= LONGEST_CLUSTER ? clusterEnd : end;
      }
      end += Character.charCount(codePoint);
    }
    return end;
  }

  /** Returns whether what stands at {@code index} belongs to the character before it. */
  private static boolean continues(String name, int index) {
    int codePoint = name.codePointAt(index);
    return isJoined(codePoint)
        || (index > 0 && name.charAt(index - 1) == '\u200D')
        || (isFlagLetter(codePoint) && flagLettersBefore(name, index) % 2 == 1);
  }

  private static boolean isJoined(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF); // skin tones
  }

  private static int flagLettersBefore(String name, int index) {
    int count = 0;
    for (int i = index; i > 0 && isFlagLetter(name.codePointBefore(i)); i -= 2) {
      count++;
    }
    return count;
  }

  private static boolean isFlagLetter(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }

  private static int utf8Length(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }

  private static int utf8Length(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    if (codePoint < 0x800) {
      return 2;
    }
    return codePoint < 0x10000 ? 3 : 4;
  }
}
