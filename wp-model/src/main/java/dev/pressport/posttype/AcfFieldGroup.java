package dev.pressport.posttype;

import dev.pressport.model.Content;

/** {@code acf-field-group}: a set of custom fields and where it is shown. */
public final class AcfFieldGroup implements PostType {

  @Override
  public String name() {
    return "acf-field-group";
  }

  @Override
  public String label() {
    return "ACF field groups";
  }

  @Override
  public String meaning() {
    return "a set of custom fields and where it is shown";
  }

  @Override
  public Content.Format format(String stored) {
    return Content.Format.SERIALIZED;
  }
}
