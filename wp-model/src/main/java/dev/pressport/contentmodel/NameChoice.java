package dev.pressport.contentmodel;

import org.jspecify.annotations.Nullable;

/**
 * The user's choice for one name of the site: kept, dropped or replaced.
 *
 * @param name as in the site
 * @param newName as in the target; null for a name that is dropped
 * @param line the line of the file that states it, counted from 1
 * @param column likewise the column
 */
public record NameChoice(String name, @Nullable String newName, int line, int column) {
  /** Returns whether what has the name is left out. */
  public boolean isDropped() {
    return newName == null;
  }

  /** Returns whether what has the name has another one in the target. */
  public boolean isRenamed() {
    return newName != null && !newName.equals(name);
  }
}
