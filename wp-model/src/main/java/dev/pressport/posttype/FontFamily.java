package dev.pressport.posttype;

import dev.pressport.model.Content;

/** {@code wp_font_family}: an installed font. */
public final class FontFamily implements PostType {

  @Override
  public String name() {
    return "wp_font_family";
  }

  @Override
  public String label() {
    return "Font families";
  }

  @Override
  public String meaning() {
    return "an installed font";
  }

  @Override
  public Content.Format format(String stored) {
    return Content.Format.JSON;
  }
}
