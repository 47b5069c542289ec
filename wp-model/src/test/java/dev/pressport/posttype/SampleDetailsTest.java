package dev.pressport.posttype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pressport.fixtures.Fixtures;
import dev.pressport.model.NoDetails;
import dev.pressport.posttype.CustomizeChangeset.CustomizeChangesetDetails;
import dev.pressport.posttype.CustomizeChangeset.Setting;
import dev.pressport.source.MappedSite;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SampleDetailsTest {
  @Test
  void describesEveryKnownTypeOfTheSample() throws IOException {
    MappedSite site = MappedSite.ofWxr(Fixtures.sample());
    assertThat(site.entries().values())
        .isNotEmpty()
        .allSatisfy(
            entry ->
                assertThat(entry.details().getClass())
                    .isEqualTo(
                        PostTypes.find(entry.type())
                            .<Class<?>>map(PostType::detailsType)
                            .orElse(NoDetails.class)));
  }

  @Test
  void knowsTheMenusSeoAndLanguagesOfTheSample() throws IOException {
    MappedSite site = MappedSite.ofWxr(Fixtures.sample());
    assertThat(site.index().menus())
        .isNotEmpty()
        .allSatisfy(menu -> assertThat(menu.items()).isNotEmpty());
    assertThat(site.entries().values()).anyMatch(entry -> entry.seo() != null);
    assertThat(site.entries().values()).anyMatch(entry -> entry.translations().size() > 1);
  }

  @Test
  void decodesTheChangesetOfTheSample() throws IOException {
    MappedSite site = MappedSite.ofWxr(Fixtures.sample());
    assertThat(site.details(651, CustomizeChangesetDetails.class).settings())
        .extracting(Setting::id, Setting::theme)
        .contains(tuple("blogdescription", null), tuple("header_textcolor", "quayside"));
  }
}
