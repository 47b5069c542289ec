package dev.pressport.plugin.contactform7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pressport.model.Form;
import dev.pressport.model.Form.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

  private static Form read(String template) {
    return Template.read(template, "Ask us");
  }

  private static Field only(String template) {
    assertThat(read(template).fields()).hasSize(1);
    return read(template).fields().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<label> Your name [text* your-name] </label>|Your name",
        "<label>[text* your-name] Your name</label>|Your name",
        "<p>Your name [text* your-name]</p>|Your name",
        "<p>Your <b>name</b><br>[text* your-name size:40 \"Ann\"]</p>|Your name"
      })
  void takesTheTextBesideAFieldAsItsLabel(String template, String label) {
    assertThat(only(template))
        .isEqualTo(new Field("text", "your-name", label, true, List.of(), null));
  }

  @Test
  void readsChoicesWithoutTheAddressesThatTheyStandFor() {
    Field field = only("To [select* to include_blank \"Sales|sales@a.example\" 'Rock & Roll']");

    assertThat(field.choices()).containsExactly("Sales", "Rock & Roll");
    assertThat(field.type()).isEqualTo("select");
  }

  @Test
  void readsPlaceholdersConsentAndTheButton() {
    Form form =
        read(
            "[email* mail placeholder \"you@here\"]\n\n[acceptance ok] I <b>agree</b>[/acceptance]"
                + "\n\n[acceptance news optional] News[/acceptance]\n\n[submit \"Send it\"]");

    assertThat(form.fields())
        .containsExactly(
            new Field("email", "mail", null, true, List.of(), "you@here"),
            new Field("checkbox", "ok", "I agree", true, List.of(), null),
            new Field("checkbox", "news", "News", false, List.of(), null));
    assertThat(form.submit()).isEqualTo("Send it");
    assertThat(form.title()).isEqualTo("Ask us");
  }

  @Test
  void keepsTheWordsBetweenFields() {
    Form form = read("<h3>About you</h3>First [text a] Last [text b]\n\nThank you.");

    assertThat(form.fields())
        .extracting(Field::type, Field::label)
        .containsExactly(
            tuple("note", "About you"),
            tuple("text", "First"),
            tuple("text", "Last"),
            tuple("note", "Thank you."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[",
        "[text",
        "[text a \"b]",
        "[acceptance x] never closed",
        "\uE0000\uE001",
        "\uE0009999\uE001 [text a]",
        "[/text][submit]"
      })
  void standsDamagedTemplates(String template) {
    assertThat(read(template).fields()).hasSizeLessThan(3);
  }

  @Test
  void endsForHostileTemplates() {
    assertThat(read("[acceptance ".repeat(10_000)).fields()).hasSizeLessThan(2);
    assertThat(read("<div>".repeat(20_000) + "[text a]").fields()).hasSizeLessThan(2);
    assertThat(read("[text a]".repeat(20_000)).fields()).hasSizeLessThan(1001);
  }
}
