package dev.pressport.export.migrate;

import dev.pressport.index.Identities;
import dev.pressport.index.Identity;
import dev.pressport.mapping.Mapping;
import dev.pressport.model.Item;
import dev.pressport.permalink.Permalinks;
import dev.pressport.problem.Problems;
import dev.pressport.row.Row;
import dev.pressport.source.RowReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The items of a site one by one, in the order of a {@link Migration}: authors, terms, entries,
 * each followed by its comments. Rows that cannot be read and second copies of an item are left
 * out.
 */
public final class SiteItemReader implements Closeable {
  private final RowReader rows;
  private final Mapping mapping;
  private final Identities identities;
  private final Withholding withholding;
  private final Problems problems;
  private final List<Item> inferred;
  private final Queue<Item> waiting = new ArrayDeque<>();
  private boolean inferredGiven;
  private long number;

  /**
   * A new reading of a site.
   *
   * @param permalinks the addresses of the site
   */
  public SiteItemReader(SiteOutline outline, Permalinks permalinks, Problems problems)
      throws IOException {
    this.mapping = new Mapping(outline.index(), outline.site(), permalinks);
    this.identities = outline.identities();
    this.withholding = new Withholding(outline.privacy(), outline.index());
    this.inferred = outline.inferred();
    this.problems = problems;
    this.rows = outline.rows(problems, name -> {});
  }

  /** Returns the next item, or null at the end. */
  public @Nullable Item next() throws IOException {
    while (waiting.isEmpty()) {
      Row row = rows.next();
      if (row == null || row.kind() == Row.Kind.ENTRY) {
        giveInferred();
      }
      if (row == null) {
        return waiting.poll();
      }
      add(row);
    }
    return waiting.remove();
  }

  private void giveInferred() {
    if (!inferredGiven) {
      inferredGiven = true;
      waiting.addAll(inferred);
    }
  }

  private void add(Row row) {
    row.allProblems().forEach(problems::add);
    Identity identity = row.unreadable() == null ? identities.of(row, number) : null;
    number++;
    if (identity != null && identity.copy()) {
      identities.differences(row, identity).forEach(problems::add);
      return;
    }
    if (identity != null && withholding.of(row, identity).isEmpty()) {
      var ofItem = row.newProblems(identity.id());
      Row completed = identities.completed(row, identity);
      waiting.add(withholding.privacy().apply(mapping.map(completed, identity, ofItem)).item());
      ofItem.list().forEach(problems::add);
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
