package dev.pressport.posttype;

import dev.pressport.model.Author;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.plugin.PluginPart;
import java.util.Optional;

/**
 * The bylines of a plugin: several authors of an entry, some of whom have no account. Stateless.
 */
public interface BylinePlugin extends PluginPart {

  /** The taxonomy whose terms stand for authors. */
  String taxonomy();

  /**
   * Returns the author whom a term stands for: the login alone, or all that the term says of a
   * person without an account; empty for a term of another plugin with the same taxonomy.
   *
   * @param index may still lack what comes later in the source
   */
  Optional<Author> author(TermOutline term, SiteIndex index);

  /** The post type of the entries that describe authors without an account; empty for none. */
  default String guestType() {
    return "";
  }

  /**
   * Returns the author whom such an entry describes.
   *
   * @param metas those that the index keeps of the type
   */
  default Author guest(String title, String slug, Metas metas) {
    return Author.named(slug);
  }
}
