package dev.pressport.export.site;

import dev.pressport.export.ExportRequest;
import dev.pressport.html.Titles;
import dev.pressport.model.Site;
import dev.pressport.model.Value;
import dev.pressport.plugin.Plugins;
import dev.pressport.posttype.ListOrder;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.TextDirection;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of the site as a whole.
 *
 * @param title plain words
 * @param tagline plain words, null for none
 * @param language of its texts, {@code en-US}
 * @param timezone of the tz database, in which the site shows dates; null when it is not known
 * @param postsPerPage the number of entries on one page of a list
 * @param search the path of the search; null when there is none
 * @param byTitle the folders of the types whose lists follow the order and the titles of entries
 * @param menu the menu in the header of the site
 * @param languages the main one first; empty on a site of one language
 * @param mainLanguageInFolder whether the main language is in a folder, too
 */
public record SiteMetadata(
    String title,
    @Nullable String tagline,
    String language,
    @Nullable String timezone,
    long postsPerPage,
    @Nullable String search,
    SiteAddress address,
    Sections sections,
    Set<String> byTitle,
    MainMenu menu,
    List<SiteLanguage> languages,
    boolean mainLanguageInFolder) {
  public SiteMetadata {
    byTitle = Collections.unmodifiableSet(new TreeSet<>(byTitle));
    languages = List.copyOf(languages);
  }

  private static final Pattern HOURS = Pattern.compile("([+-])(0\\d|1[0-2]):00");

  static SiteMetadata of(ExportRequest request, SitePlan plan, Value.Array menus) {
    Site site = request.site();
    String title = Titles.plain(site.title());
    String tagline = Titles.plain(site.tagline());
    String language = site.language() == null ? "en-US" : site.language().replace('_', '-');
    return new SiteMetadata(
        title.isEmpty() ? plan.address().origin() : title,
        tagline.isEmpty() ? null : tagline,
        Locale.forLanguageTag(language).getLanguage().isEmpty() ? "en-US" : language,
        timezone(SiteOptions.of(site)),
        SiteOptions.of(site).postsPerPage(),
        plan.searchPath(),
        plan.address(),
        plan.sections(),
        byTitle(request, plan),
        MainMenu.of(menus),
        SiteLanguage.of(request),
        request.permalinks().hasMainLanguageFolder());
  }

  private static Set<String> byTitle(ExportRequest request, SitePlan plan) {
    return Plugins.parts(ListOrder.class).stream()
        .flatMap(order -> order.byTitle(request.site()).stream())
        .map(plan.sections()::ofType)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** Returns the path of the home in a language. */
  String homeOf(SiteLanguage language) {
    return language.isMain() && !mainLanguageInFolder ? "/" : "/" + language.code() + "/";
  }

  /** Returns whether a page is the home, or that of its language. */
  public boolean isHome(SitePage page) {
    return page.path().equals("/")
        || languages.stream()
            .filter(language -> homeOf(language).equals(page.path()))
            .anyMatch(language -> language.equals(otherLanguage(page).orElse(languages.get(0))));
  }

  /**
   * Returns the language of a page, if the site has it and it is not the main one; empty for all
   * others.
   */
  public Optional<SiteLanguage> otherLanguage(SitePage page) {
    Value code = page.facts().entries().get("language");
    return languages.stream()
        .filter(language -> !language.isMain() && Value.of(language.code()).equals(code))
        .findFirst();
  }

  /** An offset in whole hours is one of the zones that the database names against the sign. */
  private static @Nullable String timezone(SiteOptions options) {
    String zone = options.timezone();
    if (zone == null || ZoneId.getAvailableZoneIds().contains(zone)) {
      return zone;
    }
    Matcher hours = HOURS.matcher(zone);
    return !hours.matches()
        ? null
        : "Etc/GMT" + (hours.group(1).equals("-") ? "+" : "-") + Integer.parseInt(hours.group(2));
  }

  /**
   * Returns whether straight quotation marks become the marks of English, as WordPress shows them.
   */
  public boolean englishQuotes() {
    return Locale.forLanguageTag(language).getLanguage().equals("en");
  }

  /** Returns {@code rtl} for a language that is written from right to left; null for others. */
  public @Nullable String direction() {
    String direction = TextDirection.of(language);
    return direction.equals("rtl") ? direction : null;
  }

  /** The form of dates in its language. */
  public LongDate date() {
    return LongDate.of(Locale.forLanguageTag(language));
  }

  /** Its names and language, as its own data file begins. */
  public FrontMatter facts() {
    return new FrontMatter()
        .text("title", title)
        .text("tagline", tagline)
        .text("language", language)
        .text("direction", direction())
        .texts("languages", languages.stream().map(SiteLanguage::code).toList())
        .flag("mainLanguageInFolder", !languages.isEmpty() && mainLanguageInFolder)
        .texts("orderedByTitle", byTitle)
        .number("postsPerPage", postsPerPage)
        .text("search", search);
  }
}
