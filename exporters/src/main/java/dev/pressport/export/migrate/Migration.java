package dev.pressport.export.migrate;

import dev.pressport.export.ExportSession;
import dev.pressport.export.Exporter;
import dev.pressport.export.Output;
import dev.pressport.export.Seal;
import dev.pressport.export.media.MediaMode;
import dev.pressport.export.media.MediaPhase;
import dev.pressport.export.media.MediaRequest;
import dev.pressport.export.output.DiscardedOutput;
import dev.pressport.http.HttpSettings;
import dev.pressport.model.Item;
import dev.pressport.model.Site;
import dev.pressport.option.Options;
import dev.pressport.permalink.ListBases;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.PostTypes;
import dev.pressport.privacy.Disclosure;
import dev.pressport.problem.Problem;
import dev.pressport.problem.Problems;
import dev.pressport.render.Policy;
import dev.pressport.render.Rendering;
import dev.pressport.row.Row;
import dev.pressport.settings.SiteOptions;
import dev.pressport.source.Limitation;
import dev.pressport.source.OpenSite;
import dev.pressport.source.RowReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Moves a site from its source to a target: reads it once for an outline, then again, item by item,
 * and accounts for each.
 */
public final class Migration {
  public static final String REPORT = "_pressport/report.json";
  static final String PROBLEMS = "_pressport/problems.ndjson";

  private final Request request;
  private final Progress progress;
  private Seal seal = Seal.NONE;

  /**
   * The task of a migration.
   *
   * @param sourceKind the id of the source
   * @param limitations the content that this kind of source never carries
   * @param options of the exporter
   * @param policy the user's choices for shortcodes, blocks, types, taxonomies and fields
   * @param baseUrl where the new site will live, without a slash at the end; null for the old home
   * @param sameSite further hosts, or addresses, at which the old site could be found
   * @param bases the user's settings for old addresses
   * @param disclosure the user's choice of what is let out
   * @param media what becomes of files
   * @param workFolder exists; what is left in it afterwards is of no use
   * @param keptFolder what is in it outlives an interrupted run; made when needed
   */
  public record Request(
      String sourceKind,
      List<Limitation> limitations,
      OpenSite site,
      Exporter exporter,
      Options options,
      Filters filters,
      Policy policy,
      @Nullable String baseUrl,
      Set<String> sameSite,
      ListBases bases,
      Disclosure disclosure,
      Output output,
      MediaRequest media,
      Path workFolder,
      Path keptFolder) {

    /**
     * Returns the request of an export with default options and without filters, which asks nothing
     * of the site's host.
     *
     * @param workFolder exists; what is left in it afterwards is of no use
     */
    public static Request ofDefaults(
        String sourceKind,
        OpenSite site,
        Exporter exporter,
        Set<String> sameSite,
        HttpSettings http,
        Path workFolder) {
      return new Request(
          sourceKind,
          List.of(),
          site,
          exporter,
          Options.NONE,
          Filters.NONE,
          Policy.NONE,
          null,
          sameSite,
          ListBases.NONE,
          Disclosure.NONE,
          new DiscardedOutput(),
          new MediaRequest(MediaMode.LINK, false, List.of(), false, http),
          workFolder,
          workFolder.resolve("kept"));
    }

    /** Returns the same request for an output that takes only names. */
    Request named(Output names) {
      return new Request(
          sourceKind,
          limitations,
          site,
          exporter,
          options,
          filters,
          policy,
          baseUrl,
          sameSite,
          bases,
          disclosure,
          names,
          media,
          workFolder,
          keptFolder);
    }
  }

  /** A migration that can be run once. */
  public Migration(Request request, Progress progress) {
    this.request = request;
    this.progress = progress;
  }

  /**
   * Runs to the end, and closes neither site nor output.
   *
   * @throws NothingToExport when the site has no entries, or the filters leave none
   * @throws IllegalStateException when the ledger does not balance, which is a bug
   * @throws ConversionBug when an item cannot be converted, which is one too
   */
  public Report run() throws IOException {
    try (SiteOutline outline =
        SiteOutline.read(
            request.site(), request.workFolder(), request.disclosure(), progress::outline)) {
      if (outline.isEmpty()) {
        throw new NothingToExport(MigrationRefusal.NO_ENTRIES, name());
      }
      MappingCheck.require(request.policy().mapping(), outline, request.exporter().renaming());
      FilterCheck.require(outline.named(request.filters()), outline.index());
      Report report = run(outline);
      try (var out = request.output().create(REPORT)) {
        ReportJson.write(report, out);
      }
      return report;
    }
  }

  /** Returns the last step of the export, which follows once all other files are written. */
  public Seal seal() {
    return seal;
  }

  private String name() {
    return request.site().origins().stream()
        .map(OpenSite.Origin::name)
        .findFirst()
        .orElse("The source");
  }

  /** Runs the second reading of a site, of which the outline is there. */
  public Report run(SiteOutline outline) throws IOException {
    return write(outline, UnaryOperator.identity());
  }

  /**
   * Writes everything but the report.
   *
   * @param watch what is put around the session of the exporter
   */
  Report write(SiteOutline outline, UnaryOperator<ExportSession> watch) throws IOException {
    Filters filters = outline.named(request.filters());
    SiteMove move = new SiteMove(request, outline, filters, progress);
    Rendering rendering =
        outline.rendering(
            request.policy(), move.links(), request.exporter().forms(request.options()));
    Path exporterFolder = Files.createDirectories(request.workFolder().resolve("exporter"));
    List<Problem> ofSource = new ArrayList<>();
    Set<String> identified = new TreeSet<>();
    try (MediaPhase media = move.media();
        ProblemLog log =
            new ProblemLog(
                request.output().create(PROBLEMS), progress, move.references(outline.privacy()));
        RowReader reader = outline.rows(ofSource::add, identified::add);
        ExportSession session =
            watch.apply(request.exporter().open(move.exportRequest(rendering, exporterFolder)));
        ItemPipeline pipeline =
            new ItemPipeline(
                log, session, rendering, filters, request.policy().mapping(), outline, move)) {
      List<Item> inferred = outline.inferred();
      long all = outline.rows() + inferred.size();
      long number = 0;
      long added = 0;
      for (Row row = reader.next(); row != null; row = reader.next()) {
        if (added == 0 && row.kind() == Row.Kind.ENTRY) {
          added = add(inferred, pipeline);
        }
        pipeline.row(row, number++);
        progress.written(number + added, all);
      }
      if (added == 0) {
        add(inferred, pipeline);
      }
      pipeline.settleAll();
      media.settleAtOnce();
      session.finish();
      Report.Move moved = move.finish(log, session);
      seal = session.seal();
      MappedNames.tell(
          request.policy().mapping(), request.exporter().renaming(), moved.names(), log);
      identified.forEach(pipeline::tellWithheld);
      ofSource.forEach(log::add);
      tellLacks(pipeline.outcomes().ledger(), log);
      tellHidden(outline.site(), log);
      return report(outline.site(), pipeline, log, reader, moved);
    }
  }

  /** Notes the parts of entries that the source never has. */
  private void tellLacks(Ledger ledger, Problems log) {
    for (Limitation limitation : request.limitations()) {
      String type = limitation.type();
      if (type != null && ledger.entries().containsKey(type) && PostTypes.is(type, Trait.IN_WXR)) {
        log.add(
            Problem.of(MigrationProblem.SOURCE_LACKS, limitation.what())
                .inField(limitation.what()));
      }
    }
  }

  /** Notes that all pages of the new site are kept from search engines. */
  private void tellHidden(Site site, Problems log) {
    if (writesPages(request.exporter()) && SiteOptions.of(site).hidesFromSearch()) {
      log.add(Problem.of(MigrationProblem.HIDDEN_FROM_SEARCH));
    }
  }

  /** A content management system makes the heads of its pages itself, and so has a guide. */
  private static boolean writesPages(Exporter exporter) {
    return exporter.changesLinks() && exporter.guide().isEmpty();
  }

  private static long add(List<Item> inferred, ItemPipeline pipeline) throws IOException {
    for (Item item : inferred) {
      pipeline.inferred(item);
    }
    return inferred.size();
  }

  /** Returns the number of rows of each file, including those that became part of others. */
  private static Map<String, Long> readFrom(ItemPipeline pipeline, RowReader reader) {
    Map<String, Long> counts = new HashMap<>(pipeline.readFrom());
    reader.joined().forEach((origin, count) -> counts.merge(origin, count, Long::sum));
    return counts;
  }

  private Report report(
      Site site, ItemPipeline pipeline, ProblemLog log, RowReader reader, Report.Move move) {
    Ledger ledger = pipeline.outcomes().ledger();
    if (!ledger.balances()) {
      throw new IllegalStateException("the ledger does not balance: " + ledger.total());
    }
    return new Report(
        request.sourceKind(),
        site,
        request.site().origins(),
        readFrom(pipeline, reader),
        request.exporter().id(),
        ledger,
        log.groups().counts(),
        log.groups().groups(),
        reader.truncations(),
        pipeline.withheld(),
        pipeline.secrets(),
        pipeline.outcomes().leftOut(),
        pipeline.outcomes().drafts(),
        move,
        new Report.Overview(
            pipeline.settled().years(),
            pipeline.settled().chosen(),
            pipeline.settled().drafts(),
            log.samples()));
  }
}
