package dev.pressport.export.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.export.richtext.Block.Button;
import dev.pressport.export.richtext.Block.Code;
import dev.pressport.export.richtext.Block.Embed;
import dev.pressport.export.richtext.Block.Gallery;
import dev.pressport.export.richtext.Block.Heading;
import dev.pressport.export.richtext.Block.Html;
import dev.pressport.export.richtext.Block.Listing;
import dev.pressport.export.richtext.Block.Media;
import dev.pressport.export.richtext.Block.More;
import dev.pressport.export.richtext.Block.Paragraph;
import dev.pressport.export.richtext.Block.Picture;
import dev.pressport.export.richtext.Block.Quote;
import dev.pressport.export.richtext.Block.Rule;
import dev.pressport.export.richtext.Block.Section;
import dev.pressport.export.richtext.Block.Table;
import dev.pressport.export.richtext.Inline.Break;
import dev.pressport.export.richtext.Inline.Image;
import dev.pressport.export.richtext.Inline.Link;
import dev.pressport.export.richtext.Inline.Mark;
import dev.pressport.export.richtext.Inline.Words;
import dev.pressport.export.richtext.RichText.Part;
import dev.pressport.html.PlainText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RichTextReaderTest {
  private static List<Part> parts(String html) {
    return RichTextReader.of(html).parts();
  }

  private static Part part(String html) {
    List<Part> parts = parts(html);
    assertThat(parts).as(html).hasSize(1);
    assertThat(parts.get(0).html()).isEqualTo(html);
    return parts.get(0);
  }

  private static Block exact(String html) {
    Part part = part(html);
    assertThat(part.unsaid()).as(html).isEmpty();
    return part.block();
  }

  private static List<Inline> words(String text) {
    return List.of(new Words(text, Set.of()));
  }

  private static Paragraph paragraph(String text) {
    return new Paragraph(words(text), null);
  }

  @Test
  void readsParagraphsAndHeadings() {
    assertThat(exact("<p>One  two\n three</p>")).isEqualTo(paragraph("One two three"));
    assertThat(exact("<p class=\"has-text-align-center\">a</p>"))
        .isEqualTo(new Paragraph(words("a"), "center"));
    assertThat(exact("<p style=\"text-align:right\">a</p>"))
        .isEqualTo(new Paragraph(words("a"), "right"));
    assertThat(exact("<h3 id=\"x\" class=\"wp-block-heading\">A</h3>"))
        .isEqualTo(new Heading(3, words("A"), "x", null));
  }

  @Test
  void readsLooseTextAsParagraphs() {
    assertThat(parts("one <b>two</b><div>three</div>four").stream().map(Part::block))
        .containsExactly(
            new Paragraph(
                List.of(new Words("one ", Set.of()), new Words("two", Set.of(Mark.BOLD))), null),
            paragraph("three"),
            paragraph("four"));
  }

  @Test
  void readsMarksLinksAndBreaks() {
    assertThat(
            exact(
                "<p><strong>a <em>b</em></strong><br>"
                    + "<a href=\"/x\" target=\"_blank\" rel=\"nofollow\" title=\"t\">c</a></p>"))
        .isEqualTo(
            new Paragraph(
                List.of(
                    new Words("a ", Set.of(Mark.BOLD)),
                    new Words("b", Set.of(Mark.BOLD, Mark.ITALIC)),
                    new Break(),
                    new Link("/x", "t", true, "nofollow", words("c"))),
                null));
  }

  @Test
  void dropsLinksThatRunScripts() {
    Part part = part("<p><a href=\"java\nscript:alert(1)\">a</a></p>".replace("\n", ""));
    assertThat(part.block()).isEqualTo(paragraph("a"));
    assertThat(part.unsaid()).containsExactly("href");
  }

  @Test
  void namesWhatIsUnsaid() {
    assertThat(part("<p>a <kbd>b</kbd> <abbr title=\"t\">c</abbr></p>").unsaid())
        .containsExactly("kbd", "abbr", "title");
    assertThat(part("<p class=\"has-large-font-size\" style=\"color:red\">a</p>").unsaid())
        .containsExactly("class", "style");
    assertThat(part("<p><span lang=\"fr\">a</span></p>").unsaid()).containsExactly("lang");
    assertThat(part("<p id=\"x\">a</p>").unsaid()).containsExactly("id");
  }

  @Test
  void readsLists() {
    assertThat(
            exact(
                "<ol class=\"wp-block-list\" start=\"3\"><li>a<ul><li>b</li></ul></li>"
                    + "<li><p>c</p></li></ol>"))
        .isEqualTo(
            new Listing(
                true,
                3,
                List.of(
                    List.of(
                        paragraph("a"), new Listing(false, 1, List.of(List.of(paragraph("b"))))),
                    List.of(paragraph("c")))));
    assertThat(part("<ol type=\"a\" reversed><li value=\"4\">x</li></ol>").unsaid())
        .containsExactlyInAnyOrder("type", "reversed", "value");
  }

  @Test
  void readsQuotations() {
    assertThat(
            exact(
                "<blockquote class=\"wp-block-quote\"><p>a</p><p>b</p><cite>c</cite>"
                    + "</blockquote>"))
        .isEqualTo(new Quote(List.of(paragraph("a"), paragraph("b")), words("c")));
    Part pull =
        part("<figure class=\"wp-block-pullquote\"><blockquote><p>a</p></blockquote></figure>");
    assertThat(pull.block()).isEqualTo(new Quote(List.of(paragraph("a")), List.of()));
    assertThat(pull.unsaid()).containsExactly("pullquote");
  }

  @Test
  void readsCodeAndVerse() {
    assertThat(
            exact("<pre class=\"wp-block-code\"><code class=\"language-php\">a\n  b</code></pre>"))
        .isEqualTo(new Code("a\n  b", "php"));
    assertThat(part("<pre class=\"wp-block-verse\">a\n b</pre>").block())
        .isEqualTo(
            new Paragraph(
                List.of(new Words("a", Set.of()), new Break(), new Words(" b", Set.of())), null));
  }

  @Test
  void readsPictures() {
    assertThat(
            exact(
                "<figure class=\"wp-block-image size-large\"><a href=\"/p\"><img src=\"/a.jpg\""
                    + " alt=\"x\" width=\"20\" height=\"10\" class=\"wp-image-4\"></a>"
                    + "<figcaption class=\"wp-element-caption\">c</figcaption></figure>"))
        .isEqualTo(new Picture("/a.jpg", "x", null, 20, 10, "/p", words("c")));
    assertThat(exact("<p><img src=\"/a.jpg\"></p>"))
        .isEqualTo(new Picture("/a.jpg", "", null, null, null, null, List.of()));
    assertThat(exact("<p>a <img src=\"/a.jpg\"></p>"))
        .isEqualTo(
            new Paragraph(
                List.of(
                    new Words("a ", Set.of()),
                    new Image(new Picture("/a.jpg", "", null, null, null, null, List.of()))),
                null));
    assertThat(exact("<p><img class=\"wp-smiley\" src=\"/a.gif\" alt=\":-)\"></p>"))
        .isEqualTo(paragraph(":-)"));
  }

  @Test
  void readsGalleries() {
    assertThat(
            exact(
                "<figure class=\"wp-block-gallery columns-2\"><figure class=\"wp-block-image\">"
                    + "<img src=\"/a.jpg\"><figcaption>a</figcaption></figure><figure"
                    + " class=\"wp-block-image\"><img src=\"/b.jpg\"></figure>"
                    + "<figcaption class=\"blocks-gallery-caption\">all</figcaption></figure>"))
        .isEqualTo(
            new Gallery(
                List.of(
                    new Picture("/a.jpg", "", null, null, null, null, words("a")),
                    new Picture("/b.jpg", "", null, null, null, null, List.of())),
                words("all")));
  }

  @Test
  void readsEmbedsByTheirPages() {
    assertThat(
            exact(
                "<figure class=\"wp-block-embed is-provider-x\"><a href=\"https://x.example/1\">"
                    + "https://x.example/1</a><figcaption>c</figcaption></figure>"))
        .isEqualTo(new Embed("https://x.example/1", words("c")));
    assertThat(
            part("<figure class=\"wp-block-embed\"><iframe"
                    + " src=\"https://www.youtube.com/embed/abcdef12?feature=oembed\"></iframe>"
                    + "</figure>")
                .block())
        .isEqualTo(new Embed("https://www.youtube.com/watch?v=abcdef12", List.of()));
  }

  @Test
  void readsMediaAndFiles() {
    assertThat(
            exact(
                "<figure class=\"wp-block-audio\"><audio controls"
                    + " src=\"/a.mp3\"></audio></figure>"))
        .isEqualTo(new Media(Media.Kind.AUDIO, "/a.mp3", null, List.of()));
    Part video = part("<figure><video controls poster=\"/p.jpg\" src=\"/a.mp4\"></video></figure>");
    assertThat(video.block()).isEqualTo(new Media(Media.Kind.VIDEO, "/a.mp4", null, List.of()));
    assertThat(video.unsaid()).containsExactly("poster");
    assertThat(
            exact(
                "<div class=\"wp-block-file\"><a id=\"f\" href=\"/a.pdf\">A</a><a href=\"/a.pdf\""
                    + " class=\"wp-block-file__button\" download>Download</a></div>"))
        .isEqualTo(
            new Media(
                Media.Kind.FILE,
                "/a.pdf",
                "A",
                List.of(new Link("/a.pdf", null, false, null, words("Download")))));
  }

  @Test
  void readsTables() {
    assertThat(
            exact(
                "<figure class=\"wp-block-table\"><table><thead><tr><th>a</th><th>b</th></tr>"
                    + "</thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table></figure>"))
        .isEqualTo(
            new Table(
                List.of(
                    List.of(new Table.Cell(true, words("a")), new Table.Cell(true, words("b"))),
                    List.of(new Table.Cell(false, words("c")), new Table.Cell(false, words("d")))),
                1,
                List.of()));
    Part spans =
        part("<table><tr><td rowspan=\"2\">a</td><td>b</td></tr><tr><td>c</td></tr></table>");
    assertThat(spans.unsaid()).containsExactly("rowspan");
    assertThat(((Table) spans.block()).rows())
        .containsExactly(
            List.of(new Table.Cell(false, words("a")), new Table.Cell(false, words("b"))),
            List.of(new Table.Cell(false, List.of()), new Table.Cell(false, words("c"))));
  }

  @Test
  void readsButtons() {
    assertThat(
            exact(
                "<div class=\"wp-block-buttons\"><div class=\"wp-block-button\"><a"
                    + " class=\"wp-block-button__link\" href=\"/x\">Go</a></div></div>"))
        .isEqualTo(new Button("Go", "/x"));
  }

  @Test
  void readsSectionsAndPassesThroughMeaninglessElements() {
    Section columns =
        (Section)
            part("<div class=\"wp-block-columns\"><div class=\"wp-block-column\"><p>a</p></div>"
                    + "<div class=\"wp-block-column\"><p>b</p></div></div>")
                .block();
    assertThat(columns.name()).isEqualTo("div.wp-block-columns");
    assertThat(columns.parts()).extracting(Part::block).allMatch(Section.class::isInstance);
    assertThat(part("<details><summary>a</summary><p>b</p></details>").block())
        .isInstanceOf(Section.class);
    assertThat(parts("<div><div class=\"wp-block-group\"><p>a</p><hr></div></div>"))
        .extracting(Part::html)
        .containsExactly("<p>a</p>", "<hr>");
  }

  @Test
  void keepsWhatIsNoText() {
    assertThat(exact("<form>Name <input name=\"a\"><button>Send</button></form>"))
        .isEqualTo(
            new Html("<form>Name <input name=\"a\"><button>Send</button></form>", "Name Send"));
    assertThat(exact("<script>a < b</script>")).isEqualTo(new Html("<script>a < b</script>", ""));
    assertThat(exact("<iframe src=\"https://x.example/\"></iframe>")).isInstanceOf(Html.class);
  }

  @Test
  void endsTheSummaryOnce() {
    assertThat(parts("<p>a</p><!--more--><p>b</p><!--more-->"))
        .extracting(Part::block)
        .containsExactly(paragraph("a"), new More(), paragraph("b"));
    assertThat(parts("<p>a <span id=\"more-7\"></span> b</p>"))
        .extracting(Part::block)
        .containsExactly(paragraph("a b"), new More());
    assertThat(parts("<p><!--more read on--></p>"))
        .extracting(Part::block)
        .containsExactly(new More());
  }

  @Test
  void keepsEachPartToTheLetter() {
    String html =
        """

        <p>It&#8217;s <b>a</b>&nbsp;</p>

        <!-- note --><HR>
        <p></p><p>unclosed
        <ul><li>x</ul>\
        """;
    assertThat(parts(html))
        .extracting(Part::html)
        .satisfies(all -> assertThat(String.join("", all)).isEqualTo(html));
    assertThat(parts("<hr/>").get(0).block()).isEqualTo(new Rule());
    assertThat(parts(" \n<p> </p>")).isEmpty();
  }

  @Test
  void readsHostileHtmlInLinearTimeWithoutLosingWords() {
    String deep = "<div>a ".repeat(100_000) + "end";
    StringBuilder joined = new StringBuilder();
    parts(deep).forEach(part -> joined.append(part.html()));
    assertThat(PlainText.of(joined.toString()).split("\\s+")).hasSize(100_001);
    assertThat(parts("<b><ul><li>x".repeat(20_000))).isNotEmpty();
    assertThat(parts("<table><tr><td colspan=100 rowspan=100>x".repeat(5_000))).isNotEmpty();
    assertThat(parts("<p>a<!--more-->".repeat(20_000))).isNotEmpty();
  }
}
