package dev.pressport.export.preview;

import dev.pressport.export.Exporters;
import dev.pressport.export.migrate.Migration;
import dev.pressport.export.migrate.Progress;
import dev.pressport.export.migrate.Report;
import dev.pressport.export.migrate.RowVisitor;
import dev.pressport.export.migrate.SiteOutline;
import dev.pressport.http.HttpSettings;
import dev.pressport.index.Identity;
import dev.pressport.model.SiteIndex;
import dev.pressport.privacy.Disclosure;
import dev.pressport.problem.ProblemGroups;
import dev.pressport.problem.Problems;
import dev.pressport.row.Row;
import dev.pressport.source.OpenSite;
import dev.pressport.source.RowReader;
import dev.pressport.source.inspect.InspectProblem;
import dev.pressport.source.inspect.Inspection;
import dev.pressport.source.inspect.Inspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A look at a site before its export, in two readings as an export has them: the first counts, the
 * second asks each target for the fate of each item and renders each body, so that losses and
 * broken links are known.
 *
 * @param contents the counts, with the problems of both readings
 * @param targets all that there are, by their ids
 */
public record SitePreview(Inspection contents, List<TargetPreview> targets) {
  public SitePreview {
    targets = List.copyOf(targets);
  }

  /**
   * Reads a site twice, and does not close it.
   *
   * @param workFolder exists; what is left in it afterwards is of no use
   */
  public static SitePreview of(
      Inspector.Kind kind,
      OpenSite site,
      Set<String> sameSite,
      HttpSettings http,
      Path workFolder,
      Progress progress)
      throws IOException {
    Counting counting = new Counting(kind, site);
    ListeningProgress listening = new ListeningProgress(progress, counting.problems);
    try (SiteOutline outline =
        SiteOutline.read(
            site,
            Files.createDirectories(workFolder.resolve("outline")),
            Disclosure.NONE,
            progress::outline,
            counting::begin)) {
      PreviewExporter exporter = new PreviewExporter(Exporters.all());
      Migration.Request request =
          Migration.Request.ofDefaults(kind.id(), site, exporter, sameSite, http, workFolder);
      Report report = new Migration(request, listening).run(outline);
      return new SitePreview(counting.inspection(), exporter.previews(report.ledger()));
    }
  }

  /** The counts of the first reading. */
  private static final class Counting implements RowVisitor {
    private final Inspector.Kind kind;
    private final OpenSite site;
    private final ProblemGroups problems = new ProblemGroups();
    private @Nullable Inspector inspector;
    private @Nullable Inspection inspection;

    Counting(Inspector.Kind kind, OpenSite site) {
      this.kind = kind;
      this.site = site;
    }

    RowVisitor begin(SiteIndex index) {
      // All other problems are found again in the second reading, when the whole site is known.
      Problems ofCounting =
          problem -> {
            if (problem.kind().equals(InspectProblem.BODY_NOT_INSPECTED)) {
              problems.add(problem);
            }
          };
      inspector = new Inspector(index, site, ofCounting);
      return this;
    }

    @Override
    public void row(Row row, Optional<Identity> identity) throws IOException {
      Objects.requireNonNull(inspector).take(row, identity);
    }

    @Override
    public void end(RowReader reader) {
      inspection = Objects.requireNonNull(inspector).inspection(kind, reader, problems);
    }

    Inspection inspection() {
      return Objects.requireNonNull(inspection);
    }
  }
}
