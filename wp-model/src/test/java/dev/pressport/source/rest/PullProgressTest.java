package dev.pressport.source.rest;

import static org.assertj.core.api.Assertions.assertThat;

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

  private final AtomicLong clock = new AtomicLong();
  private final PullProgress progress =
      new PullProgress("site.example", PullListener.DEAF, clock::get);

  @AfterEach
  void stop() {
    progress.close();
  }

  private void page(int number) {
    progress.answered(ApiRequest.of(POSTS.route()), SECOND);
    progress.took(POSTS, 100L * number, 0);
  }

  private void check() {
    progress.answered(
        ApiRequest.of(POSTS.route()).with("_fields", CollectionReading.IN_SHORT), SECOND / 10);
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
    progress.answered(ApiRequest.of(TAGS.route()), SECOND);
    progress.answered(
        ApiRequest.of(TAGS.route()).with("_fields", CollectionReading.IN_SHORT), SECOND / 10);
    progress.finished(TAGS, 0);
    // Four at a time: 200 pages of one second, 200 checks of a tenth.
    for (int i = 1; i <= 20; i++) {
      page(i);
    }
    clock.set(20 * SECOND / 4);

    Duration truth = Duration.ofMillis((180 * 1000 + 200 * 100) / 4);
    assertThat(left().toMillis()).isCloseTo(truth.toMillis(), Percentage.withPercentage(10));
    assertThat(progress.state().list())
        .isEqualTo(new Fetching.Part("post", "Beitr\u00e4ge", false, 2_000, 20_000L));
  }

  @Test
  void doesNotCountWaits() {
    progress.begin(POSTS, "Posts");
    progress.total(POSTS, 1_000L);
    for (int i = 1; i <= 5; i++) {
      page(i);
    }
    clock.set(5 * SECOND);
    Duration before = left();
    progress.waiting(new Wait("site.example", 503, null, Duration.ofMinutes(10), true));
    clock.set(5 * SECOND + Duration.ofMinutes(4).toNanos());
    assertThat(left()).isEqualTo(before);
    clock.set(5 * SECOND + Duration.ofMinutes(10).toNanos());

    assertThat(left()).isEqualTo(before);
    assertThat(progress.state().perSecond()).isEqualTo(1);
  }

  @Test
  void showsTheComparisonWithTheSite() {
    progress.begin(POSTS, "Posts");
    progress.total(POSTS, 300L);
    for (int i = 1; i <= 3; i++) {
      page(i);
    }
    check();

    assertThat(progress.state().list())
        .isEqualTo(new Fetching.Part("post", "Posts", true, 100, 300L));
  }

  @Test
  void expectsOnlyTheComparisonOfAnUpdate() {
    progress.begin(POSTS, "Posts");
    progress.total(POSTS, 1_000L);
    progress.update(POSTS, true);
    check();
    check();
    clock.set(2 * SECOND);

    assertThat(left().toMillis()).isCloseTo(8_000, Percentage.withPercentage(1));
  }

  @Test
  void estimatesNothingFromTheFirstMoment() {
    progress.begin(POSTS, "Posts");
    page(1);
    clock.set(SECOND);

    assertThat(progress.state().left()).isNull();
  }
}
