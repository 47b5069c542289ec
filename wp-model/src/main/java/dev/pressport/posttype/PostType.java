package dev.pressport.posttype;

import dev.pressport.model.Content;

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

  /** Whether WordPress puts it into a WXR file (its {@code can_export}). */
  default boolean inWxr() {
    return true;
  }

  /** What a body of this type that is not empty is made of; {@code stored} begins that body. */
  default Content.Format format(String stored) {
    return textFormat(stored);
  }

  /** Blocks or classic text, told apart as WordPress's has_blocks() in blocks.php does. */
  static Content.Format textFormat(String stored) {
    return stored.contains("<!-- wp:") ? Content.Format.BLOCKS : Content.Format.CLASSIC;
  }
}
