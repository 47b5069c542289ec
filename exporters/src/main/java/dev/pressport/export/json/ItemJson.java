package dev.pressport.export.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pressport.export.value.TermGroups;
import dev.pressport.export.value.ValueJson;
import dev.pressport.model.Content;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.Metas;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.record.Component;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The items of the model as JSON objects with a key for each of their components. */
final class ItemJson {
  private ItemJson() {}

  /** Writes an item, and of an entry the forms of its body. */
  static void write(JsonGenerator json, Item item, Map<String, Value> body) throws IOException {
    Record columns = (Record) item;
    json.writeStartObject();
    for (Component component : Component.of(columns.getClass())) {
      String name = component.name();
      Object part = component.in(columns);
      if (part instanceof Content content) {
        content(json, content, body);
      } else if (part instanceof Metas metas) {
        meta(json, metas);
      } else if (item instanceof Entry entry && name.equals("terms")) {
        terms(json, TermGroups.of(entry));
      } else if (item instanceof Entry entry && name.equals("translations")) {
        Json.field(json, name, new TreeMap<>(entry.translations()));
      } else {
        Json.field(json, name, part);
      }
    }
    json.writeEndObject();
  }

  private static void content(JsonGenerator json, Content content, Map<String, Value> forms)
      throws IOException {
    json.writeObjectFieldStart("content");
    Json.field(json, "format", content.format());
    Json.field(json, "source", content.origin());
    for (Map.Entry<String, Value> form : forms.entrySet()) {
      Json.field(json, form.getKey(), form.getValue());
    }
    json.writeEndObject();
  }

  private static void terms(JsonGenerator json, Map<String, List<Term.Ref>> terms)
      throws IOException {
    json.writeObjectFieldStart("terms");
    for (Map.Entry<String, List<Term.Ref>> taxonomy : terms.entrySet()) {
      json.writeArrayFieldStart(taxonomy.getKey());
      for (Term.Ref term : taxonomy.getValue()) {
        json.writeStartObject();
        Json.field(json, "id", term.id());
        Json.field(json, "slug", term.slug());
        Json.field(json, "name", term.name());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void meta(JsonGenerator json, Metas metas) throws IOException {
    json.writeObjectFieldStart("meta");
    for (Map.Entry<String, List<Value>> meta : metas.values().entrySet()) {
      json.writeFieldName(meta.getKey());
      ValueJson.array(json, meta.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("metaRaw");
    for (Map.Entry<String, Map<Integer, String>> raw : StoredTexts.of(metas).entrySet()) {
      json.writeObjectFieldStart(raw.getKey());
      for (Map.Entry<Integer, String> value : raw.getValue().entrySet()) {
        Json.field(json, value.getKey().toString(), value.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
