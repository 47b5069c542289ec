package dev.pressport.source.sql;

import dev.pressport.model.Link;
import dev.pressport.model.Metas;
import dev.pressport.model.Site;
import dev.pressport.model.SiteFields;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.permalink.PostTypeArchives;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.php.PhpSerialization;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.HtmlEntities;
import dev.pressport.text.WebAddress;
import dev.pressport.work.LookupQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The table of options: what a site is as a whole. */
final class Settings {
  private static final String PAGE = "options_";

  /** A list without elements, serialized. */
  private static final String NO_LIST = "a:0:{}";

  private final Map<String, String> stored = new TreeMap<>();

  /**
   * @param beside options that a backup has beside its dump, for those that are blank there
   */
  Settings(SiteTables site, StoredTexts texts, Map<String, String> beside) throws IOException {
    try (LookupQuery options =
        site.query("SELECT option_name, option_value FROM {options} ORDER BY option_id")) {
      try (LookupQuery.Lines lines = options.lines()) {
        for (LookupQuery.Line line = lines.next(); line != null; line = lines.next()) {
          stored.putIfAbsent(texts.string(line.get(0)), texts.string(line.get(1)));
        }
      }
    }
    beside.forEach((name, text) -> stored.merge(name, text, Settings::filled));
  }

  private static String filled(String stored, String beside) {
    return stored.isEmpty() || stored.equals(NO_LIST) ? beside : stored;
  }

  /** An option as it is stored; empty when it is not there. */
  String text(String name) {
    return stored.getOrDefault(name, "");
  }

  /** An option as PHP decodes it. */
  LooseValue value(String name) {
    String text = stored.get(name);
    return text == null ? LooseValue.NONE : LooseValue.of(decoded(text));
  }

  private static Value decoded(String text) {
    return PhpSerialization.decode(text).value();
  }

  /** Returns the site's home URL, without a slash at the end. */
  String home() {
    return WebAddress.withoutSlash(text("home").isEmpty() ? text("siteurl") : text("home"));
  }

  /** The ids in {@code sticky_posts}. */
  Set<Long> sticky() {
    Set<Long> ids = new HashSet<>();
    value("sticky_posts")
        .list()
        .forEach(
            id -> {
              Long number = id.id();
              if (number != null) {
                ids.add(number);
              }
            });
    return ids;
  }

  /** Returns WordPress's own URL, without a slash at the end. */
  String siteurl() {
    return text("siteurl").isEmpty() ? home() : WebAddress.withoutSlash(text("siteurl"));
  }

  /**
   * Returns the site as a whole.
   *
   * @param links the blogroll
   * @param tables of plugins
   */
  Site site(List<Link> links, Map<String, List<Map<String, Value>>> tables) {
    String language = text("WPLANG").isEmpty() ? "en_US" : text("WPLANG");
    return new Site(
        filled(HtmlEntities.decode(text("blogname"))),
        filled(HtmlEntities.decode(text("blogdescription"))),
        filled(home()),
        filled(WebAddress.withoutSlash(text("siteurl"))),
        stored.isEmpty() ? null : language.replace('_', '-'),
        null,
        shown(),
        links,
        new SiteFields(fields(), Map.of(), Map.of()),
        tables);
  }

  /** The rows of ACF's options page, named as those of entries. */
  private Metas fields() {
    Metas.Builder fields = new Metas.Builder();
    stored.forEach(
        (name, text) -> {
          String reference = stored.getOrDefault('_' + name, "");
          if (SiteOptions.isField(name) && reference.startsWith("field_")) {
            String field = name.substring(PAGE.length());
            fields.add(field, decoded(text));
            fields.add('_' + field, Value.of(reference));
          }
        });
    return fields.build();
  }

  private static @Nullable String filled(String text) {
    return text.isEmpty() ? null : text;
  }

  /** The settings that may be shown. */
  Map<String, Value> shown() {
    Map<String, Value> shown = new TreeMap<>();
    stored.forEach(
        (name, text) -> {
          if (SiteOptions.isShown(name)) {
            Value part = parts(decoded(text), SiteOptions.partsOf(name));
            if (!(part instanceof Value.Null)) {
              shown.put(name, part);
            }
          }
        });
    LooseValue locations =
        value("theme_mods_" + text("stylesheet")).get(SiteOptions.MENU_LOCATIONS);
    if (locations.present()) {
      shown.put(SiteOptions.MENU_LOCATIONS, locations.value());
    }
    Value archives = PostTypeArchives.part(value(PostTypeArchives.OPTION));
    if (!(archives instanceof Value.Null)) {
      shown.put(PostTypeArchives.OPTION, archives);
    }
    return shown;
  }

  /**
   * Returns a value with nothing but that to which keys lead; {@link Value#NULL} without any of it.
   *
   * @param parts the keys of each part; empty for all of the value
   */
  private static Value parts(Value value, List<List<String>> parts) {
    if (parts.isEmpty()) {
      return value;
    }
    String json = value instanceof Text text && text.inline() ? text.string() : null;
    LooseValue whole = LooseValue.of(json == null ? value : PhpJson.decodeObject(json));
    Map<String, List<List<String>>> below = new LinkedHashMap<>();
    for (List<String> keys : parts) {
      List<List<String>> rest = below.computeIfAbsent(keys.get(0), key -> new ArrayList<>());
      if (keys.size() > 1) {
        rest.add(keys.subList(1, keys.size()));
      }
    }
    Map<String, Value> found = new LinkedHashMap<>();
    below.forEach(
        (key, rest) -> {
          for (String each : keys(whole, key)) {
            Value part = parts(whole.get(each).value(), rest);
            if (!(part instanceof Value.Null)) {
              found.put(each, part);
            }
          }
        });
    return found.isEmpty() ? Value.NULL : new Value.Dict(found);
  }

  /** Returns the keys that one names: itself, or all that begin as it does before its star. */
  private static List<String> keys(LooseValue whole, String key) {
    if (!key.endsWith("*")) {
      return List.of(key);
    }
    String start = key.substring(0, key.length() - 1);
    return whole.map().keySet().stream().filter(each -> each.startsWith(start)).toList();
  }
}
