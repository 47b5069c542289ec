package dev.pressport.plugin.everestforms;

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

class EverestFormTest {
  private static final String FORM =
      """
      {"id":5,"form_fields":{
       "b":{"id":"b","type":"radio","label":"Size","meta-key":"size",
        "choices":{"1":{"label":"S & M"},"2":{"label":"L"}},"description":"Your <a href=\\"/size/\\">size</a>"},
       "a":{"id":"a","type":"text","label":"Name","meta-key":"name","required":"1"},
       "c":{"id":"c","type":"recaptcha","label":"No"},
       "d":{"id":"d","type":"privacy-policy","label":"Privacy","meta-key":"pp","consent_message":"I agree"}},
       "structure":{"row_1":{"grid_1":["a"],"grid_2":["b"]},"row_2":{"grid_1":["c","d","gone"]}},
       "settings":{"form_title":"Ask","form_description":"All of it","submit_button_text":"Go",
        "email":{"connection_1":{"evf_to_email":"desk@a.example"}}}}""";

  private static TestRow form(String body) {
    return TestRow.entry("everest_form", 5).named("Ask", "ask").body(body);
  }

  @Test
  void hasItsFieldsInTheirPlaces() {
    FormDetails details = MappedSite.of(form(FORM)).details(5, FormDetails.class);

    assertThat(details.fields())
        .containsExactly(
            new Field("text", "name", "Name", true, List.of(), null),
            new Field("radio", "size", "Size", false, List.of("S & M", "L"), null),
            new Field("note", null, "Your size", false, List.of(), null)
                .linked("Your <a href=\"/size/\">size</a>"),
            new Field("note", null, "Privacy", false, List.of(), null),
            new Field("checkbox", "pp", "I agree", false, List.of(), null));
    assertThat(details.toString()).doesNotContain("desk@");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[everest_form id=\"5\" title=\"true\"]"
            + "|Ask - Name * - Size: S & M, L - Your size - Privacy - I agree Go",
        "<!-- wp:everest-forms/form-selector {\"formId\":\"5\",\"displayDescription\":true} /-->"
            + "|- All of it - Name * - Size: S & M, L - Your size - Privacy - I agree Go"
      })
  void showsItWhereItStood(String body, String text) {
    RenderedSite site = new RenderedSite().row(form(FORM));

    assertThat(PlainText.of(site.html(body)).replaceAll("\\s+", " ").strip()).isEqualTo(text);
    assertThat(site.problems()).containsExactly("form-as-note Ask");
  }

  @Test
  void reportsWhatCannotBeRead() {
    MappedSite mapped = MappedSite.of(form("{\"form_fields\":"));
    assertThat(mapped.details(5, FormDetails.class).fields()).isEmpty();
    assertThat(mapped.problemsOf(5)).containsExactly("details-unread");
  }
}
