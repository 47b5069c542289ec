package dev.pressport.export.preview;

import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Exporter;
import dev.pressport.export.LayoutRequest;
import dev.pressport.export.migrate.Ledger;
import dev.pressport.export.migrate.Outcomes;
import dev.pressport.export.output.DiscardedOutput;
import dev.pressport.model.Addresses;
import dev.pressport.option.Option;
import dev.pressport.option.Options;
import dev.pressport.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A target that writes nothing and asks other targets for the fate of each item. For one use. */
final class PreviewExporter implements Exporter {
  private final List<Candidate> candidates = new ArrayList<>();

  PreviewExporter(List<Exporter> targets) {
    targets.forEach(target -> candidates.add(new Candidate(target)));
  }

  @Override
  public String id() {
    return "preview";
  }

  @Override
  public String description() {
    return "fates only";
  }

  @Override
  public List<Option<?>> options() {
    return List.of();
  }

  @Override
  public Addresses layout(LayoutRequest request) {
    candidates.parallelStream()
        .forEach(candidate -> candidate.addresses = candidate.exporter.layout(request));
    return Addresses.NONE;
  }

  @Override
  public ExportSession open(ExportRequest request) throws IOException {
    List<PreviewSession.Target> targets = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Path folder = Files.createDirectories(request.workFolder().resolve(candidate.exporter.id()));
      ExportSession session =
          candidate.exporter.open(
              new ExportRequest(
                  request.site(),
                  request.index(),
                  request.permalinks(),
                  candidate.addresses,
                  request.mapping(),
                  request.baseUrl(),
                  request.rendering(),
                  request.media(),
                  Options.NONE,
                  new DiscardedOutput(),
                  folder));
      targets.add(new PreviewSession.Target(session, candidate.outcomes));
    }
    return new PreviewSession(request, targets);
  }

  /**
   * Returns the fates of the items of a site in each target.
   *
   * @param before the fates of items that no target gets
   */
  List<TargetPreview> previews(Ledger before) {
    return candidates.stream()
        .map(
            candidate ->
                new TargetPreview(
                    candidate.exporter.id(),
                    before.continuedBy(candidate.outcomes.ledger()),
                    candidate.outcomes.leftOut(),
                    candidate.outcomes.drafts()))
        .toList();
  }

  /** A target that is asked. */
  private static final class Candidate {
    private final Exporter exporter;
    private final Outcomes outcomes = new Outcomes(Problems.MUTE);
    private Addresses addresses = Addresses.NONE;

    Candidate(Exporter exporter) {
      this.exporter = exporter;
    }
  }
}
