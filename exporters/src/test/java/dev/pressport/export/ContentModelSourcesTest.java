package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.ContentModel;
import dev.pressport.contentmodel.ContentType;
import dev.pressport.contentmodel.FieldKind;
import dev.pressport.contentmodel.FieldOrigin;
import dev.pressport.fixtures.FakeContent;
import dev.pressport.fixtures.FakeSite;
import dev.pressport.http.HttpSettings;
import dev.pressport.source.rest.Pull;
import dev.pressport.source.rest.PullListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The content model of real sites, from each kind of source. */
class ContentModelSourcesTest {
  @TempDir Path temp;
  private final Path data = Path.of(System.getProperty("pressport.data", ""));

  @BeforeEach
  void needsData() {
    assumeFalse(data.toString().isEmpty(), "pressport.data is not set");
  }

  private ModelExporter model(Path source) throws IOException {
    ModelExporter target = new ModelExporter();
    new MigrationRun(temp).to(target).export(source);
    return target;
  }

  private static Map<String, String> kinds(ContentModel model, String type) {
    Map<String, String> kinds = new TreeMap<>();
    for (ContentField field : model.type(type).map(ContentType::fields).orElse(List.of())) {
      kinds.put(field.name(), field.kind() + (field.multiple() ? "*" : ""));
    }
    return kinds;
  }

  @Test
  void isTheSameOfAnExportFileAndOfItsCleanJson() throws IOException {
    Path file = data.resolve("site-a/wxr/all.xml");
    ModelExporter ofFile = model(file);
    ModelExporter ofJson = model(new MigrationRun(temp).export(file).folder());
    assertThat(ofJson.printed()).isEqualTo(ofFile.printed());
    assertThat(ofFile.unfit()).isEmpty();
    assertThat(ofJson.unfit()).isEmpty();
    assertThat(ofJson.values()).isEqualTo(ofFile.values()).isGreaterThan(150);
  }

  @Test
  void hasTheFieldsOfADumpThatAnExportFileHas() throws IOException {
    ContentModel ofFile = model(data.resolve("site-a/wxr/all.xml")).model();
    ModelExporter dump = model(data.resolve("site-a/sql/dump.sql"));
    assertThat(dump.unfit()).isEmpty();
    assertThat(dump.model().types()).extracting(ContentType::name).contains("resource", "page");
    assertThat(kinds(dump.model(), "resource")).isEqualTo(kinds(ofFile, "resource"));
    assertThat(kinds(dump.model(), "resource"))
        .containsEntry("topics", "CHOICE*")
        .containsEntry("photos", "IMAGE*")
        .containsEntry("recommendations", "ROWS")
        .containsEntry("sections", "LAYOUTS")
        .doesNotContainKey("password");
  }

  @Test
  void knowsTheFieldsOfALiveSiteByTheirValues() throws IOException {
    Path folder = temp.resolve("pulled");
    try (FakeSite site = FakeSite.of(FakeContent.recorded(data.resolve("site-a/rest")))) {
      new Pull(site.address(), folder, HttpSettings.visitor("Test/1"), PullListener.DEAF).run();
    }
    ModelExporter live = model(folder);
    List<ContentField> fields =
        live.model().type("resource").map(ContentType::fields).orElse(List.of());
    assertThat(live.unfit()).isEmpty();
    assertThat(fields)
        .filteredOn(field -> field.origin() == FieldOrigin.ACF)
        .extracting(ContentField::name)
        .contains("source_url", "page_count", "topics");
    assertThat(kinds(live.model(), "resource"))
        .containsEntry("source_url", "TEXT")
        .containsEntry("abstract", "LONG_TEXT")
        .containsEntry("featured", "BOOLEAN")
        .containsEntry("page_count", "NUMBER");
  }

  @ParameterizedTest
  @ValueSource(strings = {"club", "harbour", "orchard"})
  void fitsEveryValueOfASiteWithManyPlugins(String name) throws IOException {
    for (String file : List.of("dump.sql.gz", "site.xml.gz")) {
      ModelExporter target = model(data.resolve("plugins").resolve(name).resolve(file));
      assertThat(target.unfit()).isEmpty();
      assertThat(target.model().omittedMetas()).isEmpty();
      assertThat(target.values()).isGreaterThan(5);
    }
  }

  @Test
  void findsTheShapesOfTheMetasOfPlugins() throws IOException {
    ContentModel club = model(data.resolve("plugins/club/dump.sql.gz")).model();
    assertThat(kinds(club, "member"))
        .containsEntry("joined", FieldKind.DATE.toString())
        .containsEntry("fee", "NUMBER")
        .containsEntry("friends", "ENTRY*");
    assertThat(kinds(club, "post").keySet()).noneMatch(name -> name.startsWith("rank_math_"));
    assertThat(club.type("shop_order")).isEmpty();
  }
}
