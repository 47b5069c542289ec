package dev.pressport.export.migrate;

import dev.pressport.index.Identities;
import dev.pressport.index.Identity;
import dev.pressport.mapping.Mapping;
import dev.pressport.model.Item;
import dev.pressport.problem.Problems;
import dev.pressport.row.Row;
import dev.pressport.source.OpenSite;
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
  private final Privacy privacy;
  private final Problems problems;
  private final List<Item> inferred;
  private final Queue<Item> waiting = new ArrayDeque<>();
  private boolean inferredGiven;
  private long number;

  /**
   * A new reading of a site.
   *
   * @param personalData whether e-mail addresses and other personal data are included
   */
  public SiteItemReader(OpenSite site, SiteOutline outline, boolean personalData, Problems problems)
      throws IOException {
    this.mapping = new Mapping(outline.index(), site.site());
    this.identities = new Identities(outline.index());
    this.privacy = new Privacy(personalData);
    this.inferred = outline.inferred();
    this.problems = problems;
    this.rows = site.rows(problems);
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
    boolean withheld = row.kind() == Row.Kind.ENTRY && privacy.withholds(row.string("post_type"));
    if (identity != null && !identity.copy() && !withheld) {
      var ofItem = row.newProblems(identity.id());
      waiting.add(privacy.apply(mapping.map(row, identity, ofItem)).item());
      ofItem.list().forEach(problems::add);
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
