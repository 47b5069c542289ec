package dev.pressport.export.payload;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.ContentType;
import dev.pressport.export.ExportRequest;
import dev.pressport.export.cms.CmsAddresses;
import dev.pressport.export.cms.CmsContent;
import dev.pressport.export.cms.CmsPlan;
import dev.pressport.export.cms.CmsRequest;
import dev.pressport.export.cms.Fields;
import dev.pressport.export.cms.SiteClock;
import dev.pressport.export.payload.DataFiles.Document;
import dev.pressport.export.site.Moment;
import dev.pressport.export.value.ValueJson;
import dev.pressport.html.Titles;
import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Entry;
import dev.pressport.model.Ref;
import dev.pressport.model.Seo;
import dev.pressport.model.SiteIndex.MediaOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.problem.ItemProblems;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes documents of items. Safe for many threads. */
final class Documents {
  /** As Payload writes moments itself. */
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final ExportRequest request;
  private final CmsPlan plan;
  private final CmsContent content;
  private final Collections collections;
  private final Shapes shapes;
  private final Bodies bodies;
  private final CmsAddresses addresses;
  private final SiteClock clock;

  Documents(CmsRequest request, Collections collections, Shapes shapes) {
    this.request = request.export();
    this.plan = request.plan();
    this.content = request.content();
    this.collections = collections;
    this.shapes = shapes;
    this.bodies = new Bodies(request, collections);
    this.addresses = new CmsAddresses(request);
    this.clock = SiteClock.of(this.request.site());
  }

  Document author(Author author, ItemProblems problems) {
    String slug = plan.authorSlug(author.login());
    Fields data = new Fields().put("name", content.name(author)).put("slug", slug);
    data.putFilled("firstName", author.firstName());
    data.putFilled("lastName", author.lastName());
    data.putFilled("email", author.email());
    data.putFilled("url", author.website());
    data.putFilled("bio", author.description());
    Choices choices = new Choices();
    Ref self = new Ref.ToAuthor(author.login());
    FieldData values = values(self, problems, choices);
    put(
        data,
        shapes.authors(),
        content.fields(contents(shapes.authors()), author.fields(), self, problems),
        values);
    putId(data, author.id());
    return document(Collections.AUTHORS, line(Value.of(slug), data), data, choices);
  }

  Document term(Term term, ItemProblems problems) {
    Shapes.OfTerms shape = shapes.taxonomy(term.taxonomy());
    String slug = plan.slug(term.key());
    Fields data = new Fields().put("name", content.name(term)).put("slug", slug);
    Ref self = new Ref.ToTerm(term.key());
    bodies.put(data, "description", content.html(term), self, problems);
    content
        .parent(term)
        .ifPresent(
            parent ->
                data.put("parent", Placeholders.id(shape.slug(), Value.of(plan.slug(parent)))));
    data.putFilled("language", term.language());
    Choices choices = new Choices();
    put(
        data,
        shape.fields(),
        content.fields(shape.type().fields(), term.fields(), self, problems),
        values(self, problems, choices));
    putId(data, term.id());
    return document(shape.slug(), line(Value.of(slug), data), data, choices);
  }

  Document file(Entry file, ItemProblems problems) {
    Optional<MediaOutline> media = request.index().media(file.id());
    Fields data = new Fields().put("title", content.title(file));
    data.putFilled("alt", media.map(MediaOutline::alt).orElse(null));
    Ref self = new Ref.ToEntry(file.id());
    String caption = media.map(MediaOutline::caption).orElse(null);
    bodies.put(data, "caption", rewritten(caption, self), self, problems);
    bodies.put(data, "description", content.html(file, problems), self, problems);
    data.put("wordpressId", file.id());
    String url = addresses.oldAddress(file.id()).orElse(null);
    data.putFilled("wordpressUrl", url);
    putMoments(data, file);
    Choices choices = new Choices();
    ContentType type = plan.model().type(Collections.ATTACHMENT).orElse(null);
    if (type != null) {
      put(
          data,
          shapes.files(),
          content.fields(file, type, problems),
          values(self, problems, choices));
    }
    Fields line = new Fields().put("key", file.id());
    request.media().pathOf(file.id()).ifPresent(path -> line.put("file", path));
    line.putFilled("url", url);
    return document(Collections.MEDIA, line.put("data", data), data, choices);
  }

  private String rewritten(@Nullable String html, Ref from) {
    return html == null || html.isBlank() ? "" : request.rendering().rewritten(html, from);
  }

  Document entry(Entry entry, ItemProblems problems) {
    Shapes.OfEntries shape = shapes.type(entry.type());
    Fields data = new Fields().put("title", content.title(entry)).put("slug", content.slug(entry));
    Ref self = new Ref.ToEntry(entry.id());
    bodies.put(data, "body", content.html(entry, problems), self, problems);
    content.excerpt(entry).ifPresent(excerpt -> data.put("excerpt", excerpt));
    Choices choices = new Choices();
    put(
        data,
        shape.fields(),
        content.fields(entry, shape.type(), problems),
        values(self, problems, choices));
    content.date(entry).ifPresent(date -> data.put("publishedAt", moment(date)));
    content
        .author(entry)
        .ifPresent(
            login ->
                data.put(
                    "author",
                    Placeholders.id(Collections.AUTHORS, Value.of(plan.authorSlug(login)))));
    content
        .image(entry)
        .ifPresent(
            id -> data.put("featuredImage", Placeholders.id(Collections.MEDIA, Value.of(id))));
    content
        .parent(entry)
        .ifPresent(id -> data.put("parent", Placeholders.id(shape.slug(), Value.of(id))));
    content.terms(entry).forEach((taxonomy, terms) -> putTerms(data, shape, taxonomy, terms));
    if (entry.menuOrder() != 0) {
      data.put("menuOrder", entry.menuOrder());
    }
    if (content.isSticky(entry)) {
      data.put("sticky", true);
    }
    data.putFilled("language", entry.language());
    putTranslations(data, entry, shape.slug());
    putSeo(data, entry.seo());
    data.put("wordpressId", entry.id());
    content.path(entry).ifPresent(path -> data.put("path", path));
    data.putFilled("wordpressUrl", entry.url());
    putMoments(data, entry);
    boolean draft = content.isDraft(entry);
    Fields line = new Fields().put("key", entry.id());
    if (draft) {
      line.put("draft", true);
    }
    return new Document(
        shape.slug(),
        draft,
        ValueJson.string(line.put("data", data).dict()),
        data.dict().entries().keySet(),
        choices.values);
  }

  private void putTerms(
      Fields data, Shapes.OfEntries shape, String taxonomy, List<Term.Key> terms) {
    String field = shape.terms().get(taxonomy);
    String collection = collections.ofTaxonomy(taxonomy).orElse(null);
    if (field != null && collection != null) {
      data.put(
          field,
          new Value.Array(
              terms.stream()
                  .<Value>map(term -> Placeholders.id(collection, Value.of(plan.slug(term))))
                  .toList()));
    }
  }

  private void putTranslations(Fields data, Entry entry, String collection) {
    List<Value> translations = new ArrayList<>();
    for (long id : content.translations(entry).values()) {
      if (request.index().entry(id).filter(of -> of.type().equals(entry.type())).isPresent()) {
        translations.add(Placeholders.id(collection, Value.of(id)));
      }
    }
    if (!translations.isEmpty()) {
      data.put("translations", new Value.Array(translations));
    }
  }

  private static void putSeo(Fields data, @Nullable Seo seo) {
    if (seo == null) {
      return;
    }
    Fields group = new Fields();
    group.putFilled("title", seo.title());
    group.putFilled("description", seo.description());
    group.putFilled("canonicalUrl", seo.canonical());
    if (seo.noindex() != null) {
      group.put("noindex", seo.noindex());
    }
    group.putFilled("imageUrl", seo.image());
    if (!group.dict().entries().isEmpty()) {
      data.put("seo", group);
    }
  }

  Document comment(Comment comment, ItemProblems problems) {
    Fields data = new Fields();
    request
        .index()
        .entry(comment.entryId())
        .flatMap(entry -> collections.ofType(entry.type()))
        .ifPresent(
            slug -> data.put("entry", Placeholders.polymorphic(slug, Value.of(comment.entryId()))));
    content
        .parent(comment)
        .ifPresent(
            parent -> data.put("parent", Placeholders.id(Collections.COMMENTS, Value.of(parent))));
    data.put("authorName", Titles.plain(comment.author().name()));
    data.putFilled("authorUrl", comment.author().website());
    data.putFilled("authorEmail", comment.author().email());
    data.put("kind", comment.type().isEmpty() ? "comment" : comment.type());
    bodies.put(data, "body", content.html(comment), new Ref.ToEntry(comment.entryId()), problems);
    data.put("wordpressId", comment.id());
    String date = Moment.of(comment.date(), comment.dateUtc());
    if (date != null) {
      data.put("createdAt", moment(date)).put("updatedAt", moment(date));
    }
    return document(Collections.COMMENTS, line(Value.of(comment.id()), data), data, new Choices());
  }

  Document redirect(String from, String to) {
    Fields data =
        new Fields().put("from", from).put("to", new Fields().put("type", "custom").put("url", to));
    return document(Collections.REDIRECTS, line(Value.of(from), data), data, new Choices());
  }

  /** Returns the link to an imported entry at an address; empty for any other. */
  Optional<Value> page(String address) {
    return bodies.entry(address, new Ref.ToHome());
  }

  /** Returns the fields of ACF's options page. */
  Value.Dict options(ItemProblems problems, Choices choices) {
    Ref self = new Ref.ToHome();
    Fields data = new Fields();
    put(data, shapes.options(), content.siteFields(problems), values(self, problems, choices));
    return data.dict();
  }

  private static List<ContentField> contents(List<PayloadField> fields) {
    return fields.stream().map(PayloadField::content).toList();
  }

  private FieldData values(Ref self, ItemProblems problems, Choices choices) {
    return new FieldData(
        collections, plan, request.index(), bodies, clock, self, problems, choices::add);
  }

  private static void put(
      Fields data, List<PayloadField> fields, Map<ContentField, Value> known, FieldData values) {
    for (PayloadField field : fields) {
      Value value = known.get(field.content());
      if (value != null) {
        values.put(data, field, value);
      }
    }
  }

  /** The values of fields with choices in one document, by the paths of the fields. */
  static final class Choices {
    private final Map<String, Set<String>> values = new TreeMap<>();

    private void add(PayloadField field, String value) {
      values.computeIfAbsent(field.path(), key -> new TreeSet<>()).add(value);
    }

    Map<String, Set<String>> values() {
      return values;
    }
  }

  private static Fields line(Value key, Fields data) {
    return new Fields().put("key", key).put("data", data);
  }

  private static Document document(String collection, Fields line, Fields data, Choices choices) {
    return new Document(
        collection,
        false,
        ValueJson.string(line.dict()),
        data.dict().entries().keySet(),
        choices.values);
  }

  private static void putId(Fields data, @Nullable Long id) {
    if (id != null) {
      data.put("wordpressId", id);
    }
  }

  private void putMoments(Fields data, Entry entry) {
    Optional<String> created = content.date(entry).map(this::moment);
    created.ifPresent(date -> data.put("createdAt", date));
    content
        .modified(entry)
        .map(this::moment)
        .or(() -> created)
        .ifPresent(date -> data.put("updatedAt", date));
  }

  private String moment(String rfc3339) {
    Instant instant =
        rfc3339.length() > "2024-01-31T11:00:00".length()
            ? OffsetDateTime.parse(rfc3339).toInstant()
            : clock.instant(LocalDateTime.parse(rfc3339));
    return MOMENT.format(instant);
  }
}
