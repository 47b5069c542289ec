package dev.pressport.posttype;

import dev.pressport.model.Content;

/** {@code user_request}: someone's wish to see or erase personal data. */
public final class UserRequest implements PostType {

  @Override
  public String name() {
    return "user_request";
  }

  @Override
  public String label() {
    return "Privacy requests";
  }

  @Override
  public String meaning() {
    return "someone's wish to see or erase personal data";
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
