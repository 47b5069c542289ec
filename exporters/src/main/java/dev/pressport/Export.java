package dev.pressport;

import dev.pressport.export.Exporter;
import dev.pressport.export.Output;
import dev.pressport.export.Seal;
import dev.pressport.export.media.MediaMode;
import dev.pressport.export.media.MediaRequest;
import dev.pressport.export.migrate.Filters;
import dev.pressport.export.migrate.Migration;
import dev.pressport.export.migrate.NothingToExport;
import dev.pressport.export.migrate.Progress;
import dev.pressport.export.migrate.Report;
import dev.pressport.export.output.OutputFolder;
import dev.pressport.export.output.OutputRefused;
import dev.pressport.export.output.OutputRequest;
import dev.pressport.export.output.OverwriteMode;
import dev.pressport.export.output.TemporaryFolder;
import dev.pressport.export.output.UserChanges;
import dev.pressport.export.report.PageRequest;
import dev.pressport.export.report.ReportPage;
import dev.pressport.export.value.PrettyJson;
import dev.pressport.option.Option;
import dev.pressport.option.Options;
import dev.pressport.permalink.ListBases;
import dev.pressport.privacy.Disclosure;
import dev.pressport.render.Policy;
import dev.pressport.source.ArchivePassword;
import dev.pressport.source.OpeningProgress;
import dev.pressport.source.Uploads;
import dev.pressport.source.file.MediaFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An export of a site to a target that has not run yet, with its settings. */
public final class Export {
  private static final String RUN = "_pressport/run.json";
  private static final String OVERWRITE = "overwrite";

  private final Exporter target;
  private final Source source;
  private final Instant start = Instant.now();
  private final Map<String, String> options = new LinkedHashMap<>();
  private final SortedMap<String, String> given = new TreeMap<>();
  private Filters filters = Filters.NONE;
  private Policy policy = Policy.NONE;
  private @Nullable String baseUrl;
  private ListBases bases = ListBases.NONE;
  private Disclosure disclosure = Disclosure.NONE;
  private boolean entriesRequired;
  private MediaMode media = MediaMode.AUTO;
  private boolean wholeLibrary;
  private @Nullable Path mediaFolder;
  private OverwriteMode existing = OverwriteMode.REFUSE;
  private UserChanges userChanges = UserChanges.NONE;
  private Progress progress = Progress.NONE;
  private Seal seal = Seal.NONE;

  /** The site that is exported. */
  interface Source {
    /** Runs something with the open site. */
    Report with(Path work, Path kept, Disclosure disclosure, OpeningProgress progress, Use use)
        throws IOException;

    /** The files and addresses that it is read from. */
    List<OutputRequest.Source> identities() throws IOException;

    /** The files that it is read from, once it was. */
    SourceFiles files();

    /** An existing folder for temporary files of an export that is written to no folder. */
    Path work() throws IOException;

    /** The password of encrypted backups. */
    ArchivePassword archivePassword();
  }

  /** The use of a site while it is open. */
  interface Use {
    Report of(WordPressSite site) throws IOException;
  }

  Export(Exporter target, Source source) {
    this.target = target;
    this.source = source;
    given.put("to", target.id());
  }

  /**
   * Sets an option of the target, as {@code -O name=value} of the command does.
   *
   * @throws IllegalArgumentException when the target has no such option, or not with this value
   */
  public Export option(String name, String value) {
    Option<?> option =
        target.options().stream()
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException(target.id() + " has no option " + name));
    if (!option.refused(value).isEmpty()) {
      throw new IllegalArgumentException(name + " takes " + option.takes() + ", not " + value);
    }
    options.put(name, value);
    given.put("-O " + name, value);
    return this;
  }

  /** Sets options of the target. */
  public Export options(Options all) {
    all.given().forEach(this::option);
    return this;
  }

  /** Exports only what passes filters. */
  public Export filters(Filters wanted) {
    filters = wanted;
    return this;
  }

  /** Applies a policy to shortcodes, blocks and the names of types, taxonomies and fields. */
  public Export policy(Policy wanted) {
    policy = wanted;
    return this;
  }

  /** Sets the address at which the new site will live; null for the old address. */
  public Export baseUrl(@Nullable String url) {
    baseUrl = url;
    return this;
  }

  /** Sets WordPress's settings for the addresses of lists, for a source that lacks them. */
  public Export bases(ListBases settings) {
    bases = settings;
    return this;
  }

  /** Includes e-mail addresses and other personal data, or leaves them out, as is the default. */
  public Export personalData(boolean included) {
    disclosure = disclosure.withPersonalData(included);
    return this;
  }

  /**
   * Includes the values of keys that look like those of secrets and are none. Password hashes,
   * sessions and salts are left out nevertheless.
   */
  public Export allowedKeys(Set<String> keys) {
    disclosure = disclosure.withAllowedKeys(keys);
    return this;
  }

  /** Decides what becomes of the files of the site: pictures, documents, sound and films. */
  public Export media(MediaMode mode) {
    media = mode;
    return this;
  }

  /** Copies the whole media library, not only the files that content uses. */
  public Export wholeMediaLibrary(boolean whole) {
    wholeLibrary = whole;
    return this;
  }

  /**
   * Copies files from a folder, which is preferred to the source and the live site.
   *
   * @param folder an uploads folder, or a folder or archive that contains one; null for none
   */
  public Export mediaFrom(@Nullable Path folder) {
    mediaFolder = folder;
    return this;
  }

  /**
   * Replaces an earlier export in the output folder, and keeps the files that you changed there.
   */
  public Export overwrite(boolean replaced) {
    return overwrite(replaced ? OverwriteMode.KEEP_CHANGED : OverwriteMode.REFUSE);
  }

  /** Sets what becomes of an earlier export in the output folder. */
  public Export overwrite(OverwriteMode mode) {
    existing = mode;
    given.remove("update");
    switch (mode) {
      case REFUSE -> given.remove(OVERWRITE);
      case REFUSE_CHANGED -> given.put(OVERWRITE, "refuse");
      case KEEP_CHANGED -> given.put(OVERWRITE, "keep");
      case REPLACE_CHANGED -> given.put(OVERWRITE, "replace");
      case UPDATE -> given.put("update", "true");
    }
    return this;
  }

  /** Fails with {@link NothingToExport}, and writes nothing, when the target takes no entry. */
  public Export requireEntries() {
    entriesRequired = true;
    return this;
  }

  /** Reports how far the export is. */
  public Export progress(Progress listener) {
    progress = listener;
    return this;
  }

  /**
   * Records settings, by name, in {@code run.json}; an interrupted export is continued only with
   * the same ones. They must hold no secrets.
   */
  public Export recorded(Map<String, String> settings) {
    given.putAll(settings);
    return this;
  }

  /**
   * Runs into a folder, which appears whole or not at all.
   *
   * @param folder absent or empty, unless {@link #overwrite} was requested
   * @throws OutputRefused when the folder cannot be used; it is as before then
   */
  public Report into(Path folder) throws IOException {
    target.require();
    OutputRequest request = new OutputRequest(Version.NUMBER, source.identities(), given);
    try (OutputFolder output = OutputFolder.open(folder, request, existing)) {
      if (!output.toBeReplaced().isEmpty()) {
        progress.replacing(output.toBeReplaced());
      }
      Report report = write(output, request);
      progress.finishing();
      userChanges = output.finish(target::entryOf);
      return report;
    }
  }

  /** Returns what became of the files that you changed in the output folder, after the export. */
  public UserChanges userChanges() {
    return userChanges;
  }

  /** The folder of the output and what lies beside it during the export. */
  private static List<Path> ownPlaces(OutputFolder output) {
    Path partial = output.partialFolder();
    return List.of(
        output.folder(), partial, partial.resolveSibling(partial.getFileName() + ".lock"));
  }

  private Report write(OutputFolder output, OutputRequest request) throws IOException {
    boolean written = false;
    try {
      Path work = Files.createDirectories(output.partialFolder().resolve(".work"));
      Report report = run(output, work, output.keptFolder(), output.partialFolder());
      try (OutputStream page = output.create(ReportPage.PATH)) {
        ReportPage.write(new PageRequest(report, target, new Options(options), request), page);
      }
      writeRun(report, output);
      seal.write(
          new Seal.Request(
              output::forEachFile,
              disclosure.personalData() ? source.files().list(ownPlaces(output)) : List.of(),
              Version.NUMBER,
              output));
      TemporaryFolder.delete(work);
      written = true;
      return report;
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      throw OutputRefused.explainFullDisk(
          cause == null ? new IOException(e) : cause, output.folder());
    } catch (IOException e) {
      throw OutputRefused.explainFullDisk(e, output.folder());
    } finally {
      if (!written) {
        output.abandon();
      }
    }
  }

  /** Runs into an output, which is left open. */
  public Report into(Output output) throws IOException {
    target.require();
    Path work = source.work();
    return run(output, work, work.resolve("kept"), null);
  }

  private Report run(Output output, Path work, Path kept, @Nullable Path partial)
      throws IOException {
    try (Uploads folder =
        mediaFolder == null
            ? null
            : MediaFiles.at(mediaFolder.toString(), mediaFolder, source.archivePassword())) {
      return source.with(
          work,
          kept,
          disclosure,
          progress,
          site -> {
            progress.begin(site.origins(), partial);
            return run(site, output, new Places(folder, work, kept));
          });
    }
  }

  /**
   * The places of a run.
   *
   * @param media a folder that files are copied from first; null for none
   */
  private record Places(@Nullable Uploads media, Path work, Path kept) {}

  private Report run(WordPressSite site, Output output, Places places) throws IOException {
    Migration.Request request =
        new Migration.Request(
            site.sourceKind(),
            site.limitations(),
            site.open(),
            target,
            new Options(options),
            filters,
            policy,
            baseUrl,
            site.sameSite(),
            bases,
            disclosure,
            output,
            mediaOf(site, places.media()),
            places.work(),
            places.kept());
    Migration migration = new Migration(request, progress);
    Report report = migration.run();
    seal = migration.seal();
    if (entriesRequired && filters.limit() > 0) {
      NothingToExport.refuse(report);
    }
    return report;
  }

  private MediaRequest mediaOf(WordPressSite site, @Nullable Uploads folder) {
    List<Uploads> atHand = new ArrayList<>();
    if (folder != null) {
      atHand.add(folder);
    }
    site.open().uploads().ifPresent(atHand::add);
    return new MediaRequest(media, wholeLibrary, atHand, site.isLive(), site.http());
  }

  private void writeRun(Report report, Output output) throws IOException {
    Duration duration = Duration.between(start, Instant.now());
    try (OutputStream out = output.create(RUN)) {
      PrettyJson.write(
          out,
          json -> {
            json.writeStringField("tool", "pressport");
            json.writeStringField("version", Version.NUMBER);
            json.writeStringField("started", start.toString());
            json.writeNumberField("milliseconds", duration.toMillis());
            json.writeStringField("java", System.getProperty("java.version"));
            json.writeStringField("os", System.getProperty("os.name"));
            json.writeNumberField("processors", Runtime.getRuntime().availableProcessors());
            json.writeBooleanField("complete", report.complete());
            json.writeObjectFieldStart("options");
            for (Map.Entry<String, String> option : given.entrySet()) {
              json.writeStringField(option.getKey(), option.getValue());
            }
            json.writeEndObject();
          });
    }
  }
}
