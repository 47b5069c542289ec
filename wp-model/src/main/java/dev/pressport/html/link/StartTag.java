package dev.pressport.html.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A start tag.
 *
 * @param name in lower case
 * @param textStart where the text of the element begins if it contains text instead of tags
 * @param textEnd where that ends; the same when the element contains tags
 */
record StartTag(String name, List<Attribute> attributes, int textStart, int textEnd) {

  /** Returns the attribute of a name; null when there is none. */
  @Nullable Attribute attribute(String attribute) {
    for (Attribute each : attributes) {
      if (each.name().equals(attribute)) {
        return each;
      }
    }
    return null;
  }

  /** Returns the decoded value of an attribute; empty when there is none. */
  String value(String attribute) {
    Attribute found = attribute(attribute);
    return found == null ? "" : found.value();
  }
}
