package dev.pressport.export.site;

import dev.pressport.export.ExportRequest;
import dev.pressport.language.LanguagePlugin;
import dev.pressport.language.LanguageSwitcher;
import dev.pressport.model.Menu;
import dev.pressport.model.MenuItem;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.plugin.Plugins;
import dev.pressport.settings.SiteOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The languages of menus, and the items that lead to other languages. */
final class LanguageMenus {
  private static final int DEEPEST = 50;

  private final SiteIndex index;
  private final List<SiteLanguage> languages;
  private final boolean mainInFolder;
  private final Map<Long, Set<String>> languagesOf = new HashMap<>();
  private final Map<Long, Set<String>> placesOf = new HashMap<>();

  LanguageMenus(ExportRequest request) {
    index = request.index();
    languages = SiteLanguage.of(request);
    mainInFolder = request.permalinks().hasMainLanguageFolder();
    SiteOptions options = SiteOptions.of(request.site());
    for (LanguagePlugin plugin : Plugins.parts(LanguagePlugin.class)) {
      plugin
          .menus(options)
          .forEach(
              (language, places) ->
                  places.forEach(
                      (place, id) -> {
                        languagesOf.computeIfAbsent(id, menu -> new HashSet<>()).add(language);
                        placesOf.computeIfAbsent(id, menu -> new LinkedHashSet<>()).add(place);
                      }));
    }
  }

  /** Returns the code of the main language; empty on a site of one language. */
  String main() {
    return languages.isEmpty() ? "" : languages.get(0).code();
  }

  /** Returns the languages of the site, the main one first. */
  List<SiteLanguage> languages() {
    return languages;
  }

  /** Returns the home in a language below that of the site: {@code pt/}; empty for the same. */
  String homeBelow(SiteLanguage language) {
    return language.isMain() && !mainInFolder ? "" : language.code() + "/";
  }

  /** Returns the places of the theme that show a menu in any language. */
  List<String> places(Menu menu) {
    List<String> places = menu.locations() == null ? List.of() : menu.locations();
    return menu.id() == null || placesOf.isEmpty()
        ? places
        : List.copyOf(placesOf.getOrDefault(menu.id(), Set.of()));
  }

  /**
   * Returns the language of a menu: that of the visitors who see it, else that of all its entries;
   * null when it has several, or none.
   */
  @Nullable String of(Menu menu) {
    if (languages.isEmpty()) {
      return null;
    }
    Set<String> found = menu.id() == null ? null : languagesOf.get(menu.id());
    if (found == null) {
      found = new HashSet<>();
      add(menu.items(), found, 0);
    }
    return found.size() == 1 ? found.iterator().next() : null;
  }

  private void add(List<MenuItem> items, Set<String> found, int depth) {
    for (MenuItem item : items) {
      Long id = item.target().kind().equals("post") ? item.target().id() : null;
      String language =
          id == null ? null : index.entry(id).map(EntryOutline::language).orElse(null);
      if (language != null) {
        found.add(language);
      }
      if (depth < DEEPEST) {
        add(item.children(), found, depth + 1);
      }
    }
  }

  /** Returns the links to other languages that an item stands for; empty for other items. */
  Optional<LanguageSwitcher> switcher(MenuItem item) {
    Optional<Part> part = item.id() == null ? Optional.empty() : index.part(item.id());
    return part.flatMap(
        stored ->
            Plugins.parts(LanguagePlugin.class).stream()
                .flatMap(plugin -> plugin.switcher(item, stored.meta()).stream())
                .findFirst());
  }

  /** Returns the language in which a switcher is shown: that of its menu, else the main one. */
  Optional<SiteLanguage> current(@Nullable String language) {
    List<SiteLanguage> found = new ArrayList<>(languages);
    found.removeIf(other -> language != null && !other.code().equals(language));
    return found.stream().findFirst();
  }
}
