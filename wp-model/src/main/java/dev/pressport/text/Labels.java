package dev.pressport.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words that visitors read in the language of a site, from properties files, one per language. */
public final class Labels {
  private static final String ENGLISH = "en";

  /** The words in the languages of most sites, read once. */
  private static final Map<String, Labels> SHARED =
      Stream.of(ENGLISH, "en-US", "en-GB", "de", "de-DE", "es-ES", "fr-FR", "it-IT", "nl-NL")
          .collect(
              Collectors.toUnmodifiableMap(
                  Function.identity(), tag -> of(tag, Labels.class::getResourceAsStream)));

  private final Properties words;

  private Labels(Properties words) {
    this.words = words;
  }

  /**
   * Returns the words of what plugins show: those of the variant of a language, {@code de-AT}, else
   * those of the language, else English ones.
   */
  public static Labels of(@Nullable String language) {
    String tag = language == null ? ENGLISH : language;
    Labels known = SHARED.get(tag);
    return known == null ? of(tag, Labels.class::getResourceAsStream) : known;
  }

  /**
   * Returns the words in a language, likewise.
   *
   * @param files opens a file by its path, {@code labels/de.properties}; gives null for none
   */
  public static Labels of(String language, Function<String, @Nullable InputStream> files) {
    Locale locale = Locale.forLanguageTag(language.replace('_', '-'));
    Properties words = load(files, locale.toLanguageTag().toLowerCase(Locale.ROOT));
    if (words == null) {
      words = load(files, locale.getLanguage());
    }
    if (words == null) {
      words = load(files, ENGLISH);
    }
    if (words == null) {
      throw new IllegalStateException("no labels");
    }
    return new Labels(words);
  }

  private static @Nullable Properties load(
      Function<String, @Nullable InputStream> files, String name) {
    try (InputStream in = files.apply("labels/" + name + ".properties")) {
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

  /** Returns a word by its key; empty for an unknown key. */
  public String get(String key) {
    return words.getProperty(key, "");
  }

  /** Returns all words by their keys. */
  public Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    words.stringPropertyNames().forEach(key -> all.put(key, get(key)));
    return Collections.unmodifiableMap(all);
  }
}
