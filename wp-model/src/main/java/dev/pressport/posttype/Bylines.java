package dev.pressport.posttype;

import dev.pressport.model.Author;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.plugin.Plugins;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people who wrote entries: WordPress's author, or those whom a plugin names. */
public final class Bylines {
  private static final List<BylinePlugin> PLUGINS = Plugins.parts(BylinePlugin.class);

  private static final Set<String> NAMED =
      PLUGINS.stream().map(BylinePlugin::taxonomy).collect(Collectors.toUnmodifiableSet());

  private Bylines() {}

  /** Returns the logins of the authors of an entry, in their order. */
  public static List<String> of(EntryOutline entry, SiteIndex index) {
    return of(entry.author(), entry.terms(), index);
  }

  /**
   * Returns the logins of the authors of an entry, in their order. An export file lists them by
   * name; of those with an account, the author of the entry is the first.
   */
  public static List<String> of(@Nullable String author, List<Term.Key> terms, SiteIndex index) {
    Set<String> logins = new LinkedHashSet<>();
    for (Term.Key term : terms) {
      if (NAMED.contains(term.taxonomy())) {
        index.term(term).flatMap(of -> author(of, index)).map(Author::login).ifPresent(logins::add);
      }
    }
    if (logins.isEmpty()) {
      return author == null ? List.of() : List.of(author);
    }
    List<String> byline = new ArrayList<>(logins);
    if (author != null && byline.remove(author)) {
      byline.add(firstWithAccount(byline, List.copyOf(logins).indexOf(author), index), author);
    }
    return byline;
  }

  private static int firstWithAccount(List<String> byline, int otherwise, SiteIndex index) {
    for (int i = 0; i < otherwise; i++) {
      if (index.author(byline.get(i)).filter(author -> !author.inferred()).isPresent()) {
        return i;
      }
    }
    return otherwise;
  }

  /** Returns the author whom a term stands for; empty for terms of other taxonomies. */
  public static Optional<Author> author(TermOutline term, SiteIndex index) {
    return PLUGINS.stream()
        .filter(plugin -> plugin.taxonomy().equals(term.key().taxonomy()))
        .flatMap(plugin -> plugin.author(term, index).stream())
        .findFirst();
  }

  /** Returns the plugin whose entries of a type describe authors without an account. */
  public static Optional<BylinePlugin> ofGuestType(String type) {
    return PLUGINS.stream().filter(plugin -> plugin.guestType().equals(type)).findFirst();
  }

  /** Returns the authors without an account whom entries or terms describe, by their logins. */
  public static Map<String, Author> guests(SiteIndex index) {
    Map<String, Author> guests = new HashMap<>();
    for (BylinePlugin plugin : PLUGINS) {
      for (long id : index.children(plugin.guestType(), 0)) {
        index
            .part(id)
            .map(part -> plugin.guest(part.outline().title(), part.outline().slug(), part.meta()))
            .ifPresent(guest -> guests.putIfAbsent(guest.login(), guest));
      }
    }
    index.forEachTerm(
        term ->
            author(term, index)
                .filter(author -> author.displayName() != null)
                .ifPresent(author -> guests.putIfAbsent(author.login(), author)));
    return guests;
  }
}
