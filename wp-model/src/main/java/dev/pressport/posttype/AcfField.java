package dev.pressport.posttype;

import dev.pressport.model.Details;
import dev.pressport.model.Entry;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code acf-field}: the definition of one custom field. */
public final class AcfField extends AcfDefinition {

  /** The post type {@code acf-field}. */
  public AcfField() {
    super("acf-field", "ACF fields", "the definition of one custom field", AcfFieldDetails.class);
  }

  @Override
  public Details details(DetailsRequest request) {
    Entry entry = request.entry();
    Text name = entry.excerpt();
    AcfFields.Columns columns =
        new AcfFields.Columns(
            entry.id(),
            entry.slug(),
            name != null && name.inline() ? name.string() : null,
            entry.title(),
            entry.menuOrder(),
            entry.parentId() == null ? 0 : entry.parentId());
    return new AcfFields(request.index()).field(columns, DataBody.serialized(request));
  }

  /**
   * The details that a field adds.
   *
   * @param name the meta key of its values
   * @param parentKey the key of the group or field that contains it, null when not in the source
   * @param layoutKey the key of the flexible content layout that contains it
   * @param conditionalLogic the condition for showing it, as ACF stores it; null for always
   * @param options all other settings, with ACF's own names
   * @param layouts of a flexible content; null for other types
   */
  public record AcfFieldDetails(
      String key,
      @Nullable String name,
      String label,
      @Nullable String type,
      long order,
      @Nullable Boolean required,
      @Nullable String parentKey,
      @Nullable String layoutKey,
      @Nullable Value conditionalLogic,
      @Nullable Map<String, Value> options,
      List<AcfFieldDetails> subFields,
      @Nullable List<Layout> layouts)
      implements Details {}

  /**
   * One of the shapes that a row of a flexible content can have.
   *
   * @param subFields the keys of its fields
   */
  public record Layout(
      @Nullable String key,
      @Nullable String name,
      @Nullable String label,
      @Nullable String display,
      @Nullable Long min,
      @Nullable Long max,
      List<String> subFields) {}
}
