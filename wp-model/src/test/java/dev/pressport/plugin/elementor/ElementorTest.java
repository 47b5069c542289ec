package dev.pressport.plugin.elementor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.render.RenderedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

class ElementorTest {
  private final RenderedSite site = new RenderedSite().picture(7, "Cap 7").picture(8, "");

  private String page(String elements) {
    return site.html("flat", "_elementor_edit_mode", "builder", "_elementor_data", elements);
  }

  /** A page of one widget in a section and a column. */
  private String widget(String type, String settings) {
    String widget =
        "{\"id\":\"c\",\"elType\":\"widget\",\"widgetType\":\""
            + type
            + "\",\"settings\":"
            + settings
            + ",\"elements\":[]}";
    return page("[{\"id\":\"a\",\"elType\":\"section\",\"settings\":[],\"elements\":[{\"id\":\"b\","
            + "\"elType\":\"column\",\"settings\":{\"_column_size\":100},\"elements\":["
            + widget
            + "]}]}]")
        .strip();
  }

  @Test
  void saysOnceThatTheLayoutIsLost() {
    widget("heading", "{\"title\":\"A\"}");
    assertThat(site.problems()).containsExactly("page-builder Elementor");
  }

  @Test
  void takesHeadingsTextsAndButtons() {
    assertThat(widget("heading", "{\"title\":\"A & B\",\"link\":{\"url\":\"/x\"}}"))
        .isEqualTo("<h2><a href=\"/x\">A &amp; B</a></h2>");
    assertThat(widget("heading", "{\"title\":\"A\",\"header_size\":\"h4\"}"))
        .isEqualTo("<h4>A</h4>");
    assertThat(widget("heading", "{\"title\":\"A\",\"header_size\":\"div\"}"))
        .isEqualTo("<p>A</p>");
    assertThat(widget("text-editor", "{\"editor\":\"<p>a<\\/p><p>b<\\/p>\"}"))
        .isEqualTo("<p>a</p><p>b</p>");
    assertThat(widget("button", "{\"text\":\"Go\",\"link\":{\"url\":\"https:\\/\\/b.example\"}}"))
        .isEqualTo("<p class=\"wp-block-button\"><a href=\"https://b.example\">Go</a></p>");
    assertThat(widget("button", "{\"text\":\"Go\",\"link\":{\"url\":\"javascript:x\"}}"))
        .isEqualTo("<p>Go</p>");
  }

  @Test
  void takesTitlesThatAreComputed() {
    assertThat(
            widget(
                "heading",
                "{\"title\":\"old\",\"__dynamic__\":{\"title\":\"[elementor-tag id=\\\"1\\\""
                    + " name=\\\"post-title\\\" settings=\\\"%7B%7D\\\"]\"}}"))
        .isEqualTo("<h2>Mine</h2>");
  }

  @Test
  void takesPicturesFromTheLibrary() {
    String seven = "<img src=\"https://a.example/p7.jpg\" alt=\"alt 7\" class=\"wp-image-7\">";
    assertThat(
            widget(
                "image",
                "{\"image\":{\"id\":7,\"url\":\"http://old/p7-300x200.jpg\"},"
                    + "\"caption_source\":\"attachment\"}"))
        .isEqualTo(
            "<figure class=\"wp-block-image\">"
                + seven
                + "<figcaption class=\"wp-element-caption\">Cap 7</figcaption></figure>");
    assertThat(widget("image", "{\"image\":{\"id\":\"\",\"url\":\"https://b.example/x.png\"}}"))
        .isEqualTo(
            "<figure class=\"wp-block-image\"><img src=\"https://b.example/x.png\" alt=\"\">"
                + "</figure>");
    assertThat(widget("image-carousel", "{\"carousel\":[{\"id\":8,\"url\":\"\"},{\"id\":7}]}"))
        .containsSubsequence("p8.jpg", "p7.jpg");
    assertThat(
            widget(
                "image-box",
                "{\"image\":{\"id\":8},\"title_text\":\"T\",\"description_text\":\"D\"}"))
        .endsWith("</figure><h3>T</h3><p>D</p>");
  }

  @Test
  void takesListsTabsAndAccordions() {
    assertThat(
            widget(
                "icon-list",
                "{\"icon_list\":[{\"text\":\"a\",\"link\":{\"url\":\"/a\"}},{\"text\":\"b\"}]}"))
        .isEqualTo("<ul><li><a href=\"/a\">a</a></li><li>b</li></ul>");
    assertThat(
            widget(
                "accordion", "{\"tabs\":[{\"tab_title\":\"Q\",\"tab_content\":\"<p>A<\\/p>\"}]}"))
        .isEqualTo("<h3>Q</h3><p>A</p>");
    assertThat(
            widget(
                "price-list",
                "{\"price_list\":[{\"title\":\"Tea\",\"price\":\"2\",\"item_description\":\"hot\"}]}"))
        .isEqualTo("<h3>Tea 2</h3><p>hot</p>");
  }

  @Test
  void putsThePartsOfANestedAccordionBelowTheirTitles() {
    String text =
        "{\"elType\":\"container\",\"settings\":[],\"elements\":[{\"elType\":\"widget\","
            + "\"widgetType\":\"text-editor\",\"settings\":{\"editor\":\"%s\"},\"elements\":[]}]}";
    assertThat(
            page("[{\"elType\":\"widget\",\"widgetType\":\"nested-accordion\",\"settings\":"
                    + "{\"items\":[{\"item_title\":\"A\"},{\"item_title\":\"B\"}]},\"elements\":["
                    + String.format(text, "one")
                    + ","
                    + String.format(text, "two")
                    + "]}]")
                .replace("\n", ""))
        .isEqualTo("<h3>A</h3><p>one</p><h3>B</h3><p>two</p>");
  }

  @Test
  void takesOtherTextsAndNumbers() {
    assertThat(
            widget(
                "testimonial",
                "{\"testimonial_content\":\"Good\",\"testimonial_name\":\"Ann\","
                    + "\"testimonial_job\":\"Pilot\"}"))
        .isEqualTo("<blockquote><p>Good</p><cite>Ann, Pilot</cite></blockquote>");
    assertThat(widget("counter", "{\"ending_number\":42,\"suffix\":\"%\",\"title\":\"of ships\"}"))
        .isEqualTo("<p>42<span>%</span> of ships</p>");
    assertThat(
            widget(
                "progress",
                "{\"title\":\"Oak\",\"inner_text\":\"\",\"percent\":{\"size\":64,\"unit\":\"%\"}}"))
        .isEqualTo("<p>Oak 64%</p>");
    assertThat(widget("star-rating", "{\"rating\":4.5,\"title\":\"Ours\"}"))
        .isEqualTo("<p>Ours Rated 4.5 out of 5</p>");
    assertThat(widget("html", "{\"html\":\"<b>raw</b>\"}")).isEqualTo("<b>raw</b>");
  }

  @Test
  void showsFilmsAndRunsShortcodes() {
    assertThat(widget("video", "{\"youtube_url\":\"https://www.youtube.com/watch?v=XHOmBV4js_E\"}"))
        .startsWith(
            "<figure class=\"wp-block-embed\"><iframe src=\"https://www.youtube.com/embed/");
    assertThat(
            widget(
                "video",
                "{\"video_type\":\"hosted\",\"hosted_url\":{\"id\":5,\"url\":\"/a.mp4\"}}"))
        .contains("<video controls src=\"/a.mp4\">");
    assertThat(widget("shortcode", "{\"shortcode\":\"[gallery ids=\\\"8\\\"]\"}"))
        .contains("p8.jpg");
  }

  @Test
  void takesWhatCanBeReadOfWidgetsThatNobodyKnows() {
    assertThat(
            widget(
                "acme-card",
                "{\"card_title\":\"Hello there\",\"title_color\":\"red\",\"title_tag\":\"h3\","
                    + "\"show_text\":\"yes\",\"text\":\"yes\",\"items\":[{\"label\":\"One\"}],"
                    + "\"photo\":{\"id\":8,\"url\":\"x\"},\"_title\":\"hidden\"}"))
        .startsWith("<h3>Hello there</h3><p>One</p><figure")
        .doesNotContain("red", ">h3<", "yes", "hidden");
    assertThat(site.problems())
        .containsExactlyInAnyOrder(
            "page-builder Elementor", "page-builder-part Elementor: acme-card");
  }

  @Test
  void takesTheProseHeadingsAndButtonsOfUnknownWidgets() {
    assertThat(
            widget(
                "acme-offer",
                "{\"acme_title\":\"Offer\",\"acme_title_tag\":\"h2\",\"acme_dch_sub\":\"Two words"
                    + " more\","
                    + "\"acme_btn\":\"Buy\",\"acme_btn_link\":{\"url\":\"https://b.example\"},"
                    + "\"acme_list\":[{\"acme_item\":\"One\"},{\"acme_item\":\"Two\"}],\"acme_font\":\"inherit\",\"acme_pad\":\"1px"
                    + " 2px\"}"))
        .isEqualTo(
            "<h2>Offer</h2><p>Two words more</p><p><a href=\"https://b.example\">Buy</a></p>"
                + "<p>One</p><p>Two</p>");
    assertThat(widget("acme-teaser", "{\"title\":\"News\",\"link\":{\"url\":\"/n\"}}"))
        .isEqualTo("<h3><a href=\"/n\">News</a></h3>");
    assertThat(
            widget(
                "acme-box",
                "{\"title\":\"News\",\"description\":\"Two words\",\"icon_text\":\"fas fa-star\","
                    + "\"item_kind\":\"word_count\",\"link\":{\"url\":\"/n\"}}"))
        .isEqualTo("<h3><a href=\"/n\">News</a></h3><p>Two words</p>");
    assertThat(
            widget(
                "acme-logo",
                "{\"note\":\"Two words\",\"text\":\"more\",\"logo\":{\"id\":8},"
                    + "\"link\":{\"url\":\"/n\"}}"))
        .contains("<a href=\"/n\"><img");
  }

  @Test
  void takesTheBodyWhereItHasTheOutputOfUnknownWidgets() {
    String elements =
        "[{\"elType\":\"widget\",\"widgetType\":\"heading\",\"settings\":{\"title\":\"Hello\"}},"
            + "{\"elType\":\"widget\",\"widgetType\":\"acme-cards\",\"settings\":{\"limit\":4}}]";
    String[] metas = {"_elementor_edit_mode", "builder", "_elementor_data", elements};

    assertThat(site.html("<h2>Hello</h2>\n\t<h4>A card</h4>\nwith text", metas))
        .isEqualTo("<h2>Hello</h2>\n<h4>A card</h4>\n<p>with text</p>\n");
    assertThat(site.problems())
        .containsExactlyInAnyOrder(
            "page-builder Elementor", "page-builder-part Elementor: acme-cards");
    assertThat(site.html("<h2>An older page, with other words</h2>", metas))
        .isEqualTo("<h2>Hello</h2>\n");
    assertThat(site.html("<!-- wp:paragraph --><p>Hello blocks</p><!-- /wp:paragraph -->", metas))
        .isEqualTo("<h2>Hello</h2>\n");
  }

  @Test
  void takesTheBodyWhereNoElementHasText() {
    assertThat(widget("acme-products", "{\"limit\":4}")).isEqualTo("<p>flat</p>");
    assertThat(site.problems()).containsExactly("page-builder-part-lost Elementor: acme-products");
    assertThat(site.html("flat", "_elementor_edit_mode", "builder")).isEqualTo("<p>flat</p>\n");
    assertThat(page("null")).isEqualTo("<p>flat</p>\n");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void showsThePageOfTheLibraryThatAShortcodeNames() {
    site.row(
        TestRow.entry("elementor_library", 30)
            .named("Saved", "saved")
            .meta(
                "_elementor_data",
                "[{\"elType\":\"widget\",\"widgetType\":\"heading\",\"settings\":{\"title\":\"S\"}}]"));
    assertThat(site.html("[elementor-template id=\"30\"]").strip()).isEqualTo("<h2>S</h2>");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void takesAtomicElements() {
    assertThat(
            atomic(
                "e-heading", "{\"tag\":" + string("h3") + ",\"title\":" + html("A <b>b</b>") + "}"))
        .isEqualTo("<h3>A <b>b</b></h3>");
    assertThat(atomic("e-paragraph", "{\"paragraph\":" + html("Words") + "}"))
        .isEqualTo("<p>Words</p>");
    assertThat(
            atomic(
                "e-button",
                "{\"text\":"
                    + string("Go")
                    + ",\"link\":{\"$$type\":\"link\",\"value\":{\"destination\":"
                    + "{\"$$type\":\"url\",\"value\":\"https://b.example\"}}}}"))
        .isEqualTo("<p class=\"wp-block-button\"><a href=\"https://b.example\">Go</a></p>");
    assertThat(
            atomic(
                "e-image",
                "{\"image\":{\"$$type\":\"image\",\"value\":{\"src\":{\"$$type\":\"image-src\","
                    + "\"value\":{\"id\":{\"$$type\":\"image-attachment-id\",\"value\":8},"
                    + "\"url\":null}}}}}"))
        .contains("https://a.example/p8.jpg");
    assertThat(
            atomic("e-youtube", "{\"source\":" + string("https://www.youtube.com/watch?v=x") + "}"))
        .contains("https://www.youtube.com/watch?v=x");
    assertThat(
            atomic(
                "e-heading",
                "{\"title\":{\"$$type\":\"dynamic\",\"value\":{\"name\":\"post-title\"}}}"))
        .isEqualTo("<h2>Mine</h2>");
    assertThat(site.problems()).containsExactly("page-builder Elementor");
  }

  @Test
  void replacesTheValuesOfAComponentWhereItIsUsed() {
    site.row(
        TestRow.entry("elementor_component", 30)
            .named("Card", "card")
            .meta(
                "_elementor_data",
                "[{\"elType\":\"widget\",\"widgetType\":\"e-heading\",\"settings\":{\"title\":"
                    + "{\"$$type\":\"overridable\",\"value\":{\"override_key\":\"p1\","
                    + "\"origin_value\":"
                    + html("Usual")
                    + "}}}}]"));
    assertThat(atomic("e-component", component("[]"))).isEqualTo("<h2>Usual</h2>");
    assertThat(
            atomic(
                "e-component",
                component(
                    "[{\"$$type\":\"override\",\"value\":{\"override_key\":\"p1\","
                        + "\"override_value\":"
                        + html("Own")
                        + "}}]")))
        .isEqualTo("<h2>Own</h2>");
  }

  private static String component(String overrides) {
    return "{\"component_instance\":{\"$$type\":\"component-instance\",\"value\":{"
        + "\"component_id\":{\"$$type\":\"number\",\"value\":30},\"overrides\":"
        + "{\"$$type\":\"overrides\",\"value\":"
        + overrides
        + "}}}}";
  }

  @Test
  void putsAtomicTabsBelowTheirTitles() {
    assertThat(
            page(
                "[{\"elType\":\"e-tabs\",\"settings\":[],\"elements\":["
                    + "{\"elType\":\"e-tabs-menu\",\"elements\":["
                    + tab("e-tab", "A & B")
                    + ","
                    + tab("e-tab", "C")
                    + "]},{\"elType\":\"e-tabs-content-area\",\"elements\":["
                    + tab("e-tab-content", "One")
                    + ","
                    + tab("e-tab-content", "Two")
                    + "]}]}]"))
        .isEqualToIgnoringNewLines("<h3>A &amp; B</h3><p>One</p><h3>C</h3><p>Two</p>");
  }

  private static String tab(String type, String words) {
    return "{\"elType\":\""
        + type
        + "\",\"elements\":[{\"elType\":\"widget\",\"widgetType\":\"e-paragraph\","
        + "\"settings\":{\"paragraph\":"
        + html(words)
        + "}}]}";
  }

  private static String string(String text) {
    return "{\"$$type\":\"string\",\"value\":\"" + text + "\"}";
  }

  private static String html(String text) {
    return "{\"$$type\":\"html-v3\",\"value\":{\"content\":" + string(text) + ",\"children\":[]}}";
  }

  private String atomic(String type, String settings) {
    return page("[{\"elType\":\"e-flexbox\",\"settings\":[],\"elements\":[{\"elType\":\"widget\","
            + "\"widgetType\":\""
            + type
            + "\",\"settings\":"
            + settings
            + ",\"elements\":[]}]}]")
        .strip();
  }

  @Test
  void takesTheSettingsThatNobodyChanged() {
    assertThat(widget("button", "{\"link\":{\"url\":\"/x\"}}"))
        .isEqualTo("<p class=\"wp-block-button\"><a href=\"/x\">Click here</a></p>");
    assertThat(widget("eael-flip-box", "{\"eael_flipbox_front_title\":\"Mine\"}"))
        .contains("Mine", "This is front side content.", "Back Title")
        .doesNotContain("Front Title");
    assertThat(widget("counter", "{\"title\":\"\"}")).isEqualTo("<p>100</p>");
    assertThat(widget("eael-testimonial", "{\"eael_testimonial_description\":\"Good\"}"))
        .endsWith("<blockquote><p>Good</p><cite>John Doe, Codetic</cite></blockquote>");
  }

  @Test
  void linksTheGalleryToItsFiles() {
    assertThat(widget("image-gallery", "{\"wp_gallery\":[{\"id\":7}]}"))
        .contains("<a href=\"https://a.example/p7.jpg\"><img", "Cap 7");
    assertThat(widget("image-gallery", "{\"wp_gallery\":[{\"id\":7}],\"gallery_link\":\"none\"}"))
        .doesNotContain("<a ");
    assertThat(widget("image-carousel", "{\"carousel\":[{\"id\":7}]}")).doesNotContain("Cap 7");
    assertThat(widget("image-carousel", "{\"carousel\":[{\"id\":7}],\"caption_type\":\"caption\"}"))
        .contains("Cap 7");
  }

  @Test
  void resolvesDynamicTags() {
    assertThat(
            site.html(
                "flat",
                "depth",
                "4 m",
                "_elementor_edit_mode",
                "builder",
                "_elementor_data",
                "[{\"elType\":\"widget\",\"widgetType\":\"heading\",\"settings\":{\"title\":\"old\",\"__dynamic__\":{\"title\":\"[elementor-tag"
                    + " id=\\\"1\\\" name=\\\"post-custom-field\\\""
                    + " settings=\\\"%7B%22key%22%3A%22depth%22%2C"
                    + "%22before%22%3A%22Depth%20%22%7D\\\"]\"}}}]"))
        .isEqualTo("<h2>Depth 4 m</h2>\n");
  }

  @Test
  void listsEntriesOfTheSite() {
    site.entry("post", 21, "a").entry("page", 22, "b");
    assertThat(widget("posts", "{\"posts_post_type\":\"page\"}"))
        .startsWith("<div class=\"wp-block-query\"><article><h3>")
        .contains("Other 22")
        .doesNotContain("Other 21");
    assertThat(widget("posts", "{\"posts_post_type\":\"by_id\",\"posts_posts_ids\":[22,99]}"))
        .contains("Other 22")
        .doesNotContain("Mine");
    assertThat(widget("woocommerce-products", "{\"query_post_type\":\"current_query\"}"))
        .isEqualTo("<p>flat</p>");
  }

  @Test
  void repeatsTheTemplateOfALoop() {
    site.entry("page", 22, "b")
        .row(
            TestRow.entry("elementor_library", 30)
                .named("Item", "item")
                .meta(
                    "_elementor_data",
                    "[{\"elType\":\"widget\",\"widgetType\":\"theme-post-title\",\"settings\":"
                        + "{\"header_size\":\"h3\"}}]"));
    assertThat(widget("loop-grid", "{\"template_id\":30,\"post_query_post_type\":\"page\"}"))
        .isEqualTo("<h3>Other 22</h3>");
  }

  @Test
  void showsWidgetsOfWordPress() {
    assertThat(
            widget("wp-widget-text", "{\"wp\":{\"title\":\"T\",\"text\":\"a\",\"filter\":true}}"))
        .isEqualTo("<h5>T</h5><p>a</p>");
    assertThat(site.problems()).containsExactly("page-builder Elementor");
  }

  @Test
  void showsThePageOfTheLibraryThatAWidgetShares() {
    site.row(
        TestRow.entry("elementor_library", 30)
            .named("Saved", "saved")
            .meta(
                "_elementor_data",
                "[{\"elType\":\"widget\",\"widgetType\":\"heading\",\"settings\":{\"title\":\"S\"}}]"));
    assertThat(
            page(
                "[{\"elType\":\"widget\",\"widgetType\":\"global\",\"templateID\":\"30\","
                    + "\"settings\":[]}]"))
        .contains("<h2>S</h2>");
  }

  @Test
  void showsWidgetsOfEssentialAddons() {
    assertThat(
            widget(
                "eael-data-table",
                "{\"eael_data_table_header_cols_data\":[{\"eael_data_table_header_col\":\"A\"}],"
                    + "\"eael_data_table_content_rows\":[{\"eael_data_table_content_row_type\":\"row\"},"
                    + "{\"eael_data_table_content_row_type\":\"col\","
                    + "\"eael_data_table_content_row_title\":\"1\"}]}"))
        .isEqualTo(
            "<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>");
    assertThat(
            widget(
                "eael-adv-tabs",
                "{\"eael_adv_tabs_tab\":[{\"eael_adv_tabs_tab_title\":\"T\","
                    + "\"eael_adv_tabs_tab_content\":\"in\"}]}"))
        .isEqualTo("<h3>T</h3><p>in</p>");
    assertThat(
            widget(
                "eael-pricing-table",
                "{\"eael_pricing_table_title\":\"S\",\"eael_pricing_table_price\":\"9\","
                    + "\"eael_pricing_table_items\":[{\"eael_pricing_table_item\":\"one\"}],"
                    + "\"eael_pricing_table_btn\":\"Buy\"}"))
        .isEqualTo(
            "<h2>S</h2><p>$9 /month</p><ul><li>one</li></ul><p class=\"wp-block-button\"><a"
                + " href=\"#\">Buy</a></p>");
    assertThat(site.problems()).containsExactly("page-builder Elementor");
  }

  @Test
  void listsPostsOfEssentialAddons() {
    site.entry("post", 21, "One two three");
    assertThat(
            widget(
                "eael-post-grid",
                "{\"eael_excerpt_length\":2,\"eael_show_meta\":\"\","
                    + "\"read_more_button_text\":\"On\",\"title_tag\":\"h4\"}"))
        .contains("<h4><a", "Other 21", "<p>One two […]</p>", ">On<")
        .doesNotContain("<time");
    assertThat(widget("eael-post-timeline", "{\"eael_show_excerpt\":\"\"}"))
        .contains("<h2><a", "Other 21")
        .doesNotContain("One two");
  }

  @Test
  void listsPostsOfOtherAddOns() {
    site.entry("post", 21, "One two three");
    assertThat(widget("wpr-grid", "{\"grid_elements\":[{\"element_select\":\"title\"}]}"))
        .contains("<h2>Other 21", "<p>One two three</p>")
        .doesNotContain("element", "title");
    assertThat(widget("premium-post-ticker", "{}")).contains("Other 21").doesNotContain("One two");
  }

  @Test
  void putsTheLinkOfAnAddOnAroundAnElement() {
    String link =
        "\"eael_wrapper_link_switch\":\"yes\",\"eael_wrapper_link\":{\"url\":\"https://b\"}}";
    assertThat(widget("heading", "{\"title\":\"A\"," + link))
        .isEqualTo("<a href=\"https://b\"><h2>A</h2></a>");
    assertThat(widget("button", "{\"text\":\"A\",\"link\":{\"url\":\"https://c\"}," + link))
        .isEqualTo("<p class=\"wp-block-button\"><a href=\"https://c\">A</a></p>");
  }

  @Test
  void leavesOutWhatNeedsAPassword() {
    assertThat(
            widget(
                "wpr-password-protected-content",
                "{\"protected_content\":\"<p>Our secret</p>\",\"set_password\":\"open it\","
                    + "\"public_text\":\"Members only\"}"))
        .isEqualTo("<p>Members only</p>");
    assertThat(site.problems())
        .contains("hidden-from-visitors Elementor: wpr-password-protected-content");
  }

  @Test
  void leavesANoteInThePlaceOfAForm() {
    assertThat(
            widget(
                "form",
                "{\"form_name\":\"Write\",\"form_fields\":[{\"field_label\":\"Name\"},"
                    + "{\"field_type\":\"hidden\",\"field_label\":\"No\"}],\"button_text\":\"Send\"}"))
        .isEqualTo(
            """
            <div class="form">
            <h3>Write</h3>
            <ul>
            <li>Name</li>
            </ul>
            <p>Send</p>
            </div>\
            """);
  }

  @Test
  void readsWhatAnImporterEscapedOnceMore() {
    assertThat(
            page(
                "[{\\\"elType\\\":\\\"widget\\\",\\\"widgetType\\\":\\\"heading\\\",\\\"settings\\\":{\\\"title\\\":\\\"A"
                    + " \\\\\\\"b\\\\\\\"\\\"},\\\"elements\\\":[]}]"))
        .isEqualTo("<h2>A \"b\"</h2>\n");
  }

  @Test
  void takesTheBodyWhereTheDataIsBroken() {
    assertThat(page("[{\"elType\":\"widget\",\"settings\":{\"editor\":\"<p class=\"x\">\"}}]"))
        .isEqualTo("<p>flat</p>\n");
    assertThat(site.problems()).containsExactly("page-builder-unreadable Elementor");
  }

  @Test
  void takesTheBodyOfWhatWasNotMadeWithIt() {
    assertThat(site.html("flat", "_elementor_data", "[{\"elType\":\"section\"}]"))
        .isEqualTo("<p>flat</p>\n");
    assertThat(page("[]")).isEqualTo("<p>flat</p>\n");
    assertThat(page("")).isEqualTo("<p>flat</p>\n");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void standsDeepData() {
    String deep = "{\"elType\":\"container\",\"elements\":[";
    assertThat(page("[" + deep.repeat(250) + "]}".repeat(250) + "]")).isEqualTo("<p>flat</p>\n");
    assertThat(site.problems()).contains("page-builder-too-deep");
    assertThat(page("[" + deep.repeat(100_000))).isEqualTo("<p>flat</p>\n");
  }
}
