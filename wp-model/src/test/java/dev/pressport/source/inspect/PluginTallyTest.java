package dev.pressport.source.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PluginTallyTest {

  private static List<String> names(String... active) {
    return new PluginTally()
        .plugins(List.of(active)).stream()
            .map(plugin -> plugin.name() + " " + plugin.active())
            .toList();
  }

  @Test
  void takesTheEditionsOfAPluginForOne() {
    assertThat(names("tasty-recipes-lite/tasty-recipes.php", "elementor/elementor.php"))
        .containsExactlyInAnyOrder("Tasty Recipes true", "Elementor true");
    assertThat(names("elementor/elementor.php", "elementor-pro/elementor-pro.php"))
        .containsExactly("Elementor true");
    assertThat(names("wpforms/wpforms.php", "fluentformpro/fluentformpro.php"))
        .containsExactlyInAnyOrder("WPForms true", "Fluent Forms true");
    assertThat(names("boat-pro/boat.php")).containsExactly("boat-pro true");
  }
}
