package dev.pressport.export.site;

import dev.pressport.model.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The words of the templates in the language of a site, from the files in {@code labels}. */
final class Labels {
  private static final String ENGLISH = "en";

  private final Properties words;

  private Labels(Properties words) {
    this.words = words;
  }

  /**
   * Returns the words in a language, {@code de-AT}: those of the variant, else those of the
   * language, else English ones.
   */
  static Labels of(String language) {
    String tag = Locale.forLanguageTag(language).toLanguageTag().toLowerCase(Locale.ROOT);
    Properties words = load(tag);
    if (words == null) {
      words = load(Locale.forLanguageTag(tag).getLanguage());
    }
    if (words == null) {
      words = load(ENGLISH);
    }
    if (words == null) {
      throw new IllegalStateException("no labels");
    }
    return new Labels(words);
  }

  private static @Nullable Properties load(String name) {
    try (InputStream in = Labels.class.getResourceAsStream("labels/" + name + ".properties")) {
      if (in == null) {
        return null;
      }
      Properties words = new Properties();
      try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        words.load(reader);
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String get(String key) {
    return words.getProperty(key, "");
  }

  /** Returns all words by their keys. */
  Value.Dict all() {
    FrontMatter all = new FrontMatter();
    new TreeSet<>(words.stringPropertyNames()).forEach(key -> all.text(key, get(key)));
    return all.dict();
  }
}
