package dev.pressport.html.link;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.pressport.html.link.HtmlAddresses.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlAddressesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<a href=\"x\">a</a>|<a href=\"LINK:x\">a</a>",
        "<a href='x'>a</a>|<a href='LINK:x'>a</a>",
        "<a href=x>a</a>|<a href=\"LINK:x\">a</a>",
        "<A CLASS=c HREF = \"x\" id=i>a</A>|<A CLASS=c HREF = \"LINK:x\" id=i>a</A>",
        "<area\thref=\"x\"/>|<area\thref=\"LINK:x\"/>",
        "<a title=\"a>b\" href=\"x\">|<a title=\"a>b\" href=\"LINK:x\">",
        "<p title='<a href=\"x\">'><a href=\"x\">|<p title='<a href=\"x\">'><a href=\"LINK:x\">",
        "<!-- <a href=\"x\"> --><a href=\"x\">|<!-- <a href=\"x\"> --><a href=\"LINK:x\">",
        "<!--><a href=x>|<!--><a href=\"LINK:x\">",
        "<!-- --!><a href=x>|<!-- --!><a href=\"LINK:x\">",
        "<?php '<a href=x>' ?><a href=y>|<?php '<a href=x>' ?><a href=\"LINK:y\">",
        "a < b <a href=\"x\">|a < b <a href=\"LINK:x\">",
        "<a href=\"x\" href=\"y\">|<a href=\"LINK:x\" href=\"y\">",
        "<a href=\"?a=1&amp;b=2\">|<a href=\"LINK:?a=1&amp;b=2\">",
        "<script>'<a href=x>'</script><a href=x>|<script>'<a href=x>'</script><a href=\"LINK:x\">",
        "<form action=x><button formaction=y>|"
            + "<form action=\"LINK:x\"><button formaction=\"LINK:y\">",
        "<blockquote cite=x>|<blockquote cite=\"LINK:x\">",
        "<iframe src=x><img src=no></iframe>|<iframe src=\"LINK:x\"><img src=no></iframe>",
        "<img src=x lowsrc=y>|<img src=\"FILE:x\" lowsrc=\"FILE:y\">",
        "<IMG/SRC='x'/>|<IMG/SRC='FILE:x'/>",
        "<video poster=x src=y><source src=z><track src=t>|<video poster=\"FILE:x\""
            + " src=\"FILE:y\"><source src=\"FILE:z\"><track src=\"FILE:t\">",
        "<audio src=x></audio><embed src=y>|<audio src=\"FILE:x\"></audio><embed src=\"FILE:y\">",
        "<object data=x><param name=movie value=/y.swf>|"
            + "<object data=\"FILE:x\"><param name=movie value=\"FILE:/y.swf\">",
        "<td background=x>|<td background=\"FILE:x\">",
        "<link rel=stylesheet href=x>|<link rel=stylesheet href=\"FILE:x\">",
        "<link rel=canonical href=x>|<link rel=canonical href=\"LINK:x\">",
        "<meta property=og:image content=https://h/i>|"
            + "<meta property=og:image content=\"FILE:https://h/i\">",
        "<meta property=og:url content=https://h/i>|"
            + "<meta property=og:url content=\"LINK:https://h/i\">",
        "<svg><image href=x /><use xlink:href=y#z /><a xlink:href=p>|"
            + "<svg><image href=\"FILE:x\" /><use xlink:href=\"FILE:y#z\" />"
            + "<a xlink:href=\"LINK:p\">",
        "<svg><![CDATA[<image href=x>]]><image href=y>|"
            + "<svg><![CDATA[<image href=x>]]><image href=\"FILE:y\">",
        "<svg></svg><![CDATA[<img src=x>]]><img src=y>|"
            + "<svg></svg><![CDATA[<img src=x>]]><img src=\"FILE:y\">",
        "<svg><title>t<image href=x></title></svg>|"
            + "<svg><title>t<image href=\"FILE:x\"></title></svg>",
        "<p style='background: url(x)'>|<p style='background: url(FILE:x)'>",
        "<p style=\"background:url(&quot;x&quot;)\">|<p"
            + " style=\"background:url(&quot;FILE:x&quot;)\">",
        "<style>p{background:url(x)}</style>|<style>p{background:url(FILE:x)}</style>",
        "<div data-src=/a.png data-href=https://h/p data-full=//h/i>|<div data-src=\"FILE:/a.png\""
            + " data-href=\"LINK:https://h/p\" data-full=\"FILE://h/i\">",
        "<div data-link='https://h/p.pdf'>|<div data-link='FILE:https://h/p.pdf'>",
        "<div data-s='{\"u\":\"https:\\/\\/h\\/a.png\"}'>|"
            + "<div data-s='{&quot;u&quot;:&quot;FILE:https:\\/\\/h\\/a.png&quot;}'>",
        "<script type=application/ld+json>{\"u\":\"https://h/\"}</script>|"
            + "<script type=application/ld+json>{\"u\":\"LINK:https://h/\"}</script>"
      })
  void areChangedAndNothingElse(String html, String changed) {
    assertThat(HtmlAddresses.replace(html, (url, role) -> role + ":" + url)).isEqualTo(changed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<base href=\"x\">",
        "<a hrefs=\"x\" href src=\"\">",
        "<a data-href=\"x\" data-id=\"12\" data-path=\"/about/\" data-text=\"see //h/x here\">",
        "<abbr href=\"x\">",
        "<a href=\"x",
        "<a href='x>y",
        "<a href=x title=\"",
        "<a href=",
        "<a ",
        "<",
        "&lt;a href=\"x\"&gt;",
        "<textarea><a href=\"x\"></textarea>",
        "<!-- <a href=\"x\">",
        "<!-- wp:image {\"url\":\"https://h/a.png\"} -->",
        "</a href=\"x\">",
        "<img src=\"x\" alt='<p>",
        "<plaintext></plaintext><a href=x>",
        "<script>https://h/ url(x)</script>",
        "<script><!-- <script> </script> <a href=x> --></script>",
        "<img src=\"data:image/gif;base64,AA\" srcset=\"data:image/gif;base64,AA 2x\">",
        "<svg><use href=\"#i\"/></svg>",
        "<meta name=description content=\"About /a.png\">"
      })
  void areLeftWhereThereAreNone(String html) {
    assertThat(HtmlAddresses.replace(html, (url, role) -> "N")).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // All sizes have become the original, which is the src.
        "<img src=\"a-1x1.png\" srcset=\"a-1x1.png 1w, a-2x2.png 2w\" sizes=\"9px\" alt=\"\">|"
            + "<img src=\"N/a.png\" alt=\"\">",
        "<img srcset='a-1x1.png 1w,a-2x2.png 2w'src='a-1x1.png'>|<img src='N/a.png'>",
        // Without a src, one candidate without its width remains.
        "<img srcset=\"a-1x1.png 1w, a-2x2.png 2w\" sizes=9px>|<img srcset=\"N/a.png\">",
        "<source srcset=\"a-1x1.png 1w, a-2x2.png 2w\" sizes=9px>|<source srcset=\"N/a.png\">",
        // Different files keep their descriptors; the largest one of each remains.
        "<img src=c.png srcset=\"a-1x1.png 1w, a-2x2.png 2w, b.png 3w\" sizes=9px>|"
            + "<img src=\"N/c.png\" srcset=\"N/a.png 2w, N/b.png 3w\" sizes=9px>",
        "<img src=a.png srcset=\"b.png 2x\">|<img src=\"N/a.png\" srcset=\"N/b.png 2x\">",
        // One with a width is of no use beside a src.
        "<img src=a.png srcset=\"b.png 300w\" sizes=1px>|<img src=\"N/a.png\">",
        "<img data-srcset=\"a-1x1.png 1w,a-2x2.png 2w\">|<img data-srcset=\"N/a.png\">",
        "<img src=a.png srcset=\"x,y.png, b.png 2x\">|"
            + "<img src=\"N/a.png\" srcset=\"N/x,y.png, N/b.png 2x\">",
      })
  void ofCandidatesRemainAsManyAsThereAreFiles(String html, String changed) {
    assertThat(
            HtmlAddresses.replace(
                html, (url, role) -> "N/" + url.replaceFirst("-\\d+x\\d+(?=\\.)", "")))
        .isEqualTo(changed);
  }

  @Test
  void ofCandidatesAreEncodedWhereTheyWouldEnd() {
    assertThat(
            HtmlAddresses.replace(
                "<source srcset=\"a 1x, b 2x\">", (url, role) -> url.equals("a") ? ",c d," : "e"))
        .isEqualTo("<source srcset=\"%2Cc%20d%2C 1x, e 2x\">");
  }

  private static final String[] PARTS = {
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
    "<!-- -- > <img src=no> --!>",
    "<!-->",
    "<img src=\"x\" alt='>'>",
    "<img srcset=\"x 1x, y 2x\" SRC=z>",
    "<script>\"<a href='no'>\"</script>",
    "<script><!--<script></script><img src=no>--></SCRIPT >",
    "<style><img src=no></style>",
    "<textarea><img src=no></textarea >",
    "<iframe src=x><img src=no></iframe>",
    "<a/href=\"x\"/>",
    "<a\nhref=\"x\"\n>",
    "<a id=1 href=x/y>",
    "<a =b href=x a\"b='c'>",
    "<video src=x poster=y></video>",
    "<img src=x src=no>",
    "<object data=x></object>",
    "&lt;a href=no&gt;",
    "<?x <img> ?>",
    "</ <img src=no>",
    "<!x>",
    "<br/>",
    "<svg><image xlink:href=x></svg>",
    "<blockquote cite=\"x\">",
    "<form action='x'></form>"
  };

  private static String random(Random random) {
    StringBuilder html = new StringBuilder();
    for (int k = random.nextInt(12); k >= 0; k--) {
      html.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return html.toString();
  }

  @Test
  void areThoseThatABrowserSees() {
    Random random = new Random(3);
    for (int i = 0; i < 5000; i++) {
      String html = random(random);
      List<String> seen = new ArrayList<>();
      String changed =
          HtmlAddresses.replace(
              html,
              (url, role) -> {
                seen.add("N" + seen.size() + url);
                return seen.get(seen.size() - 1);
              });
      // A set, since a parser repeats a link that goes on in the next paragraph.
      Set<String> known = new HashSet<>();
      for (Element element : Jsoup.parse(changed).getAllElements()) {
        for (String name :
            List.of("href", "src", "srcset", "poster", "cite", "action", "data", "xlink:href")) {
          String value = element.attr(name);
          for (String url : value.isEmpty() ? List.<String>of() : List.of(value.split(", "))) {
            assertThat(url).as("%s\n%s", html, changed).startsWith("N");
            known.add(url.split(" ", 2)[0]);
          }
        }
      }
      assertThat(seen).as(html).containsExactlyInAnyOrderElementsOf(known);
    }
  }

  @Test
  void leaveTheBytesWhenTheyStayTheSame() {
    Random random = new Random(5);
    String noise = "<>\"'=/ &;-!ahrefsrc?[]\n,";
    for (int i = 0; i < 5000; i++) {
      StringBuilder html = new StringBuilder(random(random));
      for (int k = random.nextInt(6); k > 0; k--) {
        html.insert(
            random.nextInt(html.length() + 1), noise.charAt(random.nextInt(noise.length())));
      }
      assertThat(HtmlAddresses.replace(html.toString(), (url, role) -> url))
          .isEqualTo(html.toString());
    }
  }

  @Test
  void areFoundInOnePassHoweverOddTheTextIs() {
    assertTimeoutPreemptively(
        ofSeconds(20),
        () -> {
          for (String part :
              List.of(
                  "<",
                  "<a ",
                  "<a href",
                  "<a href=",
                  "<a href=\"",
                  "<a href='x\"",
                  "<!--",
                  "<!-- --!",
                  "<script>",
                  "<script><!--",
                  "</",
                  "</a ",
                  "<svg>",
                  "<svg></math>",
                  "<svg><title></svg>",
                  "<svg><![CDATA[",
                  " a=b",
                  "<img srcset=\"a 1x,(",
                  "<p style='url(\"",
                  "<style>/*",
                  "<style>url(",
                  "<p data-x='[[[\"")) {
            String html = part.repeat(300_000);
            assertThat(HtmlAddresses.replace(html, (url, role) -> url)).isSameAs(html);
            HtmlAddresses.replace("<a " + html, (url, role) -> "N");
          }
        });
  }

  @Test
  void haveARole() {
    List<Role> roles = new ArrayList<>();
    HtmlAddresses.replace(
        "<a href=\"x\"><img src=\"x\"></a>",
        (url, role) -> {
          roles.add(role);
          return url;
        });
    assertThat(roles).containsExactly(Role.LINK, Role.FILE);
  }
}
