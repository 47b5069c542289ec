package dev.pressport.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.http.Wait;
import dev.pressport.source.Fetching;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class FetchingTextTest {
  private static final LocalTime NOW = LocalTime.of(19, 32, 5);

  @Test
  void showsItemsRateAndTimeLeft() {
    Fetching.Part posts = new Fetching.Part("post", "Beitr\u00e4ge", false, 4_300, 20_045L);

    assertThat(
            FetchingText.of(new Fetching("site.example", 400, 9.2, posts, Duration.ofSeconds(30))))
        .isEqualTo("Posts 4,300 of 20,045, 9 requests/s, about 30 s left");
  }

  @Test
  void fitsATerminalWhateverTheLabel() {
    String label = "A very long label of a post type";
    Fetching.Part list = new Fetching.Part("event_x", label, true, 100_000, 2_000_000L);
    String line =
        FetchingText.of(new Fetching("site.example", 1, 0.51, list, Duration.ofHours(30)));

    assertThat(line)
        .isEqualTo("A very long labe checked 100,000 of 2,000,000, 0.5 requests/s, about 30 h left")
        .hasSizeLessThan(80);
  }

  @Test
  void showsTheHostBeforeTheLists() {
    assertThat(FetchingText.of(new Fetching("site.example", 0, 0, null, null)))
        .isEqualTo("Fetching site.example");
    assertThat(FetchingText.of(new Fetching("site.example", 3, 1.5, null, null)))
        .isEqualTo("Fetching site.example, 3 requests, 1.5 requests/s");
  }

  @Test
  void showsCauseAndEndOfAWait() {
    Wait asked = new Wait("site.example", 503, "maintenance", Duration.ofMinutes(10), true);
    Wait limited = new Wait("site.example", 429, null, Duration.ofSeconds(32), false);

    assertThat(FetchingText.of(asked, NOW))
        .isEqualTo("The site asks to wait 10 min (503, maintenance); next try 19:42");
    assertThat(FetchingText.of(limited, NOW))
        .isEqualTo("The site limits the rate of requests: waiting 32 s (429); next try 19:32:37");
  }
}
