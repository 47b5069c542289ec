package dev.pressport.posttype;

/** {@code wp_navigation}: a menu made of blocks. */
public final class Navigation implements PostType {

  @Override
  public String name() {
    return "wp_navigation";
  }

  @Override
  public String label() {
    return "Navigation menus";
  }

  @Override
  public String meaning() {
    return "a menu made of blocks";
  }
}
