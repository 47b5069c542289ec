package dev.pressport.export.migrate;

import dev.pressport.index.Outline;
import dev.pressport.model.Addresses;
import dev.pressport.model.Author;
import dev.pressport.model.Item;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import dev.pressport.permalink.Permalinks;
import dev.pressport.problem.Problems;
import dev.pressport.render.InternalLinks;
import dev.pressport.render.Policy;
import dev.pressport.render.Rendering;
import dev.pressport.row.Row;
import dev.pressport.source.OpenSite;
import dev.pressport.source.OpeningProgress;
import dev.pressport.source.RowReader;
import dev.pressport.text.HtmlEntities;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The first reading of a site: its index, and what follows from that alone. */
public final class SiteOutline implements Closeable {
  private final OpenSite site;
  private final Outline index;
  private final long rows;
  private final boolean empty;

  private SiteOutline(OpenSite site, Outline index, long rows, boolean empty) {
    this.site = site;
    this.index = index;
    this.rows = rows;
    this.empty = empty;
  }

  /**
   * Reads a site to its end.
   *
   * @param workFolder exists; holds a file {@code index.sqlite} while the outline is open
   * @param progress receives the number of bytes read
   */
  public static SiteOutline read(OpenSite site, Path workFolder, OpeningProgress progress)
      throws IOException {
    Outline index = Outline.in(workFolder.resolve("index.sqlite"));
    boolean read = false;
    try (RowReader reader = site.rows(Problems.MUTE)) {
      index.define(site.acfDefinitions());
      long total = site.origins().stream().mapToLong(OpenSite.Origin::bytes).sum();
      long rows = 0;
      boolean empty = true;
      for (Row row = reader.next(); row != null; row = reader.next()) {
        index.add(row, rows++);
        empty &= row.kind() != Row.Kind.ENTRY;
        progress.read(reader.bytesRead(), total);
      }
      read = true;
      return new SiteOutline(site, index, rows, empty && reader.truncations().isEmpty());
    } finally {
      if (!read) {
        index.close();
      }
    }
  }

  /** The index of the site. */
  public SiteIndex index() {
    return index;
  }

  /** Returns whether the site has no entries at all, and its source is whole. */
  boolean isEmpty() {
    return empty;
  }

  /** Returns the number of rows of the site. */
  long rows() {
    return rows;
  }

  /** The rendering of its bodies. */
  public Rendering rendering(Policy policy, Permalinks permalinks, Addresses addresses) {
    long largest = Runtime.getRuntime().maxMemory() / 32;
    return new Rendering(
        index, site.site(), largest, policy, new InternalLinks(permalinks, addresses));
  }

  /** The authors and terms that only entries name. */
  List<Item> inferred() {
    List<Item> items = new ArrayList<>();
    index.forEachAuthor(
        author -> {
          if (author.inferred()) {
            items.add(Author.named(author.login()));
          }
        });
    index.forEachTerm(
        term -> {
          if (term.inferred()) {
            items.add(named(term));
          }
        });
    return items;
  }

  private static Term named(SiteIndex.TermOutline term) {
    return Term.named(term.key(), HtmlEntities.decode(term.name()));
  }

  @Override
  public void close() {
    index.close();
  }
}
