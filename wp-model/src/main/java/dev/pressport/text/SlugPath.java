package dev.pressport.text;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The slugs from the topmost ancestor down to a page or term, joined by slashes: get_page_uri() of
 * post.php, get_term_parents_list() of category-template.php.
 */
public final class SlugPath {
  private static final int MOST_ANCESTORS = 1000;

  private SlugPath() {}

  /**
   * One level of a hierarchy.
   *
   * @param slug empty when it adds nothing to the path
   * @param parent the key of the level above; null for none
   */
  public record Level<K>(String slug, @Nullable K parent) {}

  /** A way to find what stands above. */
  @FunctionalInterface
  public interface Ancestors<K, X extends Exception> {

    /** The level with a key; null when there is none, which ends the path. */
    @Nullable Level<K> find(K key) throws X;
  }

  /**
   * Returns the path of an item; an ancestor that is missing, or comes again, ends it.
   *
   * @param key by which it would be found as its own ancestor
   */
  public static <K, X extends Exception> String of(K key, Level<K> own, Ancestors<K, X> ancestors)
      throws X {
    StringBuilder path = new StringBuilder(own.slug());
    Set<K> seen = new HashSet<>(Set.of(key));
    K next = own.parent();
    while (next != null && seen.size() < MOST_ANCESTORS && seen.add(next)) {
      Level<K> level = ancestors.find(next);
      if (level != null && !level.slug().isEmpty()) {
        path.insert(0, level.slug() + '/');
      }
      next = level == null ? null : level.parent();
    }
    return path.toString();
  }
}
