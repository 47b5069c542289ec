package dev.pressport.cli.command;

import dev.pressport.cli.console.Fault;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of a database on a server. */
final class LiveDatabase {
  private static final Pattern SECRET = Pattern.compile("(?i)@|[?&](?:user|\\w*password)=");

  private LiveDatabase() {}

  /** Whether a source is such an address. */
  static boolean isAddress(String source) {
    return source.regionMatches(true, 0, "jdbc:", 0, 5);
  }

  /** What is wrong with an address: a secret that stands in it. */
  static Optional<Fault> fault(String address) {
    return SECRET.matcher(address).find()
        ? Optional.of(Fault.of("password-on-line", shown(address)))
        : Optional.empty();
  }

  /** An address without what may be a secret. */
  static String shown(String address) {
    return address.replaceFirst("//.*@", "//").replaceFirst("\\?.*+", "");
  }
}
