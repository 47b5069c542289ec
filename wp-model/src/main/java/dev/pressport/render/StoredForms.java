package dev.pressport.render;

import dev.pressport.model.Form;
import dev.pressport.model.Site;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.record.RecordValues;
import dev.pressport.record.ValueRecords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The forms that plugins keep in tables. Of a row only the form itself is kept: not who receives
 * its messages, and no keys of services.
 */
public final class StoredForms {
  /** What moving means for forms in tables: see {@code Plugin.meaning()}. */
  public static final String MEANING =
      "forms of a database are shown with their fields, but do not work outside WordPress; choose a"
          + " form service";

  private static final String ID = "id";
  private static final String FORM = "form";

  private StoredForms() {}

  /** Returns what is kept of a row; nothing without a form. */
  public static Map<String, Value> row(@Nullable String id, @Nullable Form form) {
    if (id == null || form == null) {
      return Map.of();
    }
    Map<String, Value> row = new LinkedHashMap<>();
    row.put(ID, Value.of(id));
    row.put(FORM, RecordValues.of(form));
    return row;
  }

  /** Returns the form with an id in a table of kept rows. */
  public static Optional<Form> find(Site site, String table, String id) {
    return site.tables().getOrDefault(table, List.of()).stream()
        .filter(row -> id.equals(LooseValue.of(row, ID).string()))
        .findFirst()
        .flatMap(row -> ValueRecords.read(Form.class, row.getOrDefault(FORM, Value.NULL)));
  }

  /**
   * Returns the HTML of a form in a table; empty and reported when it is not there.
   *
   * @param plugin its name, for the report
   * @param titled whether visitors see the title
   */
  public static String html(String table, String id, String plugin, boolean titled, Body body) {
    return html(find(body.site(), table, id), id, plugin, titled, body);
  }

  /** Returns the HTML of a form that was looked up, likewise. */
  public static String html(
      Optional<Form> found, String id, String plugin, boolean titled, Body body) {
    if (found.isEmpty()) {
      body.problem(RenderProblem.FORM_NOT_FOUND, plugin + " " + id);
      return "";
    }
    Form form = found.get();
    Form shown = titled ? form : new Form(null, form.fields(), form.submit());
    return FormHtml.of(shown, form.title() == null ? plugin + " " + id : form.title(), body);
  }
}
