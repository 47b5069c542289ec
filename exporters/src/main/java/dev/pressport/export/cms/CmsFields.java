package dev.pressport.export.cms;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.ContentType;
import dev.pressport.contentmodel.FieldKind;
import dev.pressport.contentmodel.FieldValues;
import dev.pressport.export.ExportRequest;
import dev.pressport.model.Entry;
import dev.pressport.model.Ref;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.problem.ItemProblems;
import dev.pressport.record.RecordValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Map<String, Value> acf = request.rendering().fields(entry, problems);
    Value details = RecordValues.of(entry.details());
    Ref self = new Ref.ToEntry(entry.id());
    Map<ContentField, Value> values = new LinkedHashMap<>();
    for (ContentField field : type.fields()) {
      Value stored = stored(field, entry, acf, details);
      if (stored != null && !(stored instanceof Value.Null)) {
        Optional<Value> fitting =
            FieldValues.fitting(field, request.rendering().rewritten(stored, self));
        if (fitting.isEmpty()) {
          problems.add(CmsProblem.FIELD_UNFIT, field.name(), field.name());
        }
        Value kept = fitting.map(value -> kept(field, value)).orElse(Value.NULL);
        if (!isEmpty(kept)) {
          values.put(field, kept);
        }
      }
    }
    return values;
  }

  private static boolean isEmpty(Value value) {
    return value instanceof Value.Null
        || (value instanceof Value.Array array && array.items().isEmpty())
        || (value instanceof Text text && text.isEmpty());
  }

  private static @Nullable Value stored(
      ContentField field, Entry entry, Map<String, Value> acf, Value details) {
    return switch (field.origin()) {
      case ACF -> acf.get(field.name());
      case DETAILS -> details instanceof Value.Dict dict ? dict.entries().get(field.name()) : null;
      case META -> meta(field, entry.meta().values().getOrDefault(field.name(), List.of()));
    };
  }

  private static @Nullable Value meta(ContentField field, List<Value> values) {
    if (field.multiple()) {
      return new Value.Array(values);
    }
    return values.isEmpty() ? null : values.get(0);
  }

  /** Returns a value without references to what is not imported. */
  private Value kept(ContentField field, Value value) {
    if (field.kind() == FieldKind.ROWS || field.kind() == FieldKind.LAYOUTS || field.multiple()) {
      if (!(value instanceof Value.Array array)) {
        return Value.NULL;
      }
      List<Value> items = new ArrayList<>();
      for (Value item : array.items()) {
        Value kept = keptOne(field, item);
        if (!(kept instanceof Value.Null)) {
          items.add(kept);
        }
      }
      return new Value.Array(items);
    }
    return keptOne(field, value);
  }

  private Value keptOne(ContentField field, Value value) {
    return switch (field.kind()) {
      case IMAGE, FILE, ENTRY -> isTaken(value) ? value : Value.NULL;
      case PAGE_LINK -> id(value) == null || isTaken(value) ? value : Value.NULL;
      case TERM -> isTakenTerm(value) ? value : Value.NULL;
      case AUTHOR -> plan.takesAuthor(string(value, "slug")) ? value : Value.NULL;
      case GROUP, ROWS -> inner(field.fields(), value);
      case LAYOUTS ->
          field.layouts().stream()
              .filter(layout -> layout.name().equals(string(value, "layout")))
              .findFirst()
              .map(layout -> inner(layout.fields(), value))
              .orElse(value);
      default -> value;
    };
  }

  private Value inner(List<ContentField> fields, Value value) {
    if (!(value instanceof Value.Dict dict)) {
      return Value.NULL;
    }
    Map<String, Value> kept = new LinkedHashMap<>(dict.entries());
    for (ContentField field : fields) {
      kept.computeIfPresent(field.name(), (name, inner) -> kept(field, inner));
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
    return plan.takes(new Term.Key(string(reference, "type"), string(reference, "slug")));
  }

  private static String string(Value value, String key) {
    return value instanceof Value.Dict dict
            && dict.entries().get(key) instanceof Text text
            && text.inline()
        ? text.string()
        : "";
  }
}
