package dev.pressport.export.directus;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.ContentType;
import dev.pressport.contentmodel.FieldValue;
import dev.pressport.contentmodel.TermType;
import dev.pressport.export.Copies;
import dev.pressport.export.ExportRequest;
import dev.pressport.export.cms.CmsContent;
import dev.pressport.export.cms.CmsPlan;
import dev.pressport.export.cms.CmsProblem;
import dev.pressport.export.cms.CmsRequest;
import dev.pressport.export.cms.CmsWriter;
import dev.pressport.export.cms.Fields;
import dev.pressport.export.cms.JsonArrayFile;
import dev.pressport.export.directus.FieldPlan.Place;
import dev.pressport.export.directus.ItemFiles.Pass;
import dev.pressport.export.site.Moment;
import dev.pressport.export.site.SiteFiles;
import dev.pressport.export.value.PrettyJson;
import dev.pressport.html.Titles;
import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Entry;
import dev.pressport.model.Ref;
import dev.pressport.model.Seo;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex.MediaOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.problem.ItemProblems;
import dev.pressport.settings.SiteOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Writes schema, items and list of files. */
final class DirectusWriter implements CmsWriter {
  private static final String SCRIPT = "import.mjs";

  private final ExportRequest request;
  private final CmsPlan plan;
  private final CmsContent content;
  private final DirectusFiles files;
  private final DirectusModel model;
  private final FieldJson fields;
  private final ItemFiles items;

  DirectusWriter(CmsRequest request) {
    this.request = request.export();
    this.plan = request.plan();
    this.content = request.content();
    this.files = DirectusFiles.of(this.request.site(), this.request.options());
    this.model =
        new DirectusModel(
            plan,
            this.request.index(),
            this.request.options().get(DirectusFormat.PREFIX).orElse(""),
            this.request.options().get(DirectusFormat.COLLECTIONS),
            this.request.media().copies());
    this.fields = new FieldJson(content, this.request.index(), this.request.media(), files);
    this.items = new ItemFiles(this.request.output());
  }

  private Step add(String collection, Fields row) {
    byte[] bytes = JsonArrayFile.bytes(row.dict());
    return () -> items.add(collection, Pass.ITEMS, bytes);
  }

  private Step addReference(String collection, Fields row) {
    byte[] bytes = JsonArrayFile.bytes(row.dict());
    return () -> items.add(collection, Pass.REFERENCES, bytes);
  }

  private static Step all(List<Step> steps) {
    return () -> {
      for (Step step : steps) {
        step.run();
      }
    };
  }

  @Override
  public Step author(Author author, ItemProblems problems) {
    Ref self = new Ref.ToAuthor(author.login());
    String about = content.html(author);
    return add(
        model.authors(),
        new Fields()
            .put("id", fields.key(self))
            .put("name", content.name(author))
            .put("slug", plan.authorSlug(author.login()))
            .put("description", about.isEmpty() ? null : about)
            .put("website", author.website())
            .put("email", author.email())
            .put(
                "fields",
                json(content.fields(plan.model().authorFields(), author.fields(), self, problems)))
            .put("wordpress_id", number(author.id())));
  }

  private static Value number(@Nullable Long number) {
    return number == null ? Value.NULL : Value.of(number.longValue());
  }

  @Override
  public Step term(Term term, ItemProblems problems) {
    Ref self = new Ref.ToTerm(term.key());
    List<Step> steps = new ArrayList<>();
    String html = content.html(term);
    steps.add(
        add(
            model.terms(),
            new Fields()
                .put("id", fields.key(self))
                .put("taxonomy", plan.newName(term.taxonomy()))
                .put("name", content.name(term))
                .put("slug", plan.slug(term.key()))
                .put("path", plan.urlOf(self))
                .put("description", html.isEmpty() ? null : html)
                .put("language", term.language())
                .put("fields", json(term, self, problems))
                .put("wordpress_id", number(term.id()))));
    content
        .parent(term)
        .ifPresent(
            parent ->
                steps.add(
                    addReference(
                        model.terms(),
                        new Fields()
                            .put("id", fields.key(self))
                            .put("parent", fields.key(new Ref.ToTerm(parent))))));
    return all(steps);
  }

  private Value json(Term term, Ref self, ItemProblems problems) {
    List<ContentField> described =
        plan.model().taxonomy(term.taxonomy()).map(TermType::fields).orElse(List.of());
    return json(content.fields(described, term.fields(), self, problems));
  }

  private Value json(Map<ContentField, Value> values) {
    Fields json = new Fields();
    values.forEach((field, value) -> json.put(field.name(), fields.column(field, value)));
    return json.dict().entries().isEmpty() ? Value.NULL : json.dict();
  }

  @Override
  public Step file(Entry file, ItemProblems problems) {
    // Asking for its path is what brings the copy; the list of files is made of the copies.
    request.media().pathOf(file.id());
    return () -> {};
  }

  @Override
  public Step entry(Entry entry, ContentType type, ItemProblems problems) {
    EntryCollection collection = model.entries(type.name());
    Value key = fields.key(new Ref.ToEntry(entry.id()));
    List<Step> steps = new ArrayList<>();
    Fields row = columns(entry, key, problems);
    Fields references = new Fields().put("id", key);
    content
        .parent(entry)
        .ifPresent(parent -> references.put("parent", fields.key(new Ref.ToEntry(parent))));
    if (collection.terms() != null) {
      steps.addAll(
          links(
              collection.terms(),
              key,
              content.terms(entry).values().stream()
                  .flatMap(List::stream)
                  .map(term -> new Fields().put("target", fields.key(new Ref.ToTerm(term))))
                  .toList()));
    }
    Map<ContentField, Value> values = content.fields(entry, type, problems);
    if (collection.shared()) {
      row.put("type", type.newName()).put("fields", json(values));
    }
    for (FieldPlan field : collection.fields()) {
      Value value = field.in(values);
      if (!(value instanceof Value.Null)) {
        steps.addAll(field(field, value, key, row, references, problems));
      }
    }
    steps.add(0, add(collection.name(), row));
    if (references.dict().entries().size() > 1) {
      steps.add(addReference(collection.name(), references));
    }
    return all(steps);
  }

  /** The columns that all collections of entries have. */
  private Fields columns(Entry entry, Value key, ItemProblems problems) {
    boolean draft = content.isDraft(entry);
    Seo seo = entry.seo();
    Fields row =
        new Fields()
            .put("id", key)
            .put("status", draft ? "draft" : "published")
            .put("title", content.title(entry))
            .put("slug", content.slug(entry))
            .put("path", content.path(entry))
            .put("content", content.html(entry, problems))
            .put("excerpt", content.excerpt(entry))
            .put("date_published", content.date(entry))
            .put("date_modified", content.modified(entry))
            .put(
                "author",
                content
                    .author(entry)
                    .map(login -> fields.key(new Ref.ToAuthor(login)))
                    .orElse(Value.NULL));
    image(entry, row);
    Fields translations = new Fields();
    content
        .translations(entry)
        .forEach((language, id) -> translations.put(language, fields.key(new Ref.ToEntry(id))));
    return row.put("sort", entry.menuOrder())
        .put("sticky", content.isSticky(entry))
        .put("language", entry.language())
        .put(
            "translations",
            translations.dict().entries().isEmpty() ? Value.NULL : translations.dict())
        .put("seo_title", seo == null ? null : seo.title())
        .put("seo_description", seo == null ? null : seo.description())
        .put("seo_noindex", seo != null && Boolean.TRUE.equals(seo.noindex()))
        .put("seo_canonical", seo == null ? null : seo.canonical())
        .put("wordpress_id", entry.id())
        .put("wordpress_path", content.oldPath(entry));
  }

  private void image(Entry entry, Fields row) {
    OptionalLong image = content.image(entry);
    if (image.isEmpty()) {
      return;
    }
    long id = image.getAsLong();
    fields.file(id).ifPresent(file -> row.put("image", file));
    row.put("image_url", content.fileAddress(id));
  }

  private List<Step> field(
      FieldPlan plan,
      Value value,
      Value key,
      Fields row,
      Fields references,
      ItemProblems problems) {
    Place place = plan.place();
    if (place instanceof Place.InColumn) {
      row.putKnown(plan.name(), fields.column(plan.field(), value));
      return List.of();
    }
    List<FieldJson.Target> targets = new ArrayList<>();
    for (FieldJson.Target target : fields.targets(plan.field(), value)) {
      if (place.leadsTo(collection(target))) {
        targets.add(target);
      } else {
        problems.addOnce(CmsProblem.FIELD_UNFIT, plan.field().name(), plan.field().name());
      }
    }
    if (place instanceof Place.ToItem item) {
      if (!targets.isEmpty()) {
        (item.later() ? references : row).put(plan.name(), targets.get(0).key());
      }
      return List.of();
    }
    if (place instanceof Place.AsKeys) {
      row.put(plan.name(), new Value.Array(targets.stream().map(FieldJson.Target::key).toList()));
      return List.of();
    }
    if (place instanceof Place.InLinks links) {
      return links(
          links.junction(),
          key,
          targets.stream().map(target -> new Fields().put("target", target.key())).toList());
    }
    return links(
        ((Place.InMixedLinks) place).junction(),
        key,
        targets.stream()
            .map(
                target ->
                    new Fields().put("collection", collection(target)).put("item", target.key()))
            .toList());
  }

  private String collection(FieldJson.Target target) {
    return switch (target.kind()) {
      case FILE -> Snapshot.FILES;
      case AUTHOR -> model.authors();
      case TERM -> model.terms();
      case ENTRY -> model.entries(target.type()).name();
    };
  }

  /** Links to items, in their order. */
  private List<Step> links(String junction, Value source, List<Fields> targets) {
    List<Step> steps = new ArrayList<>();
    for (Fields target : targets) {
      long place = steps.size();
      steps.add(
          add(
              junction,
              target
                  .put("id", linkKey(junction, source, place))
                  .put("source", source)
                  .put("sort", place + 1)));
    }
    return steps;
  }

  private Value linkKey(String junction, Value source, long place) {
    String name = junction + "/" + ((Text) source).string() + "/" + place;
    return Value.of(content.uuid(name).toString());
  }

  @Override
  public Step comment(Comment comment, ItemProblems problems) {
    Value key = commentKey(comment.id());
    String type = request.index().entry(comment.entryId()).orElseThrow().type();
    Comment.Commenter author = comment.author();
    List<Step> steps = new ArrayList<>();
    steps.add(
        add(
            model.comments(),
            new Fields()
                .put("id", key)
                .put("collection", model.entries(type).name())
                .put("item", fields.key(new Ref.ToEntry(comment.entryId())))
                .put(
                    "author",
                    content
                        .author(comment)
                        .map(login -> fields.key(new Ref.ToAuthor(login)))
                        .orElse(Value.NULL))
                .put("author_name", author.name())
                .put("author_url", author.website())
                .put("author_email", author.email())
                .put("date", Moment.of(comment.date(), comment.dateUtc()))
                .put("content", content.html(comment))
                .put("kind", comment.type())
                .put("wordpress_id", comment.id())));
    content
        .parent(comment)
        .ifPresent(
            parent ->
                steps.add(
                    addReference(
                        model.comments(),
                        new Fields().put("id", key).put("parent", commentKey(parent)))));
    return all(steps);
  }

  private Value commentKey(long id) {
    return Value.of(content.uuid("comment " + id).toString());
  }

  @Override
  public void finish(Value.Array menus) throws IOException {
    for (Value menu : menus.items()) {
      String slug = FieldValue.text(menu, "slug");
      add(
              model.menus(),
              new Fields()
                  .put("id", Value.of(content.uuid("menu " + slug).toString()))
                  .put("name", FieldValue.part(menu, "name"))
                  .put("slug", slug)
                  .put("locations", FieldValue.part(menu, "locations"))
                  .put("items", FieldValue.part(menu, "items")))
          .run();
    }
    site();
  }

  private void site() throws IOException {
    Site site = request.site();
    SiteOptions options = SiteOptions.of(site);
    Long front = options.frontPageId();
    ItemProblems problems = new ItemProblems(null, "site", null);
    add(
            model.site(),
            new Fields()
                .put("id", Value.of(content.uuid("site").toString()))
                .put("title", Titles.plain(site.title()))
                .put("tagline", Titles.plain(site.tagline()))
                .put("language", site.language())
                .put("timezone", options.timezone())
                .put("home", site.home())
                .put(
                    "front_page",
                    front != null && plan.takes(front)
                        ? fields.key(new Ref.ToEntry(front))
                        : Value.NULL)
                .put("fields", json(content.siteFields(problems))))
        .run();
  }

  @Override
  public void redirect(String from, String to) throws IOException {
    add(
            model.redirects(),
            new Fields()
                .put("id", Value.of(content.uuid("redirect " + from).toString()))
                .put("from", from)
                .put("to", to)
                .put("code", 301))
        .run();
  }

  @Override
  public void complete(Copies copies) throws IOException {
    items.close();
    try (JsonArrayFile list = new JsonArrayFile(request.output(), "data/files.json")) {
      copies.forEach(copy -> list.add(file(copy)));
    }
    try (OutputStream out = request.output().create("schema.json")) {
      PrettyJson.write(out, model.schema());
    }
    try (OutputStream out = request.output().create("import.json")) {
      PrettyJson.write(out, steps());
    }
    new SiteFiles(request.output()).copy(getClass(), SCRIPT, SCRIPT);
  }

  private Value file(Copies.Copy copy) {
    Long id = copy.attachment();
    Optional<MediaOutline> media = id == null ? Optional.empty() : request.index().media(id);
    String title =
        id == null
            ? ""
            : request.index().entry(id).map(entry -> Titles.plain(entry.title())).orElse("");
    return new Fields()
        .put("id", Value.of(files.id(copy.path()).toString()))
        .put("path", copy.path())
        .put("title", title.isEmpty() ? null : title)
        .put(
            "description",
            media.map(MediaOutline::alt).map(Titles::plain).filter(alt -> !alt.isEmpty()))
        .put("bytes", copy.bytes())
        .dict();
  }

  /** The files of items in the order in which they can be imported. */
  private Value steps() {
    List<String> collections = new ArrayList<>(List.of(model.authors(), model.terms()));
    List<String> links = new ArrayList<>();
    for (EntryCollection collection : model.entries()) {
      collections.add(collection.name());
      if (collection.terms() != null) {
        links.add(collection.terms());
      }
      for (FieldPlan field : collection.fields()) {
        if (field.place() instanceof Place.InLinks in) {
          links.add(in.junction());
        } else if (field.place() instanceof Place.InMixedLinks in) {
          links.add(in.junction());
        }
      }
    }
    collections.addAll(List.of(model.comments(), model.menus(), model.redirects()));
    List<Value> steps = new ArrayList<>();
    collections.forEach(collection -> step(collection, Pass.ITEMS, steps));
    collections.forEach(collection -> step(collection, Pass.REFERENCES, steps));
    links.forEach(collection -> step(collection, Pass.ITEMS, steps));
    Map<String, Value> all = new LinkedHashMap<>();
    all.put(
        "site",
        new Fields()
            .put("collection", model.site())
            .put("file", Pass.ITEMS.path(model.site()))
            .dict());
    all.put("steps", new Value.Array(steps));
    return new Value.Dict(all);
  }

  private void step(String collection, Pass pass, List<Value> steps) {
    if (items.has(collection, pass)) {
      steps.add(
          new Fields().put("collection", collection).put("file", pass.path(collection)).dict());
    }
  }

  @Override
  public SortedMap<String, String> names() {
    return model.names();
  }

  @Override
  public void close() throws IOException {
    items.close();
  }
}
