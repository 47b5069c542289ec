package dev.pressport.source.rest;

import dev.pressport.html.Html;
import dev.pressport.problem.Problem;
import dev.pressport.row.Row;
import dev.pressport.row.Row.Kind;
import dev.pressport.row.RowBuilder;
import dev.pressport.source.rest.page.EntryPage;
import dev.pressport.source.rest.page.Feed;
import dev.pressport.text.WebAddress;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of the entries of which only the pages were read, then those of their authors. */
final class PageRows {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final String origin;
  private final RecordedPages pages;
  private final PageReferences references;
  private final Iterator<HiddenPages.Entry> entries;
  private final Iterator<HiddenPages.Failed> failed;
  private final Map<String, String> authors = new LinkedHashMap<>();
  private @Nullable Iterator<Map.Entry<String, String>> authorsLeft;

  PageRows(String origin, RecordedPages pages, PageReferences references) {
    this.origin = origin;
    this.pages = pages;
    this.references = references;
    this.entries = pages.hidden().entries().iterator();
    this.failed = pages.hidden().failed().iterator();
  }

  /** The next row, or null at the end. */
  @Nullable Row next() throws IOException {
    if (entries.hasNext()) {
      return row(entries.next());
    }
    if (failed.hasNext()) {
      return row(failed.next());
    }
    authorsLeft = authorsLeft == null ? authors.entrySet().iterator() : authorsLeft;
    return authorsLeft.hasNext() ? author(authorsLeft.next()) : null;
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

  private void fill(RowBuilder row, HiddenPages.Entry entry, EntryPage page) {
    if (page.isProtected()) {
      row.unreadable(Problem.of(RestProblem.PASSWORD_PROTECTED).ofItem(entry.type(), entry.id()));
      return;
    }
    row.put("post_title", page.title().replace("<", "&lt;"));
    row.put("rendered", page.content());
    Long parent = references.parent(entry.page().path());
    row.put("post_parent", parent == null ? null : parent.toString());
    dates(row, page, entry.page().modified());
    if (page.author() != null) {
      row.put("post_author", login(page.author()));
    }
    Long image = references.image(page.image());
    row.meta("_thumbnail_id", image == null ? null : image.toString());
    page.terms().forEach(term -> row.term(term.taxonomy(), term.slug(), Html.escape(term.name())));
    if (entry.page().path().value().equals("/") && entry.type().equals("page")) {
      row.put("role", "front");
    }
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

  private static void dates(RowBuilder row, EntryPage page, @Nullable String modified) {
    date(row, "post_date", page.published());
    OffsetDateTime changed = page.modified() == null ? EntryPage.date(modified) : page.modified();
    date(row, "post_modified", changed == null ? page.published() : changed);
  }

  private static void date(RowBuilder row, String column, @Nullable OffsetDateTime date) {
    if (date != null && date.getYear() > 0 && date.getYear() < 10_000) {
      row.put(column, DATE.format(date));
      row.put(column + "_gmt", DATE.format(date.withOffsetSameInstant(ZoneOffset.UTC)));
    }
  }

  /** The login of an author: that which the API shows, or the slug of the author's page. */
  private String login(EntryPage.Author author) {
    String slug = author.slug() == null ? author.name() : author.slug();
    Optional<String> known = references.login(slug);
    if (known.isEmpty()) {
      authors.putIfAbsent(slug, author.name());
    }
    return known.orElse(slug);
  }

  private Row author(Map.Entry<String, String> author) {
    RowBuilder row = new RowBuilder(Kind.AUTHOR, origin);
    row.put("user_login", author.getKey());
    row.put("display_name", author.getValue());
    return row.row();
  }
}
