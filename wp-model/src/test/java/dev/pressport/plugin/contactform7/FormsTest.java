package dev.pressport.plugin.contactform7;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.html.PlainText;
import dev.pressport.model.FormDetails;
import dev.pressport.render.RenderedSite;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

  private static TestRow form() {
    return TestRow.entry("wpcf7_contact_form", 7)
        .named("Ask us", "ask-us")
        .body("From: [your-name]\ndesk@a.example")
        .meta("_hash", "abcdef0123456789")
        .meta("_form", "<label>Your name [text* your-name]</label>[submit \"Go\"]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[contact-form-7 id=\"7\" title=\"Old\"]",
        "[contact-form-7 id=\"abcdef0\"]",
        "[contact-form-7 id=\"\" title=\"Ask us\"]",
        """
        <!-- wp:contact-form-7/contact-form-selector {"id":7,"hash":"abcdef0"} -->
        <div>[contact-form-7 id=""]</div>
        <!-- /wp:contact-form-7/contact-form-selector -->"""
      })
  void showsTheFieldsOfAForm(String body) {
    RenderedSite site = new RenderedSite().row(form());

    assertThat(PlainText.of(site.html(body)).replaceAll("\\s+", " ").strip())
        .isEqualTo("Ask us - Your name * Go");
    assertThat(site.problems()).containsExactly("form-as-note Ask us");
  }

  @Test
  void reportsAFormThatIsNotThere() {
    RenderedSite site = new RenderedSite().row(form());

    assertThat(site.html("[contact-form-7 id=\"8\" title=\"Gone\"]"))
        .doesNotContain("contact-form");
    assertThat(site.problems()).containsExactly("form-not-found");
  }

  @Test
  void hasTheFieldsAsDetails() {
    FormDetails details = MappedSite.of(form()).details(7, FormDetails.class);

    assertThat(details.fields()).hasSize(1);
    assertThat(details.submit()).isEqualTo("Go");
    assertThat(details.toString()).doesNotContain("@");
  }
}
