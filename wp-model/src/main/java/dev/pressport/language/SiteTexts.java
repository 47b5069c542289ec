package dev.pressport.language;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.settings.SiteOptions;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The translations of texts of the whole site that are in the same setting as the text itself. They
 * become a setting: languages, each with the translations by the text in the main language.
 */
public final class SiteTexts {
  /** The name of the setting. */
  public static final String OPTION = "pressport_site_texts";

  private SiteTexts() {}

  /** Returns the setting. */
  public static Value option(Map<String, Map<String, String>> texts) {
    Map<String, Value> all = new LinkedHashMap<>();
    texts.forEach(
        (language, translations) -> {
          Map<String, Value> values = new LinkedHashMap<>();
          translations.forEach((text, translation) -> values.put(text, Value.of(translation)));
          all.put(language, new Value.Dict(values));
        });
    return new Value.Dict(all);
  }

  /** Returns the translations into a language, by the text in the main one. */
  public static Map<String, String> in(SiteOptions options, String language) {
    Map<String, String> texts = new LinkedHashMap<>();
    options
        .value(OPTION)
        .get(language)
        .map()
        .forEach(
            (text, translation) -> {
              String told = LooseValue.of(translation).filled();
              if (told != null) {
                texts.put(text, told);
              }
            });
    return texts;
  }
}
