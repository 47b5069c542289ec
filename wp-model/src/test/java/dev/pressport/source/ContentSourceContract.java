package dev.pressport.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.index.Identities;
import dev.pressport.index.Identity;
import dev.pressport.index.Outline;
import dev.pressport.mapping.Mapping;
import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.Term;
import dev.pressport.problem.ItemProblems;
import dev.pressport.problem.Problem;
import dev.pressport.problem.Problems;
import dev.pressport.row.Row;
import dev.pressport.row.Row.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every source of content keeps to. A source's own test extends this and gives it samples. */
public abstract class ContentSourceContract {
  private static final long MAX_VALUE = 1 << 24;

  /** A folder of the test's own. */
  @TempDir protected Path temp = Path.of("");

  /** The source. */
  protected abstract ContentSource source();

  /** A whole site with authors, terms, comments and entries of several types. */
  protected abstract Path whole() throws IOException;

  /** The same site as {@link #whole()}, broken off after some of its entries. */
  protected abstract Path truncated() throws IOException;

  /** Something of which this source knows that it is none of its own. */
  protected abstract Path foreign() throws IOException;

  /** Copies a file, or a folder with all that is in it. */
  protected static Path copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.toAbsolutePath().getParent());
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
    return to;
  }

  private OpenSite open(Path path) throws IOException {
    Path work = Files.createTempDirectory(temp, "work");
    return source().open(SourceRequest.of(List.of(location(path)), work).withMaxValue(MAX_VALUE));
  }

  private static Location location(Path path) {
    return new Location.OnDisk(path.getFileName().toString(), path);
  }

  private static List<Row> read(OpenSite site, Problems problems) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (RowReader reader = site.rows(problems)) {
      for (Row row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  @Test
  void hasAKebabCaseId() {
    assertThat(source().id()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  }

  @Test
  void isFoundAmongTheSources() {
    assertThat(Sources.all()).hasAtLeastOneElementOfType(source().getClass());
  }

  @Test
  void recognizesByContentNotByName() throws IOException {
    Path renamed = copy(whole(), temp.resolve("holiday.jpg"));

    assertThat(source().recognize(location(renamed)))
        .hasValueSatisfying(match -> assertThat(match.refusal()).isEmpty());
    assertThat(Sources.recognizing(location(renamed)).id()).isEqualTo(source().id());
  }

  @Test
  void doesNotClaimWhatOnlyBearsItsName() throws IOException {
    Path disguised = copy(foreign(), temp.resolve("disguised").resolve(whole().getFileName()));

    assertThat(source().recognize(location(disguised)))
        .satisfies(
            match ->
                assertThat(match.flatMap(Match::refusal).isPresent() || match.isEmpty()).isTrue());
  }

  @Test
  void namesTheSiteAndItsOrigins() throws IOException {
    try (OpenSite site = open(whole())) {
      assertThat(site.site().home()).startsWith("http");
      assertThat(site.origins()).isNotEmpty().allMatch(origin -> origin.bytes() > 0);
    }
  }

  @Test
  void givesTheSameRowsInTheSameOrderAgain() throws IOException {
    try (OpenSite site = open(whole())) {
      List<Row> first = read(site, Problems.MUTE);
      List<Row> second = read(site, Problems.MUTE);

      assertThat(first).isNotEmpty();
      assertThat(second).isEqualTo(first);
    }
  }

  @Test
  void givesTheSameRowsWhenOpenedAgain() throws IOException {
    List<Row> first;
    try (OpenSite site = open(whole())) {
      first = read(site, Problems.MUTE);
    }
    try (OpenSite site = open(whole())) {
      assertThat(read(site, Problems.MUTE)).isEqualTo(first);
    }
  }

  @Test
  void givesAuthorsThenTermsThenEntriesEachFollowedByItsComments() throws IOException {
    try (OpenSite site = open(whole())) {
      List<Row> rows = read(site, Problems.MUTE);
      assertThat(rows).extracting(Row::kind).contains(Kind.values());

      List<Kind> withoutComments =
          rows.stream().map(Row::kind).filter(kind -> kind != Kind.COMMENT).toList();
      assertThat(withoutComments).isSorted();
      Long entry = null;
      for (Row row : rows) {
        if (row.kind() == Kind.COMMENT) {
          assertThat(row.number("comment_post_ID")).isNotNull().isEqualTo(entry);
        } else {
          entry = row.kind() == Kind.ENTRY ? row.number("ID") : null;
        }
      }
    }
  }

  @Test
  void mapsEveryRowToAnItemOfItsKind() throws IOException {
    try (OpenSite site = open(whole());
        Outline outline = Outline.in(temp.resolve("index"))) {
      List<Row> rows = read(site, Problems.MUTE);
      for (int i = 0; i < rows.size(); i++) {
        outline.add(rows.get(i), i);
      }
      Mapping mapping = new Mapping(outline, site.site());
      Identities identities = new Identities(outline);
      for (int i = 0; i < rows.size(); i++) {
        Row row = rows.get(i);
        assertThat(row.unreadable()).isNull();
        Identity identity = identities.of(row, i);
        Item item = mapping.map(row, identity, new ItemProblems(row.origin(), "any", null));
        assertThat(item).isInstanceOf(itemOf(row.kind()));
      }
    }
  }

  private static Class<? extends Item> itemOf(Kind kind) {
    return switch (kind) {
      case AUTHOR -> Author.class;
      case TERM -> Term.class;
      case ENTRY -> Entry.class;
      case COMMENT -> Comment.class;
    };
  }

  @Test
  void tellsTheSameProblemsAtEachReadingAndNoneWhenMuted() throws IOException {
    List<Problem> first = new ArrayList<>();
    List<Problem> second = new ArrayList<>();
    try (OpenSite site = open(truncated())) {
      read(site, Problems.MUTE);
      read(site, first::add);
      read(site, second::add);
    }
    assertThat(first).isNotEmpty();
    assertThat(second).isEqualTo(first);
  }

  @Test
  void tellsWhereItBrokeOffAndKeepsWhatIsWhole() throws IOException {
    List<Row> whole;
    try (OpenSite site = open(whole())) {
      whole = read(site, Problems.MUTE);
    }
    try (OpenSite site = open(truncated());
        RowReader reader = site.rows(Problems.MUTE)) {
      int kept = 0;
      long entries = 0;
      for (Row row = reader.next(); row != null; row = reader.next()) {
        assertThat(row.columns()).isEqualTo(whole.get(kept++).columns());
        entries += row.kind() == Kind.ENTRY ? 1 : 0;
      }
      assertThat(kept).isBetween(1, whole.size() - 1);
      assertThat(reader.truncations()).hasSize(1);
      assertThat(reader.truncations().get(0).kept()).isEqualTo(entries);
    }
  }

  @Test
  void tellsNoTruncationOfAWholeSite() throws IOException {
    try (OpenSite site = open(whole());
        RowReader reader = site.rows(Problems.MUTE)) {
      while (reader.next() != null) {
        assertThat(reader.bytesRead()).isNotNegative();
      }
      assertThat(reader.truncations()).isEmpty();
      assertThat(reader.bytesRead())
          .isEqualTo(site.origins().stream().mapToLong(OpenSite.Origin::bytes).sum());
    }
  }

  @Test
  void canBeClosedInTheMiddleOfAReading() throws IOException {
    Path work = Files.createTempDirectory(temp, "work");
    SourceRequest request = SourceRequest.of(List.of(location(whole())), work).withMaxValue(10);
    try (OpenSite site = source().open(request)) {
      RowReader reader = site.rows(Problems.MUTE);
      for (int i = 0; i < 50; i++) {
        assertThat(reader.next()).isNotNull();
      }
      reader.close();
    }
    try (Stream<Path> left = Files.walk(work)) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
  }
}
