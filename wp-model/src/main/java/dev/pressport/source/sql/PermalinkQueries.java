package dev.pressport.source.sql;

import dev.pressport.language.TranslationTaxonomies;
import dev.pressport.language.Translations;
import dev.pressport.model.Value;
import dev.pressport.permalink.AcfRegistrations;
import dev.pressport.permalink.PermalinkLookup;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpSerialization;
import dev.pressport.plugin.Plugins;
import dev.pressport.posttype.PrimaryTerm;
import dev.pressport.settings.SiteOptions;
import dev.pressport.work.LookupQuery;
import java.io.Closeable;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks up in the tables of a site what permalinks depend on. */
final class PermalinkQueries implements PermalinkLookup, Closeable {
  private final SiteTables site;
  private final StoredTexts texts;
  private final LookupQuery posts;
  private final LookupQuery ofEntry;
  private final LookupQuery terms;
  private final LookupQuery nicenames;
  private final LookupQuery trashedFrom;
  private final LookupQuery primary;
  private final LookupQuery languages;
  private final TranslationGroups groups;

  PermalinkQueries(SiteTables site, StoredTexts texts) throws IOException {
    this.site = site;
    this.texts = texts;
    posts =
        site.query(
            "SELECT ID, post_type, post_status, post_name, post_parent, post_author, post_date"
                + " FROM {posts} WHERE ID = ?");
    ofEntry =
        site.query(
            "SELECT t.term_id, t.slug, tt.parent, tt.taxonomy, t.name FROM {term_relationships} r"
                + " JOIN {term_taxonomy} tt ON tt.term_taxonomy_id = r.term_taxonomy_id"
                + " JOIN {terms} t ON t.term_id = tt.term_id"
                + " WHERE r.object_id = ? ORDER BY t.term_id");
    terms =
        site.query(
            "SELECT t.term_id, t.slug, tt.parent, tt.taxonomy FROM {terms} t"
                + " JOIN {term_taxonomy} tt ON tt.term_id = t.term_id"
                + " WHERE t.term_id = ?");
    nicenames = site.query("SELECT user_nicename FROM {users} WHERE ID = ?");
    trashedFrom =
        site.query(
            "SELECT meta_value FROM {postmeta} WHERE post_id = ?"
                + " AND meta_key = CAST('_wp_trash_meta_status' AS BLOB) ORDER BY meta_id");
    primary =
        site.query(
            "SELECT meta_key, meta_value FROM {postmeta} WHERE post_id = ? AND meta_key IN ("
                + PrimaryTerm.metas("category").stream()
                    .map(meta -> "CAST('" + meta + "' AS BLOB)")
                    .collect(Collectors.joining(", "))
                + ") ORDER BY meta_id");
    languages =
        site.query(
            "SELECT tt.taxonomy, t.slug, tt.description FROM {term_relationships} r"
                + " JOIN {term_taxonomy} tt ON tt.term_taxonomy_id = r.term_taxonomy_id"
                + " JOIN {terms} t ON t.term_id = tt.term_id"
                + " WHERE r.object_id = ? AND tt.taxonomy IN ("
                + Plugins.parts(TranslationTaxonomies.class).stream()
                    .flatMap(plugin -> Stream.of(plugin.languages(), plugin.ofEntries()))
                    .map(taxonomy -> "CAST('" + taxonomy + "' AS BLOB)")
                    .collect(Collectors.joining(", "))
                + ")");
    groups = new TranslationGroups(site, texts);
  }

  /** The post types that ACF registers, and those of similar plugins that the options tell. */
  AcfRegistrations acf(SiteOptions options) throws IOException {
    AcfRegistrations types = new AcfRegistrations();
    types.add(options);
    try (LookupQuery stored =
        site.query(
            "SELECT post_content, post_status FROM {posts}"
                + " WHERE post_type = CAST('acf-post-type' AS BLOB) ORDER BY ID")) {
      for (LookupQuery.Line line : stored.all()) {
        Value settings = PhpSerialization.decode(texts.string(line.get(0))).value();
        types.add(LooseValue.of(settings), texts.string(line.get(1)).equals("publish"));
      }
    }
    return types;
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
  public List<Category> terms(long postId, String taxonomy) throws IOException {
    return ofEntry.all(postId).stream()
        .filter(line -> isOf(line, taxonomy))
        .sorted(
            Comparator.comparing(line -> texts.string(line.get(4)), String.CASE_INSENSITIVE_ORDER))
        .map(this::category)
        .toList();
  }

  @Override
  public @Nullable Long primaryTerm(long postId, String meta) throws IOException {
    for (LookupQuery.Line line : primary.all(postId)) {
      if (texts.string(line.get(0)).equals(meta)) {
        return LooseValue.of(Value.of(texts.string(line.get(1)))).id();
      }
    }
    return null;
  }

  @Override
  public @Nullable Category term(long id, String taxonomy) throws IOException {
    return terms.all(id).stream()
        .filter(line -> isOf(line, taxonomy))
        .map(this::category)
        .findFirst()
        .orElse(null);
  }

  private boolean isOf(LookupQuery.Line line, String taxonomy) {
    return texts.string(line.get(3)).equals(taxonomy);
  }

  private Category category(LookupQuery.Line line) {
    return new Category(line.number(0), texts.string(line.get(1)), line.number(2));
  }

  @Override
  public @Nullable String nicename(long userId) throws IOException {
    return string(nicenames.first(userId));
  }

  @Override
  public @Nullable String statusBeforeTrash(long postId) throws IOException {
    return string(trashedFrom.first(postId));
  }

  @Override
  public Translations translations(long postId) throws IOException {
    Translations inTable = groups.ofEntry(postId);
    if (inTable.language() != null) {
      return inTable;
    }
    String language = null;
    Map<String, Long> ids = Map.of();
    for (LookupQuery.Line line : languages.all(postId)) {
      if (Translations.isLanguage(texts.string(line.get(0)))) {
        language = texts.string(line.get(1));
      } else {
        ids = Translations.ids(texts.string(line.get(2)));
      }
    }
    return new Translations(language, ids);
  }

  /** The languages in tables of plugins. */
  TranslationGroups groups() {
    return groups;
  }

  private @Nullable String string(LookupQuery.@Nullable Line line) {
    return line == null ? null : texts.string(line.get(0));
  }

  @Override
  public void close() throws IOException {
    for (LookupQuery query :
        List.of(posts, ofEntry, terms, nicenames, trashedFrom, primary, languages)) {
      query.close();
    }
  }
}
