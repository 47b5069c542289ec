package dev.pressport.model;

import java.util.function.Consumer;

/** The part of an entry that its post type adds to the columns that all entries share. */
public interface Details {

  /**
   * Returns these details without the data of people that was not published.
   *
   * @param withheld receives the key of each value that is left out, such as {@code ical.contact}
   */
  default Details withoutPersonalData(Consumer<String> withheld) {
    return this;
  }
}
