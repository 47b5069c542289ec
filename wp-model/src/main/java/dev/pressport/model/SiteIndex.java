package dev.pressport.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The index of the whole site, complete after its first reading. Safe for use by many threads;
 * lookups do not read the source again.
 */
public interface SiteIndex {

  /** The first entry with this id. */
  Optional<EntryOutline> entry(long id);

  /** Returns whether there is an entry with this id. */
  default boolean hasEntry(long id) {
    return entry(id).isPresent();
  }

  /**
   * The status that counts for an entry: the {@code inherit} of a file stands for that of the entry
   * it was uploaded to, and for {@code publish} when that is not there (post.php,
   * get_post_status()).
   */
  default String status(EntryOutline entry) {
    EntryOutline decisive = entry;
    for (int parents = 0; parents < 100 && decisive.status().equals("inherit"); parents++) {
      Optional<EntryOutline> parent =
          decisive.parentId() == 0 ? Optional.empty() : entry(decisive.parentId());
      if (parent.isEmpty()) {
        return "publish";
      }
      decisive = parent.get();
    }
    return decisive.status();
  }

  /** The term, listed by the source or only named by an entry. */
  Optional<TermOutline> term(Term.Key key);

  /** The listed term of a taxonomy with this {@code term_id}. */
  Optional<TermOutline> term(String taxonomy, long id);

  /** The author with this login, listed by the source or only named by an entry. */
  Optional<AuthorOutline> author(String login);

  /** The listed author with this user id. */
  Optional<AuthorOutline> author(long id);

  /** Returns the first author whose page has this slug. */
  Optional<AuthorOutline> authorByNicename(String nicename);

  /** The first comment with this id. */
  Optional<CommentOutline> comment(long id);

  /** Passes every author to an action, in the order of their first naming. */
  void forEachAuthor(Consumer<AuthorOutline> action);

  /** Passes every term to an action, in the order of their first naming. */
  void forEachTerm(Consumer<TermOutline> action);

  /** Passes every entry to an action, in the order of the source. */
  void forEachEntry(Consumer<EntryOutline> action);

  /** Returns the post types of the entries, in the order of their first ones. */
  Set<String> entryTypes();

  /** Returns the languages of the entries that were fields of another one in the source. */
  Set<String> splitLanguages();

  /**
   * An entry of one of the few types that others are made of or show: menu items, ACF fields and
   * their groups, font faces, global styles, and block patterns, parts and navigations. Empty for
   * other types.
   */
  Optional<Part> part(long id);

  /** The newest approved comments, the newest first; some of the entries may not be public. */
  List<CommentTeaser> latestComments();

  /** Returns the number of approved comments of an entry. */
  int commentCount(long entryId);

  /** The first words of a published entry that lists may show; empty for other entries. */
  Optional<Teaser> teaser(long id);

  /**
   * The ids of the {@link Part}s of a type below a parent, in the order of the source. The parent
   * of a menu item is the item above it; what has no parent is below 0. Also of other entries of
   * which lists show metas, when they have a parent.
   */
  List<Long> children(String type, long parentId);

  /** The ids of the files that were uploaded to an entry, in the order of the source. */
  List<Long> attached(long entryId);

  /** The ids of the items of a classic menu, in the order of the source. */
  List<Long> menuItems(Term.Key menu);

  /** The file that an attachment is. */
  Optional<MediaOutline> media(long id);

  /** Passes the file of every attachment to an action, in the order of the source. */
  void forEachMedia(Consumer<MediaOutline> action);

  /**
   * The ids of the entries that refer to this one: to a pattern by a block in their body, to a site
   * note by the meta of the plugin that made it.
   */
  List<Long> referrers(long id);

  /** The ids of the sticky entries, in the order of the source. */
  List<Long> sticky();

  /**
   * Returns all menus that visitors can see, classic ones first, as trees that are built anew at
   * each call. Only published items are in them. An item whose parent is missing stands at the
   * root, after the others of its order; so does the first item of a loop.
   */
  List<Menu> menus();

  /**
   * The taxonomies of the terms that entries of a type have, in the order of their first naming.
   */
  List<String> taxonomies(String postType);

  /**
   * Returns the ACF fields that metas of entries of a type refer to, or whose values a source has
   * without metas, in the order of their first naming. Of a field with many names, such as one in
   * the rows of a repeater, only the first ones.
   */
  List<FieldUse> fieldUses(String postType);

  /**
   * Returns the metas that entries of a type have values of, in the order of their first naming.
   * Not among them are keys that begin with {@code _}, the values of ACF fields, metas that are
   * always empty, and secrets and personal data. Only the first keys of a site with very many are
   * kept; {@link #omittedMetas} counts the rest.
   */
  List<MetaUse> metaUses(String postType);

  /**
   * Returns the number of metas of entries of a type whose keys {@link #metaUses} had no room for.
   * The types beyond the first thousand share one number.
   */
  long omittedMetas(String postType);

  /**
   * Returns the definitions in ACF's files beside the source, each as ACF writes it: objects with
   * the {@code key} of a field group, a post type or a taxonomy.
   */
  List<Value.Dict> acfDefinitions();

  /**
   * An entry in short.
   *
   * @param row the number of its row, counted from 0 over all rows of the source
   * @param url the permalink as in the source
   * @param date site-local as {@code 2024-01-31 11:00:00}, null when there is none
   * @param modified likewise
   * @param menuOrder its place among its siblings
   * @param isProtected whether it has a password
   * @param featured the id of its featured image, null for none
   * @param oldSlugs those it had before, decoded
   * @param oldDates those it had before, such as {@code 2024-01-31}
   * @param language its code; null for none
   * @param redirects the redirects of plugins that its metas hold
   */
  record EntryOutline(
      long id,
      long row,
      String type,
      String status,
      String slug,
      String title,
      @Nullable String url,
      @Nullable String guid,
      @Nullable String author,
      long parentId,
      @Nullable String date,
      @Nullable String modified,
      boolean sticky,
      long menuOrder,
      boolean isProtected,
      @Nullable Long featured,
      List<Term.Key> terms,
      List<String> oldSlugs,
      List<String> oldDates,
      @Nullable String language,
      List<EntryRedirect> redirects) {
    public EntryOutline {
      oldDates = List.copyOf(oldDates);
      terms = List.copyOf(terms);
      oldSlugs = List.copyOf(oldSlugs);
      redirects = List.copyOf(redirects);
    }

    /** Returns the entry with other terms. */
    public EntryOutline withTerms(List<Term.Key> newTerms) {
      return new EntryOutline(
          id,
          row,
          type,
          status,
          slug,
          title,
          url,
          guid,
          author,
          parentId,
          date,
          modified,
          sticky,
          menuOrder,
          isProtected,
          featured,
          newTerms,
          oldSlugs,
          oldDates,
          language,
          redirects);
    }

    /** Returns the entry with further slugs that it had before. */
    public EntryOutline withOldSlugs(List<String> more) {
      Set<String> all = new LinkedHashSet<>(oldSlugs);
      all.addAll(more);
      all.remove(slug);
      all.remove("");
      return new EntryOutline(
          id,
          row,
          type,
          status,
          slug,
          title,
          url,
          guid,
          author,
          parentId,
          date,
          modified,
          sticky,
          menuOrder,
          isProtected,
          featured,
          terms,
          List.copyOf(all),
          oldDates,
          language,
          redirects);
    }
  }

  /**
   * A meta whose partner, {@code _name}, marks it as the value of an ACF field, or such a value
   * that the source has without metas, as the REST API does.
   *
   * @param key of the field: {@code field_6543210}; empty when the source does not have it
   * @param shape of all its values as they are stored; null when they are empty
   */
  record FieldUse(String name, String key, @Nullable MetaShape shape) {
    /** Returns the same use with the values of another one. */
    public FieldUse and(FieldUse other) {
      return new FieldUse(name, key, MetaShape.common(shape, other.shape));
    }
  }

  /**
   * A meta that entries of a type have.
   *
   * @param shape of all its values
   * @param multiple whether an entry has several values of it
   * @param count the number of entries that have it; copies of an entry count, too
   */
  record MetaUse(String name, MetaShape shape, boolean multiple, long count) {}

  /**
   * The content of an entry that others are made of or show.
   *
   * @param excerpt null when the source has none
   * @param body null when the source has none, or one too large for memory
   * @param meta those that its type asks for
   */
  record Part(
      EntryOutline outline,
      long menuOrder,
      @Nullable String excerpt,
      @Nullable String body,
      Metas meta) {}

  /**
   * The words with which a list presents an entry.
   *
   * @param excerpt the one that an author wrote, as stored; null when there is none
   * @param words the first words of the body, {@value #MOST_WORDS} at most, as WordPress makes an
   *     excerpt of them
   * @param text the same with the text of all blocks; empty when there are no others
   * @param meta those that lists of its type show
   */
  record Teaser(@Nullable String excerpt, List<String> words, List<String> text, Metas meta) {
    /** The number of words after which a body is cut. */
    public static final int MOST_WORDS = 101;

    public Teaser {
      words = List.copyOf(words);
      text = List.copyOf(text);
    }

    /** The first words of the body with the text of all blocks. */
    public List<String> wholeText() {
      return text.isEmpty() ? words : text;
    }
  }

  /**
   * A file of the media library.
   *
   * @param file {@code _wp_attached_file}, mostly relative to the uploads folder
   * @param original the name of the untouched upload in the same folder, when {@code file} is a
   *     scaled or rotated copy of it
   * @param caption as stored
   * @param description as stored, null for none and for one that is longer than a page shows
   * @param menuOrder its place in a gallery
   */
  record MediaOutline(
      long id,
      @Nullable String file,
      @Nullable String original,
      @Nullable String url,
      @Nullable String alt,
      @Nullable String caption,
      @Nullable String description,
      long menuOrder) {}

  /**
   * A term in short.
   *
   * @param row -1 when the source does not list it
   * @param name as stored
   * @param description as stored, null when the source has none
   * @param parentSlug the slug of the term above it, null for a root
   * @param url its permalink, null when the source has none
   * @param language its code where the row of the term has it; null for none
   */
  record TermOutline(
      long row,
      Term.Key key,
      @Nullable Long id,
      String name,
      @Nullable String description,
      @Nullable String parentSlug,
      @Nullable String url,
      @Nullable String language,
      Metas meta) {
    /** Returns whether only entries name it. */
    public boolean inferred() {
      return row < 0;
    }
  }

  /**
   * An author in short.
   *
   * @param row -1 when the source does not list it
   * @param nicename {@code user_nicename}, the slug of the author's page; where the source has
   *     none, as WordPress makes it from the login
   * @param displayName as visitors read it; the login where the source has none
   * @param url the permalink of that page, null when the source has none
   * @param website the author's own
   * @param description the biography, as stored; null when the source does not tell
   */
  record AuthorOutline(
      long row,
      String login,
      @Nullable Long id,
      String nicename,
      String displayName,
      @Nullable String url,
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String website,
      @Nullable String description) {
    /** Returns whether only entries name it. */
    public boolean inferred() {
      return row < 0;
    }
  }

  /**
   * A comment as lists show it.
   *
   * @param author the name as stored, empty for none
   * @param url of the author, empty for none
   * @param date site-local as {@code 2024-01-31 11:00:00}
   * @param words the first ones, without HTML
   */
  record CommentTeaser(
      long id, long entryId, String author, String url, String date, List<String> words) {
    public CommentTeaser {
      words = List.copyOf(words);
    }
  }

  /**
   * A comment in short.
   *
   * @param status as in {@link Comment#status()}
   * @param print distinguishes two comments with one id
   */
  record CommentOutline(long id, long row, long entryId, String status, long print) {}
}
