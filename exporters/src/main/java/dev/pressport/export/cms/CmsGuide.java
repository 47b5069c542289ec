package dev.pressport.export.cms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The guide to an import: the resource {@code README.md} beside a format. */
final class CmsGuide {
  static final String FILE = "README.md";

  private CmsGuide() {}

  static String of(CmsFormat format) {
    try (InputStream in = format.getClass().getResourceAsStream(FILE)) {
      return new String(
          Objects.requireNonNull(in, () -> "no " + FILE + " for " + format.getClass())
              .readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
