package dev.pressport.posttype;

import dev.pressport.model.Content;
import dev.pressport.model.Details;
import dev.pressport.plugin.PluginPart;
import java.util.Optional;
import java.util.Set;

/**
 * A post type that Pressport models. Those of a plugin are a part of it, the others are found
 * through {@code META-INF/services}. Stateless.
 *
 * <p>Facts: wp-includes/post.php, create_initial_post_types(), and the plugins' own registrations.
 */
public abstract class PostType implements PluginPart {
  /** The part of most types' entries that the REST API hides from visitors, for people. */
  public static final String HIDDEN_FROM_VISITORS = "drafts, private; the text as stored";

  private final String name;
  private final String label;
  private final String meaning;
  private final Class<? extends Details> detailsType;
  private final Set<Trait> traits;

  /**
   * A post type.
   *
   * @param name as in {@code wp_posts.post_type}
   * @param label the plural for people, such as {@code Menu items}
   * @param meaning half a line for people
   * @param detailsType the record that {@link #details} returns
   */
  protected PostType(
      String name,
      String label,
      String meaning,
      Class<? extends Details> detailsType,
      Set<Trait> traits) {
    this.name = name;
    this.label = label;
    this.meaning = meaning;
    this.detailsType = detailsType;
    this.traits = Set.copyOf(traits);
  }

  /** The name, as in {@code wp_posts.post_type}. */
  public final String name() {
    return name;
  }

  /** The plural for people, such as {@code Menu items}. */
  public final String label() {
    return label;
  }

  /** The meaning of the type, in half a line for people. */
  public final String meaning() {
    return meaning;
  }

  /** The properties by which the rest of Pressport treats it. */
  public final Set<Trait> traits() {
    return traits;
  }

  /** Returns whether it has a trait. */
  public final boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** The record that {@link #details} returns, so that its keys are known in advance. */
  public final Class<? extends Details> detailsType() {
    return detailsType;
  }

  /** The part of its data that lies outside of WXR files, in the plural: {@code event dates}. */
  public Optional<String> outsideWxr() {
    return Optional.empty();
  }

  /** The part of its entries that the REST API hides from visitors, for people. */
  public String hiddenFromVisitors() {
    return HIDDEN_FROM_VISITORS;
  }

  /** The format of a nonempty body of this type; {@code stored} is the beginning of that body. */
  public Content.Format format(String stored) {
    return textFormat(stored);
  }

  /**
   * The metas that the index keeps, beside columns and body, of each entry of this type, because
   * other entries use or show it; a star stands for any end. Empty when the index keeps nothing of
   * it.
   */
  public Optional<Set<String>> keptMetas() {
    return Optional.empty();
  }

  /**
   * The details that this type adds to the common columns: a record whose components are named as
   * the keys of the clean JSON. Missing data is null; unreadable data is null and a problem.
   */
  public abstract Details details(DetailsRequest request);

  /** Returns blocks or classic text, by the rule of has_blocks() in WordPress's blocks.php. */
  public static Content.Format textFormat(String stored) {
    return stored.contains("<!-- wp:") ? Content.Format.BLOCKS : Content.Format.CLASSIC;
  }

  /** A property of a post type by which the rest of Pressport treats it. */
  public enum Trait {
    /** WordPress registers it itself. */
    BUILT_IN,

    /** Visitors can open its entries at an address (is_post_type_viewable() of post.php). */
    VIEWABLE,

    /** Its entries have addresses that name them in a query, {@code ?book=dune}, and no path. */
    NAMED_BY_QUERY,

    /** WordPress puts it into a WXR file: its {@code can_export}. */
    IN_WXR,

    /** The REST API of a site can serve it: by {@code show_in_rest} or by its own route. */
    IN_REST,

    /** The REST API computes its fields, even for editors, instead of returning the stored ones. */
    COMPUTED_IN_REST,

    /** Every entry is about a person, and none is public. */
    PERSONAL,

    /** Entries present people to visitors, such as guest authors; contact data is not shown. */
    PEOPLE,

    /** Entries are the settings of a form, with the addresses that its mails go to. */
    FORM,

    /** Part of the site's design: templates, styles, fonts. */
    DESIGN,

    /** Part of a menu, or a menu. */
    MENU,

    /** Visitors see its entries within others. */
    EMBEDDED,

    /** Visitors can read an entry only where they can read the one above it. */
    WITHIN_PARENT,

    /** Defines custom fields, post types or taxonomies of ACF. */
    ACF_DEFINITION,

    /** An earlier version of another entry. */
    VERSION,

    /** WordPress can fetch or compute it again. */
    CACHE
  }
}
