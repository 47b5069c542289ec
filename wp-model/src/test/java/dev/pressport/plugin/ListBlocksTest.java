package dev.pressport.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Value;
import dev.pressport.render.RenderedSite;
import dev.pressport.source.TestRow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists and other blocks of smaller plugins. */
class ListBlocksTest {
  private final RenderedSite site =
      new RenderedSite()
          .picture(8, "")
          .row(TestRow.term("category", 3, "news", "News"))
          .row(
              TestRow.entry("post", 20)
                  .named("Older", "older")
                  .column("post_date", "2024-03-02 00:00:00")
                  .column("link", "https://a.example/older/")
                  .column("post_excerpt", "An excerpt.")
                  .in("category", "news")
                  .in("language", "de")
                  .meta("_thumbnail_id", "8"))
          .row(
              TestRow.entry("post", 21)
                  .named("Secret", "secret")
                  .column("post_password", "x")
                  .column("post_date", "2024-03-03 00:00:00")
                  .body("<p>Hidden words.</p>"));

  private String block(String name, String attributes) {
    return site.html("<!-- wp:" + name + " " + attributes + " /-->").strip();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "themeisle-blocks/posts-grid",
        "coblocks/posts",
        "coblocks/post-carousel",
        "uagb/post-grid",
        "uagb/post-timeline",
        "ugb/blog-posts",
        "kadence/posts",
        "a8c/blog-posts"
      })
  void listPosts(String name) {
    assertThat(block(name, "{}"))
        .contains("<a href=\"https://a.example/older/\">Older</a>", "An excerpt.", "p8.jpg")
        .doesNotContain("Hidden words");
    assertThat(site.problems()).isEmpty();
    assertThat(block(name, "{\"postsToShow\":1e99,\"categories\":{\"a\":[]},\"offset\":\"9\"}"))
        .doesNotContain("Hidden words");
  }

  @Test
  void listsPostsInTheLanguageOfThePage() {
    site.row(
        TestRow.entry("page", 30)
            .named("Page", "page")
            .in("language", "en")
            .body("<!-- wp:coblocks/posts /-->"));
    assertThat(site.page(30)).doesNotContain("Older");
  }

  @Test
  void showOtterReviewsAndMaps() {
    assertThat(
            block(
                "themeisle-blocks/review",
                "{\"title\":\"Boat\",\"features\":[{\"title\":\"Speed\",\"rating\":9},"
                    + "{\"title\":\"Care\",\"rating\":4}],\"pros\":[\"Fast\"],\"cons\":[\"Wet\"],"
                    + "\"links\":[{\"label\":\"Buy\",\"href\":\"https://b.example/\"}]}"))
        .contains("<h2>Boat</h2>", "<p>6.5 out of 10</p>", "<li>Speed 9 out of 10</li>")
        .contains("<h3>Pros</h3><ul><li>Fast</li></ul>", "<a href=\"https://b.example/\">Buy</a>");
    assertThat(block("themeisle-blocks/review", "{\"price\":12,\"cons\":[],\"prosLabel\":\"\"}"))
        .contains("<p>$12</p><p>7.3 out of 10</p>", "<ul><li>Easy to use</li>", "Buy on eBay")
        .doesNotContain("Pros", "Cons");
    assertThat(block("themeisle-blocks/leaflet-map", "{\"bbox\":\"1,2,3,4\"}"))
        .contains("embed.html?bbox=1%2C2%2C3%2C4");
    assertThat(block("themeisle-blocks/leaflet-map", "{\"bbox\":\"1,2,3,\\\"><script>\"}"))
        .doesNotContain("script");
  }

  @Test
  void showCoBlocksProfiles() {
    assertThat(block("coblocks/social-profiles", "{\"facebook\":\"https://f.example/\"}"))
        .isEqualTo("<ul><li><a href=\"https://f.example/\">Facebook</a></li></ul>");
    assertThat(
            site.html(
                "<!-- wp:coblocks/click-to-tweet --><a href=\"https://t.example/?u=[post_permalink]\">"
                    + "Tell</a><!-- /wp:coblocks/click-to-tweet -->"))
        .contains("u=https%3A%2F%2Fa.example%2Fmine%2F");
    assertThat(
            site.html(
                "<!-- wp:coblocks/event-item --><div><span>Club</span><span>At noon</span></div>"
                    + "<!-- /wp:coblocks/event-item -->"))
        .isEqualTo("<div><span>Club</span> <span>At noon</span></div>");
  }

  @Test
  void showCoBlocksFormsWithTheLabelsThatNobodyChanged() {
    assertThat(
            site.html(
                "<!-- wp:coblocks/form --><div><!-- wp:coblocks/field-name {\"hasLastName\":true} /-->"
                    + "<!-- wp:coblocks/field-email {\"required\":true} /-->"
                    + "<!-- wp:coblocks/field-radio {\"label\":\"Boat\",\"options\":[\"Gull\",\"Tern\"]} /-->"
                    + "<!-- wp:coblocks/field-submit-button {\"submitButtonText\":\"Go\"} /--></div>"
                    + "<!-- /wp:coblocks/form -->"))
        .containsSubsequence("Name", "First", "Last", "Email <abbr", "Boat: Gull, Tern", "Go");
  }

  @Test
  void showFormsThatAreSavedAsHtml() {
    String form =
        "<form><p>Write to us.</p><label for=\"a\">Name<span class=\"required\">*</span></label>"
            + "<input id=\"a\" type=\"text\"><label>Trap<input tabindex=\"-1\"></label>"
            + "<fieldset><legend>Boat</legend><label><input type=\"radio\" name=\"b\">Gull</label>"
            + "<label><input type=\"radio\" name=\"b\">Tern</label></fieldset>"
            + "<input type=\"hidden\" name=\"nonce\"><button type=\"submit\">Send <b>it</b></button></form>";
    for (String name : List.of("themeisle-blocks/form", "kadence/form")) {
      String html = site.html("<!-- wp:" + name + " -->" + form + "<!-- /wp:" + name + " -->");
      assertThat(html)
          .containsSubsequence("Write to us.", "Name <abbr", "Boat: Gull, Tern", "Send it")
          .doesNotContain("<input", "nonce");
    }
    assertThat(site.problems()).hasSize(1);
  }

  @Test
  void showAdvancedFormsOfKadence() {
    site.row(
        TestRow.entry("kadence_form", 40)
            .body(
                "<!-- wp:kadence/advanced-form-text {\"label\":\"Name\",\"required\":true} /-->"
                    + "<!-- wp:kadence/column --><div><!-- wp:kadence/advanced-form-select"
                    + " {\"label\":\"Boat\",\"options\":[{\"label\":\"Gull\"},{\"label\":\"\"}]} /-->"
                    + "</div><!-- /wp:kadence/column -->"
                    + "<!-- wp:kadence/advanced-form-accept {\"description\":\"I agree\"} /-->"
                    + "<!-- wp:kadence/advanced-form-captcha /-->"
                    + "<!-- wp:kadence/advanced-form-submit {\"text\":\"Go\"} /-->"));
    assertThat(block("kadence/advanced-form", "{\"id\":40}"))
        .containsSubsequence("Name <abbr", "Boat: Gull", "I agree", "Go")
        .doesNotContain("captcha");
    assertThat(block("kadence/advanced-form", "{\"id\":20}")).isEmpty();
  }

  @Test
  void showCountdownsAsTheMomentTheyRunTo() {
    assertThat(block("themeisle-blocks/countdown", "{\"date\":\"2024-07-15T15:03:00\"}"))
        .contains("July 15, 2024", "3:03 pm");
    assertThat(
            site.html(
                "<!-- wp:stackable/countdown --><div data-stk-countdown-date=\"2026-11-30T12:16\">"
                    + "<div>Days</div></div><!-- /wp:stackable/countdown -->"))
        .contains("November 30, 2026")
        .doesNotContain("Days");
    assertThat(block("themeisle-blocks/countdown", "{\"date\":\"2024-13-15T15:03\"}")).isEmpty();
  }

  @Test
  void showAccordionsWithoutAScript() {
    for (String[] names :
        List.of(
            new String[] {"accordion-item", "accordion-heading"},
            new String[] {"woocommerce/accordion-item", "woocommerce/accordion-header"})) {
      assertThat(
              site.html(
                  "<!-- wp:%1$s --><div><!-- wp:%2$s --><h3><button><span>Why?</span>"
                          .formatted(names[0], names[1])
                      + "<span aria-hidden=\"true\">+</span></button></h3><!-- /wp:%2$s -->"
                          .formatted(names[0], names[1])
                      + "<!-- wp:paragraph --><p>So.</p><!-- /wp:paragraph --></div>"
                      + "<!-- /wp:%1$s -->".formatted(names[0])))
          .isEqualTo("<details><summary>Why?</summary><p>So.</p></details>");
    }
  }

  @Test
  void listTermsAndPicturesOfSpectra() {
    assertThat(block("uagb/taxonomy-list", "{}")).contains(">News</a> 1 Post<");
    assertThat(block("uagb/taxonomy-list", "{\"layout\":\"list\"}")).contains(">News</a> (1)<");
    String gallery = "{\"mediaGallery\":[{\"id\":8,\"caption\":\"C\",\"alt\":\"A\"}]%s}";
    assertThat(block("uagb/image-gallery", gallery.formatted("")))
        .contains("p8.jpg", ">C<", "alt=\"A\"");
    assertThat(block("uagb/image-gallery", gallery.formatted(",\"imageDisplayCaption\":false")))
        .contains("p8.jpg")
        .doesNotContain(">C<");
  }

  @Test
  void showWhoWroteAPostAndWhenWithItsComments() {
    site.row(comment(1, "1")).row(comment(2, "1")).row(comment(3, "0"));
    String meta = "\"displayPostAuthor\":false,\"displayPostTaxonomy\":true";
    assertThat(block("uagb/post-grid", "{" + meta + "}"))
        .containsSubsequence(">Older</a>", "March 2, 2024", "2 Comments", ">News</a>");
    assertThat(block("uagb/post-grid", "{\"displayPostComment\":false}"))
        .doesNotContain("Comments");
    assertThat(block("uagb/post-timeline", "{\"readMoreText\":\"Go\"}"))
        .containsSubsequence("March 2, 2024", ">Older</a>", "Go");
    assertThat(block("themeisle-blocks/posts-grid", "{}")).contains(" / 2 comments");
  }

  private static TestRow comment(long id, String approved) {
    return TestRow.comment(id, 20)
        .column("comment_approved", approved)
        .column("comment_date", "2024-03-0" + id + " 00:00:00")
        .column("comment_content", "Words " + id);
  }

  @Test
  void listsPostsOfACategoryAndThoseBelowIt() {
    site.row(TestRow.term("category", 4, "sea", "Sea").column("parent", "news"))
        .row(
            TestRow.entry("post", 22)
                .named("Below", "below")
                .column("post_date", "2024-03-01 00:00:00")
                .column("link", "https://a.example/below/")
                .in("category", "sea"));
    assertThat(block("uagb/post-grid", "{\"categories\":\"3\"}"))
        .containsSubsequence("Older", "Below");
    assertThat(block("themeisle-blocks/posts-grid", "{\"categories\":[{\"id\":3}]}"))
        .containsSubsequence("Older", "Below");
    assertThat(block("kadence/posts", "{\"categories\":[{\"value\":3}]}"))
        .contains("Older")
        .doesNotContain("Below");
  }

  @Test
  void showWhatKadenceSavesUnderNewerNames() {
    assertThat(block("kadence/progress-bar", "{\"label\":\"Done\",\"numberSuffix\":\" km\"}"))
        .isEqualTo("<p>Done 90 km</p>");
    assertThat(block("kadence/posts", "{\"offsetQuery\":1}")).doesNotContain("Secret");
    assertThat(
            site.html(
                "<!-- wp:kadence/testimonials {\"displayTitle\":false,\"displayOccupation\":false}"
                    + " --><!-- wp:kadence/testimonial {\"title\":\"Top\",\"content\":\"Good\","
                    + "\"name\":\"Ann\",\"occupation\":\"Cook\"} /-->"
                    + "<!-- /wp:kadence/testimonials -->"))
        .contains("Good", "Ann")
        .doesNotContain("Top", "Cook");
  }

  @Test
  void showTheFieldsOfOtterThatPhpCodeMakes() {
    assertThat(
            site.html(
                "<!-- wp:themeisle-blocks/form --><form>"
                    + "<!-- wp:themeisle-blocks/form-multiple-choice {\"label\":\"Colour\","
                    + "\"options\":\"Red\\nBlue\"} /-->"
                    + "<!-- wp:themeisle-blocks/form-multiple-choice {\"label\":\"Town\","
                    + "\"type\":\"select\",\"options\":\"Rome\\nOslo\"} /-->"
                    + "<!-- wp:themeisle-blocks/form-hidden-field {\"label\":\"Trace\","
                    + "\"paramName\":\"q\"} /--><!-- wp:themeisle-blocks/form-nonce /-->"
                    + "<button type=\"submit\">Go</button></form><!-- /wp:themeisle-blocks/form -->"))
        .containsSubsequence("Colour: Red, Blue", "Town: Rome, Oslo", "Go")
        .doesNotContain("Trace");
    assertThat(block("themeisle-blocks/stripe-checkout", "{\"price\":\"price_1\"}")).isEmpty();
  }

  @Test
  void showTheTitleOfAGroupOfChoicesThatIsALabel() {
    assertThat(
            site.html(
                "<!-- wp:kadence/form --><form><label for=\"g\">Boat</label><div id=\"g\">"
                    + "<input type=\"radio\" name=\"b[]\" id=\"x\"><label for=\"x\">Gull</label>"
                    + "<input type=\"radio\" name=\"b[]\" id=\"y\"><label for=\"y\">Tern</label>"
                    + "</div><input type=\"checkbox\" id=\"z\"><label for=\"z\">Terms</label>"
                    + "<label for=\"z\">I agree</label><label for=\"s\">Town</label>"
                    + "<span class=\"kb-field-help\">Where?</span><select id=\"s\">"
                    + "<option disabled>Choose</option><option>Rome</option></select></form>"
                    + "<!-- /wp:kadence/form -->"))
        .containsSubsequence("Boat: Gull, Tern", "Terms: I agree", "Town: Where?: Rome")
        .doesNotContain("Choose");
  }

  @Test
  void showWhatTheScriptsOfSpectraShow() {
    String tab = "<!-- wp:uagb/tabs-child --><div><p>%s</p></div><!-- /wp:uagb/tabs-child -->";
    assertThat(
            site.html(
                "<!-- wp:uagb/tabs {\"tabHeaders\":[\"One\",\"Two\"]} --><div><ul><li>One</li>"
                    + "<li>Two</li></ul>"
                    + tab.formatted("a")
                    + tab.formatted("b")
                    + "</div><!-- /wp:uagb/tabs -->"))
        .containsSubsequence("<h3>One</h3>", "<p>a</p>", "<h3>Two</h3>", "<p>b</p>")
        .doesNotContain("<li>");
    assertThat(
            site.html(
                "<!-- wp:uagb/counter --><div><span class=\"uagb-counter-block-number\""
                    + " data-to-value=\"1234\"></span></div><!-- /wp:uagb/counter -->"))
        .contains(">1234</span>");
    assertThat(
            site.html(
                "<!-- wp:uagb/countdown {\"displayEndDateTime\":\"2031-05-04T10:30:00.000Z\"} -->"
                    + "<div>Days</div><!-- /wp:uagb/countdown -->"))
        .contains("May 4, 2031", "10:30 am")
        .doesNotContain("Days");
    assertThat(
            site.html(
                "<!-- wp:uagb/content-timeline-child --><div>March 2019</div>"
                    + "<div class=\"uagb-timeline__date-new\">March 2019</div>"
                    + "<!-- /wp:uagb/content-timeline-child -->"))
        .containsOnlyOnce("March 2019");
    assertThat(
            site.html(
                "<!-- wp:uagb/social-share --><div><span>facebook</span></div>"
                    + "<!-- /wp:uagb/social-share -->"))
        .isEmpty();
  }

  @Test
  void showWhatSpectraOpensInFrontOfThePage() {
    assertThat(
            site.html(
                "<!-- wp:uagb/modal --><div><a class=\"uagb-modal-trigger\" href=\"#\">Open</a>"
                    + "<div><!-- wp:paragraph --><p>In</p><!-- /wp:paragraph --></div>"
                    + "<button class=\"uagb-modal-popup-close\">x</button></div>"
                    + "<!-- /wp:uagb/modal -->"))
        .isEqualTo("<details><summary>Open</summary><p>In</p></details>");
    assertThat(
            site.html(
                "<!-- wp:uagb/inline-notice --><div><button class=\"uagb-notice-close-button\">"
                    + "<svg></svg></button><h4>Note</h4></div><!-- /wp:uagb/inline-notice -->"))
        .contains("<h4>Note</h4>")
        .doesNotContain("button");
  }

  @Test
  void keepNamesApartAndLeaveOutPlaceholders() {
    assertThat(
            site.html(
                "<!-- wp:uagb/testimonial --><div><span>Ann</span><span>Boats</span></div>"
                    + "<!-- /wp:uagb/testimonial -->"))
        .contains("<span>Ann</span> <span>Boats</span>");
    String dish =
        "<!-- wp:uagb/restaurant-menu-child --><img src=\"https://a.example/%s\"/>Soup"
            + "<!-- /wp:uagb/restaurant-menu-child -->";
    assertThat(site.html(dish.formatted("x/uag-placeholder.svg"))).isEqualTo("Soup");
    assertThat(site.html(dish.formatted("x/soup.jpg"))).contains("soup.jpg");
  }

  @Test
  void showTheMomentToWhichAClockOfKadenceRuns() {
    String clock =
        "<!-- wp:kadence/countdown %s --><div>Soon <!-- wp:kadence/countdown-timer --><div><span>"
            + " </span></div><!-- /wp:kadence/countdown-timer --></div><!-- /wp:kadence/countdown -->";
    String date = "\"date\":\"2031-05-04T10:30:00\"";
    assertThat(site.html(clock.formatted("{" + date + "}")))
        .containsSubsequence("Soon", "May 4, 2031", "10:30 am");
    assertThat(site.html(clock.formatted("{" + date + ",\"countdownType\":\"evergreen\"}")))
        .contains("Soon")
        .doesNotContain("2031");
  }

  @Test
  void keepIconsSmall() {
    String svg = "<svg %sviewBox=\"0 0 512 512\"><path d=\"M0 0\"></path></svg>";
    assertThat(
            site.html(
                "<!-- wp:uagb/info-box -->" + svg.formatted("") + "<!-- /wp:uagb/info-box -->"))
        .contains("<svg width=\"1em\" height=\"1em\" viewBox");
    for (String size : List.of("width=\"20\" ", "height=\"20\" ", "style=\"x:y\" ")) {
      assertThat(
              site.html(
                  "<!-- wp:uagb/info-box -->" + svg.formatted(size) + "<!-- /wp:uagb/info-box -->"))
          .doesNotContain("1em");
    }
    assertThat(site.html("<!-- wp:html -->" + svg.formatted("") + "<!-- /wp:html -->"))
        .doesNotContain("1em");
  }

  @Test
  void showTheTabsAndPricesOfOtter() {
    assertThat(
            site.html(
                "<!-- wp:themeisle-blocks/tabs-item {\"title\":\"One\"} --><div><div>One</div>"
                    + "<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph --></div>"
                    + "<!-- /wp:themeisle-blocks/tabs-item -->"))
        .isEqualTo("<h3>One</h3><p>a</p>");
    assertThat(block("themeisle-blocks/review", "{\"price\":59.5,\"discounted\":49}"))
        .contains("<del>$59.5</del> $49");
  }

  @Test
  void showTheQuestionsAndFormsOfSpectra() {
    assertThat(block("uagb/faq-child", "{\"question\":\"Why?\",\"answer\":\"<b>So</b>\"}"))
        .isEqualTo("<details><summary>Why?</summary><p><b>So</b></p></details>");
    String field =
        "<div class=\"uagb-forms-field-set\"><div class=\"uagb-forms-input-label %s\" id=\"%s\">"
            + "%s</div>%s</div>";
    String form =
        field.formatted("required", "a", "Name", "<input type=\"text\" name=\"a\">")
            + field.formatted(
                "",
                "b",
                "Phone",
                "<select class=\"uagb-form-phone-country\"><option>UK (+44)</option></select>"
                    + "<input type=\"tel\" name=\"b\">")
            + field.formatted(
                "",
                "c",
                "Boat",
                "<input type=\"radio\" name=\"c\" id=\"c1\"><label for=\"c1\">Gull</label>"
                    + "<input type=\"radio\" name=\"c\" id=\"c2\"><label for=\"c2\">Tern</label>");
    assertThat(
            site.html(
                "<!-- wp:uagb/forms --><form>"
                    + form
                    + "<div class=\"f-message\">Sent</div>"
                    + "<button type=\"submit\">Send</button></form><!-- /wp:uagb/forms -->"))
        .containsSubsequence("Name <abbr", "Phone", "Boat: Gull, Tern", "Send")
        .doesNotContain("UK (+44)", "Sent");
  }

  @Test
  void showWhatJetpackMakesOfItsSettings() {
    assertThat(block("jetpack/button", "{\"text\":\"Go\",\"url\":\"https://b.example/\"}"))
        .isEqualTo("<p><a href=\"https://b.example/\">Go</a></p>");
    assertThat(
            block(
                "jetpack/blogroll-item",
                "{\"name\":\"Friend\",\"url\":\"https://f.example/\",\"description\":\"Boats\"}"))
        .contains("<a href=\"https://f.example/\">Friend</a>", "Boats");
    assertThat(block("jetpack/calendly", "{\"url\":\"https://calendly.com/ann\"}"))
        .contains(">Schedule time with me</a>");
    assertThat(
            block(
                "jetpack/gif",
                "{\"giphyUrl\":\"https://giphy.com/embed/x\",\"searchText\":\"cat\","
                    + "\"caption\":\"A cat\"}"))
        .contains("https://giphy.com/embed/x", "A cat")
        .doesNotContain(">cat<");
    assertThat(block("videopress/video", "{\"guid\":\"aBcDeF12\",\"caption\":\"Sea\"}"))
        .contains("https://videopress.com/v/aBcDeF12", "Sea");
    String visitor =
        "<!-- wp:jetpack/repeat-visitor %s --><p>Hi</p><!-- /wp:jetpack/repeat-visitor -->";
    assertThat(site.html(visitor.formatted("{}"))).isEmpty();
    assertThat(site.html(visitor.formatted("{\"criteria\":\"before-visits\"}"))).contains("Hi");
  }

  @Test
  void showJetpacksHoursInTheFormOfTheSite() {
    site.option("start_of_week", Value.of("1")).option("time_format", Value.of("g:i a"));
    assertThat(
            block(
                "jetpack/business-hours",
                "{\"days\":[{\"name\":\"Sun\",\"hours\":[]},{\"name\":\"Mon\",\"hours\":"
                    + "[{\"opening\":\"09:00\",\"closing\":\"17:30\"}]}]}"))
        .isEqualTo(
            "<dl><dt>Monday</dt><dd>9:00 am – 5:30 pm</dd><dt>Sunday</dt><dd>Closed</dd></dl>");
  }

  @Test
  void showValuesInLoopsOfGenerateBlocks() {
    String loop =
        "<!-- wp:generateblocks/query {\"query\":{\"post_type\":\"post\"%s}} -->"
            + "<!-- wp:generateblocks/looper --><!-- wp:generateblocks/text --><p>%s</p>"
            + "<!-- /wp:generateblocks/text --><!-- /wp:generateblocks/looper -->"
            + "<!-- /wp:generateblocks/query -->";
    String only = ",\"tax_query\":[{\"taxonomy\":\"category\",\"terms\":[3]}]";
    assertThat(site.html(loop.formatted(only, "{{term_list tax:category}}")))
        .contains("<p>News</p>");
    assertThat(site.html(loop.formatted(only, "{{term_list tax:category|link:term}}")))
        .contains(">News</a>");
    assertThat(site.html(loop.formatted(only, "{{post_date dateFormat:Y}}"))).contains(">2024<");
    assertThat(site.html(loop.formatted(only, "{{author_meta key:user_email}}")))
        .contains("<p></p>");
    assertThat(site.html(loop.formatted(only, "at {{post_meta key:place}}")))
        .contains("<p>at </p>");
    assertThat(site.problems()).hasSize(1);
    assertThat(site.html(loop.formatted(",\"post__not_in\":[20]", "{{post_title}}")))
        .contains("Secret")
        .doesNotContain("Older");
    assertThat(
            site.html(
                "<!-- wp:generateblocks/text --><p>{{post_meta key:place}}</p>"
                    + "<!-- /wp:generateblocks/text -->",
                "place",
                "Here & there"))
        .contains("<p>Here &amp; there</p>");
  }

  @Test
  void repeatTheTemplateOfGenerateBlocks() {
    assertThat(
            site.html(
                "<!-- wp:generateblocks/query {\"query\":{\"post_type\":[\"post\"],"
                    + "\"posts_per_page\":2}} --><div><!-- wp:generateblocks/looper --><div>"
                    + "<!-- wp:generateblocks/loop-item --><div><!-- wp:generateblocks/text -->"
                    + "<h2>{{post_title link:post}}</h2><!-- /wp:generateblocks/text -->"
                    + "<!-- wp:generateblocks/text --><p>{{post_excerpt}} {{unknown}}</p>"
                    + "<!-- /wp:generateblocks/text --></div><!-- /wp:generateblocks/loop-item -->"
                    + "</div><!-- /wp:generateblocks/looper --></div>"
                    + "<!-- /wp:generateblocks/query -->"))
        .contains("<h2><a href=\"https://a.example/older/\">Older</a></h2>")
        .contains("<p>An excerpt. {{unknown}}</p>");
    assertThat(
            site.html(
                "<!-- wp:generateblocks/query-loop {\"query\":{\"posts_per_page\":1,\"order\":"
                    + "\"desc\"}} --><!-- wp:generateblocks/grid {\"isQueryLoop\":true} -->"
                    + "<!-- wp:generateblocks/headline {\"useDynamicData\":true,"
                    + "\"dynamicContentType\":\"post-title\"} --><h3 class=\"x\"></h3>"
                    + "<!-- /wp:generateblocks/headline --><!-- /wp:generateblocks/grid -->"
                    + "<!-- /wp:generateblocks/query-loop -->"))
        .contains("<h3 class=\"x\">Secret</h3>");
  }

  @Test
  void showJetpacksHoursAndName() {
    assertThat(
            block(
                "jetpack/business-hours",
                "{\"days\":[{\"name\":\"Sun\",\"hours\":[]},{\"name\":\"Mon\",\"hours\":"
                    + "[{\"opening\":\"09:00\",\"closing\":\"17:00\"}]}]}"))
        .isEqualTo("<dl><dt>Sunday</dt><dd>Closed</dd><dt>Monday</dt><dd>09:00 – 17:00</dd></dl>");
    assertThat(block("jetpack/subscriptions", "{}")).isEmpty();
    assertThat(site.problems()).containsExactly("server-only the form for subscriptions");
  }
}
