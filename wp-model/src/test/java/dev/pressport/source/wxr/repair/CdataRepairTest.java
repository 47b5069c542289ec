package dev.pressport.source.wxr.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CdataRepairTest {

  @ParameterizedTest
  @CsvSource({
    "a ]]]]><![CDATA[> b, a ]]> b",
    "b ]]]]]]><![CDATA[>, b ]]]]>",
    "<![CDATA[ d ]]]]><![CDATA[>, <![CDATA[ d ]]>",
    "]]]]><![CDATA[>, ]]>",
    "ends with ]], ends with ]]",
    "one]]><![CDATA[two, onetwo",
    "one]]> <![CDATA[two, one two",
    "a]]>b<!-- c --><![CDATA[d, abd",
    "a ]] > <b> & &nbsp;, a ]] > <b> & &nbsp;",
  })
  void readsWellFormedSections(String written, String expected) {
    assertValue(written, expected, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "]]>, ]]>, 1",
    "]]>]]>, ]]>]]>, 2",
    "a ]]> b, a ]]> b, 1",
    "with <![CDATA[ tags ]]> :), with <![CDATA[ tags ]]> :), 1",
    "<![CDATA[ one ]]> and <![CDATA[ two ]]>, <![CDATA[ one ]]> and <![CDATA[ two ]]>, 2",
    "<![CDATA[ a <![CDATA[ b ]]> c ]]>, <![CDATA[ a <![CDATA[ b ]]> c ]]>, 2",
    "if (a[b[0]]>1) </other>, if (a[b[0]]>1) </other>, 1",
    "x]]>y </vv> z, x]]>y </vv> z, 1",
  })
  void keepsTheWholeTextOfSectionsThatWereNotSplit(String written, String expected, int repairs) {
    assertValue(written, expected, repairs);
  }

  @Test
  void readsTextAfterASection() {
    SegmentedText read = SegmentedText.ofValue("<![CDATA[a]]> b &amp; c ");
    assertThat(read.value()).isEqualTo("a b & c ");
    assertThat(read.repairs()).isEmpty();
  }

  @Test
  void takesAnEndAsTextWhenNothingIsNear() {
    String filler = "x".repeat(SourceText.LOOKAHEAD);
    assertValue("a]]>" + filler, "a]]>" + filler, 1);
  }

  @Test
  void findsTheEndTagInVeryDeepElements() {
    String deep = "<b>".repeat(1_000) + "<![CDATA[a]]>" + "</b>".repeat(1_000);
    SegmentedText read = SegmentedText.ofValue(deep + "<![CDATA[]]>");
    assertThat(read.repairs()).isEmpty();
    assertThat(read.whole()).isTrue();
  }

  private static void assertValue(String written, String expected, int repairs) {
    SegmentedText read = SegmentedText.ofValue("<![CDATA[" + written + "]]>");
    assertThat(read.value()).isEqualTo(expected);
    assertThat(read.repairKinds())
        .isEqualTo(Collections.nCopies(repairs, RepairKind.CDATA_END_IN_CDATA));
    assertThat(read.whole()).isTrue();
  }
}
