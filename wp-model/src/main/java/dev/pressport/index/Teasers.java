package dev.pressport.index;

import dev.pressport.html.Excerpt;
import dev.pressport.html.Excerpt.FirstWords;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.Teaser;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.plugin.Plugins;
import dev.pressport.posttype.PostTypes;
import dev.pressport.row.Cell;
import dev.pressport.row.MetaDecoding;
import dev.pressport.row.Row;
import dev.pressport.row.StoredTextFilter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words with which lists present the published entries. */
final class Teasers {
  private static final String TEASER = "teaser";

  /** The longest excerpt or field that is kept, in UTF-16 units. */
  private static final int LONGEST = 2_000;

  /** The largest number of fields of an entry that are kept. */
  private static final int MOST_FIELDS = 64;

  private static final int MOST_TYPES = 1_000;

  private final TypedRecords records;
  private final ShownMetas shown;
  private final List<StoredTextFilter> filters = Plugins.parts(StoredTextFilter.class);

  /** The types that were defined so far: a type is defined before it has entries. */
  private final Set<String> defined = new HashSet<>();

  Teasers(TypedRecords records, ShownMetas shown) {
    this.records = records;
    this.shown = shown;
  }

  /** Takes an entry and its row. */
  void add(Row row, EntryOutline entry) {
    learn(row, entry);
    List<Row.Meta> listed = listed(row, entry.type());
    boolean isContent = PostTypes.isContent(entry.type());
    if (!entry.status().equals("publish")
        || entry.isProtected()
        || !(isContent || !listed.isEmpty())) {
      return;
    }
    String excerpt = inline(row.text("post_excerpt"));
    boolean written = excerpt != null && !excerpt.isBlank() && excerpt.length() <= LONGEST;
    String body = isContent ? inline(row.text("post_content")) : null;
    FirstWords first = firstWords(body == null ? "" : beforeMore(body));
    Teaser teaser =
        new Teaser(
            written ? excerpt : null,
            first.words(),
            first.text(),
            listed.isEmpty() ? Metas.NONE : MetaDecoding.decodeQuietly(listed));
    if (written || !teaser.wholeText().isEmpty() || !teaser.meta().equals(Metas.NONE)) {
      records.put(TEASER, Long.toString(entry.id()), teaser);
    }
  }

  /** The first words; those of all blocks are the stored ones, as many plugins take them. */
  private FirstWords firstWords(String body) {
    FirstWords stored = Excerpt.firstWords(body, Teaser.MOST_WORDS);
    String filtered = filtered(body);
    return filtered.equals(body)
        ? stored
        : new FirstWords(
            Excerpt.words(filtered, Teaser.MOST_WORDS),
            stored.text().isEmpty() ? stored.words() : stored.text());
  }

  private String filtered(String body) {
    String text = body;
    for (StoredTextFilter filter : filters) {
      text = filter.ofTeaser(text);
    }
    return text;
  }

  /** In a list, WordPress shows a body up to where its author ended the teaser. */
  private static String beforeMore(String body) {
    int more = body.indexOf("<!--more");
    return more < 0 ? body : body.substring(0, more);
  }

  private void learn(Row row, EntryOutline entry) {
    if (defined.size() == MOST_TYPES || defined.contains(entry.type())) {
      return;
    }
    if (PostTypes.definesTypes(entry.type())) {
      defined.add(entry.slug());
      return;
    }
    for (Row.Meta meta : row.metas()) {
      if (PostTypes.isOfDefined(meta.key())) {
        defined.add(entry.type());
        return;
      }
    }
  }

  private List<Row.Meta> listed(Row row, String type) {
    Set<String> keys = PostTypes.listedMetas(type);
    Set<String> referring = defined.contains(type) ? Set.of() : referring(row);
    return keys.isEmpty() && referring.isEmpty() && !defined.contains(type)
        ? List.of()
        : row.metas().stream()
            .filter(meta -> keys.contains(meta.key()) || isField(meta, type, referring))
            .limit(keys.isEmpty() ? MOST_FIELDS : Long.MAX_VALUE)
            .toList();
  }

  /** Returns the keys of metas whose partners say that they are values of ACF's fields. */
  private static Set<String> referring(Row row) {
    Set<String> referring = new HashSet<>();
    for (Row.Meta meta : row.metas()) {
      if (meta.key().startsWith("_")) {
        String value = Cell.loose(meta.value()).string();
        if (value != null && value.startsWith("field_")) {
          referring.add(meta.key().substring(1));
        }
      }
    }
    return referring;
  }

  private boolean isField(Row.Meta meta, String type, Set<String> referring) {
    String value = Cell.loose(meta.value()).string();
    return (defined.contains(type) || referring.contains(meta.key()))
        && !meta.key().startsWith("_")
        && value != null
        && !value.isEmpty()
        && value.length() <= LONGEST
        && shown.contain(type, meta.key(), Value.of(value));
  }

  Optional<Teaser> of(long id) {
    return records.get(TEASER, Long.toString(id), Teaser.class);
  }

  private static @Nullable String inline(@Nullable Text text) {
    return text != null && text.inline() ? text.string() : null;
  }
}
