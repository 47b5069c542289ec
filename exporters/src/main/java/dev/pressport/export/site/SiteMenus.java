package dev.pressport.export.site;

import dev.pressport.export.ExportRequest;
import dev.pressport.html.Titles;
import dev.pressport.model.Addresses;
import dev.pressport.model.Menu;
import dev.pressport.model.MenuItem;
import dev.pressport.model.MenuTarget;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
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

  private final List<Menu> menus;
  private final SiteIndex index;
  private final Addresses addresses;
  private final Predicate<String> hidden;
  private final Rendering rendering;
  private final String mainLanguage;

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
    List<String> languages = request.permalinks().languagesInFolders();
    mainLanguage = languages.isEmpty() ? "" : languages.get(0);
  }

  /**
   * Returns all menus that have items; first the one that most likely was the main one: by the
   * place in the theme that shows it, where the source has these, else by its name. That one has
   * the {@code place} {@code main}, and the one at the foot of the pages {@code footer}. Where
   * languages are in folders, a menu with entries of one language has that {@code language}.
   */
  public Value.Array all() {
    List<Menu> ordered = new ArrayList<>(menus);
    ordered.sort(
        Comparator.comparing(SiteMenus::rank)
            .thenComparing(menu -> !mainLanguage.equals(language(menu)))
            .thenComparing(menu -> locations(menu).stream().sorted().findFirst().orElse("")));
    List<Value> values = new ArrayList<>();
    boolean hasFooter = false;
    for (Menu menu : ordered) {
      List<Value> items = items(menu.items(), 0);
      if (!items.isEmpty()) {
        FrontMatter facts =
            new FrontMatter().text("slug", menu.slug()).text("name", Titles.of(menu.name()));
        if (values.isEmpty()) {
          facts.text("place", "main");
        } else if (!hasFooter && isFooter(menu)) {
          facts.text("place", "footer");
          hasFooter = true;
        }
        facts.text("language", mainLanguage.isEmpty() ? null : language(menu));
        facts.texts("locations", locations(menu));
        values.add(facts.value("items", new Value.Array(items)).dict());
      }
    }
    return new Value.Array(values);
  }

  /** Returns the language of all entries in a menu; null when they have several, or none. */
  private @Nullable String language(Menu menu) {
    Set<String> languages = new HashSet<>();
    addLanguages(menu.items(), languages, 0);
    return languages.size() == 1 ? languages.iterator().next() : null;
  }

  private void addLanguages(List<MenuItem> items, Set<String> languages, int depth) {
    for (MenuItem item : items) {
      Long id = item.target().kind().equals("post") ? item.target().id() : null;
      String language =
          id == null ? null : index.entry(id).map(EntryOutline::language).orElse(null);
      if (language != null) {
        languages.add(language);
      }
      if (depth < DEEPEST) {
        addLanguages(item.children(), languages, depth + 1);
      }
    }
  }

  private static List<String> locations(Menu menu) {
    return menu.locations() == null ? List.of() : menu.locations();
  }

  private static int rank(Menu menu) {
    List<String> locations = locations(menu);
    if (isNamed(locations, MAIN)) {
      return 0;
    }
    boolean lesser = isNamed(locations, LESSER);
    if (!locations.isEmpty() && !lesser) {
      return 1;
    }
    return lesser ? 3 : isNamed(List.of(menu.slug(), menu.name()), MAIN) ? 2 : 4;
  }

  private static boolean isFooter(Menu menu) {
    List<String> locations = locations(menu);
    return isNamed(locations.isEmpty() ? List.of(menu.slug(), menu.name()) : locations, FOOTER);
  }

  private static boolean isNamed(List<String> names, Pattern pattern) {
    return names.stream().anyMatch(name -> pattern.matcher(name).find());
  }

  private List<Value> items(List<MenuItem> items, int depth) {
    List<Value> values = new ArrayList<>();
    for (MenuItem item : items) {
      List<Value> below = depth == DEEPEST ? List.of() : items(item.children(), depth + 1);
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
