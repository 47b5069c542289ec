package dev.pressport.render;

import dev.pressport.html.Html;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A note in the place of a form, which only the old site could receive. */
public final class FormNote {
  private FormNote() {}

  /**
   * Returns the title and the labels of the fields of a form.
   *
   * @param fields those that visitors fill in
   * @param button what sends the form, null when that is not known
   */
  public static String html(@Nullable String title, List<String> fields, @Nullable String button) {
    String items =
        fields.stream()
            .filter(field -> !field.isBlank())
            .map(field -> "<li>" + Html.stored(field.strip()) + "</li>")
            .collect(Collectors.joining());
    String html =
        Html.heading(3, title)
            + (items.isEmpty() ? "" : "<ul>" + items + "</ul>")
            + Html.paragraph(button);
    return html.isEmpty() ? "" : "<div class=\"form\">" + html + "</div>";
  }
}
