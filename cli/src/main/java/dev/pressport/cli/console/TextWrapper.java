package dev.pressport.cli.console;

/** Text in lines that fit. */
public final class TextWrapper {
  private TextWrapper() {}

  /** Breaks a text at blanks; lines after the first begin with {@code indent}. */
  public static String at(int columns, String text, String indent) {
    StringBuilder lines = new StringBuilder();
    String rest = text;
    while (DisplayWidth.of(rest) > columns) {
      int most = DisplayWidth.end(rest, columns);
      int end = rest.lastIndexOf(' ', most);
      int start = lines.isEmpty() ? rest.length() - rest.stripLeading().length() : indent.length();
      if (end <= start) {
        end = rest.indexOf(' ', most);
      }
      if (end < 0) {
        break;
      }
      lines.append(rest, 0, end).append('\n');
      rest = indent + rest.substring(end + 1).stripLeading();
    }
    return lines.append(rest).toString();
  }
}
