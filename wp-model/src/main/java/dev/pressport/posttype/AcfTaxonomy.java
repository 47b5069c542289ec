package dev.pressport.posttype;

import dev.pressport.model.Content;

/** {@code acf-taxonomy}: a taxonomy that ACF registers. */
public final class AcfTaxonomy implements PostType {

  @Override
  public String name() {
    return "acf-taxonomy";
  }

  @Override
  public String label() {
    return "ACF taxonomies";
  }

  @Override
  public String meaning() {
    return "a taxonomy that ACF registers";
  }

  @Override
  public Content.Format format(String stored) {
    return Content.Format.SERIALIZED;
  }
}
