package dev.pressport.posttype;

import dev.pressport.model.Content;

/** {@code wp_global_styles}: the design settings of a block theme. */
public final class GlobalStyles implements PostType {

  @Override
  public String name() {
    return "wp_global_styles";
  }

  @Override
  public String label() {
    return "Global styles";
  }

  @Override
  public String meaning() {
    return "the design settings of a block theme";
  }

  @Override
  public Content.Format format(String stored) {
    return Content.Format.JSON;
  }
}
