package dev.pressport.posttype;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.plugin.Plugins;
import dev.pressport.posttype.Taxonomy.Trait;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaxonomiesTest {

  @Test
  void namesLabelsAndQueryVariablesAreUnique() {
    assertThat(Taxonomies.all())
        .extracting(Taxonomy::name)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z0-9_-]{1,32}\\*?"));
    for (Plugin plugin : Plugins.all()) {
      List<PluginPart> parts = plugin.parts();
      assertThat(Taxonomies.all())
          .filteredOn(one -> one.is(Trait.BUILT_IN) || parts.contains(one))
          .extracting(Taxonomy::label)
          .as(plugin.slug())
          .doesNotHaveDuplicates();
    }
    assertThat(Taxonomies.all()).extracting(Taxonomy::queryVariable).doesNotHaveDuplicates();
  }

  @Test
  void takesOneThatIsNotKnownForViewable() {
    Taxonomy genre = Taxonomies.of("genre");

    assertThat(genre.is(Trait.VIEWABLE)).isTrue();
    assertThat(genre.slug()).isEqualTo("genre");
    assertThat(Taxonomies.ofQueryVariable("genre")).isEqualTo("genre");
  }

  @Test
  void findsTheTaxonomyBehindAQueryVariable() {
    assertThat(Taxonomies.ofQueryVariable("category_name")).isEqualTo("category");
    assertThat(Taxonomies.ofQueryVariable("tag")).isEqualTo("post_tag");
  }

  @Test
  void knowsTheAddressesOfShops() {
    assertThat(Taxonomies.of("pa_colour").slug()).isEqualTo("colour");
    assertThat(Taxonomies.of("pa_").slug()).isEqualTo("pa_");
    assertThat(Taxonomies.of("download_tag").slug()).isEqualTo("downloads/tag");
  }
}
