package dev.pressport.export.cms;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.ContentType;
import dev.pressport.contentmodel.FieldKind;
import dev.pressport.contentmodel.FieldValue;
import dev.pressport.export.ExportRequest;
import dev.pressport.export.site.CustomFields;
import dev.pressport.model.Entry;
import dev.pressport.model.Ref;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.problem.ItemProblems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values of custom fields, each of the kind that the content model says. */
final class CmsFields {
  private final ExportRequest request;
  private final CmsPlan plan;

  CmsFields(ExportRequest request, CmsPlan plan) {
    this.request = request;
    this.plan = plan;
  }

  Map<ContentField, Value> of(Entry entry, ContentType type, ItemProblems problems) {
    Entry formatted =
        entry.withFields(request.rendering().fields(entry, problems), entry.fieldsMeta());
    if (plan.model().omittedMetas().containsKey(type.name())) {
      tellOmitted(entry, type, problems);
    }
    Map<ContentField, Value> values = new LinkedHashMap<>();
    for (FieldValue value : FieldValue.all(type, formatted)) {
      values.putAll(kept(value, new Ref.ToEntry(entry.id()), problems));
    }
    return values;
  }

  Map<ContentField, Value> of(
      List<ContentField> fields, Map<String, Value> stored, Ref self, ItemProblems problems) {
    Map<ContentField, Value> values = new LinkedHashMap<>();
    for (FieldValue value : FieldValue.all(fields, stored)) {
      values.putAll(kept(value, self, problems));
    }
    return values;
  }

  private Map<ContentField, Value> kept(FieldValue value, Ref self, ItemProblems problems) {
    value.unfit().forEach(path -> problems.addOnce(CmsProblem.FIELD_UNFIT, path, path));
    CustomFields safe = new CustomFields(Set.of(), this::isLeftOut, problems);
    Value rewritten = request.rendering().rewritten(value.value(), self);
    Value kept = kept(value.field(), safe.kept(value.field().name(), rewritten), problems);
    return isEmpty(kept) ? Map.of() : Map.of(value.field(), kept);
  }

  /** Files stay: whoever names one in a field shows it. */
  private boolean isLeftOut(long id, @Nullable String type) {
    return request
        .index()
        .entry(id)
        .filter(entry -> type == null || entry.type().equals(type))
        .filter(entry -> !entry.type().equals("attachment") && !plan.takes(entry))
        .isPresent();
  }

  /** Tells the metas that have no field, since the type has too many different ones. */
  private static void tellOmitted(Entry entry, ContentType type, ItemProblems problems) {
    Set<String> described =
        type.fields().stream().map(ContentField::name).collect(Collectors.toSet());
    long omitted =
        entry.meta().values().keySet().stream()
            .filter(key -> !key.startsWith("_") && !described.contains(key))
            .filter(key -> !entry.meta().values().containsKey("_" + key))
            .count();
    if (omitted > 0) {
      problems.add(CmsProblem.META_WITHOUT_FIELD, "meta", omitted);
    }
  }

  private static boolean isEmpty(Value value) {
    return value instanceof Value.Null
        || (value instanceof Value.Array array && array.items().isEmpty())
        || (value instanceof Text text && text.isEmpty());
  }

  /** Returns a value without references to what is not imported. */
  private Value kept(ContentField field, Value value, ItemProblems problems) {
    if (field.kind() == FieldKind.ROWS || field.kind() == FieldKind.LAYOUTS || field.multiple()) {
      if (!(value instanceof Value.Array array)) {
        return Value.NULL;
      }
      List<Value> items = new ArrayList<>();
      for (Value item : array.items()) {
        Value kept = keptOne(field, item, problems);
        if (!(kept instanceof Value.Null)) {
          items.add(kept);
        }
      }
      return new Value.Array(items);
    }
    return keptOne(field, value, problems);
  }

  private Value keptOne(ContentField field, Value value, ItemProblems problems) {
    return switch (field.kind()) {
      case IMAGE, FILE, ENTRY -> taken(isTaken(value), field, value, problems);
      case PAGE_LINK -> taken(id(value) == null || isTaken(value), field, value, problems);
      case TERM -> taken(isTakenTerm(value), field, value, problems);
      case AUTHOR ->
          taken(plan.takesAuthor(FieldValue.text(value, "slug")), field, value, problems);
      case GROUP, ROWS -> inner(field.fields(), value, problems);
      case LAYOUTS ->
          field
              .layoutOf(value)
              .map(layout -> inner(layout.fields(), value, problems))
              .orElse(value);
      default -> value;
    };
  }

  /** Returns a reference to what is imported; NULL for another one, which is told. */
  private static Value taken(
      boolean isTaken, ContentField field, Value reference, ItemProblems problems) {
    if (isTaken || reference instanceof Value.Null) {
      return reference;
    }
    String address = FieldValue.text(reference, "url");
    if (id(reference) == null && !address.isEmpty()) {
      problems.add(CmsProblem.FILE_NOT_IN_LIBRARY, field.name(), field.name(), address);
    } else {
      problems.addOnce(CmsProblem.REFERENCE_LEFT_OUT, field.name(), field.name());
    }
    return Value.NULL;
  }

  private Value inner(List<ContentField> fields, Value value, ItemProblems problems) {
    if (!(value instanceof Value.Dict dict)) {
      return Value.NULL;
    }
    Map<String, Value> kept = new LinkedHashMap<>(dict.entries());
    for (ContentField field : fields) {
      kept.computeIfPresent(field.name(), (name, inner) -> kept(field, inner, problems));
    }
    return new Value.Dict(kept);
  }

  private boolean isTaken(Value reference) {
    Long id = id(reference);
    return id != null && plan.takes(id);
  }

  private static @Nullable Long id(Value reference) {
    return reference instanceof Value.Dict dict && dict.entries().get("id") instanceof Value.Int id
        ? (Long) id.value()
        : null;
  }

  private boolean isTakenTerm(Value reference) {
    return plan.takes(
        new Term.Key(FieldValue.text(reference, "type"), FieldValue.text(reference, "slug")));
  }
}
