package dev.pressport.export.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pressport.export.value.ValueJson;
import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Content;
import dev.pressport.model.Entry;
import dev.pressport.model.Metas;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The items of the model as JSON objects with all their keys. */
final class ItemJson {
  private ItemJson() {}

  static void entry(JsonGenerator json, Entry entry, Map<String, Value> body) throws IOException {
    json.writeStartObject();
    Json.field(json, "id", entry.id());
    Json.field(json, "type", entry.type());
    Json.field(json, "status", entry.status());
    Json.field(json, "slug", entry.slug());
    Json.field(json, "title", entry.title());
    Json.field(json, "url", entry.url());
    Json.field(json, "guid", entry.guid());
    Json.field(json, "author", entry.author());
    Json.field(json, "parentId", entry.parentId());
    Json.field(json, "menuOrder", entry.menuOrder());
    Json.field(json, "date", entry.date());
    Json.field(json, "modified", entry.modified());
    Json.field(json, "dateUtc", entry.dateUtc());
    Json.field(json, "modifiedUtc", entry.modifiedUtc());
    Json.field(json, "mimeType", entry.mimeType());
    Json.field(json, "contentFiltered", entry.contentFiltered());
    Json.field(json, "toPing", entry.toPing());
    Json.field(json, "pinged", entry.pinged());
    Json.field(json, "commentStatus", entry.commentStatus());
    Json.field(json, "pingStatus", entry.pingStatus());
    json.writeBooleanField("protected", entry.isProtected());
    Json.field(json, "password", entry.password());
    Json.field(json, "excerpt", entry.excerpt());
    content(json, entry.content(), body);
    terms(json, entry.terms());
    Json.field(json, "featuredMediaId", entry.featuredMediaId());
    Json.field(json, "language", entry.language());
    json.writeObjectFieldStart("translations");
    for (Map.Entry<String, Long> translation : new TreeMap<>(entry.translations()).entrySet()) {
      Json.field(json, translation.getKey(), translation.getValue());
    }
    json.writeEndObject();
    meta(json, entry.meta());
    Json.field(json, "fields", entry.fields());
    Json.field(json, "fieldsMeta", entry.fieldsMeta());
    Json.field(json, "seo", entry.seo());
    Json.field(json, "details", entry.details());
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

  private static void terms(JsonGenerator json, List<Term.Ref> terms) throws IOException {
    Map<String, List<Term.Ref>> byTaxonomy = new LinkedHashMap<>();
    for (Term.Ref term : terms) {
      byTaxonomy.computeIfAbsent(term.taxonomy(), t -> new ArrayList<>()).add(term);
    }
    json.writeObjectFieldStart("terms");
    for (Map.Entry<String, List<Term.Ref>> taxonomy : byTaxonomy.entrySet()) {
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
    for (Map.Entry<String, Map<Integer, String>> raw : metas.raw().entrySet()) {
      json.writeObjectFieldStart(raw.getKey());
      for (Map.Entry<Integer, String> value : raw.getValue().entrySet()) {
        Json.field(json, value.getKey().toString(), value.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  static void comment(JsonGenerator json, Comment comment) throws IOException {
    json.writeStartObject();
    Json.field(json, "id", comment.id());
    Json.field(json, "entryId", comment.entryId());
    Json.field(json, "parentId", comment.parentId());
    Comment.Commenter author = comment.author();
    json.writeObjectFieldStart("author");
    Json.field(json, "name", author.name());
    Json.field(json, "url", author.url());
    Json.field(json, "userId", author.userId());
    Json.field(json, "email", author.email());
    Json.field(json, "ip", author.ip());
    Json.field(json, "userAgent", author.userAgent());
    json.writeEndObject();
    Json.field(json, "date", comment.date());
    Json.field(json, "dateUtc", comment.dateUtc());
    Json.field(json, "content", comment.content());
    Json.field(json, "type", comment.type());
    Json.field(json, "status", comment.status());
    Json.field(json, "karma", comment.karma());
    meta(json, comment.meta());
    Json.field(json, "fields", comment.fields());
    Json.field(json, "fieldsMeta", comment.fieldsMeta());
    json.writeEndObject();
  }

  static void term(JsonGenerator json, Term term) throws IOException {
    json.writeStartObject();
    Json.field(json, "id", term.id());
    Json.field(json, "taxonomy", term.taxonomy());
    Json.field(json, "slug", term.slug());
    Json.field(json, "name", term.name());
    Json.field(json, "description", term.description());
    Json.field(json, "parentSlug", term.parentSlug());
    meta(json, term.meta());
    Json.field(json, "fields", term.fields());
    Json.field(json, "fieldsMeta", term.fieldsMeta());
    json.writeBooleanField("inferred", term.inferred());
    json.writeEndObject();
  }

  static void author(JsonGenerator json, Author author) throws IOException {
    json.writeStartObject();
    Json.field(json, "id", author.id());
    Json.field(json, "login", author.login());
    Json.field(json, "displayName", author.displayName());
    Json.field(json, "firstName", author.firstName());
    Json.field(json, "lastName", author.lastName());
    Json.field(json, "url", author.url());
    Json.field(json, "description", author.description());
    json.writeArrayFieldStart("roles");
    for (String role : author.roles()) {
      json.writeString(role);
    }
    json.writeEndArray();
    meta(json, author.meta());
    Json.field(json, "fields", author.fields());
    Json.field(json, "fieldsMeta", author.fieldsMeta());
    Json.field(json, "email", author.email());
    json.writeBooleanField("inferred", author.inferred());
    json.writeEndObject();
  }
}
