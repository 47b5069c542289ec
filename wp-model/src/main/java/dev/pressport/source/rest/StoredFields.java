package dev.pressport.source.rest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The fields requested of an item that the site cannot render: only the stored ones. Naming fields
 * keeps WordPress from making the others (wp-includes/rest-api.php, rest_is_field_included()).
 */
final class StoredFields {
  private static final List<String> FIELDS =
      List.of(
          "id",
          "date",
          "date_gmt",
          "guid",
          "modified",
          "modified_gmt",
          "password",
          "slug",
          "status",
          "type",
          "link",
          "title.raw",
          "content.raw",
          "content.protected",
          "excerpt.raw",
          "author",
          "featured_media",
          "comment_status",
          "ping_status",
          "sticky",
          "template",
          "format",
          "meta",
          "parent",
          "menu_order",
          "post",
          "alt_text",
          "caption.raw",
          "description.raw",
          "media_details",
          "mime_type",
          "source_url",
          "acf",
          "name",
          "description",
          "taxonomy",
          "author_name",
          "author_url",
          "_links");

  private StoredFields() {}

  /** Returns the names of the stored fields, including the terms of a site's taxonomies. */
  static String of(Catalogue catalogue) {
    Set<String> all = new LinkedHashSet<>(FIELDS);
    catalogue.taxonomies().keySet().forEach(name -> all.add(catalogue.termsKey(name)));
    return String.join(",", all);
  }
}
