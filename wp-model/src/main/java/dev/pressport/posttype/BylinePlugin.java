package dev.pressport.posttype;

import dev.pressport.model.Author;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import dev.pressport.plugin.PluginPart;

/**
 * The bylines of a plugin: several authors of an entry, some of whom have no account. Stateless.
 */
public interface BylinePlugin extends PluginPart {

  /** The taxonomy whose terms stand for authors. */
  String taxonomy();

  /**
   * Returns the login of the author whom a term stands for.
   *
   * @param name of the term, as stored
   */
  String login(Term.Key term, String name, SiteIndex index);

  /** The post type of the entries that describe authors without an account. */
  String guestType();

  /**
   * Returns the author whom such an entry describes.
   *
   * @param metas those that the index keeps of the type
   */
  Author guest(String title, String slug, Metas metas);
}
