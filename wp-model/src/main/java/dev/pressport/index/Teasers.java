package dev.pressport.index;

import dev.pressport.html.Excerpt;
import dev.pressport.html.Excerpt.FirstWords;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.Teaser;
import dev.pressport.model.Text;
import dev.pressport.posttype.PostTypes;
import dev.pressport.row.MetaDecoding;
import dev.pressport.row.Row;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words with which lists present the published entries. */
final class Teasers {
  private static final String TEASER = "teaser";

  /** The longest excerpt that is kept, in UTF-16 units. */
  private static final int LONGEST = 2_000;

  private final TypedRecords records;

  Teasers(TypedRecords records) {
    this.records = records;
  }

  /** Takes an entry and its row. */
  void add(Row row, EntryOutline entry) {
    Set<String> listed = PostTypes.listedMetas(entry.type());
    boolean isContent = PostTypes.isContent(entry.type());
    if (!entry.status().equals("publish")
        || entry.isProtected()
        || !(isContent || !listed.isEmpty())) {
      return;
    }
    String excerpt = inline(row.text("post_excerpt"));
    boolean written = excerpt != null && !excerpt.isBlank() && excerpt.length() <= LONGEST;
    String body = isContent ? inline(row.text("post_content")) : null;
    FirstWords first = Excerpt.firstWords(body == null ? "" : body, Teaser.MOST_WORDS);
    Teaser teaser =
        new Teaser(
            written ? excerpt : null,
            first.words(),
            first.text(),
            listed.isEmpty()
                ? Metas.NONE
                : MetaDecoding.decodeQuietly(
                    row.metas().stream().filter(meta -> listed.contains(meta.key())).toList()));
    if (written || !teaser.wholeText().isEmpty() || !teaser.meta().equals(Metas.NONE)) {
      records.put(TEASER, Long.toString(entry.id()), teaser);
    }
  }

  Optional<Teaser> of(long id) {
    return records.get(TEASER, Long.toString(id), Teaser.class);
  }

  private static @Nullable String inline(@Nullable Text text) {
    return text != null && text.inline() ? text.string() : null;
  }
}
