package dev.pressport.posttype;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpSerialization;
import dev.pressport.posttype.AcfField.AcfFieldDetails;
import dev.pressport.posttype.AcfField.Layout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds the tree of ACF's fields, each of which is an entry below its group or the field that
 * holds it. Ends at {@link #MAX_DEPTH}, and so also where fields are below each other in a loop.
 * Facts: ACF's acf-field-functions.php, acf_get_fields() and acf_update_field().
 */
public final class AcfFields {
  private static final String TYPE = "acf-field";
  private static final int MAX_DEPTH = 16;

  private final SiteIndex index;

  /** Creates a reader of the fields in an index. */
  public AcfFields(SiteIndex index) {
    this.index = index;
  }

  /** The fields below a group or field, in ACF's order. */
  public List<AcfFieldDetails> below(long parentId) {
    return below(parentId, 1);
  }

  private List<AcfFieldDetails> below(long parentId, int depth) {
    if (depth > MAX_DEPTH) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    for (long id : index.children(TYPE, parentId)) {
      index.part(id).ifPresent(parts::add);
    }
    parts.sort(
        Comparator.comparingLong(Part::menuOrder).thenComparing(part -> part.outline().id()));
    return parts.stream()
        .map(
            part -> {
              String body = part.body();
              LooseValue settings =
                  body == null
                      ? LooseValue.NONE
                      : LooseValue.of(PhpSerialization.decode(body).value());
              Columns columns =
                  new Columns(
                      part.outline().id(),
                      part.outline().slug(),
                      part.excerpt(),
                      part.outline().title(),
                      part.menuOrder(),
                      part.outline().parentId());
              return field(columns, settings, depth);
            })
        .toList();
  }

  /** The columns of a field's entry that describe the field. */
  record Columns(
      long id, String key, @Nullable String name, String label, long order, long parentId) {}

  /** A field with those below it. */
  AcfFieldDetails field(Columns columns, LooseValue settings) {
    return field(columns, settings, 0);
  }

  private AcfFieldDetails field(Columns columns, LooseValue settings, int depth) {
    Map<String, Value> options = new LinkedHashMap<>(settings.map());
    options.keySet().removeAll(List.of("type", "required", "conditional_logic", "parent_layout"));
    options.remove("sub_fields");
    LooseValue logic = settings.get("conditional_logic");
    List<AcfFieldDetails> below = below(columns.id(), depth + 1);
    LooseValue layouts = settings.get("layouts");
    if (layouts.isArray()) {
      options.remove("layouts");
    }
    return new AcfFieldDetails(
        columns.key(),
        columns.name(),
        columns.label(),
        settings.get("type").filled(),
        columns.order(),
        settings.get("required").bool(),
        index.entry(columns.parentId()).map(EntryOutline::slug).orElse(null),
        settings.get("parent_layout").filled(),
        logic.isTrue() ? logic.value() : null,
        settings.isArray() ? options : null,
        below,
        layouts.isArray() ? layouts(layouts, below) : null);
  }

  private static List<Layout> layouts(LooseValue layouts, List<AcfFieldDetails> fields) {
    List<Layout> list = new ArrayList<>();
    for (LooseValue layout : layouts.list()) {
      String key = layout.get("key").filled();
      list.add(
          new Layout(
              key,
              layout.get("name").filled(),
              layout.get("label").string(),
              layout.get("display").filled(),
              layout.get("min").integer(),
              layout.get("max").integer(),
              fields.stream()
                  .filter(field -> key != null && key.equals(field.layoutKey()))
                  .map(AcfFieldDetails::key)
                  .toList()));
    }
    return list;
  }
}
