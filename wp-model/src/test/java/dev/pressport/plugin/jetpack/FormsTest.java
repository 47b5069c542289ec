package dev.pressport.plugin.jetpack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.html.PlainText;
import dev.pressport.render.RenderedSite;
import org.junit.jupiter.api.Test;

class FormsTest {

  private static String text(RenderedSite site, String fields) {
    String html =
        site.html(
            "<!-- wp:jetpack/contact-form {\"to\":\"desk@a.example\"} --><div>"
                + fields
                + "<!-- wp:jetpack/button {\"text\":\"Go\"} /--></div>"
                + "<!-- /wp:jetpack/contact-form -->");
    assertThat(html).doesNotContain("@");
    return PlainText.of(html).replaceAll("\\s+", " ").strip();
  }

  @Test
  void showsFieldsWithTheirLabelsAsAttributes() {
    RenderedSite site = new RenderedSite();

    assertThat(
            text(
                site,
                "<!-- wp:jetpack/field-name {\"label\":\"Name\",\"required\":true} /-->"
                    + "<!-- wp:jetpack/field-select {\"label\":\"Size\",\"options\":[\"S\",\"M\"]} /-->"))
        .isEqualTo("- Name * - Size: S, M Go");
    assertThat(site.problems()).containsExactly("form-as-note Jetpack");
  }

  @Test
  void showsFieldsWithTheirLabelsAsBlocks() {
    assertThat(
            text(
                new RenderedSite(),
                "<!-- wp:jetpack/field-radio --><div>"
                    + "<!-- wp:jetpack/label {\"label\":\"Size\"} /-->"
                    + "<!-- wp:jetpack/options --><ul>"
                    + "<!-- wp:jetpack/option {\"label\":\"Small\"} /--></ul>"
                    + "<!-- /wp:jetpack/options --></div><!-- /wp:jetpack/field-radio -->"))
        .isEqualTo("- Size: Small Go");
  }
}
