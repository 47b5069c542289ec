package dev.pressport.source.inspect;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.Plugins;
import dev.pressport.source.inspect.FoundPlugin.Trace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The plugins and their traces: those with their own classes, then {@code plugins.txt}. */
final class KnownPlugins {
  static final KnownPlugins INSTANCE = load();

  private final List<Row> rows = new ArrayList<>();
  private final Map<Sign, Names> names = new EnumMap<>(Sign.class);

  /** A plugin of the table. */
  record Row(String slug, String name, String meaning) {}

  /** The signs by which a plugin is recognized, as the table spells them. */
  enum Sign {
    TYPE(Trace.ENTRIES),
    TAXONOMY(Trace.TERMS),
    META(Trace.METAS),
    /** The value of a hidden meta. */
    VALUE(Trace.METAS),
    BLOCK(Trace.BLOCKS),
    SHORTCODE(Trace.SHORTCODES);

    private final Trace trace;

    Sign(Trace trace) {
      this.trace = trace;
    }

    Trace trace() {
      return trace;
    }
  }

  /** The names of one kind; those that end in a star in the table are beginnings of names. */
  private static final class Names {
    private final Map<String, Row> whole = new HashMap<>();
    private final Map<String, Row> beginnings = new HashMap<>();

    void add(String pattern, Row row) {
      if (pattern.endsWith("*")) {
        beginnings.put(pattern.substring(0, pattern.length() - 1), row);
      } else {
        whole.put(pattern, row);
      }
    }

    @Nullable Row find(String name) {
      Row row = whole.get(name);
      if (row != null) {
        return row;
      }
      for (Map.Entry<String, Row> beginning : beginnings.entrySet()) {
        if (name.startsWith(beginning.getKey())) {
          return beginning.getValue();
        }
      }
      return null;
    }
  }

  private static KnownPlugins load() {
    KnownPlugins table = new KnownPlugins();
    for (Plugin plugin : Plugins.all()) {
      table.add(new Row(plugin.slug(), plugin.name(), plugin.meaning()), plugin.signs());
    }
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                KnownPlugins.class.getResourceAsStream("plugins.txt"), StandardCharsets.UTF_8))) {
      in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(table::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private void add(String line) {
    String[] cells = line.split("\\s*\\|\\s*", -1);
    add(new Row(cells[0], cells[1], cells[3]), cells[2]);
  }

  private void add(Row row, String signs) {
    rows.add(row);
    for (String pattern : signs.isEmpty() ? List.<String>of() : List.of(signs.split(" ", -1))) {
      int colon = pattern.indexOf(':');
      Sign sign = Sign.valueOf(pattern.substring(0, colon).toUpperCase(Locale.ROOT));
      names.computeIfAbsent(sign, s -> new Names()).add(pattern.substring(colon + 1), row);
    }
  }

  /** The plugin that leaves this, null when it is none of the table. */
  @Nullable Row find(Sign sign, String name) {
    Names known = names.get(sign);
    return known == null ? null : known.find(name);
  }

  /** Returns all plugins, in the order of the table. */
  List<Row> rows() {
    return rows;
  }
}
