package dev.pressport.plugin.beaverbuilder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Value;
import dev.pressport.render.RenderedSite;
import dev.pressport.source.TestRow;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BeaverBuilderTest {
  private final RenderedSite site = new RenderedSite().picture(8, "Cap");

  /** A string as PHP serializes it. */
  private static String text(String text) {
    return "s:" + text.length() + ":\"" + text + "\";";
  }

  /** An object with fields, as pairs of name and serialized value. */
  private static String object(String... fields) {
    StringBuilder php = new StringBuilder("O:8:\"stdClass\":" + fields.length / 2 + ":{");
    for (int i = 0; i < fields.length; i += 2) {
      php.append(text(fields[i])).append(fields[i + 1]);
    }
    return php.append('}').toString();
  }

  private static String node(String id, String type, String parent, int position, String settings) {
    return text(id)
        + object(
            "node",
            text(id),
            "type",
            text(type),
            "parent",
            parent.isEmpty() ? "N;" : text(parent),
            "position",
            "i:" + position + ";",
            "settings",
            settings);
  }

  private static String layout(String... nodes) {
    return "a:" + nodes.length + ":{" + String.join("", nodes) + "}";
  }

  private static String module(String type, String... fields) {
    String[] all = new String[fields.length + 2];
    System.arraycopy(fields, 0, all, 0, fields.length);
    all[fields.length] = "type";
    all[fields.length + 1] = text(type);
    return layout(node("r", "row", "", 0, object()), node("m", "module", "r", 0, object(all)));
  }

  private String page(String layout) {
    return site.html("flat", "_fl_builder_enabled", "1", "_fl_builder_data", layout)
        .replace("\n", "");
  }

  @Test
  void showsModulesByTheirPlaceOnThePage() {
    String heading = object("heading", text("First"), "tag", text("h3"), "type", text("heading"));
    String words = object("text", text("<p>Then</p>"), "type", text("rich-text"));
    assertThat(
            page(
                layout(
                    node("b", "module", "c", 1, words),
                    node("a", "module", "c", 0, heading),
                    node("c", "column", "g", 0, object()),
                    node("g", "column-group", "r", 0, object()),
                    node("r", "row", "", 0, object()))))
        .isEqualTo("<h3>First</h3><p>Then</p>");
    assertThat(site.problems()).containsExactly("page-builder Beaver Builder");
  }

  @Test
  void showsPicturesButtonsAndFilms() {
    assertThat(
            page(
                module(
                    "photo",
                    "photo",
                    "i:8;",
                    "show_caption",
                    text("below"),
                    "link_type",
                    text("url"),
                    "link_url",
                    text("/x"))))
        .contains("<a href=\"/x\"><img src=\"https://a.example/p8.jpg\"", "Cap");
    assertThat(page(module("button", "text", text("Go"), "link", text("/g"))))
        .isEqualTo("<p><a href=\"/g\">Go</a></p>");
    assertThat(
            page(
                module(
                    "video",
                    "video_type",
                    text("embed"),
                    "embed_code",
                    text("<iframe src=\"https://v.example\"></iframe>"))))
        .isEqualTo("<iframe src=\"https://v.example\"></iframe>");
  }

  @Test
  void showsPanelsBelowTheirLabels() {
    String items = "a:1:{i:0;" + object("label", text("Q"), "content", text("A")) + "}";
    assertThat(page(module("accordion", "items", items))).isEqualTo("<h3>Q</h3><p>A</p>");
    assertThat(page(module("tabs", "items", items))).isEqualTo("<h3>Q</h3><p>A</p>");
  }

  @Test
  void showsWidgetsAndSidebars() {
    site.option(
            "sidebars_widgets",
            new Value.Dict(
                Map.of("side", new Value.Array(List.of(Value.of("text-2"), Value.of("block-4"))))))
        .option("widget_text", widget("2", "title", "T", "text", "a"))
        .option(
            "widget_block", widget("4", "content", "<!-- wp:html --><b>b</b><!-- /wp:html -->"));
    assertThat(page(module("sidebar", "sidebar", text("side")))).isEqualTo("<h2>T</h2>a<b>b</b>");
    assertThat(
            page(
                module(
                    "widget",
                    "widget",
                    text("WP_Widget_Text"),
                    "widget-text",
                    object("title", text("W"), "text", text("w")))))
        .isEqualTo("<h2>W</h2>w");
  }

  private static Value widget(String number, String... fields) {
    Map<String, Value> settings = new TreeMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      settings.put(fields[i], Value.of(fields[i + 1]));
    }
    return new Value.Dict(Map.of(number, new Value.Dict(settings)));
  }

  @Test
  void listsTheNewestCommentsOfASidebar() {
    site.option(
            "sidebars_widgets",
            new Value.Dict(Map.of("side", new Value.Array(List.of(Value.of("recent-comments-1"))))))
        .option("widget_recent-comments", widget("1", "number", "2"))
        .row(
            TestRow.entry("post", 30)
                .named("Boats", "boats")
                .column("link", "https://a.example/b/"))
        .row(
            TestRow.comment(5, 30)
                .column("comment_author", "Ann")
                .column("comment_date", "2024-01-31 11:00:00")
                .column("comment_content", "hidden words"));
    assertThat(page(module("sidebar", "sidebar", text("side"))))
        .startsWith("<h2>Recent Comments</h2><ol")
        .contains("Ann on <a href=\"")
        .contains("#comment-5\">Boats</a>")
        .doesNotContain("hidden words");
  }

  @Test
  void showsTheBodyWhereTheBuilderIsOff() {
    assertThat(
            site.html("flat", "_fl_builder_data", module("heading", "heading", text("Old")))
                .strip())
        .isEqualTo("<p>flat</p>");
    assertThat(page("damaged")).isEqualTo("<p>flat</p>");
    assertThat(site.problems()).containsExactly("page-builder-unreadable Beaver Builder");
  }

  @Test
  void takesTheBodyWhereItHasTheOutputOfUnknownModules() {
    String layout =
        layout(
            node("a", "module", "", 0, object("heading", text("Hi"), "type", text("heading"))),
            node("b", "module", "", 1, object("limit", text("4"), "type", text("acme-list"))));
    assertThat(
            site.html(
                "<!-- wp:fl-builder/layout --><h2>Hi</h2><p>Listed</p><!-- /wp:fl-builder/layout"
                    + " -->",
                "_fl_builder_enabled",
                "1",
                "_fl_builder_data",
                layout))
        .contains("<p>Listed</p>");
    assertThat(site.problems())
        .containsExactlyInAnyOrder(
            "page-builder Beaver Builder", "page-builder-part Beaver Builder: acme-list");
  }

  @Test
  void showsASavedLayoutByIdAndSlug() {
    site.row(
        TestRow.entry("fl-builder-template", 40)
            .named("Saved", "saved")
            .body("<p>flat</p>")
            .meta("_fl_builder_data", module("heading", "heading", text("Saved"))));
    assertThat(site.html("[fl_builder_insert_layout id=\"40\"]").strip())
        .isEqualTo("<h2>Saved</h2>");
    assertThat(site.html("[fl_builder_insert_layout slug=\"saved\"]").strip())
        .isEqualTo("<h2>Saved</h2>");
  }

  @Test
  void endsLoopsOfParents() {
    assertThat(
            page(
                layout(
                    node("a", "column", "b", 0, object()),
                    node("b", "column", "a", 0, object()),
                    node(
                        "m",
                        "module",
                        "",
                        0,
                        object("type", text("html"), "html", text("<b>x</b>"))))))
        .isEqualTo("<b>x</b>");
  }
}
