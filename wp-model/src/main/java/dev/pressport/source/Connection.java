package dev.pressport.source;

import dev.pressport.http.Credentials;
import dev.pressport.http.HttpSettings;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The connection to a server: a live site or a database.
 *
 * @param login null for a visitor
 * @param http for live sites, without credentials
 */
public record Connection(@Nullable Login login, HttpSettings http) {

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
    return new Connection(new Login(user, password), http);
  }

  /** The settings for a live site, with the credentials of the user. */
  public HttpSettings withCredentials() {
    return login == null ? http : http.with(new Credentials(login.user(), login.password().get()));
  }
}
