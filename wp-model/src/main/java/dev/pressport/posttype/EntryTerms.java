package dev.pressport.posttype;

import dev.pressport.model.Entry;
import dev.pressport.model.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms of an entry in one taxonomy. */
public final class EntryTerms {
  private EntryTerms() {}

  /** Returns the terms of an entry in a taxonomy. */
  public static List<Term.Ref> of(Entry entry, String taxonomy) {
    return entry.terms().stream().filter(term -> term.taxonomy().equals(taxonomy)).toList();
  }

  static Term.@Nullable Ref first(Entry entry, String taxonomy) {
    return of(entry, taxonomy).stream().findFirst().orElse(null);
  }

  /** The name of the first term. */
  static @Nullable String firstName(Entry entry, String taxonomy) {
    Term.Ref term = first(entry, taxonomy);
    return term == null ? null : term.name();
  }

  /** Returns the slugs of the terms of an entry in a taxonomy. */
  public static List<String> slugs(Entry entry, String taxonomy) {
    return of(entry, taxonomy).stream().map(Term.Ref::slug).toList();
  }
}
