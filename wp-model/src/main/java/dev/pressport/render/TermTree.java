package dev.pressport.render;

import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.text.Collation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The terms of a site below their parents, in the order of their names. */
public final class TermTree {
  private static final int MOST = 20_000;

  private final Map<Term.Key, List<Term.Key>> children = new HashMap<>();

  private TermTree(Body body) {
    List<TermOutline> terms = new ArrayList<>();
    body.index()
        .forEachTerm(
            term -> {
              if (terms.size() < MOST) {
                terms.add(term);
              }
            });
    terms.sort(Comparator.comparing(TermOutline::name, Collation.ORDER));
    for (TermOutline term : terms) {
      String parent = term.parentSlug() == null ? "" : term.parentSlug();
      children
          .computeIfAbsent(new Term.Key(term.key().taxonomy(), parent), key -> new ArrayList<>())
          .add(term.key());
    }
  }

  /** Returns that of the site that a body belongs to. */
  public static TermTree of(Body body) {
    return body.once(TermTree.class, () -> new TermTree(body));
  }

  /** The terms of a taxonomy that have no parent. */
  public List<Term.Key> roots(String taxonomy) {
    return List.copyOf(children.getOrDefault(new Term.Key(taxonomy, ""), List.of()));
  }

  /** The terms right below a term. */
  public List<Term.Key> children(Term.Key term) {
    return term.slug().isEmpty() ? List.of() : List.copyOf(children.getOrDefault(term, List.of()));
  }

  /** Returns some terms and all below them. */
  public Set<Term.Key> withDescendants(Iterable<Term.Key> terms) {
    Set<Term.Key> all = new HashSet<>();
    List<Term.Key> open = new ArrayList<>();
    terms.forEach(open::add);
    while (!open.isEmpty()) {
      Term.Key term = open.remove(open.size() - 1);
      if (all.add(term)) {
        open.addAll(children(term));
      }
    }
    return all;
  }
}
