package dev.pressport.export.sanity;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.ContentType;
import dev.pressport.contentmodel.FieldValue;
import dev.pressport.export.Copies;
import dev.pressport.export.ExportRequest;
import dev.pressport.export.cms.CmsAddresses;
import dev.pressport.export.cms.CmsContent;
import dev.pressport.export.cms.CmsPlan;
import dev.pressport.export.cms.CmsRequest;
import dev.pressport.export.cms.CmsWriter;
import dev.pressport.export.cms.SiteClock;
import dev.pressport.export.sanity.SanityTypes.EntryType;
import dev.pressport.export.sanity.SanityTypes.NamedField;
import dev.pressport.export.sanity.SanityTypes.TermDocument;
import dev.pressport.html.Titles;
import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Entry;
import dev.pressport.model.Link;
import dev.pressport.model.Ref;
import dev.pressport.model.Seo;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.posttype.Attachment.AttachmentDetails;
import dev.pressport.problem.ItemProblems;
import dev.pressport.settings.SiteOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Writes the documents of a site, and the schema of a Studio for them. */
final class SanityWriter implements CmsWriter {
  private final ExportRequest request;
  private final CmsPlan plan;
  private final CmsContent content;
  private final SanityTypes types;
  private final SanityIds ids;
  private final SanityClock clock;
  private final Assets assets;
  private final References references;
  private final Bodies bodies;
  private final FieldValues fields;
  private final DocumentFile documents;

  SanityWriter(CmsRequest request) throws IOException {
    this.request = request.export();
    this.plan = request.plan();
    this.content = request.content();
    this.types = new SanityTypes(plan.model(), plan.taxonomies());
    this.ids = new SanityIds(this.request.index(), plan, content, types);
    this.clock = new SanityClock(SiteClock.of(this.request.site()));
    CmsAddresses addresses = new CmsAddresses(request);
    this.assets = new Assets(this.request.index(), addresses, this.request.media().copies());
    this.references = new References(ids);
    this.bodies = new Bodies(content, addresses, assets, references);
    this.fields = new FieldValues(clock, assets, references, bodies);
    this.documents = new DocumentFile(this.request.output().create("data.ndjson"));
  }

  private Step add(Document document) {
    byte[] line = DocumentFile.line(document.build());
    return () -> documents.add(line);
  }

  @Override
  public Step author(Author author, ItemProblems problems) {
    Ref self = new Ref.ToAuthor(author.login());
    Document document =
        Document.of(ids.author(author.login()), "author")
            .text("name", content.name(author))
            .slug(plan.authorSlug(author.login()))
            .value("description", bodies.of(content.html(author), self, problems))
            .text("website", author.website())
            .text("email", author.email())
            .text("path", plan.urlOf(self))
            .number("wordpressId", author.id());
    Map<ContentField, Value> values =
        content.fields(plan.model().authorFields(), author.fields(), self, problems);
    fields.add(document, types.authorFields(), values, self, problems);
    return add(document);
  }

  @Override
  public Step term(Term term, ItemProblems problems) {
    Ref self = new Ref.ToTerm(term.key());
    Document document =
        Document.of(ids.term(term.key()), types.ofTerms(term.taxonomy()))
            .text("title", content.name(term))
            .slug(plan.slug(term.key()))
            .value("description", bodies.of(content.html(term), self, problems));
    content.parent(term).ifPresent(above -> document.value("parent", references.toTerm(above)));
    document
        .text("language", term.language())
        .text("path", plan.urlOf(self))
        .number("wordpressId", term.id());
    TermDocument type = types.terms().get(term.taxonomy());
    if (type != null) {
      Map<ContentField, Value> values =
          content.fields(of(type.fields()), term.fields(), self, problems);
      fields.add(document, type.fields(), values, self, problems);
    }
    return add(document);
  }

  private static List<ContentField> of(List<NamedField> fields) {
    return fields.stream().map(NamedField::of).toList();
  }

  @Override
  public Step file(Entry file, ItemProblems problems) {
    Document document =
        Document.of(ids.document(content.outline(file)), SanityIds.MEDIA)
            .text("title", content.title(file))
            .value(
                assets.image(file.id()).isPresent() ? "image" : "file",
                assets.picture(file.id()).orElseGet(() -> assets.download(file.id())));
    if (file.details() instanceof AttachmentDetails details) {
      document
          .text("alt", details.alt())
          .text("caption", plain(details.caption()))
          .text("description", plain(details.description()));
    }
    return add(
        document
            .text("mimeType", file.mimeType())
            .text("url", assets.oldAddress(file.id()))
            .text("uploadedAt", clock.utc(file.date(), file.dateUtc()))
            .value("author", author(file))
            .number("wordpressId", file.id()));
  }

  private static @Nullable String plain(@Nullable Text text) {
    return text == null || !text.inline() ? null : Titles.plain(text.string());
  }

  private Value author(Entry entry) {
    return content.author(entry).<Value>map(references::toAuthor).orElse(Value.NULL);
  }

  @Override
  public Step entry(Entry entry, ContentType of, ItemProblems problems) {
    EntryType type = types.entries().get(of.name());
    if (type == null) {
      throw new IllegalArgumentException("no type for " + of.name());
    }
    EntryOutline outline = content.outline(entry);
    Ref self = new Ref.ToEntry(entry.id());
    Document document =
        Document.of(ids.document(outline), type.name())
            .text("title", content.title(entry))
            .slug(content.slug(entry))
            .text("language", entry.language())
            .text("publishedAt", clock.utc(entry.date(), entry.dateUtc()))
            .text("modifiedAt", clock.utc(entry.modified(), entry.modifiedUtc()))
            .text("excerpt", content.excerpt(entry))
            .value("body", bodies.of(content.html(entry, problems), self, problems));
    content
        .image(entry)
        .ifPresent(id -> document.value("image", assets.picture(id, "image", problems)));
    document.value("author", author(entry));
    content.parent(entry).ifPresent(id -> document.value("parent", references.toEntry(id)));
    content
        .terms(entry)
        .forEach(
            (taxonomy, terms) -> {
              String field = type.taxonomies().get(taxonomy);
              if (field != null) {
                document.list(field, terms.stream().<Value>map(references::toTerm).toList());
              }
            });
    document.number("order", entry.menuOrder() == 0 ? null : Long.valueOf(entry.menuOrder()));
    if (content.isSticky(entry)) {
      document.flag("sticky", true);
    }
    List<Value> translations = new ArrayList<>();
    content
        .translations(entry)
        .forEach(
            (language, id) ->
                translations.add(
                    Document.object("translation")
                        .text("language", language)
                        .value("entry", references.toEntry(id))
                        .build()));
    document
        .list("translations", translations)
        .value("seo", seo(entry.seo()))
        .text("path", content.path(entry))
        .number("wordpressId", entry.id());
    fields.add(document, type.fields(), content.fields(entry, of, problems), self, problems);
    return add(document);
  }

  private Value seo(@Nullable Seo seo) {
    if (seo == null) {
      return Value.NULL;
    }
    Document object =
        Document.object("seo")
            .text("title", seo.title())
            .text("description", seo.description())
            .text("canonical", seo.canonical())
            .text("image", seo.image());
    if (Boolean.TRUE.equals(seo.noindex())) {
      object.flag("noindex", true);
    }
    return object.build();
  }

  @Override
  public Step comment(Comment comment, ItemProblems problems) {
    Ref self = new Ref.ToEntry(comment.entryId());
    Comment.Commenter author = comment.author();
    OptionalLong parent = content.parent(comment);
    Document document =
        Document.of(SanityIds.comment(comment.id()), "comment")
            .value("entry", references.toEntry(comment.entryId()))
            .value(
                "parent",
                parent.isPresent() ? References.toComment(parent.getAsLong()) : Value.NULL)
            .text("name", author.name())
            .text("website", author.website())
            .text("email", author.email())
            .value(
                "author",
                content.author(comment).<Value>map(references::toAuthor).orElse(Value.NULL))
            .text("date", clock.utc(comment.date(), comment.dateUtc()))
            .value("body", bodies.of(content.html(comment), self, problems))
            .text("kind", comment.type())
            .number("wordpressId", comment.id());
    return add(document);
  }

  @Override
  public void finish(Value.Array menus) throws IOException {
    for (Value menu : menus.items()) {
      String slug = FieldValue.text(menu, "slug");
      add(Document.of(ids.menu(slug), "menu")
              .value("title", FieldValue.part(menu, "name"))
              .slug(slug)
              .value("locations", FieldValue.part(menu, "locations"))
              .list("items", menuItems(menu)))
          .run();
    }
    add(settings()).run();
    new SchemaFiles(request.output(), types).write();
  }

  private static List<Value> menuItems(Value parent) {
    List<Value> items = new ArrayList<>();
    if (FieldValue.part(parent, "items") instanceof Value.Array array) {
      for (Value item : array.items()) {
        items.add(
            Document.object("menuItem")
                .value("label", FieldValue.part(item, "name"))
                .value("url", FieldValue.part(item, "url"))
                .value("title", FieldValue.part(item, "title"))
                .list("items", menuItems(item))
                .build());
      }
    }
    return items;
  }

  private Document settings() {
    Site site = request.site();
    SiteOptions options = SiteOptions.of(site);
    ItemProblems problems = new ItemProblems(null, "site", null);
    Ref home = new Ref.ToHome();
    Document document =
        Document.of(SanityIds.SETTINGS, SanityIds.SETTINGS)
            .text("title", Titles.plain(site.title()))
            .text("description", Titles.plain(site.tagline()))
            .text("language", site.language())
            .text("url", site.home())
            .text("timezone", options.timezone())
            .value("frontPage", page(options.frontPageId()))
            .value("postsPage", page(options.postsPageId()));
    List<Value> links = new ArrayList<>();
    for (Link link : site.links() == null ? List.<Link>of() : site.links()) {
      if (link.visible()) {
        links.add(
            Document.object("webLink").text("title", link.name()).text("url", link.url()).build());
      }
    }
    document.list("links", links);
    Map<ContentField, Value> values = content.siteFields(problems);
    fields.add(document, types.siteFields(), values, home, problems);
    return document;
  }

  private Value page(@Nullable Long id) {
    return id != null && plan.takes(id) ? references.toEntry(id) : Value.NULL;
  }

  @Override
  public void redirect(String from, String to) throws IOException {
    add(Document.of(ids.redirect(from), "redirect")
            .text("from", from)
            .text("to", to)
            .flag("permanent", true))
        .run();
  }

  @Override
  public void complete(Copies copies) throws IOException {
    documents.close();
  }

  @Override
  public SortedMap<String, String> names() {
    return types.names();
  }

  @Override
  public void close() throws IOException {
    documents.close();
  }
}
