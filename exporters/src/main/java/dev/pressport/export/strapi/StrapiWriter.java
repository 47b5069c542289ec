package dev.pressport.export.strapi;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.ContentType;
import dev.pressport.contentmodel.TermType;
import dev.pressport.export.Copies;
import dev.pressport.export.cms.CmsContent;
import dev.pressport.export.cms.CmsPlan;
import dev.pressport.export.cms.CmsProblem;
import dev.pressport.export.cms.CmsRequest;
import dev.pressport.export.cms.CmsWriter;
import dev.pressport.export.cms.Fields;
import dev.pressport.export.site.SiteFiles;
import dev.pressport.export.strapi.Link.Target;
import dev.pressport.export.strapi.RowData.Dates;
import dev.pressport.export.strapi.Types.Content;
import dev.pressport.export.strapi.Types.Taxonomy;
import dev.pressport.export.value.PrettyJson;
import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Entry;
import dev.pressport.model.Ref;
import dev.pressport.model.Seo;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.posttype.Attachment.AttachmentDetails;
import dev.pressport.problem.ItemProblems;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Writes content types and transfer file. */
final class StrapiWriter implements CmsWriter {
  private static final String SCRIPT = "import.mjs";

  private final CmsRequest request;
  private final CmsPlan plan;
  private final CmsContent content;
  private final Clock clock;
  private final Texts texts;
  private final Types types;
  private final FieldConverter fields;
  private final Languages languages;
  private final Seen seen = new Seen();
  private final TransferFile transfer;
  private long redirects;

  StrapiWriter(CmsRequest request) throws IOException {
    this.request = request;
    this.plan = request.plan();
    this.content = request.content();
    this.clock = new Clock(request.export().site());
    this.texts = new Texts(request, clock);
    this.types = new Types(plan.model(), taxonomies(), texts.hasSecond());
    this.fields = new FieldConverter(request, types, clock, texts);
    this.languages = new Languages(request);
    this.transfer = new TransferFile(request);
  }

  private List<TermType> taxonomies() {
    return plan.taxonomies().stream()
        .filter(taxonomy -> !plan.site().sections().hides(taxonomy.name()))
        .toList();
  }

  /** Returns the step that writes the one row of an item without drafts. */
  private Step write(RowData row, long number, Dates dates, @Nullable String locale) {
    row.finish();
    byte[] entity = row.entity(number, dates, locale);
    byte[] links = row.links(number, null);
    return () -> {
      seen.add(row.seen());
      transfer.entities().write(entity);
      transfer.links().write(links);
    };
  }

  private Step write(RowData row, long number) {
    return write(row, number, Dates.UNKNOWN, null);
  }

  private RowData row(String type, Ref self) {
    return new RowData(type, RowNumbers.document(content.uuid(self)));
  }

  private static Map<String, Value> byName(Map<ContentField, Value> values) {
    Map<String, Value> byName = new HashMap<>();
    values.forEach((field, value) -> byName.put(field.name(), value));
    return byName;
  }

  private static List<ContentField> described(List<Attribute> attributes) {
    return attributes.stream().map(Attribute::field).toList();
  }

  private static Value number(@Nullable Long number) {
    return number == null ? Value.NULL : Value.of(number.longValue());
  }

  @Override
  public Step author(Author author, ItemProblems problems) {
    Ref self = new Ref.ToAuthor(author.login());
    String about = content.html(author);
    RowData row = row(Types.AUTHOR, self);
    row.put("name", cut(content.name(author), "name", problems))
        .put(Names.SLUG, plan.authorSlug(author.login()))
        .put("bio", about.isEmpty() ? null : about)
        .put("url", author.website())
        .put(Names.PATH, plan.urlOf(self).orElse(null))
        .put(Names.WORDPRESS_ID, number(author.id()));
    fields.add(
        types.author(),
        byName(content.fields(described(types.author()), author.fields(), self, problems)),
        row,
        problems);
    return write(row, Numbers.author(request, author.login()));
  }

  @Override
  public Step term(Term term, ItemProblems problems) {
    Taxonomy taxonomy = types.taxonomy(term.taxonomy()).orElse(null);
    if (taxonomy == null) {
      return () -> {};
    }
    Ref self = new Ref.ToTerm(term.key());
    String type = taxonomy.name().type();
    String slug = plan.slug(term.key());
    RowData row = row(type, self);
    row.put("name", cut(content.name(term), "name", problems))
        .put(Names.SLUG, slug)
        .put("description", content.html(term))
        .put(Names.PATH, plan.urlOf(self).orElse(null))
        .put(Names.LANGUAGE, term.language())
        .put(Names.WORDPRESS_ID, number(term.id()));
    if (term.language() != null) {
      row.see(Seen.used(type, Names.LANGUAGE));
    }
    fields.add(
        taxonomy.attributes(),
        byName(content.fields(taxonomy.type().fields(), term.fields(), self, problems)),
        row,
        problems);
    if (taxonomy.type().hierarchical()) {
      content
          .parent(term)
          .map(fields::term)
          .ifPresent(target -> row.link(new Link(type, 0, Names.PARENT, 1, target)));
    }
    return write(row, Numbers.term(request, term.key()));
  }

  /** Returns a text that fits into a short one. */
  private static String cut(String text, String name, ItemProblems problems) {
    int longest = FieldConverter.SHORT_TEXT;
    if (text.codePointCount(0, text.length()) <= longest) {
      return text;
    }
    problems.add(CmsProblem.TEXT_CUT, name, name, longest);
    return text.substring(0, text.offsetByCodePoints(0, longest));
  }

  @Override
  public Step file(Entry file, ItemProblems problems) {
    String path = request.export().media().pathOf(file.id()).orElse(null);
    if (path == null) {
      return () -> {};
    }
    UploadName name = UploadName.of(path);
    AttachmentDetails details = file.details() instanceof AttachmentDetails of ? of : null;
    Dates dates = dates(file);
    Fields facts =
        new Fields()
            .put("name", UploadName.title(request.export().index().media(file.id()), name))
            .put("alternativeText", details == null ? null : details.alt())
            .put("caption", content.excerpt(file))
            .put("width", details == null ? Value.NULL : number(details.width()))
            .put("height", details == null ? Value.NULL : number(details.height()))
            .put("mime", file.mimeType() == null ? name.mime() : file.mimeType())
            .put("createdAt", dates.created())
            .put("updatedAt", dates.updated())
            .put("publishedAt", dates.created());
    Long width = details == null ? null : details.width();
    Long height = details == null ? null : details.height();
    return () -> transfer.files().add(Numbers.file(request, path), facts, width, height);
  }

  private Dates dates(Entry entry) {
    String date = clock.moment(entry.date(), entry.dateUtc());
    String modified = clock.moment(entry.modified(), entry.modifiedUtc());
    String known = date == null ? modified : date;
    String created = known == null ? Clock.UNKNOWN : known;
    return new Dates(created, modified == null ? created : modified, created);
  }

  @Override
  public Step entry(Entry entry, ContentType type, ItemProblems problems) {
    Content of = types.content(type.name());
    if (of == null) {
      return () -> {};
    }
    String owner = of.name().type();
    RowData row = new RowData(owner, RowNumbers.document(content.uuid(languages.group(entry))));
    String html = content.html(entry, problems);
    String slug = content.slug(entry);
    row.put(Names.TITLE, cut(content.title(entry), "title", problems)).put(Names.SLUG, slug);
    if (!html.isBlank()) {
      row.put(Names.BODY, texts.of(html, problems));
      if (texts.hasSecond()) {
        row.put(Names.BODY_HTML, html);
      }
    }
    row.put(Names.EXCERPT, content.excerpt(entry).orElse(null))
        .put(Names.DATE, clock.moment(entry.date(), entry.dateUtc()))
        .put(Names.ORDER, order(entry))
        .put(Names.PATH, content.path(entry).orElse(null))
        .put(Names.WORDPRESS_ID, Value.of(entry.id()));
    if (content.isSticky(entry)) {
      row.put(Names.STICKY, Value.TRUE);
      row.see(Seen.used(owner, Names.STICKY));
    }
    seo(entry, row);
    relations(entry, of, row, problems);
    fields.add(of.attributes(), byName(content.fields(entry, type, problems)), row, problems);
    row.finish();
    String locale = languages.locale(entry);
    if (locale != null) {
      row.see(Seen.localized(owner));
      row.see(Seen.LOCALE + locale);
    }
    return rows(entry, row, locale);
  }

  private Step rows(Entry entry, RowData row, @Nullable String locale) {
    Dates dates = dates(entry);
    List<byte[]> entities = new ArrayList<>();
    List<byte[]> links = new ArrayList<>();
    for (boolean published : content.isDraft(entry) ? new boolean[] {false} : BOTH) {
      long number = RowNumbers.of(entry.id(), published);
      entities.add(row.entity(number, published ? dates : dates.unpublished(), locale));
      links.add(row.links(number, published));
    }
    return () -> {
      seen.add(row.seen());
      for (byte[] entity : entities) {
        transfer.entities().write(entity);
      }
      for (byte[] link : links) {
        transfer.links().write(link);
      }
    };
  }

  private static final boolean[] BOTH = {false, true};

  private static Value order(Entry entry) {
    return entry.menuOrder() == (int) entry.menuOrder() ? Value.of(entry.menuOrder()) : Value.NULL;
  }

  private void seo(Entry entry, RowData row) {
    Seo seo = entry.seo();
    if (seo == null) {
      return;
    }
    RowData inner = new RowData(Schemas.SEO, "");
    inner
        .put("metaTitle", seo.title())
        .put("metaDescription", seo.description())
        .put("canonicalURL", seo.canonical())
        .put("metaRobots", Boolean.TRUE.equals(seo.noindex()) ? "noindex" : null)
        .put("metaImage", seo.image());
    if (!inner.attributes().isEmpty()) {
      row.attributes().put(Names.SEO, new Node.Part(null, row.part(), inner.attributes()));
      row.see(Seen.used(row.type(), Names.SEO));
      row.see(Seen.used(Schemas.SEO, ""));
    }
  }

  private void relations(Entry entry, Content of, RowData row, ItemProblems problems) {
    String owner = of.name().type();
    content
        .author(entry)
        .ifPresent(login -> row.link(new Link(owner, 0, Names.AUTHOR, 1, fields.author(login))));
    content
        .terms(entry)
        .forEach(
            (taxonomy, keys) -> {
              String name = of.terms().get(taxonomy);
              if (name != null) {
                List<Target> targets = new ArrayList<>();
                keys.forEach(key -> Optional.ofNullable(fields.term(key)).ifPresent(targets::add));
                Link.all(owner, name, targets).forEach(row::link);
              }
            });
    OptionalLong parent = content.parent(entry);
    if (parent.isPresent() && of.type().hierarchical()) {
      Target target = fields.entry(parent.getAsLong());
      if (target != null) {
        row.link(new Link(owner, 0, Names.PARENT, 1, target));
      }
    }
    OptionalLong image = content.image(entry);
    if (image.isPresent()) {
      Target target = fields.file(image.getAsLong());
      if (target != null) {
        row.link(new Link(owner, 0, Names.COVER, 1, target));
      } else {
        String url = fields.address(image.getAsLong());
        if (url != null) {
          row.file(Names.COVER, url);
          problems.add(StrapiProblem.FILE_LINKED, Names.COVER, url);
        }
      }
    }
  }

  @Override
  public Step comment(Comment comment, ItemProblems problems) {
    SiteIndex index = request.export().index();
    Content of = types.content(index.entry(comment.entryId()).orElseThrow().type());
    Target entry = fields.entry(comment.entryId());
    if (of == null || entry == null) {
      return () -> {};
    }
    RowData row =
        new RowData(Types.COMMENT, RowNumbers.document(content.uuid("comment " + comment.id())));
    row.put("authorName", comment.author().name())
        .put("authorUrl", comment.author().website())
        .put("content", content.html(comment))
        .put(Names.DATE, clock.moment(comment.date(), comment.dateUtc()))
        .put("kind", comment.type())
        .put(Names.WORDPRESS_ID, Value.of(comment.id()));
    row.link(new Link(Types.COMMENT, 0, of.reference(), 1, entry));
    row.see(Seen.used(Types.COMMENT, of.reference()));
    content
        .author(comment)
        .ifPresent(
            login -> row.link(new Link(Types.COMMENT, 0, Names.AUTHOR, 1, fields.author(login))));
    content
        .parent(comment)
        .ifPresent(
            parent ->
                row.link(
                    new Link(
                        Types.COMMENT,
                        0,
                        Names.PARENT,
                        1,
                        new Target.Row(Types.COMMENT, RowNumbers.of(parent, false)))));
    String date = clock.moment(comment.date(), comment.dateUtc());
    return write(
        row,
        RowNumbers.of(comment.id(), false),
        date == null ? Dates.UNKNOWN : new Dates(date, date, date),
        null);
  }

  @Override
  public void finish(Value.Array menus) throws IOException {
    for (RowData row : new SiteRows(request, types, fields).rows(menus)) {
      write(row, row.number()).run();
    }
    List<Schema> schemas = new Schemas(types, seen, texts).all();
    for (Schema schema : schemas) {
      try (OutputStream out = request.export().output().create(schema.path())) {
        PrettyJson.write(out, schema.file());
      }
      transfer.schemas().write(RowData.line(schema.transfer()));
      if (!schema.isComponent()) {
        ApiFiles.write(request.export().output(), schema);
      }
    }
    if (!seen.after(Seen.LOCALIZED).isEmpty()) {
      seen.add(Set.of(Seen.LOCALE + languages.main()));
    }
    for (String locale : seen.after(Seen.LOCALE)) {
      write(languages.row(locale), RowNumbers.of(content.uuid("locale " + locale))).run();
    }
    new SiteFiles(request.export().output()).copy(getClass(), SCRIPT, SCRIPT);
  }

  @Override
  public void redirect(String from, String to) throws IOException {
    RowData row =
        new RowData(Types.REDIRECT, RowNumbers.document(content.uuid("redirect " + from)));
    row.put("from", from).put("to", to).put("code", Value.of(301));
    write(row, ++redirects).run();
  }

  @Override
  public void complete(Copies copies) throws IOException {
    transfer.write(copies, seen.after(Seen.LOCALIZED), languages.main());
  }

  @Override
  public SortedMap<String, String> names() {
    return types.names();
  }

  @Override
  public void close() throws IOException {
    transfer.close();
  }
}
