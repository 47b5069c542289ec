package dev.pressport.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads fields that hold a text in several languages. Safe for many threads. */
public interface FieldLanguages {

  /** Returns the languages of the site, the main one first; empty where they are not known. */
  List<String> languages();

  /** Returns the language of content without one; empty where it is not known. */
  String mainLanguage();

  /**
   * Returns whether a field can hold a text in several languages.
   *
   * @param field a column, or {@code meta.KEY}, {@code option.NAME}, {@code attached.TABLE} and its
   *     columns
   */
  boolean holds(String field);

  /** Returns whether a text could be in several languages, after a quick look. */
  boolean maybe(String text);

  /**
   * Returns a text in each of its languages, in stored order. What is in no language is in each of
   * them.
   *
   * @return empty for a text that is in no language
   */
  Map<String, String> texts(String field);

  /**
   * Returns the languages in which only parts of a text are, each with the number of parts that
   * are, and of all.
   */
  default Map<String, Parts> partly(String field) {
    return Map.of();
  }

  /** The number of parts of a text that are in a language, and of all. */
  record Parts(long there, long all) {}

  /** Returns the name of a term in other languages, by its name in the main one. */
  Map<String, String> termNames(String name);

  /**
   * Returns the metas that may hold the slug of an entry in a language, the preferred one first.
   */
  List<String> slugMetas(String language);

  /**
   * Returns the slug of an entry in a language, where no meta has it.
   *
   * @param slug decoded
   */
  default Optional<String> slug(String slug, String language) {
    return Optional.empty();
  }

  /** Returns the part of languages in addresses. */
  LanguageAddresses addresses();
}
