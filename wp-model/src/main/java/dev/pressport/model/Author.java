package dev.pressport.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user who wrote something ({@code wp_users}).
 *
 * @param id the user id, null when the source gives none
 * @param login {@code user_login}, or {@code user_nicename} when a source gives no logins
 * @param url the user's own web site
 * @param roles role slugs such as {@code editor}; empty when the source does not say
 * @param email null unless personal data was asked for
 * @param inferred whether only an item names this author, and the source does not list it
 */
public record Author(
    @Nullable Long id,
    String login,
    @Nullable String displayName,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String url,
    @Nullable String description,
    List<String> roles,
    Metas meta,
    @Nullable String email,
    boolean inferred)
    implements Item {
  public Author {
    roles = List.copyOf(roles);
  }

  /** The author of whom nothing but the login is known. */
  public static Author named(String login) {
    return new Author(null, login, null, null, null, null, null, List.of(), Metas.NONE, null, true);
  }
}
