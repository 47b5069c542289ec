package dev.pressport.source.wxr.repair;

import static dev.pressport.source.wxr.repair.WxrSegment.Kind.GAP;
import static dev.pressport.source.wxr.repair.WxrSegment.Kind.HEAD;
import static dev.pressport.source.wxr.repair.WxrSegment.Kind.ITEM;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.source.wxr.repair.SegmentedText.Segment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WxrSegmentsTest {

  private static final String ROOT = "<rss version=\"2.0\"><channel>";
  private static final String END = "</channel></rss>";

  @Test
  void cutsAFileIntoHeadAndItems() {
    String head = ROOT + "\n<title>Café</title>\n";
    String first = "<item>\n<title>1</title></item>";
    String second = "<item x='1'>2</item >";
    SegmentedText read = SegmentedText.of(head + first + "\n" + second + "\n" + END + "\n");
    int start = head.getBytes(UTF_8).length;
    int next = start + first.length() + 1;
    assertThat(read.segments())
        .containsExactly(
            new Segment(HEAD, 0, head + END, true),
            new Segment(ITEM, start, first, true),
            new Segment(ITEM, next, second, true));
    assertThat(read.whole()).isTrue();
    assertThat(read.lastItemEnd()).isEqualTo(next + second.length());
    assertThat(read.length()).isEqualTo(next + second.length() + 1 + END.length() + 1);
    assertThat(read.repairs()).isEmpty();
  }

  @Test
  void readsAFileWithoutItems() {
    SegmentedText read = SegmentedText.of(ROOT + "<title>x</title>" + END);
    assertThat(read.segments())
        .containsExactly(new Segment(HEAD, 0, ROOT + "<title>x</title>" + END, true));
    assertThat(read.whole()).isTrue();
    assertThat(read.lastItemEnd()).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<feed><entry/></feed>",
        "<rss/>",
        "<html><p>not <b>RSS</b></p></html>",
        "<r:RDF a='>'><channel/></r:RDF>"
      })
  void readsOtherRoots(String file) {
    SegmentedText read = SegmentedText.of(file);
    assertThat(read.texts(HEAD)).containsExactly(file);
    assertThat(read.whole()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "no XML at all", "a < b & c", "{\"a\": [1]}", "</rss>", "<rs"})
  void findsNothingInWhatIsNoXml(String file) {
    SegmentedText read = SegmentedText.of(file);
    assertThat(read.segments()).isEmpty();
    assertThat(read.whole()).isFalse();
    assertThat(read.length()).isEqualTo(file.length());
  }

  @Test
  void readsItemsWithoutAFrame() {
    SegmentedText read = SegmentedText.of("<item>1</item>\n<item>2</item>");
    assertThat(read.texts(ITEM)).containsExactly("<item>1</item>", "<item>2</item>");
    assertThat(read.whole()).isFalse();
  }

  @Test
  void takesOnlyTheExactNameForAnItem() {
    String content = "<items/><x:item/><item-x/><!-- <item> --><t><![CDATA[<item>]]></t>";
    assertThat(SegmentedText.of(ROOT + content + END).texts(HEAD))
        .containsExactly(ROOT + content + END);
  }

  @Test
  void readsAnEmptyItem() {
    SegmentedText read = SegmentedText.of(ROOT + "<item/><item>1</item>" + END);
    assertThat(read.texts(ITEM)).containsExactly("<item/>", "<item>1</item>");
  }

  @Test
  void keepsCdataCommentsAndAttributesThatLookLikeTheEndOfAnItem() {
    String item = "<item><a><![CDATA[</item>]]></a><!-- </item> --><b c='/>'/></item>";
    assertThat(SegmentedText.of(ROOT + item + END).texts(ITEM)).containsExactly(item);
  }

  @Test
  void endsAnItemAtItsEndTagWhateverIsOpen() {
    SegmentedText read =
        SegmentedText.of(ROOT + "<item><a><b></item><item><c d=\"></item><item>3</item>" + END);
    assertThat(read.texts(ITEM))
        .containsExactly("<item><a><b></item>", "<item><c d=\"></item>", "<item>3</item>");
    assertThat(read.whole()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<item><title>2",
        "<item><title>2</title>",
        "<item><title><![CDATA[2",
        "<item><title><![CDATA[2]]",
        "<item><!-- 2",
        "<item><title>2</tit",
        "<item><category domain=\"a",
        "<item><title>2</title></item"
      })
  void tellsThatTheFileWasCutOffInsideAnItem(String rest) {
    String whole = ROOT + "<item>1</item>";
    SegmentedText read = SegmentedText.of(whole + rest);
    assertThat(read.segments().get(1).complete()).isTrue();
    assertThat(read.segments().get(2).complete()).isFalse();
    assertThat(read.segments()).hasSize(3);
    assertThat(read.whole()).isFalse();
    assertThat(read.lastItemEnd()).isEqualTo(whole.length());
    assertThat(read.length()).isEqualTo((whole + rest).length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "</channel>", "</channel></rs", "<ite", "<"})
  void tellsThatTheFileWasCutOffBetweenItems(String rest) {
    SegmentedText read = SegmentedText.of(ROOT + "<item>1</item>" + rest);
    assertThat(read.whole()).isFalse();
    assertThat(read.segments().get(1).complete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<title>x", "<title>x</title", "<t><![CDATA[x", "<!-- x", "<t a=\"x"})
  void closesAHeadThatWasCutOff(String rest) {
    SegmentedText read = SegmentedText.of(ROOT + rest);
    assertThat(read.segments().get(0).complete()).isFalse();
    assertThat(SegmentedText.elements(read.texts(HEAD).get(0)))
        .extracting(SegmentedText.Element::name)
        .endsWith("channel", "rss");
    assertThat(read.whole()).isFalse();
  }

  @Test
  void cutsAnItemInWhichAnotherBegins() {
    SegmentedText read = SegmentedText.of(ROOT + "<item><title>1</title><item>2</item>" + END);
    assertThat(read.segments().subList(1, 3))
        .containsExactly(
            new Segment(ITEM, ROOT.length(), "<item><title>1</title>", false),
            new Segment(ITEM, ROOT.length() + 22, "<item>2</item>", true));
    assertThat(read.whole()).isTrue();
  }

  @Test
  void handsOutWhatStandsBetweenItems() {
    SegmentedText read =
        SegmentedText.of(
            ROOT + "<item>1</item>\n<wp:author>a</wp:author>\n<item>2</item>text</p>" + END);
    assertThat(read.texts(GAP))
        .containsExactly(
            "<channel><wp:author>a</wp:author>\n</channel>", "<channel>text</channel>");
    assertThat(read.repairKinds()).containsExactly(RepairKind.STRAY_END_TAG);
    assertThat(read.whole()).isTrue();
  }

  @Test
  void handsOutNoBlankGaps() {
    SegmentedText read =
        SegmentedText.of(ROOT + "<item>1</item> \r\n\t<!-- a --><?b?>\uFEFF<item>2</item> " + END);
    assertThat(read.texts(GAP)).isEmpty();
    assertThat(read.repairs()).isEmpty();
  }

  @Test
  void skipsWhatWasNotRead() throws IOException {
    byte[] file =
        (ROOT + "<item>1</item><item>" + "2".repeat(99_999) + "</item>" + END).getBytes(UTF_8);
    try (WxrSegments segments =
        new WxrSegments(new ByteArrayInputStream(file), (kind, offset) -> {})) {
      segments.next();
      WxrSegment first = requireNonNull(segments.next());
      WxrSegment second = requireNonNull(segments.next());
      assertThat(first.complete()).isTrue();
      assertThat(first.reader().read()).isEqualTo(-1);
      Reader reader = second.reader();
      assertThat(reader.read()).isEqualTo('<');
      assertThat(second.complete()).isFalse();
      assertThat(segments.next()).isNull();
      assertThat(second.complete()).isTrue();
      assertThat(reader.read()).isEqualTo(-1);
      assertThat(segments.whole()).isTrue();
    }
  }

  @Test
  void readsTagsThatAreLongerThanTheBuffers() {
    String item = "<item><a b=\"" + "x".repeat(100_000) + "\"" + " ".repeat(50_000) + "/></item>";
    assertThat(SegmentedText.of(ROOT + item + END).texts(ITEM)).containsExactly(item);
  }
}
