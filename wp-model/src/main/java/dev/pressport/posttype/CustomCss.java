package dev.pressport.posttype;

import dev.pressport.model.Content;

/** {@code custom_css}: the style sheet that the Customizer adds to a theme. */
public final class CustomCss implements PostType {

  @Override
  public String name() {
    return "custom_css";
  }

  @Override
  public String label() {
    return "Custom CSS";
  }

  @Override
  public String meaning() {
    return "the style sheet that the Customizer adds to a theme";
  }

  @Override
  public Content.Format format(String stored) {
    return Content.Format.CSS;
  }
}
