package dev.pressport.cli.reference;

import dev.pressport.export.Exporter;
import dev.pressport.export.Exporters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The options of the targets ({@code -O}) as shells offer them. */
final class TargetSettings {
  private TargetSettings() {}

  /**
   * Returns the settings of each target that has any: {@code key=value} for each value, {@code
   * key=} where any text is possible.
   */
  static Map<String, List<String>> all() {
    Map<String, List<String>> all = new TreeMap<>();
    for (Exporter exporter : Exporters.all()) {
      List<String> settings = new ArrayList<>();
      exporter
          .options()
          .forEach(
              option -> {
                String key = option.name() + "=";
                if (option.values().isEmpty()) {
                  settings.add(key);
                }
                option.values().forEach(value -> settings.add(key + value));
              });
      if (!settings.isEmpty()) {
        all.put(exporter.id(), settings);
      }
    }
    return all;
  }
}
