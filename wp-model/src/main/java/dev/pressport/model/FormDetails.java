package dev.pressport.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The details of an entry that is a form; its title is that of the entry.
 *
 * @param fields in their order; empty when they cannot be read
 * @param submit the label of the button that sends it
 */
public record FormDetails(List<Form.Field> fields, @Nullable String submit) implements Details {
  public FormDetails {
    fields = List.copyOf(fields);
  }

  /** Creates the details of a form; null for one that cannot be read. */
  public static FormDetails of(@Nullable Form form) {
    return form == null
        ? new FormDetails(List.of(), null)
        : new FormDetails(form.fields(), form.submit());
  }
}
