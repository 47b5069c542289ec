package dev.pressport.cli.command;

import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import dev.pressport.cli.console.SpellingSuggestion;
import dev.pressport.cli.option.DatabaseChoice;
import dev.pressport.cli.option.SiteAccess;
import dev.pressport.cli.option.Verbosity;
import dev.pressport.export.Exporter;
import dev.pressport.export.Exporters;
import dev.pressport.export.migrate.Filters;
import dev.pressport.export.output.OverwriteMode;
import dev.pressport.model.Term;
import dev.pressport.option.Option;
import dev.pressport.option.Options;
import dev.pressport.privacy.Disclosure;
import dev.pressport.source.ArchivePassword;
import dev.pressport.source.SourceRequest;
import dev.pressport.text.Slug;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A check of the arguments of an export, which makes a plan of them or reports all errors at once.
 */
final class PlanCheck {
  static final String KEEP = "keep";

  private static final String EXAMPLE = "pressport export site.xml --to json --out archive";

  private final List<Fault> faults;
  private final List<String> sources;
  private final ExportCommand.Result result;
  private final ExportCommand.Selection selection;
  private final ExportCommand.Decisions decisions;
  private final MediaChoice media;
  private final ExportCommand.Running running;
  private final Verbosity verbosity;
  private final SortedMap<String, String> given = new TreeMap<>();

  /** Adds to the faults that were found already. */
  PlanCheck(
      List<Fault> faults,
      List<String> sources,
      ExportCommand.Result result,
      ExportCommand.Selection selection,
      ExportCommand.Decisions decisions,
      MediaChoice media,
      ExportCommand.Running running,
      Verbosity verbosity) {
    this.faults = new ArrayList<>(faults);
    this.sources = sources;
    this.result = result;
    this.selection = selection;
    this.decisions = decisions;
    this.media = media;
    this.running = running;
    this.verbosity = verbosity;
  }

  /**
   * Makes the plan.
   *
   * @param sourceOptions for the source, by name
   */
  ExportPlan plan(
      Map<String, String> sourceOptions, SiteAccess access, ArchivePassword archivePassword) {
    addFaultsOfSources();
    faults.addAll(GivenSources.faults(sources, access, media.fetches()));
    boolean live = sources.stream().anyMatch(ServerAddress::isSite);
    given.putAll(access.given());
    Exporter exporter = exporter();
    Options options = exporter == null ? Options.NONE : options(exporter);
    Filters filters = filters();
    GivenPolicy policy = GivenPolicy.of(decisions.policy, faults);
    GivenMedia files = GivenMedia.of(media, faults);
    GivenAddresses addresses = GivenAddresses.of(decisions, faults);
    boolean stream = "-".equals(result.out) && !running.dryRun;
    checkOut(stream, exporter, options);
    if (DatabaseChoice.ALL.equals(sourceOptions.get("site")) && (stream || running.dryRun)) {
      faults.add(bad("--site", DatabaseChoice.ALL, "--site all with --out DIR, and no --dry-run"));
    }
    if (running.json && stream) {
      faults.add(Fault.of("json-and-stream"));
    } else if (running.json && DatabaseChoice.ALL.equals(sourceOptions.get("site"))) {
      faults.add(
          bad("--site", DatabaseChoice.ALL, "--site with the number of a site, or no --json"));
    }
    OverwriteMode overwrite = overwrite();
    verbosity.fault().ifPresent(faults::add);
    if (!faults.isEmpty() || exporter == null) {
      throw new Faults(faults);
    }
    remember("to", exporter.id());
    sourceOptions.forEach(this::remember);
    remember("policy", policy.identity());
    remember("base-url", addresses.baseUrl());
    files.given().forEach(this::remember);
    remember("same-site", String.join(",", addresses.sameSite()));
    remember("category-base", addresses.bases().category());
    remember("tag-base", addresses.bases().tag());
    return new ExportPlan(
        List.copyOf(sources),
        live,
        exporter,
        options,
        stream || running.dryRun || result.out == null ? null : Path.of(result.out),
        stream,
        overwrite,
        filters,
        policy.policy(),
        addresses.baseUrl(),
        addresses.sameSite(),
        files,
        addresses.bases(),
        new Disclosure(selection.personalData, Set.copyOf(selection.allowedKeys)),
        running.strict,
        running.dryRun,
        running.json,
        running.maxValue == null ? SourceRequest.MAX_VALUE : Math.max(running.maxValue, 1) << 20,
        sourceOptions,
        access,
        archivePassword,
        given);
  }

  /** The value of an option that does not exist looks like a source, and is not reported. */
  private void addFaultsOfSources() {
    boolean stray = faults.stream().anyMatch(fault -> fault.code().equals("no-such-option"));
    List<Fault> ofSources = GivenSources.faults(sources, EXAMPLE);
    if (!stray || ofSources.size() >= sources.size()) {
      faults.addAll(ofSources);
    }
  }

  private void remember(String name, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      given.put(name, value.toString());
    }
  }

  /** An option that does not exist may be a mistyped one that is needed. */
  private boolean isMistyped(String option) {
    return faults.stream()
        .anyMatch(
            fault ->
                fault.code().equals("no-such-option") && fault.remedy().startsWith(option + "."));
  }

  private @Nullable Exporter exporter() {
    if (result.to == null) {
      if (!isMistyped("--to")) {
        faults.add(Fault.of("missing-target"));
      }
      return null;
    }
    Optional<Exporter> exporter = Exporters.find(result.to);
    if (exporter.isEmpty()) {
      faults.add(TargetsCommand.noSuchTarget(result.to));
    }
    return exporter.orElse(null);
  }

  private OverwriteMode overwrite() {
    String mode = result.overwrite;
    if (result.update && mode != null) {
      faults.add(bad("--overwrite", mode, "either --overwrite or --update"));
    }
    if (mode == null) {
      return result.update ? OverwriteMode.UPDATE : OverwriteMode.REFUSE;
    }
    return switch (mode) {
      case KEEP -> OverwriteMode.KEEP_CHANGED;
      case "refuse" -> OverwriteMode.REFUSE_CHANGED;
      case "replace" -> OverwriteMode.REPLACE_CHANGED;
      default -> {
        faults.add(bad("--overwrite", mode, "--overwrite=keep, refuse or replace"));
        yield OverwriteMode.REFUSE;
      }
    };
  }

  private Options options(Exporter exporter) {
    Map<String, Option<?>> known =
        exporter.options().stream().collect(Collectors.toMap(Option::name, option -> option));
    Map<String, String> texts = new HashMap<>();
    for (String option : result.options) {
      int equals = option.indexOf('=');
      String name = equals < 0 ? option : option.substring(0, equals);
      String text = equals < 0 ? "" : option.substring(equals + 1);
      Option<?> named = known.get(name);
      if (named == null) {
        String hint = SpellingSuggestion.hint(name, known.keySet());
        faults.add(Fault.of("no-such-target-option", exporter.id(), name, hint));
      } else {
        String typed = "-O " + name;
        String remedy = typed + " takes " + named.takes();
        named.refused(text).forEach(part -> faults.add(bad(typed, part, remedy)));
        remember(typed, text);
        texts.put(name, text);
      }
    }
    return new Options(texts);
  }

  private void checkOut(boolean stream, @Nullable Exporter exporter, Options options) {
    if (running.dryRun) {
      return;
    }
    if (result.out == null || result.out.isEmpty()) {
      if (!isMistyped("--out")) {
        faults.add(Fault.of("missing-out"));
      }
    } else if (stream && exporter != null && !exporter.streamsAll(options)) {
      if (!exporter.streams("entries/post.", options)) {
        boolean never =
            !exporter.streams("entries/post.", Options.NONE) && !exporter.streamsAll(Options.NONE);
        String condition = never ? "" : " with these options";
        faults.add(Fault.of("stream-target", exporter.id(), condition));
      } else if (selection.types.size() != 1) {
        faults.add(Fault.of("stream-one-type"));
      }
    }
  }

  private Filters filters() {
    remember("type", String.join(",", selection.types));
    remember("exclude-type", String.join(",", selection.withoutTypes));
    remember("status", String.join(",", selection.statuses));
    remember("after", selection.after);
    remember("before", selection.before);
    remember("author", String.join(",", selection.authors));
    remember("term", String.join(",", selection.terms));
    remember("limit", selection.limit);
    remember("include-personal-data", selection.personalData ? "yes" : null);
    remember("allow-key", String.join(",", selection.allowedKeys));
    if (selection.limit != null && selection.limit < 0) {
      faults.add(
          bad("--limit", selection.limit.toString(), "--limit 10, or another number from 0 on"));
    }
    return Filters.NONE
        .types(Set.copyOf(selection.types))
        .exceptTypes(Set.copyOf(selection.withoutTypes))
        .statuses(Set.copyOf(selection.statuses))
        .after(date("--after", selection.after))
        .before(date("--before", selection.before))
        .authors(Set.copyOf(selection.authors))
        .terms(terms())
        .limit(selection.limit == null ? Long.MAX_VALUE : selection.limit);
  }

  private static Fault bad(String option, String value, String remedy) {
    return Fault.of("bad-value", option, value, remedy);
  }

  private Set<Term.Key> terms() {
    return selection.terms.stream()
        .filter(
            term -> {
              boolean good = term.indexOf(':') > 0 && !term.endsWith(":");
              if (!good) {
                faults.add(bad("--term", term, "--term TAXONOMY:SLUG, such as category:news"));
              }
              return good;
            })
        .map(
            term -> {
              int colon = term.indexOf(':');
              String slug = term.substring(colon + 1).toLowerCase(Locale.ROOT);
              return new Term.Key(term.substring(0, colon), Slug.decode(slug));
            })
        .collect(Collectors.toSet());
  }

  private @Nullable String date(String option, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      String plain = text.replace(' ', 'T');
      return plain.indexOf('T') < 0
          ? LocalDate.parse(plain).toString()
          : LocalDateTime.parse(plain).toString().replace('T', ' ');
    } catch (DateTimeException e) {
      faults.add(bad(option, text, option + " 2024-01-31"));
      return null;
    }
  }
}
