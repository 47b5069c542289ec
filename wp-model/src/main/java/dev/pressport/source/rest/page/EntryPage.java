package dev.pressport.source.rest.page;

import dev.pressport.text.Slug;
import dev.pressport.text.WebAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The page of an entry as visitors see it, in parts.
 *
 * @param type the post type; null where the page does not show it
 * @param id null where the page does not show it
 * @param list whether the page is none of an entry, but an archive or an error
 * @param archiveOf the post type or taxonomy of which the page is an archive; null for none
 * @param title as text
 * @param content HTML; empty when there is none
 * @param isProtected whether a form for the password stands in place of the content
 * @param image the address of the featured image; null for none
 * @param imageHtml the featured image as the theme shows it; null where it shows none
 * @param more the addresses of the further pages of a long entry
 */
public record EntryPage(
    @Nullable String type,
    @Nullable Long id,
    boolean list,
    @Nullable String archiveOf,
    String title,
    String content,
    boolean isProtected,
    @Nullable OffsetDateTime published,
    @Nullable OffsetDateTime modified,
    @Nullable Author author,
    @Nullable String image,
    @Nullable String imageHtml,
    List<TermOfPage> terms,
    List<String> more) {

  private static final int MOST_PAGES = 100;

  /** Classes of an entry that name no term: get_post_class(). */
  private static final Pattern OTHER_CLASSES = Pattern.compile("(?:post|type|status|format)-");

  /** Copies the lists. */
  public EntryPage {
    more = List.copyOf(more);
    terms = List.copyOf(terms);
  }

  /** An author; the slug is that of the author's page, where the page links to it. */
  public record Author(@Nullable String slug, String name) {}

  /** A term of an entry. */
  public record TermOfPage(String taxonomy, String slug, String name) {}

  /**
   * Reads a page.
   *
   * @param taxonomies the names of the site's taxonomies, as far as they are known
   */
  public static EntryPage read(Path file, String address, Set<String> taxonomies)
      throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(Jsoup.parse(in, null, address), taxonomies);
    }
  }

  /** A date as sitemaps have it, of ISO 8601; null for none. */
  public static @Nullable OffsetDateTime date(@Nullable String text) {
    return PageDates.parse(text);
  }

  /** The address of the file that the page of a file shows; null for none. */
  public @Nullable String file() {
    Element body = Jsoup.parseBodyFragment(content).body();
    for (Element link : body.select("a[href],img[src],video[src],audio[src]")) {
      String address = link.attr(link.nameIs("a") ? "href" : "src");
      if (address.contains("/uploads/")) {
        return address;
      }
    }
    return null;
  }

  private static EntryPage of(Document page, Set<String> taxonomies) {
    page.outputSettings().prettyPrint(false);
    removeOthers(page);
    BodyClasses classes = BodyClasses.of(page);
    Element entry = BodyClasses.article(page, classes.id());
    StructuredData data = StructuredData.of(page);
    PageDates dates = PageDates.of(page, entry, data);
    List<TermOfPage> terms = terms(page, entry, taxonomies);
    Element featured = featured(page);
    String shared = PageTitle.meta(page, "og:image");
    String image = featured == null ? shared : featured.absUrl("src");
    Author author = author(page, entry, data);
    String title = PageTitle.of(page, data.headline());
    List<String> more =
        page.select("a.post-page-numbers").stream()
            .map(link -> link.absUrl("href"))
            .distinct()
            .limit(MOST_PAGES)
            .toList();
    boolean isProtected = page.selectFirst("form.post-password-form") != null;
    return new EntryPage(
        classes.type(),
        classes.id(),
        classes.list(),
        classes.archiveOf(),
        title,
        isProtected ? "" : new MainContent(page).html(entry, title),
        isProtected,
        dates.published(),
        dates.modified(),
        author,
        image,
        featured == null ? null : "<figure>" + featured.outerHtml() + "</figure>",
        terms,
        more);
  }

  /** Removes other entries, which themes list below an entry. */
  private static void removeOthers(Document page) {
    for (Element others : page.select(".wp-block-query,.related,.related-posts")) {
      if (others.closest(".wp-block-post-content,.entry-content") == null) {
        others.remove();
      }
    }
  }

  /** The featured image: wp-includes/post-thumbnail-template.php, get_the_post_thumbnail(). */
  private static @Nullable Element featured(Document page) {
    for (Element image : page.select("img.wp-post-image,.wp-block-post-featured-image img")) {
      if (image.closest(".entry-content,.wp-block-post-content,aside,footer,nav") == null) {
        Lazy.show(image);
        return image;
      }
    }
    return null;
  }

  private static @Nullable Author author(
      Document page, @Nullable Element entry, StructuredData data) {
    Element within = entry == null ? page : entry;
    Element link =
        within.selectFirst("a[rel~=author],.author.vcard a,.byline a,.wp-block-post-author-name a");
    String name = link == null ? "" : link.text().strip();
    if (link != null && !name.isEmpty()) {
      return new Author(lastSegment(link.absUrl("href")), name);
    }
    String plain = data.author() == null ? PageTitle.meta(page, "author") : data.author();
    return plain == null ? null : new Author(null, plain);
  }

  private static @Nullable String lastSegment(String address) {
    WebAddress parsed = WebAddress.of(address);
    String path = parsed == null ? "" : WebAddress.withoutSlash(parsed.path());
    String segment = path.substring(path.lastIndexOf('/') + 1);
    return segment.isEmpty() || parsed == null || parsed.query() != null ? null : segment;
  }

  /** The terms in the classes of the entry, with the names that links to them have. */
  private static List<TermOfPage> terms(
      Document page, @Nullable Element entry, Set<String> taxonomies) {
    List<TermOfPage> terms = new ArrayList<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (Element link : (entry == null ? page : entry).select("a[rel~=tag]")) {
      String slug = lastSegment(link.absUrl("href"));
      String taxonomy = taxonomy(link);
      if (slug != null && !link.text().isBlank()) {
        names.putIfAbsent(Slug.decode(slug), link.text().strip());
        if (taxonomy != null) {
          terms.add(new TermOfPage(taxonomy, slug, link.text().strip()));
        }
      }
    }
    for (String name : entry == null ? Set.<String>of() : entry.classNames()) {
      TermOfPage term = term(name, names, taxonomies);
      // A slug of other letters than Latin ones is replaced by the number of the term.
      boolean numbered =
          term != null && term.slug().matches("\\d+") && !names.containsKey(term.slug());
      if (term != null && !numbered && !terms.contains(term)) {
        terms.add(term);
      }
    }
    return terms;
  }

  /** The taxonomy of a link to a term: of categories, or of the block around it. */
  private static @Nullable String taxonomy(Element link) {
    Element block = link.closest(".wp-block-post-terms");
    if (block == null) {
      return link.attr("rel").contains("category") ? "category" : null;
    }
    return block.classNames().stream()
        .filter(name -> name.startsWith("taxonomy-"))
        .map(name -> name.substring("taxonomy-".length()))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable TermOfPage term(
      String name, Map<String, String> names, Set<String> taxonomies) {
    if (name.startsWith("category-")) {
      return term("category", name.substring("category-".length()), names);
    }
    if (name.startsWith("tag-")) {
      return term("post_tag", name.substring("tag-".length()), names);
    }
    // The longest name counts: "book_genre-x" is no term "genre-x" of "book".
    String best = null;
    for (String taxonomy : new TreeSet<>(taxonomies)) {
      boolean longer = best == null || taxonomy.length() > best.length();
      best = longer && name.startsWith(taxonomy + "-") ? taxonomy : best;
    }
    if (best != null) {
      return term(best, name.substring(best.length() + 1), names);
    }
    if (OTHER_CLASSES.matcher(name).lookingAt()) {
      return null;
    }
    for (String slug : names.keySet()) {
      int end = name.length() - slug.length() - 1;
      if (end > 0 && name.endsWith("-" + slug)) {
        return term(name.substring(0, end), slug, names);
      }
    }
    return null;
  }

  private static TermOfPage term(String taxonomy, String slug, Map<String, String> names) {
    return new TermOfPage(taxonomy, slug, names.getOrDefault(Slug.decode(slug), slug));
  }
}
