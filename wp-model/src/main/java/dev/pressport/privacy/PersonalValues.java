package dev.pressport.privacy;

import java.util.regex.Pattern;

/** Texts that look like personal data. */
public final class PersonalValues {
  private static final int LONGEST = 320;

  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}\\p{N}._%+'!#$&*/=?^`{|}~-]{1,64}+@[\\p{L}\\p{N}-]{1,63}+(?:\\.[\\p{L}\\p{N}-]{1,63}+){1,8}+");

  private static final Pattern EMAIL_WITH_NAME =
      Pattern.compile("(?:[^@<>]{0,100}+<)?" + EMAIL.pattern() + ">?");

  private static final Pattern IP =
      Pattern.compile(
          "(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}"
              + "|(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}"
              + "|(?=.{0,45}::)(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f.]{0,15}");

  private static final Pattern PHONE =
      Pattern.compile(
          "\\+[0-9][0-9 ()./-]{6,20}[0-9]"
              + "|\\(?0[0-9][0-9 ()./-]{6,20}[0-9]"
              + "|\\(?[0-9]{3}\\)?[-. ][0-9]{3}[-. ][0-9]{4}");

  private PersonalValues() {}

  /** Returns whether a text is one e-mail address. */
  public static boolean isEmail(String text) {
    String trimmed = text.strip();
    return trimmed.length() <= LONGEST
        && trimmed.indexOf('@') > 0
        && EMAIL.matcher(trimmed).matches();
  }

  /** Returns a text without the e-mail addresses in it. */
  public static String withoutEmails(String text) {
    return text.indexOf('@') < 0 ? text : EMAIL.matcher(text).replaceAll("");
  }

  /** Returns whether a text is made of e-mail addresses, perhaps with names, and nothing else. */
  public static boolean isEmails(String text) {
    if (text.indexOf('@') < 0 || text.length() > 10 * LONGEST) {
      return false;
    }
    for (String part : text.strip().split("[,;\\r\\n]++", -1)) {
      if (!part.isBlank()
          && (part.length() > LONGEST || !EMAIL_WITH_NAME.matcher(part.strip()).matches())) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a text holds an e-mail address. */
  public static boolean holdsEmail(String text) {
    int at = text.indexOf('@');
    while (at >= 0) {
      boolean before = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
      boolean after = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
      if (before && after) {
        return true;
      }
      at = text.indexOf('@', at + 1);
    }
    return false;
  }

  /** Returns whether a text is one IP address. */
  static boolean isIp(String text) {
    return text.length() >= 7 && text.length() <= 45 && IP.matcher(text).matches();
  }

  /** Returns whether a text is a telephone number. */
  static boolean isPhone(String text) {
    return text.length() >= 7 && text.length() <= 25 && PHONE.matcher(text.strip()).matches();
  }

  /** Returns whether a text is the user agent of a browser. */
  static boolean isUserAgent(String text) {
    return text.startsWith("Mozilla/") || text.startsWith("Opera/");
  }
}
