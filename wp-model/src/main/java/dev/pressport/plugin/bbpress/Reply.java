package dev.pressport.plugin.bbpress;

import dev.pressport.model.Details;
import dev.pressport.model.Entry;
import dev.pressport.model.Metas;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code reply}: a reply to a topic, which visitors read on the page of the topic. */
final class Reply extends PostType {
  static final String NAME = "reply";

  /** What the anchor of a reply on the page of its topic begins with. */
  static final String ANCHOR = "post-";

  /** The reply that this one answers; without it, it answers the topic. */
  static final String REPLY_TO = "_bbp_reply_to";

  Reply() {
    super(
        NAME,
        "Replies",
        "a reply to a topic of bbPress",
        ReplyDetails.class,
        Set.of(Trait.IN_WXR, Trait.EMBEDDED, Trait.WITHIN_PARENT));
  }

  @Override
  public Optional<Set<String>> keptMetas() {
    return Optional.of(Set.of(REPLY_TO, Post.GUEST_NAME));
  }

  @Override
  public Details details(DetailsRequest request) {
    Entry entry = request.entry();
    Metas metas = entry.meta();
    Long topic = LooseValue.of(metas, "_bbp_topic_id").reference();
    return new ReplyDetails(
        LooseValue.of(metas, "_bbp_forum_id").reference(),
        topic == null ? entry.parentId() : topic,
        LooseValue.of(metas, REPLY_TO).reference(),
        LooseValue.of(metas, Post.GUEST_NAME).filled());
  }

  /**
   * The details that a reply adds. Facts: bbPress's includes/replies/functions.php.
   *
   * @param replyToId the reply that it answers; null when it answers the topic
   * @param guest the name of an author without an account
   */
  public record ReplyDetails(
      @Nullable Long forumId,
      @Nullable Long topicId,
      @Nullable Long replyToId,
      @Nullable String guest)
      implements Details {}
}
