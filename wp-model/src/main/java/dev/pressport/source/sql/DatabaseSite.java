package dev.pressport.source.sql;

import dev.pressport.language.TranslatedSlugs;
import dev.pressport.model.Site;
import dev.pressport.model.Value;
import dev.pressport.problem.Problem;
import dev.pressport.problem.Problems;
import dev.pressport.source.OpenSite;
import dev.pressport.source.Richness;
import dev.pressport.source.RowReader;
import dev.pressport.source.SourceProblem;
import dev.pressport.source.Uploads;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A site whose tables were read. */
final class DatabaseSite implements OpenSite {
  private final DatabaseContent content;
  private final SiteTables site;
  private final List<Problem> unread;
  private final StoredTexts texts;
  private final Settings settings;
  private final Site whole;
  private final long most;
  private final Closeable closed;
  private @Nullable List<Problem> orphans;

  /**
   * @param unread problems of tables that are missing or not read
   * @param most how much text of one row is held in memory, in UTF-16 units
   * @param closed is closed with it
   */
  DatabaseSite(
      DatabaseContent content,
      SiteTables site,
      List<Problem> unread,
      StoredTexts texts,
      long most,
      Closeable closed)
      throws IOException {
    this.content = content;
    this.site = site;
    this.texts = texts;
    this.most = most;
    this.closed = closed;
    this.settings = new Settings(site, texts, site.isMain() ? content.options() : Map.of());
    PluginRows.OfSite ofPlugins = PluginRows.ofSite(site, texts, most / 4);
    this.unread = UnreadTables.and(unread, site, ofPlugins.unread());
    this.whole = settings.site(new Blogroll(texts).of(site), ofPlugins.tables());
  }

  @Override
  public Site site() {
    return whole;
  }

  @Override
  public List<Origin> origins() {
    return content.origins();
  }

  @Override
  public List<Value.Dict> acfDefinitions() {
    return content.acf().definitions();
  }

  @Override
  public Optional<Uploads> uploads() {
    return content.uploads();
  }

  @Override
  public Richness richness() {
    return Richness.DATABASE;
  }

  @Override
  public RowReader rows(Problems problems) throws IOException {
    long rows = 0;
    for (SiteTable table :
        List.of(SiteTable.USERS, SiteTable.TERM_TAXONOMY, SiteTable.POSTS, SiteTable.COMMENTS)) {
      rows += site.rows(table);
    }
    long bytes = content.origins().stream().mapToLong(Origin::bytes).sum();
    return ReadAhead.of(
        new DatabaseRows(
            site,
            new SiteRows(site, settings, texts, names(), TranslatedSlugs.of(whole), most),
            new DatabaseRows.Progress(rows, bytes)),
        entries -> end(entries, problems));
  }

  private List<String> names() {
    return content.origins().stream().map(Origin::name).toList();
  }

  private List<Problem> orphans() throws IOException {
    List<Problem> known = orphans;
    if (known == null) {
      known = Orphans.of(site);
      orphans = known;
    }
    return known;
  }

  private List<RowReader.Truncation> end(long entries, Problems problems) throws IOException {
    content.problems().forEach(problems::add);
    content.acf().tell(problems);
    List<RowReader.Truncation> truncations = new ArrayList<>();
    for (DatabaseContent.Cut cut : content.cuts()) {
      truncations.add(
          new RowReader.Truncation(
              RowReader.Whole.DUMP, cut.origin(), null, cut.offset(), cut.size(), entries));
      problems.add(
          Problem.of(SourceProblem.SOURCE_TRUNCATED, entries + " whole entries were exported.")
              .inSource(cut.origin())
              .at(cut.offset()));
    }
    for (DatabaseContent.Fault fault : content.faults()) {
      problems.add(
          Problem.of(SqlProblem.DUMP_BROKEN, fault.why())
              .inSource(fault.origin())
              .at(fault.offset()));
    }
    content.lost().problems(names()).forEach(problems::add);
    content.unapplied().problems(names()).forEach(problems::add);
    content.computed().forEach(problems::add);
    // Where rows are missing, what belongs to them only seems to be left alone.
    if (content.cuts().isEmpty() && content.faults().isEmpty() && content.lost().isEmpty()) {
      orphans().forEach(problems::add);
    }
    unread.forEach(problems::add);
    if (content.percents().restored() > 0) {
      problems.add(Problem.of(SqlProblem.PERCENT_PLACEHOLDER, content.percents().restored()));
    }
    content.lostCharacters().problem().ifPresent(problems::add);
    if (content.encodedTwice() > 0) {
      problems.add(Problem.of(SourceProblem.ENCODED_TWICE, content.encodedTwice()));
    }
    return truncations;
  }

  @Override
  public void close() throws IOException {
    texts.close();
    closed.close();
  }
}
