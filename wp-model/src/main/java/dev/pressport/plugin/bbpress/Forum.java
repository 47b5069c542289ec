package dev.pressport.plugin.bbpress;

import dev.pressport.model.Details;
import dev.pressport.model.Metas;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code forum}: a forum, or a category of forums. */
final class Forum extends PostType {
  static final String NAME = "forum";

  private static final Set<String> KEPT =
      Set.of(
          "_bbp_forum_type",
          "_bbp_topic_count",
          "_bbp_total_topic_count",
          "_bbp_reply_count",
          "_bbp_total_reply_count",
          "_bbp_last_active_id",
          "_bbp_last_active_time",
          "_bbp_sticky_topics");

  Forum() {
    super(
        NAME,
        "Forums",
        "a forum of bbPress, or a category of forums",
        ForumDetails.class,
        Set.of(Trait.VIEWABLE, Trait.IN_WXR, Trait.WITHIN_PARENT));
  }

  @Override
  public Optional<Set<String>> keptMetas() {
    return Optional.of(KEPT);
  }

  @Override
  public Details details(DetailsRequest request) {
    Metas metas = request.entry().meta();
    return new ForumDetails(
        "category".equals(LooseValue.of(metas, "_bbp_forum_type").filled()),
        "closed".equals(LooseValue.of(metas, "_bbp_status").filled()),
        LooseValue.of(metas, "_bbp_total_topic_count").integer(),
        LooseValue.of(metas, "_bbp_total_reply_count").integer(),
        Post.time(metas),
        LooseValue.of(metas, "_bbp_sticky_topics").list().stream()
            .map(LooseValue::id)
            .filter(Objects::nonNull)
            .toList());
  }

  /**
   * The details that a forum adds. Facts: bbPress's includes/forums/functions.php.
   *
   * @param category whether it only groups other forums
   * @param closed whether it takes no new topics
   * @param topics their number, with those of the forums below
   * @param replies likewise
   * @param lastActive site-local
   * @param stickyTopicIds the topics that come first in its list
   */
  public record ForumDetails(
      boolean category,
      boolean closed,
      @Nullable Long topics,
      @Nullable Long replies,
      @Nullable LocalDateTime lastActive,
      List<Long> stickyTopicIds)
      implements Details {}
}
