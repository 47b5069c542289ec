package dev.pressport.plugin.bbpress;

import dev.pressport.html.Html;
import dev.pressport.model.Ref;
import dev.pressport.model.Term;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.settings.SiteOptions;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lists of forums and topics that bbPress shows. */
final class Boards {
  private static final Comparator<Post> IN_ORDER =
      Comparator.comparingLong((Post forum) -> forum.part().menuOrder())
          .thenComparing(forum -> forum.outline().title())
          .thenComparingLong(Post::id);

  private static final Comparator<Post> NEWEST_FIRST =
      Comparator.comparing(Post::lastActive).thenComparingLong(Post::id).reversed();

  static final Comparator<Post> NEWLY_WRITTEN_FIRST =
      Comparator.comparing(Post::date).thenComparingLong(Post::id).reversed();

  private final Body body;

  Boards(Body body) {
    this.body = body;
  }

  /** Returns the forums below another one as a table; those of the first level below 0. */
  String forums(long parent) {
    List<Post> forums = forumsBelow(parent);
    if (forums.isEmpty()) {
      return "";
    }
    StringBuilder rows = new StringBuilder();
    for (Post forum : forums) {
      if (!body.repeat()) {
        break;
      }
      long topics = forum.count("_bbp_total_topic_count");
      row(
          rows,
          forum.link(body) + described(forum) + below(forum),
          Long.toString(topics),
          Long.toString(topics + forum.count("_bbp_total_reply_count")),
          lastPost(forum));
    }
    return table(rows, "Forum", "Topics", "Posts", "Last Post");
  }

  private String described(Post forum) {
    String text = forum.part().body();
    return text == null || text.isBlank() ? "" : "<br>" + Html.stored(text.strip());
  }

  /** The forums below one in a list, each with the numbers of its topics and replies. */
  private String below(Post forum) {
    List<String> links = new ArrayList<>();
    for (Post child : forumsBelow(forum.id())) {
      if (!body.repeat()) {
        break;
      }
      links.add(
          child.link(body)
              + " ("
              + child.count("_bbp_total_topic_count")
              + ", "
              + child.count("_bbp_total_reply_count")
              + ")");
    }
    return links.isEmpty() ? "" : "<br>" + String.join(", ", links);
  }

  /** Returns the topics of a forum as a table: the sticky ones, then those with the newest post. */
  String topics(Post forum) {
    List<LooseValue> sticky =
        Stream.concat(
                SiteOptions.of(body.site()).value(Topic.SUPER_STICKY).list().stream(),
                LooseValue.of(forum.part().meta(), "_bbp_sticky_topics").list().stream())
            .toList();
    Comparator<Post> order =
        Comparator.comparing((Post topic) -> !Topic.contain(sticky, topic.id()))
            .thenComparing(NEWEST_FIRST);
    return topics(posts(Topic.NAME, forum.id(), order), false);
  }

  /**
   * Returns topics as a table.
   *
   * @param ofAllForums whether the forum of each is shown
   */
  String topics(List<Post> topics, boolean ofAllForums) {
    if (topics.isEmpty()) {
      return "";
    }
    StringBuilder rows = new StringBuilder();
    for (Post topic : topics) {
      if (!body.repeat()) {
        break;
      }
      String author = topic.author(body);
      row(
          rows,
          topic.link(body)
              + (author.isEmpty() ? "" : "<br>Started by: " + author)
              + (ofAllForums ? in(topic) : ""),
          Long.toString(topic.count("_bbp_voice_count")),
          Long.toString(topic.count(Post.REPLIES) + 1),
          lastPost(topic));
    }
    return table(rows, "Topic", "Voices", "Posts", "Last Post");
  }

  private String in(Post topic) {
    return Post.find(topic.outline().parentId(), Forum.NAME, body)
        .map(forum -> " in: " + forum.link(body))
        .orElse("");
  }

  /** Returns all topics, those with the most replies first. */
  List<Post> popularTopics() {
    return newestTopics(null).stream()
        .sorted(Comparator.comparing((Post topic) -> -topic.count(Post.REPLIES)))
        .toList();
  }

  /** Returns the topics without a reply. */
  List<Post> unansweredTopics() {
    return newestTopics(null).stream().filter(topic -> topic.count(Post.REPLIES) == 0).toList();
  }

  /** Returns how many forums, topics, replies and tags visitors can read. */
  String numbers() {
    return "<dl class=\"bbp-stats\">"
        + number("Forums", published(Forum.NAME))
        + number("Topics", published(Topic.NAME))
        + number("Replies", published(Reply.NAME))
        + number("Topic Tags", body.terms(BbPress.TAGS).size())
        + "</dl>";
  }

  private long published(String type) {
    return body.publishedEntries().newest(type).stream()
        .filter(id -> Post.find(id, type, body).isPresent())
        .count();
  }

  private static String number(String label, long number) {
    return "<dt>" + label + "</dt><dd>" + number + "</dd>";
  }

  /** Returns the newest topics of all forums, or those with a tag. */
  List<Post> newestTopics(Term.@Nullable Key tag) {
    return body.publishedEntries().newest(Topic.NAME).stream()
        .map(id -> Post.find(id, Topic.NAME, body))
        .flatMap(Optional::stream)
        .filter(topic -> tag == null || topic.outline().terms().contains(tag))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  /** Returns the forums below another one; those of the first level below 0. */
  List<Post> forumsBelow(long parent) {
    return posts(Forum.NAME, parent, IN_ORDER);
  }

  /** Returns the newest replies of all topics. */
  List<Post> newestReplies() {
    return body.publishedEntries().newest(Reply.NAME).stream()
        .map(id -> Post.find(id, Reply.NAME, body))
        .flatMap(Optional::stream)
        .sorted(NEWLY_WRITTEN_FIRST)
        .toList();
  }

  private List<Post> posts(String type, long parent, Comparator<Post> order) {
    return body.index().children(type, parent).stream()
        .map(id -> Post.find(id, type, body))
        .flatMap(Optional::stream)
        .sorted(order)
        .toList();
  }

  /** Returns the time and author of the last post below a forum or topic. */
  String lastPost(Post post) {
    Post last = lastOf(post);
    LocalDateTime time = Post.time(post.part().meta());
    String author = last == null ? "" : last.author(body);
    String shown = body.time(time);
    if (last != null && !shown.isEmpty()) {
      shown = Html.link(last.address(body), shown);
    }
    return shown + (shown.isEmpty() || author.isEmpty() ? "" : "<br>") + author;
  }

  private @Nullable Post lastOf(Post post) {
    Long id = LooseValue.of(post.part().meta(), "_bbp_last_active_id").id();
    return Post.find(id, Reply.NAME, body).or(() -> Post.find(id, Topic.NAME, body)).orElse(null);
  }

  /** Returns the way from the home page to a post, as far as visitors can go it. */
  String breadcrumb(@Nullable Post post) {
    return breadcrumb(post, null);
  }

  /**
   * Returns the same for a page that is none of a post.
   *
   * @param page the words of its step; null for the page of the post
   */
  String breadcrumb(@Nullable Post post, @Nullable String page) {
    List<String> steps = new ArrayList<>();
    if (page != null) {
      steps.add(page);
    } else if (post != null) {
      long parent = post.outline().parentId();
      while (parent != 0 && steps.size() < 20) {
        Post above = Post.find(parent, Forum.NAME, body).orElse(null);
        if (above == null) {
          break;
        }
        steps.add(0, above.link(body));
        parent = above.outline().parentId();
      }
      steps.add(body.subject(post.outline()).titleHtml());
    }
    steps.add(0, steps.isEmpty() ? "Forums" : body.linkTo(new Ref.ToArchive(Forum.NAME), "Forums"));
    steps.add(0, body.linkTo(new Ref.ToHome(), "Home"));
    return "<p class=\"bbp-breadcrumb\">" + String.join(" \u203a ", steps) + "</p>";
  }

  /** Returns a sentence that says how much was written in a forum, and when last. */
  String description(Post forum) {
    long topics = forum.count("_bbp_total_topic_count");
    long replies = forum.count("_bbp_total_reply_count");
    if (topics == 0 && replies == 0) {
      return "";
    }
    boolean category =
        "category".equals(LooseValue.of(forum.part().meta(), "_bbp_forum_type").filled());
    String time = body.time(Post.time(forum.part().meta()));
    Post last = lastOf(forum);
    String author = last == null ? "" : last.author(body);
    String link = last == null ? time : Html.link(last.address(body), time);
    String numbers =
        Replies.number(topics, "topic", "topics")
            + (replies == 0 ? "" : ", " + Replies.number(replies, "reply", "replies"));
    return "<p class=\"bbp-forum-description\">This "
        + (category ? "category" : "forum")
        + " has "
        + numbers
        + (time.isEmpty() ? "" : ", and was last updated " + link)
        + (time.isEmpty() || author.isEmpty() ? "" : " by " + author)
        + ".</p>";
  }

  private static void row(StringBuilder rows, String... cells) {
    rows.append("<tr>");
    for (String cell : cells) {
      rows.append("<td>").append(cell).append("</td>");
    }
    rows.append("</tr>");
  }

  private static String table(StringBuilder rows, String... heads) {
    StringBuilder html = new StringBuilder("<table class=\"bbp-board\"><thead><tr>");
    for (String head : heads) {
      html.append("<th>").append(head).append("</th>");
    }
    return html.append("</tr></thead><tbody>").append(rows).append("</tbody></table>").toString();
  }
}
