package dev.pressport.export.payload;

import dev.pressport.contentmodel.ContentField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A custom field in Payload.
 *
 * @param path the old names that lead to it, from that of its type: {@code book.reviews.stars}
 * @param fields those within it, of a group or an array
 * @param relationTo the collections that it may refer to
 * @param table the name of its own table; null for the one that Payload gives it
 */
record PayloadField(
    ContentField content,
    String path,
    String name,
    Form form,
    List<PayloadField> fields,
    List<Layout> layouts,
    List<String> relationTo,
    @Nullable String table) {
  PayloadField {
    fields = List.copyOf(fields);
    layouts = List.copyOf(layouts);
    relationTo = List.copyOf(relationTo);
  }

  /** What follows the name of a formatted text in the name of the field with its HTML. */
  static final String HTML = "Html";

  /** A block: the shape that a row of a flexible content can have. */
  record Layout(
      ContentField.Layout content, String slug, List<PayloadField> fields, @Nullable String table) {
    Layout {
      fields = List.copyOf(fields);
    }
  }

  /** A type of field, with how it is used. */
  enum Form {
    TEXT("text"),
    TEXTAREA("textarea"),
    RICH_TEXT("richText"),
    NUMBER("number"),
    CHECKBOX("checkbox"),
    DAY("date"),
    MOMENT("date"),
    EMAIL("email"),
    SELECT("select"),
    UPLOAD("upload"),
    RELATIONSHIP("relationship"),
    /** A link to anything. */
    LINK("group"),
    /** A link to an entry, or to another address of the site. */
    PAGE("group"),
    GROUP("group"),
    ARRAY("array"),
    BLOCKS("blocks"),
    JSON("json");

    private final String type;

    Form(String type) {
      this.type = type;
    }

    String type() {
      return type;
    }

    /** Returns whether a field of this type can hold a list of plain values. */
    boolean canHoldMany() {
      return this == TEXT
          || this == NUMBER
          || this == SELECT
          || this == UPLOAD
          || this == RELATIONSHIP;
    }

    boolean isLink() {
      return this == LINK || this == PAGE;
    }
  }

  /** Returns whether it holds a list of plain values or links. */
  boolean holdsMany() {
    return content.multiple() && (form.canHoldMany() || form.isLink());
  }

  /** Returns whether it may refer to items of several collections. */
  boolean isPolymorphic() {
    return relationTo.size() > 1;
  }
}
