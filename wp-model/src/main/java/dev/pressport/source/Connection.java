package dev.pressport.source;

import dev.pressport.http.Credentials;
import dev.pressport.http.HttpSettings;
import dev.pressport.privacy.Disclosure;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The connection to a server: a live site or a database.
 *
 * @param login null for a visitor
 * @param gate the login of a web server that asks for a password before a live site; null for none
 * @param http for live sites, without credentials
 * @param disclosure what is let out of a live site
 */
public record Connection(
    @Nullable Login login, @Nullable Login gate, HttpSettings http, Disclosure disclosure) {

  /** A connection to a server without a gate that lets neither personal data nor secrets out. */
  public Connection(@Nullable Login login, HttpSettings http) {
    this(login, null, http, Disclosure.NONE);
  }

  /** The connection of a visitor. */
  public static Connection visitor(String userAgent) {
    return new Connection(null, HttpSettings.visitor(userAgent));
  }

  /**
   * The same connection for a user.
   *
   * @param password an Application Password of a site, or the password of a database; requested
   *     when it is needed
   */
  public Connection as(String user, Supplier<String> password) {
    return new Connection(new Login(user, password), gate, http, disclosure);
  }

  /** The same connection with other settings for live sites. */
  public Connection with(HttpSettings settings) {
    return new Connection(login, gate, settings, disclosure);
  }

  /** The same connection that lets other things out of a live site. */
  public Connection disclosing(Disclosure other) {
    return new Connection(login, gate, http, other);
  }

  /**
   * The same connection through a web server that asks for a password before the site.
   *
   * @param password requested when it is needed
   */
  public Connection throughGate(String user, Supplier<String> password) {
    return new Connection(login, new Login(user, password), http, disclosure);
  }

  /** The settings for a live site, with the credentials of the user and for the gate. */
  public HttpSettings withCredentials() {
    HttpSettings ofUser = http.with(credentials(login));
    return gate == null ? ofUser : ofUser.withGate(credentials(gate));
  }

  /** The settings for fetching files of a live site, which need no login to WordPress. */
  public HttpSettings forFiles() {
    return gate == null ? http : http.withGate(credentials(gate));
  }

  private static @Nullable Credentials credentials(@Nullable Login login) {
    return login == null ? null : new Credentials(login.user(), login.password().get());
  }
}
