package dev.pressport.posttype;

/** {@code wp_block}: a synced or unsynced pattern (reusable block). */
public final class Pattern implements PostType {

  @Override
  public String name() {
    return "wp_block";
  }

  @Override
  public String label() {
    return "Patterns";
  }

  @Override
  public String meaning() {
    return "a synced or unsynced pattern (reusable block)";
  }
}
