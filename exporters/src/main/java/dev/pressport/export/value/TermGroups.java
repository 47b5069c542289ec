package dev.pressport.export.value;

import dev.pressport.model.Entry;
import dev.pressport.model.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The terms of an entry by taxonomy, in the order in which both are stored. */
public final class TermGroups {
  private TermGroups() {}

  /** Returns the terms of each taxonomy of an entry. */
  public static Map<String, List<Term.Ref>> of(Entry entry) {
    Map<String, List<Term.Ref>> byTaxonomy = new LinkedHashMap<>();
    for (Term.Ref term : entry.terms()) {
      byTaxonomy.computeIfAbsent(term.taxonomy(), taxonomy -> new ArrayList<>()).add(term);
    }
    return byTaxonomy;
  }

  /** Returns the terms of an entry, those of a taxonomy together. */
  public static List<Term.Ref> flat(Entry entry) {
    return of(entry).values().stream().flatMap(List::stream).toList();
  }
}
