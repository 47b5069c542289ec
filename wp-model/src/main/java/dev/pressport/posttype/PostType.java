package dev.pressport.posttype;

import dev.pressport.model.Content;
import dev.pressport.model.Details;
import java.util.Optional;
import java.util.Set;

/**
 * A post type that Pressport knows. Found through {@code META-INF/services}; stateless.
 *
 * <p>Facts: wp-includes/post.php, create_initial_post_types(), and the plugins' own registrations.
 */
public interface PostType {

  /** As in {@code wp_posts.post_type}. */
  String name();

  /** The plural for people, such as {@code Menu items}. */
  String label();

  /** What it is, in half a line. */
  String meaning();

  /** Whether visitors can open its entries at an address (is_post_type_viewable() of post.php). */
  default boolean viewable() {
    return false;
  }

  /** Whether WordPress puts it into a WXR file (its {@code can_export}). */
  default boolean inWxr() {
    return true;
  }

  /** The part of its data that lies outside of WXR files, in the plural: {@code event dates}. */
  default Optional<String> outsideWxr() {
    return Optional.empty();
  }

  /** What a body of this type that is not empty is made of; {@code stored} begins that body. */
  default Content.Format format(String stored) {
    return textFormat(stored);
  }

  /**
   * The metas that the index keeps, beside columns and body, of each entry of this type, because
   * other entries are made of it or show it; empty when it keeps none of it.
   */
  default Optional<Set<String>> keptMetas() {
    return Optional.empty();
  }

  /**
   * What this type adds to the common columns: a record whose components are named as the keys of
   * the clean JSON. What the source cannot say is null; what cannot be read is null and a problem.
   */
  Details details(DetailsRequest request);

  /** The record that {@link #details} gives, so that its keys are known before there is one. */
  Class<? extends Details> detailsType();

  /** Blocks or classic text, told apart as WordPress's has_blocks() in blocks.php does. */
  static Content.Format textFormat(String stored) {
    return stored.contains("<!-- wp:") ? Content.Format.BLOCKS : Content.Format.CLASSIC;
  }
}
