package dev.pressport.source.rest;

import dev.pressport.http.UnusableCertificates;
import dev.pressport.source.Connection;
import dev.pressport.source.Location;
import dev.pressport.source.OpeningProgress;
import dev.pressport.source.SourceRefusal;
import dev.pressport.source.SourceUnreadable;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A live site, by its address or that of one of its pages. */
public final class LiveSite {
  private final URI address;
  private final boolean fromPages;

  private LiveSite(URI address, boolean fromPages) {
    this.address = address;
    this.fromPages = fromPages;
  }

  /**
   * Returns the same site, read from its pages, too.
   *
   * @param pages whether the pages of entries that the API does not provide are read
   */
  public LiveSite fromPages(boolean pages) {
    return new LiveSite(address, pages);
  }

  /** Returns whether an address is that of a web site. */
  public static boolean isAddress(Location.Address location) {
    return location.address().toLowerCase(Locale.ROOT).startsWith("http");
  }

  /** The site at an address; empty when that is no address of a web site. */
  public static Optional<LiveSite> of(String address) {
    try {
      URI uri = new URI(address.strip());
      if (uri.getScheme() == null || uri.getHost() == null) {
        return Optional.empty();
      }
      return Optional.of(
          new LiveSite(
              new URI(
                  uri.getScheme().toLowerCase(Locale.ROOT),
                  uri.getUserInfo(),
                  uri.getHost(),
                  uri.getPort(),
                  uri.getPath() == null || uri.getPath().isEmpty() ? "/" : uri.getPath(),
                  uri.getQuery(),
                  null),
              false));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  static LiveSite at(String address) throws SourceUnreadable {
    return of(address)
        .orElseThrow(() -> new SourceUnreadable(SourceRefusal.UNKNOWN_FORMAT, address));
  }

  /** Returns whether the address contains a user name or a password. */
  public boolean hasUser() {
    return address.getRawUserInfo() != null;
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

  private Pull pulling(Path folder, Connection connection, OpeningProgress progress) {
    Pull pull = new Pull(address, folder, connection.withCredentials(), listener(progress));
    return fromPages ? pull.fromPages() : pull;
  }

  private PullListener listener(OpeningProgress progress) {
    return (requests, finished) -> progress.answered(address.getHost(), requests);
  }

  /**
   * Counts the items that the site provides, without fetching them.
   *
   * @param work an empty folder
   */
  public SiteSurvey survey(Path work, Connection connection, OpeningProgress progress)
      throws IOException {
    SiteSurveyor surveyor =
        new SiteSurveyor(address, work, connection.withCredentials(), listener(progress));
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
