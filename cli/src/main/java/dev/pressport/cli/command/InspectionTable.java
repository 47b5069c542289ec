package dev.pressport.cli.command;

import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.cli.console.TextWrapper;
import dev.pressport.export.migrate.MigrationProblem;
import dev.pressport.export.preview.PreviewProblem;
import dev.pressport.export.preview.SitePreview;
import dev.pressport.model.Site;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import dev.pressport.problem.Problem.Severity;
import dev.pressport.problem.ProblemGroups;
import dev.pressport.problem.ProblemKind;
import dev.pressport.problem.ProblemKind.Topic;
import dev.pressport.render.KnownShortcodes;
import dev.pressport.render.RenderProblem;
import dev.pressport.source.Limitation;
import dev.pressport.source.OpenSite;
import dev.pressport.source.inspect.Counts;
import dev.pressport.source.inspect.FoundPlugin;
import dev.pressport.source.inspect.Inspection;
import dev.pressport.source.inspect.Sample;
import dev.pressport.source.sql.SqlProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An inspection as a page of text. */
final class InspectionTable {
  private static final int WIDEST = 80;
  private static final int NARROWEST = 60;
  private static final int LABEL = 12;
  private static final int MOST_FAULTS = 8;
  private static final int MOST_NAMES = 8;
  private static final int MOST_YEARS = 10;
  private static final int MOST_SAMPLES = 4;

  /** The problems that have their own lines. */
  private static final Set<ProblemKind> SHOWN =
      Set.of(
          RenderProblem.UNKNOWN_SHORTCODE,
          RenderProblem.BLOCK_NOT_RENDERED,
          PreviewProblem.BROKEN_LINK,
          MigrationProblem.PERSONAL_DATA_WITHHELD);

  private static final Pattern VERSION = Pattern.compile("wordpress\\.\\w+/\\?v=([\\w.-]{1,20})");

  private final SitePreview preview;
  private final Inspection inspection;
  private final int columns;
  private final StringBuilder text = new StringBuilder();

  InspectionTable(SitePreview preview, int columns) {
    this.preview = preview;
    this.inspection = preview.contents();
    this.columns = Math.max(NARROWEST, Math.min(WIDEST, columns));
  }

  String text() {
    text.setLength(0);
    head();
    line(sentence(), "  ");
    text.append(new TypeRows(inspection, columns).text());
    section("Years", perYear());
    section("Languages", NameList.of(inspection.languages(), MOST_NAMES));
    section("Authors", NameList.of(inspection.byAuthor(), MOST_NAMES));
    section("Comments", comments());
    section("Terms", NameList.of(inspection.terms(), MOST_NAMES));
    section("Media files", mediaFiles());
    plugins();
    section("Blocks", blocks());
    shortcodes();
    section("Links", links());
    for (String tables : UnreadTablesText.of(inspection.problems().groups()).sentences()) {
      section("Not read", tables);
    }
    faults();
    section("Missing", notHere());
    targets();
    return text.toString();
  }

  private void head() {
    Site site = inspection.site();
    String title = site.title() == null || site.title().isBlank() ? "A site" : site.title().strip();
    String home = site.home() == null ? "" : ", " + site.home();
    String left = DisplayFormat.printable(title + home);
    String right = DisplayFormat.printable(origin());
    int gap = columns - left.length() - right.length();
    if (gap >= 2) {
      line(left + " ".repeat(gap) + right, "");
    } else {
      line(left, "  ");
      line(right, "  ");
    }
  }

  private String origin() {
    List<OpenSite.Origin> origins = inspection.origins();
    List<String> parts = new ArrayList<>();
    if (origins.size() > 1) {
      parts.add(origins.size() + " files");
    }
    parts.add(origins.get(0).format());
    String generator = inspection.site().generator();
    Matcher version = VERSION.matcher(generator == null ? "" : generator);
    if (version.find()) {
      parts.add("WordPress " + version.group(1));
    }
    parts.add(DisplayFormat.bytes(origins.stream().mapToLong(OpenSite.Origin::bytes).sum()));
    return String.join(", ", parts);
  }

  private String sentence() {
    String sentence =
        DisplayFormat.count(inspection.items(), "item", "items")
            + ": "
            + DisplayFormat.count(inspection.entries(), "entry", "entries")
            + years()
            + ", "
            + DisplayFormat.count(inspection.authors(), "author", "authors")
            + ", "
            + DisplayFormat.count(inspection.terms().total(), "term", "terms")
            + ", "
            + DisplayFormat.count(inspection.comments().statuses().total(), "comment", "comments")
            + ".";
    if (inspection.copies() > 0) {
      sentence += " " + DisplayFormat.count(inspection.copies(), "duplicate", "duplicates") + ".";
    }
    if (!inspection.truncations().isEmpty()) {
      String name = inspection.truncations().get(0).origin();
      return sentence + " " + DisplayFormat.printable(name) + " is cut off.";
    }
    if (!inspection.complete()) {
      return sentence + " Incomplete: see Problems.";
    }
    if (inspection.problems().groups().stream()
        .anyMatch(group -> group.kind().equals(SqlProblem.TABLES_MISSING))) {
      return sentence + " Tables are missing: see Problems.";
    }
    String unread = UnreadTablesText.of(inspection.problems().groups()).verdict();
    return sentence + (unread.isEmpty() ? " Complete." : " Complete, but " + unread + ".");
  }

  private String years() {
    Inspection.Years years = inspection.years();
    if (years.first() == null || years.last() == null) {
      return "";
    }
    int first = years.first().getYear();
    int last = years.last().getYear();
    return first == last ? " of " + first : " from " + first + " to " + last;
  }

  private String comments() {
    Counts types = inspection.comments().types();
    SortedMap<String, Long> others = new TreeMap<>(types.byName());
    others.remove("comment");
    String statuses = NameList.of(inspection.comments().statuses(), MOST_NAMES);
    String kinds = NameList.of(new Counts(others, types.unnamed()), MOST_NAMES);
    return kinds.isEmpty() ? statuses : statuses + "; of these " + kinds;
  }

  private String mediaFiles() {
    Inspection.UploadsFolder uploads = inspection.uploads();
    Inspection.Library library = inspection.library();
    if (uploads != null) {
      return DisplayFormat.count(uploads.files(), "file", "files")
          + ", "
          + DisplayFormat.bytes(uploads.bytes())
          + ", in "
          + uploads.name()
          + found(library);
    }
    return library.files() == 0 ? "" : elsewhere(library.files(), library.host());
  }

  private static String found(Inspection.Library library) {
    if (library.files() == 0) {
      return "";
    }
    String all = DisplayFormat.count(library.files(), "library file", "library files");
    return library.missing() == 0
        ? "; " + all + ", none missing"
        : "; "
            + DisplayFormat.number(library.missing())
            + " of "
            + all
            + (library.missing() == 1 ? " is missing" : " are missing");
  }

  private static String elsewhere(long files, @Nullable String host) {
    boolean one = files == 1;
    return DisplayFormat.count(files, "file is", "files are")
        + " not part of this source"
        + (host == null ? "" : (one ? "; it loads from " : "; they load from ") + host)
        + (one ? ". To copy it: --media copy" : ". To copy them: --media copy");
  }

  private String perYear() {
    SortedMap<String, Long> years = new TreeMap<>(Comparator.reverseOrder());
    inspection.years().entries().forEach((year, entries) -> years.put(year.toString(), entries));
    String most =
        years.entrySet().stream()
            .limit(MOST_YEARS)
            .map(year -> year.getKey() + " " + DisplayFormat.number(year.getValue()))
            .collect(Collectors.joining(", "));
    int more = years.size() - MOST_YEARS;
    return more > 0 ? most + ", " + more + " more" : most;
  }

  private void plugins() {
    String label = "Plugins";
    for (FoundPlugin plugin : inspection.plugins()) {
      String gone = Boolean.FALSE.equals(plugin.active()) ? " (not active)" : "";
      section(label, plugin.name() + gone + ": " + plugin.meaning());
      label = "";
    }
  }

  private String blocks() {
    Counts blocks = inspection.blocks();
    if (blocks.total() == 0) {
      return "";
    }
    String kinds = DisplayFormat.count(blocks.byName().size(), "kind", "kinds");
    String all = DisplayFormat.number(blocks.total()) + " of " + kinds;
    if (preview.targets().isEmpty()) {
      String without = NameList.of(inspection.blocksWithoutHtml(), MOST_NAMES);
      return all + (without.isEmpty() ? "" : "; stored without HTML: " + without);
    }
    String drawn = NameList.of(counts(RenderProblem.BLOCK_NOT_RENDERED), MOST_NAMES);
    return all
        + (drawn.isEmpty()
            ? "; all become HTML"
            : "; only WordPress can draw these, a placeholder stays: " + drawn);
  }

  /** Returns how often each subject of a kind of problem was met. */
  private Counts counts(ProblemKind kind) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (ProblemGroups.Group group : inspection.problems().groups()) {
      if (group.kind().equals(kind) && group.subject() != null) {
        counts.merge(group.subject(), group.times(), Long::sum);
      }
    }
    return new Counts(counts, 0);
  }

  private void shortcodes() {
    KnownShortcodes rendered = new KnownShortcodes();
    SortedMap<String, Long> known = new TreeMap<>(inspection.shortcodes().byName());
    SortedMap<String, Long> unknown = new TreeMap<>(known);
    known.keySet().removeIf(name -> !rendered.knows(name));
    unknown.keySet().removeAll(known.keySet());
    String label = "Shortcodes";
    if (!known.isEmpty()) {
      section(label, "rendered: " + NameList.of(new Counts(known, 0), MOST_NAMES));
      label = "";
    }
    Counts others = new Counts(unknown, inspection.shortcodes().unnamed());
    if (others.total() > 0) {
      section(label, "unknown, their inner text is kept: " + NameList.of(others, MOST_NAMES));
      unknown.keySet().stream().limit(MOST_SAMPLES).forEach(name -> sample(name));
    }
  }

  private void sample(String shortcode) {
    Sample sample = inspection.samples().get(shortcode);
    if (sample != null) {
      String title = sample.title().isEmpty() ? "" : '"' + sample.title() + "\" ";
      section("", sample.text() + " in " + title + "(" + sample.type() + " " + sample.id() + ")");
    }
  }

  private String links() {
    return inspection.problems().groups().stream()
        .filter(group -> group.kind().equals(PreviewProblem.BROKEN_LINK))
        .map(
            group ->
                DisplayFormat.number(group.times())
                    + " "
                    + ProblemText.words(group, group.times())
                    + ProblemText.places(group))
        .collect(Collectors.joining("; "));
  }

  private void targets() {
    String label = "Targets";
    for (String sentence : new TargetSummary(preview.targets()).sentences()) {
      section(label, sentence);
      label = "";
    }
  }

  private void faults() {
    List<ProblemGroups.Group> groups =
        inspection.problems().groups().stream()
            .filter(group -> !SHOWN.contains(group.kind()))
            .filter(group -> group.kind().topic() != Topic.UNREAD)
            .sorted(Comparator.comparing(ProblemGroups.Group::severity).reversed())
            .toList();
    if (groups.isEmpty()) {
      section("Problems", "none");
      return;
    }
    String label = "Problems";
    for (ProblemGroups.Group group : groups.subList(0, Math.min(MOST_FAULTS, groups.size()))) {
      String times = group.count() > 1 ? DisplayFormat.number(group.count()) + " x " : "";
      section(label, lead(group.severity()) + times + ProblemText.of(group));
      label = "";
    }
    if (groups.size() > MOST_FAULTS) {
      section("", "and " + (groups.size() - MOST_FAULTS) + " more kinds: --json");
    }
  }

  private static String lead(Severity severity) {
    return switch (severity) {
      case SKIPPED -> "Skipped: ";
      case LOSSY -> "Changed: ";
      case NOTE -> "Note: ";
    };
  }

  private String notHere() {
    List<String> lacks =
        inspection.limitations().stream()
            .filter(lack -> isMissed(lack))
            .map(Limitation::what)
            .distinct()
            .toList();
    return lacks.isEmpty() ? "" : String.join(", ", lacks) + " (only in the database)";
  }

  /**
   * Returns whether a limitation matters: a part of a type is missing only where there are entries
   * of it.
   */
  private boolean isMissed(Limitation limitation) {
    return limitation.type() == null
        || inspection.entries(limitation.type()) > 0
        || !PostTypes.is(limitation.type(), PostType.Trait.IN_WXR);
  }

  private void section(String label, String words) {
    if (!words.isEmpty()) {
      String start = label + " ".repeat(LABEL - label.length());
      line(start + DisplayFormat.printable(words), " ".repeat(LABEL));
    }
  }

  private void line(String words, String indent) {
    text.append(TextWrapper.at(columns, words, indent)).append('\n');
  }
}
