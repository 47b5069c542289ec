package dev.pressport.cli.choice;

import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.source.OpenSite;
import dev.pressport.source.inspect.Inspection;
import dev.pressport.source.rest.SiteSurvey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source in a sentence or two. */
public final class SourceText {
  private SourceText() {}

  /** Returns what was found in a source. */
  public static String of(InspectedSource source) {
    InspectedSource.Findings findings = source.findings();
    if (findings.survey() != null) {
      return of(findings.survey());
    }
    if (findings.inspection() != null) {
      return of(findings.inspection());
    }
    return "A database of " + DisplayFormat.count(findings.sites().size(), "site", "sites") + ".";
  }

  private static String of(SiteSurvey survey) {
    List<String> parts = new ArrayList<>();
    for (SiteSurvey.Line line : survey.lines()) {
      Long seen = line.seen();
      if (seen != null && seen > 0 && line.what() == SiteSurvey.What.ENTRIES) {
        parts.add(DisplayFormat.number(seen) + " " + line.label());
      }
    }
    String user = survey.user();
    return name(survey.title())
        + (user == null
            ? ": a live site, read as visitors see it. "
            : ": a live site, read as " + user + ". ")
        + (parts.isEmpty() ? "No entries are visible." : String.join(", ", parts) + ".");
  }

  private static String of(Inspection inspection) {
    OpenSite.Origin first = inspection.origins().get(0);
    long bytes = inspection.origins().stream().mapToLong(OpenSite.Origin::bytes).sum();
    long posts = inspection.entries("post");
    long pages = inspection.entries("page");
    long media = inspection.entries("attachment");
    List<String> parts = new ArrayList<>();
    parts.add(DisplayFormat.count(posts, "post", "posts"));
    parts.add(DisplayFormat.count(pages, "page", "pages"));
    parts.add(DisplayFormat.count(media, "media file", "media files"));
    parts.add(
        DisplayFormat.count(
            inspection.entries() - posts - pages - media, "other entry", "other entries"));
    parts.add(DisplayFormat.count(inspection.comments().statuses().total(), "comment", "comments"));
    String whole =
        inspection.truncations().isEmpty()
            ? inspection.complete() ? "Complete." : "Some items cannot be read."
            : DisplayFormat.printable(inspection.truncations().get(0).origin())
                + " is cut off: the rest is missing.";
    return name(inspection.site().title())
        + " ("
        + first.format()
        + ", "
        + DisplayFormat.bytes(bytes)
        + "): "
        + String.join(", ", parts)
        + ". "
        + whole;
  }

  private static String name(@Nullable String title) {
    return title == null || title.isBlank()
        ? "A site without a title"
        : '"' + DisplayFormat.printable(title.strip()) + '"';
  }
}
