package dev.pressport.plugin.bbpress;

import dev.pressport.model.Term;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.render.ShortcodeHtml;
import dev.pressport.render.SinglePage;
import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pages of forums and topics, and the shortcodes that show the same on other pages. */
final class ForumPages implements SinglePage, ShortcodeFamily {

  @Override
  public Set<String> types() {
    return Set.of(Forum.NAME, Topic.NAME);
  }

  @Override
  public String page(String content, Body body) {
    long id = body.entry().id();
    return Post.find(id, Forum.NAME, body)
        .map(forum -> new Boards(body).breadcrumb(forum) + content + forum(forum, body))
        .or(
            () ->
                Post.find(id, Topic.NAME, body)
                    .map(
                        topic ->
                            new Boards(body).breadcrumb(topic)
                                + new Replies(body, topic).description()
                                + content
                                + new Replies(body, topic).html()))
        .orElse(content);
  }

  private static String forum(Post forum, Body body) {
    Boards boards = new Boards(body);
    return boards.forums(forum.id()) + boards.topics(forum);
  }

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        shortcode(
            "bbp-forum-index",
            (attributes, content, body) -> {
              Boards boards = new Boards(body);
              return boards.breadcrumb(null) + boards.forums(0);
            }),
        shortcode(
            "bbp-topic-index",
            (attributes, content, body) -> {
              Boards boards = new Boards(body);
              return boards.breadcrumb(null) + boards.topics(boards.newestTopics(null));
            }),
        shortcode(
            "bbp-single-forum",
            (attributes, content, body) ->
                Post.find(id(attributes), Forum.NAME, body)
                    .map(forum -> new Boards(body).breadcrumb(forum) + forum(forum, body))
                    .orElse("")),
        shortcode(
            "bbp-single-topic",
            (attributes, content, body) ->
                Post.find(id(attributes), Topic.NAME, body)
                    .map(topic -> topic(topic, body))
                    .orElse("")),
        shortcode(
            "bbp-single-reply",
            (attributes, content, body) ->
                Post.find(id(attributes), Reply.NAME, body)
                    .map(reply -> reply.text(body))
                    .orElse("")),
        shortcode("bbp-single-tag", (attributes, content, body) -> tagged(id(attributes), body)));
  }

  private static String topic(Post topic, Body body) {
    Replies replies = new Replies(body, topic);
    return new Boards(body).breadcrumb(topic)
        + replies.tags()
        + replies.description()
        + topic.text(body)
        + replies.html();
  }

  private static String tagged(@Nullable Long id, Body body) {
    Term.Key tag =
        id == null
            ? null
            : body.index().term(BbPress.TAGS, id).map(term -> term.key()).orElse(null);
    Boards boards = new Boards(body);
    return tag == null ? "" : boards.topics(boards.newestTopics(tag));
  }

  private static @Nullable Long id(ShortcodeAttributes attributes) {
    String id = attributes.get("id", "");
    return id.matches("\\d{1,18}") ? Long.valueOf(id) : null;
  }

  private static FamilyShortcode shortcode(String name, ShortcodeHtml html) {
    return new FamilyShortcode(Set.of(name), true, html);
  }
}
