package dev.pressport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.example.ExportToJson;
import dev.pressport.example.NotesSource;
import dev.pressport.example.Recipe;
import dev.pressport.example.TitlesExporter;
import dev.pressport.example.WpSailing;
import dev.pressport.example.ZolaExporter;
import dev.pressport.export.Exported;
import dev.pressport.export.MigrationRun;
import dev.pressport.export.migrate.Report;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.model.Entry;
import dev.pressport.model.Site;
import dev.pressport.plugin.Plugin;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.problem.ItemProblems;
import dev.pressport.row.Row;
import dev.pressport.source.ContentSource;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The code in the pages for developers is that of classes that run here. */
class DeveloperPagesTest {
  private static final Pattern CODE = Pattern.compile("(?s)```java\n(.*?)\n```");

  @TempDir private Path temp = Path.of("");

  /** A class without its package and imports. */
  private static String body(String name) {
    try {
      String source =
          Files.readString(Path.of("src/test/java/dev/pressport/example", name + ".java"));
      return source.substring(source.indexOf("/**")).stripTrailing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "target, TitlesExporter TitlesSession ZolaExporter ZolaFormat",
    "plugin, WpSailing Boat BoatPage",
    "post-type, Recipe",
    "source, NotesSource NotesSite NotesReader Note"
  })
  void showsClassesThatRun(String page, String classes) throws IOException {
    String text = Files.readString(Path.of("../docs/adding-a-" + page + ".md"));

    assertThat(CODE.matcher(text).results().map(code -> code.group(1)))
        .containsExactlyElementsOf(
            List.of(classes.split(" ", -1)).stream().map(DeveloperPagesTest::body).toList());
  }

  @Test
  void runsTheTarget() throws IOException {
    Path plain = temp.resolve("plain");
    Path full = temp.resolve("full");
    try (WordPressSite site = Pressport.open(Fixtures.sample().toString())) {
      Report report = site.to(new TitlesExporter()).into(plain);
      site.to(new TitlesExporter()).option("addresses", "true").into(full);

      assertThat(report.complete()).isTrue();
      assertThat(Files.readAllLines(plain.resolve("titles.txt")))
          .hasSize((int) report.ledger().total().exported())
          .contains("Four knots worth knowing");
      assertThat(Files.readAllLines(full.resolve("titles.txt")))
          .anyMatch(line -> line.matches("Four knots worth knowing https?://.+/four-knots.*"));
    }
  }

  @Test
  void runsTheGenerator() throws IOException {
    Exported exported = new MigrationRun(temp).to(new ZolaExporter()).export(Fixtures.sample());

    assertThat(exported.report().complete()).isTrue();
    assertThat(exported.folder().resolve("content/posts"))
        .isDirectoryRecursivelyContaining("glob:**.md");
  }

  @Test
  void readsThePostType() {
    TestRow row =
        TestRow.entry("recipe", 5)
            .meta("_servings", "4")
            .meta("_ingredients", "a:2:{i:0;s:3:\"rye\";i:1;s:5:\"water\";}");
    MappedSite site = MappedSite.of(row);
    Entry entry = site.entry(5);
    Row stored = row.build();

    assertThat(
            new Recipe()
                .details(
                    new DetailsRequest(
                        entry,
                        stored,
                        site.index(),
                        new Site("Site", null, null, null, null, null),
                        new ItemProblems(null, "recipe", 5L))))
        .isEqualTo(new Recipe.RecipeDetails(4L, List.of("rye", "water")));
  }

  @Test
  void readsTheSource() throws IOException {
    Path notes = Files.createDirectory(temp.resolve("notes"));
    Files.writeString(notes.resolve("rye.txt"), "note: 2024-01-31 Rye bread\nFlour & *water*.\n");
    Files.writeString(notes.resolve("todo.txt"), "buy flour\n");

    Exported exported = withSource(NotesSource.class, () -> new MigrationRun(temp).export(notes));

    assertThat(exported.entries()).hasSize(1);
    assertThat(exported.entry(1).get("title").asText()).isEqualTo("Rye bread");
    assertThat(exported.entry(1).get("slug").asText()).isEqualTo("rye");
    assertThat(exported.report().ledger().total().skipped()).isOne();
    assertThat(exported.report().complete()).isFalse();
  }

  @Test
  void runsThePlugin() throws Exception {
    Path dump =
        Files.writeString(
            temp.resolve("dump.sql"),
            """
            CREATE TABLE wp_posts (ID bigint, post_title text, post_content text, post_name text,
              post_type text, post_status text, post_author bigint, post_parent bigint,
              post_date text, post_date_gmt text);
            CREATE TABLE wp_options (option_id bigint, option_name text, option_value text);
            CREATE TABLE wp_sailing_measures (boat_id bigint, length_m text, sails bigint);
            INSERT INTO wp_posts VALUES (7,'Heron','Fast.','heron','boat','publish',0,0,
              '2024-01-31 10:00:00','2024-01-31 10:00:00');
            INSERT INTO wp_options VALUES (1,'siteurl','https://a.example'),
              (2,'sailing_settings','a:2:{s:5:"units";s:1:"m";s:3:"key";s:6:"secret";}');
            INSERT INTO wp_sailing_measures VALUES (7,'9.50',2);
            """);
    Path services = Files.createDirectories(temp.resolve("jar/META-INF/services"));
    Files.writeString(services.resolve(Plugin.class.getName()), WpSailing.class.getName() + "\n");

    withPlugins(dump, temp.resolve("json"));

    assertThat(Files.readString(temp.resolve("json/entries/boat.ndjson")))
        .contains("\"details\":{\"length\":9.5,\"sails\":2}");
    assertThat(Files.readString(temp.resolve("json/site.json")))
        .contains("\"units\"")
        .doesNotContain("secret");
  }

  /** Exports with newly loaded classes, since the plugins of a process are found once. */
  private void withPlugins(Path dump, Path out) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (OwnClasses loader =
        new OwnClasses(
            temp.resolve("jar").toUri().toURL(), DeveloperPagesTest.class.getClassLoader())) {
      thread.setContextClassLoader(loader);
      loader
          .loadClass(ExportToJson.class.getName())
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[] {dump.toString(), out.toString()});
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Loads the classes of the project once more, and all others from where they are. */
  private static final class OwnClasses extends URLClassLoader {
    OwnClasses(URL more, ClassLoader parent) {
      super(new URL[] {more}, parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        if (known != null || !name.startsWith("dev.pressport.")) {
          return known == null ? super.loadClass(name, resolve) : known;
        }
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
          byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
          return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
          throw new ClassNotFoundException(name, e);
        }
      }
    }
  }

  private interface Run {
    Exported now() throws IOException;
  }

  /** Runs something with a source on the class path that is not one of the product. */
  private Exported withSource(Class<? extends ContentSource> source, Run run) throws IOException {
    Path services = Files.createDirectories(temp.resolve("jar/META-INF/services"));
    Files.writeString(services.resolve(ContentSource.class.getName()), source.getName() + "\n");
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader jar =
        new URLClassLoader(new URL[] {temp.resolve("jar").toUri().toURL()}, before)) {
      thread.setContextClassLoader(jar);
      return run.now();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
