package dev.pressport.plugin.translatepress;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import dev.pressport.settings.PluginOption;
import java.util.List;
import java.util.Map;

/** TranslatePress: the strings of pages, with their translations in a table for each language. */
public final class TranslatePress implements Plugin {
  @Override
  public String slug() {
    return "translatepress-multilingual";
  }

  @Override
  public String name() {
    return "TranslatePress";
  }

  @Override
  public String signs() {
    return "meta:_trp_* shortcode:language-switcher";
  }

  @Override
  public String meaning() {
    return "texts that are translated as a whole become entries of their language when read from a"
        + " database; other translations are listed in site.json";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new PluginOption(
            Settings.OPTION,
            Settings.DEFAULT_LANGUAGE,
            Settings.PUBLISHED,
            Settings.SLUGS,
            Settings.SHOWS_DEFAULT),
        new PluginTable(
                Settings.TABLE,
                Owner.SITE,
                "id",
                "original translated status " + PluginTable.SERIES)
            .keeping(TranslatePress::translated),
        new PluginTable(Slugs.ORIGINALS, Owner.SITE, "id", "original type"),
        new PluginTable(Slugs.TRANSLATIONS, Owner.SITE, "id original_id", "translated language"),
        new TranslatedFields(),
        new TranslatePressLanguages());
  }

  /** Returns a row without the number that only the plugin needs; empty for one to translate. */
  private static Map<String, Value> translated(Map<String, Value> row) {
    String translation = LooseValue.of(row, "translated").filled();
    return translation == null || translation.isBlank() || "0".equals(text(row, "status"))
        ? Map.of()
        : Map.of(
            PluginTable.SERIES,
            Value.of(text(row, PluginTable.SERIES)),
            "original",
            Value.of(text(row, "original")),
            "translated",
            Value.of(translation));
  }

  private static String text(Map<String, Value> row, String column) {
    String text = LooseValue.of(row, column).string();
    return text == null ? "" : text;
  }
}
