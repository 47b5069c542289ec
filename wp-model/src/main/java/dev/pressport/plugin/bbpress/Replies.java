package dev.pressport.plugin.bbpress;

import dev.pressport.html.Html;
import dev.pressport.model.Ref;
import dev.pressport.model.Term;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.RenderProblem;
import dev.pressport.settings.SiteOptions;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The replies of a topic, as its page shows them. */
final class Replies {
  /** bbPress nests no deeper. */
  private static final int DEEPEST = 10;

  private final Body body;
  private final Post topic;

  Replies(Body body, Post topic) {
    this.body = body;
    this.topic = topic;
  }

  /** Returns the tags of the topic. */
  String tags() {
    List<String> tags = new ArrayList<>();
    for (Term.Key key : topic.outline().terms()) {
      if (key.taxonomy().equals(BbPress.TAGS)) {
        String name = body.index().term(key).map(term -> term.name()).orElse(key.slug());
        tags.add(body.linkTo(new Ref.ToTerm(key), Html.stored(name)));
      }
    }
    return tags.isEmpty()
        ? ""
        : "<p class=\"bbp-topic-tags\">Tagged: " + String.join(", ", tags) + "</p>";
  }

  /** Returns a sentence that says how much was written, and when last; empty when unknown. */
  String description() {
    long replies = topic.count("_bbp_reply_count");
    long voices = topic.count("_bbp_voice_count");
    String time = body.time(Post.time(topic.part().meta()));
    return voices == 0 || time.isEmpty()
        ? ""
        : "<p class=\"bbp-topic-description\">This topic has "
            + number(replies, "reply", "replies")
            + ", "
            + number(voices, "voice", "voices")
            + ", and was last updated "
            + lastUpdate(time)
            + ".</p>";
  }

  private String lastUpdate(String time) {
    Long id = LooseValue.of(topic.part().meta(), "_bbp_last_active_id").id();
    Optional<Post> reply = Post.find(id, Reply.NAME, body);
    String author = reply.orElse(topic).author(body);
    String shown = reply.map(last -> Html.link(address(last), time)).orElse(time);
    return author.isEmpty() ? shown : shown + " by " + author;
  }

  /** Returns the place of a reply, within the page when that is the one of the topic. */
  private String address(Post reply) {
    String elsewhere = body.entry().id() == topic.id() ? null : reply.address(body);
    return elsewhere == null ? "#" + Reply.ANCHOR + reply.id() : elsewhere;
  }

  static String number(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /** Returns the replies, the oldest first; answers to a reply follow it, indented. */
  String html() {
    Map<Long, List<Post>> answers = new LinkedHashMap<>();
    Set<Long> ids = new HashSet<>();
    List<Post> replies =
        body.index().children(Reply.NAME, topic.id()).stream()
            .map(id -> Post.find(id, Reply.NAME, body))
            .flatMap(Optional::stream)
            .sorted(
                Comparator.comparing((Post reply) -> String.valueOf(reply.outline().date()))
                    .thenComparingLong(Post::id))
            .toList();
    boolean nested = !"0".equals(SiteOptions.of(body.site()).string("_bbp_allow_threaded_replies"));
    for (Post reply : replies) {
      Long to = nested ? LooseValue.of(reply.part().meta(), Reply.REPLY_TO).reference() : null;
      long above = to != null && ids.contains(to) ? to : 0;
      answers.computeIfAbsent(above, id -> new ArrayList<>()).add(reply);
      ids.add(reply.id());
    }
    StringBuilder html = new StringBuilder();
    append(0, answers, 0, html);
    if (topic.outline().status().equals("closed")) {
      html.append("<p class=\"bbp-template-notice\">The topic \u2018")
          .append(body.subject(topic.outline()).titleHtml())
          .append("\u2019 is closed to new replies.</p>");
    }
    return html.toString();
  }

  /** A reply only answers an older one, so that there is no circle. */
  private void append(long to, Map<Long, List<Post>> answers, int depth, StringBuilder html) {
    boolean indented = depth > 0 && depth < DEEPEST;
    List<Post> replies = answers.getOrDefault(to, List.of());
    if (replies.isEmpty()) {
      return;
    }
    html.append(indented ? "<blockquote class=\"bbp-threaded-replies\">" : "");
    for (Post reply : replies) {
      String text = reply.part().body();
      if (text == null || !body.fits(text.length()) || !body.repeat()) {
        body.problem(RenderProblem.CONTENT_TOO_LARGE, "a page with all its replies");
        continue;
      }
      html.append(header(reply)).append(reply.text(body)).append('\n');
      append(reply.id(), answers, depth + 1, html);
    }
    html.append(indented ? "</blockquote>" : "");
  }

  private String header(Post reply) {
    CurrentEntry subject = body.subject(reply.outline());
    LocalDateTime date = subject.date();
    String author = reply.author(body);
    String id = Reply.ANCHOR + reply.id();
    return "<h3 id=\""
        + id
        + "\">"
        + (author.isEmpty() ? "Anonymous" : author)
        + "</h3><p>"
        + body.dateTime(date)
        + " "
        + Html.link(address(reply), "#" + reply.id())
        + "</p>";
  }
}
