package dev.pressport.permalink;

import dev.pressport.language.Translations;
import dev.pressport.text.SlugPath;
import dev.pressport.text.SlugPath.Level;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way to look up what the permalink of an entry depends on beside its own columns. */
public interface PermalinkLookup {

  /** The entry with an id; null when there is none. */
  @Nullable Post post(long id) throws IOException;

  /** The terms of an entry in a hierarchical taxonomy, by their names. */
  List<Category> terms(long postId, String taxonomy) throws IOException;

  /** The term of a taxonomy with a {@code term_id}; null when there is none. */
  @Nullable Category term(long id, String taxonomy) throws IOException;

  /** The slugs from the topmost ancestor of a term down to it, joined by slashes. */
  default String path(Category term, String taxonomy) throws IOException {
    return SlugPath.of(
        term.id(),
        level(term),
        id -> {
          Category parent = term(id, taxonomy);
          return parent == null ? null : level(parent);
        });
  }

  private static Level<Long> level(Category term) {
    return new Level<>(term.slug(), term.parent() == 0 ? null : term.parent());
  }

  /**
   * The id of the term that an author chose as the primary one; null for none.
   *
   * @param meta with the id
   */
  @Nullable Long primaryTerm(long postId, String meta) throws IOException;

  /** The {@code user_nicename} of an author; null when there is none. */
  @Nullable String nicename(long userId) throws IOException;

  /** The status that an entry in the trash had before; null when it is not known. */
  @Nullable String statusBeforeTrash(long postId) throws IOException;

  /** The language of an entry and its translations. */
  Translations translations(long postId) throws IOException;

  /**
   * What of a row of {@code wp_posts} its address is made of.
   *
   * @param name as stored, percent-encoded
   * @param parent 0 for none
   * @param date {@code 2024-01-31 11:00:00}, by the clock of the site
   */
  record Post(
      long id, String type, String status, String name, long parent, long author, String date) {}

  /**
   * A category or a term of another hierarchical taxonomy.
   *
   * @param parent its {@code term_id}, 0 for none
   */
  record Category(long id, String slug, long parent) {}
}
