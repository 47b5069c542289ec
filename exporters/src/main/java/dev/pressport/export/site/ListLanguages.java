package dev.pressport.export.site;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The languages, beside the main one, in which terms without a language and authors have entries.
 */
final class ListLanguages {
  private final List<SiteLanguage> languages;
  private final Map<Term.Key, Set<String>> ofTerms = new HashMap<>();
  private final Map<String, Set<String>> ofAuthors = new HashMap<>();

  private ListLanguages(List<SiteLanguage> languages) {
    this.languages = languages;
  }

  /**
   * Returns those of a site.
   *
   * @param languages of the site; empty where lists are not for one language
   */
  static ListLanguages of(SiteIndex index, List<SiteLanguage> languages) {
    ListLanguages lists =
        new ListLanguages(languages.stream().filter(language -> !language.isMain()).toList());
    if (!lists.languages.isEmpty()) {
      index.forEachEntry(lists::add);
    }
    return lists;
  }

  private void add(SiteIndex.EntryOutline entry) {
    String language = entry.language();
    if (language == null || !entry.status().equals("publish")) {
      return;
    }
    entry.terms().forEach(term -> add(ofTerms, term, language));
    if (entry.author() != null) {
      add(ofAuthors, entry.author(), language);
    }
  }

  private static <T> void add(Map<T, Set<String>> all, T item, String language) {
    all.computeIfAbsent(item, key -> new HashSet<>()).add(language);
  }

  /** Returns those of a term; none for a term of one language. */
  List<SiteLanguage> ofTerm(Term term) {
    return term.language() == null ? of(ofTerms.getOrDefault(term.key(), Set.of())) : List.of();
  }

  /** Returns those of an author, by login. */
  List<SiteLanguage> ofAuthor(String login) {
    return of(ofAuthors.getOrDefault(login, Set.of()));
  }

  private List<SiteLanguage> of(Set<String> codes) {
    return languages.stream().filter(language -> codes.contains(language.code())).toList();
  }
}
