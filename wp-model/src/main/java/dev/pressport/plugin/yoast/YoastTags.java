package dev.pressport.plugin.yoast;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.row.Cell;
import dev.pressport.seo.Head;
import dev.pressport.seo.Head.Part;
import dev.pressport.seo.PhpText;
import dev.pressport.seo.SeoPage;
import dev.pressport.seo.SeoSite;
import dev.pressport.seo.SeoTags;
import dev.pressport.text.HtmlEntities;
import dev.pressport.text.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tags of Yoast SEO: src/presentations, and the defaults of
 * inc/options/class-wpseo-option-titles.php.
 */
final class YoastTags implements SeoTags {
  /** The settings with templates. */
  static final String TITLES = "wpseo_titles";

  /** The settings for social networks. */
  static final String SOCIAL = "wpseo_social";

  /** What was written for terms, by taxonomy and id. */
  static final String TERMS = "wpseo_taxonomy_meta";

  private static final List<String> ADVANCED = List.of("noarchive", "noimageindex", "nosnippet");

  private static final String REST = " %%page%% %%sep%% %%sitename%%";

  /** The character between the parts of a title is stored by its name. */
  private static final Map<String, String> SEPARATORS =
      Map.ofEntries(
          Map.entry("sc-dash", "-"),
          Map.entry("sc-ndash", "–"),
          Map.entry("sc-mdash", "—"),
          Map.entry("sc-colon", ":"),
          Map.entry("sc-middot", "·"),
          Map.entry("sc-bull", "•"),
          Map.entry("sc-star", "*"),
          Map.entry("sc-smstar", "⋆"),
          Map.entry("sc-pipe", "|"),
          Map.entry("sc-tilde", "~"),
          Map.entry("sc-laquo", "«"),
          Map.entry("sc-raquo", "»"),
          Map.entry("sc-lt", "<"),
          Map.entry("sc-gt", ">"));

  private final SeoSite site;
  private final LooseValue titles;
  private final LooseValue social;
  private final String separator;

  YoastTags(SeoSite site) {
    this.site = site;
    titles = site.setting(TITLES);
    social = site.setting(SOCIAL);
    String name = Objects.requireNonNullElse(titles.get("separator").filled(), "sc-dash");
    separator = HtmlEntities.decode(SEPARATORS.getOrDefault(name, name));
  }

  @Override
  public void print(SeoPage page, Head head) {
    YoastVariables variables = new YoastVariables(site, page, separator);
    switch (page.kind()) {
      case ENTRY -> entry(page, head, variables);
      case TERM -> term(page, head, variables);
      case AUTHOR -> author(page, head, variables);
      case HOME -> home(page, head, variables);
      case ARCHIVE -> archive(page, head, variables);
      case DATE -> date(page, head, variables);
    }
    if (site.knowsSettings()) {
      head.site(
          Part.TWITTER_CARD,
          Objects.requireNonNullElse(
              social.get("twitter_card_type").filled(), "summary_large_image"));
    }
  }

  @Override
  public boolean knowsType(SeoPage page) {
    return page.kind() == SeoPage.Kind.ENTRY && titles.get("title-" + page.postType()).present();
  }

  private void entry(SeoPage page, Head head, YoastVariables variables) {
    List<Map<String, Cell>> rows = page.attached(YoastSeo.HEAD);
    if (!rows.isEmpty() && !page.hasMeta(YoastSeo.METAS)) {
      answered(rows.get(0), head);
      return;
    }
    String title = text(page, "title");
    String description = text(page, "metadesc");
    variables.author(head, Part.TITLE, title);
    variables.author(head, Part.DESCRIPTION, description);
    variables.author(head, Part.OG_TITLE, text(page, "opengraph-title"));
    variables.author(head, Part.OG_DESCRIPTION, text(page, "opengraph-description"));
    variables.author(head, Part.TWITTER_TITLE, text(page, "twitter-title"));
    variables.author(head, Part.TWITTER_DESCRIPTION, text(page, "twitter-description"));
    head.author(Part.IMAGE, text(page, "opengraph-image"));
    head.author(Part.TWITTER_IMAGE, text(page, "twitter-image"));
    boolean usesTemplates = site.knowsSettings();
    if (usesTemplates && title == null) {
      variables.site(head, Part.TITLE, template("title-" + page.postType(), "%%title%%" + REST));
    }
    if (usesTemplates && description == null) {
      variables.site(head, Part.DESCRIPTION, template("metadesc-" + page.postType(), null));
    }
    robots(page, head);
    if (!head.isNoindex()) {
      head.author(Part.CANONICAL, decoded(text(page, "canonical")));
    }
    if (usesTemplates) {
      canonical(page, head);
      if (head.lacks(Part.DESCRIPTION)) {
        head.site(Part.OG_DESCRIPTION, page.shownExcerpt());
      }
      head.site(Part.IMAGE, page.featuredImage());
      head.site(Part.IMAGE, page.ownImage());
      head.site(Part.IMAGE, page.firstUpload());
      head.site(Part.IMAGE, page.firstImage());
      head.site(Part.IMAGE, social.get("og_default_image").filled());
      head.site(Part.OG_TYPE, page.isFront() ? "website" : "article");
      if (site.isUnindexed(page)) {
        head.robots(List.of("noindex", "follow"), false);
      }
    }
  }

  /** The field {@code yoast_head_json} of the API, whose texts are filled in already. */
  private static void answered(Map<String, Cell> answer, Head head) {
    head.site(Part.TITLE, part(answer, "title").filled());
    head.site(Part.DESCRIPTION, part(answer, "description").filled());
    head.site(Part.CANONICAL, part(answer, "canonical").filled());
    head.site(Part.OG_TITLE, part(answer, "og_title").filled());
    head.site(Part.OG_DESCRIPTION, part(answer, "og_description").filled());
    head.site(Part.OG_TYPE, part(answer, "og_type").filled());
    head.site(Part.TWITTER_TITLE, part(answer, "twitter_title").filled());
    head.site(Part.TWITTER_DESCRIPTION, part(answer, "twitter_description").filled());
    head.site(Part.TWITTER_IMAGE, part(answer, "twitter_image").filled());
    head.site(Part.TWITTER_CARD, part(answer, "twitter_card").filled());
    List<LooseValue> images = part(answer, "og_image").list();
    head.site(Part.IMAGE, images.isEmpty() ? null : images.get(0).get("url").filled());
    List<String> robots = new ArrayList<>();
    for (Value directive : part(answer, "robots").map().values()) {
      String text = LooseValue.of(directive).filled();
      if (text != null) {
        robots.add(text);
      }
    }
    head.printed(robots);
  }

  private static LooseValue part(Map<String, Cell> answer, String name) {
    return answer.get(name) instanceof Cell.Decoded decoded
        ? LooseValue.of(decoded.value())
        : LooseValue.NONE;
  }

  private void robots(SeoPage page, Head head) {
    String noindex = Objects.requireNonNullElse(text(page, "meta-robots-noindex"), "0");
    boolean follow = !"1".equals(text(page, "meta-robots-nofollow"));
    List<String> more =
        YoastVariables.words(Objects.requireNonNullElse(text(page, "meta-robots-adv"), ""));
    boolean says = !noindex.equals("0");
    if (!site.knowsSettings()) {
      if (says) {
        head.noindex(noindex.equals("1"));
      }
      List<String> chosen = new ArrayList<>(ADVANCED);
      chosen.retainAll(more);
      if (!follow) {
        chosen.add(0, "nofollow");
      }
      head.chosen(chosen);
      return;
    }
    boolean index =
        says ? !noindex.equals("1") : !titles.get("noindex-" + page.postType()).isTrue();
    boolean hidden = page.hasStatus("private");
    head.robots(
        directives(index && !hidden, follow, more),
        says || !follow || more.size() > 1 || !more.get(0).isEmpty());
  }

  /** The directives in Yoast's order; a page that is left out has no others. */
  private List<String> directives(boolean index, boolean follow, List<String> more) {
    boolean shown = index && !site.hidesFromSearch();
    List<String> directives = new ArrayList<>();
    directives.add(shown ? "index" : "noindex");
    directives.add(follow && !site.hidesFromSearch() ? "follow" : "nofollow");
    if (shown) {
      boolean snippet = !more.contains("nosnippet");
      boolean images = !more.contains("noimageindex");
      directives.add("max-image-preview:" + (images ? "large" : "none"));
      if (snippet) {
        directives.add("max-snippet:-1");
      }
      directives.add("max-video-preview:-1");
      for (String name : ADVANCED) {
        if (more.contains(name)) {
          directives.add(name);
        }
      }
    }
    return directives;
  }

  private void term(SeoPage page, Head head, YoastVariables variables) {
    LooseValue own = site.setting(TERMS).get(page.taxonomy()).get(Objects.toString(page.id()));
    String title = own.get("wpseo_title").filled();
    String description = own.get("wpseo_desc").filled();
    variables.author(head, Part.TITLE, title);
    variables.author(head, Part.DESCRIPTION, description);
    variables.author(head, Part.OG_TITLE, own.get("wpseo_opengraph-title").filled());
    variables.author(head, Part.OG_DESCRIPTION, own.get("wpseo_opengraph-description").filled());
    variables.author(head, Part.TWITTER_TITLE, own.get("wpseo_twitter-title").filled());
    variables.author(head, Part.TWITTER_DESCRIPTION, own.get("wpseo_twitter-description").filled());
    head.author(Part.IMAGE, own.get("wpseo_opengraph-image").filled());
    head.author(Part.TWITTER_IMAGE, own.get("wpseo_twitter-image").filled());
    if (!site.knowsSettings()) {
      return;
    }
    String taxonomy = "tax-" + page.taxonomy();
    if (title == null) {
      variables.site(
          head,
          Part.TITLE,
          template("title-" + taxonomy, english("%%term_title%% Archives" + REST)));
    }
    if (description == null) {
      variables.site(head, Part.DESCRIPTION, template("metadesc-" + taxonomy, null));
    }
    String noindex = Objects.requireNonNullElse(own.get("wpseo_noindex").filled(), "default");
    boolean says = noindex.equals("noindex") || noindex.equals("index");
    boolean index = says ? noindex.equals("index") : !titles.get("noindex-" + taxonomy).isTrue();
    head.robots(directives(index, true, List.of()), says);
    if (index) {
      head.author(Part.CANONICAL, decoded(own.get("wpseo_canonical").filled()));
    }
    canonical(page, head);
    if (head.lacks(Part.DESCRIPTION)) {
      head.site(Part.OG_DESCRIPTION, PhpText.oneLine(variables.described()));
    }
    head.site(Part.IMAGE, social.get("og_default_image").filled());
    head.site(Part.OG_TYPE, "article");
  }

  private void author(SeoPage page, Head head, YoastVariables variables) {
    String title = page.meta("wpseo_title").filled();
    String description = page.meta("wpseo_metadesc").filled();
    variables.author(head, Part.TITLE, title);
    variables.author(head, Part.DESCRIPTION, description);
    boolean hidden = "on".equals(page.meta("wpseo_noindex_author").filled());
    if (!site.knowsSettings()) {
      return;
    }
    if (title == null) {
      variables.site(
          head,
          Part.TITLE,
          template("title-author-wpseo", english("%%name%%, Author at %%sitename%% %%page%%")));
    }
    if (description == null) {
      variables.site(head, Part.DESCRIPTION, template("metadesc-author-wpseo", null));
    }
    LooseValue idle = titles.get("noindex-author-noposts-wpseo");
    boolean isIdle = site.hasNoPosts(page) && (!idle.present() || idle.isTrue());
    boolean index = !hidden && !isIdle && !titles.get("noindex-author-wpseo").isTrue();
    head.robots(directives(index, true, List.of()), hidden);
    canonical(page, head);
    if (head.lacks(Part.DESCRIPTION)) {
      head.site(Part.OG_DESCRIPTION, PhpText.stripped(page.description()));
    }
    head.site(Part.IMAGE, social.get("og_default_image").filled());
    head.site(Part.OG_TYPE, "profile");
  }

  private void home(SeoPage page, Head head, YoastVariables variables) {
    if (!site.knowsSettings()) {
      return;
    }
    variables.site(
        head,
        Part.TITLE,
        template("title-home-wpseo", "%%sitename%% %%page%% %%sep%% %%sitedesc%%"));
    variables.site(head, Part.DESCRIPTION, template("metadesc-home-wpseo", null));
    head.site(Part.DESCRIPTION, page.siteTagline());
    head.robots(directives(true, true, List.of()), false);
    canonical(page, head);
    head.site(Part.IMAGE, titles.get("open_graph_frontpage_image").filled());
    head.site(Part.IMAGE, social.get("og_default_image").filled());
    head.site(Part.OG_TYPE, "website");
  }

  private void archive(SeoPage page, Head head, YoastVariables variables) {
    if (!site.knowsSettings()) {
      return;
    }
    String type = "ptarchive-" + page.postType();
    variables.site(
        head, Part.TITLE, template("title-" + type, english("%%pt_plural%% Archive" + REST)));
    variables.site(head, Part.DESCRIPTION, template("metadesc-" + type, null));
    head.robots(directives(!titles.get("noindex-" + type).isTrue(), true, List.of()), false);
    canonical(page, head);
    head.site(Part.IMAGE, social.get("og_default_image").filled());
    head.site(Part.OG_TYPE, "website");
  }

  private void date(SeoPage page, Head head, YoastVariables variables) {
    variables.site(
        head,
        Part.TITLE,
        template("title-archive-wpseo", "%%date%% %%page%% %%sep%% %%sitename%%"));
    variables.site(head, Part.DESCRIPTION, template("metadesc-archive-wpseo", null));
    LooseValue noindex = titles.get("noindex-archive-wpseo");
    boolean index = noindex.present() && !noindex.isTrue();
    head.robots(directives(index, true, List.of()), false);
    canonical(page, head);
    head.site(Part.IMAGE, social.get("og_default_image").filled());
    head.site(Part.OG_TYPE, "website");
  }

  /** Returns a template; one that was never saved is the plugin's own. */
  private @Nullable String template(String name, @Nullable String otherwise) {
    LooseValue stored = titles.get(name);
    return stored.present() ? stored.filled() : otherwise;
  }

  /** Returns a default that the plugin has in the language of the site. */
  private @Nullable String english(String text) {
    return site.locale().getLanguage().equals("en") ? text : null;
  }

  /** A page that is left out has no canonical address. */
  private void canonical(SeoPage page, Head head) {
    if (!head.isNoindex()) {
      head.site(Part.CANONICAL, decoded(page.url()));
    }
  }

  private static @Nullable String decoded(@Nullable String url) {
    return url == null ? null : Slug.decode(url);
  }

  private static @Nullable String text(SeoPage page, String key) {
    return page.meta(YoastSeo.METAS + key).filled();
  }
}
