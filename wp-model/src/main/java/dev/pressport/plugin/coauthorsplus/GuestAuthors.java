package dev.pressport.plugin.coauthorsplus;

import dev.pressport.model.Author;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.AuthorOutline;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.BylinePlugin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bylines of Co-Authors Plus: terms of the taxonomy {@code author}, whose slugs are {@code cap-}
 * and the slug of a user or of a guest.
 */
final class GuestAuthors implements BylinePlugin {
  static final String TAXONOMY = "author";
  static final String TYPE = "guest-author";
  static final String[] METAS = {
    "cap-user_login",
    "cap-display_name",
    "cap-first_name",
    "cap-last_name",
    "cap-user_email",
    "cap-website",
    "cap-description"
  };

  private static final String PREFIX = "cap-";

  @Override
  public String taxonomy() {
    return TAXONOMY;
  }

  /** As CoAuthors_Plus::get_coauthor_by() finds the person: by the login, else by the slug. */
  @Override
  public Optional<Author> author(TermOutline term, SiteIndex index) {
    String slug = withoutPrefix(term.key().slug());
    if (slug.equals(term.key().slug()) && index.author(term.name()).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        index
            .author(term.name())
            .or(() -> index.authorByNicename(slug))
            .map(AuthorOutline::login)
            .map(Author::named)
            .orElseGet(() -> Author.named(slug)));
  }

  @Override
  public String guestType() {
    return TYPE;
  }

  @Override
  public Author guest(String title, String slug, Metas metas) {
    String login = LooseValue.of(metas, "cap-user_login").filled();
    String name = LooseValue.of(metas, "cap-display_name").filled();
    return new Author(
        null,
        login == null ? withoutPrefix(slug) : login,
        withoutPrefix(slug),
        name == null ? title : name,
        text(metas, "cap-first_name"),
        text(metas, "cap-last_name"),
        null,
        text(metas, "cap-website"),
        text(metas, "cap-description"),
        List.of(),
        Metas.NONE,
        Map.of(),
        Map.of(),
        text(metas, "cap-user_email"),
        null,
        null,
        false);
  }

  private static @Nullable String text(Metas metas, String key) {
    return LooseValue.of(metas, key).filled();
  }

  private static String withoutPrefix(String slug) {
    return slug.startsWith(PREFIX) ? slug.substring(PREFIX.length()) : slug;
  }
}
