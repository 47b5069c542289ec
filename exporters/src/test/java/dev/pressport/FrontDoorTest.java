package dev.pressport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressport.example.ExportToHugo;
import dev.pressport.example.ListTitles;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.Text;
import dev.pressport.source.Location;
import dev.pressport.source.SourceUnreadable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontDoorTest {
  @TempDir private Path temp = Path.of("");

  private Set<Path> before = Set.of();

  private interface Program {
    void run() throws IOException;
  }

  private static String printed(Program program) throws IOException {
    PrintStream screen = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      program.run();
    } finally {
      System.setOut(screen);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @BeforeEach
  void rememberTemporaryFolders() throws IOException {
    before = temporaryFolders();
  }

  @AfterEach
  void leavesNoTemporaryFolder() throws IOException {
    assertThat(temporaryFolders()).isEqualTo(before);
  }

  /** Those of this process, and of one that was killed and had its number. */
  private static Set<Path> temporaryFolders() throws IOException {
    String own = "pressport-" + ProcessHandle.current().pid() + "-";
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(own))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void listsTheTitlesOfPublishedPosts() throws IOException {
    String sample = Fixtures.sample().toString();

    String titles = printed(() -> ListTitles.main(new String[] {sample}));

    assertThat(titles.lines()).hasSize(8).contains("Four knots worth knowing");
  }

  @Test
  void exportsToHugo() throws IOException {
    String folder = temp.resolve("site").toString();
    String sample = Fixtures.sample().toString();

    String said = printed(() -> ExportToHugo.main(new String[] {sample, folder}));

    assertThat(said).isEqualTo("Complete.\n");
    assertThat(temp.resolve("site/hugo.yaml")).exists();
    assertThat(temp.resolve("site/_pressport/manifest.json")).exists();
    assertThat(temp.resolve("site.partial")).doesNotExist();
  }

  /** The programs in docs/library.md are those that were run above. */
  @ParameterizedTest
  @ValueSource(strings = {"ListTitles", "ExportToHugo"})
  void isDocumentedByProgramsThatRun(String name) throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/dev/pressport/example", name + ".java"));
    String body = source.substring(source.indexOf("    try ("), source.indexOf("  }\n}\n"));

    assertThat(Files.readString(Path.of("../docs/library.md")))
        .contains("```java\n" + body.stripTrailing().stripIndent() + "\n```");
  }

  @Test
  void givesItemsInTheOrderOfAnExportWithoutPersonalData() throws IOException {
    try (WordPressSite site = Pressport.open(Fixtures.sample().toString());
        Stream<Item> stream = site.items()) {
      List<Item> items = stream.toList();

      assertThat(items.get(0)).isInstanceOf(Author.class);
      assertThat(items).hasSize(129);
      assertThat(items)
          .filteredOn(Comment.class::isInstance)
          .allSatisfy(comment -> assertThat(((Comment) comment).author().email()).isNull());
    }
  }

  @Test
  void rendersOnDemand() throws IOException {
    try (WordPressSite site = Pressport.open(Fixtures.sample().toString());
        Stream<Item> items = site.items()) {
      Entry first =
          (Entry)
              items
                  .filter(item -> item instanceof Entry entry && entry.type().equals("post"))
                  .findFirst()
                  .orElseThrow();
      Text html = Objects.requireNonNull(site.html(first));

      assertThat(html.string()).contains("<p>").doesNotContain("<!-- wp:");
    }
  }

  @Test
  void opensAStreamAndInspectsIt() throws IOException {
    try (InputStream in = Files.newInputStream(Fixtures.sample());
        WordPressSite site =
            Pressport.source(List.of(new Location.Incoming("standard input", in))).open()) {
      assertThat(site.count().entries("post")).isEqualTo(13);
      assertThat(site.origins()).extracting(origin -> origin.name()).contains("standard input");
    }
  }

  @Test
  void refusesWhatIsNoSource() throws IOException {
    Path file = Files.writeString(temp.resolve("notes.txt"), "no site");

    assertThatThrownBy(() -> Pressport.open(file.toString())).isInstanceOf(SourceUnreadable.class);
  }

  @Test
  void namesOptionsThatATargetLacks() throws IOException {
    try (WordPressSite site = Pressport.open(Fixtures.sample().toString())) {
      assertThatThrownBy(() -> site.to("json").option("colour", "red"))
          .hasMessage("json has no option colour");
    }
  }
}
