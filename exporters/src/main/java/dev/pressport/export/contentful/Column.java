package dev.pressport.export.contentful;

import dev.pressport.contentmodel.ContentField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a content type.
 *
 * @param name for people
 * @param links the content types that its links may lead to; empty for any
 * @param of the custom field that it holds; null for a field of ours
 */
record Column(
    String id, String name, FieldType type, List<String> links, @Nullable ContentField of) {
  Column {
    links = List.copyOf(links);
  }

  static Column of(String id, String name, FieldType type) {
    return new Column(id, name, type, List.of(), null);
  }

  static Column link(String id, String name, List<String> links) {
    return new Column(id, name, FieldType.ENTRY, links, null);
  }
}
