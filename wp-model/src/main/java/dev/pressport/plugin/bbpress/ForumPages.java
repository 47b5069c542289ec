package dev.pressport.plugin.bbpress;

import dev.pressport.html.Html;
import dev.pressport.model.Ref;
import dev.pressport.model.Term;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.render.ShortcodeHtml;
import dev.pressport.render.SinglePage;
import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pages of forums and topics, and the shortcodes that show the same on other pages. */
final class ForumPages implements SinglePage, ShortcodeFamily {
  private static final Set<String> FORMS =
      Set.of(
          "bbp-forum-form",
          "bbp-topic-form",
          "bbp-reply-form",
          "bbp-search",
          "bbp-search-form",
          "bbp-login",
          "bbp-register",
          "bbp-lost-pass");

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
    return boards.description(forum) + boards.forums(forum.id()) + boards.topics(forum);
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
              return boards.breadcrumb(null, "Topics")
                  + boards.topics(boards.newestTopics(null), true);
            }),
        shortcode(
            "bbp-single-forum",
            (attributes, content, body) ->
                Post.find(id(attributes), Forum.NAME, body)
                    .map(forum -> stepTo(forum, body) + forum(forum, body))
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
                    .map(reply -> reply(reply, body))
                    .orElse("")),
        shortcode("bbp-topic-tags", (attributes, content, body) -> tags(body)),
        shortcode(
            "bbp-single-view", (attributes, content, body) -> view(attributes.get("id", ""), body)),
        shortcode("bbp-stats", (attributes, content, body) -> new Boards(body).numbers()),
        new FamilyShortcode(FORMS, true, ForumPages::form),
        shortcode("bbp-single-tag", (attributes, content, body) -> tagged(id(attributes), body)));
  }

  private static String topic(Post topic, Body body) {
    Replies replies = new Replies(body, topic);
    return stepTo(topic, body)
        + replies.tags()
        + replies.description()
        + topic.text(body)
        + replies.html();
  }

  /** On other pages, the way to a forum or topic does not lead through the forums above it. */
  private static String stepTo(Post post, Body body) {
    return new Boards(body).breadcrumb(null, body.subject(post.outline()).titleHtml());
  }

  private static String tagged(@Nullable Long id, Body body) {
    Term.Key tag =
        id == null
            ? null
            : body.index().term(BbPress.TAGS, id).map(term -> term.key()).orElse(null);
    Boards boards = new Boards(body);
    if (tag == null) {
      return "";
    }
    return boards.breadcrumb(null, body.subject().titleHtml())
        + boards.topics(boards.newestTopics(tag), true);
  }

  private static String tags(Body body) {
    List<String> links = new ArrayList<>();
    for (Term.Key tag : body.terms(BbPress.TAGS)) {
      String name = body.index().term(tag).map(term -> term.name()).orElse(tag.slug());
      links.add(body.linkTo(new Ref.ToTerm(tag), Html.stored(name)));
    }
    return Html.paragraph(String.join(" ", links));
  }

  /** The views that bbPress has without extensions: popular topics and unanswered ones. */
  private static String view(String id, Body body) {
    Boards boards = new Boards(body);
    return switch (id) {
      case "popular" ->
          boards.breadcrumb(null, "Most popular topics")
              + boards.topics(boards.popularTopics(), true);
      case "no-replies" ->
          boards.breadcrumb(null, "Topics with no replies")
              + boards.topics(boards.unansweredTopics(), true);
      default -> "";
    };
  }

  private static String reply(Post reply, Body body) {
    Post topic = Post.find(reply.outline().parentId(), Topic.NAME, body).orElse(null);
    String title = topic == null ? null : body.subject(topic.outline()).titleHtml();
    String number = Html.link(reply.address(body), "#" + reply.id());
    return new Boards(body).breadcrumb(null, title == null ? null : "Reply To: " + title)
        + Html.paragraph(
            body.dateTime(body.subject(reply.outline()).date())
                + " "
                + number
                + " "
                + reply.author(body))
        + reply.text(body);
  }

  private static String form(ShortcodeAttributes attributes, String content, Body body) {
    body.counted(RenderProblem.SERVER_ONLY, "a form of bbPress");
    return "";
  }

  private static @Nullable Long id(ShortcodeAttributes attributes) {
    String id = attributes.get("id", "");
    return id.matches("\\d{1,18}") ? Long.valueOf(id) : null;
  }

  private static FamilyShortcode shortcode(String name, ShortcodeHtml html) {
    return new FamilyShortcode(Set.of(name), true, html);
  }
}
