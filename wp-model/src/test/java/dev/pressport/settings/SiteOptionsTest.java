package dev.pressport.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Menu;
import dev.pressport.model.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteOptionsTest {

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 1, Europe/Paris",
    ", 5.5, +05:30",
    ", -3.75, -03:45",
    ", 0, +00:00",
    ", , ",
  })
  void givesTheZoneAsWordPressDoes(
      @Nullable String zone, @Nullable String offset, @Nullable String expected) {
    SiteOptions options =
        new SiteOptions(
            Map.of(
                "timezone_string",
                Value.of(zone == null ? "" : zone),
                "gmt_offset",
                offset == null ? Value.NULL : Value.of(offset)));

    assertThat(options.timezone()).isEqualTo(expected);
  }

  @Test
  void takesNoPageForTheFrontPageWhereThatShowsPosts() {
    Map<String, Value> values =
        Map.of(
            "show_on_front", Value.of("posts"),
            "page_on_front", Value.of("7"),
            "page_for_posts", Value.of("8"));

    assertThat(new SiteOptions(values).frontPageId()).isNull();
    assertThat(new SiteOptions(values).postsPageId()).isNull();
  }

  @Test
  void tellsWhereMenusAreShown() {
    Value places =
        new Value.Dict(
            Map.of("primary", Value.of(3), "footer", Value.of("3"), "social", Value.of(0)));
    Menu menu = new Menu("classic", 3L, "main", "Main", null, List.of());

    List<Menu> located =
        new SiteOptions(Map.of(SiteOptions.MENU_LOCATIONS, places)).located(List.of(menu));

    assertThat(located.get(0).locations()).containsExactlyInAnyOrder("primary", "footer");
    assertThat(new SiteOptions(Map.of()).located(List.of(menu))).containsExactly(menu);
  }

  @Test
  void showsNoSecrets() {
    assertThat(List.of("auth_key", "secure_auth_salt", "mailserver_pass", "admin_email", "cron"))
        .noneMatch(SiteOptions::isShown);
    assertThat(List.of("blogname", "widget_text")).allMatch(SiteOptions::isShown);
  }
}
