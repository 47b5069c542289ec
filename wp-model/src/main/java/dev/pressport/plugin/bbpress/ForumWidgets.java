package dev.pressport.plugin.bbpress;

import dev.pressport.html.Html;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.WidgetFamily;
import dev.pressport.render.WidgetHtml;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The widgets of bbPress (includes/common/widgets.php). */
final class ForumWidgets implements WidgetFamily {
  private static final int USUAL = 5;
  private static final int MOST = 100;

  @Override
  public Map<String, WidgetHtml> widgets() {
    return Map.of(
        "bbp_forums_widget", titled("Forums", ForumWidgets::forums),
        "bbp_topics_widget", titled("Recent Topics", ForumWidgets::topics),
        "bbp_replies_widget", titled("Recent Replies", ForumWidgets::replies),
        "bbp_stats_widget",
            titled("Forum Statistics", (fields, body) -> new Boards(body).numbers()),
        "bbp_search_widget", (fields, body) -> "",
        "bbp_login_widget", (fields, body) -> "");
  }

  private static WidgetHtml titled(String usual, BiFunction<LooseValue, Body, String> content) {
    return (fields, body) -> {
      String title = Objects.requireNonNullElse(fields.get("title").filled(), usual);
      return Html.heading(2, Html.stored(title)) + content.apply(fields, body);
    };
  }

  private static String forums(LooseValue fields, Body body) {
    Long parent = fields.get("parent_forum").id();
    List<Post> forums = new Boards(body).forumsBelow(parent == null ? 0 : parent);
    return list(forums, MOST, forum -> forum.link(body), body);
  }

  private static String topics(LooseValue fields, Body body) {
    Boards boards = new Boards(body);
    List<Post> topics =
        switch (Objects.requireNonNullElse(fields.get("order_by").string(), "")) {
          case "popular" -> boards.popularTopics();
          case "freshness" -> boards.newestTopics(null);
          default -> boards.newestTopics(null).stream().sorted(Boards.NEWLY_WRITTEN_FIRST).toList();
        };
    return list(
        topics,
        most(fields),
        topic -> topic.link(body) + by(topic, fields, body) + date(topic, fields, body),
        body);
  }

  private static String by(Post topic, LooseValue fields, Body body) {
    String author = fields.get("show_user").isTrue() ? topic.author(body) : "";
    return author.isEmpty() ? "" : " by " + author;
  }

  private static String date(Post post, LooseValue fields, Body body) {
    return fields.get("show_date").isTrue()
        ? " " + body.time(body.subject(post.outline()).date())
        : "";
  }

  private static String replies(LooseValue fields, Body body) {
    return list(
        new Boards(body).newestReplies(),
        most(fields),
        reply -> {
          String topic =
              Post.find(reply.outline().parentId(), Topic.NAME, body)
                  .map(above -> body.subject(above.outline()).titleHtml())
                  .orElse("");
          String link = Html.link(reply.address(body), topic);
          String author = fields.get("show_user").isTrue() ? reply.author(body) : "";
          return (author.isEmpty() ? link : author + " on " + link) + date(reply, fields, body);
        },
        body);
  }

  private static int most(LooseValue fields) {
    Long most = fields.get("max_shown").id();
    return most == null ? USUAL : (int) Math.min(most, MOST);
  }

  private static String list(
      List<Post> posts, int most, Function<Post, @Nullable String> item, Body body) {
    return Html.list(posts.stream().limit(most).filter(post -> body.repeat()).map(item));
  }
}
