package dev.pressport.plugin.aioseo;

import dev.pressport.model.Text;
import dev.pressport.row.Cell;
import dev.pressport.seo.SeoPage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the author set for a page: a row of the plugin's table, else its metas. */
final class OwnData {
  private final SeoPage page;
  private final @Nullable Map<String, Cell> row;

  OwnData(SeoPage page) {
    this.page = page;
    List<Map<String, Cell>> rows = page.attached(AioseoSeo.TABLE);
    row = rows.isEmpty() ? null : rows.get(0);
  }

  /** Returns whether there is a row of the table of entries, or of that of terms. */
  boolean hasRow() {
    return row != null || isTerm();
  }

  /** The columns of the table of terms, which Pro has, are metas. */
  private boolean isTerm() {
    return page.kind() == SeoPage.Kind.TERM && page.meta("robots_default").present();
  }

  /** Returns a column of the table, else the meta of version 4 or 3; null for none. */
  @Nullable String text(String column, String... olderMetas) {
    String stored = column(column);
    if (stored != null || isTerm() || (row != null && olderMetas.length == 0)) {
      return stored;
    }
    String copy = page.meta("_aioseo_" + column).filled();
    for (int i = 0; copy == null && i < olderMetas.length; i++) {
      copy = page.meta(olderMetas[i]).filled();
    }
    return copy;
  }

  /** Returns a column of the table; null for none. */
  @Nullable String column(String column) {
    if (isTerm()) {
      return page.meta(column).filled();
    }
    Cell cell = row == null ? null : row.get(column);
    Text text = cell instanceof Cell.Stored stored ? stored.text() : null;
    return text == null || !text.inline() || text.isEmpty() ? null : text.string();
  }

  /** Returns whether a column holds a number other than 0. */
  boolean isOn(String column) {
    String value = column(column);
    return value != null && !value.equals("0");
  }
}
