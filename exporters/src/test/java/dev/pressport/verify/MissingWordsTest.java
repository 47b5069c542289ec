package dev.pressport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class MissingWordsTest {
  private static final String FIRST = "The tide tables come from the harbour office each year.";
  private static final String SECOND = "They are printed in the spring and sold at the quay.";
  private static final String THIRD = "The harbour office sells the tables of last year, too.";

  private static MissingWords compare(String old, String now) {
    return MissingWords.of(PageWords.of(old), PageWords.of(now));
  }

  @Test
  void noticesAMissingParagraphAndQuotesIt() {
    MissingWords words = compare(FIRST + SECOND + THIRD, FIRST + THIRD);

    assertThat(words.differs()).isTrue();
    assertThat(words.missing()).isEqualTo(11);
    assertThat(words.longestRun()).isEqualTo(11);
    assertThat(words.first()).isEqualTo("they are printed in the spring and sold ..");
    assertThat(words.recall()).isEqualTo(64);
  }

  @Test
  void noticesThatAParagraphThatWasThereTwiceIsThereOnce() {
    assertThat(compare(FIRST + THIRD + FIRST, FIRST + THIRD).differs()).isTrue();
    assertThat(compare(FIRST + THIRD + FIRST, FIRST + THIRD + FIRST).missing()).isZero();
  }

  @Test
  void doesNotMindWordsThatWereAdded() {
    MissingWords words =
        compare(FIRST + SECOND, "A title " + FIRST + " Posted in Harbours " + SECOND + " 3 notes");

    assertThat(words.missing()).isZero();
    assertThat(words.differs()).isFalse();
  }

  @Test
  void mindsTheOrder() {
    assertThat(compare("one two three four five six", "six five four three two one").differs())
        .isTrue();
  }

  @Test
  void doesNotMindQuotationMarksDashesAndCase() {
    assertThat(compare("It's \"one\" - TWO three", "It’s “one” – two three").missing()).isZero();
  }

  @Test
  void acceptsOneWordInAHundred() {
    List<String> old = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      old.add("w" + i);
    }
    List<String> now = new ArrayList<>(old);
    now.set(50, "other");
    assertThat(MissingWords.of(old, now).missing()).isEqualTo(1);
    assertThat(MissingWords.of(old, now).differs()).isFalse();
    now.subList(50, 55).clear();
    assertThat(MissingWords.of(old, now).differs()).isTrue();
  }

  @Test
  void comparesTextsOfAWord() {
    assertThat(compare("hello", "Hello!").missing()).isZero();
    assertThat(compare("hello", "Goodbye").differs()).isTrue();
    assertThat(compare("", "anything").differs()).isFalse();
  }

  @Test
  void readsTheWordsThatAReaderSees() {
    String html =
        "<p>one<br>two</p>three<script>no</script><style>no</style><ul><li>four</li><li>fi&shy;ve</li></ul>"
            + "<td>x</td>a<b>b</b>c";
    assertThat(PageWords.of(Jsoup.parseBodyFragment(html).body()))
        .containsExactly("one", "two", "three", "four", "five", "xabc");
  }
}
