package dev.pressport.shortcode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a shortcode as WordPress reads them (shortcodes.php, shortcode_parse_atts()).
 *
 * @param values by name in small letters; those without a name are counted from 0
 */
public record ShortcodeAttributes(Map<String, String> values) {
  private static final Pattern GLUE = Pattern.compile("[\\u00a0\\u200b]+");
  private static final String END = "(?:\\s|\\z)";
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "([\\w-]++)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s'\"]++))"
              + END
              + "|\"([^\"]*+)\""
              + END
              + "|'([^']*+)'"
              + END
              + "|(\\S++)"
              + END);
  private static final Pattern INDEX = Pattern.compile("0|[1-9]\\d{0,8}");

  public ShortcodeAttributes {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Reads what stands between the name of a shortcode and the end of its tag. */
  public static ShortcodeAttributes parse(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    Matcher matcher = ATTRIBUTE.matcher(GLUE.matcher(text).replaceAll(" "));
    int next = 0;
    while (matcher.find()) {
      String name = matcher.group(1);
      String value = unescape(value(matcher));
      if (name == null && (!value.isEmpty() || matcher.group(7) != null)) {
        values.put(Integer.toString(next++), withoutOpenTag(value));
      } else if (name != null && !name.equals("0")) {
        values.put(lowerCase(name), withoutOpenTag(value));
        next = INDEX.matcher(name).matches() ? Math.max(next, Integer.parseInt(name) + 1) : next;
      }
    }
    return new ShortcodeAttributes(values);
  }

  /** The value of a name; null when it is not there. */
  public @Nullable String get(String name) {
    return values.get(name);
  }

  /** The value of a name; another one when it is not there or empty. */
  public String get(String name, String otherwise) {
    String value = values.get(name);
    return value == null || value.isEmpty() ? otherwise : value;
  }

  private static String value(Matcher matcher) {
    for (int group = 2; group <= 7; group++) {
      String value = matcher.group(group);
      if (value != null) {
        return value;
      }
    }
    return "";
  }

  private static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** WordPress empties a value with a tag that does not end. */
  private static String withoutOpenTag(String value) {
    return value.lastIndexOf('<') > value.lastIndexOf('>') ? "" : value;
  }

  /** The escapes of C, as PHP's stripcslashes() reads them. */
  private static String unescape(String value) {
    if (value.indexOf('\\') < 0) {
      return value;
    }
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    int at = 0;
    while (at < bytes.length) {
      if (bytes[at] == '\\' && at + 1 < bytes.length) {
        at = unescape(bytes, at + 1, out);
      } else {
        out.write(bytes[at++]);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Writes the character of the escape at {@code at}, and returns the index behind it. */
  private static int unescape(byte[] bytes, int at, ByteArrayOutputStream out) {
    int named = "ntrabfv".indexOf(bytes[at]);
    if (named >= 0) {
      out.write("\n\t\r\u0007\b\f\u000b".charAt(named));
      return at + 1;
    }
    boolean hex = bytes[at] == 'x';
    int start = hex ? at + 1 : at;
    int end = start;
    while (end < bytes.length
        && end < start + (hex ? 2 : 3)
        && Character.digit(bytes[end], hex ? 16 : 8) >= 0) {
      end++;
    }
    if (end == start) {
      out.write(bytes[at]);
      return at + 1;
    }
    String digits = new String(bytes, start, end - start, StandardCharsets.US_ASCII);
    out.write(Integer.parseInt(digits, hex ? 16 : 8));
    return end;
  }
}
