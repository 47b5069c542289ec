package dev.pressport.source;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The password of encrypted backups.
 *
 * @param supplier called when a backup turns out to be encrypted
 */
public record ArchivePassword(Supplier<Optional<String>> supplier) {
  /** No password. */
  public static final ArchivePassword NONE = new ArchivePassword(Optional::empty);

  /** Returns the password, if one was given. */
  public Optional<String> text() {
    return supplier.get();
  }

  @Override
  public String toString() {
    return "password";
  }
}
