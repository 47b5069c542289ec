package dev.pressport.plugin.bbpress;

import dev.pressport.model.Details;
import dev.pressport.model.Entry;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import dev.pressport.settings.SiteOptions;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code topic}: a topic of a forum. */
final class Topic extends PostType {
  static final String NAME = "topic";

  /** The topics that come first in all forums. */
  static final String SUPER_STICKY = "_bbp_super_sticky_topics";

  /** A closed topic takes no replies, and is read as before. */
  private static final Set<String> KEPT =
      Set.of(
          "_bbp_voice_count",
          "_bbp_reply_count",
          "_bbp_last_active_id",
          "_bbp_last_active_time",
          Post.GUEST_NAME);

  Topic() {
    super(
        NAME,
        "Topics",
        "a topic of a forum of bbPress; its body is the first post",
        TopicDetails.class,
        Set.of(Trait.VIEWABLE, Trait.IN_WXR, Trait.WITHIN_PARENT));
  }

  @Override
  public Optional<Set<String>> keptMetas() {
    return Optional.of(KEPT);
  }

  @Override
  public Details details(DetailsRequest request) {
    Entry entry = request.entry();
    Metas metas = entry.meta();
    Long forum = LooseValue.of(metas, "_bbp_forum_id").reference();
    Long forumId = forum == null ? entry.parentId() : forum;
    List<LooseValue> everywhere = SiteOptions.of(request.site()).value(SUPER_STICKY).list();
    return new TopicDetails(
        forumId,
        entry.status().equals("closed"),
        contain(everywhere, entry.id()) || isSticky(request, forumId),
        LooseValue.of(metas, "_bbp_reply_count").integer(),
        LooseValue.of(metas, "_bbp_voice_count").integer(),
        Post.time(metas),
        LooseValue.of(metas, Post.GUEST_NAME).filled());
  }

  private static boolean isSticky(DetailsRequest request, @Nullable Long forumId) {
    Optional<Part> forum = forumId == null ? Optional.empty() : request.index().part(forumId);
    return forum
        .map(part -> LooseValue.of(part.meta(), "_bbp_sticky_topics").list())
        .filter(ids -> contain(ids, request.entry().id()))
        .isPresent();
  }

  static boolean contain(List<LooseValue> ids, long id) {
    return ids.stream().map(LooseValue::id).anyMatch(other -> other != null && other == id);
  }

  /**
   * The details that a topic adds. Facts: bbPress's includes/topics/functions.php.
   *
   * @param closed whether it takes no new replies
   * @param sticky whether it comes first in the list of its forum
   * @param replies their number
   * @param voices the number of people who wrote
   * @param lastActive site-local
   * @param guest the name of an author without an account
   */
  public record TopicDetails(
      @Nullable Long forumId,
      boolean closed,
      boolean sticky,
      @Nullable Long replies,
      @Nullable Long voices,
      @Nullable LocalDateTime lastActive,
      @Nullable String guest)
      implements Details {}
}
