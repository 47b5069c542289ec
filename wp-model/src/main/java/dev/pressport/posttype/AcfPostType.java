package dev.pressport.posttype;

import dev.pressport.model.Content;

/** {@code acf-post-type}: a post type that ACF registers. */
public final class AcfPostType implements PostType {

  @Override
  public String name() {
    return "acf-post-type";
  }

  @Override
  public String label() {
    return "ACF post types";
  }

  @Override
  public String meaning() {
    return "a post type that ACF registers";
  }

  @Override
  public Content.Format format(String stored) {
    return Content.Format.SERIALIZED;
  }
}
