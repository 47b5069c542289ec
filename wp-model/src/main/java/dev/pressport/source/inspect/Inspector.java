package dev.pressport.source.inspect;

import dev.pressport.index.Identity;
import dev.pressport.index.Outline;
import dev.pressport.mapping.Mapping;
import dev.pressport.model.Item;
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
import dev.pressport.source.RowReader.Truncation;
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
  private final Outline outline;
  private final Mapping mapping;
  private final Inventory inventory;
  private final Problems problems;
  private final Map<String, Long> readFrom = new HashMap<>();
  private long rows;
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

  private Inspector(Outline outline, OpenSite site, Problems problems) {
    this.outline = outline;
    this.mapping = new Mapping(outline, site.site());
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
      for (Row row = reader.next(); row != null; row = reader.next()) {
        inspector.take(row);
        progress.read(reader.bytesRead(), total);
      }
      reader
          .joined()
          .forEach((origin, count) -> inspector.readFrom.merge(origin, count, Long::sum));
      return inspector.inspection(kind, site, reader.truncations(), groups);
    }
  }

  private void take(Row row) throws IOException {
    long number = rows++;
    Optional<Identity> found = outline.add(row, number);
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

  private Inspection inspection(
      Kind kind, OpenSite site, List<Truncation> truncations, ProblemGroups groups) {
    inventory.addNames(outline);
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
        inventory.comments(),
        inventory.plugins(),
        inventory.bodies().blocks(),
        inventory.bodies().blocksWithoutHtml(),
        inventory.bodies().shortcodes(),
        inventory.media(),
        inventory.library(),
        copies,
        kind.limitations(),
        groups,
        truncations);
  }
}
