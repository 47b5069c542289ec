package dev.pressport.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.html.Fragment;
import dev.pressport.source.TestRow;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class FormHtmlTest {
  private static final String TEMPLATE =
      "<label>Name [text* name]</label><label>Day [date day]</label>"
          + "[select berth \"North\" \"A <b>& \\\"B\\\"\"] Extras [checkbox extra \"Water\"]"
          + "<label>File [file plan]</label><label>Text [textarea text]</label>"
          + "[acceptance ok]Yes[/acceptance][hidden secret \"x\"][submit \"Go\"]";

  private static RenderedSite site(FormStyle style) {
    return new RenderedSite()
        .forms(style)
        .row(
            TestRow.entry("wpcf7_contact_form", 7)
                .named("<script>Ask</script> us", "ask")
                .meta("_form", TEMPLATE));
  }

  private static Element form(RenderedSite site) {
    Element form = Fragment.body(site.html("[contact-form-7 id=7]")).selectFirst("form");
    return Objects.requireNonNull(form);
  }

  @Test
  void isAFormInHtmlThatTheUserGivesAnAddress() {
    RenderedSite site = site(new FormStyle(true, null));

    Element form = form(site);

    assertThat(form.attr("action")).isEqualTo(FormStyle.NO_ACTION);
    assertThat(form.attr("method")).isEqualTo("post");
    assertThat(form.attr("enctype")).isEqualTo("multipart/form-data");
    assertThat(form.select("input[required]").eachAttr("name")).containsExactly("name", "ok");
    assertThat(form.select("input[type=date], input[type=file], textarea").eachAttr("name"))
        .containsExactly("day", "plan", "text");
    assertThat(form.select("[name=secret]")).isEmpty();
    assertThat(form.select("button").text()).isEqualTo("Go");
    assertThat(form.select("script, b")).isEmpty();
    assertThat(site.problems()).containsExactly("form-needs-action us");
  }

  @Test
  void labelsEachControl() {
    Element form = form(site(new FormStyle(true, null)));

    assertThat(form.select("input, select, textarea"))
        .noneMatch(control -> control.parents().select("label").text().isBlank());
    assertThat(form.select("legend").eachText()).contains("Extras");
  }

  @Test
  void sendsToTheAddressOfTheUser() {
    RenderedSite site = site(new FormStyle(true, "https://forms.example/\"x"));

    Element form = form(site);

    assertThat(form.attr("action")).isEqualTo("https://forms.example/\"x");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void isAListOfTheFieldsByDefault() {
    String html = site(FormStyle.NOTE).html("[contact-form-7 id=7]");

    assertThat(html).doesNotContain("<form", "<script", "secret");
    assertThat(Fragment.body(html).select("li").eachText())
        .startsWith("Name *", "Day")
        .contains("Extras: Water", "Yes *");
    assertThat(Fragment.body(html).select("abbr").attr("title")).isEqualTo("required");
  }
}
