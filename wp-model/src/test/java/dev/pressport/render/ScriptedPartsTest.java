package dev.pressport.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.html.Fragment;
import dev.pressport.html.markdown.Markdown;
import dev.pressport.html.markdown.MarkdownDialect;
import dev.pressport.problem.ItemProblems;
import dev.pressport.problem.Problem;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptedPartsTest {
  private List<Problem> problems = List.of();

  private String markdown(String html) {
    Element body = Fragment.body(html);
    ItemProblems found = new ItemProblems(null, "post", 1L);
    ScriptedParts.replace(body, "https://old.example/blog", found);
    problems = found.list();
    return Markdown.of(body, MarkdownDialect.COMMONMARK).strip();
  }

  private List<String> codes() {
    return problems.stream().map(Problem::code).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "https://gist.github.com/4711.js https://gist.github.com/4711",
        "//gist.github.com/ann/0a1b.js?file=x.java https://gist.github.com/ann/0a1b",
        "//jsfiddle.net/ann/x1y2/embed/js,result/ https://jsfiddle.net/ann/x1y2/",
        "https://asciinema.org/a/14.js https://asciinema.org/a/14",
        "https://www.buzzsprout.com/12/34-tide.js?player=small"
            + " https://www.buzzsprout.com/12/34-tide",
        "https://form.jotform.com/jsform/2233 https://form.jotform.com/2233",
        "https://ann.ck.page/ab12/index.js https://ann.ck.page/ab12",
        "https://widgets.example/player.js?id=5 https://widgets.example/player.js?id=5"
      })
  void linksToThePageThatAScriptShows(String script, String page) {
    assertThat(markdown("<p>a</p><p><script src='" + script + "'></script></p><p>b</p>"))
        .isEqualTo("a\n\n[" + page + "](" + page + ")\n\nb");
    assertThat(codes()).containsExactly("embed-as-link");
    assertThat(problems.get(0).severity()).isEqualTo(Problem.Severity.LOSSY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<div class=calendly-inline-widget data-url=https://calendly.com/ann></div>"
            + "|https://calendly.com/ann",
        "<div data-tf-widget=aB3></div>|https://form.typeform.com/to/aB3",
        "<p class=codepen data-slug-hash=xYz data-user=ann></p>|https://codepen.io/ann/pen/xYz",
        "<a data-pin-do=embedPin href=https://www.pinterest.com/pin/9/></a>"
            + "|https://www.pinterest.com/pin/9/",
        "<blockquote class=instagram-media data-instgrm-permalink=https://www.instagram.com/p/x/>"
            + "</blockquote>|https://www.instagram.com/p/x/",
        "<div class=fb-video data-href=https://www.facebook.com/v/1></div>"
            + "|https://www.facebook.com/v/1",
        "<object><param name=movie value=http://www.youtube.com/v/aB-3?fs=1>"
            + "<embed src=http://www.youtube.com/v/aB-3?fs=1></object>"
            + "|https://www.youtube.com/watch?v=aB-3",
        "<embed src=http://a.example/player.swf"
            + " flashvars='x=1&file=http%3A%2F%2Fa.example%2Fs.mp3'>|http://a.example/s.mp3"
      })
  void linksToWhatAPlaceholderStandsFor(String html, String page) {
    assertThat(markdown(html)).contains("[" + page + "](" + page + ")");
    assertThat(codes()).containsExactly("embed-as-link");
  }

  @Test
  void keepsTheQuotationThatAScriptDecorates() {
    assertThat(
            markdown(
                "<blockquote class=twitter-tweet><p>Words</p><a href='https://x.example/1'>May"
                    + "</a></blockquote>\n<p><script src='https://x.example/w.js?v=1'></script>"))
        .isEqualTo("> Words\n> \n> [May](https://x.example/1)");
    assertThat(codes()).containsExactly("script-left-out");
  }

  @Test
  void namesTheScriptsThatAreLeftOut() {
    assertThat(markdown("<p>a</p><script>go( 'x' )</script><script src=/own.js?x=1></script>"))
        .isEqualTo("a");
    assertThat(problems).extracting(Problem::subject).containsExactly("go( 'x' )", "/own.js?x=1");
    assertThat(markdown("<p>a</p><script type='application/ld+json'>{}</script>")).isEqualTo("a");
    assertThat(problems).isEmpty();
  }

  @Test
  void showsWhatVisitorsWithoutScriptsSee() {
    assertThat(
            markdown(
                "<script src=https://p.example/9.js></script><noscript><a href=https://p.example/9>"
                    + "Vote</a></noscript><noscript><img src=https://count.example/1></noscript>"))
        .isEqualTo("[Vote](https://p.example/9)");
  }

  @Test
  void linksOnceToWhatAScriptAndItsPlaceholderShow() {
    String page = "https://fast.wistia.net/embed/iframe/abcdefgh12";
    assertThat(
            markdown(
                "<script src=https://fast.wistia.com/embed/medias/abcdefgh12.jsonp></script>"
                    + "<div class='wistia_embed wistia_async_abcdefgh12'>&nbsp;</div>"))
        .isEqualTo("[" + page + "](" + page + ")");
    assertThat(
            markdown(
                "<script src=https://secure.polldaddy.com/p/9.js></script><noscript><a"
                    + " href=https://poll.example/9>Vote</a></noscript>"))
        .isEqualTo("[Vote](https://poll.example/9)");
    assertThat(codes()).containsExactly("embed-as-link");
  }

  @Test
  void loadsFramesThatAScriptWouldLoadLater() {
    assertThat(markdown("<iframe src='about:blank' data-src='https://v.example/1'></iframe>"))
        .contains("src=\"https://v.example/1\"");
    assertThat(problems).isEmpty();
  }

  @Test
  void saysOfAFormThatTheOldSiteReceivesIt() {
    assertThat(markdown("<form action='/send'><input name=a></form>")).contains("<form");
    assertThat(codes()).containsExactly("form-of-old-site");
    assertThat(markdown("<form action='https://f.example/x'><input name=a></form>"))
        .contains("<form");
    assertThat(codes()).isEmpty();
    assertThat(markdown("<form action=''><input name=a></form>")).contains("<form");
    assertThat(problems)
        .singleElement()
        .satisfies(problem -> assertThat(problem.toString()).contains("the page of the form"));
  }

  @Test
  void leavesButtonsAndEmptyBoxesAlone() {
    assertThat(
            markdown(
                "<p>a</p><div class=sharing data-url=https://b.example/></div><a"
                    + " href=https://c.example></a><div"
                    + " data-src=https://old.example/blog/x></div>"))
        .isEqualTo("a");
    assertThat(problems).isEmpty();
  }
}
