package dev.pressport.export.site;

import dev.pressport.export.ExportRequest;
import dev.pressport.html.Titles;
import dev.pressport.language.LanguageSwitcher;
import dev.pressport.model.Addresses;
import dev.pressport.model.Menu;
import dev.pressport.model.MenuItem;
import dev.pressport.model.MenuTarget;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Value;
import dev.pressport.permalink.VisitorMenus;
import dev.pressport.render.Rendering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The menus of a site with the addresses of the new one: each menu with {@code slug}, {@code name}
 * and {@code items}, each item with {@code name}, {@code url} and {@code items} below it.
 */
public final class SiteMenus {
  /** The names of main menus and of their places in themes. */
  private static final Pattern MAIN =
      Pattern.compile("\\b(?:primary|main|header|top|principal|haupt)", Pattern.CASE_INSENSITIVE);

  /** The names of places that are seldom those of the main menu. */
  private static final Pattern LESSER =
      Pattern.compile(
          "\\b(?:foot|social|mobile|offcanvas|secondary|widget|404)", Pattern.CASE_INSENSITIVE);

  /** The names of menus at the foot of a page and of their places in themes. */
  private static final Pattern FOOTER = Pattern.compile("\\bfoot", Pattern.CASE_INSENSITIVE);

  private static final int DEEPEST = 50;
  private static final String MAIN_PLACE = "main";
  private static final String FOOTER_PLACE = "footer";

  private final List<Menu> menus;
  private final SiteIndex index;
  private final Addresses addresses;
  private final Predicate<String> hidden;
  private final Rendering rendering;
  private final LanguageMenus languages;

  /**
   * Creates the menus of a site.
   *
   * @param addresses of the new site
   * @param hidden which taxonomies are not for visitors
   */
  public SiteMenus(ExportRequest request, Addresses addresses, Predicate<String> hidden) {
    this.menus = VisitorMenus.of(request.site(), request.index(), request.permalinks());
    this.index = request.index();
    this.addresses = addresses;
    this.hidden = hidden;
    this.rendering = request.rendering();
    this.languages = new LanguageMenus(request);
  }

  /**
   * Returns all menus that have items; first the one that most likely was the main one: by the
   * place in the theme that shows it, where the source has these, else by its name. That one has
   * the {@code place} {@code main}, and the one at the foot of the pages {@code footer}. Where
   * languages are in folders, a menu for one language has that {@code language}, and each language
   * with menus has its own {@code main} and {@code footer}.
   */
  public Value.Array all() {
    List<Menu> ordered = new ArrayList<>(menus);
    ordered.sort(
        Comparator.comparing(this::rank)
            .thenComparing(menu -> !languages.main().equals(languages.of(menu)))
            .thenComparing(
                menu -> languages.places(menu).stream().sorted().findFirst().orElse("")));
    List<Value> values = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    for (Menu menu : ordered) {
      String language = languages.of(menu);
      List<Value> items = items(menu.items(), language, 0);
      if (!items.isEmpty()) {
        FrontMatter facts =
            new FrontMatter().text("slug", menu.slug()).text("name", Titles.of(menu.name()));
        facts.text("place", place(menu, language, values.isEmpty(), placed));
        facts.text("language", language);
        facts.texts("locations", languages.places(menu));
        values.add(facts.value("items", new Value.Array(items)).dict());
      }
    }
    return new Value.Array(values);
  }

  /** Returns the place of a menu in the templates; null for none. */
  private @Nullable String place(
      Menu menu, @Nullable String language, boolean first, Set<String> placed) {
    String of = language == null ? "" : " " + language;
    boolean ofOther = language != null && !language.equals(languages.main()) && !isLesser(menu);
    if (first || (ofOther && !placed.contains(MAIN_PLACE + of))) {
      placed.add(MAIN_PLACE + of);
      return MAIN_PLACE;
    }
    return isFooter(menu) && placed.add(FOOTER_PLACE + of) ? FOOTER_PLACE : null;
  }

  private int rank(Menu menu) {
    List<String> locations = languages.places(menu);
    if (isNamed(locations, MAIN)) {
      return 0;
    }
    if (!locations.isEmpty()) {
      return isLesser(menu) ? 3 : 1;
    }
    return isNamed(List.of(menu.slug(), menu.name()), MAIN) ? 2 : 4;
  }

  private boolean isLesser(Menu menu) {
    return isNamed(namesOf(menu), LESSER);
  }

  private boolean isFooter(Menu menu) {
    return isNamed(namesOf(menu), FOOTER);
  }

  private List<String> namesOf(Menu menu) {
    List<String> places = languages.places(menu);
    return places.isEmpty() ? List.of(menu.slug(), menu.name()) : places;
  }

  private static boolean isNamed(List<String> names, Pattern pattern) {
    return names.stream().anyMatch(name -> pattern.matcher(name).find());
  }

  private List<Value> items(List<MenuItem> items, @Nullable String language, int depth) {
    List<Value> values = new ArrayList<>();
    for (MenuItem item : items) {
      LanguageSwitcher switcher = languages.switcher(item).orElse(null);
      List<Value> below =
          depth == DEEPEST ? List.of() : items(item.children(), language, depth + 1);
      if (switcher != null) {
        values.addAll(switched(switcher, language));
        values.addAll(below);
        continue;
      }
      String url = url(item);
      boolean heading =
          item.target().kind().equals("custom") && !Titles.plain(item.label()).isEmpty();
      if (url != null || (heading && !below.isEmpty())) {
        FrontMatter facts = new FrontMatter().text("name", name(item)).link("url", url);
        facts.text("title", item.title());
        values.add(facts.value("items", new Value.Array(below)).dict());
      } else {
        values.addAll(below);
      }
    }
    return values;
  }

  /**
   * Returns items to the homes in the languages of the site. With {@code language}, templates put
   * the translation of the page in the place of that home; with {@code others}, they leave out the
   * language of the page.
   */
  private List<Value> switched(LanguageSwitcher switcher, @Nullable String language) {
    String home = addresses.urlOf(new Ref.ToHome()).orElse("/");
    List<Value> values = new ArrayList<>();
    for (SiteLanguage to : languages.languages()) {
      if (!switcher.hidesCurrent() || !to.code().equals(language)) {
        FrontMatter facts = new FrontMatter().text("name", name(to, switcher));
        facts.link("url", home + (home.endsWith("/") ? "" : "/") + languages.homeBelow(to));
        facts.text("language", switcher.leadsHome() ? null : to.code());
        values.add(facts.flag("others", switcher.hidesCurrent() && language == null).dict());
      }
    }
    SiteLanguage current = languages.current(language).orElse(null);
    if (!switcher.dropdown() || current == null) {
      return values;
    }
    FrontMatter dropdown = new FrontMatter().text("name", name(current, switcher));
    return List.of(dropdown.value("items", new Value.Array(values)).dict());
  }

  private static String name(SiteLanguage language, LanguageSwitcher switcher) {
    return switcher.showsCodes() ? language.code() : language.name();
  }

  private static String name(MenuItem item) {
    return Titles.of(item.label() == null ? "" : item.label());
  }

  private @Nullable String url(MenuItem item) {
    String url = oldUrl(item.target());
    return url == null ? null : rendering.file(url);
  }

  private @Nullable String oldUrl(MenuTarget target) {
    Long id = target.id();
    String type = target.type();
    return switch (target.kind()) {
      case "post" -> id == null ? target.url() : addresses.urlOf(new Ref.ToEntry(id)).orElse(null);
      case "term" ->
          type != null && hidden.test(type)
              ? null
              : id == null || type == null
                  ? target.url()
                  : term(index.term(type, id).orElse(null), target);
      case "home" -> addresses.urlOf(new Ref.ToHome()).orElse(null);
      case "archive" ->
          type == null ? target.url() : addresses.urlOf(new Ref.ToArchive(type)).orElse(null);
      case "pageList" -> null;
      default -> target.url() == null ? null : rendering.link(target.url());
    };
  }

  /** A term of the source that has no page on the new site is not linked. */
  private @Nullable String term(@Nullable TermOutline term, MenuTarget target) {
    return term == null ? target.url() : addresses.urlOf(new Ref.ToTerm(term.key())).orElse(null);
  }
}
