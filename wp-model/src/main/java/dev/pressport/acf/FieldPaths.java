package dev.pressport.acf;

import dev.pressport.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The parts that the value of a field has, known before there is a value. */
final class FieldPaths {
  private FieldPaths() {}

  static void addTo(Collection<List<String>> paths, Field field) {
    add(paths, field, List.of());
  }

  private static void add(Collection<List<String>> paths, Field field, List<String> above) {
    List<String> path = with(above, field.name());
    boolean composed = field.type().equals("group") || field.type().equals("clone");
    if (composed && !field.subFields().isEmpty()) {
      field.subFields().forEach(sub -> add(paths, sub, path));
      return;
    }
    List<String> parts = field.multiple() ? List.of() : parts(field.type());
    if (parts.isEmpty()) {
      paths.add(path);
    }
    parts.forEach(part -> paths.add(with(path, part)));
  }

  private static List<String> parts(String type) {
    return switch (type) {
      case "image", "file", "post_object", "taxonomy", "user" ->
          List.of("type", "id", "slug", "url");
      case "select", "radio", "button_group" -> List.of("value", "label");
      case "page_link" -> List.of("id", "url");
      case "link" -> List.of("title", "url", "newTab");
      case "wysiwyg" -> List.of("raw", "html");
      case "oembed" -> List.of("url");
      case "icon_picker" -> List.of("type", "value");
      case "google_map" ->
          Words.list(
              """
              address lat lng zoom placeId name streetNumber streetName streetNameShort city
              state stateShort postCode country countryShort""");
      default -> List.of();
    };
  }

  private static List<String> with(List<String> list, String last) {
    List<String> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }
}
