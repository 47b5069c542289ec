package dev.pressport.export.strapi;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The measures of pictures, which blocks repeat. They are known only once all files are copied, so
 * that rows have a mark in their place before.
 */
final class Pictures {
  /** The measures of a picture that are not known yet, behind its name. */
  static final long UNKNOWN = -1;

  private static final byte[] MARK =
      "\",\"width\":-1,\"height\":-1,\"size\":-1".getBytes(StandardCharsets.UTF_8);

  private final Map<Long, Size> sizes = new HashMap<>();
  private final Map<String, String> measures = new HashMap<>();

  private record Size(long width, long height) {}

  /** Takes the measures of a file. */
  void add(long number, @Nullable Long width, @Nullable Long height) {
    if (width != null && height != null) {
      sizes.put(number, new Size(width, height));
    }
  }

  /** Takes the size of its copy. */
  void add(long number, String hash, double kilobytes) {
    Size size = sizes.getOrDefault(number, new Size(0, 0));
    measures.put(
        hash,
        "\",\"width\":%d,\"height\":%d,\"size\":%s".formatted(size.width, size.height, kilobytes));
  }

  /**
   * Copies lines with the measures in the place of their marks.
   *
   * @param before is applied to each line first
   */
  void complete(Path from, Path to, UnaryOperator<byte[]> before) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(from), 1 << 16);
        OutputStream out = Files.newOutputStream(to)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int next = in.read(); next >= 0; next = in.read()) {
        line.write(next);
        if (next == '\n') {
          write(before.apply(line.toByteArray()), out);
          line.reset();
        }
      }
    }
  }

  private void write(byte[] line, OutputStream out) throws IOException {
    int written = 0;
    for (int at = indexOfMark(line, 0); at >= 0; at = indexOfMark(line, written)) {
      int start = at;
      while (start > written && line[start - 1] != '"') {
        start--;
      }
      String hash = new String(line, start, at - start, StandardCharsets.UTF_8);
      out.write(line, written, at - written);
      String known = measures.getOrDefault(hash, "\",\"width\":0,\"height\":0,\"size\":0");
      out.write(known.getBytes(StandardCharsets.UTF_8));
      written = at + MARK.length;
    }
    out.write(line, written, line.length - written);
  }

  private static int indexOfMark(byte[] line, int from) {
    for (int at = from; at <= line.length - MARK.length; at++) {
      int same = 0;
      while (same < MARK.length && line[at + same] == MARK[same]) {
        same++;
      }
      if (same == MARK.length) {
        return at;
      }
    }
    return -1;
  }
}
