package dev.pressport.posttype;

/** {@code page}: a page, in a hierarchy. */
public final class Page implements PostType {

  @Override
  public String name() {
    return "page";
  }

  @Override
  public String label() {
    return "Pages";
  }

  @Override
  public String meaning() {
    return "a page, in a hierarchy";
  }
}
