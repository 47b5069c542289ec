package dev.pressport.plugin.polylang;

import dev.pressport.language.LanguageAddresses;
import dev.pressport.language.LanguagePlugin;
import dev.pressport.language.LanguageSwitcher;
import dev.pressport.model.MenuItem;
import dev.pressport.model.Metas;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpSerialization;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.HtmlEntities;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The option {@code polylang}: its include/links-model.php and the classes beside it; the languages
 * as terms, which have the translations of texts as a meta.
 */
final class PolylangLanguages implements LanguagePlugin {
  static final String OPTION = "polylang";

  private static final String TAXONOMY = "language";
  private static final String SWITCHER = "_pll_menu_item";
  private static final String STRINGS = "_pll_strings_translations";
  private static final Pattern PLUGIN = Pattern.compile("polylang(?:-pro)?/polylang\\.php");

  @Override
  public Optional<LanguageAddresses> addresses(SiteOptions options) {
    LooseValue option = options.value(OPTION);
    return option.present() ? Optional.of(addresses(options, option)) : Optional.empty();
  }

  private static LanguageAddresses addresses(SiteOptions options, LooseValue option) {
    String main = Objects.requireNonNullElse(option.get("default_lang").filled(), "");
    List<String> plugins = options.plugins();
    boolean active =
        plugins == null || plugins.stream().anyMatch(file -> PLUGIN.matcher(file).matches());
    Long form = option.get("force_lang").integer();
    if (!active || form == null || form < 1 || form > 3) {
      return LanguageAddresses.none(main);
    }
    boolean showsMain = !option.get("hide_default").isTrue();
    String permalinks = options.permalinks();
    if (permalinks != null && permalinks.isEmpty()) {
      return LanguageAddresses.queries(main, showsMain);
    }
    return switch (form.intValue()) {
      case 1 ->
          LanguageAddresses.folders(
              main,
              showsMain,
              option.get("redirect_lang").isTrue(),
              option.get("rewrite").isTrue() ? "" : "language/");
      case 2 -> LanguageAddresses.subdomains(main, showsMain);
      default -> LanguageAddresses.domains(main, homes(option.get("domains")));
    };
  }

  private static Map<String, String> homes(LooseValue domains) {
    Map<String, String> homes = new HashMap<>();
    domains
        .map()
        .forEach(
            (language, address) -> {
              String home = LooseValue.of(address).filled();
              if (home != null) {
                homes.put(language, home);
              }
            });
    return homes;
  }

  @Override
  public List<String> codes(SiteIndex index, SiteOptions options) {
    List<String> codes = new ArrayList<>();
    index.forEachTerm(
        term -> {
          if (term.key().taxonomy().equals(TAXONOMY)) {
            codes.add(term.key().slug());
          }
        });
    return codes;
  }

  private static Optional<TermOutline> term(SiteIndex index, String language) {
    return index.term(new Term.Key(TAXONOMY, language));
  }

  @Override
  public Optional<String> name(SiteIndex index, Site site, String language) {
    return term(index, language).map(TermOutline::name).map(HtmlEntities::decode);
  }

  /** The description of a language is a serialized map with its locale. */
  @Override
  public Optional<String> locale(SiteIndex index, Site site, String language) {
    return term(index, language)
        .map(TermOutline::description)
        .map(description -> LooseValue.of(PhpSerialization.decode(description).value()))
        .map(facts -> facts.get("locale").filled())
        .map(locale -> locale.replace('_', '-'));
  }

  @Override
  public Map<String, String> strings(SiteIndex index, Site site, String language) {
    Map<String, String> strings = new LinkedHashMap<>();
    term(index, language).ifPresent(term -> add(term, strings));
    return strings;
  }

  /** Facts: src/frontend/frontend-nav-menu.php, nav_menu_locations(). */
  @Override
  public Map<String, Map<String, Long>> menus(SiteOptions options) {
    String theme = options.value("stylesheet").filled();
    Map<String, Map<String, Long>> menus = new LinkedHashMap<>();
    if (theme != null) {
      options
          .value(OPTION)
          .get("nav_menus")
          .get(theme)
          .map()
          .forEach((place, byLanguage) -> addMenus(place, LooseValue.of(byLanguage), menus));
    }
    return menus;
  }

  private static void addMenus(
      String place, LooseValue byLanguage, Map<String, Map<String, Long>> menus) {
    byLanguage
        .map()
        .forEach(
            (language, id) -> {
              Long menu = LooseValue.of(id).reference();
              if (menu != null) {
                menus.computeIfAbsent(language, code -> new LinkedHashMap<>()).put(place, menu);
              }
            });
  }

  @Override
  public Set<String> menuMetas() {
    return Set.of(SWITCHER);
  }

  @Override
  public Optional<LanguageSwitcher> switcher(MenuItem item, Metas metas) {
    if (!"#pll_switcher".equals(item.target().url())) {
      return Optional.empty();
    }
    LooseValue choices = LooseValue.of(metas, SWITCHER);
    return Optional.of(
        new LanguageSwitcher(
            choices.get("dropdown").isTrue(),
            choices.get("hide_current").isTrue(),
            choices.get("force_home").isTrue(),
            "slug".equals(choices.get("display_names_as").string())));
  }

  /** The meta is a list of pairs: a text, and its translation. */
  private static void add(TermOutline term, Map<String, String> strings) {
    for (LooseValue pair : LooseValue.of(term.meta(), STRINGS).list()) {
      List<LooseValue> texts = pair.list();
      String text = texts.isEmpty() ? null : texts.get(0).filled();
      @Nullable String translation = texts.size() < 2 ? null : texts.get(1).filled();
      if (text != null && translation != null) {
        strings.putIfAbsent(text, translation);
        // Titles of sites are stored with entities.
        strings.putIfAbsent(HtmlEntities.decode(text), HtmlEntities.decode(translation));
      }
    }
  }
}
