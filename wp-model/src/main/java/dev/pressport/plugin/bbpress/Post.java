package dev.pressport.plugin.bbpress;

import dev.pressport.html.Html;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.PostTypes;
import dev.pressport.render.Body;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A forum, topic or reply that visitors can read, as lists show it. */
record Post(Part part) {
  static final String GUEST_NAME = "_bbp_anonymous_name";
  static final String REPLIES = "_bbp_reply_count";

  /** Not one alone on its line, which is embedded. */
  private static final Pattern BARE_ADDRESS =
      Pattern.compile("(?<=[^\\s<>\"'=][ (]{1,2})https?://[^\\s<>\"'()]{1,500}(?<![.,;:!?])");

  /** Returns the post with an id; empty for what visitors cannot read. */
  static Optional<Post> find(@Nullable Long id, String type, Body body) {
    return id == null
        ? Optional.empty()
        : body.index()
            .part(id)
            .filter(part -> part.outline().type().equals(type))
            .filter(part -> isShown(part.outline(), body))
            .map(Post::new);
  }

  private static boolean isShown(EntryOutline entry, Body body) {
    return PostTypes.isPublished(entry, body.index())
        && !entry.isProtected()
        && (entry.type().equals(Reply.NAME) || body.lists(entry));
  }

  EntryOutline outline() {
    return part.outline();
  }

  long id() {
    return outline().id();
  }

  /** Returns a number that bbPress stores with it; 0 when that is missing. */
  long count(String meta) {
    Long count = LooseValue.of(part.meta(), meta).integer();
    return count == null ? 0 : Math.max(0, count);
  }

  /** The title, which leads to its page. */
  String link(Body body) {
    return body.subject(outline()).titleLink();
  }

  /** The name of the author, also of a guest; empty when it is unknown. */
  String author(Body body) {
    String guest = LooseValue.of(part.meta(), GUEST_NAME).filled();
    return guest == null ? body.about(body.subject(outline())).author(true) : Html.escape(guest);
  }

  /**
   * Returns the address of a topic, or the place of a reply on the page of its topic; null when
   * visitors cannot open that.
   */
  @Nullable String address(Body body) {
    if (!outline().type().equals(Reply.NAME)) {
      return body.subject(outline()).url();
    }
    String topic =
        body.index()
            .entry(outline().parentId())
            .map(parent -> body.subject(parent).url())
            .orElse(null);
    return topic == null ? null : topic + "#" + Reply.ANCHOR + id();
  }

  /** The body in paragraphs, in which addresses are links, as bbp_make_clickable() makes them. */
  String text(Body body) {
    return body.inlined(
        id(),
        Part::body,
        text ->
            body.paragraphs(
                text.contains("<a ") ? text : BARE_ADDRESS.matcher(text).replaceAll(Post::link)));
  }

  private static String link(MatchResult address) {
    return Matcher.quoteReplacement(Html.link(address.group(), Html.stored(address.group())));
  }

  /** The time when it was written, for sorting. */
  String date() {
    return String.valueOf(outline().date());
  }

  /** The time of the last post below it, for sorting. */
  String lastActive() {
    String time = LooseValue.of(part.meta(), "_bbp_last_active_time").filled();
    return time == null ? date() : time;
  }

  /** Returns the time of the last post, site-local; null when it is unknown. */
  static @Nullable LocalDateTime time(Metas metas) {
    String stored = LooseValue.of(metas, "_bbp_last_active_time").filled();
    try {
      return stored == null ? null : LocalDateTime.parse(stored.strip().replace(' ', 'T'));
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
