package dev.pressport.plugin.buddypress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Value;
import dev.pressport.plugin.Plugins;
import dev.pressport.render.RenderedSite;
import dev.pressport.row.PluginTable;
import dev.pressport.source.TestRow;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BuddyPressTest {

  @Test
  void showsGroupsAndMembers() {
    RenderedSite site =
        new RenderedSite()
            .row(TestRow.author("ada", 3).column("display_name", "Ada & Co"))
            .table(BuddyPress.GROUPS, "id", "7", "name", "Rowers & more", "description", "We row.")
            .table(BuddyPress.GROUPS, "id", "8", "name", "Readers", "description", "We read.");
    assertThat(site.html("<!-- wp:bp/group {\"itemID\":7} /-->"))
        .contains("<strong>Rowers &amp; more</strong>", "We row.")
        .doesNotContain("Readers");
    assertThat(site.html("<!-- wp:bp/group {\"itemID\":8,\"displayDescription\":false} /-->"))
        .contains("Readers")
        .doesNotContain("We read.");
    assertThat(site.html("<!-- wp:bp/groups {\"itemIDs\":[8,9,7]} /-->"))
        .contains("<li>Readers</li><li>Rowers &amp; more</li>");
    assertThat(site.html("<!-- wp:bp/members {\"itemIDs\":[3,4]} /-->"))
        .contains("<ul><li><a href=\"https://a.example/author/ada/\">Ada &amp; Co</a></li></ul>");
    assertThat(site.html("<!-- wp:bp/member {\"itemID\":3} /-->")).contains("Ada &amp; Co");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void leavesOutWhatNeedsAServer() {
    RenderedSite site = new RenderedSite();
    assertThat(site.html("<!-- wp:bp/login-form /-->")).isBlank();
    assertThat(site.problems()).hasSize(1);
  }

  @Test
  void keepsTheGroupsThatVisitorsSee() {
    PluginTable table =
        Plugins.parts(PluginTable.class).stream()
            .filter(each -> each.name().equals(BuddyPress.GROUPS))
            .findFirst()
            .orElseThrow();
    assertThat(table.kept().apply(Map.of("status", Value.of("private")))).isNotEmpty();
    assertThat(table.kept().apply(Map.of("status", Value.of("hidden")))).isEmpty();
  }
}
