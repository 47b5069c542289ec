package dev.pressport.plugin.aioseo;

import dev.pressport.php.LooseValue;
import dev.pressport.seo.Head;
import dev.pressport.seo.Head.Part;
import dev.pressport.seo.PhpText;
import dev.pressport.seo.SeoPage;
import dev.pressport.seo.SeoSite;
import dev.pressport.seo.SeoTags;
import dev.pressport.text.HtmlEntities;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tags of All in One SEO: app/Common/Meta and app/Common/Social. */
final class AioseoTags implements SeoTags {
  /** The settings of the whole site. */
  static final String OPTIONS = "aioseo_options";

  /** The settings of post types and taxonomies. */
  static final String DYNAMIC = "aioseo_options_dynamic";

  /** WordPress's types that are built without an excerpt. */
  private static final Set<String> WITHOUT_EXCERPT = Set.of("page", "forum", "topic", "reply");

  /** The pages without tags for social networks. */
  private static final Set<SeoPage.Kind> WITHOUT_SOCIAL =
      Set.of(SeoPage.Kind.TERM, SeoPage.Kind.AUTHOR, SeoPage.Kind.DATE);

  private static final String TITLE_OF_SITE = " #separator_sa #site_title";

  private final SeoSite site;
  private final LooseValue global;
  private final LooseValue social;
  private final LooseValue dynamic;
  private final String separator;

  AioseoTags(SeoSite site) {
    this.site = site;
    LooseValue options = site.setting(OPTIONS);
    global = options.get("searchAppearance");
    social = options.get("social");
    dynamic = site.setting(DYNAMIC);
    separator =
        HtmlEntities.decode(
            Objects.requireNonNullElse(global.get("global").get("separator").filled(), "-"));
  }

  @Override
  public void print(SeoPage page, Head head) {
    AioseoVariables variables = new AioseoVariables(site, page, separator);
    OwnData own = new OwnData(page);
    if (page.kind() == SeoPage.Kind.ENTRY || page.kind() == SeoPage.Kind.TERM) {
      variables.author(head, Part.TITLE, own.text("title", "_aioseop_title"));
      variables.author(head, Part.DESCRIPTION, own.text("description", "_aioseop_description"));
      variables.author(head, Part.OG_TITLE, own.text("og_title"));
      variables.author(head, Part.OG_DESCRIPTION, own.text("og_description"));
      head.author(Part.OG_TYPE, unlessDefault(own.column("og_object_type")));
      head.author(Part.IMAGE, own.column("og_image_custom_url"));
      if (!own.isOn("twitter_use_og")) {
        variables.author(head, Part.TWITTER_TITLE, own.text("twitter_title"));
        variables.author(head, Part.TWITTER_DESCRIPTION, own.text("twitter_description"));
        head.author(Part.TWITTER_IMAGE, own.column("twitter_image_custom_url"));
      }
      head.author(Part.TWITTER_CARD, unlessDefault(own.column("twitter_card")));
      head.author(Part.CANONICAL, own.text("canonical_url", "_aioseop_custom_link"));
    }
    if (site.knowsSettings()) {
      templates(page, head, variables);
      robots(page, head, own);
      head.site(Part.CANONICAL, page.url());
      if (!WITHOUT_SOCIAL.contains(page.kind())) {
        social(page, head);
      }
    } else {
      String old = page.meta("_aioseop_noindex").filled();
      if (own.isOn("robots_noindex") || old != null) {
        head.noindex(own.isOn("robots_noindex") || "on".equals(old));
      }
    }
  }

  @Override
  public boolean knowsType(SeoPage page) {
    return page.kind() == SeoPage.Kind.ENTRY
        && dynamic.get("searchAppearance").get("postTypes").get(page.postType()).present();
  }

  private static @Nullable String unlessDefault(@Nullable String value) {
    return value == null || value.equals("default") ? null : value;
  }

  private void templates(SeoPage page, Head head, AioseoVariables variables) {
    LooseValue kinds = dynamic.get("searchAppearance");
    switch (page.kind()) {
      case ENTRY -> entry(page, head, variables, kinds.get("postTypes").get(page.postType()));
      case TERM -> term(head, variables, kinds.get("taxonomies").get(page.taxonomy()));
      case AUTHOR -> author(head, variables, global.get("archives").get("author"));
      case HOME -> home(head, variables, global.get("global"));
      case DATE -> date(head, variables, global.get("archives").get("date"));
      case ARCHIVE -> archive(head, variables, kinds.get("archives").get(page.postType()));
    }
  }

  private static void entry(
      SeoPage page, Head head, AioseoVariables variables, LooseValue settings) {
    variables.site(head, Part.TITLE, template(settings, "title", "#post_title" + TITLE_OF_SITE));
    boolean body = WITHOUT_EXCERPT.contains(page.postType());
    variables.site(
        head,
        Part.DESCRIPTION,
        template(settings, "metaDescription", body ? "#post_content" : "#post_excerpt"));
    head.site(Part.DESCRIPTION, PhpText.oneLine(PhpText.stripped(page.excerpt())));
    if (head.lacks(Part.DESCRIPTION)) {
      head.site(Part.DESCRIPTION, variables.content());
    }
    if (page.isFront() || page.isPostsPage()) {
      head.site(Part.DESCRIPTION, page.siteTagline());
    }
  }

  private static void term(Head head, AioseoVariables variables, LooseValue settings) {
    variables.site(
        head, Part.TITLE, template(settings, "title", "#taxonomy_title" + TITLE_OF_SITE));
    variables.site(
        head, Part.DESCRIPTION, template(settings, "metaDescription", "#taxonomy_description"));
  }

  private static void author(Head head, AioseoVariables variables, LooseValue settings) {
    variables.site(head, Part.TITLE, template(settings, "title", "#author_name" + TITLE_OF_SITE));
    variables.site(head, Part.DESCRIPTION, template(settings, "metaDescription", "#author_bio"));
  }

  private void home(Head head, AioseoVariables variables, LooseValue settings) {
    variables.site(
        head, Part.TITLE, template(settings, "siteTitle", "#site_title #separator_sa #tagline"));
    head.site(Part.TITLE, site.title());
    variables.site(head, Part.DESCRIPTION, template(settings, "metaDescription", "#tagline"));
    head.site(Part.DESCRIPTION, site.tagline());
  }

  private static void archive(Head head, AioseoVariables variables, LooseValue settings) {
    variables.site(head, Part.TITLE, template(settings, "title", "#archive_title" + TITLE_OF_SITE));
    variables.site(head, Part.DESCRIPTION, template(settings, "metaDescription", null));
  }

  private static void date(Head head, AioseoVariables variables, LooseValue settings) {
    variables.site(head, Part.TITLE, template(settings, "title", "#archive_date" + TITLE_OF_SITE));
    variables.site(head, Part.DESCRIPTION, template(settings, "metaDescription", null));
  }

  /** Returns a template; one that was never saved is the plugin's own. */
  private static @Nullable String template(
      LooseValue group, String name, @Nullable String otherwise) {
    LooseValue stored = group.get(name);
    return stored.present() ? stored.filled() : otherwise;
  }

  private void social(SeoPage page, Head head) {
    if (page.kind() == SeoPage.Kind.HOME) {
      head.site(Part.IMAGE, social.get("facebook").get("homePage").get("image").filled());
      head.site(
          Part.TWITTER_CARD,
          Objects.requireNonNullElse(
              social.get("twitter").get("homePage").get("cardType").filled(), "summary"));
    }
    LooseValue general = social.get("facebook").get("general");
    if ("featured".equals(general.get("defaultImageSourcePosts").string())) {
      head.site(Part.IMAGE, page.featuredImage());
    }
    head.site(Part.IMAGE, general.get("defaultImagePosts").filled());
    boolean list = page.kind() != SeoPage.Kind.ENTRY || page.isFront() || site.listOn(page) != null;
    LooseValue type =
        dynamic.get("social").get("facebook").get("general").get("postTypes").get(page.postType());
    head.site(
        Part.OG_TYPE,
        list ? "website" : Objects.requireNonNullElse(type.get("objectType").filled(), "article"));
    head.site(
        Part.TWITTER_CARD,
        Objects.requireNonNullElse(
            social.get("twitter").get("general").get("defaultCardType").filled(),
            "summary_large_image"));
  }

  private void robots(SeoPage page, Head head, OwnData own) {
    boolean byAuthor = own.hasRow() && !own.isOn("robots_default");
    Directives directives = byAuthor ? Directives.of(own) : settings(page);
    if (byAuthor && page.isProtected()) {
      directives = directives.withoutIndex();
    }
    if (site.isUnindexed(page)) {
      directives = directives.withoutIndex();
    }
    if (page.isFront()) {
      directives = directives.withIndex();
    }
    List<String> printed = new ArrayList<>(directives.list());
    if (site.hidesFromSearch()) {
      printed.removeAll(List.of("noindex", "nofollow"));
      printed.addAll(0, List.of("noindex", "nofollow"));
    }
    head.robots(printed, byAuthor);
  }

  private Directives settings(SeoPage page) {
    LooseValue kinds = dynamic.get("searchAppearance");
    LooseValue group =
        switch (page.kind()) {
          case ENTRY -> kinds.get("postTypes").get(page.postType());
          case TERM -> kinds.get("taxonomies").get(page.taxonomy());
          case AUTHOR -> global.get("archives").get("author");
          case ARCHIVE -> kinds.get("archives").get(page.postType());
          case DATE -> global.get("archives").get("date");
          case HOME -> LooseValue.NONE;
        };
    LooseValue own = group.get("advanced").get("robotsMeta");
    LooseValue all = global.get("advanced").get("globalRobotsMeta");
    boolean usesOwn = own.isArray() && !own.get("default").isTrue();
    Directives directives = Directives.of(usesOwn ? own : all);
    LooseValue show = group.get("show");
    return show.present() && !show.isTrue() ? directives.withoutIndex() : directives;
  }
}
