package dev.pressport.export.contentful;

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
import dev.pressport.export.cms.Fields;
import dev.pressport.export.cms.JsonArrayFile;
import dev.pressport.export.site.Moment;
import dev.pressport.html.Titles;
import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Entry;
import dev.pressport.model.Link;
import dev.pressport.model.Ref;
import dev.pressport.model.Seo;
import dev.pressport.model.Site;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.problem.ItemProblems;
import dev.pressport.settings.SiteOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes the file that Contentful imports. Entries and assets are collected in work files until all
 * are known.
 */
final class ContentfulWriter implements CmsWriter {
  static final String FILE = "export.json";

  private final ExportRequest request;
  private final CmsPlan plan;
  private final CmsContent content;
  private final String locale;
  private final Model model;
  private final Ids ids;
  private final Bodies bodies;
  private final CustomFields fields;
  private final Set<String> oddChoices = new HashSet<>();
  private final Path entryFile;
  private final Path assetFile;
  private final JsonArrayFile entries;
  private final JsonArrayFile assets;

  ContentfulWriter(CmsRequest request) throws IOException {
    this.request = request.export();
    this.plan = request.plan();
    this.content = request.content();
    this.locale = locale();
    this.model = new Model(plan);
    CmsAddresses addresses = new CmsAddresses(request);
    this.ids = new Ids(this.request.index(), plan, content, addresses, model);
    this.bodies = new Bodies(content, addresses, ids);
    this.fields = new CustomFields(ids, bodies);
    Path folder = this.request.workFolder();
    this.entryFile = folder.resolve("entries.json");
    this.assetFile = folder.resolve("assets.json");
    this.entries = new JsonArrayFile(Files.newOutputStream(entryFile));
    this.assets = new JsonArrayFile(Files.newOutputStream(assetFile));
  }

  private String locale() {
    String language = request.site().language();
    String wanted =
        request.options().get(ContentfulFormat.LOCALE).orElse(language == null ? "" : language);
    Locale parsed = Locale.forLanguageTag(wanted.replace('_', '-'));
    return parsed.getLanguage().isEmpty() ? "en-US" : parsed.toLanguageTag();
  }

  private Item item(String id, Model.Type type, ItemProblems problems) {
    return new Item(id, type, locale, true, problems);
  }

  private Step add(Item item) {
    byte[] json = JsonArrayFile.bytes(item.json());
    return () -> {
      entries.add(json);
      oddChoices.addAll(item.oddChoices());
    };
  }

  private void richText(Item item, String field, String html, Ref from, ItemProblems problems) {
    List<Value.Dict> parts = bodies.of(html, from, problems);
    if (parts.size() == 1) {
      item.put(field, parts.get(0));
    } else if (!parts.isEmpty()) {
      item.tooLong(field, Value.of(html), (int) RichTextParts.CHARACTERS);
    }
  }

  @Override
  public Step author(Author author, ItemProblems problems) {
    Ref self = new Ref.ToAuthor(author.login());
    Item item = item(ids.author(author.login()), model.other(Model.AUTHOR), problems);
    item.title("name", content.name(author)).symbol("slug", plan.authorSlug(author.login()));
    richText(item, "description", content.html(author), self, problems);
    item.symbol("website", author.website())
        .symbol("email", author.email())
        .symbol("path", plan.urlOf(self))
        .number("wordpressId", author.id());
    fields.add(
        item,
        content.fields(plan.model().authorFields(), author.fields(), self, problems),
        self,
        problems);
    return add(item);
  }

  @Override
  public Step term(Term term, ItemProblems problems) {
    Ref self = new Ref.ToTerm(term.key());
    Item item = item(ids.term(term.key()), model.ofTerms(term.taxonomy()), problems);
    item.title("name", content.name(term)).symbol("slug", plan.slug(term.key()));
    richText(item, "description", content.html(term), self, problems);
    item.link("parent", content.parent(term).map(ids::term));
    item.symbol("language", term.language())
        .symbol("path", plan.urlOf(self))
        .number("wordpressId", term.id());
    List<ContentField> described =
        plan.model().taxonomy(term.taxonomy()).map(type -> type.fields()).orElse(List.of());
    fields.add(item, content.fields(described, term.fields(), self, problems), self, problems);
    return add(item);
  }

  @Override
  public Step file(Entry file, ItemProblems problems) {
    Optional<String> url = ids.url(file.id());
    Optional<String> id = ids.asset(file.id());
    if (url.isEmpty() || id.isEmpty()) {
      problems.add(ContentfulProblem.CONTENTFUL_FILE_LEFT_OUT, null);
      return () -> {};
    }
    String address = url.get();
    String name = address.substring(address.lastIndexOf('/') + 1);
    String mime = file.mimeType();
    Fields localized = new Fields();
    localized.put("title", localized(Value.of(cut(content.title(file), Item.SYMBOL))));
    Optional<MediaTexts> texts = MediaTexts.of(file);
    texts
        .map(MediaTexts::first)
        .ifPresent(text -> localized.put("description", localized(Value.of(cut(text, Item.TEXT)))));
    localized.put(
        "file",
        localized(
            new Fields()
                .put("url", address)
                .put("fileName", name.isEmpty() ? "file" : name)
                .put(
                    "contentType",
                    mime == null || mime.isBlank() ? "application/octet-stream" : mime)
                .dict()));
    byte[] json =
        JsonArrayFile.bytes(
            new Fields()
                .put("sys", TypeJson.sys(id.get(), "Asset").put("publishedVersion", 1))
                .put("fields", localized)
                .dict());
    Step more =
        texts
            .filter(MediaTexts::areSeveral)
            .map(several -> add(mediaText(file, id.get(), several, problems)))
            .orElse(() -> {});
    return () -> {
      assets.add(json);
      more.run();
    };
  }

  private Item mediaText(Entry file, String asset, MediaTexts texts, ItemProblems problems) {
    return item(Ids.mediaText(file.id()), model.other(Model.MEDIA_TEXT), problems)
        .title("title", content.title(file))
        .put("file", TypeJson.link(asset, "Asset"))
        .text("alt", texts.alt())
        .text("caption", texts.caption())
        .text("description", texts.description());
  }

  private Value localized(Value value) {
    return new Fields().put(locale, value).dict();
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 2) + "…";
  }

  @Override
  public Step entry(Entry entry, ContentType of, ItemProblems problems) {
    Model.Type type = model.ofEntries(of.name());
    Ref self = new Ref.ToEntry(entry.id());
    boolean published = !content.isDraft(entry);
    Item item = new Item(ids.entry(entry.id()), type, locale, published, problems);
    item.title("title", content.title(entry))
        .symbol("slug", content.slug(entry))
        .symbol("language", entry.language())
        .symbol("publishedAt", content.date(entry))
        .symbol("modifiedAt", content.modified(entry))
        .text("excerpt", content.excerpt(entry).orElse(null));
    String html = content.html(entry, problems);
    List<Step> parts = body(item, entry, html, published, problems);
    content
        .image(entry)
        .ifPresent(
            id ->
                ids.asset(id).ifPresent(asset -> item.put("image", TypeJson.link(asset, "Asset"))));
    item.link("author", content.author(entry).map(ids::author));
    content.parent(entry).ifPresent(id -> item.link("parent", Optional.of(ids.entry(id))));
    terms(item, type, entry, problems);
    item.number("order", entry.menuOrder() == 0 ? null : Long.valueOf(entry.menuOrder()));
    if (content.isSticky(entry)) {
      item.put("sticky", Value.TRUE);
    }
    item.links(
            "translations", content.translations(entry).values().stream().map(ids::entry).toList())
        .put("seo", seo(entry.seo()))
        .symbol("path", content.path(entry))
        .number("wordpressId", entry.id());
    fields.add(item, content.fields(entry, of, problems), self, problems);
    Step whole = add(item);
    return () -> {
      whole.run();
      for (Step part : parts) {
        part.run();
      }
    };
  }

  private List<Step> body(
      Item item, Entry entry, String html, boolean published, ItemProblems problems) {
    List<Value.Dict> parts = bodies.of(html, new Ref.ToEntry(entry.id()), problems);
    if (html.length() <= Item.TEXT) {
      item.text("html", html);
    } else {
      problems.add(ContentfulProblem.CONTENTFUL_HTML_LEFT_OUT, "content", Item.TEXT);
    }
    if (parts.isEmpty()) {
      return List.of();
    }
    item.put("body", parts.get(0));
    List<String> more = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    for (int number = 2; number <= parts.size(); number++) {
      String id = Ids.part(entry.id(), number);
      more.add(id);
      steps.add(
          add(
              new Item(id, model.other(Model.PART), locale, published, problems)
                  .put(
                      "title",
                      Value.of(cut(content.title(entry), Item.SYMBOL - 20) + " (" + number + ")"))
                  .put("body", parts.get(number - 1))));
    }
    item.links("moreBody", more);
    if (parts.size() > 1) {
      problems.add(ContentfulProblem.CONTENTFUL_BODY_SPLIT, "content", parts.size());
    }
    return steps;
  }

  private void terms(Item item, Model.Type type, Entry entry, ItemProblems problems) {
    content
        .terms(entry)
        .forEach(
            (taxonomy, terms) -> {
              String field = type.taxonomies().get(taxonomy);
              List<String> targets = terms.stream().map(ids::term).toList();
              if (field != null) {
                item.links(field, targets);
              } else {
                problems.addOnce(ContentfulProblem.CONTENTFUL_FIELD_MOVED, taxonomy, taxonomy);
                item.other(
                    taxonomy,
                    new Value.Array(
                        targets.stream()
                            .<Value>map(target -> TypeJson.link(target, "Entry"))
                            .toList()));
              }
            });
  }

  private static Value seo(@Nullable Seo seo) {
    if (seo == null) {
      return Value.NULL;
    }
    Fields facts = new Fields();
    if (seo.title() != null) {
      facts.put("title", seo.title());
    }
    if (seo.description() != null) {
      facts.put("description", seo.description());
    }
    if (seo.canonical() != null) {
      facts.put("canonical", seo.canonical());
    }
    if (seo.image() != null) {
      facts.put("image", seo.image());
    }
    if (Boolean.TRUE.equals(seo.noindex())) {
      facts.put("noindex", true);
    }
    return facts.dict();
  }

  @Override
  public Step comment(Comment comment, ItemProblems problems) {
    Ref self = new Ref.ToEntry(comment.entryId());
    Comment.Commenter author = comment.author();
    Item item = item(Ids.comment(comment.id()), model.other(Model.COMMENT), problems);
    String html = content.html(comment);
    OptionalLong parent = content.parent(comment);
    item.title("name", author.name().isEmpty() ? "(no name)" : author.name())
        .link("entry", Optional.of(ids.entry(comment.entryId())))
        .link(
            "parent",
            parent.isPresent() ? Optional.of(Ids.comment(parent.getAsLong())) : Optional.empty())
        .link("author", content.author(comment).map(ids::author))
        .symbol("website", author.website())
        .symbol("email", author.email())
        .symbol("date", Optional.ofNullable(Moment.of(comment.date(), comment.dateUtc())));
    richText(item, "body", html, self, problems);
    item.text("html", html).symbol("kind", comment.type()).number("wordpressId", comment.id());
    return add(item);
  }

  @Override
  public void finish(Value.Array menus) throws IOException {
    for (Value menu : menus.items()) {
      String slug = FieldValue.text(menu, "slug");
      add(item(ids.menu(slug), model.other(Model.MENU), site())
              .title("title", FieldValue.text(menu, "name"))
              .symbol("slug", slug)
              .put("locations", FieldValue.part(menu, "locations"))
              .put("items", FieldValue.part(menu, "items")))
          .run();
    }
    add(settings()).run();
  }

  private static ItemProblems site() {
    return new ItemProblems(null, "site", null);
  }

  private Item settings() {
    Site site = request.site();
    SiteOptions options = SiteOptions.of(site);
    ItemProblems problems = site();
    Ref home = new Ref.ToHome();
    String title = Titles.plain(site.title());
    Item item = item("wp-site", model.other(Model.SETTINGS), problems);
    item.title("title", title.isEmpty() ? "Site" : title)
        .text("description", Titles.plain(site.tagline()))
        .symbol("language", site.language())
        .symbol("url", site.home())
        .symbol("timezone", options.timezone())
        .link("frontPage", page(options.frontPageId()))
        .link("postsPage", page(options.postsPageId()));
    List<Value> links = new ArrayList<>();
    for (Link link : site.links() == null ? List.<Link>of() : site.links()) {
      if (link.visible()) {
        links.add(new Fields().put("title", link.name()).put("url", link.url()).dict());
      }
    }
    item.put("links", new Value.Array(links));
    fields.add(item, content.siteFields(problems), home, problems);
    return item;
  }

  private Optional<String> page(@Nullable Long id) {
    return Optional.ofNullable(id).filter(plan::takes).map(ids::entry);
  }

  @Override
  public void redirect(String from, String to) throws IOException {
    add(item(ids.redirect(from), model.other(Model.REDIRECT), site())
            .put("title", Value.of(cut(from, Item.SYMBOL)))
            .put("from", Value.of(cut(from, Item.TEXT)))
            .put("to", Value.of(cut(to, Item.TEXT)))
            .put("permanent", Value.TRUE))
        .run();
  }

  @Override
  public void complete(Copies copies) throws IOException {
    entries.close();
    assets.close();
    TypeJson types = new TypeJson(oddChoices);
    try (OutputStream out = request.output().create(FILE)) {
      write(out, "{\"contentTypes\":");
      write(out, model.all().stream().map(types::type).toList());
      write(out, ",\"editorInterfaces\":");
      write(out, model.all().stream().map(types::editors).toList());
      write(out, ",\"tags\":[],\"locales\":");
      write(out, List.of(localeJson()));
      write(out, ",\"assets\":");
      Files.copy(assetFile, out);
      write(out, ",\"entries\":");
      Files.copy(entryFile, out);
      write(out, "}\n");
    }
  }

  private Value localeJson() {
    return new Fields()
        .put("sys", TypeJson.sys(locale, "Locale"))
        .put("name", Locale.forLanguageTag(locale).getDisplayName(Locale.ENGLISH))
        .put("code", locale)
        .put("fallbackCode", Value.NULL)
        .put("default", true)
        .put("contentManagementApi", true)
        .put("contentDeliveryApi", true)
        .put("optional", false)
        .dict();
  }

  private static void write(OutputStream out, String json) throws IOException {
    out.write(json.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(OutputStream out, List<Value> list) throws IOException {
    out.write(JsonArrayFile.bytes(new Value.Array(list)));
  }

  @Override
  public SortedMap<String, String> names() {
    return model.names();
  }

  @Override
  public void close() throws IOException {
    entries.close();
    assets.close();
    Files.deleteIfExists(entryFile);
    Files.deleteIfExists(assetFile);
  }
}
