package dev.pressport.source.inspect;

import dev.pressport.model.InlineText;
import dev.pressport.model.Metas;
import dev.pressport.model.Value;
import dev.pressport.source.inspect.Plugin.Trace;
import dev.pressport.source.inspect.PluginTable.Sign;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what plugins left. */
final class PluginTally {
  private final PluginTable table = PluginTable.INSTANCE;
  private final Map<PluginTable.Row, Map<Trace, Long>> found = new HashMap<>();

  void add(Sign sign, String name) {
    add(sign, name, 1);
  }

  private void add(Sign sign, String name, long times) {
    PluginTable.Row row = table.find(sign, name);
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

  List<Plugin> plugins() {
    List<Plugin> plugins = new ArrayList<>();
    for (PluginTable.Row row : table.rows()) {
      Map<Trace, Long> traces = found.get(row);
      if (traces != null) {
        plugins.add(new Plugin(row.slug(), row.name(), row.meaning(), traces));
      }
    }
    return plugins;
  }
}
