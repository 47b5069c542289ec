package dev.pressport.source.inspect;

import dev.pressport.index.Identity;
import dev.pressport.index.Outline;
import dev.pressport.mapping.Mapping;
import dev.pressport.model.Item;
import dev.pressport.model.SiteIndex;
import dev.pressport.posttype.PostTypeProblem;
import dev.pressport.problem.ItemProblems;
import dev.pressport.problem.Problem;
import dev.pressport.problem.ProblemGroups;
import dev.pressport.problem.Problems;
import dev.pressport.row.Row;
import dev.pressport.row.RowProblem;
import dev.pressport.source.Limitation;
import dev.pressport.source.OpenSite;
import dev.pressport.source.RowReader;
import dev.pressport.source.inspect.Inspection.UploadsFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts what a source holds, in one reading. What it needs in memory depends neither on the number
 * of items nor on how many names they use.
 */
public final class Inspector {
  private final SiteIndex index;
  private final OpenSite site;
  private final Mapping mapping;
  private final Inventory inventory;
  private final Problems problems;
  private final Map<String, Long> readFrom = new HashMap<>();
  private long copies;

  /** A listener to the progress of the reading, called often. Called often. */
  @FunctionalInterface
  public interface Progress {
    /** Reports the number of bytes read, and the total. */
    void read(long bytes, long of);
  }

  /**
   * The kind of the source.
   *
   * @param id of the source; of several, joined by {@code +}
   * @param limitations the limitations that all of them share
   */
  public record Kind(String id, List<Limitation> limitations) {
    public Kind {
      limitations = List.copyOf(limitations);
    }
  }

  /**
   * An inspection of rows that {@link #take} receives.
   *
   * @param index has each row before it is taken
   * @param problems receives each problem as it is found
   */
  public Inspector(SiteIndex index, OpenSite site, Problems problems) {
    this.index = index;
    this.site = site;
    this.mapping = new Mapping(index, site.site());
    this.inventory = new Inventory(site.uploads().orElse(null));
    this.problems = problems;
  }

  /**
   * Reads a site to its end, and does not close it.
   *
   * @param workFolder exists; what is left in it afterwards is of no use
   * @param listener receives each problem as it is found
   */
  public static Inspection inspect(
      Kind kind, OpenSite site, Path workFolder, Problems listener, Progress progress)
      throws IOException {
    ProblemGroups groups = new ProblemGroups();
    Problems problems =
        problem -> {
          groups.add(problem);
          listener.add(problem);
        };
    long total = site.origins().stream().mapToLong(OpenSite.Origin::bytes).sum();
    try (Outline outline = Outline.in(workFolder.resolve("index.sqlite"));
        RowReader reader = site.rows(problems)) {
      outline.define(site.acfDefinitions());
      Inspector inspector = new Inspector(outline, site, problems);
      long rows = 0;
      for (Row row = reader.next(); row != null; row = reader.next()) {
        inspector.take(row, outline.add(row, rows++));
        progress.read(reader.bytesRead(), total);
      }
      return inspector.inspection(kind, reader, groups);
    }
  }

  /**
   * Counts the next row of the source.
   *
   * @param found the item of the row; empty when it cannot be read
   */
  public void take(Row row, Optional<Identity> found) throws IOException {
    readFrom.merge(row.origin(), 1L, Long::sum);
    row.allProblems().forEach(problems::add);
    if (found.isEmpty()) {
      return;
    }
    Identity identity = found.get();
    if (identity.copy()) {
      copies++;
      return;
    }
    ItemProblems ofItem = row.newProblems(identity.id());
    try {
      Item item = mapping.map(row, identity, ofItem);
      inventory.add(item, ofItem);
    } catch (OutOfMemoryError e) {
      // All that was made of the item is garbage by now, so there is memory to go on.
      ofItem.add(RowProblem.ITEM_TOO_LARGE, null, "pressport inspect skipped it");
    }
    for (Problem problem : ofItem.list()) {
      // A menu item may stand before its parent, so that one reading cannot tell.
      if (!problem.kind().equals(PostTypeProblem.MENU_PARENT_MISSING)) {
        problems.add(problem);
      }
    }
  }

  /**
   * Returns the result, once all rows are taken.
   *
   * @param reader of these rows, at its end
   * @param groups the problems of the inspection
   */
  public Inspection inspection(Kind kind, RowReader reader, ProblemGroups groups) {
    reader.joined().forEach((origin, count) -> readFrom.merge(origin, count, Long::sum));
    inventory.addNames(index);
    return new Inspection(
        kind.id(),
        site.site(),
        site.origins(),
        site.uploads()
            .map(found -> new UploadsFolder(found.name(), found.files(), found.bytes()))
            .orElse(null),
        readFrom,
        inventory.types(),
        inventory.entries(),
        inventory.labels(),
        inventory.years(),
        inventory.terms(),
        inventory.authors(),
        inventory.byAuthor(),
        inventory.languages(),
        inventory.comments(),
        inventory.plugins(site.site()),
        inventory.bodies().blocks(),
        inventory.bodies().blocksWithoutHtml(),
        inventory.bodies().shortcodes(),
        inventory.bodies().samples(),
        inventory.media(),
        inventory.library(),
        copies,
        kind.limitations(),
        groups,
        reader.truncations());
  }
}
