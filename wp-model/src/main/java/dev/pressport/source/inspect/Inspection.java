package dev.pressport.source.inspect;

import dev.pressport.model.Site;
import dev.pressport.problem.Problem.Severity;
import dev.pressport.problem.ProblemGroups;
import dev.pressport.source.Limitation;
import dev.pressport.source.OpenSite;
import dev.pressport.source.RowReader.Truncation;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a source. Second copies of an item and items that cannot be read are in no count
 * but their own.
 *
 * @param sourceKind the id of the source
 * @param uploads null where no uploaded files came with the site
 * @param readFrom how many items each origin gave, by its name
 * @param types the statuses of each post type
 * @param entries all entries, also of types beyond the number of types that are distinguished
 * @param labels of post types that the site itself describes, for people: type to plural
 * @param terms of each taxonomy, also those that only entries name
 * @param authors how many, with those whom only entries name
 * @param byAuthor the number of entries of each author, by login
 * @param languages the number of entries in each language, where the site tells
 * @param blocks by name with the namespace, {@code core/image}
 * @param blocksWithoutHtml those of them that were saved with no HTML of their own
 * @param shortcodes by name
 * @param samples the first place of each shortcode, by its name
 * @param media attachments by the ending of their file in small letters, empty where there is none
 * @param library the files of those attachments
 * @param copies how many rows are second copies of an item
 * @param limitations what this kind of source never carries
 */
public record Inspection(
    String sourceKind,
    Site site,
    List<OpenSite.Origin> origins,
    @Nullable UploadsFolder uploads,
    Map<String, Long> readFrom,
    SortedMap<String, Counts> types,
    long entries,
    SortedMap<String, String> labels,
    Years years,
    Counts terms,
    long authors,
    Counts byAuthor,
    Counts languages,
    Comments comments,
    List<FoundPlugin> plugins,
    Counts blocks,
    Counts blocksWithoutHtml,
    Counts shortcodes,
    SortedMap<String, Sample> samples,
    Counts media,
    Library library,
    long copies,
    List<Limitation> limitations,
    ProblemGroups problems,
    List<Truncation> truncations) {
  public Inspection {
    origins = List.copyOf(origins);
    readFrom = Map.copyOf(readFrom);
    types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    samples = Collections.unmodifiableSortedMap(new TreeMap<>(samples));
    plugins = List.copyOf(plugins);
    limitations = List.copyOf(limitations);
    truncations = List.copyOf(truncations);
  }

  /** Uploaded files that came with the site, unpacked. */
  public record UploadsFolder(String name, long files, long bytes) {}

  /**
   * The files of the media library.
   *
   * @param files the number of attachments that have a file
   * @param bytes their size, as far as the source tells; 0 when it does not
   * @param missing how many of these files did not come with the site
   * @param host where they are on the web; null when the source does not say it
   */
  public record Library(long files, long bytes, long missing, @Nullable String host) {}

  /**
   * The dates of entries, in the time of the site.
   *
   * @param first null when no entry has a date
   * @param last null when no entry has a date
   * @param entries the number in each year
   */
  public record Years(
      @Nullable LocalDateTime first,
      @Nullable LocalDateTime last,
      SortedMap<Integer, Long> entries) {
    public Years {
      entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }
  }

  /** Comments by status ({@code approved}, {@code hold}...) and by type. */
  public record Comments(Counts statuses, Counts types) {}

  /** Returns the number of items: entries, authors, terms and comments. */
  public long items() {
    return entries + authors + terms.total() + comments.statuses().total();
  }

  /** Returns the number of entries of a type by status. */
  public Counts statuses(String type) {
    return types.getOrDefault(type, Counts.NONE);
  }

  /** Returns the number of entries of a type. */
  public long entries(String type) {
    return statuses(type).total();
  }

  /** Returns whether all that the source should hold could be read. */
  public boolean complete() {
    return truncations.isEmpty() && problems.counts().getOrDefault(Severity.SKIPPED, 0L) == 0;
  }
}
