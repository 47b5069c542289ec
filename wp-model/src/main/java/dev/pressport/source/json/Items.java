package dev.pressport.source.json;

import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Content;
import dev.pressport.model.Details;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.NoDetails;
import dev.pressport.model.Seo;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.model.UnreadDetails;
import dev.pressport.model.Value;
import dev.pressport.posttype.PostTypes;
import dev.pressport.record.ValueRecords;
import dev.pressport.row.Row.Kind;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The items that the objects of clean JSON are. */
final class Items {
  private static final String CONTENT = "content";
  private static final String ENTRY_ID = "entryId";
  private static final Set<String> KEPT = Set.of("format", "source", "raw", "html");

  private Items() {}

  /** The item that an object is. */
  static Item read(Kind kind, JsonValues json) throws IOException {
    Map<String, Value> values = new LinkedHashMap<>();
    json.fields(
        name ->
            values.put(
                name, kind == Kind.ENTRY && name.equals(CONTENT) ? content(json) : json.next()));
    json.end();
    JsonFields fields = new JsonFields(values);
    return switch (kind) {
      case AUTHOR -> author(fields);
      case TERM -> term(fields);
      case ENTRY -> entry(fields);
      case COMMENT -> comment(fields);
    };
  }

  /** Returns the entry of a comment; null when the object does not name it. */
  static @Nullable Long entryIdOfComment(JsonValues json) throws IOException {
    Map<String, Value> values = new LinkedHashMap<>();
    json.fields(
        name -> {
          if (name.equals(ENTRY_ID)) {
            values.put(name, json.next());
          } else {
            json.skip();
          }
        });
    return new JsonFields(values).number(ENTRY_ID);
  }

  /** The forms that are made of the stored text are not read where that is there. */
  private static Value content(JsonValues json) throws IOException {
    Map<String, Value> values = new LinkedHashMap<>();
    json.nextFields(
        name -> {
          boolean stored = !(values.getOrDefault("raw", Value.NULL) instanceof Value.Null);
          if (!KEPT.contains(name) || (stored && name.equals("html"))) {
            json.skip();
          } else {
            values.put(name, json.next());
          }
        });
    return new Value.Dict(values);
  }

  private static Author author(JsonFields json) throws MalformedJsonException {
    return new Author(
        json.number("id"),
        json.required("login"),
        json.string("slug"),
        json.string("displayName"),
        json.string("firstName"),
        json.string("lastName"),
        json.string("url"),
        json.string("website"),
        json.string("description"),
        strings(json, "roles"),
        json.metas(),
        json.object("fields").values(),
        json.object("fieldsMeta").values(),
        json.string("email"),
        utc(json, "registeredUtc"),
        seo(json),
        json.isTrue("inferred"));
  }

  private static Term term(JsonFields json) throws MalformedJsonException {
    return new Term(
        json.number("id"),
        json.required("taxonomy"),
        json.required("slug"),
        json.stringOrEmpty("name"),
        json.string("description"),
        json.string("parentSlug"),
        json.string("url"),
        json.string("language"),
        translations(json.object("translations")),
        json.metas(),
        json.object("fields").values(),
        json.object("fieldsMeta").values(),
        seo(json),
        json.isTrue("inferred"));
  }

  private static Comment comment(JsonFields json) throws MalformedJsonException {
    JsonFields author = json.object("author");
    Text content = json.text(CONTENT);
    return new Comment(
        json.requiredNumber("id"),
        json.requiredNumber(ENTRY_ID),
        json.number("parentId"),
        new Comment.Commenter(
            author.stringOrEmpty("name"),
            author.string("website"),
            author.number("userId"),
            author.string("email"),
            author.string("ip"),
            author.string("userAgent")),
        local(json, "date"),
        utc(json, "dateUtc"),
        content == null ? Text.of("") : content,
        json.required("type"),
        json.required("status"),
        json.number("karma"),
        json.metas(),
        json.object("fields").values(),
        json.object("fieldsMeta").values());
  }

  private static Entry entry(JsonFields json) throws MalformedJsonException {
    String type = json.required("type");
    Long menuOrder = json.number("menuOrder");
    return new Entry(
        json.requiredNumber("id"),
        type,
        json.required("status"),
        json.stringOrEmpty("slug"),
        json.stringOrEmpty("title"),
        json.string("url"),
        json.string("guid"),
        json.string("author"),
        authors(json),
        json.number("parentId"),
        menuOrder == null ? 0 : menuOrder,
        local(json, "date"),
        local(json, "modified"),
        utc(json, "dateUtc"),
        utc(json, "modifiedUtc"),
        json.string("mimeType"),
        json.text("contentFiltered"),
        json.string("toPing"),
        json.string("pinged"),
        json.string("commentStatus"),
        json.string("pingStatus"),
        json.isTrue("protected"),
        json.string("password"),
        json.text("excerpt"),
        body(json.object(CONTENT)),
        terms(json.object("terms")),
        json.number("featuredMediaId"),
        json.string("language"),
        translations(json.object("translations")),
        json.metas(),
        json.object("fields").values(),
        json.object("fieldsMeta").values(),
        seo(json),
        details(type, json.value("details")));
  }

  /** Older folders have the author alone. */
  private static List<String> authors(JsonFields json) throws MalformedJsonException {
    String author = json.string("author");
    if (json.value("authors") instanceof Value.Null) {
      return author == null ? List.of() : List.of(author);
    }
    List<String> authors = new ArrayList<>();
    for (Value login : json.list("authors")) {
      ValueRecords.read(String.class, login).ifPresent(authors::add);
    }
    return authors;
  }

  private static @Nullable LocalDateTime local(JsonFields json, String name)
      throws MalformedJsonException {
    return json.as(name, LocalDateTime.class, "date such as 2024-01-31T11:00:00");
  }

  private static @Nullable Instant utc(JsonFields json, String name) throws MalformedJsonException {
    return json.as(name, Instant.class, "date such as 2024-01-31T10:00:00Z");
  }

  private static Content body(JsonFields json) throws MalformedJsonException {
    return new Content(
        constant(Content.Format.class, json, "format"),
        constant(Content.Origin.class, json, "source"),
        json.text("raw"),
        json.text("html"));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, JsonFields json, String name)
      throws MalformedJsonException {
    String value = json.required(name);
    try {
      return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new MalformedJsonException("\"content." + name + "\" is none that is known");
    }
  }

  private static List<Term.Ref> terms(JsonFields json) throws MalformedJsonException {
    List<Term.Ref> terms = new ArrayList<>();
    for (String taxonomy : json.values().keySet()) {
      for (JsonFields term : json.objects(taxonomy)) {
        terms.add(
            new Term.Ref(
                term.number("id"), taxonomy, term.required("slug"), term.stringOrEmpty("name")));
      }
    }
    return terms;
  }

  private static Map<String, Long> translations(JsonFields json) throws MalformedJsonException {
    Map<String, Long> translations = new LinkedHashMap<>();
    for (String language : json.values().keySet()) {
      translations.put(language, json.requiredNumber(language));
    }
    return translations;
  }

  private static @Nullable Seo seo(JsonFields item) throws MalformedJsonException {
    if (item.value("seo") instanceof Value.Null) {
      return null;
    }
    JsonFields json = item.object("seo");
    return new Seo(
        json.string("title"),
        json.string("description"),
        json.string("canonical"),
        json.as("noindex", Boolean.class, "truth value"),
        strings(json, "robots"),
        json.string("image"),
        card(json, "openGraph"),
        card(json, "twitter"),
        json.value("explicit") instanceof Value.Null ? null : strings(json, "explicit"),
        json.required("source"));
  }

  private static Seo.@Nullable Card card(JsonFields seo, String name)
      throws MalformedJsonException {
    JsonFields json = seo.object(name);
    return new Seo.Card(
        json.string("title"),
        json.string("description"),
        json.string("image"),
        json.string("type"));
  }

  private static List<String> strings(JsonFields json, String name) throws MalformedJsonException {
    List<String> strings = new ArrayList<>();
    for (Value value : json.list(name)) {
      strings.add(ValueRecords.read(String.class, value).orElse(""));
    }
    return strings;
  }

  private static Details details(String type, Value value) {
    if (value instanceof Value.Null || value.equals(new Value.Dict(Map.of()))) {
      return NoDetails.INSTANCE;
    }
    return PostTypes.find(type)
        .<Details>flatMap(known -> ValueRecords.read(known.detailsType(), value))
        .orElseGet(() -> new UnreadDetails(value));
  }
}
