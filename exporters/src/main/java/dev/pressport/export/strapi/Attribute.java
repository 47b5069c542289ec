package dev.pressport.export.strapi;

import dev.pressport.contentmodel.ContentField;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The attribute of a content type or component that holds a custom field.
 *
 * @param owner the type that has it, such as {@code api::book.book}
 * @param html the name of the attribute with its HTML; null for none
 * @param component the one of {@link Shape#COMPONENT} and {@link Shape#REPEATABLE}; else null
 * @param zone the components of {@link Shape#ZONE} by the names of the layouts
 * @param targets the names of the attributes of {@link Shape#RELATION} by the post type or taxonomy
 *     that each leads to; of {@link Shape#MEDIA} empty
 */
record Attribute(
    String owner,
    String name,
    ContentField field,
    Shape shape,
    @Nullable String html,
    @Nullable Component component,
    Map<String, Component> zone,
    Map<String, String> targets) {

  /**
   * A component.
   *
   * @param type its name with that of its category: {@code book.opening-hours}
   */
  record Component(String type, String label, List<Attribute> attributes) {
    Component {
      attributes = List.copyOf(attributes);
    }
  }
}
