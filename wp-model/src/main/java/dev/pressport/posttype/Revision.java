package dev.pressport.posttype;

/** {@code revision}: an older version or an autosave of an entry. */
public final class Revision implements PostType {

  @Override
  public String name() {
    return "revision";
  }

  @Override
  public String label() {
    return "Revisions";
  }

  @Override
  public String meaning() {
    return "an older version or an autosave of an entry";
  }

  @Override
  public boolean inWxr() {
    return false;
  }
}
