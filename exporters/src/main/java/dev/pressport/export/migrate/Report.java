package dev.pressport.export.migrate;

import dev.pressport.export.ExportSession;
import dev.pressport.export.Unpublished;
import dev.pressport.export.media.MediaReport;
import dev.pressport.export.redirect.RedirectFiles;
import dev.pressport.model.Site;
import dev.pressport.problem.ItemReference;
import dev.pressport.problem.Problem.Severity;
import dev.pressport.problem.ProblemGroups;
import dev.pressport.problem.ProblemSamples;
import dev.pressport.source.OpenSite;
import dev.pressport.source.RowReader.Truncation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The report of a migration.
 *
 * @param readFrom the number of items of each origin, by its name
 * @param withheld the personal data left out, by name
 * @param secrets the secrets left out, by name
 * @param leftOut the content that the target does not support, or keeps from the public
 * @param drafts the number of exported entries that visitors do not see, by the reason
 * @param move what concerns the move from the old site to the new one
 * @param overview what a page for people shows besides
 */
public record Report(
    String sourceKind,
    Site site,
    List<OpenSite.Origin> origins,
    Map<String, Long> readFrom,
    String target,
    Ledger ledger,
    Map<Severity, Long> problems,
    List<ProblemGroups.Group> problemGroups,
    List<Truncation> truncations,
    List<String> withheld,
    List<String> secrets,
    List<LeftOut> leftOut,
    Map<Unpublished, Long> drafts,
    Move move,
    Overview overview) {

  /**
   * The move from the old site to the new one.
   *
   * @param newHome where the new site will live, without a slash at the end; null when that is not
   *     known
   * @param media the files that the content uses
   * @param redirects the number of redirects from old addresses; 0 where none were written
   * @param names as in {@link ExportSession#names()}
   * @param oldAddresses null for a target that does not change links
   */
  public record Move(
      @Nullable String newHome,
      MediaReport media,
      long redirects,
      List<RedirectFiles.Sample> redirectSamples,
      SortedMap<String, String> names,
      @Nullable OldAddresses oldAddresses) {
    public Move {
      redirectSamples = List.copyOf(redirectSamples);
    }
  }

  /**
   * Parts of a report for people, of limited size.
   *
   * @param years the posts and pages by year, in order; years without any are not among them
   * @param chosen the items that the user's filters and the rules of privacy left out
   * @param drafts the first entries that are exported as drafts
   * @param problems the first problems of each kind
   */
  public record Overview(
      List<Year> years,
      List<Chosen> chosen,
      List<Draft> drafts,
      List<ProblemSamples.Kind> problems) {
    public Overview {
      years = List.copyOf(years);
      chosen = List.copyOf(chosen);
      drafts = List.copyOf(drafts);
      problems = List.copyOf(problems);
    }
  }

  /** The number of posts and pages of a year, and of those that are exported. */
  public record Year(int year, long read, long exported) {}

  /**
   * Items of one kind that a choice of the user left out.
   *
   * @param what their kind in the plural, for people
   * @param why the filter, in a word, or {@link #PERSONAL_DATA}
   */
  public record Chosen(String what, String why, long count) {
    /** The reason of what is left out for privacy. */
    public static final String PERSONAL_DATA = "personal data";
  }

  /** An entry that is exported as a draft. */
  public record Draft(Unpublished reason, String type, @Nullable Long id, ItemReference item) {}

  /**
   * The addresses of the old site that the exported files still contain.
   *
   * @param count the number of different ones
   * @param total the number of places
   * @param hosts those of the old site
   */
  public record OldAddresses(long count, long total, List<String> hosts) {
    public OldAddresses {
      hosts = List.copyOf(hosts);
    }
  }

  /**
   * Items of one kind that the target did not take, or that the user's policy drops.
   *
   * @param what their kind in the plural, for people
   * @param why in a few words
   * @param ofEntries whether they are entries, and not authors, terms or comments
   * @param unpublished why visitors could not open them, where that is the reason; else null
   */
  public record LeftOut(
      String what, String why, long count, boolean ofEntries, @Nullable Unpublished unpublished) {
    /** The reason of what the user's policy drops. */
    public static final String BY_POLICY = "dropped by your policy";

    /** Returns whether the user's policy drops them. */
    public boolean isByPolicy() {
      return why.equals(BY_POLICY);
    }
  }

  public Report {
    origins = List.copyOf(origins);
    readFrom = new TreeMap<>(readFrom);
    problems = new EnumMap<>(problems);
    problemGroups = List.copyOf(problemGroups);
    truncations = List.copyOf(truncations);
    withheld = List.copyOf(withheld);
    secrets = List.copyOf(secrets);
    leftOut = List.copyOf(leftOut);
    drafts = new TreeMap<>(drafts);
  }

  /** Returns whether everything that was to come through did. */
  public boolean complete() {
    return truncations.isEmpty()
        && move.media().missing() == 0
        && ledger.total().skipped() == 0
        && problems.getOrDefault(Severity.SKIPPED, 0L) == 0;
  }

  /** Returns whether anything came through otherwise than it was. */
  public boolean lossy() {
    return problems.getOrDefault(Severity.LOSSY, 0L) > 0;
  }
}
