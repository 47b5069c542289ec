package dev.pressport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.cli.console.Exit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyOutTest {
  /** The files that record the options of the run. */
  private static final Set<String> RECORDS =
      Set.of("_pressport/run.json", "_pressport/manifest.json", "_pressport/report.html");

  @TempDir Path folder;
  private Path sample;
  private Path policy;

  @BeforeEach
  void setUp() {
    sample = Session.fixture("wxr/sample.xml", folder);
    policy = folder.resolve("policy.yaml");
  }

  private String written() throws IOException {
    Session.Ended ended = new Session().run("inspect", sample, "--policy-out", policy);
    assertThat(ended.exit()).isZero();
    assertThat(ended.out()).contains("Shortcodes");
    assertThat(ended.err()).contains("--policy ");
    return Files.readString(policy);
  }

  private Session.Ended export(String target, Path out, Object... more) {
    List<Object> words =
        Stream.concat(Stream.of("export", sample, "--to", target, "--out", out), Stream.of(more))
            .toList();
    return new Session().run(words.toArray());
  }

  private Session.Ended exportWith(String target, Path out, String... edits) throws IOException {
    String text = written();
    for (int i = 0; i < edits.length; i += 2) {
      assertThat(text).contains(edits[i]);
      text = text.replace(edits[i], edits[i + 1]);
    }
    Files.writeString(policy, text);
    return export(target, out, "--policy", policy);
  }

  @Test
  void namesAllThatAPolicyCanDecide() throws IOException {
    assertThat(written())
        .contains("  resource: keep  # 6 entries, Resources\n")
        .contains("  document_type: keep  # 3 terms, Document types\n")
        .contains("    published_on: keep  # ACF, date; in 5 entries\n")
        .contains("    station: keep  # meta, list of text; in 1 entry\n")
        .contains("[tide_clock] is unknown: 1 time in 1 entry, for example post 202 \"Four knots")
        .contains("  #tide_clock: '<pre><code>{{raw}}</code></pre>'\n")
        .contains("  #gallery: drop  # 1 time; becomes a gallery\n")
        .contains("tidewater/gauge is rendered by the server");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "csv", "hugo", "strapi"})
  void writesAFileThatChangesNothing(String target) throws IOException {
    Path plain = folder.resolve("plain");
    Path same = folder.resolve("same");
    export(target, plain);

    assertThat(exportWith(target, same).exit()).isZero();
    assertThat(files(same)).isEqualTo(files(plain));
    for (String file : files(plain)) {
      if (!RECORDS.contains(file)) {
        assertThat(same.resolve(file)).hasSameBinaryContentAs(plain.resolve(file));
      }
    }
  }

  private static List<String> files(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> tree.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void exportsUnderTheNamesOfTheFile() throws IOException {
    Path out = folder.resolve("out");
    Session.Ended ended =
        exportWith(
            "hugo",
            out,
            "  resource: keep",
            "  resource: library",
            "  ai1ec_event: keep",
            "  ai1ec_event: drop",
            "  document_type: keep",
            "  document_type: doc-kind",
            "  post_tag: keep",
            "  post_tag: drop",
            "    published_on: keep",
            "    published_on: issued",
            "    featured: keep",
            "    featured: drop");

    assertThat(ended.exit()).isZero();
    assertThat(ended.err().replaceAll("\\s+", " "))
        .contains("Dropped by your policy: 4 terms, 2 entries.");
    assertThat(out.resolve("content/library")).isDirectory();
    assertThat(out.resolve("content/doc-kind")).isDirectory();
    assertThat(out.resolve("content/resource")).doesNotExist();
    assertThat(out.resolve("content/ai1ec_event")).doesNotExist();
    assertThat(out.resolve("content/tags")).doesNotExist();
    try (Stream<Path> pages = Files.list(out.resolve("content/library"))) {
      String all = String.join("", pages.map(PolicyOutTest::text).toList());
      assertThat(all)
          .contains("issued: \"")
          .contains("\"doc-kind\":")
          .doesNotContain("published_on", "featured:", "document_type");
    }
    assertThat(Files.readString(out.resolve("_pressport/report.json")))
        .contains("\"resource\": \"library\"")
        .contains("\"document_type\": \"doc-kind\"")
        .contains("\"resource.published_on\": \"issued\"");
  }

  private static String text(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void namesWhatATargetCannotRename() throws IOException {
    Path out = folder.resolve("out");
    exportWith("json", out, "  resource: keep", "  resource: library");

    assertThat(out.resolve("entries/resource.ndjson")).isRegularFile();
    assertThat(Files.readString(out.resolve("_pressport/problems.ndjson")))
        .contains("\"name-not-used\"")
        .contains("resource keeps its name: the target cannot call it library.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "types: {resourc: keep}             | 1, column 9: The site has no post type \"resourc\"."
            + " The nearest name is resource.",
        "types: {acf-field: fields}         | 1, column 9: \"acf-field\" cannot be renamed. Use"
            + " keep or drop.",
        "types: {resource: post-tag}        | 1, column 9: Another taxonomy has the name"
            + " \"post-tag\".",
        "types: {resource: posts}           | 1, column 9: The target uses the name \"posts\""
            + " itself.",
        "taxonomies: {nav_menu: drop}       | 1, column 14: \"nav_menu\" is used by WordPress"
            + " itself.",
        "taxonomies: {genre: keep}          | 1, column 14: The site has no taxonomy \"genre\".",
        "fields: {resource: {feature: drop}} | 1, column 21: The site has no field of the post type"
            + " resource called \"feature\". The nearest name is featured.",
        "fields: {resource: {featured: citation}} | 1, column 21: Another field of the post type"
            + " resource has the name \"citation\".",
        "fields: {resources: {featured: drop}} | 1, column 10: The site has no post type"
            + " \"resources\". The nearest name is resource.",
      })
  void refusesNamesThatDoNotSuitTheSite(String yaml, String words) throws IOException {
    Path out = folder.resolve("out");
    Files.writeString(policy, yaml);
    Session.Ended ended = export("hugo", out, "--policy", policy);

    assertThat(ended.exit()).isEqualTo(Exit.USAGE);
    assertThat(ended.err().replaceAll("\\s+", " "))
        .contains("error[policy-mismatch]: " + policy + ", line " + words);
    assertThat(out).doesNotExist();
  }

  @Test
  void replacesNoFile() throws IOException {
    Files.writeString(policy, "mine");
    Session.Ended ended = new Session().run("inspect", sample, "--policy-out", policy);

    assertThat(ended.exit()).isEqualTo(Exit.TARGET);
    assertThat(ended.err()).contains("error[policy-out-exists]");
    assertThat(policy).hasContent("mine");
  }

  @Test
  void printsTheFileAlone() throws IOException {
    Session.Ended ended = new Session().run("inspect", sample, "--policy-out", "-");

    assertThat(ended.out()).isEqualTo(written());
    assertThat(new Session().run("inspect", sample, "--policy-out", "-", "--json").exit())
        .isEqualTo(Exit.USAGE);
  }

  @Test
  void needsAFolderForTheFile() {
    Session.Ended ended =
        new Session().run("inspect", sample, "--policy-out", folder.resolve("no/policy.yaml"));

    assertThat(ended.exit()).isEqualTo(Exit.TARGET);
    assertThat(ended.err()).contains("error[policy-out-path]");
  }
}
