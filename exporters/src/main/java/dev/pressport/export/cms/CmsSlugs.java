package dev.pressport.export.cms;

import dev.pressport.export.output.UniqueNames;
import dev.pressport.html.Titles;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import java.util.HashMap;
import java.util.Map;

/**
 * The slugs of a site's items in another system: unique among the items of their kind. Only those
 * are held that are not as they would be anyway.
 */
final class CmsSlugs {
  private final CmsFormat format;
  private final UniqueNames taken = new UniqueNames();
  private final Map<Long, String> entries = new HashMap<>();
  private final Map<Term.Key, String> terms = new HashMap<>();
  private final Map<String, String> authors = new HashMap<>();

  CmsSlugs(CmsFormat format) {
    this.format = format;
  }

  /** Gives an entry its slug. */
  void add(EntryOutline entry) {
    String wanted = wanted(entry);
    String slug = taken.name("entry/" + format.slugScope(entry.type()), wanted, "", entry.id());
    if (!slug.equals(wanted)) {
      entries.put(entry.id(), slug);
    }
  }

  /** Gives a term its slug. */
  void add(Term.Key term) {
    String slug = unique("term/" + format.termScope(term.taxonomy()), term.slug());
    if (!slug.equals(term.slug())) {
      terms.put(term, slug);
    }
  }

  /** Gives an author a slug. */
  void addAuthor(String login, String nicename) {
    String slug = unique("author", nicename);
    if (!slug.equals(login)) {
      authors.put(login, slug);
    }
  }

  private String unique(String scope, String text) {
    String slug = format.slugs().of(text);
    return taken.name(scope, slug.isEmpty() ? "unnamed" : slug, "");
  }

  private String wanted(EntryOutline entry) {
    String slug = format.slugs().of(entry.slug());
    if (slug.isEmpty()) {
      slug = format.slugs().of(Titles.plain(entry.title()));
    }
    return slug.isEmpty() ? format.slugs().of(entry.type()) + "-" + Math.abs(entry.id()) : slug;
  }

  String of(EntryOutline entry) {
    String other = entries.get(entry.id());
    return other == null ? wanted(entry) : other;
  }

  String of(Term.Key term) {
    return terms.getOrDefault(term, term.slug());
  }

  String ofAuthor(String login) {
    return authors.getOrDefault(login, login);
  }
}
