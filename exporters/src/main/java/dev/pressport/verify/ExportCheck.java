package dev.pressport.verify;

import dev.pressport.export.Exporter;
import dev.pressport.export.Exporters;
import dev.pressport.export.migrate.Ledger;
import dev.pressport.export.migrate.Migration;
import dev.pressport.export.migrate.OldAddressSearch;
import dev.pressport.export.migrate.OldAddresses;
import dev.pressport.export.migrate.Report;
import dev.pressport.export.migrate.StoredReport;
import dev.pressport.export.output.ManifestCheck;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The result of the check of an export against its own manifest, ledger and list of addresses. */
public final class ExportCheck {
  private final Findings<ManifestCheck.Damage> damages = new Findings<>();
  private final Findings<OldAddress> unlisted = new Findings<>();
  private final Findings<String> unbalanced = new Findings<>();
  private final ManifestCheck.Totals totals;
  private final @Nullable StoredReport report;
  private final @Nullable LinkCheck links;
  private final @Nullable RowCheck rows;

  /** An address of the old site in a file. */
  public record OldAddress(String address, String file) {}

  private ExportCheck(Path folder, VerifyProgress progress) throws IOException {
    report = report(folder);
    Report.OldAddresses old = report == null ? null : report.oldAddresses();
    String newHome = report == null ? null : report.newHome();
    ExportedLinks site =
        old == null || report == null ? null : new ExportedLinks(folder, newHome, hasLists(report));
    Set<String> listed = old == null ? Set.of() : listed(folder, old);
    Set<String> known = listed == null ? Set.of() : listed;
    OldAddressSearch search =
        listed == null || old == null
            ? null
            : new OldAddressSearch(new HashSet<>(old.hosts()), newHome);
    Set<String> pages = new LinkedHashSet<>();
    ManifestCheck.Totals found =
        ManifestCheck.run(
            folder,
            new ManifestCheck.Listener() {
              @Override
              public void damaged(ManifestCheck.Damage damage) {
                damages.add(damage);
              }

              @Override
              public OutputStream contents(String path) {
                if (site != null && ExportedLinks.isPage(path)) {
                  pages.add(path);
                }
                return search != null && OldAddressSearch.includes(path)
                    ? search.in(path, address -> add(address, path, known))
                    : OutputStream.nullOutputStream();
              }

              @Override
              public void read(long bytes, long of) {
                progress.checked(VerifyProgress.Stage.FILES, bytes, of);
              }
            });
    if (found == null) {
      throw new Unverifiable(
          VerifyRefusal.DAMAGED_MANIFEST, folder.resolve("_pressport/manifest.json"));
    }
    totals = found;
    if (report != null) {
      for (StoredReport.Account account : report.lines()) {
        if (!account.line().balances()) {
          unbalanced.add(account.name());
        }
      }
    }
    if (site != null) {
      for (String page : pages) {
        site.file(page);
      }
    }
    links = site == null ? null : site.check(progress);
    rows = report == null ? null : RowCheck.of(folder, report);
  }

  static ExportCheck of(Path folder, VerifyProgress progress) throws IOException {
    return new ExportCheck(folder, progress);
  }

  private static boolean hasLists(StoredReport report) {
    return Exporters.find(report.target()).map(Exporter::writesLists).orElse(true);
  }

  private void add(String address, String path, Set<String> listed) {
    if (!listed.contains(address)) {
      unlisted.add(new OldAddress(address, path));
    }
  }

  private static @Nullable StoredReport report(Path folder) throws IOException {
    Path file = folder.resolve(Migration.REPORT);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? StoredReport.read(file) : null;
  }

  /** The addresses in the list of the export; null when the list is not complete. */
  private static @Nullable Set<String> listed(Path folder, Report.OldAddresses old)
      throws IOException {
    Set<String> addresses = new HashSet<>();
    Path list = folder.resolve(OldAddresses.LIST);
    if (!Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)) {
      return addresses;
    }
    long places = 0;
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(list)) {
      for (CSVRecord row : format.parse(reader)) {
        if (row.isSet("address") && row.isSet("count")) {
          addresses.add(row.get("address"));
          places += Long.parseLong(row.get("count"));
        }
      }
    } catch (IllegalArgumentException | UncheckedIOException e) {
      // A damaged list is reported with the other damaged files.
      return addresses;
    }
    return places < old.total() && addresses.size() == old.count() ? null : addresses;
  }

  /** The files that are not as they were written. */
  public Findings<ManifestCheck.Damage> damages() {
    return damages;
  }

  /** The numbers of files. */
  public ManifestCheck.Totals totals() {
    return totals;
  }

  /** The report of the export; null when it is missing or damaged. */
  public @Nullable StoredReport report() {
    return report;
  }

  /** The sum of the lines of the ledger. */
  public Ledger.Line ledger() {
    Ledger.Line sum = Ledger.Line.EMPTY;
    for (StoredReport.Account account :
        report == null ? List.<StoredReport.Account>of() : report.lines()) {
      sum = sum.plus(account.line());
    }
    return sum;
  }

  /** The lines of the ledger whose numbers do not add up. */
  public Findings<String> unbalanced() {
    return unbalanced;
  }

  /** The links of its pages; null for a target that does not change links. */
  public @Nullable LinkCheck links() {
    return links;
  }

  /** The items in its database; null for a target that does not write one. */
  public @Nullable RowCheck rows() {
    return rows;
  }

  /** The addresses of the old site that the export does not list, with the file of each place. */
  public Findings<OldAddress> unlisted() {
    return unlisted;
  }

  /**
   * Returns whether the export contains everything, except media files that it lists as missing.
   */
  public boolean whole() {
    return report != null && unbalanced.isEmpty() && (report.complete() || report.lacksOnlyFiles());
  }

  /** Returns the number of media files that the export did not find. */
  public long missingFiles() {
    return report == null ? 0 : report.missingFiles();
  }

  boolean passes() {
    return damages.isEmpty()
        && unlisted.isEmpty()
        && whole()
        && missingFiles() == 0
        && (rows == null || rows.passes())
        && (links == null || links.broken().isEmpty());
  }
}
