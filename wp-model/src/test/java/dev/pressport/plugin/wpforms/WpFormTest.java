package dev.pressport.plugin.wpforms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.html.PlainText;
import dev.pressport.model.Form.Field;
import dev.pressport.model.FormDetails;
import dev.pressport.render.RenderedSite;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WpFormTest {
  private static final String FORM =
      """
      {"id":5,"fields":{
       "1":{"id":"1","type":"name","label":"Name","format":"first-last","required":"1"},
       "2":{"id":"2","type":"radio","label":"Size","choices":{"1":{"label":"S & M"},"2":{"label":""}}},
       "3":{"id":"3","type":"divider","label":"Part two"},
       "4":{"id":"4","type":"email","label":"Mail","label_hide":"1","placeholder":"you@here"}},
       "settings":{"form_title":"Ask","form_desc":"All of it","submit_text":"Go",
        "notifications":{"1":{"email":"desk@a.example"}}}}""";

  private static TestRow form(String body) {
    return TestRow.entry("wpforms", 5).named("Ask", "ask").body(body);
  }

  @Test
  void hasItsFieldsAsDetails() {
    FormDetails details = MappedSite.of(form(FORM)).details(5, FormDetails.class);

    assertThat(details.fields())
        .containsExactly(
            new Field("text", "field-1", "Name (First, Last)", true, List.of(), null),
            new Field("radio", "field-2", "Size", false, List.of("S & M"), null),
            new Field("note", null, "Part two", false, List.of(), null),
            new Field("email", "field-4", "Mail", false, List.of(), "you@here"));
    assertThat(details.toString()).doesNotContain("desk@");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[wpforms id=\"5\" title=\"true\"]|Ask - Name (First, Last) * - Size: S & M - Part two - Mail Go",
        "[wpforms id=\"5\"]|- Name (First, Last) * - Size: S & M - Part two - Mail Go",
        "<!-- wp:wpforms/form-selector {\"formId\":\"5\",\"displayDesc\":true} /-->|"
            + "- All of it - Name (First, Last) * - Size: S & M - Part two - Mail Go"
      })
  void showsItWhereItStood(String body, String text) {
    RenderedSite site = new RenderedSite().row(form(FORM));

    assertThat(PlainText.of(site.html(body)).replaceAll("\\s+", " ").strip()).isEqualTo(text);
    assertThat(site.problems()).containsExactly("form-as-note Ask");
  }

  @Test
  void reportsWhatCannotBeRead() {
    MappedSite mapped = MappedSite.of(form("{\"fields\":"));
    assertThat(mapped.details(5, FormDetails.class).fields()).isEmpty();
    assertThat(mapped.problemsOf(5)).containsExactly("details-unread");

    RenderedSite site = new RenderedSite().row(form("{\"fields\":"));
    assertThat(site.html("[wpforms id=\"5\"]")).doesNotContain("wpforms");
    assertThat(site.problems()).containsExactly("form-not-found");
  }
}
