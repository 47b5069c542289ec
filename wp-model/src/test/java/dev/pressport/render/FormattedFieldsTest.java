package dev.pressport.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.html.Wpautop;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormattedFieldsTest {
  private final RenderedSite site = new RenderedSite().picture(8, "");

  private static Value formatted(String raw, String html) {
    return new Value.Dict(Map.of("raw", Value.of(raw), "html", Value.of(html)));
  }

  private String html(String raw) {
    Value row = new Value.Dict(Map.of("text", formatted(raw, Wpautop.apply(raw))));
    Map<String, Value> fields = site.fields(Map.of("rows", new Value.Array(List.of(row))));
    LooseValue rows = LooseValue.of(fields.getOrDefault("rows", Value.NULL));
    return String.valueOf(rows.list().get(0).get("text").get("html").string());
  }

  @Test
  void runsTheShortcodesAndEmbedsOfFormattedTexts() {
    assertThat(html("a\n\n[gallery ids=\"8\"]")).startsWith("<p>a</p>").contains("p8.jpg");
    assertThat(html("a\n\nhttps://www.youtube.com/watch?v=x\n"))
        .contains("wp-block-embed", "https://www.youtube.com/watch?v=x");
    assertThat(html("[acme_box]b[/acme_box]")).isEqualTo("<p>b</p>\n");
    assertThat(site.problems()).containsExactly("unknown-shortcode [acme_box]");
  }

  @Test
  void leavesValuesAloneThatAreRenderedAlready() {
    Map<String, Value> fields = Map.of("text", formatted("[gallery]", "<p>shown</p>"));
    assertThat(site.fields(fields)).isEqualTo(fields);
  }
}
