package dev.pressport.source.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import dev.pressport.fixtures.FakeContent;
import dev.pressport.fixtures.FakeSite;
import dev.pressport.http.Credentials;
import dev.pressport.http.HttpSettings;
import dev.pressport.http.Wait;
import dev.pressport.privacy.Disclosure;
import dev.pressport.problem.Problem;
import dev.pressport.row.Row;
import dev.pressport.source.Connection;
import dev.pressport.source.OpeningProgress;
import dev.pressport.source.SourceUnreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PullTest {
  private static final int POSTS = 230;

  @TempDir private Path temp = Path.of("");

  private final FakeContent content = FakeContent.generated(POSTS);
  private final FakeSite site = FakeSite.of(content);

  @AfterEach
  void stop() {
    site.close();
  }

  private static HttpSettings visitor() {
    return HttpSettings.visitor("Test/1").with(PulledFolder.HASTE);
  }

  private static HttpSettings user() {
    return visitor().with(new Credentials(FakeSite.USER, FakeSite.PASSWORD));
  }

  private PullResult pull(HttpSettings settings, String folder) throws IOException {
    return new Pull(site.address(), temp.resolve(folder), settings, PullListener.DEAF).run();
  }

  private PullResult update(HttpSettings settings, String folder) throws IOException {
    return new Pull(site.address(), temp.resolve(folder), settings, PullListener.DEAF).update();
  }

  private List<Row> rows(String folder) throws IOException {
    return rows(folder, new ArrayList<>());
  }

  private List<Row> rows(String folder, List<Problem> problems) throws IOException {
    return new PulledFolder(temp, folder).rows(problems::add);
  }

  private List<Row> pulled(HttpSettings settings) throws IOException {
    pull(settings, "pulled");
    return rows("pulled");
  }

  /** Without trouble. */
  private List<Row> expected(HttpSettings settings) throws IOException {
    pull(settings, "expected");
    return rows("expected");
  }

  private static List<Long> ids(List<Row> rows, String type) {
    return rows.stream()
        .filter(row -> row.string("post_type").equals(type))
        .map(row -> row.number("ID"))
        .toList();
  }

  private static Row entry(List<Row> rows, long id) {
    return rows.stream()
        .filter(row -> Long.valueOf(id).equals(row.number("ID")))
        .findFirst()
        .orElseThrow();
  }

  private String recorded(Disclosure disclosure, String folder) throws IOException {
    Path pulled = temp.resolve(folder);
    new Pull(site.address(), pulled, user(), disclosure, PullListener.DEAF).run();
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(pulled)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  @Test
  void recordsNoPersonalDataUnlessItIsIncluded() throws IOException {
    String[] marks = {"anna@site.example", "reader@site.example", "192.0.2.7"};

    assertThat(recorded(Disclosure.NONE, "without")).doesNotContain(marks).contains("Anna");
    assertThat(recorded(new Disclosure(true, Set.of()), "with")).contains(marks);
  }

  @Test
  void readsAllThatAUserMaySeeAsItIsStored() throws IOException {
    List<Row> rows = pulled(user());

    assertThat(ids(rows, "post")).hasSize(POSTS).isSorted().doesNotHaveDuplicates();
    assertThat(ids(rows, "page")).containsExactly(10L);
    Row post = entry(rows, 1030);
    assertThat(post.string("post_title")).isEqualTo("Post \"10\"");
    assertThat(post.string("post_content")).isEqualTo("Words of post 10.\n\nMore -- words.");
    // What the site renders for this user may show more than what visitors see.
    assertThat(post.text("rendered")).isNull();
    assertThat(post.string("post_author")).isEqualTo("anna.a");
    assertThat(post.string("post_status")).isEqualTo("draft");
    assertThat(post.terms()).containsExactly(new Row.TermName("category", "all", "All &amp; more"));
    assertThat(rows.stream().filter(row -> row.kind() == Row.Kind.COMMENT)).hasSize(POSTS / 5);
  }

  @Test
  void readsWhatVisitorsSeeOfBodiesThatCodeContributesTo() throws IOException {
    addPost(91, "2024-05-01T10:00:00", "Before [depths] after");
    addPost(92, "2024-05-01T10:00:00", "Plain words");
    site.with(
        (count, target, answer) ->
            target != null && target.contains("_fields=id,content")
                ? aResponse()
                    .withStatus(200)
                    .withHeader("Content-Type", "application/json")
                    .withBody("[{\"id\":91,\"content\":{\"rendered\":\"<p>12 m</p>\"}}]")
                : answer);

    List<Row> rows = pulled(user());

    assertThat(entry(rows, 91).string("rendered")).isEqualTo("<p>12 m</p>");
    assertThat(entry(rows, 91).string("post_content")).isEqualTo("Before [depths] after");
    assertThat(entry(rows, 92).text("rendered")).isNull();
    assertThat(site.asked())
        .filteredOn(ask -> ask.contains("_fields=id,content"))
        .allMatch(ask -> ask.contains("91") && !ask.contains("92"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readsWhatVisitorsSeeOfTheOthersWhereOneBodyCannotBeRendered(boolean silent)
      throws IOException {
    for (long id = 91; id < 94; id++) {
      addPost(id, "2024-05-01T10:00:00", "Before [depths] after");
    }
    site.with(
        (count, target, answer) -> {
          if (target == null || !target.contains("_fields=id,content")) {
            return answer;
          }
          if (target.contains("92") && silent) {
            return aResponse().withFault(Fault.EMPTY_RESPONSE);
          }
          return target.contains("92")
              ? aResponse().withStatus(500).withBody("Fatal error")
              : aResponse()
                  .withStatus(200)
                  .withBody(
                      Stream.of(91, 93)
                          .filter(id -> target.contains(id.toString()))
                          .map(id -> "{\"id\":" + id + ",\"content\":{\"rendered\":\"12 m\"}}")
                          .collect(Collectors.joining(",", "[", "]")));
        });

    List<Row> rows = pulled(user());

    assertThat(entry(rows, 91).string("rendered")).isEqualTo("12 m");
    assertThat(entry(rows, 92).text("rendered")).isNull();
    assertThat(entry(rows, 93).string("rendered")).isEqualTo("12 m");
  }

  @Test
  void readsAsAVisitorWhatIsPublicAsItIsShown() throws IOException {
    List<Row> rows = pulled(visitor());

    assertThat(ids(rows, "post")).hasSize(POSTS - POSTS / 10);
    Row post =
        rows.stream()
            .filter(row -> Long.valueOf(1003).equals(row.number("ID")))
            .findFirst()
            .orElseThrow();
    assertThat(post.string("post_title")).isEqualTo("Post \u201c1\u201d");
    assertThat(post.text("post_content")).isNull();
    assertThat(post.text("post_excerpt")).isNull();
    assertThat(post.string("rendered")).contains("More &#8211; words.");
    assertThat(post.string("post_author")).isEqualTo("anna");
  }

  @Test
  void givesAUserWithFewRightsAllThatVisitorsSeeAndWhatTheUserMayEdit() throws IOException {
    List<Row> visible = expected(visitor());
    content.editable(item -> List.of(1003L, 1030L).contains(item.path("id").asLong()));
    List<Problem> problems = new ArrayList<>();
    pull(user(), "pulled");

    List<Row> rows = rows("pulled", problems);

    assertThat(ids(rows, "post")).containsAll(ids(visible, "post")).contains(1030L);
    assertThat(ids(rows, "page")).containsExactlyElementsOf(ids(visible, "page"));
    assertThat(rows.stream().filter(row -> row.string("post_type").equals("post")))
        .filteredOn(row -> row.text("post_content") != null)
        .extracting(row -> row.number("ID"))
        .containsExactly(1003L, 1030L);
    assertThat(problems)
        .extracting(Problem::code)
        .contains("limited-account", "rights-missing")
        .doesNotContain("seen-as-visitor");
    assertThat(problems)
        .extracting(Problem::message)
        .contains(
            FakeSite.USER
                + " may not edit 206 of 208 Posts, so they are exported as visitors see them.");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void saysAtOnceThatAUserHasFewRights(boolean administrator) throws IOException {
    ObjectNode me = new ObjectMapper().createObjectNode().put("id", 1);
    me.putObject("capabilities")
        .put("edit_posts", true)
        .put("edit_others_posts", administrator)
        .put("manage_options", administrator);
    content.single(FakeContent.Asker.USER, "wp/v2/users/me", 200, me);
    List<String> limited = new ArrayList<>();
    PullListener listener =
        new PullListener() {
          @Override
          public void limited(String user) {
            assertThat(site.asked()).noneMatch(target -> target.startsWith("wp/v2/posts"));
            limited.add(user);
          }
        };

    new Pull(site.address(), temp.resolve("pulled"), user(), listener).run();

    assertThat(limited).isEqualTo(administrator ? List.of() : List.of(FakeSite.USER));
  }

  @Test
  void updatesWhatAUserWithFewRightsSees() throws IOException {
    content.editable(item -> item.path("id").asLong() == 1003);
    pull(user(), "pulled");
    List<Row> before = rows("pulled");
    site.asked();

    update(user(), "pulled");

    assertThat(rows("pulled")).isEqualTo(before);
    assertThat(site.asked()).filteredOn(target -> target.contains("include=")).isEmpty();
  }

  @Test
  void readsEachLanguageOfASiteThatListsOneAtATime() throws IOException {
    List<Row> all = expected(visitor());
    site.withLanguages(List.of("en", "de"), PullTest::language);

    List<Row> rows = pulled(visitor());

    assertThat(ids(rows, "post")).containsExactlyElementsOf(ids(all, "post"));
    assertThat(rows)
        .filteredOn(row -> row.string("post_type").equals("post"))
        .allSatisfy(
            row -> {
              Long id = row.number("ID");
              boolean even = id != null && id % 2 == 0;
              assertThat(row.scalar("language")).isEqualTo(even ? "de" : "en");
            });
  }

  @Test
  void asksNotForLanguagesThatTheSiteDoesNotPart() throws IOException {
    site.withLanguages(List.of("en", "de"), item -> null);

    pull(visitor(), "pulled");

    assertThat(site.asked()).filteredOn(target -> target.contains("lang=")).hasSize(2);
  }

  private static @Nullable String language(JsonNode item) {
    boolean post = item.path("type").asText().equals("post") && item.has("slug");
    return post ? item.path("id").asLong() % 2 == 0 ? "de" : "en" : null;
  }

  @Test
  void asksNoMoreThanTwiceAPageAndALittle() throws IOException {
    pull(user(), "pulled");

    int pages = 3 + 1 + 1 + 1 + 1 + 1; // posts, pages, media, users, categories, comments
    assertThat(site.asked()).hasSizeLessThanOrEqualTo(2 * pages + 20).doesNotHaveDuplicates();
  }

  @Test
  void findsTheApiBehindPlainPermalinks() throws IOException {
    List<Row> expected = expected(user());
    site.withPlainPermalinks();

    assertThat(pulled(user())).isEqualTo(expected);
  }

  @Test
  void findsTheApiFromAPageOfTheSite() throws IOException {
    Pull pull =
        new Pull(
            site.address().resolve("/2022/03/post-1/"),
            temp.resolve("pulled"),
            visitor(),
            PullListener.DEAF);
    pull.run();

    assertThat(ids(rows("pulled"), "post")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "2", "100000", "none"})
  void takesTotalsForHints(String pages) throws IOException {
    List<Row> expected = expected(user());
    site.asked();
    site.with(
        (count, target, answer) -> {
          ResponseDefinition good = answer.build();
          ResponseDefinitionBuilder lying =
              aResponse().withStatus(good.getStatus()).withBody(good.getByteBody());
          return pages.equals("none") || target == null
              ? target == null ? answer : lying
              : lying.withHeader("X-WP-TotalPages", pages).withHeader("X-WP-Total", pages + "00");
        });

    assertThat(pulled(user())).isEqualTo(expected);
    assertThat(site.asked()).hasSizeLessThan(250);
  }

  @Test
  void givesTheSameWithEverySeventhAnswerAnError() throws IOException {
    List<Row> expected = expected(user());
    site.with((count, target, answer) -> count % 7 == 0 ? aResponse().withStatus(503) : answer);

    assertThat(pulled(user())).isEqualTo(expected);
  }

  @Test
  void givesTheSameOverBrokenConnections() throws IOException {
    List<Row> expected = expected(user());
    site.with(
        (count, target, answer) ->
            switch (count % 9) {
              case 3 -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
              case 5 -> aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK);
              case 8 -> aResponse().withStatus(429).withHeader("Retry-After", "0");
              default -> answer;
            });

    assertThat(pulled(user())).isEqualTo(expected);
  }

  @Test
  void givesTheSameWhenAnswersAreCutOff() throws IOException {
    List<Row> expected = expected(user());
    Set<String> cut = new HashSet<>();
    site.with(
        (count, target, answer) -> {
          synchronized (cut) {
            if (target == null || !cut.add(target)) {
              return answer;
            }
          }
          byte[] whole = answer.build().getByteBody();
          return aResponse()
              .withBody(new String(whole, StandardCharsets.UTF_8).substring(0, whole.length / 2));
        });

    assertThat(pulled(user())).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\ufeff",
        "\n\n  ",
        "<br />\n<b>Notice</b>: Undefined index: [0] in {x} on line <b>12</b><br />\n",
        "Deprecated: foo([1, 2]) is deprecated\n"
      })
  void toleratesWhatStandsBeforeTheAnswer(String junk) throws IOException {
    List<Row> expected = expected(user());
    site.with((count, target, answer) -> target == null ? answer : around(junk, answer, ""));

    assertThat(pulled(user())).isEqualTo(expected);
  }

  @Test
  void toleratesWhatStandsAfterTheAnswer() throws IOException {
    List<Row> expected = expected(user());
    site.with(
        (count, target, answer) ->
            target == null ? answer : around("", answer, "\n<!-- cached [page] {1} -->"));

    assertThat(pulled(user())).isEqualTo(expected);
  }

  private static ResponseDefinitionBuilder around(
      String before, ResponseDefinitionBuilder answer, String after) {
    ResponseDefinition good = answer.build();
    String body = new String(good.getByteBody(), StandardCharsets.UTF_8);
    ResponseDefinitionBuilder changed =
        aResponse().withStatus(good.getStatus()).withBody(before + body + after);
    if (good.getHeaders() != null) {
      good.getHeaders().all().forEach(h -> changed.withHeader(h.key(), h.firstValue()));
    }
    return changed;
  }

  /** Posts whose text no program can show: the site answers with an error to all that ask. */
  private FakeSite.Trouble failing(Predicate<String> whole) {
    return (count, target, answer) -> {
      ResponseDefinition good = answer.build();
      boolean hit =
          target != null
              && good.getByteBody() != null
              && new String(good.getByteBody(), StandardCharsets.UTF_8).contains("\"id\":1300,")
              && whole.test(target);
      return hit ? aResponse().withStatus(500).withBody("Fatal error") : answer;
    };
  }

  @Test
  void asksOnlyForWhatIsStoredOfAnItemThatCannotBeShown() throws IOException {
    content.remove("wp/v2/posts", 1300);
    addPost(1300);
    List<Row> expected = expected(user());
    site.with(failing(target -> !target.contains("_fields=")));

    List<Row> rows = pulled(user());

    assertThat(ids(rows, "post")).isEqualTo(ids(expected, "post"));
    Row post = entry(rows, 1300);
    assertThat(post.unreadable()).isNull();
    assertThat(post.string("post_content")).isEqualTo("Stored.");
  }

  @Test
  void leavesOutOnlyTheItemThatCannotBeHadAtAll() throws IOException {
    addPost(1300);
    List<Row> expected = expected(user());
    site.with(failing(target -> !target.contains("_fields=id,modified")));

    List<Row> rows = pulled(user());

    assertThat(ids(rows, "post")).containsExactlyInAnyOrderElementsOf(ids(expected, "post"));
    assertThat(rows)
        .filteredOn(row -> row.unreadable() != null)
        .singleElement()
        .satisfies(row -> assertThat(row.number("ID")).isEqualTo(1300));
  }

  private void addPost(long id) throws IOException {
    addPost(id, "2022-01-01T00:00:00", "Stored.");
  }

  private void addPost(long id, String modified, String text) throws IOException {
    ObjectNode post =
        (ObjectNode)
            new ObjectMapper()
                .readTree(
                    "{\"id\":"
                        + id
                        + ",\"date\":\"2022-01-01T00:00:00\",\"modified\":\""
                        + modified
                        + "\",\"slug\":\"p\",\"status\":\"publish\",\"type\":\"post\",\"title\":{\"raw\":\"T\"},"
                        + "\"content\":{\"raw\":\""
                        + text
                        + "\",\"rendered\":\"<p>DisplayFormat.</p>\"},\"author\":1}");
    content.item(FakeContent.Asker.USER, "wp/v2/posts", post);
  }

  @Test
  void findsWhatChangesMeanwhile() throws IOException {
    site.with(
        (count, target, answer) -> {
          if (target != null && target.startsWith("wp/v2/posts") && target.contains("&page=1&")) {
            try {
              content.remove("wp/v2/posts", 1003);
              content.remove("wp/v2/posts", 1006);
              addPost(9_000);
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          }
          return answer;
        });

    pull(user().with(PulledFolder.HASTE), "pulled");
    List<Long> ids = ids(rows("pulled"), "post");

    for (int i = 3; i <= POSTS; i++) {
      assertThat(ids).contains(1000L + 3L * i);
    }
    assertThat(ids).contains(9_000L).doesNotHaveDuplicates();
  }

  private static String codeOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return assertThatExceptionOfType(SourceUnreadable.class).isThrownBy(call).actual().code();
  }

  @Test
  void tellsOfAWrongPasswordAndLeavesNothingBehind() {
    HttpSettings wrong = visitor().with(new Credentials(FakeSite.USER, "wrong"));

    assertThat(codeOf(() -> pull(wrong, "pulled"))).isEqualTo("password-ignored");
    assertThat(Pull.isIn(temp.resolve("pulled"))).isFalse();
  }

  @Test
  void tellsOfASiteThatIsNoWordPress() {
    site.with((count, target, answer) -> aResponse().withBody("<html><title>Shop</title></html>"));

    assertThat(codeOf(() -> pull(visitor(), "pulled"))).isEqualTo("not-wordpress");
  }

  @Test
  void tellsThatTheApiIsClosed() {
    site.with(
        (count, target, answer) ->
            target == null
                ? answer
                : aResponse()
                    .withStatus(401)
                    .withBody("{\"code\":\"rest_login_required\",\"data\":{\"status\":401}}"));

    assertThat(codeOf(() -> pull(visitor(), "pulled"))).isEqualTo("rest-off");
  }

  @Test
  void tellsThatTheIndexNeverComesWhole() {
    site.with(
        (count, target, answer) ->
            target == null ? answer : aResponse().withBody("{\"name\":\"A site\",\"names"));

    assertThatExceptionOfType(SourceUnreadable.class)
        .isThrownBy(() -> pull(visitor(), "pulled"))
        .satisfies(e -> assertThat(e.code()).isEqualTo("site-silent"))
        .satisfies(e -> assertThat(e.facts()).contains("its answers break off"));
  }

  @Test
  void takesARefusalOfOneListForWhatItIs() throws IOException {
    site.with(
        (count, target, answer) ->
            target != null && target.startsWith("wp/v2/comments")
                ? aResponse().withStatus(401).withBody("{\"code\":\"plugin_says_no\"}")
                : answer);

    assertThat(ids(pulled(user()), "post")).hasSize(POSTS);
  }

  @Test
  void takesARefusalThatAPluginAnswersWith500ForWhatItIs() throws IOException {
    site.with(
        (count, target, answer) ->
            target != null && target.startsWith("wp/v2/comments")
                ? aResponse().withStatus(500).withBody("{\"code\":\"rest_cannot_view\"}")
                : answer);
    pull(visitor(), "pulled");

    List<Problem> problems = new ArrayList<>();
    assertThat(ids(rows("pulled", problems), "post")).isNotEmpty();
    assertThat(problems)
        .filteredOn(problem -> problem.code().equals("not-shown"))
        .extracting(Problem::message)
        .contains(
            "Not visible: Comments (the site hides them from visitors: 500 rest_cannot_view).");
    assertThat(problems).extracting(Problem::code).doesNotContain("source-broken");
    assertThat(site.asked()).filteredOn(ask -> ask.startsWith("wp/v2/comments")).hasSize(1);
  }

  @Test
  void tellsOfAFirewall() {
    site.with(
        (count, target, answer) ->
            aResponse()
                .withStatus(403)
                .withHeader("Server", "cloudflare")
                .withHeader("CF-Ray", "8f3c2a")
                .withBody("<html><title>Attention Required! | Cloudflare</title></html>"));

    assertThatExceptionOfType(SourceUnreadable.class)
        .isThrownBy(() -> pull(visitor(), "pulled"))
        .satisfies(e -> assertThat(e.code()).isEqualTo("firewall"))
        .satisfies(e -> assertThat(e.facts()).contains("Cloudflare, 403, ray 8f3c2a"));
  }

  @Test
  void tellsOfMaintenance() {
    site.with(
        (count, target, answer) ->
            aResponse()
                .withStatus(503)
                .withBody("<p>Briefly unavailable for scheduled maintenance.</p>"));

    assertThat(codeOf(() -> pull(visitor(), "pulled"))).isEqualTo("maintenance");
  }

  private static ResponseDefinitionBuilder maintenance(String retryAfter) {
    return aResponse()
        .withStatus(503)
        .withHeader("Retry-After", retryAfter)
        .withBody("<p>Briefly unavailable for scheduled maintenance.</p>");
  }

  /** From a number of answers on, all that the API gives is this one. */
  private FakeSite.Trouble after(int answers, ResponseDefinitionBuilder bad) {
    return (count, target, answer) -> count > answers ? bad : answer;
  }

  @Test
  void waitsAsLongAsTheSiteAsksAndReportsIt() throws IOException {
    List<Row> expected = expected(user());
    List<Wait> waits = Collections.synchronizedList(new ArrayList<>());
    site.with((count, target, answer) -> count > 9 && count < 14 ? maintenance("1") : answer);
    HttpSettings patient = user().with(PulledFolder.HASTE.withAllWaits(Duration.ofSeconds(30)));
    PullListener listener =
        new PullListener() {
          @Override
          public void waiting(Wait wait) {
            waits.add(wait);
          }
        };
    new Pull(site.address(), temp.resolve("pulled"), patient, listener).run();

    assertThat(rows("pulled")).isEqualTo(expected);
    assertThat(waits)
        .isNotEmpty()
        .contains(new Wait("127.0.0.1", 503, "maintenance", Duration.ofSeconds(1), true));
  }

  @Test
  void doesNotBeginAWaitThatIsTooLongAndResumesLater() throws IOException {
    List<Row> expected = expected(user());
    site.with(after(12, maintenance("3600")));

    assertThatExceptionOfType(SourceUnreadable.class)
        .isThrownBy(() -> pull(user(), "pulled"))
        .satisfies(e -> assertThat(e.code()).isEqualTo("maintenance"))
        .satisfies(e -> assertThat(e.facts().toString()).contains("60 min", "--max-wait"));
    site.asked();
    site.with((count, target, answer) -> answer);

    assertThat(pulled(user())).isEqualTo(expected);
    assertThat(site.asked()).doesNotContain("wp/v2/types?context=edit");
  }

  @ParameterizedTest
  @CsvSource({"429, slow-down", "503, site-unavailable"})
  void endsWhenASiteIsInTroubleWithoutEnd(int status, String code) throws IOException {
    List<Row> expected = expected(user());
    site.with(after(12, aResponse().withStatus(status).withHeader("Retry-After", "0")));
    assertThat(codeOf(() -> pull(user(), "pulled"))).isEqualTo(code);
    site.with(after(4, aResponse().withStatus(status)));
    assertThat(codeOf(() -> pull(user(), "pulled"))).isEqualTo(code);
    site.with((count, target, answer) -> answer);

    assertThat(pulled(user())).isEqualTo(expected);
  }

  @Test
  void endsWhenAListIsCutOffEachTime() throws IOException {
    List<Row> expected = expected(user());
    site.with(
        (count, target, answer) -> {
          if (target == null || !target.startsWith("wp/v2/posts")) {
            return answer;
          }
          byte[] whole = answer.build().getByteBody();
          return aResponse()
              .withBody(new String(whole, StandardCharsets.UTF_8).substring(0, whole.length / 2));
        });

    assertThatExceptionOfType(SourceUnreadable.class)
        .isThrownBy(() -> pull(user(), "pulled"))
        .satisfies(e -> assertThat(e.code()).isEqualTo("site-silent"))
        .satisfies(e -> assertThat(e.facts().toString()).contains("wp/v2/posts break off"));
    site.with((count, target, answer) -> answer);

    assertThat(pulled(user())).isEqualTo(expected);
  }

  @Test
  void tellsOfABotCheckThatPretendsToBeThePage() {
    site.with(
        (count, target, answer) ->
            aResponse()
                .withBody(
                    "<html><title>Robot Challenge Screen</title><script src='x'></script></html>"));

    assertThat(codeOf(() -> pull(visitor(), "pulled"))).isEqualTo("bot-check");
  }

  @Test
  void namesThePluginOfAComingSoonPage() {
    site.with(
        (count, target, answer) ->
            aResponse()
                .withBody(
                    "<html><title>Bakery</title><link href='/wp-content/plugins/coming-soon/a.css'>"
                        + "<h1>Coming soon</h1></html>"));

    assertThatExceptionOfType(SourceUnreadable.class)
        .isThrownBy(() -> pull(visitor(), "pulled"))
        .satisfies(e -> assertThat(e.code()).isEqualTo("maintenance"))
        .satisfies(e -> assertThat(e.facts()).contains("SeedProd, 200"));
  }

  @Test
  void readsAnOpenApiBehindAClosedFrontPage() throws IOException {
    List<Row> expected = expected(visitor());
    site.with((count, target, answer) -> target == null ? maintenance("600") : answer);

    assertThat(pulled(visitor())).isEqualTo(expected);
  }

  private static HttpSettings throughGate(HttpSettings settings) {
    return settings.withGate(new Credentials(FakeSite.GATE_USER, FakeSite.GATE_PASSWORD));
  }

  @Test
  void passesTheGateOfTheWebServer() throws IOException {
    List<Row> expected = expected(visitor());
    site.withGate(url -> true);

    assertThat(codeOf(() -> pull(visitor(), "pulled"))).isEqualTo("gate");
    HttpSettings wrong = visitor().withGate(new Credentials(FakeSite.GATE_USER, "wrong"));
    assertThat(codeOf(() -> pull(wrong, "pulled"))).isEqualTo("gate-rejected");
    assertThat(pulled(throughGate(visitor()))).isEqualTo(expected);
  }

  @Test
  void endsWhenAGateIsClosedMeanwhile() throws IOException {
    List<Row> expected = expected(visitor());
    site.with(
        after(
            9,
            aResponse().withStatus(401).withHeader("WWW-Authenticate", "Basic realm=\"Staging\"")));
    assertThat(codeOf(() -> pull(visitor(), "pulled"))).isEqualTo("gate");
    site.with((count, target, answer) -> answer);

    assertThat(pulled(visitor())).isEqualTo(expected);
  }

  @Test
  void logsInWhereTheGateExemptsTheApi() throws IOException {
    List<Row> expected = expected(user());
    site.withGate(url -> !url.startsWith("/wp-json/"));

    assertThat(pulled(throughGate(user()))).isEqualTo(expected);
  }

  @Test
  void explainsThatGateAndLoginNeedTheSameHeader() {
    site.withGate(url -> true);

    assertThat(codeOf(() -> pull(throughGate(user()), "pulled"))).isEqualTo("gate-conflict");
    assertThat(Pull.isIn(temp.resolve("pulled"))).isFalse();
  }

  @Test
  void findsTheApiWhereTheFrontPageIsElsewhere() throws IOException {
    List<Row> expected = expected(visitor());
    site.with(
        (count, target, answer) ->
            target == null
                ? aResponse().withStatus(302).withHeader("Location", "https://front.example/")
                : answer);

    assertThat(pulled(visitor())).isEqualTo(expected);
  }

  @Test
  void followsTheHintOfAFrontEndUnlessThereAreSecrets() throws IOException {
    List<Row> expected = expected(visitor());
    try (FakeSite front = FakeSite.of(new FakeContent())) {
      front.with(
          (count, target, answer) ->
              target == null
                  ? aResponse()
                      .withBody(
                          "<link rel='https://api.w.org/' href='" + site.address() + "wp-json/'>")
                  : aResponse().withStatus(404).withBody("<html>Not found</html>"));
      new Pull(front.address(), temp.resolve("front"), visitor(), PullListener.DEAF).run();

      assertThat(rows("front")).isEqualTo(expected);
      assertThatExceptionOfType(SourceUnreadable.class)
          .isThrownBy(
              () -> new Pull(front.address(), temp.resolve("x"), user(), PullListener.DEAF).run())
          .satisfies(e -> assertThat(e.code()).isEqualTo("front-end"))
          .satisfies(
              e -> assertThat(e.facts()).contains("http://" + site.address().getAuthority()));
    }
  }

  @Test
  void findsOutTheScheme() throws IOException {
    LiveSite live = LiveSite.of("localhost:" + site.address().getPort()).orElseThrow();
    live.pull(temp.resolve("pulled"), new Connection(null, visitor()), OpeningProgress.NONE);

    assertThat(ids(rows("pulled"), "post")).isNotEmpty();
  }

  @Test
  void tellsThatAnotherHostIsMeant() {
    site.with(
        (count, target, answer) ->
            aResponse().withStatus(301).withHeader("Location", "https://other.example/"));

    assertThat(codeOf(() -> pull(user(), "pulled"))).isEqualTo("other-host");
  }

  @Test
  void goesOnWhereItWasAfterItLostItsRight() throws IOException {
    List<Row> expected = expected(user());
    site.with(
        (count, target, answer) ->
            target != null && target.contains("&page=2&")
                ? aResponse().withStatus(401).withBody("{\"code\":\"rest_forbidden_context\"}")
                : answer);
    assertThat(codeOf(() -> pull(user(), "pulled"))).isEqualTo("access-lost");
    site.with((count, target, answer) -> answer);
    site.asked();

    assertThat(pulled(user())).isEqualTo(expected);
    assertThat(site.asked()).isNotEmpty().doesNotContain("wp/v2/types?context=edit");
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 14, 20})
  void goesOnWhereItWasAfterItsPasswordWasTakenBack(int answers) throws IOException {
    List<Row> expected = expected(user());
    site.with(
        (count, target, answer) ->
            count > answers
                ? aResponse().withStatus(401).withBody("{\"code\":\"incorrect_password\"}")
                : answer);
    assertThat(codeOf(() -> pull(user(), "pulled"))).isEqualTo("access-lost");
    site.with((count, target, answer) -> answer);

    assertThat(pulled(user())).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 6, 9, 12, 15, 18, 21})
  void goesOnWhereItWasKilled(int answers) throws IOException {
    List<Row> expected = expected(user());
    site.with(
        (count, target, answer) ->
            count > answers
                ? aResponse().withStatus(301).withHeader("Location", "http://x.example/")
                : answer);
    assertThatExceptionOfType(SourceUnreadable.class).isThrownBy(() -> pull(user(), "pulled"));
    site.with((count, target, answer) -> answer);

    assertThat(pulled(user())).isEqualTo(expected);
  }

  @Test
  void refusesToMixTwoUsersInOneFolder() throws IOException {
    pull(user(), "pulled");

    assertThat(codeOf(() -> pull(visitor(), "pulled"))).isEqualTo("other-recording");
  }

  @Test
  void writesDownNoSecrets() throws IOException {
    site.with((count, target, answer) -> answer.withHeader("Set-Cookie", "session=sesame"));
    pull(user(), "pulled");
    String pair = FakeSite.USER + ":" + FakeSite.PASSWORD;
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));

    try (Stream<Path> files = Files.walk(temp.resolve("pulled"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).doesNotContain(FakeSite.PASSWORD, encoded, "sesame");
      }
    }
  }

  @Test
  void tellsOfARecordingThatBrokeOff() throws IOException {
    site.with(
        (count, target, answer) ->
            target != null && target.startsWith("wp/v2/comments")
                ? aResponse().withStatus(301).withHeader("Location", "http://x.example/")
                : answer);
    assertThatExceptionOfType(SourceUnreadable.class).isThrownBy(() -> pull(user(), "pulled"));
    List<Problem> problems = new ArrayList<>();
    rows("pulled", problems);

    assertThat(problems).extracting(Problem::code).contains("source-truncated");
  }

  @Test
  void countsWhatASiteGivesWithoutFetchingIt() throws IOException {
    SiteSurvey survey =
        new SiteSurveyor(
                site.address(),
                Files.createDirectory(temp.resolve("survey")),
                user(),
                PullListener.DEAF)
            .run();

    assertThat(survey.user()).isEqualTo(FakeSite.USER);
    assertThat(survey.title()).isEqualTo("A & B");
    assertThat(survey.lines())
        .anySatisfy(
            line -> {
              assertThat(line.name()).isEqualTo("post");
              assertThat(line.seen()).isEqualTo(POSTS);
              assertThat(line.visitors()).isEqualTo(POSTS - POSTS / 10);
              assertThat(line.stored()).isTrue();
            });
    assertThat(site.asked()).hasSizeLessThan(25).allMatch(target -> !target.contains("&page=2"));
  }

  private SiteSurvey survey() throws IOException {
    Path work = Files.createDirectory(temp.resolve("survey"));
    return new SiteSurveyor(site.address(), work, visitor(), PullListener.DEAF).run();
  }

  @Test
  void namesOtherSitesOfItsNetwork() throws IOException {
    String link = "<link rel='https://api.w.org/' href='/wp-json/'>";
    String image = "<img src='/wp-content/uploads/sites/3/2024/01/a.jpg'>";
    String links = "<a href='/shop/cart/'>Shop</a> <a href='/post-1/'>1</a>";
    site.page("/", "<html>" + link + image + links + "</html>")
        .page(
            "/shop/wp-json/?_fields=home,namespaces",
            "{\"home\":\"https://site.example/shop\",\"namespaces\":[\"wp/v2\"]}");

    assertThat(survey().network()).containsExactly("https://site.example/shop");
  }

  @Test
  void takesLinksOfASingleSiteForPages() throws IOException {
    site.page("/", "<link rel='https://api.w.org/' href='/wp-json/'><a href='/shop/'>S</a>")
        .page(
            "/shop/wp-json/?_fields=home,namespaces",
            "{\"home\":\"https://site.example/shop\",\"namespaces\":[\"wp/v2\"]}");

    assertThat(survey().network()).isEmpty();
  }

  @Test
  void fetchesOnlyWhatChangedSince() throws IOException {
    addPost(1300);
    pull(user(), "pulled");
    site.asked();
    content.remove("wp/v2/posts", 1300);
    addPost(1300, "2023-05-05T05:05:05", "Changed.");
    addPost(9_000, "2023-05-05T05:05:06", "New.");
    content.remove("wp/v2/posts", 1003);

    PullResult result = update(user(), "pulled");

    assertThat(result.gone()).isEqualTo(1);
    List<String> posts =
        site.asked().stream().filter(ask -> ask.startsWith("wp/v2/posts")).toList();
    assertThat(posts)
        .hasSizeLessThanOrEqualTo(5)
        .filteredOn(ask -> !ask.contains("_fields="))
        .hasSize(1);
    List<Problem> problems = new ArrayList<>();
    List<Row> rows = rows("pulled", problems);
    pull(user(), "anew");
    assertThat(rows).isEqualTo(rows("anew"));
    assertThat(problems)
        .filteredOn(problem -> problem.code().equals("gone"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.id()).isEqualTo(1003));
  }

  @Test
  void noticesInTheEndWhatChangedWhileAnUpdateWasInterrupted() throws IOException {
    pull(user(), "pulled");
    site.with(
        (count, target, answer) ->
            target != null && target.startsWith("wp/v2/comments")
                ? aResponse()
                    .withStatus(503)
                    .withBody("Briefly unavailable for scheduled maintenance")
                : answer);
    assertThatExceptionOfType(SourceUnreadable.class).isThrownBy(() -> update(user(), "pulled"));
    assertThat(Files.readString(temp.resolve("pulled/README.txt"))).contains("Complete  no");
    site.with((count, target, answer) -> answer);
    content.remove("wp/v2/posts", 1003);
    addPost(9_000, "2023-05-05T05:05:06", "New.");

    PullResult result = update(user(), "pulled");

    assertThat(result.resumed()).isTrue();
    assertThat(result.gone()).isEqualTo(1);
    assertThat(ids(rows("pulled"), "post")).contains(9_000L).doesNotContain(1003L);
  }

  @Test
  void explainsItsFolder() throws IOException {
    pull(user(), "pulled");

    assertThat(Files.readString(temp.resolve("pulled/README.txt")))
        .contains("Site      " + site.address(), "Read as   " + FakeSite.USER, "Complete  yes")
        .contains("pressport pull " + site.address() + " --user " + FakeSite.USER + " --out DIR")
        .doesNotContain(FakeSite.PASSWORD);
  }

  @Test
  void keepsWhatAListHadThatFailsWhenItIsAskedAgain() throws IOException {
    List<Row> expected = expected(user());
    pull(user(), "pulled");
    site.with(
        (count, target, answer) ->
            target != null && target.startsWith("wp/v2/posts")
                ? aResponse().withStatus(500).withBody("Fatal error")
                : answer);

    assertThat(update(user(), "pulled").gone()).isZero();
    List<Problem> problems = new ArrayList<>();
    assertThat(ids(rows("pulled", problems), "post")).isEqualTo(ids(expected, "post"));
    assertThat(problems).extracting(Problem::code).contains("source-broken");
  }

  @Test
  void tellsOfAListThatFailsAsAWhole() throws IOException {
    site.with(
        (count, target, answer) ->
            target != null && target.startsWith("wp/v2/posts")
                ? aResponse().withStatus(200).withBody("<html>Something else</html>")
                : answer);
    pull(user(), "pulled");

    List<Problem> problems = new ArrayList<>();
    assertThat(ids(rows("pulled", problems), "post")).isEmpty();
    assertThat(problems).extracting(Problem::code).contains("source-broken");
    assertThat(site.asked()).filteredOn(ask -> ask.startsWith("wp/v2/posts")).hasSizeLessThan(40);
  }

  @Test
  void tellsAVisitorWhatIsKeptBack() throws IOException {
    pull(visitor(), "pulled");
    List<Problem> problems = new ArrayList<>();
    rows("pulled", problems);

    assertThat(problems).extracting(Problem::code).contains("seen-as-visitor");
    assertThat(problems)
        .filteredOn(problem -> problem.code().equals("not-in-api"))
        .extracting(Problem::type)
        .contains("custom_css", "oembed_cache", "acf-field", "ai1ec_event");
    assertThat(problems).allMatch(problem -> problem.severity() == Problem.Severity.NOTE);
  }
}
