package dev.pressport.posttype;

/**
 * {@code ai1ec_event}: an event of All-in-One Event Calendar; its dates have a table of their own.
 */
public final class Ai1ecEvent implements PostType {

  @Override
  public String name() {
    return "ai1ec_event";
  }

  @Override
  public String label() {
    return "Events";
  }

  @Override
  public String meaning() {
    return "an event of All-in-One Event Calendar; its dates have a table of their own";
  }
}
