package dev.pressport.export;

import java.util.Set;

/**
 * The names of the old site that a target can replace with others. Every target can write custom
 * fields under new names, if it writes them at all.
 *
 * @param types whether post types can have new names
 * @param taxonomies whether taxonomies can
 * @param fields whether it writes custom fields
 * @param fixed the post types that keep their names nevertheless
 * @param reserved the names that no type or taxonomy can have
 */
public record Renaming(
    boolean types, boolean taxonomies, boolean fields, Set<String> fixed, Set<String> reserved) {
  /** Custom fields only. */
  public static final Renaming OF_FIELDS = new Renaming(false, false, true, Set.of(), Set.of());

  /** Nothing. */
  public static final Renaming NONE = new Renaming(false, false, false, Set.of(), Set.of());

  public Renaming {
    fixed = Set.copyOf(fixed);
    reserved = Set.copyOf(reserved);
  }

  /** All names but some. */
  public static Renaming ofAll(Set<String> fixed, Set<String> reserved) {
    return new Renaming(true, true, true, fixed, reserved);
  }

  /** Returns whether a post type can have a new name. */
  public boolean ofType(String type) {
    return types && !fixed.contains(type);
  }
}
