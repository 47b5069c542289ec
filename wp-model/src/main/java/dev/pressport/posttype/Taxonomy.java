package dev.pressport.posttype;

import dev.pressport.plugin.PluginPart;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A taxonomy as WordPress or a plugin registers it.
 *
 * @param name as in {@code wp_term_taxonomy.taxonomy}; a star at the end stands for any end, which
 *     is then the slug
 * @param label the plural for people, such as {@code Categories}
 * @param queryVariable the variable of a query that names a term: its {@code query_var}
 * @param slug the first part of the addresses of its terms, unless the site has changed it
 * @param slugOption the option of the site that changes the slug, or the part of one, by the keys
 *     that lead to it joined by slashes; null when there is none
 */
public record Taxonomy(
    String name,
    String label,
    Set<Trait> traits,
    String queryVariable,
    String slug,
    @Nullable String slugOption)
    implements PluginPart {

  public Taxonomy {
    traits = Set.copyOf(traits);
  }

  /** Creates a taxonomy whose query variable and slug are its name, the default of WordPress. */
  public Taxonomy(String name, String label, Trait... traits) {
    this(name, label, Set.of(traits), name, name, null);
  }

  /** Returns it with another query variable. */
  public Taxonomy withQueryVariable(String variable) {
    return new Taxonomy(name, label, traits, variable, slug, slugOption);
  }

  /** Returns it with another slug, and the option that changes it. */
  public Taxonomy withSlug(String other, @Nullable String option) {
    return new Taxonomy(name, label, traits, queryVariable, other, option);
  }

  /** Returns whether it has a trait. */
  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** A property of a taxonomy by which the rest of Pressport treats it. */
  public enum Trait {
    /** WordPress registers it itself. */
    BUILT_IN,

    /** Visitors can open its terms at an address (taxonomy.php, is_taxonomy_viewable()). */
    VIEWABLE,

    /** Its terms are data of a program, not content: menus, themes, languages, translations. */
    INTERNAL,

    /** The addresses of its terms hold the slugs of those above: {@code rewrite[hierarchical]}. */
    NESTED,

    /** Its addresses leave out what precedes those of posts: not {@code rewrite[with_front]}. */
    WITHOUT_FRONT,

    /** It sorts the links of the blogroll, not entries; both have separate ids. */
    OF_LINKS,

    /** Its terms stand for people, and plugins keep their e-mail addresses in the descriptions. */
    PEOPLE,

    /** It sorts terms, not entries; both have separate ids. */
    OF_TERMS
  }
}
