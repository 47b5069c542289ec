package dev.pressport.source.sql;

import dev.pressport.model.Value;
import dev.pressport.permalink.AcfRegistrations;
import dev.pressport.permalink.PermalinkLookup;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpSerialization;
import dev.pressport.work.LookupQuery;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks up in the tables of a site what permalinks depend on. */
final class PermalinkQueries implements PermalinkLookup, Closeable {
  private final SiteTables site;
  private final StoredTexts texts;
  private final LookupQuery posts;
  private final LookupQuery ofEntry;
  private final LookupQuery terms;
  private final LookupQuery nicenames;
  private final LookupQuery metas;

  PermalinkQueries(SiteTables site, StoredTexts texts) throws IOException {
    this.site = site;
    this.texts = texts;
    posts =
        site.query(
            "SELECT ID, post_type, post_status, post_name, post_parent, post_author, post_date"
                + " FROM {posts} WHERE ID = ?");
    ofEntry =
        site.query(
            "SELECT t.term_id, t.slug, tt.parent, tt.taxonomy FROM {term_relationships} r"
                + " JOIN {term_taxonomy} tt ON tt.term_taxonomy_id = r.term_taxonomy_id"
                + " JOIN {terms} t ON t.term_id = tt.term_id"
                + " WHERE r.object_id = ? ORDER BY t.term_id");
    terms =
        site.query(
            "SELECT t.term_id, t.slug, tt.parent, tt.taxonomy FROM {terms} t"
                + " JOIN {term_taxonomy} tt ON tt.term_id = t.term_id WHERE t.term_id = ?");
    nicenames = site.query("SELECT user_nicename FROM {users} WHERE ID = ?");
    metas =
        site.query(
            "SELECT meta_key, meta_value FROM {postmeta} WHERE post_id = ? ORDER BY meta_id");
  }

  /** The post types that ACF registers. */
  AcfRegistrations acf() throws IOException {
    List<AcfRegistrations.Registration> types = new ArrayList<>();
    try (LookupQuery stored =
        site.query(
            "SELECT post_content, post_status FROM {posts}"
                + " WHERE post_type = CAST('acf-post-type' AS BLOB) ORDER BY ID")) {
      for (LookupQuery.Line line : stored.all()) {
        Value settings = PhpSerialization.decode(texts.string(line.get(0))).value();
        boolean active = texts.string(line.get(1)).equals("publish");
        types.add(new AcfRegistrations.Registration(LooseValue.of(settings), active));
      }
    }
    return AcfRegistrations.ofPostTypes(types);
  }

  @Override
  public @Nullable Post post(long id) throws IOException {
    LookupQuery.Line line = posts.first(id);
    return line == null
        ? null
        : new Post(
            line.number(0),
            texts.string(line.get(1)),
            texts.string(line.get(2)),
            texts.string(line.get(3)),
            line.number(4),
            line.number(5),
            texts.string(line.get(6)));
  }

  @Override
  public List<Category> categories(long postId) throws IOException {
    return categories(ofEntry.all(postId));
  }

  @Override
  public @Nullable Category category(long id) throws IOException {
    List<Category> found = categories(terms.all(id));
    return found.isEmpty() ? null : found.get(0);
  }

  private List<Category> categories(List<LookupQuery.Line> lines) {
    return lines.stream()
        .filter(line -> texts.string(line.get(3)).equals("category"))
        .map(line -> new Category(line.number(0), texts.string(line.get(1)), line.number(2)))
        .toList();
  }

  @Override
  public @Nullable String nicename(long userId) throws IOException {
    LookupQuery.Line line = nicenames.first(userId);
    return line == null ? null : texts.string(line.get(0));
  }

  @Override
  public @Nullable String statusBeforeTrash(long postId) throws IOException {
    for (LookupQuery.Line meta : metas.all(postId)) {
      if (texts.string(meta.get(0)).equals("_wp_trash_meta_status")) {
        return texts.string(meta.get(1));
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    for (LookupQuery query : List.of(posts, ofEntry, terms, nicenames, metas)) {
      query.close();
    }
  }
}
