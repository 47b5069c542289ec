package dev.pressport.plugin.strongtestimonials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.posttype.PostTypes;
import dev.pressport.privacy.Subject;
import dev.pressport.render.RenderedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

class StrongTestimonialsTest {
  @Test
  void namesTheClientBelowTheText() {
    RenderedSite site =
        new RenderedSite()
            .row(
                TestRow.entry("wpm-testimonial", 5)
                    .named("Great", "great")
                    .body("<p>Fast &amp; good.</p>")
                    .meta("client_name", "Ada & Co")
                    .meta("company_name", "Mill")
                    .meta("company_website", "https://mill.example/")
                    .meta("email", "ada@mill.example"))
            .row(TestRow.entry("wpm-testimonial", 6).named("Short", "short").body("<p>Yes.</p>"));
    assertThat(site.content(5))
        .containsSubsequence(
            "Fast &amp; good.", "Ada &amp; Co", "<a href=\"https://mill.example/\">Mill</a>")
        .doesNotContain("ada@");
    assertThat(site.content(6)).isEqualTo("<p>Yes.</p>\n");
  }

  @Test
  void areAboutPeople() {
    assertThat(PostTypes.subject("wpm-testimonial")).isEqualTo(Subject.PERSON);
  }
}
