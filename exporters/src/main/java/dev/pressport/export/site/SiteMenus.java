package dev.pressport.export.site;

import dev.pressport.html.Titles;
import dev.pressport.model.Menu;
import dev.pressport.model.MenuItem;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Value;
import dev.pressport.permalink.Visibility;
import dev.pressport.render.Rendering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The menus of a site with the addresses of the new one: each menu with {@code slug}, {@code name}
 * and {@code items}, each item with {@code name}, {@code url} and {@code items} below it.
 */
final class SiteMenus {
  /** The names of main menus and of their places in themes. */
  private static final Pattern MAIN =
      Pattern.compile("\\b(?:primary|main|header|top|principal|haupt)", Pattern.CASE_INSENSITIVE);

  private static final int MOST_PAGES = 100;
  private static final int DEEPEST = 50;

  private final SiteIndex index;
  private final SitePlan plan;
  private final Rendering rendering;

  SiteMenus(SiteIndex index, SitePlan plan, Rendering rendering) {
    this.index = index;
    this.plan = plan;
    this.rendering = rendering;
  }

  /** Returns all menus that have items; first the one that most likely was the main one. */
  Value.Array all() {
    List<Menu> ordered = new ArrayList<>(index.menus());
    ordered.sort(Comparator.comparing(menu -> !isMain(menu)));
    List<Value> menus = new ArrayList<>();
    for (Menu menu : ordered) {
      List<Value> items = items(menu.items(), 0);
      if (!items.isEmpty()) {
        FrontMatter facts =
            new FrontMatter().text("slug", menu.slug()).text("name", Titles.of(menu.name()));
        facts.texts("locations", menu.locations() == null ? List.of() : menu.locations());
        menus.add(facts.value("items", new Value.Array(items)).dict());
      }
    }
    return new Value.Array(menus);
  }

  private static boolean isMain(Menu menu) {
    List<String> names = new ArrayList<>(List.of(menu.slug(), menu.name()));
    if (menu.locations() != null) {
      names.addAll(menu.locations());
    }
    return names.stream().anyMatch(name -> MAIN.matcher(name).find());
  }

  private List<Value> items(List<MenuItem> items, int depth) {
    List<Value> values = new ArrayList<>();
    for (MenuItem item : items) {
      if (item.kind().equals("pageList")) {
        values.addAll(pages(item.id()));
      } else {
        value(item, depth).ifPresent(values::add);
      }
    }
    return values;
  }

  /** An item; nothing for one that led to what visitors could not see, with nothing below it. */
  private Optional<Value> value(MenuItem item, int depth) {
    List<Value> below = depth == DEEPEST ? List.of() : items(item.children(), depth + 1);
    String url = url(item);
    if (url == null && below.isEmpty()) {
      return Optional.empty();
    }
    FrontMatter facts = new FrontMatter().text("name", name(item)).text("url", url);
    facts.text("title", item.title());
    return Optional.of(facts.value("items", new Value.Array(below)).dict());
  }

  private static String name(MenuItem item) {
    return Titles.of(item.label() == null ? "" : item.label());
  }

  private @Nullable String url(MenuItem item) {
    Long id = item.id();
    String type = item.type();
    return switch (item.kind()) {
      case "post" -> id == null ? item.url() : plan.urlOf(new Ref.ToEntry(id)).orElse(null);
      case "term" ->
          type != null && plan.sections().hides(type)
              ? null
              : id == null || type == null
                  ? item.url()
                  : index
                      .term(type, id)
                      .flatMap(term -> plan.urlOf(new Ref.ToTerm(term.key())))
                      .orElse(item.url());
      case "home" -> plan.urlOf(new Ref.ToHome()).orElse(null);
      case "archive" ->
          type == null ? item.url() : plan.urlOf(new Ref.ToArchive(type)).orElse(item.url());
      default -> item.url() == null ? null : rendering.link(item.url());
    };
  }

  private List<Value> pages(@Nullable Long below) {
    long parent = below == null ? 0 : below;
    List<EntryOutline> pages = new ArrayList<>();
    index.forEachEntry(
        entry -> {
          if (entry.type().equals("page")
              && entry.parentId() == parent
              && pages.size() < MOST_PAGES
              && plan.visibility(entry.id()) == Visibility.PUBLIC) {
            pages.add(entry);
          }
        });
    pages.sort(Comparator.comparing(EntryOutline::title));
    List<Value> values = new ArrayList<>();
    for (EntryOutline page : pages) {
      String url = plan.urlOf(new Ref.ToEntry(page.id())).orElse(null);
      values.add(new FrontMatter().text("name", Titles.of(page.title())).text("url", url).dict());
    }
    return values;
  }
}
