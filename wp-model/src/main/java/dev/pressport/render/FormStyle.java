package dev.pressport.render;

import dev.pressport.html.Html;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the forms in content.
 *
 * @param fillable whether they are forms in HTML, and not a list of their fields
 * @param action the address that receives them; null for one that the user puts in later
 */
public record FormStyle(boolean fillable, @Nullable String action) {
  /** The default: the fields as text. */
  public static final FormStyle NOTE = new FormStyle(false, null);

  /** The action of forms whose receiver is not known, for people to replace. */
  public static final String NO_ACTION = "FORM-ACTION";

  /** Returns the attribute {@code action}. */
  String actionHtml() {
    return Html.escape(action == null ? NO_ACTION : action);
  }
}
