package dev.pressport.export.wxr;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressport.export.Exported;
import dev.pressport.export.MigrationRun;
import dev.pressport.export.output.Exports;
import dev.pressport.fixtures.Fixtures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class WrittenWxrTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Columns that export files do not have. */
  private static final List<String> NOT_IN_WXR =
      List.of("mimeType", "contentFiltered", "toPing", "pinged", "metaRaw", "seo");

  /** Types that WordPress does not export. */
  private static final Set<String> NOT_EXPORTED =
      Set.of("revision", "customize_changeset", "oembed_cache", "user_request");

  @TempDir Path temp = Path.of("");

  private MigrationRun wxr() {
    return new MigrationRun(temp).to(new WxrExporter()).withPersonalData();
  }

  private MigrationRun json() {
    return new MigrationRun(temp).withPersonalData();
  }

  private static List<Path> files(Path folder) {
    return Exports.files(folder).stream().filter(file -> file.toString().endsWith(".xml")).toList();
  }

  private static Document parsed(Path file) throws IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try (InputStream in = Files.newInputStream(file)) {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory.newDocumentBuilder().parse(in);
    } catch (ParserConfigurationException | SAXException e) {
      throw new AssertionError(file + " is not well-formed", e);
    }
  }

  /** The items of clean JSON, without what export files do not have, by kind and key. */
  private static Map<String, JsonNode> items(Exported exported) throws IOException {
    Map<String, JsonNode> items = new TreeMap<>();
    for (JsonNode entry : exported.entries()) {
      if (!NOT_EXPORTED.contains(entry.get("type").textValue())) {
        items.put("entry " + entry.get("id"), ((ObjectNode) entry).without(NOT_IN_WXR));
      }
    }
    for (JsonNode comment : exported.comments()) {
      items.put("comment " + comment.get("id"), comment);
    }
    for (JsonNode term : exported.terms()) {
      items.put("term " + term.get("taxonomy") + term.get("slug"), term);
    }
    for (JsonNode author : exported.authors()) {
      items.put("author " + author.get("login"), author);
    }
    return items;
  }

  private static void assertSame(Map<String, JsonNode> items, Map<String, JsonNode> expected) {
    assertThat(items.keySet()).isEqualTo(expected.keySet());
    expected.forEach((key, item) -> assertThat(items.get(key)).as(key).isEqualTo(item));
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private Path sample() throws IOException {
    return files(wxr().export(Fixtures.sample()).folder()).get(0);
  }

  @Test
  void givesTheSameItemsWhenItIsReadBack() throws IOException {
    Path folder = wxr().export(Fixtures.sample()).folder();

    assertSame(items(json().export(folder)), items(json().export(Fixtures.sample())));
  }

  @Test
  void isTheSameFromCleanJson() throws IOException {
    Path direct = wxr().export(Fixtures.sample()).folder();

    Path json = json().export(Fixtures.sample()).folder();
    Path fromJson = wxr().export(json).folder();

    assertSame(items(json().export(fromJson)), items(json().export(direct)));
  }

  static Stream<String> hazards() {
    return Fixtures.exports().stream();
  }

  @ParameterizedTest
  @MethodSource("hazards")
  void isWellFormedWhateverTheSource(String hazard) throws IOException {
    Path folder = wxr().export(Fixtures.hazard(hazard)).folder();

    for (Path file : files(folder)) {
      parsed(file);
    }
    List<String> problems =
        Files.readAllLines(json().export(folder).folder().resolve("_pressport/problems.ndjson"));
    for (String line : problems) {
      assertThat(JSON.readTree(line).get("code").textValue())
          .doesNotContain("repaired", "ampersand");
    }
  }

  @Test
  void isTheSameWhenItIsWrittenAgain() throws IOException {
    Path once = sample();
    Path twice = files(wxr().export(once).folder()).get(0);

    assertThat(text(twice)).isEqualTo(text(once));
  }

  @Test
  void leavesOutPersonalDataUnlessAsked() throws IOException {
    Path file =
        files(new MigrationRun(temp).to(new WxrExporter()).export(Fixtures.sample()).folder())
            .get(0);

    Document document = parsed(file);
    for (String name : List.of("author_email", "comment_author_email", "comment_author_IP")) {
      assertThat(texts(document, name)).isNotEmpty().allMatch(String::isEmpty);
    }
    assertThat(texts(document, "post_password")).allMatch(String::isEmpty);
    assertThat(texts(parsed(sample()), "author_email")).anyMatch(text -> text.contains("@"));
  }

  private static List<String> texts(Document document, String name) {
    List<String> texts = new ArrayList<>();
    var found = document.getElementsByTagNameNS("http://wordpress.org/export/1.2/", name);
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent());
    }
    return texts;
  }

  @Test
  void doesNotPublishAProtectedEntryWithoutItsPassword() throws IOException {
    Exported exported =
        new MigrationRun(temp).to(new WxrExporter()).export(Fixtures.hazard("protected-post"));

    Document document = parsed(files(exported.folder()).get(0));
    assertThat(texts(document, "status")).contains("private");
    assertThat(text(exported.folder().resolve("_pressport/problems.ndjson")))
        .contains("wxr-password-withheld");
  }

  @Test
  void keepsBytesOfSerializedValues() throws IOException {
    Path file = files(wxr().export(Fixtures.hazard("serialized-zoo")).folder()).get(0);

    List<String> source = texts(parsed(Fixtures.hazard("serialized-zoo")), "meta_value");
    assertThat(texts(parsed(file), "meta_value")).hasSameElementsAs(source);
  }

  @Test
  void givesEntriesWhoseIdIsTakenAnotherToWhichOthersRefer() throws IOException {
    String item =
        "<item><title>%s</title><wp:post_id>%d</wp:post_id><wp:post_date>2024-01-0%d 10:00:00"
            + "</wp:post_date><wp:post_name>%s</wp:post_name><wp:status>publish</wp:status>"
            + "<wp:post_type>nav_menu_item</wp:post_type><category domain=\"nav_menu\""
            + " nicename=\"%s\">M</category><wp:postmeta><wp:meta_key>_menu_item_menu_item_parent"
            + "</wp:meta_key><wp:meta_value>%d</wp:meta_value></wp:postmeta></item>";
    Path source = temp.resolve("menus.xml");
    Files.writeString(
        source,
        text(Fixtures.hazard("protected-post"))
            .replaceFirst(
                "(?s)<item>.*</item>",
                item.formatted("A", 5, 1, "a", "one", 0)
                    + item.formatted("B", 6, 2, "b", "one", 5)
                    + item.formatted("C", 5, 3, "c", "two", 0)
                    + item.formatted("D", 6, 4, "d", "two", 5)));

    List<Element> items = elements(parsed(files(wxr().export(source).folder()).get(0)), "item");

    assertThat(items).hasSize(4);
    List<String> ids = items.stream().map(found -> texts(found, "post_id").get(0)).toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> Long.parseLong(id) > 0);
    for (int child : List.of(1, 3)) {
      assertThat(metas(items.get(child)))
          .containsEntry("_menu_item_menu_item_parent", ids.get(child - 1));
    }
  }

  @Test
  void writesPartsThatAreWholeFiles() throws IOException {
    Path folder = wxr().option("split", "20K").export(Fixtures.sample()).folder();

    List<Path> parts = files(folder);
    Document whole = parsed(sample());
    assertThat(parts).hasSizeGreaterThan(3);
    for (Path part : parts) {
      Document document = parsed(part);
      assertThat(Files.size(part)).isLessThan(30_000);
      assertThat(document.getElementsByTagName("item").getLength()).isPositive();
      assertThat(texts(document, "author_login"))
          .containsAll(used(document, "dc:creator", null, texts(whole, "author_login")));
      assertThat(texts(document, "category_nicename"))
          .containsAll(used(document, "category", "category", texts(whole, "category_nicename")));
      assertThat(texts(document, "term_slug"))
          .containsAll(used(document, "category", "document_type", texts(whole, "term_slug")));
    }
    assertSame(items(json().export(parts.toArray(Path[]::new))), items(json().export(sample())));
  }

  @Test
  void namesInEachPartTheEntriesOfEarlierOnesThatTheImporterConnects() throws IOException {
    Path folder = wxr().option("split", "12K").export(Fixtures.sample()).folder();

    Set<String> before = new HashSet<>();
    Map<String, String> images = new HashMap<>();
    int again = 0;
    for (Path part : files(folder)) {
      Set<String> known = new HashSet<>();
      for (Element item : elements(parsed(part), "item")) {
        String id = texts(item, "post_id").get(0);
        boolean whole = item.getElementsByTagName("link").getLength() > 0;
        assertThat(whole).as(id).isNotEqualTo(before.contains(id));
        again += whole ? 0 : 1;
        known.add(id);
        String type = texts(item, "post_type").get(0);
        if (whole
            && !type.equals("nav_menu_item")
            && !texts(item, "post_parent").get(0).equals("0")) {
          assertThat(known).as("parent of " + id).contains(texts(item, "post_parent").get(0));
        }
        Map<String, String> metas = metas(item);
        if (type.equals("nav_menu_item") && "post_type".equals(metas.get("_menu_item_type"))) {
          assertThat(known).as("target of " + id).contains(metas.get("_menu_item_object_id"));
        }
        if (metas.containsKey("_thumbnail_id")) {
          images.put(id, metas.get("_thumbnail_id"));
        }
      }
      images
          .entrySet()
          .removeIf(image -> known.contains(image.getKey()) && known.contains(image.getValue()));
      before.addAll(known);
    }
    assertThat(images).as("entries in no part with their featured images").isEmpty();
    assertThat(again).isPositive();
  }

  private static List<Element> elements(Document document, String name) {
    List<Element> elements = new ArrayList<>();
    var found = document.getElementsByTagName(name);
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static List<String> texts(Element element, String name) {
    List<String> texts = new ArrayList<>();
    var found = element.getElementsByTagName("wp:" + name);
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent());
    }
    return texts;
  }

  private static Map<String, String> metas(Element item) {
    List<String> keys = texts(item, "meta_key");
    List<String> values = texts(item, "meta_value");
    Map<String, String> metas = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      metas.put(keys.get(i), values.get(i));
    }
    return metas;
  }

  /** The values that elements of items have, of those that the whole file declares. */
  private static List<String> used(
      Document document, String name, @Nullable String domain, List<String> declared) {
    List<String> used = new ArrayList<>();
    var found = document.getElementsByTagName(name);
    for (int i = 0; i < found.getLength(); i++) {
      Element element = (Element) found.item(i);
      if (domain == null) {
        used.add(element.getTextContent());
      } else if (element.getAttribute("domain").equals(domain)) {
        used.add(element.getAttribute("nicename"));
      }
    }
    used.retainAll(declared);
    return used;
  }

  @Test
  void putsParentsBeforeTheirChildren() throws IOException {
    Path source = temp.resolve("terms.xml");
    Files.writeString(
        source,
        text(Fixtures.hazard("protected-post"))
            .replaceFirst(
                "<item>",
                Stream.of("c:b", "b:a", "a:")
                        .map(term -> term.split(":", -1))
                        .map(
                            term ->
                                "<wp:category><wp:category_nicename>%s</wp:category_nicename><wp:category_parent>%s</wp:category_parent></wp:category>"
                                    .formatted(term[0], term[1]))
                        .reduce("", String::concat)
                    + "<item>"));

    Document document = parsed(files(wxr().export(source).folder()).get(0));

    assertThat(texts(document, "category_nicename")).containsSubsequence("a", "b", "c");
  }
}
