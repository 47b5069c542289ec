package dev.pressport.posttype;

import dev.pressport.model.Content;

/** {@code wp_font_face}: one style and weight of an installed font. */
public final class FontFace implements PostType {

  @Override
  public String name() {
    return "wp_font_face";
  }

  @Override
  public String label() {
    return "Font faces";
  }

  @Override
  public String meaning() {
    return "one style and weight of an installed font";
  }

  @Override
  public Content.Format format(String stored) {
    return Content.Format.JSON;
  }
}
