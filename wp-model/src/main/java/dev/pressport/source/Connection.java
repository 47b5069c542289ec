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
 * @param http for live sites, without credentials
 * @param disclosure what is let out of a live site
 */
public record Connection(@Nullable Login login, HttpSettings http, Disclosure disclosure) {

  /** The connection of a user that lets neither personal data nor secrets out. */
  public Connection(@Nullable Login login, HttpSettings http) {
    this(login, http, Disclosure.NONE);
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
    return new Connection(new Login(user, password), http, disclosure);
  }

  /** The same connection with other settings for live sites. */
  public Connection with(HttpSettings settings) {
    return new Connection(login, settings, disclosure);
  }

  /** The same connection that lets other things out of a live site. */
  public Connection disclosing(Disclosure other) {
    return new Connection(login, http, other);
  }

  /** The settings for a live site, with the credentials of the user. */
  public HttpSettings withCredentials() {
    return login == null ? http : http.with(new Credentials(login.user(), login.password().get()));
  }
}
