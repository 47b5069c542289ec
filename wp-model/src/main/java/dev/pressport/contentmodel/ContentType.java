package dev.pressport.contentmodel;

import java.util.List;

/**
 * A post type whose entries are content.
 *
 * @param name as in {@code wp_posts.post_type}
 * @param newName what the user calls it in the target; mostly the same
 * @param label the plural for people
 * @param singular for people
 * @param hierarchical whether its entries stand below one another
 * @param taxonomies the names of those that its entries have terms of
 * @param fields its custom fields; no two of one origin have the same name
 */
public record ContentType(
    String name,
    String newName,
    String label,
    String singular,
    boolean hierarchical,
    List<String> taxonomies,
    List<ContentField> fields) {
  public ContentType {
    taxonomies = List.copyOf(taxonomies);
    fields = List.copyOf(fields);
  }

  /** Creates a type that keeps its name. */
  public ContentType(
      String name,
      String label,
      String singular,
      boolean hierarchical,
      List<String> taxonomies,
      List<ContentField> fields) {
    this(name, name, label, singular, hierarchical, taxonomies, fields);
  }

  /** Returns whether the user calls it by another name. */
  public boolean isRenamed() {
    return !newName.equals(name);
  }
}
