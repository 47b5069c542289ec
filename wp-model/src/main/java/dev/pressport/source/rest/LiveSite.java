package dev.pressport.source.rest;

import dev.pressport.http.Credentials;
import dev.pressport.http.Http;
import dev.pressport.http.HttpFailure;
import dev.pressport.http.HttpSettings;
import dev.pressport.http.RetryDecision;
import dev.pressport.http.UnusableCertificates;
import dev.pressport.http.Wait;
import dev.pressport.source.Connection;
import dev.pressport.source.Fetching;
import dev.pressport.source.Location;
import dev.pressport.source.OpeningProgress;
import dev.pressport.source.SourceRefusal;
import dev.pressport.source.SourceUnreadable;
import java.io.IOException;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A live site, by its address or that of one of its pages. */
public final class LiveSite {
  private static final Pattern PARTS =
      Pattern.compile("(?i)(?:(https?)://)?([^/?#]*+)([/?#].*)?", Pattern.DOTALL);
  private static final Pattern AUTHORITY = Pattern.compile("(.*@)?(\\[.*\\]|[^:]*+)(:\\d{1,5})?");
  private static final Pattern LOCAL =
      Pattern.compile("localhost|.*\\.localhost|127(?:\\.\\d{1,3}){3}|\\[.*\\]|[^.]+");

  private final List<URI> addresses;
  private final boolean fromPages;

  /**
   * A site.
   *
   * @param addresses several when the user left the scheme open, the most likely first
   */
  private LiveSite(List<URI> addresses, boolean fromPages) {
    this.addresses = List.copyOf(addresses);
    this.fromPages = fromPages;
  }

  /**
   * Returns the same site, read from its pages, too.
   *
   * @param pages whether the pages of entries that the API does not provide are read
   */
  public LiveSite fromPages(boolean pages) {
    return new LiveSite(addresses, pages);
  }

  /** Returns whether an address is that of a web site. */
  public static boolean isAddress(Location.Address location) {
    return location.isWeb();
  }

  /**
   * The site at an address, with or without scheme; empty when that is no address of a web site.
   */
  public static Optional<LiveSite> of(String address) {
    Matcher parts = PARTS.matcher(address.strip());
    if (!parts.matches() || parts.group(2).isEmpty()) {
      return Optional.empty();
    }
    try {
      String authority = ascii(parts.group(2));
      String rest = parts.group(3) == null ? "" : parts.group(3);
      List<URI> addresses = new ArrayList<>();
      for (String scheme : schemes(parts.group(1), authority)) {
        addresses.add(uri(scheme + "://" + authority + rest));
      }
      return addresses.get(0).getHost() == null
          ? Optional.empty()
          : Optional.of(new LiveSite(addresses, false));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns an authority with its host in the form that the network uses. */
  private static String ascii(String authority) {
    Matcher parts = AUTHORITY.matcher(authority);
    if (!parts.matches()) {
      return authority;
    }
    String host = parts.group(2);
    return Objects.requireNonNullElse(parts.group(1), "")
        + (host.startsWith("[") ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED))
        + Objects.requireNonNullElse(parts.group(3), "");
  }

  /** Sites on this computer seldom have encryption, all others mostly. */
  private static List<String> schemes(@Nullable String given, String authority) {
    if (given != null) {
      return List.of(given.toLowerCase(Locale.ROOT));
    }
    String host = authority.replaceFirst(".*@", "").replaceFirst(":\\d+$", "");
    return LOCAL.matcher(host.toLowerCase(Locale.ROOT)).matches()
        ? List.of("http", "https")
        : List.of("https", "http");
  }

  private static URI uri(String text) throws URISyntaxException {
    URI uri = new URI(text);
    return new URI(
        uri.getScheme(),
        uri.getUserInfo(),
        uri.getHost(),
        uri.getPort(),
        uri.getPath() == null || uri.getPath().isEmpty() ? "/" : uri.getPath(),
        uri.getQuery(),
        null);
  }

  static LiveSite at(String address) throws SourceUnreadable {
    return of(address)
        .orElseThrow(() -> new SourceUnreadable(SourceRefusal.UNKNOWN_FORMAT, address, ""));
  }

  /** The address; the most likely one when the scheme was left open. */
  public URI home() {
    return addresses.get(0);
  }

  /** Returns whether the address contains a user name or a password. */
  public boolean hasUser() {
    return addresses.get(0).getRawUserInfo() != null;
  }

  /**
   * Fetches everything that the site provides into a folder, which may hold a part of it already.
   *
   * @throws SourceUnreadable when the site provides nothing, or nothing more for now
   */
  public PullResult pull(Path folder, Connection connection, OpeningProgress progress)
      throws IOException {
    return explained(() -> pulling(folder, connection, progress).run());
  }

  /** Brings an earlier {@link #pull} up to date. */
  public PullResult update(Path folder, Connection connection, OpeningProgress progress)
      throws IOException {
    return explained(() -> pulling(folder, connection, progress).update());
  }

  private Pull pulling(Path folder, Connection connection, OpeningProgress progress)
      throws IOException {
    HttpSettings settings = connection.withCredentials();
    Optional<Recording> begun = Recording.open(folder);
    URI address =
        addresses.stream()
            .filter(
                known -> begun.filter(it -> it.head().site().equals(known.toString())).isPresent())
            .findFirst()
            .orElse(null);
    Pull pull =
        new Pull(
            address == null ? address(settings, progress) : address,
            folder,
            settings,
            connection.disclosure(),
            listener(progress));
    return fromPages ? pull.fromPages() : pull;
  }

  /** The first of the addresses that answers. */
  private URI address(HttpSettings settings, OpeningProgress progress) throws IOException {
    if (addresses.size() == 1) {
      return addresses.get(0);
    }
    HttpFailure failure = null;
    Path body = Files.createTempFile("pressport", ".part");
    try {
      for (URI address : addresses) {
        HttpSettings visitor = settings.with((Credentials) null).withGate(null);
        try (Http http = new Http(address, visitor, progress::waiting)) {
          http.get(
              new Http.Question(address, "text/html", 1, true, false),
              body,
              (reply, file) -> RetryDecision.Verdict.TAKE);
          return address;
        } catch (HttpFailure e) {
          switch (e.reason()) {
            case REFUSED, TIMEOUT, BROKEN, NO_ENCRYPTION -> failure = failure == null ? e : failure;
            default -> {
              return address;
            }
          }
        }
      }
    } finally {
      Files.delete(body);
    }
    throw RefusalMessages.of(Objects.requireNonNull(failure), addresses.get(0));
  }

  private static PullListener listener(OpeningProgress progress) {
    return new PullListener() {
      @Override
      public void fetching(Fetching state) {
        progress.fetching(state);
      }

      @Override
      public void limited(String user) {
        progress.limited(user);
      }

      @Override
      public void waiting(Wait wait) {
        progress.waiting(wait);
      }
    };
  }

  /**
   * Counts the items that the site provides, without fetching them.
   *
   * @param work an empty folder
   */
  public SiteSurvey survey(Path work, Connection connection, OpeningProgress progress)
      throws IOException {
    HttpSettings settings = connection.withCredentials();
    SiteSurveyor surveyor =
        new SiteSurveyor(address(settings, progress), work, settings, listener(progress));
    try {
      return explained(surveyor::run);
    } catch (SourceUnreadable e) {
      if (!fromPages || !e.kind().equals(RestRefusal.REST_OFF)) {
        throw e;
      }
      return explained(() -> surveyor.ofPages(e));
    }
  }

  private interface ApiCall<T> {
    T run() throws IOException;
  }

  private static <T> T explained(ApiCall<T> call) throws IOException {
    try {
      return call.run();
    } catch (UnusableCertificates e) {
      throw new SourceUnreadable(RestRefusal.NO_CERTIFICATES, String.valueOf(e.getMessage()));
    }
  }
}
