package dev.pressport.source.inspect;

import dev.pressport.model.InlineText;
import dev.pressport.model.Metas;
import dev.pressport.model.Value;
import dev.pressport.source.inspect.FoundPlugin.Trace;
import dev.pressport.source.inspect.KnownPlugins.Sign;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts what plugins left. */
final class PluginTally {
  private static final Pattern EDITION = Pattern.compile("-(?:pro|premium|lite|free)$");

  private static final String UNKNOWN =
      "Pressport does not know it; what it stored as entries and metas is exported";

  private final KnownPlugins table = KnownPlugins.INSTANCE;
  private final Map<KnownPlugins.Row, Map<Trace, Long>> found = new HashMap<>();

  void add(Sign sign, String name) {
    add(sign, name, 1);
  }

  private void add(Sign sign, String name, long times) {
    KnownPlugins.Row row = table.find(sign, name);
    if (row != null) {
      found
          .computeIfAbsent(row, r -> new EnumMap<>(Trace.class))
          .merge(sign.trace(), times, Long::sum);
    }
  }

  void add(Sign sign, Counts counts) {
    counts.byName().forEach((name, times) -> add(sign, name, times));
  }

  void add(Metas metas) {
    metas
        .values()
        .forEach(
            (key, values) -> {
              add(Sign.META, key, values.size());
              if (key.startsWith("_")) {
                values.forEach(this::addValue);
              }
            });
  }

  private void addValue(Value value) {
    if (value instanceof InlineText text) {
      add(Sign.VALUE, text.string());
    }
  }

  /**
   * Returns the plugins of the table that left something or are active, then the other active ones.
   *
   * @param active their main files below the plugins folder; null when that is not known
   */
  List<FoundPlugin> plugins(@Nullable List<String> active) {
    Set<String> running = new TreeSet<>();
    if (active != null) {
      active.stream()
          .map(PluginTally::slug)
          .filter(slug -> slug.length() <= Tally.LONGEST_NAME)
          .limit(Tally.MOST_NAMES)
          .forEach(running::add);
    }
    List<FoundPlugin> plugins = new ArrayList<>();
    for (KnownPlugins.Row row : table.rows()) {
      Map<Trace, Long> traces = found.getOrDefault(row, Map.of());
      boolean runs = running.removeIf(slug -> isEdition(slug, row.slug()));
      if (runs || !traces.isEmpty()) {
        Boolean known = active == null ? null : (Boolean) runs;
        plugins.add(new FoundPlugin(row.slug(), row.name(), row.meaning(), known, traces));
      }
    }
    running.forEach(slug -> plugins.add(new FoundPlugin(slug, slug, UNKNOWN, true, Map.of())));
    return plugins;
  }

  /** Returns whether a folder holds the free or a paid edition of a plugin. */
  private static boolean isEdition(String folder, String slug) {
    return folder.equals(slug)
        || folder.equals(slug + "pro")
        || EDITION.matcher(folder).replaceFirst("").equals(EDITION.matcher(slug).replaceFirst(""));
  }

  /** Returns the folder of a plugin, or the name of its only file. */
  private static String slug(String file) {
    int slash = file.indexOf('/');
    return slash > 0 ? file.substring(0, slash) : file.replaceFirst("\\.php$", "");
  }
}
