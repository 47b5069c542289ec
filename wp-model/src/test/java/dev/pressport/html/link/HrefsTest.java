package dev.pressport.html.link;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HrefsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<a href=\"x\">a</a>|<a href=\"N\">a</a>",
        "<a href='x'>a</a>|<a href='N'>a</a>",
        "<a href=x>a</a>|<a href=\"N\">a</a>",
        "<A CLASS=c HREF = \"x\" id=i>a</A>|<A CLASS=c HREF = \"N\" id=i>a</A>",
        "<area\thref=\"x\"/>|<area\thref=\"N\"/>",
        "<a title=\"a>b\" href=\"x\">|<a title=\"a>b\" href=\"N\">",
        "<p title='<a href=\"x\">'><a href=\"x\">|<p title='<a href=\"x\">'><a href=\"N\">",
        "<!-- <a href=\"x\"> --><a href=\"x\">|<!-- <a href=\"x\"> --><a href=\"N\">",
        "a < b <a href=\"x\">|a < b <a href=\"N\">",
        "<script>'<a href=\"x\">'</script><a href=x>|<script>'<a href=\"x\">'</script><a href=\"N\">"
      })
  void areChangedAndNothingElse(String html, String changed) {
    assertThat(Hrefs.replace(html, href -> "N")).isEqualTo(changed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<link href=\"x\">",
        "<img src=\"x\" srcset=\"x 2x\">",
        "<a data-href=\"x\" hrefs=\"x\" href>",
        "<abbr href=\"x\">",
        "<a href=\"x",
        "<a href='x>y",
        "<a href=",
        "<a ",
        "<",
        "&lt;a href=\"x\"&gt;",
        "<textarea><a href=\"x\"></textarea>",
        "<!-- <a href=\"x\">"
      })
  void areLeftWhereThereIsNoLink(String html) {
    assertThat(Hrefs.replace(html, href -> "N")).isEqualTo(html);
  }

  @Test
  void areThoseThatABrowserSees() {
    Random random = new Random(3);
    String[] parts = {
      "<a href=\"x\">",
      "<a href='y'>",
      "<a href=z>",
      "<a class=\"c\" href = \"x&amp;y\" >",
      "</a>",
      "<area href=\"x\">",
      "<p title=\"<a href='no'>\">",
      "</p>",
      "<b>",
      "</b>",
      "text < more ",
      "<!-- <a href=\"no\"> -->",
      "<img src=\"no\" alt='>'>",
      "<script>\"<a href='no'>\"</script>",
      "<a/href=\"x\"/>",
      "<a\nhref=\"x\"\n>",
      "<a id=1 href=x/y>",
      "&lt;a href=no&gt;",
      "<br/>"
    };
    for (int i = 0; i < 3000; i++) {
      StringBuilder html = new StringBuilder();
      for (int k = random.nextInt(12); k >= 0; k--) {
        html.append(parts[random.nextInt(parts.length)]);
      }
      List<String> seen = new ArrayList<>();
      String changed =
          Hrefs.replace(
              html.toString(),
              href -> {
                seen.add(href);
                return "N" + href;
              });
      for (Element link : Jsoup.parse(changed).select("a[href],area[href]")) {
        assertThat(link.attr("href")).as(changed).startsWith("N");
      }
      assertThat(seen).doesNotContain("no");
      assertThat(Hrefs.replace(changed, href -> href.substring(1)).replaceAll("[\"']", ""))
          .isEqualTo(html.toString().replaceAll("[\"']", ""));
    }
  }

  @Test
  void areFoundInOnePassHoweverOddTheTextIs() {
    assertTimeoutPreemptively(
        ofSeconds(20),
        () -> {
          for (String part :
              List.of("<", "<a ", "<a href", "<a href=", "<a href=\"", "<!--", "<script>", "</")) {
            Hrefs.replace(part.repeat(300_000), href -> "N");
          }
        });
  }
}
