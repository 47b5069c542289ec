package dev.pressport.cli.command;

import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import dev.pressport.cli.option.SiteAccess;
import dev.pressport.http.UnusableCertificates;
import dev.pressport.source.Location;
import dev.pressport.source.rest.Pull;
import dev.pressport.source.rest.PullResult;
import dev.pressport.source.rest.SiteSurvey;
import dev.pressport.source.rest.SiteSurveyor;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A site that is named by its address. */
record LiveSite(URI address, SiteAccess access) {

  /** Whether a source is an address. */
  static boolean isAddress(String source) {
    String start = source.toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://");
  }

  /** What is wrong with an address. */
  static Optional<Fault> fault(String address) {
    URI parsed = parsed(address);
    if (parsed == null || parsed.getHost() == null) {
      return Optional.of(
          Fault.of(
              "bad-value",
              "The address",
              withoutUser(address),
              "pressport inspect https://example.org"));
    }
    return parsed.getRawUserInfo() == null
        ? Optional.empty()
        : Optional.of(Fault.of("password-on-line", withoutUser(address)));
  }

  private static String withoutUser(String address) {
    return address.replaceFirst("//[^/@]*+@", "//");
  }

  private static @Nullable URI parsed(String address) {
    try {
      URI uri = new URI(address.strip());
      return new URI(
          uri.getScheme().toLowerCase(Locale.ROOT),
          uri.getUserInfo(),
          uri.getHost(),
          uri.getPort(),
          uri.getPath() == null || uri.getPath().isEmpty() ? "/" : uri.getPath(),
          uri.getQuery(),
          null);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** The site of an address that has no {@link #fault}. */
  static LiveSite of(String address, SiteAccess access) {
    URI parsed = parsed(address);
    if (parsed == null) {
      throw new IllegalArgumentException(address);
    }
    return new LiveSite(parsed, access);
  }

  /** The address without what is after the host when that is nothing. */
  String name() {
    String text = address.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /** Fetches all of it into a folder, which may have a part of it already. */
  PullResult pull(Path folder, Console console, ProgressLines progress) throws IOException {
    return pull(folder, false, console, progress);
  }

  /**
   * As {@link #pull(Path, Console, ProgressLines)}.
   *
   * @param update whether what is there already is brought up to date
   */
  PullResult pull(Path folder, boolean update, Console console, ProgressLines progress)
      throws IOException {
    try {
      Pull pull =
          new Pull(
              address,
              folder,
              access.settings(console),
              (requests, finished) -> progress.asking(address.getHost(), requests));
      return update ? pull.update() : pull.run();
    } catch (UnusableCertificates e) {
      throw new Faults(Fault.of("no-certificates", String.valueOf(e.getMessage())));
    }
  }

  /** Counts what it has; {@code work} is an empty folder. */
  SiteSurvey survey(Path work, Console console, ProgressLines progress) throws IOException {
    try {
      return new SiteSurveyor(
              address,
              work,
              access.settings(console),
              (requests, finished) -> progress.asking(address.getHost(), requests))
          .run();
    } catch (UnusableCertificates e) {
      throw new Faults(Fault.of("no-certificates", String.valueOf(e.getMessage())));
    }
  }

  /** What was fetched, as a source. */
  Location in(Path folder) {
    return new Location(name(), folder);
  }
}
