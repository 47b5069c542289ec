package dev.pressport.html.link;

import dev.pressport.fixtures.LongRuns;
import org.junit.jupiter.api.Test;

class AddressLongRunsTest {
  private static final LongRuns RUNS = LongRuns.of(AddressLongRunsTest.class, "address.dict");

  @Test
  void takeLinearTime() {
    for (String before : new String[] {"", "<p style='", "<img srcset=\"", "{\"a\":\""}) {
      RUNS.read(before, run -> HtmlAddresses.replace(run, (url, role) -> url + "x"));
      RUNS.read(before, run -> CssAddresses.replace(run, url -> url + "x"));
      RUNS.read(before, run -> ValueAddresses.replace(run, (url, role) -> url + "x"));
    }
  }
}
