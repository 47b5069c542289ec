package dev.pressport.source.rest.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page of the archive of a term, or of an author. Facts: wp-includes/post-template.php,
 * get_body_class(), get_post_class(); general-template.php, get_the_archive_title().
 *
 * @param taxonomy null where the page does not show it
 * @param id null where the page does not show it
 * @param name as text
 * @param entries the ids of the entries in it
 * @param next the address of the next page; null for none
 */
public record TermPage(
    @Nullable String taxonomy,
    @Nullable Long id,
    String name,
    @Nullable String description,
    Set<Long> entries,
    @Nullable String next) {
  private static final Pattern TAXONOMY = Pattern.compile("tax-([a-z0-9_-]{1,32})");
  private static final Pattern ID =
      Pattern.compile("(?:category|tag|term|author)-([1-9]\\d{0,17})");
  private static final Pattern TERM = Pattern.compile("(?:category|tag|term)-(.+)");
  private static final Pattern ENTRY = Pattern.compile("post-([1-9]\\d{0,17})");

  /** Copies the set. */
  public TermPage {
    entries = new LinkedHashSet<>(entries);
  }

  /** Reads a page. */
  public static TermPage read(Path file, String address) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(Jsoup.parse(in, null, address));
    }
  }

  private static TermPage of(Document page) {
    String taxonomy = null;
    Long id = null;
    Set<String> classes = page.body().classNames();
    for (String name : classes) {
      Matcher ofId = ID.matcher(name);
      Matcher ofTaxonomy = TAXONOMY.matcher(name);
      id = ofId.matches() ? Long.valueOf(ofId.group(1)) : id;
      taxonomy = ofTaxonomy.matches() ? ofTaxonomy.group(1) : taxonomy;
    }
    if (classes.contains("category") || classes.contains("tag")) {
      taxonomy = classes.contains("category") ? "category" : "post_tag";
    }
    Element description =
        page.selectFirst(".taxonomy-description,.archive-description,.wp-block-term-description");
    Element next =
        page.selectFirst("link[rel=next],a.next,a.wp-block-query-pagination-next,a[rel=next]");
    String address = next == null ? "" : next.absUrl("href");
    return new TermPage(
        taxonomy,
        id,
        name(page),
        description == null || !description.hasText() ? null : description.html().strip(),
        entries(page, taxonomy, slugs(classes)),
        address.isEmpty() ? null : address);
  }

  /** The name alone: WordPress puts it into an element of its own behind the kind of archive. */
  private static String name(Document page) {
    for (String selector :
        List.of(".wp-block-query-title", ".page-title,.archive-title", "main h1", "h1")) {
      Element title = page.selectFirst(selector);
      if (title != null && !PageTitle.isOfSite(title)) {
        Element name = title.selectFirst("span");
        return (name == null ? title : name).text().strip();
      }
    }
    return PageTitle.withoutSite(page, page.title());
  }

  /** The slug and the id of the term, behind the name of the taxonomy. */
  private static Set<String> slugs(Set<String> classes) {
    Set<String> slugs = new LinkedHashSet<>();
    for (String name : classes) {
      Matcher matcher = TERM.matcher(name);
      if (matcher.matches()) {
        slugs.add(matcher.group(1));
      }
    }
    return slugs;
  }

  /**
   * The entries that have the term: the archive of a term lists those of the terms below it, too,
   * and the classes of an entry name its own.
   */
  private static Set<Long> entries(Document page, @Nullable String taxonomy, Set<String> slugs) {
    String prefix = ("post_tag".equals(taxonomy) ? "tag" : taxonomy) + "-";
    Set<Long> entries = new LinkedHashSet<>();
    for (Element entry : page.select("[class*=post-][class*=type-]")) {
      Long id = null;
      boolean names = false;
      boolean has = false;
      for (String name : entry.classNames()) {
        Matcher matcher = ENTRY.matcher(name);
        id = matcher.matches() ? Long.valueOf(matcher.group(1)) : id;
        names |= name.startsWith(prefix);
        has |= name.startsWith(prefix) && slugs.contains(name.substring(prefix.length()));
      }
      if (id != null && (has || !names)) {
        entries.add(id);
      }
    }
    return entries;
  }
}
