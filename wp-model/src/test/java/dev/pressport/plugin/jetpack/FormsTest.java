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
                "<!-- wp:jetpack/field-name {\"label\":\"Name\",\"required\":true} /--><!--"
                    + " wp:jetpack/field-select {\"label\":\"Size\",\"options\":[\"S\",\"M\"]}"
                    + " /-->"))
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

  @Test
  void showsAFormThatIsAnEntry() {
    RenderedSite site =
        new RenderedSite()
            .entry(
                "jetpack_form",
                40,
                "<!-- wp:jetpack/contact-form {\"to\":\"desk@a.example\"} --><div>"
                    + "<!-- wp:jetpack/field-image-select --><div>"
                    + "<!-- wp:jetpack/label {\"label\":\"Flag\"} /-->"
                    + "<!-- wp:jetpack/fieldset-image-options --><div>"
                    + "<!-- wp:jetpack/input-image-option {\"label\":\"Blue\"} --><div></div>"
                    + "<!-- /wp:jetpack/input-image-option --></div>"
                    + "<!-- /wp:jetpack/fieldset-image-options --></div>"
                    + "<!-- /wp:jetpack/field-image-select --></div>"
                    + "<!-- /wp:jetpack/contact-form -->");
    assertThat(site.html("<!-- wp:jetpack/contact-form {\"ref\":40} /-->"))
        .contains("Flag: Blue")
        .doesNotContain("@");
    assertThat(site.problems()).containsExactly("form-as-note Jetpack");
    site.html("<!-- wp:jetpack/contact-form {\"ref\":1} /-->");
    assertThat(site.problems()).containsExactly("reference-not-found");
  }

  @Test
  void showsAFormOfShortcodes() {
    RenderedSite site = new RenderedSite();
    String html =
        site.html(
            "[contact-form to=\"desk@a.example\" submit_button_text=\"Go\"]<p>Tell"
                + " us.</p>[contact-field label=\"Name\" type=\"name\" required=\"1\"/]\n"
                + "[contact-field label=\"Size\" type=\"select\" options=\"S,M\""
                + " required=\"0\"][contact-field label=\"Words\""
                + " type=\"textarea\"][/contact-field][/contact-form]");
    assertThat(html).doesNotContain("@", "[");
    assertThat(PlainText.of(html).replaceAll("\\s+", " ").strip())
        .isEqualTo("- Tell us. - Name * - Size: S, M - Words Go");
    assertThat(site.html("[contact-form]")).contains("Name", "Email", "Website", "Message");
    assertThat(site.problems()).containsExactly("form-as-note Jetpack");
  }

  @Test
  void leavesTheFormsOfAnotherPluginToIt() {
    RenderedSite site = new RenderedSite();
    assertThat(site.html("[contact-form 404 \"Contact form\"]")).doesNotContain("Message");
    assertThat(site.problems()).containsExactly("form-not-found");
  }
}
