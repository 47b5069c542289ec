package dev.pressport.posttype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.block.Json;
import dev.pressport.model.Entry;
import dev.pressport.model.Menu;
import dev.pressport.model.MenuItem;
import dev.pressport.model.NoDetails;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.posttype.AcfField.AcfFieldDetails;
import dev.pressport.posttype.AcfFieldGroup.AcfFieldGroupDetails;
import dev.pressport.posttype.Attachment.AttachmentDetails;
import dev.pressport.posttype.FontFamily.FontFamilyDetails;
import dev.pressport.posttype.GlobalStyles.GlobalStylesDetails;
import dev.pressport.posttype.NavMenuItem.NavMenuItemDetails;
import dev.pressport.source.MappedSite;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Compares what a running WordPress said of its own entries with what its export tells us. */
class RecordedDetailsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static MappedSite site = MappedSite.of();
  private static JsonNode truth = MAPPER.nullNode();

  @BeforeAll
  static void readSite() throws IOException {
    String data = System.getProperty("pressport.data", "");
    assumeFalse(data.isEmpty(), "no recorded site");
    Path folder = Path.of(data, "site-a");
    site = MappedSite.ofWxr(folder.resolve("wxr/all.xml"));
    try (InputStream json =
        new GZIPInputStream(Files.newInputStream(folder.resolve("truth.json.gz")))) {
      truth = MAPPER.readTree(json);
    }
  }

  private static Map<Long, JsonNode> posts(String type) {
    Map<Long, JsonNode> posts = new TreeMap<>();
    for (JsonNode post : truth.get("posts")) {
      long id = post.get("id").asLong();
      if (post.get("type").asText().equals(type) && site.entries().containsKey(id)) {
        posts.put(id, post);
      }
    }
    return posts;
  }

  private static Map<String, String> metas(JsonNode post) {
    Map<String, String> metas = new HashMap<>();
    post.get("meta_list")
        .forEach(meta -> metas.putIfAbsent(meta.get("key").asText(), meta.get("value").asText()));
    return metas;
  }

  private static JsonNode decodedMeta(long id, String key) throws IOException {
    for (JsonNode meta : truth.get("serialized")) {
      if (meta.get("object_id").asLong() == id && meta.get("key").asText().equals(key)) {
        return MAPPER.readTree(meta.get("json").asText());
      }
    }
    return MAPPER.createObjectNode();
  }

  @Test
  void describesEveryRowOfTheKnownTypes() {
    Map<String, Integer> described = new TreeMap<>();
    for (Entry entry : site.entries().values()) {
      if (PostTypes.find(entry.type()).isPresent()) {
        assertThat(entry.details())
            .as("%s %s", entry.type(), entry.id())
            .isNotInstanceOf(NoDetails.class);
        described.merge(entry.type(), 1, Integer::sum);
      }
    }
    assertThat(described)
        .hasSize(18)
        .containsEntry("acf-field", 58)
        .containsEntry("attachment", 16);
  }

  @Test
  void meetsNothingThatItCannotRead() {
    for (Entry entry : site.entries().values()) {
      assertThat(site.problemsOf(entry.id()))
          .as("%s %s", entry.type(), entry.id())
          .doesNotContain("details-unread", "footnotes-unread", "menu-parent-missing");
    }
  }

  @Test
  void describesForeignExportsToo() throws IOException {
    Path folder = Path.of(System.getProperty("pressport.data", ""), "public");
    for (String name : List.of("themeunittestdata.wordpress.xml", "64-block-test-data.xml")) {
      MappedSite foreign = MappedSite.ofWxr(folder.resolve(name));
      assertThat(foreign.entries()).isNotEmpty();
      for (Entry entry : foreign.entries().values()) {
        assertThat(foreign.problemsOf(entry.id())).as(name).doesNotContain("details-unread");
      }
    }
  }

  @Test
  void agreesOnEveryFileOfTheLibrary() throws IOException {
    Map<Long, JsonNode> attachments = posts("attachment");
    assertThat(attachments).hasSize(16);
    for (Map.Entry<Long, JsonNode> attachment : attachments.entrySet()) {
      long id = attachment.getKey();
      JsonNode post = attachment.getValue();
      JsonNode metadata = decodedMeta(id, "_wp_attachment_metadata");
      AttachmentDetails details = site.details(id, AttachmentDetails.class);
      assertThat(details.width()).isEqualTo(number(metadata.get("width")));
      assertThat(details.height()).isEqualTo(number(metadata.get("height")));
      assertThat(details.file().bytes()).isEqualTo(number(metadata.get("filesize")));
      assertThat(details.file().path()).isEqualTo(post.get("attached_file").asText());
      assertThat(details.file().url()).isEqualTo(post.get("url").asText());
      assertThat(details.alt()).isEqualTo(metas(post).get("_wp_attachment_image_alt"));
      if (details.original() != null) {
        assertThat(details.original().url()).isEqualTo(post.get("original_url").asText());
      }
      assertSizes(details, post.get("sizes"), String.valueOf(details.file().url()));
      if (metadata.has("image_meta")) {
        assertThat(json(details.exif())).isEqualTo(asObject(metadata.get("image_meta")));
      }
    }
  }

  private static void assertSizes(AttachmentDetails details, JsonNode sizes, String url) {
    String uploads =
        url.substring(0, url.length() - String.valueOf(details.file().path()).length());
    Map<String, String> expected = new HashMap<>();
    sizes
        .properties()
        .forEach(
            size ->
                expected.put(
                    size.getKey(),
                    size.getValue().get(0).asText()
                        + ' '
                        + size.getValue().get(1)
                        + 'x'
                        + size.getValue().get(2)));
    Map<String, String> actual = new HashMap<>();
    details
        .sizes()
        .forEach(
            size ->
                actual.put(
                    size.name(), uploads + size.path() + ' ' + size.width() + 'x' + size.height()));
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void agreesOnEveryMenuItem() {
    Map<Long, JsonNode> items = posts("nav_menu_item");
    assertThat(items).hasSize(12);
    Map<String, String> kinds =
        Map.of(
            "post_type",
            "post",
            "taxonomy",
            "term",
            "custom",
            "custom",
            "post_type_archive",
            "archive");
    items.forEach(
        (id, post) -> {
          Map<String, String> metas = metas(post);
          NavMenuItemDetails details = site.details(id, NavMenuItemDetails.class);
          assertThat(details.target().kind()).isEqualTo(kinds.get(metas.get("_menu_item_type")));
          assertThat(String.valueOf(details.parentItemId()))
              .isEqualTo(
                  metas
                      .getOrDefault("_menu_item_menu_item_parent", "")
                      .replaceFirst("^0$", "null"));
          if (details.target().id() != null) {
            assertThat(details.target().id())
                .asString()
                .isEqualTo(metas.get("_menu_item_object_id"));
            assertThat(details.target().title()).isNotNull();
          } else if (details.target().kind().equals("custom")) {
            assertThat(details.target().url()).isEqualTo(metas.get("_menu_item_url"));
          }
          assertThat(details.menu() == null).isEqualTo(post.get("term_list").isEmpty());
        });
  }

  @Test
  void buildsTheMenus() {
    List<Menu> menus = site.index().menus();
    Menu main =
        menus.stream().filter(menu -> menu.slug().equals("main-menu")).findFirst().orElseThrow();
    assertThat(main.items()).hasSize(7);
    MenuItem about = main.items().get(1);
    assertThat(about.children()).extracting(MenuItem::label).containsExactly("Our “team”");
    assertThat(about.children().get(0).children()).hasSize(1);
    assertThat(menus).filteredOn(menu -> menu.kind().equals("block")).hasSize(3);
  }

  @Test
  void rebuildsTheFieldsOfEveryGroup() {
    int groups = 0;
    for (JsonNode group : truth.get("acf_groups")) {
      for (Entry entry : site.entries().values()) {
        if (entry.details() instanceof AcfFieldGroupDetails details
            && details.key().equals(group.get("key").asText())) {
          groups++;
          assertThat(details.active()).isEqualTo(group.get("active").asBoolean());
          assertThat(shape(details.fields())).isEqualTo(expectedShape(group.get("fields")));
        }
      }
    }
    assertThat(groups).isEqualTo(4);
  }

  /** ACF without its paid part lists the fields within groups only. */
  private static List<String> shape(List<AcfFieldDetails> fields) {
    List<String> shape = new ArrayList<>();
    for (AcfFieldDetails field : fields) {
      List<@Nullable String> below =
          "group".equals(field.type())
              ? field.subFields().stream().<@Nullable String>map(AcfFieldDetails::name).toList()
              : List.of();
      shape.add(field.key() + ' ' + field.name() + ' ' + field.type() + ' ' + below);
    }
    return shape;
  }

  private static List<String> expectedShape(JsonNode fields) {
    List<String> shape = new ArrayList<>();
    for (JsonNode field : fields) {
      List<String> below = new ArrayList<>();
      field.get("sub").forEach(name -> below.add(name.asText()));
      shape.add(
          field.get("key").asText()
              + ' '
              + field.get("name").asText()
              + ' '
              + field.get("type").asText()
              + ' '
              + below);
    }
    return shape;
  }

  @Test
  void keepsEveryOptionOfEveryField() throws IOException {
    int compared = 0;
    for (JsonNode content : truth.get("serialized_post_content")) {
      Entry entry = site.entries().get(content.get("post_id").asLong());
      JsonNode settings = MAPPER.readTree(content.get("json").asText());
      if (entry != null && entry.details() instanceof AcfFieldDetails details) {
        compared++;
        assertThat(details.type()).isEqualTo(settings.get("type").asText());
        for (Map.Entry<String, Value> option : Map.copyOf(orEmpty(details.options())).entrySet()) {
          assertThat(Json.of(option.getValue())).isEqualTo(settings.get(option.getKey()));
        }
      }
    }
    assertThat(compared).isEqualTo(58);
  }

  @Test
  void keepsDesignSettingsAsTheyAre() throws IOException {
    Map<Long, JsonNode> styles = posts("wp_global_styles");
    assertThat(styles).hasSize(3);
    for (long id : styles.keySet()) {
      GlobalStylesDetails details = site.details(id, GlobalStylesDetails.class);
      JsonNode content = content(id);
      assertThat(json(details.settings())).isEqualTo(content.get("settings"));
      assertThat(json(details.styles())).isEqualTo(content.get("styles"));
      assertThat(details.theme()).isNotNull();
    }
  }

  @Test
  void gathersTheFacesOfEveryFont() throws IOException {
    Map<Long, JsonNode> faces = posts("wp_font_face");
    assertThat(faces).hasSize(4);
    for (Map.Entry<Long, JsonNode> post : faces.entrySet()) {
      JsonNode content = content(post.getKey());
      long family = post.getValue().get("parent").asLong();
      assertThat(site.details(family, FontFamilyDetails.class).faces())
          .filteredOn(face -> face.id() == post.getKey())
          .singleElement()
          .satisfies(
              face -> {
                assertThat(face.style()).isEqualTo(content.path("fontStyle").asText());
                assertThat(face.weight()).isEqualTo(content.path("fontWeight").asText());
                assertThat(face.src()).isEqualTo(texts(content.path("src")));
                assertThat(face.files().stream().findFirst().orElse(null))
                    .isEqualTo(metas(post.getValue()).get("_wp_font_face_file"));
              });
    }
  }

  private static List<String> texts(JsonNode textOrList) {
    List<String> texts = new ArrayList<>();
    if (textOrList.isArray()) {
      textOrList.forEach(text -> texts.add(text.asText()));
    } else {
      texts.add(textOrList.asText());
    }
    return texts;
  }

  private static JsonNode content(long id) throws IOException {
    Text raw = Objects.requireNonNull(site.entry(id).content().raw());
    return MAPPER.readTree(raw.string());
  }

  private static Map<String, Value> orEmpty(@Nullable Map<String, Value> map) {
    return map == null ? Map.of() : map;
  }

  private static JsonNode json(@Nullable Map<String, Value> map) {
    return asObject(Json.of(new Value.Dict(orEmpty(map))));
  }

  /** PHP shows an empty map as an empty list. */
  private static JsonNode asObject(JsonNode node) {
    return node.isArray() && node.isEmpty() ? MAPPER.createObjectNode() : node;
  }

  private static @Nullable Long number(@Nullable JsonNode node) {
    return node == null ? null : Long.valueOf(node.asLong());
  }
}
