package dev.pressport.contentmodel;

import dev.pressport.model.Value;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A custom field of a content type.
 *
 * @param name the key of its value in {@link dev.pressport.model.Entry#fields()}, in the metas, or
 *     in the details, as {@code origin} says
 * @param label for people
 * @param multiple whether its value is a list of values of its kind
 * @param required whether ACF asks editors for a value; the site may have entries without one
 * @param choices of {@link FieldKind#CHOICE}; a value may be another one, from before they changed
 * @param fields those within it, of {@link FieldKind#GROUP} and {@link FieldKind#ROWS}
 * @param layouts of {@link FieldKind#LAYOUTS}
 * @param targets the post types or taxonomies that a relation may lead to, in alphabetical order;
 *     empty for any
 * @param help a sentence for editors, null for none
 */
public record ContentField(
    String name,
    String label,
    FieldKind kind,
    FieldOrigin origin,
    boolean multiple,
    boolean required,
    List<Choice> choices,
    List<ContentField> fields,
    List<Layout> layouts,
    Set<String> targets,
    @Nullable String help) {
  public ContentField {
    choices = List.copyOf(choices);
    fields = List.copyOf(fields);
    layouts = List.copyOf(layouts);
    targets = Collections.unmodifiableSet(new TreeSet<>(targets));
  }

  /** Returns whether it is a field of ACF or a meta, rather than a detail of its post type. */
  public boolean isCustom() {
    return origin != FieldOrigin.DETAILS;
  }

  /** Returns the same field with another name. */
  ContentField withName(String newName) {
    return new ContentField(
        newName, label, kind, origin, multiple, required, choices, fields, layouts, targets, help);
  }

  /** Returns the layout of a row of {@link FieldKind#LAYOUTS}; empty for an unknown one. */
  public Optional<Layout> layoutOf(Value row) {
    String wanted = FieldValue.text(row, "layout");
    return layouts.stream().filter(layout -> layout.name().equals(wanted)).findFirst();
  }

  /** A value that an editor can choose, and what it is called. */
  public record Choice(String value, String label) {}

  /** A shape that a row of a flexible content can have. */
  public record Layout(String name, String label, List<ContentField> fields) {
    public Layout {
      fields = List.copyOf(fields);
    }
  }
}
