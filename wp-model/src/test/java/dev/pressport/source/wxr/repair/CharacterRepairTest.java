package dev.pressport.source.wxr.repair;

import static dev.pressport.source.wxr.repair.RepairKind.BARE_AMPERSAND;
import static dev.pressport.source.wxr.repair.RepairKind.BARE_LESS_THAN;
import static dev.pressport.source.wxr.repair.RepairKind.CDATA_END_IN_TEXT;
import static dev.pressport.source.wxr.repair.RepairKind.CONTROL_CHARACTER;
import static dev.pressport.source.wxr.repair.RepairKind.CONTROL_IN_MARKUP;
import static dev.pressport.source.wxr.repair.RepairKind.HTML_ENTITY;
import static dev.pressport.source.wxr.repair.RepairKind.HYPHENS_IN_COMMENT;
import static dev.pressport.source.wxr.repair.RepairKind.LONE_SURROGATE;
import static dev.pressport.source.wxr.repair.RepairKind.SPLIT_CHARACTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.problem.ProblemKind;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterRepairTest {

  @Test
  void keepsControlCharactersInTextAndCdata() {
    assertValue("a\u0000\u0001\u000Bb\uFFFE\uFFFF", "a\u0000\u0001\u000Bb\uFFFE\uFFFF", nCopies(5));
    assertValue("<![CDATA[a\u0000\u0011b\uFFFF]]>", "a\u0000\u0011b\uFFFF", nCopies(3));
  }

  @Test
  void keepsCarriageReturnsWithoutAWord() {
    assertValue("a\r\nb\rc", "a\r\nb\rc");
    assertValue("<![CDATA[a\r\nb\rc]]>", "a\r\nb\rc");
    assertValue("a&#13;&#xD;&#10;b", "a\r\r\nb");
  }

  @Test
  void keepsGenuineCharactersOfTheCarrier() {
    String genuine = Character.toString(0x10F700) + Character.toString(0x10F722);
    assertValue(genuine + "\u0001", genuine + "\u0001", CONTROL_CHARACTER);
    assertValue("<![CDATA[" + genuine + "]]>", genuine);
    assertValue("&#x10F70D;", Character.toString(0x10F70D));
  }

  @Test
  void keepsControlCharactersWrittenAsReferences() {
    assertValue(
        "&#11;&#x0;&#xFFFE;",
        "\u000B\u0000\uFFFE",
        CONTROL_CHARACTER,
        CONTROL_CHARACTER,
        CONTROL_CHARACTER);
  }

  @Test
  void readsSurrogatesWrittenAsReferences() {
    assertValue("&#xD83D;&#xDE00;", "\uD83D\uDE00", SPLIT_CHARACTER);
    assertValue("&#55357;&#56832;", "\uD83D\uDE00", SPLIT_CHARACTER);
    assertValue("&#xD800;x", "\uFFFDx", LONE_SURROGATE);
    assertValue("&#xDE00;&#xD83D;", "\uFFFD\uFFFD", LONE_SURROGATE, LONE_SURROGATE);
    assertValue("&#xD83D;&amp;", "\uFFFD&", LONE_SURROGATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&#;",
        "&#x;",
        "&#xZZ;",
        "&#12a;",
        "&#X41;",
        "&#1114112;",
        "&#99999999999;",
        "&#-1;",
        "&",
        "& b",
        "&lol9;",
        "&nbsp",
        "&;",
        "?a=1&b=2",
        "&a#b;",
        "&#xD83D"
      })
  void readsAnAmpersandThatBeginsNoReferenceAsText(String text) {
    assertValue(text, text, BARE_AMPERSAND);
  }

  @Test
  void readsReferencesThatXmlKnows() {
    assertValue("&amp;&lt;&gt;&quot;&apos;&#38;&#x1F600;&#x26;", "&<>\"'&\uD83D\uDE00&");
  }

  @Test
  void readsHtmlEntitiesAsTheirCharacters() {
    assertValue("a&nbsp;b", "a\u00A0b", HTML_ENTITY);
    assertValue("&LT;&AMP;&rarr;", "<&\u2192", HTML_ENTITY, HTML_ENTITY, HTML_ENTITY);
    assertValue("<![CDATA[&nbsp;]]>", "&nbsp;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a < b", "a<3", "<", "<=", "< /v", "</ v", "<!x>", "<!DOCTYPE html>", "<? x"})
  void readsALessThanSignThatBeginsNoTagAsText(String text) {
    assertValue(text, text, BARE_LESS_THAN);
  }

  @Test
  void readsACdataEndOutsideCdataAsText() {
    assertValue("a]]>b", "a]]>b", CDATA_END_IN_TEXT);
    assertValue("a]]]>b]]", "a]]]>b]]", CDATA_END_IN_TEXT);
  }

  @Test
  void repairsAttributeValues() {
    String tag = "<category domain='tag' nicename=\"a&b<c&nbsp;&amp;\u0001\r]]>'\">x</category>";
    SegmentedText read = SegmentedText.ofValue(tag);
    String item = read.texts(WxrSegment.Kind.ITEM).get(0);
    assertThat(SegmentedText.elements(item).get(0).attributes())
        .containsExactly("domain=tag", "nicename=a&b<c\u00A0&\u0001\r]]>'");
    assertThat(read.repairKinds())
        .containsExactly(BARE_AMPERSAND, BARE_LESS_THAN, HTML_ENTITY, CONTROL_CHARACTER);
  }

  @Test
  void blanksControlCharactersInsideTags() {
    SegmentedText read = SegmentedText.ofValue("<b\u0001a =\r\n \"1\"\u0002/>");
    assertThat(SegmentedText.elements(read.texts(WxrSegment.Kind.ITEM).get(0)).get(0))
        .isEqualTo(new SegmentedText.Element("b", List.of("a=1"), ""));
    assertThat(read.repairKinds()).containsExactly(CONTROL_IN_MARKUP, CONTROL_IN_MARKUP);
  }

  @Test
  void setsHyphensInACommentApart() {
    assertValue("a<!-- b -- c --->d", "ad", HYPHENS_IN_COMMENT, HYPHENS_IN_COMMENT);
    assertValue("a<!-- <item> & \u0001 -->d", "ad", CONTROL_IN_MARKUP);
    assertValue("a<?php echo '<item>' & \u0001 ?>d", "ad", CONTROL_IN_MARKUP);
  }

  @Test
  void keepsBackslashesAndEscapesOfJson() {
    assertValue("<![CDATA[C:\\xampp \\u0022\\/]]>", "C:\\xampp \\u0022\\/");
  }

  @Test
  void reportsWhereItRepaired() {
    SegmentedText read = SegmentedText.of("<rss>\u00E9\uD83D\uDE00&<item>& \u0001</item></rss>");
    assertThat(read.repairs())
        .containsExactly(
            new SegmentedText.Repaired(BARE_AMPERSAND, 11),
            new SegmentedText.Repaired(BARE_AMPERSAND, 18),
            new SegmentedText.Repaired(CONTROL_CHARACTER, 20));
  }

  private static void assertValue(String written, String expected, ProblemKind... repairs) {
    SegmentedText read = SegmentedText.ofValue(written);
    assertThat(read.value()).isEqualTo(expected);
    assertThat(read.repairKinds()).containsExactly(repairs);
    assertThat(read.whole()).isTrue();
  }

  private static ProblemKind[] nCopies(int count) {
    return Collections.nCopies(count, CONTROL_CHARACTER).toArray(ProblemKind[]::new);
  }
}
