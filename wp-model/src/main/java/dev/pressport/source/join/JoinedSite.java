package dev.pressport.source.join;

import dev.pressport.model.Site;
import dev.pressport.model.SiteFields;
import dev.pressport.model.Value;
import dev.pressport.problem.Problem;
import dev.pressport.problem.Problems;
import dev.pressport.row.Row;
import dev.pressport.source.OpenSite;
import dev.pressport.source.OpeningProgress;
import dev.pressport.source.Richness;
import dev.pressport.source.RowReader;
import dev.pressport.source.SourceRefusal;
import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.Uploads;
import dev.pressport.text.WebAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One site from several sources. They are read once, into a spool; an item that several of them
 * have is one row.
 */
public final class JoinedSite implements OpenSite {
  private final Site site;
  private final List<Origin> origins;
  private final RowSpool spool;
  private final JoinedRows.Whole whole;
  private final List<Problem> problems;
  private final List<OpenSite> sites;

  private JoinedSite(
      List<OpenSite> sites, RowSpool spool, JoinedRows.Whole whole, List<Problem> problems) {
    this.sites = sites;
    this.site = joined(sites.stream().map(OpenSite::site).toList());
    this.origins = sites.stream().flatMap(one -> one.origins().stream()).toList();
    this.spool = spool;
    this.whole = whole;
    this.problems = List.copyOf(problems);
  }

  /**
   * Joins sources, which it closes when it is closed.
   *
   * @param folder exists, for this alone
   * @param sameSite further hosts, or addresses, at which the site could be found
   * @param progress hears how far they are read
   * @throws SourceUnreadable when they are of different sites
   */
  public static JoinedSite of(
      List<? extends OpenSite> sites, Path folder, Set<String> sameSite, OpeningProgress progress)
      throws IOException {
    List<OpenSite> ordered = new ArrayList<>(sites);
    ordered.sort(Comparator.comparing(OpenSite::richness));
    checkSame(ordered, sameSite);
    RowSpool spool = new RowSpool(Files.createDirectories(folder));
    boolean done = false;
    try {
      JoinedSite joined = fill(spool, ordered, progress);
      done = true;
      return joined;
    } finally {
      if (!done) {
        spool.close();
      }
    }
  }

  private static JoinedSite fill(RowSpool spool, List<OpenSite> ordered, OpeningProgress progress)
      throws IOException {
    long bytes = ordered.stream().mapToLong(JoinedSite::bytes).sum();
    long before = 0;
    List<Problem> problems = new ArrayList<>();
    List<RowReader.Truncation> truncations = new ArrayList<>();
    List<Richness> richness = new ArrayList<>();
    for (OpenSite site : ordered) {
      int source = richness.size();
      try (RowReader reader = site.rows(problems::add)) {
        for (Row row = reader.next(); row != null; row = reader.next()) {
          spool.add(row, source);
          progress.read(before + reader.bytesRead(), bytes);
        }
        truncations.addAll(reader.truncations());
      }
      spool.join(source);
      before += bytes(site);
      richness.add(site.richness());
    }
    spool.end(richness);
    JoinedRows.Whole whole =
        new JoinedRows.Whole(
            List.copyOf(richness), List.copyOf(truncations), spool.joined(), spool.items(), bytes);
    return new JoinedSite(ordered, spool, whole, problems);
  }

  private static long bytes(OpenSite site) {
    return site.origins().stream().mapToLong(Origin::bytes).sum();
  }

  /** Returns one site; settings that one source lacks come from the next. */
  private static Site joined(List<Site> sites) {
    Map<String, Value> options = new LinkedHashMap<>();
    sites.forEach(site -> site.options().forEach(options::putIfAbsent));
    return new Site(
        first(sites, Site::title),
        first(sites, Site::tagline),
        first(sites, Site::home),
        first(sites, Site::siteurl),
        first(sites, Site::language),
        first(sites, Site::generator),
        options,
        first(sites, Site::links),
        sites.stream()
            .map(Site::fields)
            .filter(fields -> !fields.equals(SiteFields.NONE))
            .findFirst()
            .orElse(SiteFields.NONE),
        tables(sites));
  }

  private static Map<String, List<Map<String, Value>>> tables(List<Site> sites) {
    Map<String, List<Map<String, Value>>> tables = new LinkedHashMap<>();
    sites.forEach(site -> site.tables().forEach(tables::putIfAbsent));
    return tables;
  }

  private static <T> @Nullable T first(List<Site> sites, Function<Site, @Nullable T> part) {
    for (Site site : sites) {
      T value = part.apply(site);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static void checkSame(List<OpenSite> sites, Set<String> sameSite)
      throws SourceUnreadable {
    OpenSite known = null;
    for (OpenSite site : sites) {
      String home = site.site().home();
      if (home == null || home.isBlank()) {
        continue;
      }
      if (known == null) {
        known = site;
      } else if (!isSame(
          WebAddress.home(String.valueOf(known.site().home())), WebAddress.home(home), sameSite)) {
        throw new SourceUnreadable(
            SourceRefusal.TWO_SITES,
            name(known),
            WebAddress.home(String.valueOf(known.site().home())),
            name(site),
            WebAddress.home(home));
      }
    }
  }

  private static boolean isSame(String one, String two, Set<String> sameSite) {
    return one.equals(two)
        || sameSite.stream()
            .map(WebAddress::home)
            .anyMatch(same -> isAt(one, same) || isAt(two, same));
  }

  private static boolean isAt(String home, String same) {
    return home.equals(same) || home.startsWith(same + "/");
  }

  private static String name(OpenSite site) {
    return site.origins().isEmpty() ? "" : site.origins().get(0).name();
  }

  @Override
  public Site site() {
    return site;
  }

  @Override
  public List<Origin> origins() {
    return origins;
  }

  @Override
  public List<Value.Dict> acfDefinitions() {
    return sites.stream().flatMap(one -> one.acfDefinitions().stream()).distinct().toList();
  }

  /** Returns the uploads of the richest source that has some. */
  @Override
  public Optional<Uploads> uploads() {
    return sites.stream().flatMap(one -> one.uploads().stream()).findFirst();
  }

  @Override
  public Richness richness() {
    return whole.richness().get(0);
  }

  @Override
  public RowReader rows(Problems listener) throws IOException {
    problems.forEach(listener::add);
    return new JoinedRows(spool, whole);
  }

  @Override
  public void close() throws IOException {
    spool.close();
    for (OpenSite one : sites) {
      one.close();
    }
  }
}
