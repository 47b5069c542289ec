package dev.pressport.posttype;

import dev.pressport.model.Content;

/** {@code acf-field}: the definition of one custom field. */
public final class AcfField implements PostType {

  @Override
  public String name() {
    return "acf-field";
  }

  @Override
  public String label() {
    return "ACF fields";
  }

  @Override
  public String meaning() {
    return "the definition of one custom field";
  }

  @Override
  public Content.Format format(String stored) {
    return Content.Format.SERIALIZED;
  }
}
