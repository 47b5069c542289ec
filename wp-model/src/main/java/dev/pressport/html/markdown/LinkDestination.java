package dev.pressport.html.markdown;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The address of a link or image, as it stands within Markdown's parentheses. */
public final class LinkDestination {
  private static final Pattern RUNS_SCRIPT =
      Pattern.compile("^[\\x00-\\x20]*+(?:java|vb)script:", Pattern.CASE_INSENSITIVE);
  private static final String ESCAPED = "<>\\\"`{}|[]^";
  private static final Pattern LINE_BREAKS = Pattern.compile("[\\n\\r\\t]");
  private static final int DEEPEST_PARENTHESES = 3;

  private LinkDestination() {}

  /** Returns whether an address runs no script; line breaks and tabs mean nothing in it. */
  public static boolean isSafe(String address) {
    return isWeb(address)
        || !RUNS_SCRIPT.matcher(LINE_BREAKS.matcher(address).replaceAll("")).find();
  }

  private static boolean isWeb(String address) {
    return address.startsWith("http") || address.startsWith("/");
  }

  /** Blanks and what would end the address as percent escapes; line breaks mean nothing in it. */
  static String of(String address) {
    if (isPlain(address)) {
      return address;
    }
    String trimmed = address.strip();
    boolean parentheses = balanced(trimmed);
    int lastEntity = trimmed.lastIndexOf(';');
    StringBuilder out = new StringBuilder(trimmed.length() + 8);
    for (int i = 0; i < trimmed.length(); i++) {
      char c = trimmed.charAt(i);
      if (c == '\n' || c == '\r' || c == '\t') {
        continue;
      }
      if (c == '&' && i < lastEntity) {
        out.append("&amp;");
      } else if (c <= ' ' || ESCAPED.indexOf(c) >= 0 || (isParenthesis(c) && !parentheses)) {
        out.append(String.format("%%%02X", (int) c));
      } else {
        if (Character.isSpaceChar(c) || Character.isISOControl(c)) {
          out.append(percentEncoded(c));
        } else {
          out.append(c);
        }
      }
    }
    return out.toString();
  }

  private static boolean isPlain(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == '&' || isParenthesis(c) || ESCAPED.indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static String percentEncoded(char c) {
    StringBuilder out = new StringBuilder();
    for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
      out.append(String.format("%%%02X", b & 0xff));
    }
    return out.toString();
  }

  private static boolean isParenthesis(char c) {
    return c == '(' || c == ')';
  }

  private static boolean balanced(String address) {
    int open = 0;
    for (int i = 0; i < address.length() && open >= 0; i++) {
      char c = address.charAt(i);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (open > DEEPEST_PARENTHESES) {
        return false;
      }
    }
    return open == 0;
  }
}
