package dev.pressport.export.site.decap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pressport.export.Exported;
import dev.pressport.export.Exporter;
import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.fixtures.GoldenTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class DecapEditorTest {
  private static final Set<String> EDITED = Set.of("entry", "page", "media", "term", "author");

  @TempDir Path temp = Path.of("");

  static List<Exporter> targets() {
    return Exporters.all().stream()
        .filter(
            target -> target.options().stream().anyMatch(option -> option.name().equals("editor")))
        .toList();
  }

  private Exported export(Exporter target, Path source, String... options) throws IOException {
    MigrationRun run = new MigrationRun(temp).to(target).option("editor", "decap");
    for (int i = 0; i < options.length; i += 2) {
      run.option(options[i], options[i + 1]);
    }
    return run.export(source);
  }

  private static Exporter target(String id) {
    return targets().stream().filter(target -> target.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void isThereForTheFourGenerators() {
    assertThat(targets())
        .extracting(Exporter::id)
        .containsExactlyInAnyOrder("hugo", "jekyll", "eleventy", "astro");
  }

  @ParameterizedTest
  @MethodSource("targets")
  void declaresEveryKeyOfEveryFile(Exporter target) throws IOException {
    assertEveryKeyIsDeclared(export(target, Fixtures.sample()));
  }

  @ParameterizedTest
  @MethodSource("targets")
  void declaresTheKeysOfBodiesInHtml(Exporter target) throws IOException {
    assertEveryKeyIsDeclared(export(target, Fixtures.sample(), "body", "html"));
  }

  @ParameterizedTest
  @MethodSource("targets")
  void declaresTheKeysOfRealSites(Exporter target) throws IOException {
    String data = System.getProperty("pressport.data", "");
    assumeTrue(!data.isEmpty(), "pressport.data is not set");
    for (String source :
        List.of(
            "site-a/wxr/all.xml", "plugins/harbour/dump.sql.gz", "plugins/orchard/dump.sql.gz")) {
      assertEveryKeyIsDeclared(export(target, Path.of(data, source), "unpublished", "all"));
    }
  }

  /** The golden folders have the files that are made, and not those that are copied. */
  @ParameterizedTest
  @ValueSource(strings = {"hugo", "jekyll"})
  void looksAsItDid(String id) throws IOException {
    Exported exported = export(target(id), Fixtures.sample(), "layouts", "none");

    GoldenTree.named(id + "-editor")
        .without(path -> !path.endsWith("admin/config.yml") && !path.equals("_editor/package.json"))
        .assertSameAs(exported.folder());
  }

  @ParameterizedTest
  @MethodSource("targets")
  void isNotWrittenUnlessWanted(Exporter target) throws IOException {
    Exported exported = new MigrationRun(temp).to(target).export(Fixtures.sample());

    assertThat(files(exported.folder())).noneMatch(path -> path.matches(".*(?:admin|_editor)/.*"));
  }

  @Test
  void keepsItsAddressFree() throws IOException {
    Path source = temp.resolve("admin.xml");
    String sample = Files.readString(Fixtures.sample(), StandardCharsets.UTF_8);
    Files.writeString(source, sample.replace("/about/", "/admin/"), StandardCharsets.UTF_8);
    assumeTrue(!Files.readString(source).equals(sample), "no page about");

    Exported exported = export(target("hugo"), source);

    assertThat(pages(exported.folder()).map(page -> page.front().get("url")))
        .doesNotContain("/admin/")
        .anySatisfy(url -> assertThat(String.valueOf(url)).startsWith("/admin"));
  }

  private record PageFile(String path, Map<String, Object> front, boolean hasBody) {}

  @SuppressWarnings("unchecked")
  private static Map<String, Object> yaml(String text) {
    return (Map<String, Object>)
        Objects.requireNonNull(new Load(LoadSettings.builder().build()).loadFromString(text));
  }

  private static Stream<PageFile> pages(Path folder) throws IOException {
    List<PageFile> pages = new ArrayList<>();
    for (String path : files(folder)) {
      String text = path.matches(".+\\.(?:md|html)") ? Files.readString(folder.resolve(path)) : "";
      int end = text.indexOf("\n---\n", 3);
      if (text.startsWith("---\n") && end > 0 && !path.startsWith("_layouts")) {
        pages.add(new PageFile(path, yaml(text.substring(4, end + 1)), end + 5 < text.length()));
      }
    }
    return pages.stream();
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static void assertEveryKeyIsDeclared(Exported exported) throws IOException {
    Path folder = exported.folder();
    String config =
        files(folder).stream()
            .filter(path -> path.endsWith("admin/config.yml"))
            .findFirst()
            .orElseThrow();
    List<Map<String, Object>> collections =
        list(yaml(Files.readString(folder.resolve(config))).get("collections"));
    assertThat(collections).extracting(one -> one.get("name")).doesNotHaveDuplicates();
    Set<String> undeclared = new TreeSet<>();
    int[] checked = {0};
    pages(folder)
        .filter(
            page -> {
              String layout = String.valueOf(page.front().get("layout"));
              return EDITED.contains(layout.replace(".njk", ""));
            })
        .forEach(
            page -> {
              List<Map<String, Object>> fields = fields(collections, page);
              if (fields == null) {
                undeclared.add(page.path());
                return;
              }
              checked[0]++;
              compare(page.path(), page.front(), fields, undeclared);
              if (page.hasBody() && field(fields, "body") == null) {
                undeclared.add(page.path() + " body");
              }
            });
    assertThat(undeclared).isEmpty();
    assertThat(checked[0]).isPositive();
  }

  /** The fields of the collection that lists a page. */
  private static @Nullable List<Map<String, Object>> fields(
      List<Map<String, Object>> collections, PageFile page) {
    List<List<Map<String, Object>>> found = new ArrayList<>();
    for (Map<String, Object> collection : collections) {
      for (Map<String, Object> file : list(collection.getOrDefault("files", List.of()))) {
        if (page.path().equals(file.get("file"))) {
          found.add(list(file.get("fields")));
        }
      }
      if (collection.get("folder") instanceof String folder
          && page.path().startsWith(folder + "/")
          && page.path().endsWith("." + collection.get("extension"))) {
        Map<String, Object> filter = map(collection.get("filter"));
        String below = page.path().substring(folder.length() + 1);
        int depth = (int) below.chars().filter(c -> c == '/').count() + 1;
        Object nested = collection.get("nested");
        long levels =
            nested != null && map(nested).get("depth") instanceof Integer most
                ? most
                : collection.get("path") instanceof String path ? path.split("/").length : 1;
        if (depth <= levels
            && String.valueOf(filter.get("value"))
                .equals(page.front().get(String.valueOf(filter.get("field"))))) {
          found.add(list(collection.get("fields")));
        }
      }
    }
    assertThat(found).as(page.path()).hasSizeLessThan(2);
    return found.isEmpty() ? null : found.get(0);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(@Nullable Object value) {
    return (List<Map<String, Object>>) Objects.requireNonNull(value);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  private static @Nullable Map<String, Object> field(
      List<Map<String, Object>> fields, String name) {
    Set<Object> names = new HashSet<>();
    fields.forEach(field -> assertThat(names.add(field.get("name"))).isTrue());
    return fields.stream().filter(field -> name.equals(field.get("name"))).findFirst().orElse(null);
  }

  private static void compare(
      String at,
      Map<String, Object> values,
      List<Map<String, Object>> fields,
      Set<String> undeclared) {
    values.forEach(
        (key, value) -> {
          Map<String, Object> field = field(fields, key);
          if (field == null) {
            undeclared.add(at + " " + key);
          } else {
            compare(at + " " + key, value, field, undeclared);
          }
        });
  }

  private static void compare(
      String at, @Nullable Object value, Map<String, Object> field, Set<String> undeclared) {
    Object widget = field.get("widget");
    if (value == null || "hidden".equals(widget)) {
      return;
    }
    if (value instanceof Map<?, ?>) {
      if (!"object".equals(widget)) {
        undeclared.add(at + ": an object for " + widget);
      } else {
        compare(at, map(value), list(field.get("fields")), undeclared);
      }
    } else if (value instanceof List<?> items) {
      if ("relation".equals(widget)) {
        return;
      }
      if (!"list".equals(widget)) {
        undeclared.add(at + ": a list for " + widget);
        return;
      }
      for (Object item : items) {
        if (field.get("field") != null) {
          compare(at, item, map(field.get("field")), undeclared);
        } else if (field.get("types") != null) {
          Map<String, Object> type =
              field(list(field.get("types")), String.valueOf(map(item).get("layout")));
          Map<String, Object> rest = new LinkedHashMap<>(map(item));
          rest.remove("layout");
          if (type == null) {
            undeclared.add(at + " " + map(item).get("layout"));
          } else {
            compare(at, rest, list(type.get("fields")), undeclared);
          }
        } else if (item != null) {
          compare(at, map(item), list(field.get("fields")), undeclared);
        }
      }
    } else {
      boolean fits =
          value instanceof Boolean
              ? "boolean".equals(widget)
              : value instanceof Number
                  ? "number".equals(widget)
                  : !Set.of("object", "list", "boolean", "number").contains(widget);
      if (!fits) {
        undeclared.add(at + ": " + value.getClass().getSimpleName() + " for " + widget);
      }
    }
  }
}
