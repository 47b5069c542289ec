package dev.pressport.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.render.BlockFamily;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.RenderedSite;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.source.TestRow;
import dev.pressport.text.Words;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All blocks and shortcodes of plugins with settings that no editor writes. */
class HostileSettingsTest {
  private static final List<String> NAMES =
      Words.list(
          """
          attributes bbox categories categoryId columns content contentVisibility data days details
          features href id ids image imageUrl imagesDynamic ingredients instance link links
          markers mediaGallery name number numberOfItems offset order orderBy panelsData
          postsToShow productId products query ref settings steps tabLabels tags taxQuery
          taxonomy taxonomyType testimonials text title titles url value""");

  private final RenderedSite site =
      new RenderedSite()
          .picture(8, "")
          .row(TestRow.entry("product", 11).named("P", "p").meta("_price", "x"))
          .row(TestRow.entry("download", 12).named("D", "d").meta("edd_variable_prices", "a:1:{"))
          .row(TestRow.entry("tribe_events", 13).named("E", "e").meta("_EventStartDate", "x"))
          .row(TestRow.entry("wprm_recipe", 14).named("R", "r").meta("wprm_ingredients", "i:1;"))
          .row(TestRow.entry("tablepress_table", 15).named("T", "t").body("[{\"a\":[1]},2,[]]"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "1e99",
        "11",
        "null",
        "true",
        "\"\"",
        "\"javascript:alert(1)\"",
        "\"\\\"><b\"",
        "[]",
        "{}",
        "[null,[[\"x\"]],{\"id\":-5,\"url\":\"javascript:x\",\"title\":{}}]",
        "{\"id\":14,\"raw\":{\"x\":[1]},\"encoded\":\"%%\",\"0\":{\"value\":\"9\"}}"
      })
  void breakNoPage(String value) {
    StringBuilder attributes = new StringBuilder("{");
    NAMES.forEach(
        name ->
            attributes
                .append(attributes.length() == 1 ? "" : ",")
                .append("\"" + name + "\":")
                .append(value));
    for (BlockFamily family : Plugins.parts(BlockFamily.class)) {
      for (String name : new TreeSet<>(family.blocks().keySet())) {
        String open = "<!-- wp:" + name + " " + attributes + "} ";
        String html =
            site.html(
                open + "/-->" + open + "--><div>" + open + "/--></div><!-- /wp:" + name + " -->");
        assertThat(html).as(name).doesNotContain("href=\"javascript:");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "99999999999999999999", "11", "all", "1-99999999", "<b", "a,,b"})
  void breakNoShortcode(String value) {
    StringBuilder attributes = new StringBuilder();
    NAMES.forEach(name -> attributes.append(' ').append(name).append("=\"" + value + "\""));
    for (ShortcodeFamily family : Plugins.parts(ShortcodeFamily.class)) {
      for (FamilyShortcode shortcode : family.shortcodes()) {
        for (String name : shortcode.names()) {
          String html = site.html("[" + name + attributes + "]x[/" + name + "] [" + name + "]");
          assertThat(html).as(name).doesNotContain("href=\"javascript:");
        }
      }
    }
  }
}
