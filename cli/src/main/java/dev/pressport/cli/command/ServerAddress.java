package dev.pressport.cli.command;

import dev.pressport.cli.console.Fault;
import dev.pressport.source.Location;
import dev.pressport.source.rest.LiveSite;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of a live site or of a database on a server, as a user gave it. */
record ServerAddress(Location.Address location) {
  private static final Pattern SECRET = Pattern.compile("(?i)@|[?&](?:user|\\w*password)=");

  /** The address that a source is; empty when it is a path or standard input. */
  static Optional<ServerAddress> of(String source) {
    return Location.of(source) instanceof Location.Address address
        ? Optional.of(new ServerAddress(address))
        : Optional.empty();
  }

  /** Returns whether a source is the address of a live site. */
  static boolean isSite(String source) {
    return of(source).filter(ServerAddress::isSite).isPresent();
  }

  /** Returns whether it is the address of a live site, not of a database. */
  boolean isSite() {
    return LiveSite.isAddress(location);
  }

  /** The live site at the address, which has no {@link #fault}. */
  static LiveSite site(String source) {
    return LiveSite.of(source).orElseThrow(() -> new IllegalArgumentException(source));
  }

  /** Returns the fault of the address, if it has one. */
  Optional<Fault> fault() {
    Optional<LiveSite> site = LiveSite.of(location.address());
    if (isSite() && site.isEmpty()) {
      return Optional.of(
          Fault.of("bad-value", "The address", shown(), "pressport inspect https://example.org"));
    }
    boolean secret =
        isSite()
            ? site.filter(LiveSite::hasUser).isPresent()
            : SECRET.matcher(location.address()).find();
    return secret ? Optional.of(Fault.of("password-on-line", shown())) : Optional.empty();
  }

  /** The address without what may be a secret. */
  String shown() {
    return isSite() ? location.withoutUser() : location.name();
  }
}
