package dev.pressport.source.wxr.repair;

import static dev.pressport.source.wxr.repair.RepairKind.DOCTYPE;
import static dev.pressport.source.wxr.repair.RepairKind.LATE_DECLARATION;
import static dev.pressport.source.wxr.repair.RepairKind.SECOND_DOCUMENT;
import static dev.pressport.source.wxr.repair.RepairKind.TEXT_AFTER_DOCUMENT;
import static dev.pressport.source.wxr.repair.RepairKind.TEXT_BEFORE_DOCUMENT;
import static dev.pressport.source.wxr.repair.WxrSegment.Kind.GAP;
import static dev.pressport.source.wxr.repair.WxrSegment.Kind.HEAD;
import static dev.pressport.source.wxr.repair.WxrSegment.Kind.ITEM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.problem.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrologTest {

  private static final String DOCUMENT = "<rss a='1'><channel><t>x</t></channel></rss>";
  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\r\n",
        DECLARATION + "\n<!-- generator=\"WordPress/6.8.12\" -->\n",
        DECLARATION + "<?xml-stylesheet href='a'?>\r\n<!-- <rss> -->"
      })
  void passesOverALegalProlog(String prolog) {
    assertDocument(prolog);
  }

  @Test
  void passesOverWhatComesBeforeTheDeclaration() {
    assertDocument("\n" + DECLARATION, LATE_DECLARATION);
    assertDocument("<!-- cached -->" + DECLARATION, LATE_DECLARATION);
    assertDocument("Notice: undefined index & <\n" + DECLARATION, TEXT_BEFORE_DOCUMENT);
    assertDocument("<br />\n<b>Notice</b>: a<br />\n" + DECLARATION, TEXT_BEFORE_DOCUMENT);
    assertDocument(DECLARATION + "<br />\n<b>Notice</b><br />\n", TEXT_BEFORE_DOCUMENT);
    assertDocument("<br/>" + DECLARATION + "\n<br/>", TEXT_BEFORE_DOCUMENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss>",
        "<!DOCTYPE rss SYSTEM \"http://example.org/>.dtd\">",
        "<!DOCTYPE rss [<!ENTITY lol \"]>lol\"><!ENTITY lol9 '&lol;&lol;'> <!-- it's ]> --> ]>",
        "<!DOCTYPE rss [<!ELEMENT rss (a|b)*><?x y?> %a; ] >",
        "<!DOCTYPE rss PUBLIC \"never closed>\n"
      })
  void leavesOutADoctype(String doctype) {
    assertDocument(DECLARATION + doctype + "\n", DOCTYPE);
  }

  @Test
  void readsUndeclaredEntitiesAsText() {
    SegmentedText read = SegmentedText.of("<!DOCTYPE r [<!ENTITY a 'b'>]><r>&a;</r>");
    assertThat(read.texts(HEAD)).containsExactly("<r>&amp;a;</r>");
    assertThat(read.repairKinds()).containsExactly(DOCTYPE, RepairKind.BARE_AMPERSAND);
  }

  @Test
  void passesOverWhatComesAfterTheDocument() {
    assertThat(SegmentedText.of(DOCUMENT + "\n<!-- cached -->\u0000\n").repairs()).isEmpty();
    SegmentedText read = SegmentedText.of(DOCUMENT + "\n<br/>Warning<p>x</p></rss>");
    assertThat(read.texts(GAP)).isEmpty();
    assertThat(read.repairs())
        .containsExactly(new SegmentedText.Repaired(TEXT_AFTER_DOCUMENT, DOCUMENT.length() + 1));
    assertThat(read.whole()).isTrue();
  }

  @Test
  void readsASecondDocumentAsPartOfTheFirst() {
    String first = "<rss><channel><item>1</item></channel></rss>\n";
    String second = "<rss><channel><t>y</t><item>2</item></channel></rss>";
    SegmentedText read = SegmentedText.of(DECLARATION + first + "\uFEFF" + DECLARATION + second);
    assertThat(read.texts(ITEM)).containsExactly("<item>1</item>", "<item>2</item>");
    assertThat(read.texts(GAP)).containsExactly("<channel><t>y</t></channel>");
    assertThat(read.repairKinds()).containsExactly(SECOND_DOCUMENT);
    assertThat(read.whole()).isTrue();
    SegmentedText cut =
        SegmentedText.of(first + second.substring(0, second.length() - "</rss>".length()));
    assertThat(cut.whole()).isFalse();
  }

  @Test
  void leavesOutADeclarationInsideTheDocument() {
    SegmentedText read =
        SegmentedText.of("<rss>a<?xml version='1.0'?>b<item>c<?xml?></item><?xml?></rss>");
    assertThat(read.texts(HEAD)).containsExactly("<rss>ab</rss>");
    assertThat(read.texts(ITEM)).containsExactly("<item>c</item>");
    assertThat(read.repairKinds())
        .containsExactly(LATE_DECLARATION, LATE_DECLARATION, LATE_DECLARATION);
  }

  private static void assertDocument(String prolog, ProblemKind... repairs) {
    SegmentedText read = SegmentedText.of(prolog + DOCUMENT);
    assertThat(read.segments())
        .containsExactly(new SegmentedText.Segment(HEAD, prolog.length(), DOCUMENT, true));
    assertThat(read.repairKinds()).containsExactly(repairs);
    assertThat(read.whole()).isTrue();
  }
}
