package dev.pressport.source.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.http.HttpSettings;
import dev.pressport.http.Wait;
import dev.pressport.source.Fetching;
import dev.pressport.source.rest.Collection.Kind;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PullProgressTest {
  private static final Collection POSTS = new Collection(Kind.ENTRIES, "post", "wp/v2/posts");
  private static final Collection TAGS = new Collection(Kind.TERMS, "post_tag", "wp/v2/tags");
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private long items;
  private long paused;
  private final AtomicLong clock = new AtomicLong();
  private final PullProgress progress =
      new PullProgress(
          "site.example", HttpSettings.visitor("Test/1"), PullListener.DEAF, clock::get);

  @AfterEach
  void stop() {
    progress.close();
  }

  /** As many requests at the same time. */
  private void answered(int number, ApiRequest request, long nanos) {
    for (int i = 0; i < number; i++) {
      assertThat(progress.begun()).isEqualTo(clock.get() - paused);
    }
    clock.addAndGet(nanos);
    for (int i = 0; i < number; i++) {
      progress.ended(request, clock.get() - paused - nanos, true);
    }
  }

  private void pages(int number) {
    answered(number, ApiRequest.of(POSTS.route()), SECOND);
    for (int i = 0; i < number; i++) {
      items += 100;
      progress.took(POSTS, items, 0);
    }
  }

  private void check() {
    answered(
        1, ApiRequest.of(POSTS.route()).with("_fields", CollectionReading.IN_SHORT), SECOND / 10);
    progress.checked(POSTS, 100);
  }

  private Duration left() {
    return Objects.requireNonNull(progress.state().left());
  }

  @Test
  void estimatesTheTimeLeftFromATenthOfTheWork() {
    progress.begin(TAGS, "Schlagw\u00f6rter");
    progress.begin(POSTS, "Beitr\u00e4ge");
    progress.total(TAGS, 50L);
    progress.total(POSTS, 20_000L);
    answered(1, ApiRequest.of(TAGS.route()), SECOND);
    answered(
        1, ApiRequest.of(TAGS.route()).with("_fields", CollectionReading.IN_SHORT), SECOND / 10);
    progress.finished(TAGS, 0);
    // Four at a time: 200 pages of one second, 200 checks of a tenth.
    for (int i = 0; i < 5; i++) {
      pages(4);
    }

    Duration truth = Duration.ofMillis((180 * 1000 + 200 * 100) / 4);
    assertThat(left().toMillis()).isCloseTo(truth.toMillis(), Percentage.withPercentage(33));
    assertThat(progress.state().list())
        .isEqualTo(new Fetching.Part("post", "Beitr\u00e4ge", false, 2_000, 20_000L));
  }

  @Test
  void doesNotCountWaits() {
    progress.begin(POSTS, "Posts");
    progress.total(POSTS, 1_000L);
    for (int i = 0; i < 5; i++) {
      pages(1);
    }
    Duration before = left();
    paused = Duration.ofMinutes(10).toNanos();
    progress.waiting(new Wait("site.example", 503, null, Duration.ofMinutes(10), true));
    clock.addAndGet(Duration.ofMinutes(4).toNanos());
    assertThat(left()).isEqualTo(before);
    clock.addAndGet(Duration.ofMinutes(6).toNanos());

    assertThat(left()).isEqualTo(before);
    assertThat(progress.state().perSecond()).isEqualTo(1);
  }

  @Test
  void showsTheComparisonWithTheSite() {
    progress.begin(POSTS, "Posts");
    progress.total(POSTS, 300L);
    pages(3);
    check();

    assertThat(progress.state().list())
        .isEqualTo(new Fetching.Part("post", "Posts", true, 100, 300L));
  }

  @Test
  void expectsOnlyTheComparisonOfAnUpdate() {
    progress.begin(POSTS, "Posts");
    progress.total(POSTS, 1_000L);
    progress.update(POSTS, true);
    for (int i = 0; i < 5; i++) {
      check();
    }
    clock.addAndGet(2 * SECOND);

    // Five more checks, while nothing was running for most of the time.
    assertThat(left()).isBetween(Duration.ofMillis(500), Duration.ofSeconds(4));
  }

  @Test
  void estimatesNothingFromTheFirstMoment() {
    progress.begin(POSTS, "Posts");
    pages(1);

    assertThat(progress.state().left()).isNull();
  }
}
