package dev.pressport.posttype;

/** {@code nav_menu_item}: one line of a classic menu. */
public final class NavMenuItem implements PostType {

  @Override
  public String name() {
    return "nav_menu_item";
  }

  @Override
  public String label() {
    return "Menu items";
  }

  @Override
  public String meaning() {
    return "one line of a classic menu";
  }
}
