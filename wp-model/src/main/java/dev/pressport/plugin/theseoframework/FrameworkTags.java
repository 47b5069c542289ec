package dev.pressport.plugin.theseoframework;

import dev.pressport.php.LooseValue;
import dev.pressport.seo.Head;
import dev.pressport.seo.Head.Part;
import dev.pressport.seo.SeoPage;
import dev.pressport.seo.SeoSite;
import dev.pressport.seo.SeoTags;
import dev.pressport.text.HtmlEntities;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tags of The SEO Framework, which has no variables: inc/classes/meta, and the defaults of
 * inc/classes/data/plugin/setup.class.php.
 */
final class FrameworkTags implements SeoTags {
  /** The settings of the site. */
  static final String SETTINGS = "autodescription-site-settings";

  /** The meta of a term. */
  static final String TERM = "autodescription-term-settings";

  /** The names of the characters between the parts of a title. */
  private static final Map<String, String> SEPARATORS =
      Map.ofEntries(
          Map.entry("hyphen", "-"),
          Map.entry("pipe", "|"),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"),
          Map.entry("bull", "•"),
          Map.entry("middot", "·"),
          Map.entry("lsaquo", "‹"),
          Map.entry("rsaquo", "›"),
          Map.entry("frasl", "⁄"),
          Map.entry("laquo", "«"),
          Map.entry("raquo", "»"),
          Map.entry("le", "≤"),
          Map.entry("ge", "≥"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"));

  /** The metas of entries by the keys that those of terms have. */
  private static final Map<String, String> OF_ENTRY =
      Map.ofEntries(
          Map.entry("doctitle", "_genesis_title"),
          Map.entry("description", "_genesis_description"),
          Map.entry("canonical", "_genesis_canonical_uri"),
          Map.entry("noindex", "_genesis_noindex"),
          Map.entry("nofollow", "_genesis_nofollow"),
          Map.entry("noarchive", "_genesis_noarchive"),
          Map.entry("title_no_blog_name", "_tsf_title_no_blogname"),
          Map.entry("og_title", "_open_graph_title"),
          Map.entry("og_description", "_open_graph_description"),
          Map.entry("tw_title", "_twitter_title"),
          Map.entry("tw_description", "_twitter_description"),
          Map.entry("tw_card_type", "_tsf_twitter_card_type"),
          Map.entry("social_image_url", "_social_image_url"));

  private static final String LEFT = "left";

  private final SeoSite site;
  private final LooseValue settings;

  FrameworkTags(SeoSite site) {
    this.site = site;
    settings = site.setting(SETTINGS);
  }

  @Override
  public void print(SeoPage page, Head head) {
    String title = own(page, "doctitle");
    head.author(Part.DESCRIPTION, textured(own(page, "description")));
    head.author(Part.OG_TITLE, textured(own(page, "og_title")));
    head.author(Part.OG_DESCRIPTION, textured(own(page, "og_description")));
    head.author(Part.TWITTER_TITLE, textured(own(page, "tw_title")));
    head.author(Part.TWITTER_DESCRIPTION, textured(own(page, "tw_description")));
    head.author(Part.TWITTER_CARD, own(page, "tw_card_type"));
    head.author(Part.IMAGE, own(page, "social_image_url"));
    head.author(Part.CANONICAL, own(page, "canonical"));
    if (!site.knowsSettings()) {
      if (title != null && isOn(own(page, "title_no_blog_name"))) {
        head.author(Part.TITLE, textured(title));
      }
      String noindex = own(page, "noindex");
      if (noindex != null && !noindex.equals("0")) {
        head.noindex(noindex.equals("1"));
      }
      head.chosen(
          Stream.of("nofollow", "noarchive").filter(name -> "1".equals(own(page, name))).toList());
      return;
    }
    if (title == null) {
      head.site(Part.TITLE, branded(page, generated(page)));
      head.site(Part.OG_TITLE, removesBlogName() ? page.protectedTitle(generated(page)) : null);
    } else {
      String shown = Objects.requireNonNullElse(textured(title), "");
      head.author(Part.TITLE, branded(page, shown));
      head.site(Part.OG_TITLE, removesBlogName() ? page.protectedTitle(shown) : null);
    }
    if (head.lacks(Part.DESCRIPTION)) {
      head.site(Part.DESCRIPTION, description(page, Excerpt.OF_SEARCHES));
      head.site(Part.OG_DESCRIPTION, description(page, Excerpt.OF_NETWORKS));
    }
    robots(page, head);
    if (!head.isNoindex()) {
      head.site(Part.CANONICAL, page.url());
    }
    head.site(Part.IMAGE, page.ownImage());
    head.site(Part.IMAGE, page.featuredImage());
    head.site(Part.IMAGE, page.kind() == SeoPage.Kind.ENTRY ? page.firstImage() : null);
    head.site(Part.IMAGE, text("social_image_fb_url", ""));
    head.site(
        Part.OG_TYPE,
        page.kind() == SeoPage.Kind.ENTRY && !page.postType().equals("page")
            ? page.postType().equals("product") ? "product" : "article"
            : page.kind() == SeoPage.Kind.AUTHOR ? "profile" : "website");
    head.site(Part.TWITTER_CARD, text("twitter_card", "summary_large_image"));
  }

  /** Returns what the author set for a page; the front page has it in the settings first. */
  private @Nullable String own(SeoPage page, String key) {
    String front =
        page.isFront() ? settings.get("homepage_" + key.replace("doc", "")).filled() : null;
    if (front != null) {
      return front;
    }
    return switch (page.kind()) {
      case ENTRY -> page.meta(OF_ENTRY.getOrDefault(key, key)).filled();
      case TERM -> page.meta(TERM).get(key).filled();
      case ARCHIVE -> settings.get("pta").get(page.postType()).get(key).filled();
      case AUTHOR, HOME, DATE -> null;
    };
  }

  private static boolean isOn(@Nullable String value) {
    return value != null && !value.equals("0");
  }

  /** Returns a setting; one that was never saved is the plugin's own. */
  private String text(String name, String otherwise) {
    LooseValue stored = settings.get(name);
    String value = stored.string();
    return !stored.present() || value == null ? otherwise : value;
  }

  private boolean removesBlogName() {
    return isOn(text("social_title_rem_additions", "1"));
  }

  private String siteTitle(SeoPage page) {
    String name = Objects.requireNonNullElse(settings.get("site_title").filled(), page.siteTitle());
    return Objects.requireNonNullElse(textured(name), "");
  }

  /** Tags in what an author writes are shown as they are. */
  private @Nullable String textured(@Nullable String text) {
    return text == null
        ? null
        : Excerpt.textured(HtmlEntities.decode(text), site.locale())
            .replace("&", "&amp;")
            .replace("<", "&lt;");
  }

  private String generated(SeoPage page) {
    if (page.isFront()) {
      return siteTitle(page);
    }
    String named = Excerpt.textured(HtmlEntities.decode(page.title()), site.locale());
    String title = named.isBlank() && english() ? "Untitled" : named;
    boolean prefixed = !isOn(text("title_rem_prefixes", "0")) && english();
    String prefix =
        switch (page.kind()) {
          case TERM -> prefix(page.taxonomy());
          case AUTHOR -> "Author: ";
          case ARCHIVE -> "Archives: ";
          case DATE -> page.isMonth() ? "Month: " : "Year: ";
          case ENTRY, HOME -> "";
        };
    return prefixed ? prefix + title : title;
  }

  /** The singular names of taxonomies that code registers are not stored. */
  private String prefix(String taxonomy) {
    return switch (taxonomy) {
      case "category" -> "Category: ";
      case "post_tag" -> "Tag: ";
      default -> {
        String name = site.permalinks().singular(taxonomy);
        yield name == null ? "" : name + ": ";
      }
    };
  }

  private boolean english() {
    return site.locale().getLanguage().equals("en");
  }

  private String branded(SeoPage page, String title) {
    String shown = page.protectedTitle(title);
    boolean front = page.isFront();
    boolean without =
        front
            ? !isOn(text("homepage_tagline", "1"))
            : isOn(own(page, "title_no_blog_name")) || isOn(text("title_rem_additions", "0"));
    String addition = front ? text("homepage_title_tagline", "") : siteTitle(page);
    String tagline = Objects.requireNonNullElse(textured(page.siteTagline()), "");
    String added = front && addition.isEmpty() ? tagline : addition;
    if (without || added.isBlank() || shown.isBlank()) {
      return shown;
    }
    String separator = SEPARATORS.getOrDefault(text("title_separator", "hyphen"), "-");
    boolean left = LEFT.equals(text(front ? "home_title_location" : "title_location", "right"));
    return left ? added + " " + separator + " " + shown : shown + " " + separator + " " + added;
  }

  /** Returns the description that the plugin makes; null when it makes none. */
  private @Nullable String description(SeoPage page, int longest) {
    if (!isOn(text("auto_description", "1")) || page.isFile()) {
      return null;
    }
    if (page.isPostsPage()) {
      return english() ? "Latest posts: " + siteTitle(page) : null;
    }
    return switch (page.kind()) {
      case ENTRY ->
          page.excerpt().isEmpty()
              ? Excerpt.of(Excerpt.withoutAddresses(page.body()), site.locale(), longest)
              : Excerpt.of(page.excerpt(), site.locale(), longest);
      case AUTHOR -> Excerpt.of(page.description(), site.locale(), longest);
      case TERM -> Excerpt.clamped(Excerpt.textured(page.description(), site.locale()), longest);
      case HOME, ARCHIVE, DATE -> null;
    };
  }

  private void robots(SeoPage page, Head head) {
    List<String> directives = new ArrayList<>();
    boolean byAuthor = false;
    for (String name : List.of("noindex", "nofollow", "noarchive")) {
      String own = own(page, name);
      boolean says = isOn(own);
      byAuthor |= says;
      boolean on = says ? "1".equals(own) : isSet(page, name);
      if (on || (name.equals("noindex") && isKept(page))) {
        directives.add(name);
      }
    }
    if (site.hidesFromSearch()) {
      directives = new ArrayList<>(List.of("noindex", "nofollow"));
    } else if (isOn(text("set_copyright_directives", "1"))) {
      directives.add("max-snippet:" + text("max_snippet_length", "-1"));
      directives.add("max-image-preview:" + text("max_image_preview", "large"));
      directives.add("max-video-preview:" + text("max_video_preview", "-1"));
    }
    head.robots(directives, byAuthor);
  }

  /** Returns whether search engines leave out a page whatever the settings say. */
  private boolean isKept(SeoPage page) {
    return page.isProtected()
        || page.hasStatus("private")
        || site.isUnindexed(page)
        || site.hasNoPosts(page)
        || (page.kind() == SeoPage.Kind.TERM && site.isUnused(page));
  }

  private boolean isSet(SeoPage page, String name) {
    boolean kind =
        switch (page.kind()) {
          case ENTRY, ARCHIVE ->
              isOn(settings.get(name + "_post_types").get(page.postType()).string());
          case TERM ->
              isOn(settings.get(name + "_taxonomies").get(page.taxonomy()).string())
                  || (name.equals("noindex")
                      && !settings.get("noindex_taxonomies").present()
                      && page.taxonomy().equals("post_format"));
          case AUTHOR -> isOn(text("author_" + name, "0"));
          case DATE -> isOn(text("date_" + name, name.equals("noindex") ? "1" : "0"));
          case HOME -> false;
        };
    boolean front = page.isFront() && isOn(text("homepage_" + name, "0"));
    return kind || front || isOn(text("site_" + name, "0"));
  }
}
