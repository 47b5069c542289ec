package dev.pressport.source.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The header of a file in a backup of WP STAGING: little-endian numbers in hexadecimal digits, then
 * its folder, name and an extra field.
 *
 * @param start where it stands, if the list of files tells it
 * @param length in bytes, where it stands
 */
record WpstgHeader(
    long start, int length, long checksum, long stored, long size, int attributes, String path) {
  private static final String SIGNATURE = "47f6600b0200";
  private static final int NUMBERS = 60;
  private static final int PACKED = 1;

  /** Reads the line before a file. */
  static WpstgHeader ofFile(String line) throws IOException {
    if (!line.startsWith(SIGNATURE)) {
      throw new IOException("no file begins where one should");
    }
    return of(0, line);
  }

  /** Reads a line of the list of files, which begins with the place of the file instead. */
  static WpstgHeader ofList(String line) throws IOException {
    return of(number(line, 0, 6), line);
  }

  private static WpstgHeader of(long start, String line) throws IOException {
    int at = SIGNATURE.length();
    long folder = number(line, at + 40, 4);
    long name = number(line, at + 48, 2);
    long extra = number(line, at + 52, 4);
    int path = at + NUMBERS;
    if (path + folder + name + extra > line.length()) {
      throw new IOException("a header of a file is too short");
    }
    String octets = line.substring(path, path + (int) (folder + name));
    return new WpstgHeader(
        start,
        path + (int) (folder + name + extra),
        number(line, at + 8, 4),
        number(line, at + 16, 5),
        number(line, at + 26, 5),
        (int) number(line, at + 36, 2),
        new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
  }

  boolean isPacked() {
    return (attributes & PACKED) != 0;
  }

  /** Returns a number of some bytes, two digits each. */
  static long number(String line, int from, int bytes) throws IOException {
    long number = 0;
    for (int at = from + 2 * bytes - 2; at >= from; at -= 2) {
      number = (number << 8) | ((long) digit(line, at) << 4) | digit(line, at + 1);
    }
    if (number < 0) {
      throw new IOException("a size is absurd");
    }
    return number;
  }

  private static int digit(String line, int at) throws IOException {
    int digit = at < line.length() ? Character.digit(line.charAt(at), 16) : -1;
    if (digit < 0) {
      throw new IOException("a number in a header is none");
    }
    return digit;
  }
}
