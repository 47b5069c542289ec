package dev.pressport.html.markdown;

import dev.pressport.fixtures.LongRuns;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarkdownLongRunsTest {
  private static final LongRuns RUNS = LongRuns.of(MarkdownLongRunsTest.class, "markdown.dict");

  @Test
  void takeLinearTime() {
    MarkdownDialect all = new MarkdownDialect(Set.of(MarkdownDialect.Feature.values()), List.of());
    RUNS.read("", run -> Markdown.of(run, MarkdownDialect.COMMONMARK));
    RUNS.read("<ul><li>", run -> Markdown.of(run, all));
  }
}
