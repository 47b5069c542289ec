package dev.pressport.plugin.rankmath;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.seo.Head;
import dev.pressport.seo.Head.Part;
import dev.pressport.seo.PhpText;
import dev.pressport.seo.SeoPage;
import dev.pressport.seo.SeoSite;
import dev.pressport.seo.SeoTags;
import dev.pressport.seo.TitleTexture;
import dev.pressport.text.HtmlEntities;
import dev.pressport.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tags of Rank Math: includes/frontend/paper and includes/opengraph. */
final class RankMathTags implements SeoTags {
  /** The settings with templates. */
  static final String TITLES = "rank-math-options-titles";

  private static final String ARCHIVE = "%pt_plural% Archive %page% %sep% %sitename%";
  private static final int LONGEST_DESCRIPTION = 160;
  private static final Set<String> CARDS = Words.of("summary summary_large_image app player");
  private static final Set<String> KNOWN =
      Words.of("index follow noarchive noimageindex nosnippet");

  private final SeoSite site;
  private final LooseValue titles;
  private final String separator;

  RankMathTags(SeoSite site) {
    this.site = site;
    titles = site.setting(TITLES);
    separator =
        HtmlEntities.decode(
            Objects.requireNonNullElse(titles.get("title_separator").filled(), "-"));
  }

  @Override
  public void print(SeoPage page, Head head) {
    RankMathVariables variables = new RankMathVariables(site, page, titles, separator);
    String title = own(page, "title");
    String description = own(page, "description");
    variables.author(head, Part.TITLE, title);
    variables.author(head, Part.DESCRIPTION, description);
    social(page, head, variables);
    if (!site.knowsSettings()) {
      unknownRobots(page, head);
      head.author(Part.CANONICAL, own(page, "canonical_url"));
      return;
    }
    if (title == null) {
      title(page, head, variables);
    }
    if (head.lacks(Part.DESCRIPTION)) {
      description(page, head, variables);
    }
    if (page.kind() == SeoPage.Kind.ENTRY && head.lacks(Part.DESCRIPTION)) {
      head.site(Part.OG_DESCRIPTION, page.shownExcerpt());
    }
    robots(page, head);
    if (!head.isNoindex()) {
      head.author(Part.CANONICAL, own(page, "canonical_url"));
      head.site(Part.CANONICAL, page.url());
    }
    if (page.kind() == SeoPage.Kind.ENTRY) {
      head.site(Part.IMAGE, page.ownImage());
      head.site(Part.IMAGE, page.isProtected() ? null : page.featuredImage());
      head.site(Part.IMAGE, page.firstUpload());
    }
    head.site(Part.IMAGE, page.termImage());
    head.site(Part.IMAGE, titles.get("open_graph_image").filled());
    head.site(Part.OG_TYPE, type(page));
    String own = own(page, "twitter_card_type");
    String card = own == null ? titles.get("twitter_card_type").filled() : own;
    head.site(
        Part.TWITTER_CARD,
        card == null ? "summary_large_image" : CARDS.contains(card) ? card : "summary");
  }

  @Override
  public boolean knowsType(SeoPage page) {
    return page.kind() == SeoPage.Kind.ENTRY
        && titles.get("pt_" + page.postType() + "_title").present();
  }

  private static @Nullable String own(SeoPage page, String key) {
    return page.meta(RankMathSeo.METAS + key).filled();
  }

  private void social(SeoPage page, Head head, RankMathVariables variables) {
    variables.author(head, Part.OG_TITLE, own(page, "facebook_title"));
    variables.author(head, Part.OG_DESCRIPTION, own(page, "facebook_description"));
    head.author(Part.IMAGE, own(page, "facebook_image"));
    if (!"off".equals(own(page, "twitter_use_facebook"))) {
      return;
    }
    variables.author(head, Part.TWITTER_TITLE, own(page, "twitter_title"));
    variables.author(head, Part.TWITTER_DESCRIPTION, own(page, "twitter_description"));
    head.author(Part.TWITTER_IMAGE, own(page, "twitter_image"));
  }

  private static void unknownRobots(SeoPage page, Head head) {
    List<String> robots = page.meta(RankMathSeo.METAS + "robots").strings();
    if (robots.contains("noindex") || robots.contains("index")) {
      head.noindex(robots.contains("noindex"));
    }
    head.chosen(
        Stream.of("nofollow", "noarchive", "noimageindex", "nosnippet")
            .filter(robots::contains)
            .toList());
  }

  private void title(SeoPage page, Head head, RankMathVariables variables) {
    switch (page.kind()) {
      case ENTRY ->
          variables.site(
              head,
              Part.TITLE,
              template("pt_" + page.postType() + "_title", "%title% %sep% %sitename%"));
      case TERM -> {
        variables.site(head, Part.TITLE, template("tax_" + page.taxonomy() + "_title", null));
        head.site(
            Part.TITLE,
            TitleTexture.of(page.title() + " - " + page.escapedSiteTitle(), site.locale()));
      }
      case AUTHOR ->
          variables.site(
              head, Part.TITLE, template("author_archive_title", "%name% %sep% %sitename% %page%"));
      case HOME ->
          variables.site(
              head, Part.TITLE, template("homepage_title", "%sitename% %page% %sep% %sitedesc%"));
      case ARCHIVE ->
          variables.site(
              head, Part.TITLE, template("pt_" + page.postType() + "_archive_title", ARCHIVE));
      case DATE ->
          variables.site(
              head, Part.TITLE, template("date_archive_title", "%date% %page% %sep% %sitename%"));
    }
  }

  private void description(SeoPage page, Head head, RankMathVariables variables) {
    switch (page.kind()) {
      case ENTRY -> entryDescription(page, head, variables);
      case TERM ->
          variables.site(
              head, Part.DESCRIPTION, template("tax_" + page.taxonomy() + "_description", null));
      case AUTHOR ->
          variables.site(head, Part.DESCRIPTION, template("author_archive_description", null));
      case HOME -> {
        variables.site(head, Part.DESCRIPTION, template("homepage_description", null));
        head.site(Part.DESCRIPTION, page.siteTagline());
      }
      case ARCHIVE ->
          variables.site(
              head,
              Part.DESCRIPTION,
              template("pt_" + page.postType() + "_archive_description", ARCHIVE));
      case DATE ->
          variables.site(head, Part.DESCRIPTION, template("date_archive_description", null));
    }
  }

  private void entryDescription(SeoPage page, Head head, RankMathVariables variables) {
    if (!page.printedExcerpt().isEmpty()) {
      head.site(Part.DESCRIPTION, PhpText.oneLine(PhpText.stripped(page.printedExcerpt())));
      return;
    }
    String template = template("pt_" + page.postType() + "_description", null);
    String filled = template == null ? null : variables.fill(template);
    if (template != null && filled == null) {
      head.reportVariable(Part.DESCRIPTION, template);
    }
    if (filled != null) {
      head.site(Part.DESCRIPTION, shortened(filled));
    }
    String listed = site.listOn(page);
    if (head.lacks(Part.DESCRIPTION) && listed != null) {
      variables.site(
          head, Part.DESCRIPTION, template("pt_" + listed + "_archive_description", ARCHIVE));
    }
  }

  private static String shortened(String text) {
    String line = PhpText.oneLine(PhpText.stripped(text));
    String first = PhpText.first(line, LONGEST_DESCRIPTION).strip();
    if (PhpText.length(line) <= LONGEST_DESCRIPTION) {
      return line;
    }
    return first.indexOf(' ') < 0 ? "" : PhpText.untilLastBlank(first);
  }

  /** Returns a template; one that was never saved is the plugin's own. */
  private @Nullable String template(String name, @Nullable String otherwise) {
    String stored = titles.get(name).string();
    return stored == null || stored.isEmpty() ? otherwise : stored;
  }

  private void robots(SeoPage page, Head head) {
    Map<String, String> robots = combined(page.meta(RankMathSeo.METAS + "robots").strings());
    boolean own = !robots.isEmpty();
    String settings = settings(page);
    boolean custom = isOn(settings + "custom_robots");
    if (!own && custom) {
      robots = combined(titles.get(settings + "robots").strings());
    }
    if (page.kind() == SeoPage.Kind.DATE) {
      robots = combined(titles.get("date_archive_robots").strings());
    }
    boolean hidden =
        isHiddenDate(page)
            || page.hasStatus("private")
            || (page.isProtected() && isOn("noindex_password_protected"));
    if (hidden || isEmptyTerm(page)) {
      robots.put("index", "noindex");
    }
    if (robots.isEmpty()) {
      robots = combined(titles.get("robots_global").strings());
    }
    Map<String, String> printed = completed(robots);
    if (site.hidesFromSearch()) {
      printed.put("index", "noindex");
      printed.put("follow", "nofollow");
    }
    if (site.isUnindexed(page)) {
      printed.put("index", "noindex");
      printed.put("follow", "follow");
    }
    List<String> directives = new ArrayList<>(printed.values());
    if (!directives.contains("noindex") && !directives.contains("nosnippet")) {
      directives.addAll(advanced(page, settings, custom));
    }
    head.robots(directives, own);
  }

  /** Returns the directives with those that are always printed in front. */
  private static Map<String, String> completed(Map<String, String> robots) {
    Map<String, String> printed = new LinkedHashMap<>();
    for (String name : robots.isEmpty() ? List.of("index", "follow") : List.of("follow", "index")) {
      if (!robots.containsKey(name)) {
        printed.put(name, name);
      }
    }
    robots.forEach(printed::putIfAbsent);
    printed.keySet().retainAll(KNOWN);
    return printed;
  }

  private boolean isOn(String name) {
    return "on".equals(titles.get(name).string());
  }

  /** Lists by date are left out unless the owner wants them to be found. */
  private boolean isHiddenDate(SeoPage page) {
    boolean said = titles.get("date_archive_robots").present();
    return page.kind() == SeoPage.Kind.DATE && (!said || isOn("disable_date_archives"));
  }

  /** Terms without entries are left out when the owner wants so. */
  private boolean isEmptyTerm(SeoPage page) {
    return page.kind() == SeoPage.Kind.TERM
        && isOn("noindex_empty_taxonomies")
        && site.isUnused(page);
  }

  /** Returns the directives by what they are about. */
  private static Map<String, String> combined(List<String> names) {
    Map<String, String> robots = new LinkedHashMap<>();
    names.forEach(name -> robots.put(name, name));
    leading(robots, "noindex", "index");
    leading(robots, "nofollow", "follow");
    return robots;
  }

  private static void leading(Map<String, String> robots, String name, String key) {
    if (robots.remove(name) != null) {
      Map<String, String> rest = new LinkedHashMap<>(robots);
      robots.clear();
      robots.put(key, name);
      rest.forEach(robots::putIfAbsent);
    }
  }

  private static String settings(SeoPage page) {
    return switch (page.kind()) {
      case ENTRY, ARCHIVE -> "pt_" + page.postType() + "_";
      case TERM -> "tax_" + page.taxonomy() + "_";
      case AUTHOR -> "author_";
      case HOME -> "homepage_";
      case DATE -> "date_";
    };
  }

  private List<String> advanced(SeoPage page, String settings, boolean custom) {
    LooseValue own = page.meta(RankMathSeo.METAS + "advanced_robots");
    LooseValue chosen = own.isArray() ? own : LooseValue.NONE;
    if (!chosen.isArray() && custom) {
      chosen = titles.get(settings + "advanced_robots");
    }
    boolean list = page.kind() == SeoPage.Kind.ARCHIVE || page.kind() == SeoPage.Kind.HOME;
    if (!chosen.isArray() && list && !custom) {
      return List.of();
    }
    Map<String, Value> values = new LinkedHashMap<>();
    values.put("max-snippet", Value.of("-1"));
    values.put("max-video-preview", Value.of("-1"));
    values.put("max-image-preview", Value.of("large"));
    if (chosen.isArray()) {
      values.clear();
      values.putAll(chosen.map());
    } else {
      values.putAll(titles.get("advanced_robots_global").map());
    }
    List<String> directives = new ArrayList<>();
    values.forEach(
        (name, value) -> {
          String text = LooseValue.of(value).filled();
          if (text != null && name.startsWith("max-") && !(value instanceof Value.Bool)) {
            directives.add(name + ":" + text);
          }
        });
    return directives;
  }

  private static String type(SeoPage page) {
    return switch (page.kind()) {
      case ENTRY ->
          page.isFront() || page.isPostsPage()
              ? "website"
              : page.postType().equals("product") ? "product" : "article";
      case TERM -> "article";
      case AUTHOR -> "profile";
      case HOME -> "website";
      case ARCHIVE, DATE -> "article";
    };
  }
}
