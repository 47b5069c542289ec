package dev.pressport.plugin.forminator;

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

class ForminatorTest {
  private static String text(String value) {
    return "s:"
        + value.getBytes(java.nio.charset.StandardCharsets.UTF_8).length
        + ":\""
        + value
        + "\";";
  }

  /** A serialized map of keys and values, which are serialized where they say so. */
  private static String map(String... cells) {
    StringBuilder map = new StringBuilder("a:" + cells.length / 2 + ":{");
    for (int i = 0; i < cells.length; i += 2) {
      map.append(text(cells[i]));
      map.append(cells[i + 1].startsWith("a:") ? cells[i + 1] : text(cells[i + 1]));
    }
    return map + "}";
  }

  private static String list(String... items) {
    StringBuilder list = new StringBuilder("a:" + items.length + ":{");
    for (int i = 0; i < items.length; i++) {
      list.append("i:").append(i).append(';').append(items[i]);
    }
    return list + "}";
  }

  private static final String FORM =
      map(
          "fields",
          list(
              map(
                  "element_id",
                  "name-1",
                  "type",
                  "name",
                  "field_label",
                  "Name",
                  "required",
                  "true"),
              map(
                  "element_id",
                  "select-1",
                  "type",
                  "select",
                  "field_label",
                  "Size",
                  "placeholder",
                  "choose",
                  "options",
                  list(map("label", "S & M"), map("label", "L"))),
              map(
                  "element_id",
                  "address-1",
                  "type",
                  "address",
                  "address_city",
                  "true",
                  "address_city_label",
                  "Town"),
              map("type", "captcha", "field_label", "No"),
              map(
                  "element_id",
                  "consent-1",
                  "type",
                  "consent",
                  "field_label",
                  "Consent",
                  "consent_description",
                  "<p>Yes, <a href=\"https://a.example/p\">really</a></p>")),
          "settings",
          map(
              "submitData",
              map("custom-submit-text", "Go"),
              "admin-email-recipients",
              list(text("desk@a.example"))));

  private static final String POLL =
      map(
          "fields",
          list(map("title", "Tea"), map("title", "Milk")),
          "settings",
          map("poll-question", "What?", "poll-button-label", "Vote"));

  private static final String QUIZ =
      map(
          "questions",
          list(map("title", "2 + 2?", "answers", list(map("title", "4"), map("title", "5")))),
          "settings",
          map("quiz_name", "Sums"));

  private static TestRow row(String type, long id, String meta) {
    return TestRow.entry(type, id).named("Ask", "ask").meta("forminator_form_meta", meta);
  }

  @Test
  void hasItsFieldsAsDetails() {
    FormDetails details =
        MappedSite.of(row("forminator_forms", 5, FORM)).details(5, FormDetails.class);

    assertThat(details.fields())
        .containsExactly(
            new Field("text", "name-1", "Name", true, List.of(), null),
            new Field("select", "select-1", "Size", false, List.of("S & M", "L"), "choose"),
            new Field("text", "address-1-address_city", "Town", false, List.of(), null),
            new Field("note", null, "Consent", false, List.of(), null),
            new Field("checkbox", "consent-1", "Yes, really", true, List.of(), null)
                .linked("Yes, <a href=\"https://a.example/p\">really</a>"));
    assertThat(details.submit()).isEqualTo("Go");
    assertThat(details.toString()).doesNotContain("desk@");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[forminator_form id=\"5\"]|- Name * - Size: choose, S & M, L - Town - Consent - Yes, really * Go",
        "<!-- wp:forminator/forms {\"module_id\":\"5\"} /-->"
            + "|- Name * - Size: choose, S & M, L - Town - Consent - Yes, really * Go",
        "[forminator_poll id=\"6\"]|What? - Tea, Milk Vote",
        "[forminator_quiz id=\"7\"]|Sums - 2 + 2?: 4, 5"
      })
  void showsItWhereItStood(String body, String text) {
    RenderedSite site =
        new RenderedSite()
            .row(row("forminator_forms", 5, FORM))
            .row(row("forminator_polls", 6, POLL))
            .row(row("forminator_quizzes", 7, QUIZ));

    assertThat(PlainText.of(site.html(body)).replaceAll("\\s+", " ").strip()).isEqualTo(text);
    assertThat(site.problems()).containsExactly("form-as-note Ask");
  }

  @Test
  void reportsWhatIsNotThere() {
    RenderedSite site = new RenderedSite().row(row("forminator_forms", 5, "a:1:{"));

    assertThat(site.html("[forminator_form id=5] [forminator_poll id=5]")).doesNotContain("[");
    assertThat(site.problems()).containsOnly("form-not-found");
  }
}
