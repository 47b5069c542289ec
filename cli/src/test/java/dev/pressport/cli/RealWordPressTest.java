package dev.pressport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.cli.console.Exit;
import dev.pressport.html.PlainText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Pulls a running WordPress with 1,000 posts, and compares with its database. */
@TestInstance(Lifecycle.PER_CLASS)
class RealWordPressTest {
  private static final int POSTS = 1_000;
  private static final int PAGE = 100;

  /** What a running WordPress serves, a type of a plugin in a namespace of its own among it. */
  private static final Set<String> SERVED =
      Set.of(
          "post",
          "page",
          "attachment",
          "recipe",
          "revision",
          "nav_menu_item",
          "wp_block",
          "wp_navigation");

  @TempDir private static Path temp = Path.of("");

  private @Nullable RealWordPress started;
  private Map<Long, JsonNode> stored = new TreeMap<>();
  private Map<Long, JsonNode> pulled = new TreeMap<>();

  @BeforeAll
  void start() throws IOException {
    started = RealWordPress.start(temp.resolve("wordpress"), "--posts", Integer.toString(POSTS));
    Session.Ended ended = pull(temp.resolve("pulled"));
    assertThat(ended.exit()).as(ended.err()).isZero();
    pulled = exported(new Session(), "whole", temp.resolve("pulled"));
    stored =
        exported(
            new Session().environment("PRESSPORT_PASSWORD", "wordpress"),
            "database",
            wordPress().database(),
            "--user",
            "wordpress");
  }

  @AfterAll
  void stop() throws IOException {
    if (started != null) {
      started.close();
    }
  }

  private RealWordPress wordPress() {
    return Objects.requireNonNull(started);
  }

  private Session session() throws IOException {
    return new Session().environment("PRESSPORT_PASSWORD", wordPress().password());
  }

  private Session.Ended pull(Path folder) throws IOException {
    return session().run("pull", wordPress().address(), "--user", "admin", "--out", folder);
  }

  /** The entries of a complete export to clean JSON, by their ids. */
  private static Map<Long, JsonNode> exported(Session session, String name, Object... source)
      throws IOException {
    return exported(Exit.DONE, session, name, source);
  }

  private static Map<Long, JsonNode> exported(
      int exit, Session session, String name, Object... source) throws IOException {
    Path out = temp.resolve(name);
    Object[] words =
        Stream.concat(
                Stream.concat(Stream.of("export"), Stream.of(source)),
                Stream.of("--to", "json", "--include-personal-data", "--out", out))
            .toArray();
    Session.Ended ended = session.run(words);
    assertThat(ended.exit()).as(ended.err()).isEqualTo(exit);
    Map<Long, JsonNode> entries = new TreeMap<>();
    ObjectMapper json = new ObjectMapper();
    try (Stream<Path> files = Files.list(out.resolve("entries"))) {
      for (Path file : files.toList()) {
        for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n", -1)) {
          if (!line.isEmpty()) {
            JsonNode entry = json.readTree(line);
            entries.put(entry.get("id").longValue(), entry);
          }
        }
      }
    }
    return entries;
  }

  @Test
  void givesAnAuthorWhatVisitorsSeeAndWhatTheAuthorMayEdit() throws IOException {
    // A post behind a password has no text for either, which makes both incomplete.
    Map<Long, JsonNode> visible =
        exported(Exit.INCOMPLETE, new Session(), "visible", wordPress().address());
    Map<Long, JsonNode> seen =
        exported(
            Exit.INCOMPLETE,
            new Session().environment("PRESSPORT_PASSWORD", wordPress().authorPassword()),
            "author",
            wordPress().address(),
            "--user",
            "alma.author");

    assertThat(seen.keySet()).containsAll(visible.keySet());
    assertThat(seen.values())
        .filteredOn(entry -> entry.at("/content/raw").asText().startsWith("[alma]"))
        .extracting(entry -> entry.get("status").textValue())
        .containsExactlyInAnyOrder("publish", "draft");
  }

  @Test
  void givesAnAdministratorWhatTheDatabaseHolds() {
    int compared = 0;
    for (JsonNode row : stored.values()) {
      if (SERVED.contains(row.get("type").textValue())) {
        JsonNode entry = pulled.get(row.get("id").longValue());
        assertThat(entry).as("%s", row).isNotNull();
        for (String pointer : new String[] {"/title", "/status", "/terms"}) {
          assertThat(Objects.requireNonNull(entry).at(pointer))
              .as("%s of entry %s", pointer, row.get("id"))
              .isEqualTo(row.at(pointer));
        }
        // WordPress stores a blank as the text of a menu item, and its API trims it.
        assertThat(Objects.requireNonNull(entry).at("/content/raw").textValue().strip())
            .as("text of entry %s", row.get("id"))
            .isEqualTo(row.at("/content/raw").textValue().strip());
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(POSTS + POSTS / 4);
  }

  @Test
  void givesVisitorsExactlyWhatIsPublic() throws IOException {
    Map<Long, JsonNode> entries =
        exported(Exit.INCOMPLETE, new Session(), "public", wordPress().address());
    Set<Long> published =
        stored.values().stream()
            .filter(
                row ->
                    Set.of("post", "page", "recipe", "wp_navigation")
                            .contains(row.get("type").textValue())
                        && row.get("status").textValue().equals("publish")
                        && !row.get("protected").booleanValue())
            .map(row -> row.get("id").longValue())
            .collect(Collectors.toSet());
    entries.values().removeIf(entry -> entry.get("type").textValue().equals("attachment"));

    assertThat(published).hasSizeGreaterThan(POSTS);
    assertThat(entries.keySet()).isEqualTo(published);
    String problems = Files.readString(temp.resolve("public/_pressport/problems.ndjson"));
    assertThat(problems).contains("seen-as-visitor", "nav_menu_item", "wp_template");
    assertThat(problems).contains("password-protected", "3 pages of the type letter");
  }

  @Test
  void readsLettersThatTheApiHidesFromTheirPages() throws IOException {
    Session.Ended ended = new Session().run("inspect", wordPress().address());
    assertThat(ended.out()).containsPattern("letter +3\\s+http://127.0.0.1:\\d+/letter/");
    Map<Long, JsonNode> entries =
        exported(
            Exit.INCOMPLETE, new Session(), "from-pages", wordPress().address(), "--from-pages");
    assertLetters(entries);
  }

  /** The letters have the words, dates and terms that the database has. */
  private void assertLetters(Map<Long, JsonNode> entries) {
    int letters = 0;
    for (JsonNode row : stored.values()) {
      if (row.get("type").textValue().equals("letter")) {
        JsonNode entry = Objects.requireNonNull(entries.get(row.get("id").longValue()));
        for (String pointer : new String[] {"/slug", "/date", "/dateUtc", "/terms/sender/0/name"}) {
          assertThat(entry.at(pointer)).as(pointer).isEqualTo(row.at(pointer));
        }
        assertThat(words(entry)).isEqualTo(words(row));
        letters++;
      }
    }
    assertThat(letters).isEqualTo(3);
  }

  /** Dashes and quotation marks are other characters for visitors. */
  private static List<String> words(JsonNode entry) {
    String text = PlainText.of(entry.at("/content/html").textValue());
    return Pattern.compile("\\W+").splitAsStream(text).filter(word -> !word.isEmpty()).toList();
  }

  @Test
  void readsTheWholeSiteFromItsPagesWhereTheApiIsClosed() throws IOException {
    try (RealWordPress closed = RealWordPress.start(temp.resolve("closed"), "--closed")) {
      Session.Ended refused =
          new Session()
              .run("export", closed.address(), "--to", "json", "--out", temp.resolve("refused"));
      assertThat(refused.exit()).isEqualTo(3);
      assertThat(refused.err()).contains("--from-pages");
      Map<Long, JsonNode> entries =
          exported(Exit.INCOMPLETE, new Session(), "of-closed", closed.address(), "--from-pages");

      assertThat(entries.values())
          .extracting(entry -> entry.get("type").textValue())
          .contains("post", "page", "recipe", "letter");
      assertThat(entries.values())
          .allSatisfy(
              entry -> {
                assertThat(entry.at("/content/source").textValue()).isEqualTo("rendered");
                assertThat(entry.get("title").textValue()).isNotEmpty();
              });
    }
  }

  @Test
  void asksNoMoreThanTwiceAPageAndOnceForEachHistory() throws IOException {
    Map<String, Long> types = new HashMap<>();
    stored.values().forEach(row -> types.merge(row.get("type").textValue(), 1L, Long::sum));
    long histories =
        stored.values().stream()
            .filter(row -> row.get("type").textValue().equals("revision"))
            .map(row -> row.get("parentId"))
            .distinct()
            .count();
    types.remove("revision");
    types.put("comment", POSTS / 10L + 4);
    types.put("post_tag", 152L);
    long pages = types.values().stream().mapToLong(count -> (count + PAGE - 1) / PAGE).sum();

    try (Stream<Path> files = Files.list(temp.resolve("pulled/answers/1"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".headers")))
          .hasSizeLessThanOrEqualTo((int) (2 * pages + histories + 60));
    }
  }

  @Test
  void givesTheSameWhenItWasKilledAgainAndAgain() throws IOException, InterruptedException {
    Path folder = temp.resolve("killed");
    Random random = new Random(42);
    for (int i = 0; i < 10; i++) {
      Process process = begin(folder);
      process.waitFor(800 + random.nextInt(2_000), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
    }
    Session.Ended last = pull(folder);
    assertThat(last.exit()).as(last.err()).isZero();

    assertThat(exported(new Session(), "of-killed", folder)).isEqualTo(pulled);
  }

  private Process begin(Path folder) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "dev.pressport.cli.Main",
            "pull",
            wordPress().address(),
            "--user",
            "admin",
            "--out",
            folder.toString());
    builder.environment().put("PRESSPORT_PASSWORD", wordPress().password());
    return builder
        .redirectErrorStream(true)
        .redirectOutput(temp.resolve("killed.log").toFile())
        .start();
  }

  @Test
  void findsNothingNewWhenNothingHasChanged() throws IOException {
    Path folder = copyOfPulled();
    Session.Ended updated =
        session()
            .run("pull", wordPress().address(), "--user", "admin", "--out", folder, "--update");
    assertThat(updated.exit()).as(updated.err()).isZero();

    assertThat(exported(new Session(), "of-updated", folder)).isEqualTo(pulled);
    try (Stream<Path> files = Files.list(folder.resolve("answers/2"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".headers")))
          .hasSizeLessThan(POSTS / PAGE + 60);
    }
  }

  private static Path copyOfPulled() throws IOException {
    Path from = temp.resolve("pulled");
    Path copy = temp.resolve("updated");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(from.relativize(file).toString()));
      }
    }
    return copy;
  }

  @Test
  void findsTheApiBehindPlainPermalinks() throws IOException {
    try (RealWordPress plain = RealWordPress.start(temp.resolve("plain"), "--plain")) {
      Map<Long, JsonNode> entries =
          exported(
              new Session().environment("PRESSPORT_PASSWORD", plain.password()),
              "of-plain",
              plain.address(),
              "--user",
              "admin");
      assertThat(entries.values())
          .extracting(entry -> entry.get("type").textValue())
          .contains("post", "page", "recipe", "nav_menu_item", "attachment", "wp_block");
    }
  }

  @Test
  void tellsOfAWrongPassword() throws IOException {
    Session.Ended ended =
        new Session()
            .environment("PRESSPORT_PASSWORD", "abcd abcd abcd abcd abcd abcd")
            .run("inspect", wordPress().address(), "--user", "admin");
    assertThat(ended.exit()).isEqualTo(3);
    assertThat(ended.err()).contains("admin", "Application Password");
  }
}
