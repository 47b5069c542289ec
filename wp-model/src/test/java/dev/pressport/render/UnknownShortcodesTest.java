package dev.pressport.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.html.PlainText;
import dev.pressport.html.markdown.Markdown;
import dev.pressport.html.markdown.MarkdownDialect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownShortcodesTest {
  private static final String PEOPLE =
      "[person name=\"Eva Holm\" job=\"Baker\" image_id=\"7\"]Eva bakes.[/person]"
          + "[person name=\"Olaf Berg\" job=\"Miller\"]Olaf mills.[/person]";

  private final RenderedSite site = new RenderedSite();

  private String markdown(String body) {
    return Markdown.of(site.html(body), MarkdownDialect.COMMONMARK).strip();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "[vc_row][vc_column]%s[/vc_column][/vc_row]",
        "[et_pb_section][et_pb_row][et_pb_column]%s[/et_pb_column][/et_pb_row][/et_pb_section]",
        "<!-- wp:paragraph --><p>%s</p><!-- /wp:paragraph -->",
        "<!-- wp:shortcode -->%s<!-- /wp:shortcode -->",
        "<div>%s</div>"
      })
  void keepsEachAsABlock(String around) {
    assertThat(markdown(around.formatted(PEOPLE)))
        .isEqualTo("**Eva Holm**\n\nBaker\n\nEva bakes.\n\n**Olaf Berg**\n\nMiller\n\nOlaf mills.");
    assertThat(site.problems()).contains("unknown-shortcode [person]");
  }

  @Test
  void separatesBlocksOfLines() {
    assertThat(
            markdown("Before\n[fold title=\"Why?\"]So.[/fold]\n[fold title=\"How?\"]Thus.[/fold]"))
        .isEqualTo("Before\n\n**Why?**\n\nSo.\n\n**How?**\n\nThus.");
    assertThat(PlainText.of(site.html("[a1]one[/a1][b1]two[/b1]"))).isEqualTo("one\n\ntwo\n");
    assertThat(markdown("[cols]\n\n[col]\n\none\n\ntwo\n\n[/col]\n[col]three[/col]\n\n[/cols]"))
        .isEqualTo("one\n\ntwo\n\nthree");
  }

  @Test
  void keepsASentenceTogether() {
    assertThat(markdown("An [hl color=\"red\"]apt[/hl] word, [pin label=\"Bergen\"] too."))
        .isEqualTo("An apt word, Bergen too.");
    assertThat(markdown("The [tip text=\"World Health Organization\"]WHO[/tip] says"))
        .isEqualTo("The WHO (World Health Organization) says");
    assertThat(markdown("[cap]O[/cap]nce")).isEqualTo("Once");
    assertThat(markdown("one[gap_x /]two")).isEqualTo("one two");
  }

  @Test
  void keepsTheLinksOfButtons() {
    String link = "[Go on](https://e.example/a)";
    for (String body :
        List.of(
            "[btn1 text=\"Go on\" link=\"https://e.example/a\" color=\"red\"]",
            "[btn1 url=\"https://e.example/a\"]Go on[/btn1]",
            "[btn1 link=\"url:https%3A%2F%2Fe.example%2Fa|title:Go%20on|\"]",
            "[box_x btn_text=\"Go on\" btn_url=\"https://e.example/a\"]",
            "[btn1 label='Go on' href='https://e.example/a' target='_blank']")) {
      assertThat(markdown(body)).as(body).isEqualTo(link);
    }
    assertThat(markdown("[box_x title=\"News\" url=\"https://e.example/a\"]Text.[/box_x]"))
        .isEqualTo("**[News](https://e.example/a)**\n\nText.");
    assertThat(markdown("[btn1 text=\"x\" link=\"javascript:alert(1)\"]")).isEqualTo("x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title=\"Our work\"|Our work",
        "box_title_2=\"Our work\"|Our work",
        "subtitle='small'|small",
        "content_1=\"What we do\"|What we do",
        "boxtitle=\"Our work\"|Our work",
        "author=\"J. Doe\"|J. Doe",
        "icon_title=\"Our work\"|Our work",
        "title_icon=\"fa fa star\"|''",
        "link_text=\"Our work\"|Our work",
        "price='$29'|$29",
        "front=\"See what we do\"|See what we do",
        "easing=\"ease in out\"|''",
        "\"Our work\"|Our work",
        "title_color=\"Dark red\"|''",
        "title=\"#ff0000\"|''",
        "name=\"main-menu\"|''",
        "position=\"left\"|''",
        "position=\"Head of sales\"|Head of sales",
        "text=\"center\"|''",
        "content=\"12px\"|''",
        "admin_label=\"My part\"|''",
        "class=\"a b\"|''",
        "css=\".vc_custom_1{margin: 0}\"|''",
        "heading_tag=\"Big one\"|''",
        "description=\"https://e.example/\"|''"
      })
  void distinguishesTextsFromSettings(String attribute, String shown) {
    assertThat(markdown("[thing_x " + attribute + "]").replace("*", "")).isEqualTo(shown);
  }

  @Test
  void keepsPictures() {
    site.picture(7, "");
    assertThat(markdown("[card_x image=\"7\" name=\"Eva Holm\"]"))
        .isEqualTo("![alt 7](https://a.example/p7.jpg)\n\n**Eva Holm**");
    assertThat(markdown("[card_x photo='https://b.example/x.jpg?v=1' alt='A boat']"))
        .isEqualTo("![A boat](https://b.example/x.jpg?v=1)");
    assertThat(markdown("[card_x image=\"8\"]")).isEmpty();
  }

  @Test
  void makesParagraphsOfTextInALayout() {
    assertThat(
            markdown(
                "[vc_row][vc_column][quote_x]\none\n\ntwo\nthree\n[/quote_x][/vc_column][/vc_row]"))
        .isEqualTo("one\n\ntwo\\\nthree");
  }

  @Test
  void readsRowsOfValues() {
    String rows = "%5B%7B%22label%22%3A%22Cold%20drinks%22%2C%22icon%22%3A%22fa%22%7D%5D";
    assertThat(markdown("[vc_row][list_x values=\"" + rows + "\"][/vc_row]"))
        .isEqualTo("Cold drinks");
  }

  @Test
  void leavesOutTitlesThatOnlyEditorsSee() {
    assertThat(markdown("[contact-form-7 id=\"1\" title=\"Form one\"]")).isEmpty();
  }

  @Test
  void saysWhichAttributesWereKept() {
    site.html(PEOPLE);
    assertThat(site.messages())
        .containsExactly(
            "The shortcode [person] is unknown (2 times); its inner text was kept, and the text"
                + " of its attributes: job, name.");
    site.html("[tide_x]");
    assertThat(site.messages())
        .containsExactly("The shortcode [tide_x] is unknown (1 time); its inner text was kept.");
  }

  @Test
  void readsHostileBodiesInTime() {
    for (String piece :
        List.of(
            "[a1]x[/a1]",
            "[a1 title=\"x y\"]",
            "<p>[a1][b1]",
            "[a1] ",
            "[a1]<br />",
            "[a1 t=\"a-a-a-a-a-a\"]",
            "[a1][/b1]",
            "[a:1.jpg]",
            "[vc_row][a1]x\ny[b1]",
            "[a=1234")) {
      assertThat(site.html(piece.repeat(100_000 / piece.length()))).isNotNull();
    }
    StringBuilder nested = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      nested.append("[n").append(i).append("]x\n");
    }
    for (int i = 2999; i >= 0; i--) {
      nested.append("y\n[/n").append(i).append("]");
    }
    assertThat(site.html("[vc_row]" + nested + "[/vc_row]")).contains("x", "y");
    assertThat(site.html("[a1 title=\"" + "a-".repeat(50_000) + "\"]")).isNotNull();
  }
}
