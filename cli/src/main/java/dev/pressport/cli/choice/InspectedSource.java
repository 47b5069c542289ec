package dev.pressport.cli.choice;

import dev.pressport.WordPressSite;
import dev.pressport.export.Exporter;
import dev.pressport.export.migrate.SamplePaths;
import dev.pressport.export.preview.SitePreview;
import dev.pressport.source.inspect.Inspection;
import dev.pressport.source.rest.SiteSurvey;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source that was looked at before an export. Safe for many threads. */
public final class InspectedSource implements Closeable {
  private final ChosenSource source;
  private final Findings findings;
  private final @Nullable WordPressSite site;
  private final Closeable kept;
  private boolean closed;

  /**
   * The findings.
   *
   * @param preview null for a live site, and for a database of several sites
   * @param survey of a live site; else null
   * @param sites the sites to choose from; empty when there is one
   * @param page the page that {@code pressport inspect} prints
   */
  public record Findings(
      @Nullable SitePreview preview, @Nullable SiteSurvey survey, List<String> sites, String page) {
    public Findings {
      sites = List.copyOf(sites);
    }

    /** Returns the counts; null for a live site, and for a database of several sites. */
    public @Nullable Inspection inspection() {
      return preview == null ? null : preview.contents();
    }
  }

  /**
   * A source with its findings.
   *
   * @param site open; null for a live site, and for a database of several sites
   * @param kept what is closed after the site
   */
  public InspectedSource(
      ChosenSource source, Findings findings, @Nullable WordPressSite site, Closeable kept) {
    this.source = source;
    this.findings = findings;
    this.site = site;
    this.kept = kept;
  }

  /** Returns the source. */
  public ChosenSource source() {
    return source;
  }

  /** Returns the findings. */
  public Findings findings() {
    return findings;
  }

  /** Returns the title of the site; null when it has none, or when there are several sites. */
  public @Nullable String title() {
    SiteSurvey survey = findings.survey();
    Inspection inspection = findings.inspection();
    String title =
        survey != null ? survey.title() : inspection != null ? inspection.site().title() : null;
    return title == null || title.isBlank() ? null : title.strip();
  }

  /** Returns the number of files in the media library, or 0 when it is not known. */
  public long mediaFiles() {
    SiteSurvey survey = findings.survey();
    if (survey != null) {
      return survey.lines().stream()
          .filter(line -> line.name().equals("attachment") && line.seen() != null)
          .mapToLong(line -> line.seen() == null ? 0 : line.seen())
          .sum();
    }
    Inspection inspection = findings.inspection();
    return inspection == null ? 0 : inspection.library().files();
  }

  /** Returns whether an export copies the files by default. */
  public boolean copiesMedia() {
    Inspection inspection = findings.inspection();
    return inspection == null || inspection.uploads() != null;
  }

  /** Returns the host that the media files load from; null when it is not known. */
  public @Nullable String mediaHost() {
    Inspection inspection = findings.inspection();
    return inspection == null ? null : inspection.library().host();
  }

  /** Returns whether its paths can be known before an export, as the whole source is at hand. */
  public boolean hasPaths() {
    return site != null;
  }

  /** Returns the first paths that an export writes; none where they are not known ahead. */
  public synchronized SamplePaths samplePaths(Exporter target) throws IOException {
    return site == null || closed ? SamplePaths.NONE : site.samplePaths(target);
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    try {
      if (site != null) {
        site.close();
      }
    } finally {
      kept.close();
    }
  }
}
