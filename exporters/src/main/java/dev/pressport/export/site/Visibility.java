package dev.pressport.export.site;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.permalink.Permalinks;
import dev.pressport.posttype.PostTypes;

/** What visitors of the old site saw of an entry. */
public enum Visibility {
  /** It had a page that everybody could read. */
  PUBLIC,

  /**
   * It would have a page: it is a draft, private, in the trash, behind a password, or of a type
   * that is not registered any more.
   */
  HIDDEN,

  /** It is of a type that has no pages, such as a menu item. */
  NONE;

  /** The standing of an entry; a file has that of the entry it was uploaded to. */
  public static Visibility of(EntryOutline entry, SiteIndex index, Permalinks permalinks) {
    if (!PostTypes.viewable(entry.type())) {
      return NONE;
    }
    boolean shown =
        index.status(entry).equals("publish")
            && !entry.isProtected()
            && permalinks.viewable(entry.type());
    return shown ? PUBLIC : HIDDEN;
  }
}
