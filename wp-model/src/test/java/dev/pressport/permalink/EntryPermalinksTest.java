package dev.pressport.permalink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.language.TranslatedSlugs;
import dev.pressport.language.Translations;
import dev.pressport.model.Value;
import dev.pressport.permalink.PermalinkLookup.Category;
import dev.pressport.permalink.PermalinkLookup.Post;
import dev.pressport.php.LooseValue;
import dev.pressport.settings.SiteOptions;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The permalinks that WordPress gives, of entries in memory. */
class EntryPermalinksTest {
  private static final String HOME = "https://a.example";

  private final Map<Long, Post> posts = new HashMap<>();
  private final Map<String, Value> options = new HashMap<>();
  private final Map<Long, Translations> translations = new HashMap<>();
  private final Map<String, Long> primary = new HashMap<>();
  private Map<String, Value> rules = Map.of();
  private final AcfRegistrations acf = new AcfRegistrations();

  private Post post(long id, String type, String slug, long parent) {
    return post(id, type, "publish", slug, parent);
  }

  private Post post(long id, String type, String status, String slug, long parent) {
    Post post = new Post(id, type, status, slug, parent, 1, "2026-11-24 10:20:30");
    posts.put(id, post);
    return post;
  }

  private @Nullable String url(Post post) throws IOException {
    return new EntryPermalinks(
            HOME,
            new SiteOptions(options),
            LooseValue.of(new Value.Dict(rules)),
            acf,
            TranslatedSlugs.NONE,
            new Lookup())
        .of(post);
  }

  private @Nullable String path(Post post) throws IOException {
    String url = url(post);
    return url == null ? null : url.substring(HOME.length());
  }

  private EntryPermalinksTest structure(String structure) {
    options.put("permalink_structure", Value.of(structure));
    return this;
  }

  private void registered(
      String type, Value isPublic, Value queryable, Map<String, Value> rewrite) {
    Map<String, Value> settings =
        Map.of(
            "post_type",
            Value.of(type),
            "public",
            isPublic,
            "publicly_queryable",
            queryable,
            "rewrite",
            new Value.Dict(rewrite));
    acf.add(LooseValue.of(new Value.Dict(settings)), true);
  }

  /** The category 3 is below 2. */
  private final class Lookup implements PermalinkLookup {
    @Override
    public @Nullable Post post(long id) {
      return posts.get(id);
    }

    @Override
    public List<Category> terms(long postId, String taxonomy) {
      return postId == 1
          ? List.of(new Category(3, "news", 2))
          : postId == 50
              ? List.of(new Category(4, "a", 0), new Category(5, "b", 4), new Category(6, "c", 0))
              : List.of();
    }

    @Override
    public @Nullable Long primaryTerm(long postId, String meta) {
      return primary.get(meta);
    }

    @Override
    public @Nullable Category term(long id, String taxonomy) {
      return id == 2
          ? new Category(2, "world", 3)
          : id == 4 ? new Category(4, "a", 0) : new Category(id, "news", 2);
    }

    @Override
    public String nicename(long userId) {
      return "admin";
    }

    @Override
    public Translations translations(long postId) {
      return translations.getOrDefault(postId, Translations.NONE);
    }

    @Override
    public String statusBeforeTrash(long postId) {
      return "draft";
    }
  }

  private void polylang(long force, boolean hidden, String domain) {
    options.put(
        "polylang",
        new Value.Dict(
            Map.of(
                "force_lang",
                Value.of(force),
                "hide_default",
                hidden ? Value.TRUE : Value.FALSE,
                "rewrite",
                Value.TRUE,
                "default_lang",
                Value.of("en"),
                "domains",
                new Value.Dict(Map.of("de", Value.of(domain))))));
  }

  @ParameterizedTest
  @CsvSource({
    "1, true, /p1/, /de/p2/, /de/p2/img/, /de/start/",
    "1, false, /en/p1/, /de/p2/, /de/p2/img/, /de/start/",
    "0, true, /p1/, /p2/, /p2/img/, /start/",
    "2, true, /p1/, https://de.a.example/p2/, https://de.a.example/p2/img/, https://de.a.example/",
    "3, true, /p1/, https://a-de.example/p2/, https://a-de.example/p2/img/, https://a-de.example/"
  })
  void putsTheLanguageWherePolylangDoes(
      long force, boolean hidden, String english, String german, String image, String front)
      throws IOException {
    structure("/%postname%/").polylang(force, hidden, "https://a-de.example/");
    options.put("show_on_front", Value.of("page"));
    options.put("page_on_front", Value.of(8));
    translations.put(1L, new Translations("en", Map.of("en", 1L, "de", 2L)));
    translations.put(2L, new Translations("de", Map.of("en", 1L, "de", 2L)));
    translations.put(9L, new Translations("de", Map.of("en", 8L, "de", 9L)));
    post(2, "post", "p2", 0);

    assertThat(url(post(1, "post", "p1", 0))).isEqualTo(absolute(english));
    assertThat(url(post(2, "post", "p2", 0))).isEqualTo(absolute(german));
    assertThat(url(post(3, "attachment", "inherit", "img", 2))).isEqualTo(absolute(image));
    assertThat(url(post(9, "page", "start", 0))).isEqualTo(absolute(front));
  }

  @Test
  void leavesLanguagesOutWhenPolylangIsNotActive() throws IOException {
    structure("/%postname%/").polylang(1, true, "");
    options.put("active_plugins", new Value.Array(List.of(Value.of("akismet/akismet.php"))));
    translations.put(2L, new Translations("de", Map.of()));
    assertThat(path(post(2, "post", "p2", 0))).isEqualTo("/p2/");
  }

  private static String absolute(String address) {
    return address.startsWith("/") ? HOME + address : address;
  }

  @ParameterizedTest
  @CsvSource({
    "'', /?p=1, /?page_id=2, /?attachment_id=3",
    "/%year%/%monthnum%/%day%/%postname%/, /2026/11/24/p1/, /about/team/, /2026/11/24/p1/img/",
    "/archives/%post_id%, /archives/1, /about/team, /archives/1/img",
    "/%category%/%postname%/, /world/news/p1/, /about/team/, /world/news/p1/attachment/img/",
    "/index.php/%postname%/, /index.php/p1/, /index.php/about/team/, /index.php/p1/img/",
    "/%author%/%postname%.html, /admin/p1.html, /about/team, /admin/p1.html/img"
  })
  void followsTheStructure(String structure, String post, String page, String attachment)
      throws IOException {
    structure(structure);
    post(4, "page", "about", 0);

    assertThat(path(post(1, "post", "p1", 0))).isEqualTo(post);
    assertThat(path(post(2, "page", "team", 4))).isEqualTo(page);
    assertThat(path(post(3, "attachment", "inherit", "img", 1))).isEqualTo(attachment);
  }

  @ParameterizedTest
  @CsvSource({
    "wordpress-seo/wp-seo.php, 6, /c/p/",
    "wordpress-seo/wp-seo.php, 9, /a/p/",
    "seo-by-rank-math/rank-math.php, 6, /a/p/",
    "autodescription/autodescription.php, 6, /a/b/p/"
  })
  void followsThePrimaryCategoryOfAnActivePlugin(String plugin, long chosen, String path)
      throws IOException {
    structure("/%category%/%postname%/");
    options.put("active_plugins", new Value.Array(List.of(Value.of(plugin))));
    primary.put("_yoast_wpseo_primary_category", chosen);
    assertThat(path(post(50, "post", "p", 0))).isEqualTo(path);
  }

  @Test
  void leavesAncestorsWithoutSlugOutOfThePath() throws IOException {
    structure("/%postname%/");
    post(4, "page", "about", 0);
    post(5, "page", "draft", "", 4);

    assertThat(path(post(6, "page", "team", 5))).isEqualTo("/about/team/");
  }

  @Test
  void givesOnlyQueriesForWhatVisitorsCannotOpen() throws IOException {
    structure("/%postname%/");
    registered("memo", Value.TRUE, Value.FALSE, Map.of());

    assertThat(path(post(1, "post", "draft", "p1", 0))).isEqualTo("/?p=1");
    assertThat(path(post(2, "attachment", "inherit", "img", 1))).isEqualTo("/?attachment_id=2");
    assertThat(path(post(3, "memo", "m", 0))).isEqualTo("/?p=3");
    assertThat(path(post(4, "attachment", "inherit", "img", 3))).isEqualTo("/?attachment_id=4");
    assertThat(path(post(5, "unregistered", "u", 0))).isEqualTo("/?p=5");
    assertThat(path(post(6, "attachment", "inherit", "img", 99))).isEqualTo("/?attachment_id=6");
  }

  @ParameterizedTest
  @CsvSource({
    "/blog/%postname%/, 1, /blog/books/emma/",
    "/blog/%postname%/, 0, /books/emma/",
    "/index.php/%postname%, 0, /index.php/books/emma"
  })
  void putsTypesOfAcfBelowTheirSlug(String structure, String front, String path)
      throws IOException {
    structure(structure);
    Map<String, Value> rewrite = Map.of("slug", Value.of("books"), "with_front", Value.of(front));
    registered("book", Value.FALSE, Value.TRUE, rewrite);

    Post emma = post(1, "book", "emma", 0);
    assertThat(path(emma)).isEqualTo(path);
    assertThat(path(post(2, "attachment", "inherit", "cover", 1)))
        .startsWith(path)
        .contains("emma/cover");
  }

  @Test
  void followsTheStoredRulesBeforeAll() throws IOException {
    structure("/%postname%/");
    registered("book", Value.TRUE, Value.TRUE, Map.of());
    rules =
        Map.of(
            "library/([^/]+)(?:/([0-9]+))?/?$",
            Value.of("index.php?book=$matches[1]&page=$matches[2]"),
            "ships/(.+?)(?:/([0-9]+))?/?$",
            Value.of("index.php?post_type=ship&name=$matches[1]&page=$matches[2]"));
    post(2, "ship", "fleet", 0);

    assertThat(path(post(1, "book", "emma", 0))).isEqualTo("/library/emma/");
    assertThat(path(post(3, "ship", "ann", 2))).isEqualTo("/ships/fleet/ann/");
    // A type without a query variable is not for visitors.
    assertThat(path(post(4, "attachment", "inherit", "img", 2))).isEqualTo("/?attachment_id=4");
  }

  @Test
  void namesEntriesInTheQueryWhereTheirTypeHasNoRule() throws IOException {
    structure("/%postname%/");
    registered(
        "log", Value.TRUE, Value.TRUE, Map.of("permalink_rewrite", Value.of("no_permalink")));
    assertThat(path(post(1, "log", "day-1", 0))).isEqualTo("/?log=day-1");
    assertThat(path(post(2, "log", "draft", "day-2", 0))).isEqualTo("/?post_type=log&p=2");
    options.put("permalink_structure", Value.of(""));
    registered("book", Value.TRUE, Value.TRUE, Map.of());
    assertThat(path(post(3, "book", "emma", 0))).isEqualTo("/?book=emma");
  }

  @Test
  void givesNothingWithoutAHome() throws IOException {
    EntryPermalinks permalinks =
        new EntryPermalinks(
            "",
            new SiteOptions(Map.of()),
            LooseValue.NONE,
            acf,
            TranslatedSlugs.NONE,
            new Lookup());

    assertThat(permalinks.of(post(1, "post", "p1", 0))).isNull();
  }
}
