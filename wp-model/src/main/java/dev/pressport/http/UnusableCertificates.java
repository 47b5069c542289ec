package dev.pressport.http;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The refusal of a file without certificates. */
public final class UnusableCertificates extends IOException {
  private static final long serialVersionUID = 1L;

  UnusableCertificates(Path file, @Nullable Exception cause) {
    super(file.toString(), cause);
  }
}
