package dev.pressport.plugin.seopress;

import dev.pressport.php.LooseValue;
import dev.pressport.seo.Head;
import dev.pressport.seo.Head.Part;
import dev.pressport.seo.SeoPage;
import dev.pressport.seo.SeoSite;
import dev.pressport.seo.SeoTags;
import dev.pressport.seo.TitleTexture;
import dev.pressport.text.HtmlEntities;
import dev.pressport.text.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tags of SEOPress: inc/functions/options-titles-metas.php, options-social.php, and the
 * defaults of src/Actions/Options/Init.php.
 */
final class SeoPressTags implements SeoTags {
  /** The settings with templates. */
  static final String TITLES = "seopress_titles_option_name";

  /** The settings for social networks. */
  static final String SOCIAL = "seopress_social_option_name";

  private static final String REST = " %%sep%% %%sitetitle%%";

  private final SeoSite site;
  private final LooseValue titles;
  private final LooseValue social;
  private final String separator;

  SeoPressTags(SeoSite site) {
    this.site = site;
    titles = site.setting(TITLES);
    social = site.setting(SOCIAL);
    separator =
        HtmlEntities.decode(
            Objects.requireNonNullElse(titles.get("seopress_titles_sep").filled(), "-"));
  }

  @Override
  public void print(SeoPage page, Head head) {
    SeoPressVariables variables = new SeoPressVariables(site, page, separator);
    String title = own(page, "titles_title");
    String description = own(page, "titles_desc");
    variables.author(head, Part.TITLE, title);
    variables.author(head, Part.DESCRIPTION, description);
    variables.author(head, Part.OG_TITLE, own(page, "social_fb_title"));
    variables.author(head, Part.OG_DESCRIPTION, own(page, "social_fb_desc"));
    variables.author(head, Part.TWITTER_TITLE, own(page, "social_twitter_title"));
    variables.author(head, Part.TWITTER_DESCRIPTION, own(page, "social_twitter_desc"));
    head.author(Part.IMAGE, own(page, "social_fb_img"));
    head.author(Part.TWITTER_IMAGE, own(page, "social_twitter_img"));
    if (!site.knowsSettings()) {
      String index = own(page, "robots_index");
      if (index != null) {
        head.noindex(index.equals("yes"));
      }
      List<String> chosen = new ArrayList<>();
      add(chosen, "yes".equals(own(page, "robots_follow")), "nofollow");
      add(chosen, "yes".equals(own(page, "robots_imageindex")), "noimageindex");
      add(chosen, "yes".equals(own(page, "robots_snippet")), "nosnippet");
      head.chosen(chosen);
      head.author(Part.CANONICAL, decoded(own(page, "robots_canonical")));
      return;
    }
    LooseValue group = group(page);
    boolean list = page.isPostsPage();
    if (title == null) {
      String template = list ? null : title(page, group);
      variables.site(head, Part.TITLE, template);
      if (template == null) {
        String words = page.title() + " - " + page.escapedSiteTitle();
        head.site(Part.TITLE, TitleTexture.of(words, site.locale()));
      }
    }
    if (description == null && !list) {
      variables.site(head, Part.DESCRIPTION, description(page, group));
      if (page.kind() == SeoPage.Kind.ENTRY && !page.isFile() && head.lacks(Part.DESCRIPTION)) {
        head.site(Part.DESCRIPTION, variables.excerpt());
      }
    }
    robots(page, head, group);
    if (!head.isNoindex() || page.isProtected() || page.isFile()) {
      head.author(Part.CANONICAL, decoded(own(page, "robots_canonical")));
      head.site(Part.CANONICAL, decoded(page.url()));
    }
    head.site(Part.IMAGE, page.featuredImage());
    head.site(Part.IMAGE, social.get("seopress_social_facebook_img").filled());
    head.site(Part.IMAGE, page.kind() == SeoPage.Kind.ENTRY ? page.firstImage() : null);
    head.site(Part.OG_TYPE, type(page));
    boolean large = "large".equals(social.get("seopress_social_twitter_card_img_size").string());
    head.site(Part.TWITTER_CARD, large ? "summary_large_image" : "summary");
  }

  private static @Nullable String own(SeoPage page, String key) {
    return page.meta(SeoPressSeo.METAS + key).filled();
  }

  private LooseValue group(SeoPage page) {
    return switch (page.kind()) {
      case ENTRY -> titles.get("seopress_titles_single_titles").get(page.postType());
      case TERM -> titles.get("seopress_titles_tax_titles").get(page.taxonomy());
      case ARCHIVE -> titles.get("seopress_titles_archive_titles").get(page.postType());
      case AUTHOR, HOME, DATE -> LooseValue.NONE;
    };
  }

  private @Nullable String title(SeoPage page, LooseValue group) {
    if (page.isFront()) {
      return template(titles.get("seopress_titles_home_site_title"), "%%sitetitle%%");
    }
    return switch (page.kind()) {
      case ENTRY -> template(group.get("title"), "%%post_title%%" + REST);
      case TERM -> template(group.get("title"), "%%term_title%%" + REST);
      case ARCHIVE -> template(group.get("title"), "%%cpt_plural%%" + REST);
      case AUTHOR ->
          template(titles.get("seopress_titles_archives_author_title"), "%%post_author%%" + REST);
      case DATE ->
          template(titles.get("seopress_titles_archives_date_title"), "%%archive_date%%" + REST);
      case HOME -> null;
    };
  }

  private @Nullable String description(SeoPage page, LooseValue group) {
    if (page.isFront()) {
      return template(titles.get("seopress_titles_home_site_desc"), "%%tagline%%");
    }
    return switch (page.kind()) {
      case ENTRY -> page.isFile() ? null : template(group.get("description"), "%%post_excerpt%%");
      case TERM -> template(group.get("description"), "%%term_description%%");
      case ARCHIVE -> template(group.get("description"), null);
      case AUTHOR -> template(titles.get("seopress_titles_archives_author_desc"), null);
      case DATE -> template(titles.get("seopress_titles_archives_date_desc"), null);
      case HOME -> null;
    };
  }

  /** Returns a template; while no settings are saved, that is the plugin's own. */
  private @Nullable String template(LooseValue stored, @Nullable String otherwise) {
    return titles.present() ? stored.filled() : otherwise;
  }

  private void robots(SeoPage page, Head head, LooseValue group) {
    boolean all = isOn(titles.get("seopress_titles_noindex"));
    boolean list =
        switch (page.kind()) {
          case AUTHOR -> isOn(titles.get("seopress_titles_archives_author_noindex"));
          case DATE ->
              !titles.present() || isOn(titles.get("seopress_titles_archives_date_noindex"));
          default -> false;
        };
    boolean own = "yes".equals(own(page, "robots_index"));
    boolean ownFollow = "yes".equals(own(page, "robots_follow"));
    boolean noindex =
        all
            || list
            || own
            || isOn(group.get("noindex"))
            || page.isProtected()
            || (page.isFile() && isOn(titles.get("seopress_titles_attachments_noindex")))
            || site.hidesFromSearch()
            || site.isUnindexed(page);
    boolean nofollow =
        isOn(titles.get("seopress_titles_nofollow"))
            || isOn(group.get("nofollow"))
            || ownFollow
            || site.hidesFromSearch();
    List<String> directives = new ArrayList<>();
    if (!noindex) {
      directives.add("index");
    }
    if (!nofollow) {
      directives.add("follow");
    }
    add(directives, noindex, "noindex");
    add(directives, nofollow, "nofollow");
    boolean ownImages = "yes".equals(own(page, "robots_imageindex"));
    boolean ownSnippet = "yes".equals(own(page, "robots_snippet"));
    add(directives, ownImages || isOn(titles.get("seopress_titles_noimageindex")), "noimageindex");
    add(directives, ownSnippet || isOn(titles.get("seopress_titles_nosnippet")), "nosnippet");
    if (!noindex) {
      directives.addAll(
          List.of("max-snippet:-1", "max-image-preview:large", "max-video-preview:-1"));
    }
    head.robots(directives, own || ownFollow || ownImages || ownSnippet);
  }

  private static void add(List<String> directives, boolean on, String directive) {
    if (on) {
      directives.add(directive);
    }
  }

  private static boolean isOn(LooseValue setting) {
    return "1".equals(setting.string()) || setting.isTrue();
  }

  private static String type(SeoPage page) {
    if (page.isFront() || page.isPostsPage()) {
      return "website";
    }
    return switch (page.kind()) {
      case ENTRY -> page.postType().equals("product") ? "product" : "article";
      default -> "object";
    };
  }

  private static @Nullable String decoded(@Nullable String url) {
    return url == null ? null : Slug.decode(url);
  }
}
