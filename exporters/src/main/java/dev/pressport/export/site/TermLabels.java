package dev.pressport.export.site;

import dev.pressport.html.Titles;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.text.HtmlEntities;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of terms for generators that know a term by nothing else, and make the address of its
 * list from it: two names never differ in case, accents or punctuation alone. A category and a tag
 * of the same name are one.
 */
final class TermLabels {
  private static final Pattern ODD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern EDGES = Pattern.compile("^-|-$");
  private static final Pattern LATIN =
      Pattern.compile(
          "[\\p{N}\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}\\p{IsArabic}\\p{IsArmenian}\\p{IsGeorgian}]");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final SiteIndex index;

  /** The labels that are not the names. */
  private final Map<Term.Key, String> others;

  private TermLabels(SiteIndex index, Map<Term.Key, String> others) {
    this.index = index;
    this.others = others;
  }

  /**
   * Names the terms of the taxonomies that visitors see.
   *
   * @param latin whether a name that no Latin address can be made of gets a number
   */
  static TermLabels of(SiteIndex index, Sections sections, boolean latin) {
    Naming naming = new Naming(latin);
    index.forEachTerm(
        term -> {
          if (sections.shows(term.key())) {
            naming.add(term.key(), term.name());
          }
        });
    return new TermLabels(index, naming.others);
  }

  /** The giving of labels; the names of all terms are forgotten behind it. */
  private static final class Naming {
    private final boolean latin;
    private final Set<String> forms = new HashSet<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<Term.Key, String> others = new HashMap<>();

    Naming(boolean latin) {
      this.latin = latin;
    }

    private void add(Term.Key key, String stored) {
      String name = name(stored, key);
      String same = byName.get(name.toLowerCase(Locale.ROOT));
      String label = same == null ? unique(name) : same;
      byName.put(name.toLowerCase(Locale.ROOT), label);
      if (!label.equals(name)) {
        others.put(key, label);
      }
    }

    private String unique(String name) {
      String label = name;
      for (int n = 2; isOdd(label) || !forms.add(form(label)); n++) {
        label = name + " (" + n + ")";
      }
      return label;
    }

    private boolean isOdd(String label) {
      return latin && !LATIN.matcher(label).find();
    }
  }

  private static String name(String stored, Term.Key key) {
    String name = Titles.of(HtmlEntities.decode(stored));
    return name.isBlank() ? key.slug() : name;
  }

  private static String form(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String words = ODD.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    return EDGES.matcher(words).replaceAll("");
  }

  /** The name of a term, by which no other term is known. */
  String of(Term.Key term) {
    String other = others.get(term);
    return other == null
        ? name(index.term(term).map(TermOutline::name).orElse(term.slug()), term)
        : other;
  }
}
