package dev.pressport.export.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.export.Exported;
import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.export.PluginDump;
import dev.pressport.export.Unpublished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The redirect rules of plugins, from the place where each keeps them to {@code redirects.csv}. */
class PluginRulesTest {
  private static final String ITEMS =
      "id url match_url match_data regex position last_count last_access group_id status"
          + " action_type action_code action_data match_type title";

  @TempDir Path temp = Path.of("");

  private static PluginDump site() {
    return site("https://rope.example");
  }

  private static PluginDump site(String home) {
    return new PluginDump(home)
        .entry(5, "page", "publish", "knots")
        .entry(6, "post", "publish", "hemp");
  }

  private Exported exported(PluginDump dump) throws IOException {
    return new MigrationRun(temp)
        .to(Exporters.find("hugo").orElseThrow())
        .export(dump.write(temp.resolve("site.sql")));
  }

  private static List<String> rules(Exported exported) throws IOException {
    return Files.readAllLines(exported.folder().resolve("_pressport/redirects/redirects.csv"))
        .stream()
        .filter(line -> line.contains("redirect rule"))
        .toList();
  }

  private static PluginDump item(
      PluginDump dump, int position, String url, String action, int code, String to) {
    return item(dump, position, url, action, code, to, "url");
  }

  private static PluginDump item(
      PluginDump dump,
      int position,
      String url,
      String action,
      int code,
      String to,
      String condition) {
    return dump.row(
        "redirection_items",
        position,
        url,
        url,
        "",
        0,
        position,
        0,
        "",
        1,
        "enabled",
        action,
        code,
        to,
        condition,
        "");
  }

  @Test
  void ofRedirectionForThoseWhoAreNotLoggedInAreForAllVisitors() throws IOException {
    PluginDump dump = site().table("redirection_items", ITEMS);
    String out = "a:2:{s:9:\"logged_in\";s:1:\"/\";s:10:\"logged_out\";s:7:\"/knots/\";}";
    String in = "a:2:{s:9:\"logged_in\";s:7:\"/knots/\";s:10:\"logged_out\";s:0:\"\";}";
    item(dump, 1, "/members/", "url", 301, out, "login");
    item(dump, 2, "/club/", "url", 301, in, "login");
    item(dump, 3, "/phone/", "url", 301, "a:1:{s:8:\"url_from\";s:1:\"/\";}", "agent");

    Exported exported = exported(dump);

    assertThat(rules(exported)).containsExactly("/members/,/knots/,301,redirect rule");
    assertThat(problems(exported)).contains("/club/", "/phone/");
  }

  @Test
  void ofRedirectionWithAConditionAreForThoseWhoDoNotMeetIt() throws IOException {
    PluginDump dump = site().table("redirection_items", ITEMS);
    String both = "a:2:{s:8:\"url_from\";s:6:\"/hemp/\";s:11:\"url_notfrom\";s:7:\"/knots/\";}";
    String missing = "a:2:{s:4:\"page\";s:3:\"404\";s:3:\"url\";s:7:\"/knots/\";}";
    String here =
        "a:3:{s:6:\"server\";s:20:\"https://rope.example\";s:8:\"url_from\";s:7:\"/knots/\";"
            + "s:11:\"url_notfrom\";s:0:\"\";}";
    item(dump, 1, "/de/", "url", 302, both, "language");
    item(dump, 2, "/lost/", "url", 301, missing, "page");
    item(dump, 3, "/host/", "url", 301, here, "server");
    item(dump, 4, "/never/", "error", 404, both, "agent");

    Exported exported = exported(dump);

    assertThat(rules(exported))
        .containsExactly(
            "/lost/,/knots/,301,redirect rule",
            "/host/,/knots/,301,redirect rule",
            "/de/,/knots/,302,redirect rule");
    assertThat(problems(exported))
        .contains("it depends on a condition: language", "/never/ of")
        .doesNotContain("/lost/", "/host/");
  }

  @Test
  void withVariablesAreForRequestsThatHaveThemInAnyOrder() throws IOException {
    PluginDump dump = site().table("redirection_items", ITEMS);
    item(dump, 1, "/index.php?view=a b&id=7", "url", 301, "/knots/");
    item(dump, 2, "/index.php?view=a%20b&id=7&lang=de", "url", 302, "/hemp/");
    item(dump, 3, "/shop?old", "error", 410, "");
    item(dump, 4, "/one?x=1", "url", 302, "/knots/");
    String regex = "{\"source\":{\"flag_regex\":true}}";
    dump.row(
        "redirection_items",
        5,
        "^/p\\?id=([0-9]+)",
        "regex",
        regex,
        1,
        5,
        0,
        "",
        1,
        "enabled",
        "url",
        301,
        "/knots/?n=$1",
        "url",
        "");

    Exported exported = exported(dump);

    assertThat(rules(exported))
        .containsExactly(
            "/index.php?view=a%20b&id=7&lang=de,/hemp/,302,redirect rule",
            "/index.php?view=a%20b&id=7,/knots/,301,redirect rule",
            "/shop?old,,410,redirect rule",
            "/one?x=1,/knots/,302,redirect rule",
            "\"^/p\\?id=([0-9]+)\",/knots/?n=$1,301,redirect rule (regular expression)");
    assertThat(file(exported, "nginx-server.conf"))
        .contains(
            "if ($pressport_asked ~* \"^/index\\x2ephp\\x3f(?=(?:.*&)?view=a\\x2520b(?:&|$))"
                + "(?=(?:.*&)?id=7(?:&|$))\") {\n  return 301 \"/knots/\";\n}",
            "if ($pressport_whole ~ \"^/p\\\\?id=([0-9]+)\") {\n  return 301 \"/knots/?n=$1\";\n}");
    assertThat(file(exported, "apache.htaccess"))
        .contains(
            """
            RewriteCond %{QUERY_STRING} "(?:^|&)view=a\\x2520b(?:&|$)" [NC]
            RewriteCond %{QUERY_STRING} "(?:^|&)id=7(?:&|$)" [NC]
            RewriteRule "^/?index\\x2ephp/*$" "/knots/" [R=301,L,NE,NC,QSD]\
            """,
            "RewriteRule \"^/?shop/*$\" - [R=410,L,NE,NC,QSD]");
    assertThat(file(exported, "Caddyfile"))
        .contains(
            "vars_regexp {query}"
                + " \"(?i)(?:^|&)(?:id=7&(?:.*&)?view=a\\x2520b|view=a\\x2520b&(?:.*&)?id=7)"
                + "(?:&|$)\"");
    assertThat(file(exported, "netlify/_redirects"))
        .contains("/index.php/ view=a%20b id=7 /knots/ 301!");
  }

  private static String file(Exported exported, String name) throws IOException {
    return Files.readString(exported.folder().resolve("_pressport/redirects/" + name));
  }

  @Test
  void ofRedirectionLeaveAnEntryWhoseAddressHasAnotherSlashAtItsEnd() throws IOException {
    PluginDump dump =
        site()
            .option("permalink_structure", "/%postname%/")
            .option("redirection_options", "a:1:{s:13:\"flag_trailing\";b:0;}")
            .table("redirection_items", ITEMS);
    item(dump, 1, "/hemp", "url", 301, "/knots/");
    item(dump, 2, "^/old/(.*)$", "url", 301, "/knots/");
    item(dump, 3, "/knots/", "url", 301, "https://other.example/");

    Exported exported = exported(dump);

    assertThat(exported.report().drafts()).containsExactly(Map.entry(Unpublished.REDIRECTED, 1L));
    assertThat(problems(exported))
        .contains("The rule for /hemp of Redirection is not among the redirects: the new site has");
  }

  @Test
  void thatComeFirstHaveTheAddress() throws IOException {
    PluginDump dump = site().table("redirection_items", ITEMS);
    dump.row(
        "redirection_items",
        1,
        "^/old/(.*)$",
        "regex",
        "{\"source\":{\"flag_regex\":true}}",
        1,
        1,
        0,
        "",
        1,
        "enabled",
        "url",
        301,
        "/hemp/",
        "url",
        "");
    item(dump, 2, "/old/x", "url", 301, "/knots/");

    Exported exported = exported(dump);

    assertThat(rules(exported)).containsExactly("/old/*,/hemp/,301,redirect rule (beginning)");
    assertThat(problems(exported)).contains("a rule before it has its address");
  }

  @Test
  void ofRedirectionLeadToTheEndsOfTheirChains() throws IOException {
    PluginDump dump = site().table("redirection_items", ITEMS);
    item(dump, 1, "/first/", "url", 301, "/second");
    item(dump, 2, "/second", "url", 301, "http://www.rope.example/knots/?a=1#top");
    item(dump, 3, "/away", "url", 302, "https://other.example/x?y=z");
    item(dump, 4, "/gone", "error", 410, "");
    item(dump, 5, "/here", "url", 301, "/there/");
    item(dump, 6, "/there", "url", 301, "/here");
    item(dump, 7, "/hemp/", "url", 301, "/knots/");
    item(dump, 8, "/pick", "random", 301, "");
    item(dump, 9, "/script", "url", 301, "javascript:alert(1)");
    item(dump, 10, "/list?page=3", "url", 301, "/knots/");

    Exported exported = exported(dump);

    assertThat(rules(exported))
        .containsExactly(
            "/list?page=3,/knots/,301,redirect rule",
            "/first/,/knots/?a=1#top,301,redirect rule",
            "/second,/knots/?a=1#top,301,redirect rule",
            "/hemp/,/knots/,301,redirect rule",
            "/away/,https://other.example/x?y=z,302,redirect rule",
            "/gone/,,410,redirect rule");
    assertThat(problems(exported))
        .contains(
            "The rule for /here of Redirection is not among the redirects: it leads back to itself",
            "/there of",
            "The rule for /pick of Redirection is not among the redirects: it leads to a random",
            "The rule for /script of Redirection is not among the redirects: its target is not a");
  }

  @Test
  void countBeforeTheEntryAtTheirAddress() throws IOException {
    PluginDump dump =
        site()
            .entry(7, "page", "publish", "rigging")
            .option("show_on_front", "page")
            .option("page_on_front", "7")
            .table("redirection_items", ITEMS);
    item(dump, 1, "/hemp", "url", 302, "https://other.example/");
    item(dump, 2, "/rigging/", "url", 301, "/knots/");
    item(dump, 3, "/knots/", "url", 301, "/once/");
    item(dump, 4, "/once/", "url", 301, "/knots/");

    Exported exported = exported(dump);

    assertThat(rules(exported))
        .containsExactly(
            "/rigging/,/knots/,301,redirect rule",
            "/once/,/knots/,301,redirect rule",
            "/hemp/,https://other.example/,302,redirect rule");
    assertThat(exported.report().drafts()).containsExactly(Map.entry(Unpublished.REDIRECTED, 1L));
    assertThat(problems(exported))
        .contains("The rule for /knots/ of Redirection is not among the redirects");
  }

  private static String problems(Exported exported) throws IOException {
    return Files.readString(exported.folder().resolve("_pressport/problems.ndjson"));
  }

  @Test
  void ofRedirectionCountOnlyWhereTheyAreSwitchedOn() throws IOException {
    PluginDump dump = site().table("redirection_items", ITEMS);
    String data = "{\"source\":{\"flag_case\":true,\"flag_regex\":true}}";
    dump.row(
        "redirection_items",
        1,
        "/a",
        "/a",
        "",
        0,
        0,
        0,
        "",
        2,
        "disabled",
        "url",
        301,
        "/knots/",
        "url",
        "");
    dump.row(
        "redirection_items",
        2,
        "/b",
        "/b",
        "",
        0,
        0,
        0,
        "",
        1,
        "disabled",
        "url",
        301,
        "/knots/",
        "url",
        "");
    dump.row(
        "redirection_items",
        3,
        "/c",
        "/c",
        "",
        0,
        0,
        0,
        "",
        1,
        "enabled",
        "url",
        301,
        "a:1:{s:4:\"from\";s:1:\"x\";}",
        "referrer",
        "");
    dump.row(
        "redirection_items",
        4,
        "^/year/([0-9]{4})/(.*)$",
        "regex",
        data,
        0,
        0,
        0,
        "",
        1,
        "enabled",
        "url",
        301,
        "/archive/$2/$1/",
        "url",
        "");

    Exported exported = exported(dump);

    assertThat(rules(exported))
        .containsExactly(
            "\"^/year/([0-9]{4})/(.*)$\",/archive/$2/$1/,301,redirect rule (regular expression)");
    assertThat(problems(exported)).contains("it depends on a condition: referrer");
  }

  @Test
  void ofRankMathAreBelowTheHome() throws IOException {
    PluginDump dump =
        site("https://rope.example/walk")
            .table("rank_math_redirections", "id sources url_to header_code hits status updated");
    dump.row(
        "rank_math_redirections",
        1,
        "a:2:{i:0;a:3:{s:6:\"ignore\";s:0:\"\";s:7:\"pattern\";s:3:\"old\";s:10:\"comparison\";"
            + "s:5:\"exact\";}i:1;a:3:{s:6:\"ignore\";s:4:\"case\";s:7:\"pattern\";s:12:\""
            + "(\\d+)\\.html$\";s:10:\"comparison\";s:5:\"regex\";}}",
        "https://rope.example/walk/knots/",
        301,
        0,
        "active",
        "2024-01-01");
    dump.row(
        "rank_math_redirections",
        2,
        "a:1:{i:0;a:3:{s:6:\"ignore\";s:0:\"\";s:7:\"pattern\";s:7:\"/shelf/\";s:10:\"comparison\""
            + ";s:5:\"start\";}}",
        "",
        410,
        0,
        "active",
        "2024-02-01");
    dump.row(
        "rank_math_redirections",
        3,
        "a:1:{i:0;a:3:{s:6:\"ignore\";s:0:\"\";s:7:\"pattern\";s:3:\"off\";s:10:\"comparison\";"
            + "s:5:\"exact\";}}",
        "/x/",
        301,
        0,
        "inactive",
        "2024-02-01");

    assertThat(rules(exported(dump)))
        .containsExactly(
            "/walk/old,/walk/knots/,301,redirect rule",
            "/walk/shelf*,,410,redirect rule (beginning)",
            "\"^/walk/.*?(\\d+)\\.html/*$\",/walk/knots/,301,redirect rule (regular expression)");
  }

  @Test
  void ofOptionsAndEntriesAreRead() throws IOException {
    PluginDump dump =
        site()
            .option(
                "wpseo-premium-redirects-base",
                "a:2:{i:0;a:4:{s:6:\"origin\";s:5:\"yoast\";s:3:\"url\";s:5:\"knots\";s:4:\"type\";"
                    + "i:307;s:6:\"format\";s:5:\"plain\";}i:1;a:4:{s:6:\"origin\";s:8:\"^y/(.*)$\""
                    + ";s:3:\"url\";s:5:\"n/$1/\";s:4:\"type\";i:301;s:6:\"format\";s:5:\"regex\";}}")
            .option("301_redirects", "a:1:{s:9:\"/simple/*\";s:6:\"/new/*\";}")
            .option("301_redirects_wildcard", "true")
            .option("quickppr_redirects", "a:1:{s:6:\"/quick\";s:6:\"/hemp/\";}")
            .entry(20, "redirect_rule", "publish", "r1")
            .meta(20, "_redirect_rule_from", "/safe/*")
            .meta(20, "_redirect_rule_to", "/hemp/*")
            .meta(20, "_redirect_rule_status_code", "302")
            .entry(21, "redirect_rule", "draft", "r2")
            .meta(21, "_redirect_rule_from", "/draft/")
            .meta(21, "_redirect_rule_to", "/hemp/")
            .entry(30, "seopress_404", "publish", "press")
            .meta(30, "_seopress_redirections_value", "https://rope.example/knots/")
            .meta(30, "_seopress_redirections_type", "301")
            .meta(30, "_seopress_redirections_enabled", "yes")
            .table(
                "aioseo_redirects",
                "id source_url target_url type regex ignore_case enabled custom_rules")
            .row("aioseo_redirects", 1, "/aio/", "/knots/", 301, 0, 1, 1, "[]");

    assertThat(rules(exported(dump)))
        .containsExactlyInAnyOrder(
            "/yoast/,/knots/,307,redirect rule",
            "/y/*,/n/$1/,301,redirect rule (beginning)",
            "/simple/*,/new/$1,301,redirect rule (beginning)",
            "/quick,/hemp/,301,redirect rule",
            "/safe/*,/hemp/$1,302,redirect rule (beginning)",
            "/Title%20press,/knots/,301,redirect rule",
            "/aio/,/knots/,301,redirect rule");
  }

  @Test
  void ofAPluginThatIsSwitchedOffAreLeftOut() throws IOException {
    PluginDump dump =
        site()
            .option("active_plugins", "a:1:{i:0;s:19:\"akismet/akismet.php\";}")
            .option("quickppr_redirects", "a:1:{s:6:\"/quick\";s:6:\"/hemp/\";}");

    Exported exported = exported(dump);

    assertThat(rules(exported)).isEmpty();
    assertThat(problems(exported)).contains("the plugin is switched off");
  }
}
