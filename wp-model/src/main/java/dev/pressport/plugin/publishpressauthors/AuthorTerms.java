package dev.pressport.plugin.publishpressauthors;

import dev.pressport.model.Author;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.AuthorOutline;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.BylinePlugin;
import dev.pressport.text.HtmlEntities;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bylines of PublishPress Authors: terms of the taxonomy {@code author}. A term of a user has the
 * id of that user as a meta; the other metas of a term describe a guest.
 */
final class AuthorTerms implements BylinePlugin {
  static final String TAXONOMY = "author";

  /** Terms of Co-Authors Plus, which has the same taxonomy. */
  private static final String OTHERS = "cap-";

  @Override
  public String taxonomy() {
    return TAXONOMY;
  }

  @Override
  public Optional<Author> author(TermOutline term, SiteIndex index) {
    String slug = term.key().slug();
    if (slug.startsWith(OTHERS)) {
      return Optional.empty();
    }
    Long user = LooseValue.of(term.meta(), "user_id").id();
    Optional<AuthorOutline> known =
        user == null ? index.authorByNicename(slug) : index.author(user);
    return Optional.of(
        known
            .filter(author -> !author.inferred())
            .map(AuthorOutline::login)
            .map(Author::named)
            .orElseGet(() -> described(slug, term.name(), term.meta())));
  }

  private static Author described(String slug, String name, Metas metas) {
    return new Author(
        null,
        slug,
        slug,
        name.isBlank() ? slug : HtmlEntities.decode(name),
        text(metas, "first_name"),
        text(metas, "last_name"),
        null,
        text(metas, "user_url"),
        text(metas, "description"),
        List.of(),
        Metas.NONE,
        Map.of(),
        Map.of(),
        text(metas, "user_email"),
        null,
        null,
        false);
  }

  private static @Nullable String text(Metas metas, String key) {
    return LooseValue.of(metas, key).filled();
  }
}
