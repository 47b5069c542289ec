package dev.pressport.source.rest;

import dev.pressport.html.Html;
import dev.pressport.model.Term;
import dev.pressport.problem.Problem;
import dev.pressport.row.Row;
import dev.pressport.row.Row.Kind;
import dev.pressport.row.RowBuilder;
import dev.pressport.source.rest.page.EntryPage;
import dev.pressport.source.rest.page.Feed;
import dev.pressport.text.Slug;
import dev.pressport.text.WebAddress;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of the entries and terms of which only the pages were read, then of their authors. */
final class PageRows {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final String origin;
  private final RecordedPages pages;
  private final PageReferences references;
  private final Iterator<HiddenPages.Entry> entries;
  private final Iterator<HiddenPages.Failed> failed;
  private final Iterator<HiddenTerms.Term> terms;
  private final Map<String, String> authors = new LinkedHashMap<>();
  private @Nullable Iterator<Map.Entry<String, String>> authorsLeft;

  PageRows(String origin, RecordedPages pages, PageReferences references) {
    this.origin = origin;
    this.pages = pages;
    this.references = references;
    this.entries = pages.hidden().entries().iterator();
    this.failed = pages.hidden().failed().iterator();
    this.terms = pages.hidden().terms().all().iterator();
  }

  /** The next row, or null at the end. */
  @Nullable Row next() throws IOException {
    if (entries.hasNext()) {
      return row(entries.next());
    }
    if (failed.hasNext()) {
      return row(failed.next());
    }
    if (terms.hasNext()) {
      return row(terms.next());
    }
    authorsLeft = authorsLeft == null ? authors.entrySet().iterator() : authorsLeft;
    if (!authorsLeft.hasNext()) {
      return null;
    }
    Map.Entry<String, String> author = authorsLeft.next();
    return author(author.getKey(), author.getValue());
  }

  private Row row(HiddenPages.Failed page) {
    RowBuilder row = new RowBuilder(Kind.ENTRY, origin);
    row.put("post_type", page.type());
    String address = pages.site().shown(page.page().target());
    row.unreadable(
        Problem.of(RestProblem.PAGE_FAILED, address, page.status()).ofItem(page.type(), null));
    return row.row();
  }

  private Row row(HiddenPages.Entry entry) throws IOException {
    SiteMap.Page page = entry.page();
    RowBuilder row = new RowBuilder(Kind.ENTRY, origin);
    String address = pages.site().shown(page.target());
    row.put("ID", entry.id() == null ? null : entry.id().toString());
    row.put("post_type", entry.type());
    row.put("post_status", "publish");
    row.put("post_name", slug(address));
    row.put("link", address);
    Optional<ApiResponse> response = pages.source().page(page.target()).filter(ApiResponse::isGood);
    Optional<Feed.Item> item = pages.map().item(page.path());
    if (response.isPresent()) {
      item.ifPresent(inFeed -> fill(row, inFeed));
      fill(row, entry, EntryPage.read(response.get().body(), address, pages.taxonomies()));
    } else if (item.isPresent()) {
      fill(row, item.get());
      row.put("rendered", item.get().content());
    } else {
      row.unreadable("Its answer was changed on disk.");
    }
    return row.row();
  }

  private void fill(RowBuilder row, HiddenPages.Entry entry, EntryPage page) throws IOException {
    if (page.isProtected()) {
      row.unreadable(Problem.of(RestProblem.PASSWORD_PROTECTED).ofItem(entry.type(), entry.id()));
      return;
    }
    row.put("post_title", page.title().replace("<", "&lt;"));
    Long image = references.image(page.image());
    // Without an item for the image, it is a part of the content.
    String figure = image == null && page.imageHtml() != null ? page.imageHtml() + '\n' : "";
    row.put("rendered", figure + content(entry, page));
    if (entry.type().equals("attachment")) {
      row.put("attachment_url", page.file());
    }
    Long parent = references.parent(entry.page().path());
    row.put("post_parent", parent == null ? null : parent.toString());
    dates(row, page, entry.page().modified());
    if (page.author() != null) {
      row.put("post_author", login(page.author()));
    }
    row.meta("_thumbnail_id", image == null ? null : image.toString());
    terms(row, page, pages.hidden().terms().of(entry.id()));
    if (entry.page().path().value().equals("/") && entry.type().equals("page")) {
      row.put("role", "front");
    }
  }

  /** The content of all pages of an entry. */
  private String content(HiddenPages.Entry entry, EntryPage first) throws IOException {
    StringBuilder content = new StringBuilder(first.content());
    for (String target : entry.more()) {
      Optional<ApiResponse> more = pages.source().page(target).filter(ApiResponse::isGood);
      if (more.isPresent()) {
        String address = pages.site().shown(target);
        EntryPage page = EntryPage.read(more.get().body(), address, pages.taxonomies());
        content.append('\n').append(page.content());
      }
    }
    return content.toString();
  }

  private static void terms(RowBuilder row, EntryPage page, List<HiddenTerms.Term> listed) {
    Set<Term.Key> added = new HashSet<>();
    for (HiddenTerms.Term term : listed) {
      added.add(new Term.Key(term.taxonomy(), Slug.decode(term.slug())));
      row.term(term.taxonomy(), term.slug(), Html.escape(term.name()));
    }
    for (EntryPage.TermOfPage term : page.terms()) {
      if (added.add(new Term.Key(term.taxonomy(), Slug.decode(term.slug())))) {
        row.term(term.taxonomy(), term.slug(), Html.escape(term.name()));
      }
    }
  }

  private Row row(HiddenTerms.Term term) {
    RowBuilder row = new RowBuilder(Kind.TERM, origin);
    row.put("term_id", term.id() == null ? null : term.id().toString());
    row.put("taxonomy", term.taxonomy());
    row.put("slug", term.slug());
    row.put("name", Html.escape(term.name()));
    row.put("description", term.description());
    row.put("link", pages.site().shown(term.target()));
    pages.hidden().terms().parent(term).ifPresent(above -> row.put("parent", above.slug()));
    return row.row();
  }

  private void fill(RowBuilder row, Feed.Item item) {
    row.put("post_title", item.title() == null ? "" : item.title());
    row.put("guid", item.guid());
    date(row, "post_date", item.published());
    String name = item.author();
    if (name != null) {
      row.put("post_author", login(new EntryPage.Author(null, name)));
    }
  }

  private static String slug(String address) {
    WebAddress parsed = WebAddress.of(address);
    String path = parsed == null ? "" : WebAddress.withoutSlash(parsed.path());
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private void dates(RowBuilder row, EntryPage page, @Nullable String modified) {
    date(row, "post_date", page.published());
    OffsetDateTime changed = page.modified() == null ? EntryPage.date(modified) : page.modified();
    date(row, "post_modified", changed == null ? page.published() : changed);
  }

  /** A date that is written in UTC is one of the site's own time. */
  private void date(RowBuilder row, String column, @Nullable OffsetDateTime date) {
    if (date != null && date.getYear() > 0 && date.getYear() < 10_000) {
      boolean utc = date.getOffset().equals(ZoneOffset.UTC);
      ZoneId zone = utc ? pages.site().zone() : date.getOffset();
      row.put(column, DATE.format(date.atZoneSameInstant(zone)));
      row.put(column + "_gmt", DATE.format(date.withOffsetSameInstant(ZoneOffset.UTC)));
    }
  }

  /**
   * The login of an author: that which the API shows, or the slug of the author's page, by its
   * address or by the name that it shows.
   */
  private String login(EntryPage.Author author) {
    Optional<HiddenAuthors.Author> named = pages.hidden().authors().named(author.name());
    String shown = author.slug() == null ? author.name() : author.slug();
    Optional<String> known = references.login(shown);
    if (known.isPresent()) {
      return known.get();
    }
    String login =
        author.slug() == null ? named.map(HiddenAuthors.Author::slug).orElse(shown) : shown;
    authors.putIfAbsent(login, author.name());
    return login;
  }

  private Row author(String login, String name) {
    RowBuilder row = new RowBuilder(Kind.AUTHOR, origin);
    row.put("user_login", login);
    row.put("display_name", name);
    Optional<HiddenAuthors.Author> page = pages.hidden().authors().withSlug(login);
    if (page.isPresent()) {
      Long id = page.get().id();
      row.put("ID", id == null ? null : id.toString());
      row.put("link", pages.site().shown(page.get().target()));
    }
    return row.row();
  }
}
