package dev.pressport.source.sql;

import dev.pressport.model.Link;
import dev.pressport.posttype.Taxonomies;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.text.HtmlEntities;
import dev.pressport.text.Slug;
import dev.pressport.work.LookupQuery;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The links of the blogroll: wp-includes/bookmark.php. */
final class Blogroll {
  private final StoredTexts texts;

  Blogroll(StoredTexts texts) {
    this.texts = texts;
  }

  /** Returns all links by id. */
  List<Link> of(SiteTables site) throws IOException {
    List<Link> links = new ArrayList<>();
    try (LookupQuery rows =
            site.query(
                "SELECT link_id, link_url, link_name, link_description, link_image, link_target,"
                    + " link_visible, link_rating, link_rel, link_notes, link_rss, link_updated"
                    + " FROM {links} ORDER BY link_id");
        LookupQuery categories =
            site.query(
                "SELECT t.slug, x.taxonomy FROM {term_relationships} r"
                    + " JOIN {term_taxonomy} x ON x.term_taxonomy_id = r.term_taxonomy_id"
                    + " JOIN {terms} t ON t.term_id = x.term_id"
                    + " WHERE r.object_id = ? ORDER BY t.term_id")) {
      for (LookupQuery.Line row : rows.all()) {
        links.add(link(row, categories.all(row.number(0))));
      }
    }
    return links;
  }

  private Link link(LookupQuery.Line row, List<LookupQuery.Line> terms) {
    List<String> categories =
        terms.stream()
            .filter(term -> Taxonomies.of(texts.string(term.get(1))).is(Taxonomy.Trait.OF_LINKS))
            .map(term -> Slug.decode(texts.string(term.get(0))))
            .toList();
    return new Link(
        row.number(0),
        texts.string(row.get(1)),
        HtmlEntities.decode(texts.string(row.get(2))),
        filled(row, 3),
        filled(row, 4),
        filled(row, 5),
        !texts.string(row.get(6)).toUpperCase(Locale.ROOT).equals("N"),
        rating(texts.string(row.get(7))),
        filled(row, 8),
        filled(row, 9),
        filled(row, 10),
        date(texts.string(row.get(11))),
        categories);
  }

  private @Nullable String filled(LookupQuery.Line row, int column) {
    String text = texts.string(row.get(column));
    return text.isEmpty() ? null : text;
  }

  private static long rating(String text) {
    return text.matches("-?\\d{1,9}") ? Long.parseLong(text) : 0;
  }

  private static @Nullable LocalDateTime date(String text) {
    try {
      return LocalDateTime.parse(text.replace(' ', 'T'));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
