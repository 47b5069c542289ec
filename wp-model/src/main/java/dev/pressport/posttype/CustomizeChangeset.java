package dev.pressport.posttype;

import dev.pressport.model.Content;

/** {@code customize_changeset}: settings of the Customizer that wait to be published. */
public final class CustomizeChangeset implements PostType {

  @Override
  public String name() {
    return "customize_changeset";
  }

  @Override
  public String label() {
    return "Settings drafts";
  }

  @Override
  public String meaning() {
    return "settings of the Customizer that wait to be published";
  }

  @Override
  public boolean inWxr() {
    return false;
  }

  @Override
  public Content.Format format(String stored) {
    return Content.Format.JSON;
  }
}
