package dev.pressport.cli.command;

import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.cli.console.TextWrapper;
import dev.pressport.export.migrate.Ledger;
import dev.pressport.export.migrate.StoredReport;
import dev.pressport.export.output.ManifestCheck;
import dev.pressport.verify.ExportCheck;
import dev.pressport.verify.Findings;
import dev.pressport.verify.LinkCheck;
import dev.pressport.verify.PageCheck;
import dev.pressport.verify.PageDifference;
import dev.pressport.verify.RowCheck;
import dev.pressport.verify.VerifyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The result of a verification as a table for people. */
final class VerifyTable {
  private static final int COLUMNS = 80;
  private static final int LABEL = 12;
  private static final int MOST_SHOWN = 20;
  private static final int HASH = 8;

  private final VerifyResult result;
  private final String name;
  private final boolean verbose;
  private final StringBuilder text = new StringBuilder();

  /** A table for the result of a folder with a name. */
  VerifyTable(VerifyResult result, String name, boolean verbose) {
    this.result = result;
    this.name = name;
    this.verbose = verbose;
  }

  String text() {
    ExportCheck export = result.export();
    if (export != null) {
      files(export);
      ledger(export);
      rows(export.rows());
      links(export.links());
      oldHost(export);
    }
    links(result.links());
    pages();
    return text + verdict();
  }

  private void files(ExportCheck export) {
    Findings<ManifestCheck.Damage> damages = export.damages();
    ManifestCheck.Totals totals = export.totals();
    String count =
        DisplayFormat.number(totals.files()) + ", " + DisplayFormat.bytes(totals.bytes()) + ": ";
    String others =
        totals.others() == 0
            ? ""
            : "; " + DisplayFormat.number(totals.others()) + " more not from Pressport";
    String state =
        damages.isEmpty()
            ? "all there, none changed (SHA-256)"
            : DisplayFormat.count(damages.count(), "differs", "differ") + " from the manifest";
    section("Files", count + state + others);
    list(
        damages,
        damage -> damage.kind().name().toLowerCase(Locale.ROOT),
        damage -> DisplayFormat.printable(damage.path()) + how(damage));
  }

  private static String how(ManifestCheck.Damage damage) {
    if (damage.foundSha256() == null) {
      return "";
    }
    return " (SHA-256 "
        + start(damage.expectedSha256())
        + ", found "
        + start(damage.foundSha256())
        + (damage.expectedBytes() == damage.foundBytes()
            ? ""
            : "; "
                + DisplayFormat.bytes(damage.expectedBytes())
                + ", found "
                + DisplayFormat.bytes(damage.foundBytes()))
        + ")";
  }

  private static String start(String hash) {
    return (hash.length() > HASH ? hash.substring(0, HASH) : hash) + "..";
  }

  private void ledger(ExportCheck export) {
    StoredReport report = export.report();
    if (report == null) {
      section("Ledger", "_pressport/report.json is missing or damaged");
      return;
    }
    Ledger.Line line = export.ledger();
    section(
        "Ledger",
        DisplayFormat.number(line.read())
            + " read = "
            + DisplayFormat.number(line.exported())
            + " exported + "
            + DisplayFormat.number(line.merged())
            + " merged + "
            + DisplayFormat.number(line.filtered())
            + " filtered + "
            + DisplayFormat.number(line.skipped())
            + " skipped");
    list(export.unbalanced(), account -> "differs", DisplayFormat::printable);
    if (report.missingFiles() > 0) {
      section(
          "Media",
          DisplayFormat.count(report.missingFiles(), "file was", "files were")
              + " missing at the export (_pressport/media.ndjson)");
    }
    if (!report.complete() && !report.lacksOnlyFiles()) {
      section("", "The export was incomplete; its report says why");
    }
  }

  private void rows(@Nullable RowCheck rows) {
    if (rows == null) {
      return;
    }
    if (!rows.readable()) {
      section("Rows", "the database cannot be read");
      return;
    }
    String count = DisplayFormat.count(rows.rows(), "item", "items") + " in the database: ";
    section(
        "Rows",
        count
            + (rows.differences().isEmpty()
                ? "as many of each kind as in the ledger"
                : DisplayFormat.count(rows.differences().count(), "kind differs", "kinds differ")
                    + " from the ledger"));
    list(
        rows.differences(),
        difference -> "differs",
        difference ->
            DisplayFormat.printable(difference.kind())
                + " (exported "
                + DisplayFormat.number(difference.expected())
                + ", found "
                + DisplayFormat.number(difference.found())
                + ")");
  }

  private void links(@Nullable LinkCheck links) {
    if (links == null) {
      return;
    }
    String count = DisplayFormat.count(links.checked(), "internal link", "internal links");
    Findings<LinkCheck.BrokenLink> broken = links.broken();
    String old =
        links.oldHost() == 0
            ? ""
            : "; " + DisplayFormat.number(links.oldHost()) + " more need the old site";
    section(
        "Links",
        count
            + " and images: "
            + (broken.isEmpty() ? "none" : DisplayFormat.number(broken.count()))
            + " broken"
            + old);
    list(
        broken,
        link -> link.part() ? "image" : "link",
        link ->
            DisplayFormat.printable(link.page())
                + " -> "
                + DisplayFormat.printable(link.address()));
  }

  private void oldHost(ExportCheck export) {
    StoredReport report = export.report();
    if (report == null || report.oldAddresses() == null) {
      return;
    }
    long listed = report.oldAddresses().count();
    Findings<ExportCheck.OldAddress> unlisted = export.unlisted();
    String known =
        listed == 0
            ? "no address of the old site is left"
            : DisplayFormat.count(listed, "address", "addresses")
                + " left, listed in _pressport/old-addresses.csv";
    section(
        "Old host",
        unlisted.isEmpty()
            ? known
            : DisplayFormat.count(unlisted.count(), "address", "addresses")
                + " left that _pressport/old-addresses.csv does not list");
    list(
        unlisted,
        address -> "new",
        address ->
            DisplayFormat.printable(address.address())
                + " in "
                + DisplayFormat.printable(address.file()));
  }

  private void pages() {
    PageCheck pages = result.pages();
    if (pages == null) {
      return;
    }
    long found = pages.words() - pages.missingWords();
    long recall = pages.words() == 0 ? 1000 : found * 1000 / pages.words();
    section(
        "Pages",
        DisplayFormat.number(pages.pages())
            + " compared: "
            + (pages.differing() == 0 ? "none" : DisplayFormat.number(pages.differing()))
            + (pages.differing() == 1 ? " differs; " : " differ; ")
            + recall / 10
            + "."
            + recall % 10
            + " % of the words, "
            + DisplayFormat.count(pages.images(), "image", "images"));
    if (pages.filePages() > 0) {
      section(
          "",
          DisplayFormat.count(pages.filePages(), "page of a file is", "pages of files are")
              + " not there; the old site may have had none");
    }
    section(
        "Lists",
        DisplayFormat.number(pages.lists())
            + " addresses of terms, authors, dates and archives: "
            + (pages.missingLists() == 0 ? "all there" : missing(pages.missingLists())));
    list(
        pages.differences(),
        VerifyTable::label,
        difference ->
            DisplayFormat.printable(difference.address())
                + ": "
                + DisplayFormat.printable(difference.detail()));
  }

  private static String missing(long count) {
    return DisplayFormat.number(count) + " missing";
  }

  private static String label(PageDifference difference) {
    return switch (difference.kind()) {
      case NO_PAGE -> "no page";
      case REDIRECTS -> "redirects";
      case TITLE -> "no title";
      case TEXT -> "text";
      case IMAGE_MISSING -> "no image";
      case IMAGE_BROKEN -> "image";
    };
  }

  private <T> void list(
      Findings<T> findings, Function<T, String> label, Function<T, String> words) {
    List<T> first = findings.first();
    int shown = verbose ? first.size() : Math.min(MOST_SHOWN, first.size());
    for (T finding : first.subList(0, shown)) {
      section("  " + label.apply(finding), words.apply(finding));
    }
    if (findings.count() > shown) {
      String more = "and " + DisplayFormat.number(findings.count() - shown) + " more";
      section("", verbose ? more : more + ": --verbose");
    }
  }

  private void section(String label, String words) {
    String start = label + " ".repeat(Math.max(1, LABEL - label.length()));
    String lines = TextWrapper.at(COLUMNS, start + words, " ".repeat(LABEL));
    lines.lines().forEach(line -> text.append(line.stripTrailing()).append('\n'));
  }

  /** The last line. */
  String verdict() {
    List<String> faults = faults();
    String words = faults.isEmpty() ? "OK. " + success() : "NOT OK. " + String.join(" ", faults);
    return TextWrapper.at(COLUMNS, words, "") + "\n";
  }

  private String success() {
    PageCheck pages = result.pages();
    if (pages != null) {
      return pages.pages() == 1
          ? "The page is there: same title, text and images."
          : "All "
              + DisplayFormat.number(pages.pages())
              + " pages are there: same titles, texts and images.";
    }
    return result.export() == null
        ? "All internal links and images of " + name + " lead to a file."
        : name + " is complete and as it was written.";
  }

  private List<String> faults() {
    List<String> faults = new ArrayList<>();
    ExportCheck export = result.export();
    if (export != null) {
      long damaged = export.damages().count();
      if (damaged > 0) {
        faults.add(
            DisplayFormat.number(damaged)
                + " of "
                + DisplayFormat.count(export.totals().files(), "file", "files")
                + (damaged == 1 ? " is" : " are")
                + " not as written.");
      }
      if (export.report() != null && !export.whole()) {
        faults.add("The export is incomplete.");
      }
      if (export.missingFiles() > 0) {
        faults.add(
            DisplayFormat.count(export.missingFiles(), "media file was", "media files were")
                + " missing at the export.");
      }
      RowCheck rows = export.rows();
      if (rows != null && !rows.readable()) {
        faults.add("The database cannot be read.");
      } else if (rows != null && !rows.differences().isEmpty()) {
        faults.add("The rows of the database are not those of the export.");
      }
      if (!export.unlisted().isEmpty()) {
        faults.add("Addresses of the old site were added.");
      }
      links(export.links(), faults);
    }
    links(result.links(), faults);
    PageCheck pages = result.pages();
    if (pages != null && pages.differing() > 0) {
      faults.add(
          DisplayFormat.number(pages.differing())
              + " of "
              + DisplayFormat.count(pages.pages(), "page", "pages")
              + (pages.differing() == 1 ? " differs." : " differ."));
    }
    if (pages != null && pages.missingLists() > 0) {
      faults.add(
          DisplayFormat.number(pages.missingLists())
              + " of "
              + DisplayFormat.count(pages.lists(), "list", "lists")
              + (pages.missingLists() == 1 ? " is" : " are")
              + " missing.");
    }
    return faults;
  }

  private static void links(@Nullable LinkCheck links, List<String> faults) {
    if (links != null && !links.broken().isEmpty()) {
      faults.add(
          DisplayFormat.number(links.broken().count())
              + " of "
              + DisplayFormat.count(links.checked(), "link", "links")
              + (links.broken().count() == 1 ? " is" : " are")
              + " broken.");
    }
  }
}
