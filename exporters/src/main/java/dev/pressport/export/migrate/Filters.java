package dev.pressport.export.migrate;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import dev.pressport.posttype.Bylines;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.PostTypes;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The user's filters. Values of one filter are alternatives; all filters must hold. They choose
 * among entries; comments follow their entry. Authors, terms and menus are not filtered.
 *
 * @param types post types, empty for all
 * @param statuses an {@code inherit} counts as its parent's status, or {@code publish} without one
 * @param after the first day or time wanted, as {@code 2024-01-31} or {@code 2024-01-31 11:00:00}
 * @param before the first one not wanted any more
 * @param authors logins
 * @param limit how many entries that pass and that people read are wanted, in the order of the
 *     source; files, menus, designs, patterns and field definitions are not counted and stay, and
 *     other types are not wanted, unless {@code types} names them
 */
public record Filters(
    Set<String> types,
    Set<String> withoutTypes,
    Set<String> statuses,
    @Nullable String after,
    @Nullable String before,
    Set<String> authors,
    Set<Term.Key> terms,
    long limit) {

  /** No filters: every entry is wanted. */
  public static final Filters NONE =
      new Filters(Set.of(), Set.of(), Set.of(), null, null, Set.of(), Set.of(), Long.MAX_VALUE);

  public Filters {
    types = Set.copyOf(types);
    withoutTypes = Set.copyOf(withoutTypes);
    statuses = Set.copyOf(statuses);
    authors = Set.copyOf(authors);
    terms = Set.copyOf(terms);
  }

  /** The same filters with other post types. */
  public Filters types(Set<String> wanted) {
    return new Filters(wanted, withoutTypes, statuses, after, before, authors, terms, limit);
  }

  /** The same filters with other post types that are left out. */
  public Filters exceptTypes(Set<String> wanted) {
    return new Filters(types, wanted, statuses, after, before, authors, terms, limit);
  }

  /** The same filters with other statuses. */
  public Filters statuses(Set<String> wanted) {
    return new Filters(types, withoutTypes, wanted, after, before, authors, terms, limit);
  }

  /** The same filters with another first day or time. */
  public Filters after(@Nullable String wanted) {
    return new Filters(types, withoutTypes, statuses, wanted, before, authors, terms, limit);
  }

  /** The same filters with another first day or time that is not wanted any more. */
  public Filters before(@Nullable String wanted) {
    return new Filters(types, withoutTypes, statuses, after, wanted, authors, terms, limit);
  }

  /** The same filters with other logins of authors. */
  public Filters authors(Set<String> wanted) {
    return new Filters(types, withoutTypes, statuses, after, before, wanted, terms, limit);
  }

  /** The same filters with other terms. */
  public Filters terms(Set<Term.Key> wanted) {
    return new Filters(types, withoutTypes, statuses, after, before, authors, wanted, limit);
  }

  /** The same filters with another largest number of entries. */
  public Filters limit(long wanted) {
    return new Filters(types, withoutTypes, statuses, after, before, authors, terms, wanted);
  }

  /** Returns the reason why an entry is not wanted, the limit apart; empty when it is. */
  Optional<String> reject(EntryOutline entry, SiteIndex index) {
    if ((!types.isEmpty() && !types.contains(entry.type()))
        || withoutTypes.contains(entry.type())) {
      return Optional.of("type");
    }
    if (!statuses.isEmpty() && !statuses.contains(index.status(entry))) {
      return Optional.of("status");
    }
    return isStructure(entry.type()) ? Optional.empty() : rejectContent(entry, index);
  }

  /** Returns whether dates, authors and terms mean nothing to a type. */
  static boolean isStructure(String type) {
    return PostTypes.isAny(type, Trait.MENU, Trait.DESIGN, Trait.ACF_DEFINITION);
  }

  /** Returns whether the limit counts the entries of a type. */
  boolean isCounted(String type) {
    return types.contains(type) || PostTypes.isContent(type);
  }

  /**
   * Returns whether a limit leaves a type alone, because entries that people read are made of it.
   */
  boolean isSpared(String type) {
    return !isCounted(type)
        && (isStructure(type)
            || PostTypes.is(type, Trait.EMBEDDED)
            || type.equals(PostTypes.ATTACHMENT));
  }

  /** Returns whether there is a limit. */
  boolean isLimited() {
    return limit != Long.MAX_VALUE;
  }

  /** Returns whether any of them chooses by date, author or term. */
  boolean ofContent() {
    return after != null || before != null || !authors.isEmpty() || !terms.isEmpty();
  }

  private Optional<String> rejectContent(EntryOutline entry, SiteIndex index) {
    if (!inTime(entry.date())) {
      return Optional.of("date");
    }
    if (!authors.isEmpty() && Collections.disjoint(authors, Bylines.of(entry, index))) {
      return Optional.of("author");
    }
    boolean anyTerm = terms.isEmpty() || entry.terms().stream().anyMatch(terms::contains);
    return anyTerm ? Optional.empty() : Optional.of("term");
  }

  private boolean inTime(@Nullable String date) {
    if (after == null && before == null) {
      return true;
    }
    if (date == null || date.startsWith("0000")) {
      return false;
    }
    String plain = date.replace('T', ' ');
    return (after == null || plain.compareTo(after) >= 0)
        && (before == null || plain.compareTo(before) < 0);
  }

  /** Returns whether any entry could be unwanted. */
  boolean any() {
    return !equals(NONE);
  }
}
