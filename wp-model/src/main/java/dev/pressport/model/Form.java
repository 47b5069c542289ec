package dev.pressport.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A form that visitors fill in, whichever plugin it was made with. Neither the addresses that its
 * messages go to nor the keys of services are part of it.
 *
 * @param title null for none that visitors see
 * @param fields in their order
 * @param submit the label of the button that sends it, null when that is not known
 */
public record Form(@Nullable String title, List<Field> fields, @Nullable String submit) {
  public Form {
    fields = List.copyOf(fields);
  }

  /** The kind of a field, for what browsers know; a plugin's own kinds become the nearest one. */
  public enum Kind {
    TEXT,
    EMAIL,
    TEL,
    URL,
    NUMBER,
    DATE,
    TIME,
    PASSWORD,
    TEXTAREA,
    SELECT,
    RADIO,
    CHECKBOX,
    FILE,
    HIDDEN,
    /** Words between fields, or a heading. */
    NOTE;

    /** Returns whether visitors choose from what a field offers. */
    public boolean hasChoices() {
      return this == SELECT || this == RADIO || this == CHECKBOX;
    }
  }

  /**
   * A field.
   *
   * @param type one of {@link Kind} in small letters
   * @param name as the plugin calls it
   * @param label the words beside it, as plain text; null for none
   * @param choices those to choose from, as plain text; of one check box none
   * @param placeholder the words in an empty field; null for none
   * @param html the label with its links, as HTML; null for a label without links
   */
  public record Field(
      String type,
      @Nullable String name,
      @Nullable String label,
      boolean required,
      List<String> choices,
      @Nullable String placeholder,
      @Nullable String html) {
    public Field {
      choices = List.copyOf(choices);
    }

    /** Creates a field without links. */
    public Field(
        String type,
        @Nullable String name,
        @Nullable String label,
        boolean required,
        List<String> choices,
        @Nullable String placeholder) {
      this(type, name, label, required, choices, placeholder, null);
    }

    /** Creates a field without links. */
    public Field(
        Kind kind,
        @Nullable String name,
        @Nullable String label,
        boolean required,
        List<String> choices,
        @Nullable String placeholder) {
      this(kind.name().toLowerCase(Locale.ROOT), name, label, required, choices, placeholder);
    }

    /** Creates a field that has only a label. */
    public Field(Kind kind, @Nullable String label) {
      this(kind, null, label, false, List.of(), null);
    }

    /** Returns the same field whose label has links. */
    public Field linked(@Nullable String newHtml) {
      return new Field(type, name, label, required, choices, placeholder, newHtml);
    }

    /** Returns whether it is of a kind. */
    public boolean is(Kind kind) {
      return type.equalsIgnoreCase(kind.name());
    }
  }
}
