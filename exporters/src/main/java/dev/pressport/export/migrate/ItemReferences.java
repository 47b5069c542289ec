package dev.pressport.export.migrate;

import dev.pressport.export.Fate;
import dev.pressport.html.Titles;
import dev.pressport.model.Addresses;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.AuthorOutline;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.permalink.Permalinks;
import dev.pressport.permalink.Visibility;
import dev.pressport.privacy.PersonalValues;
import dev.pressport.problem.ItemReference;
import dev.pressport.problem.Problem;
import dev.pressport.text.HtmlEntities;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names and addresses of items for a report. It quotes the titles of entries that are exported
 * or were public, unless they are of a type about people that is withheld, or contain an e-mail
 * address. The label of a menu item is none of these: it can name a private entry.
 *
 * @param addresses of the new site; none for a target whose pages have no addresses
 */
record ItemReferences(
    SiteIndex index, Permalinks permalinks, Addresses addresses, Privacy privacy) {
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_ADDRESS = 2000;

  /**
   * Returns the reference to an item.
   *
   * @param ref the item; for a comment its entry
   * @param fate what became of it; null when that is not known
   * @param path the file of the export that contains it; null for none
   */
  ItemReference of(Ref ref, @Nullable Fate fate, @Nullable String path) {
    return new ItemReference(
        title(ref, fate).filter(this::mayBeQuoted).map(ItemReferences::shortened).orElse(null),
        permalinks.urlOf(ref).filter(ItemReferences::isWeb).orElse(null),
        addresses.urlOf(ref).filter(url -> url.length() <= LONGEST_ADDRESS).orElse(null),
        path);
  }

  /** Returns a problem with the reference to the entry or author that it names. */
  Problem completed(Problem problem) {
    Long id = problem.id();
    if (id == null || !problem.item().equals(ItemReference.NONE)) {
      return problem;
    }
    Optional<Ref> ref =
        "author".equals(problem.type())
            ? index.author(id).map(AuthorOutline::login).map(Ref.ToAuthor::new)
            : index
                .entry(id)
                .filter(entry -> entry.type().equals(problem.type()))
                .map(entry -> new Ref.ToEntry(id));
    return ref.map(found -> problem.in(of(found, null, null))).orElse(problem);
  }

  private Optional<String> title(Ref ref, @Nullable Fate fate) {
    if (ref instanceof Ref.ToEntry to) {
      return index
          .entry(to.id())
          .filter(entry -> shows(entry, fate))
          .map(entry -> Titles.line(entry.title(), entry.slug()));
    }
    if (fate == null || fate instanceof Fate.Filtered) {
      return Optional.empty();
    }
    if (ref instanceof Ref.ToTerm to) {
      return index
          .term(to.key())
          .map(term -> Titles.line(HtmlEntities.decode(term.name()), term.key().slug()));
    }
    return ref instanceof Ref.ToAuthor to
        ? index.author(to.login()).map(author -> Titles.plain(author.displayName()))
        : Optional.empty();
  }

  private boolean shows(EntryOutline entry, @Nullable Fate fate) {
    return !privacy.withholds(entry.type())
        && (fate instanceof Fate.Exported || permalinks.visibility(entry) == Visibility.PUBLIC);
  }

  private boolean mayBeQuoted(String title) {
    return !title.isEmpty()
        && (privacy.includesPersonalData() || !PersonalValues.holdsEmail(title));
  }

  private static String shortened(String title) {
    return title.codePointCount(0, title.length()) <= LONGEST_TITLE
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 3)) + "...";
  }

  private static boolean isWeb(String url) {
    String start = url.substring(0, Math.min(8, url.length())).toLowerCase(Locale.ROOT);
    return url.length() <= LONGEST_ADDRESS
        && (start.startsWith("http://") || start.startsWith("https://"));
  }
}
