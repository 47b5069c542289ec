package dev.pressport.posttype;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostTypesTest {

  @Test
  void knowsTypesOfPluginsThatAreNotModelled() {
    assertThat(PostTypes.viewable("elementor_library")).isFalse();
    assertThat(PostTypes.keptMetas("elementor_library"))
        .hasValueSatisfying(metas -> assertThat(metas).containsExactly("_elementor_data"));
    assertThat(PostTypes.is("acf-ui-options-page", PostType.Trait.ACF_DEFINITION)).isTrue();
    assertThat(PostTypes.viewable("quay_poll")).isTrue();
    assertThat(PostTypes.keptMetas("quay_poll")).isEmpty();
  }
}
