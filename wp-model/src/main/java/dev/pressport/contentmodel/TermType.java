package dev.pressport.contentmodel;

import java.util.List;

/**
 * A taxonomy whose terms order content.
 *
 * @param name as in {@code wp_term_taxonomy.taxonomy}
 * @param newName what the user calls it in the target; mostly the same
 * @param label the plural for people
 * @param singular for people
 * @param hierarchical whether its terms stand below one another
 * @param fields the custom fields of its terms
 */
public record TermType(
    String name,
    String newName,
    String label,
    String singular,
    boolean hierarchical,
    List<ContentField> fields) {
  public TermType {
    fields = List.copyOf(fields);
  }

  /** Creates a taxonomy that keeps its name. */
  public TermType(
      String name, String label, String singular, boolean hierarchical, List<ContentField> fields) {
    this(name, name, label, singular, hierarchical, fields);
  }

  /** Returns whether the user calls it by another name. */
  public boolean isRenamed() {
    return !newName.equals(name);
  }
}
