package dev.pressport.source;

import dev.pressport.index.Identities;
import dev.pressport.index.Identity;
import dev.pressport.index.Outline;
import dev.pressport.mapping.Mapping;
import dev.pressport.model.Author;
import dev.pressport.model.Details;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import dev.pressport.problem.ItemProblems;
import dev.pressport.problem.Problem;
import dev.pressport.problem.Problems;
import dev.pressport.row.Row;
import dev.pressport.source.wxr.WxrSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A site whose every row was mapped. */
public final class MappedSite {
  private static final Site NO_SETTINGS = new Site(null, null, null, null, null, null);

  private final Outline outline;
  private final Map<Long, Entry> entries = new LinkedHashMap<>();
  private final Map<Term.Key, Term> terms = new LinkedHashMap<>();
  private final Map<String, Author> authors = new LinkedHashMap<>();
  private final Map<Long, List<Problem>> problems = new LinkedHashMap<>();

  private MappedSite(List<Row> rows, Outline outline, Site site) {
    this.outline = outline;
    for (int i = 0; i < rows.size(); i++) {
      outline.add(rows.get(i), i);
    }
    Mapping mapping = new Mapping(outline, site);
    Identities identities = new Identities(outline);
    for (int i = 0; i < rows.size(); i++) {
      Identity identity = identities.of(rows.get(i), i);
      ItemProblems found = new ItemProblems(null, "", identity.id());
      Item item = mapping.map(rows.get(i), identity, found);
      if (item instanceof Entry entry) {
        entries.put(entry.id(), entry);
        problems.put(entry.id(), found.list());
      } else if (item instanceof Term term) {
        terms.put(term.key(), term);
      } else if (item instanceof Author author) {
        authors.put(author.login(), author);
      }
    }
  }

  /** A site of these rows. */
  public static MappedSite of(TestRow... rows) {
    return of(NO_SETTINGS, rows);
  }

  /** A site with settings and these rows. */
  public static MappedSite of(Site site, TestRow... rows) {
    List<Row> list = new ArrayList<>();
    for (TestRow row : rows) {
      list.add(row.build());
    }
    return new MappedSite(list, Outline.in(Path.of("never-written")), site);
  }

  /** The site in an export file. */
  public static MappedSite ofWxr(Path file) throws IOException {
    Path folder = Files.createTempDirectory("mapped-site");
    Location location = new Location.OnDisk(file.getFileName().toString(), file);
    SourceRequest request = SourceRequest.of(List.of(location), folder).withMaxValue(1 << 24);
    List<Row> rows = new ArrayList<>();
    try (OpenSite site = new WxrSource().open(request);
        RowReader reader = site.rows(Problems.MUTE)) {
      for (Row row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
    }
    return new MappedSite(rows, Outline.in(folder.resolve("index")), NO_SETTINGS);
  }

  /** What is known of it as a whole. */
  public SiteIndex index() {
    return outline;
  }

  /** All entries by id. */
  public Map<Long, Entry> entries() {
    return entries;
  }

  /** An entry that must be there. */
  public Entry entry(long id) {
    Entry entry = entries.get(id);
    if (entry == null) {
      throw new AssertionError("no entry " + id);
    }
    return entry;
  }

  /** A term that must be there. */
  public Term term(String taxonomy, String slug) {
    Term term = terms.get(new Term.Key(taxonomy, slug));
    if (term == null) {
      throw new AssertionError("no term " + slug);
    }
    return term;
  }

  /** An author who must be there. */
  public Author author(String login) {
    Author author = authors.get(login);
    if (author == null) {
      throw new AssertionError("no author " + login);
    }
    return author;
  }

  /** The details of an entry. */
  public <D extends Details> D details(long id, Class<D> type) {
    return type.cast(entry(id).details());
  }

  /** The codes of the problems of an entry. */
  public List<String> problemsOf(long id) {
    return problems.getOrDefault(id, List.of()).stream().map(Problem::code).toList();
  }
}
