package dev.pressport.plugin.bbpress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.plugin.bbpress.Reply.ReplyDetails;
import dev.pressport.plugin.bbpress.Topic.TopicDetails;
import dev.pressport.render.RenderedSite;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

class BbPressTest {
  private static TestRow forum(long id, String title, long parent) {
    return TestRow.entry("forum", id)
        .named(title, "f" + id)
        .column("post_parent", Long.toString(parent))
        .column("link", "https://a.example/forums/forum/f" + id + "/")
        .meta("_bbp_total_topic_count", "2")
        .meta("_bbp_total_reply_count", "3")
        .meta("_bbp_sticky_topics", "a:1:{i:0;i:21;}");
  }

  private static TestRow topic(long id, String title, long forum, String lastActive) {
    return TestRow.entry("topic", id)
        .named(title, "t" + id)
        .body("Which knot?")
        .column("post_parent", Long.toString(forum))
        .column("post_author", "ada")
        .column("link", "https://a.example/forums/topic/t" + id + "/")
        .meta("_bbp_forum_id", Long.toString(forum))
        .meta("_bbp_reply_count", "2")
        .meta("_bbp_voice_count", "2")
        .meta("_bbp_last_active_time", lastActive);
  }

  private static TestRow reply(long id, long topic, String body, String date) {
    return TestRow.entry("reply", id)
        .named("", "")
        .body(body)
        .column("post_parent", Long.toString(topic))
        .column("post_date", date)
        .meta("_bbp_topic_id", Long.toString(topic));
  }

  private static RenderedSite site() {
    return new RenderedSite()
        .row(forum(10, "Sailing", 0))
        .row(forum(11, "Knots", 10))
        .row(forum(12, "Crew only", 0).column("post_status", "private"))
        .row(topic(20, "Newer", 11, "2024-03-02 10:00:00").column("post_status", "closed"))
        .row(topic(21, "Sticky", 11, "2024-03-01 10:00:00"))
        .row(topic(22, "Secret", 12, "2024-03-03 10:00:00"))
        .row(
            reply(31, 20, "A bowline, see https://knots.example/bowline.", "2024-03-01 11:00:00")
                .meta("_bbp_anonymous_name", "Guest <b>Gus</b>"))
        .row(reply(32, 20, "Late", "2024-03-02 10:00:00").column("post_author", "ada"))
        .row(reply(33, 20, "Buy now", "2024-03-01 10:00:00").column("post_status", "spam"))
        .row(
            reply(34, 20, "Why?", "2024-03-01 12:00:00")
                .column("post_author", "ada")
                .meta("_bbp_reply_to", "31"));
  }

  @Test
  void showsTheRepliesOfATopicInTheirOrder() {
    String page = site().page(20);
    assertThat(page.indexOf("Which knot?")).isBetween(0, page.indexOf("A bowline"));
    assertThat(page)
        .containsSubsequence(
            "A bowline", "<blockquote", "Why?", "</blockquote>", "id=\"post-32\"", "Late")
        .contains("Guest &lt;b&gt;Gus&lt;/b&gt;")
        .contains("<a href=\"https://knots.example/bowline\">https://knots.example/bowline</a>.")
        .contains("This topic has 2 replies, 2 voices")
        .doesNotContain("Buy now");
  }

  @Test
  void listsTheTopicsOfAForumWithTheStickyOnesFirst() {
    assertThat(site().page(11)).containsSubsequence("Sailing", "Sticky", "Newer");
    assertThat(site().page(10)).contains("Knots").doesNotContain("Sticky");
  }

  @Test
  void showsForumsWhereAShortcodeStands() {
    assertThat(site().html("[bbp-forum-index]"))
        .contains("Sailing", "Knots", "<td>2</td><td>5</td>")
        .doesNotContain("Crew only");
    assertThat(site().html("[bbp-single-topic id=20]")).contains("Which knot?", "Late");
    assertThat(site().html("[bbp-topic-index]")).contains("Newer", "Sticky");
  }

  @Test
  void namesTheForumOfATopicInListsOfAllForums() {
    assertThat(site().html("[bbp-topic-index]"))
        .containsPattern(
            "Started by: .{1,90} in: <a href=\"https://a.example/forums/forum/f11/\">Knots")
        .doesNotContain("Secret");
    assertThat(site().page(11)).doesNotContain(" in: ");
  }

  @Test
  void showsViewsNumbersAndSingleReplies() {
    RenderedSite site =
        site()
            .row(
                TestRow.entry("topic", 24)
                    .named("Nobody", "t24")
                    .column("post_parent", "11")
                    .meta("_bbp_last_active_time", "2024-04-01 10:00:00"));
    assertThat(site.html("[bbp-single-view id=popular]"))
        .containsSubsequence("Most popular topics", "Newer", "Nobody");
    assertThat(site.html("[bbp-single-view id=no-replies]"))
        .contains("Nobody")
        .doesNotContain("Newer");
    assertThat(site.html("[bbp-stats]"))
        .contains("<dt>Forums</dt><dd>2</dd>", "<dt>Topics</dt><dd>3</dd>");
    assertThat(site.html("[bbp-single-reply id=32]"))
        .contains("Reply To: Newer", "/t20/#post-32\">#32</a>", "Late");
    assertThat(site.html("[bbp-login]")).isBlank();
  }

  @Test
  void linksToRepliesOnThePageOfTheirTopic() {
    String address = "<a href=\"https://a.example/forums/topic/t20/#post-32\">";
    RenderedSite site =
        site()
            .row(topic(23, "Other", 11, "2024-03-02 10:00:00").meta("_bbp_last_active_id", "35"))
            .row(
                reply(35, 23, "Last", "2024-03-02 10:00:00")
                    .column("link", "https://a.example/forums/reply/35/"))
            .row(
                forum(13, "Tides", 0)
                    .meta("_bbp_last_active_id", "35")
                    .meta("_bbp_last_active_time", "2024-03-02 10:00:00"));
    assertThat(site.html("[bbp-forum-index]"))
        .contains("<a href=\"https://a.example/forums/topic/t23/#post-35\"><time");
    assertThat(site.html("[bbp-single-topic id=20]")).contains(address + "#32</a>");
    assertThat(site.page(20)).contains("<a href=\"#post-32\">#32</a>");
    assertThat(site.html("[bbp-single-topic id=23]"))
        .contains("last updated <a href=\"https://a.example/forums/topic/t23/#post-35\">");
  }

  @Test
  void hidesWhatIsInAForumOfMembers() {
    RenderedSite site = site();
    assertThat(site.html("[bbp-single-topic id=22][bbp-single-forum id=12]"))
        .doesNotContain("Secret", "Crew");
    assertThat(site.page(22)).doesNotContain("This topic has");
    assertThat(site.html("[bbp-topic-index]")).doesNotContain("Secret");
  }

  @Test
  void endsForRepliesThatAnswerEachOther() {
    RenderedSite site =
        site().row(reply(35, 20, "Loop", "2024-03-01 13:00:00").meta("_bbp_reply_to", "35"));
    assertThat(site.page(20)).containsOnlyOnce("Loop");
  }

  @Test
  void readsDetails() {
    MappedSite site =
        MappedSite.of(
            forum(11, "Knots", 0),
            topic(21, "Sticky", 11, "2024-03-01 10:00:00"),
            topic(20, "Newer", 11, "never").column("post_status", "closed"),
            reply(34, 20, "Why?", "2024-03-01 12:00:00").meta("_bbp_reply_to", "31"));
    assertThat(site.details(21, TopicDetails.class).sticky()).isTrue();
    TopicDetails closed = site.details(20, TopicDetails.class);
    assertThat(closed.closed()).isTrue();
    assertThat(closed.lastActive()).isNull();
    assertThat(closed.forumId()).isEqualTo(11);
    assertThat(site.details(34, ReplyDetails.class))
        .isEqualTo(new ReplyDetails(null, 20L, 31L, null));
  }

  @Test
  void saysHowMuchWasWrittenInAForum() {
    RenderedSite site =
        site()
            .row(
                forum(13, "Ropes", 0)
                    .meta("_bbp_forum_type", "category")
                    .meta("_bbp_last_active_id", "32")
                    .meta("_bbp_last_active_time", "2024-03-02 10:00:00"));
    assertThat(site.page(10)).contains("This forum has 2 topics, 3 replies.");
    assertThat(site.html("[bbp-single-forum id=13]"))
        .containsPattern(
            "This category has 2 topics, 3 replies, and was last updated "
                + "<a href=\"[^\"]+/t20/#post-32\">.{1,90}</a> by .{0,90}ada");
  }

  @Test
  void showsWidgets() {
    RenderedSite site = site();
    assertThat(widget(site, "bbp_forums_widget", "\"parent_forum\":\"any\""))
        .contains("<h2>Forums</h2>", ">Sailing</a>")
        .doesNotContain("Knots", "Crew");
    assertThat(
            widget(site, "bbp_topics_widget", "\"title\":\"New\",\"max_shown\":1,\"show_user\":1"))
        .contains("<h2>New</h2>", ">Sticky</a> by ")
        .doesNotContain("Newer");
    assertThat(widget(site, "bbp_replies_widget", "\"show_user\":1,\"max_shown\":1"))
        .containsPattern("ada.{0,20} on <a href=\"[^\"]+#post-32\">Newer</a>");
    assertThat(widget(site, "bbp_stats_widget", "\"title\":\"\""))
        .contains("Forum Statistics", "<dt>Topics</dt><dd>2</dd>");
  }

  private static String widget(RenderedSite site, String kind, String fields) {
    return site.html(
        "<!-- wp:legacy-widget {\"idBase\":\""
            + kind
            + "\",\"instance\":{\"raw\":{"
            + fields
            + "}}} /-->");
  }

  @Test
  void leadsOnOtherPagesToAForumOrTopicAlone() {
    assertThat(site().html("[bbp-single-topic id=20]"))
        .containsPattern("Forums</a> › Newer</p>")
        .doesNotContain("Knots");
    assertThat(site().html("[bbp-single-forum id=11]"))
        .containsPattern("Forums</a> › Knots</p>")
        .doesNotContain(">Sailing<");
    assertThat(site().page(20)).contains(">Sailing</a> › ");
  }
}
