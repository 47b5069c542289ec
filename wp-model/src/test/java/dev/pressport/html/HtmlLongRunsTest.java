package dev.pressport.html;

import dev.pressport.fixtures.LongRuns;
import org.junit.jupiter.api.Test;

class HtmlLongRunsTest {
  private static final LongRuns RUNS = LongRuns.of(HtmlLongRunsTest.class, "html.dict");

  @Test
  void takeLinearTime() {
    RUNS.read("", Wpautop::apply);
    RUNS.read("<source></object><figcaption<p>", Wpautop::apply);
    RUNS.read("", Paragraphs::new);
    RUNS.read("", PlainText::of);
    RUNS.read("", Titles::of);
    RUNS.read("", Fragment::located);
  }
}
