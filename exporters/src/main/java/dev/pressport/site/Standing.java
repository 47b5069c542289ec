package dev.pressport.site;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.permalink.Permalinks;
import dev.pressport.posttype.PostTypes;
import java.util.Optional;

/** What visitors of the old site saw of an entry. */
public enum Standing {
  /** It had a page that everybody could read. */
  PUBLIC,

  /**
   * It would have a page: it is a draft, private, in the trash, behind a password, or of a type
   * that is not registered any more.
   */
  HIDDEN,

  /** It is of a type that has no pages, such as a menu item. */
  NONE;

  private static final int MAX_PARENTS = 100;

  /**
   * The standing of an entry. A file has that of the entry it was uploaded to (post.php,
   * get_post_status()).
   */
  public static Standing of(EntryOutline entry, SiteIndex index, Permalinks permalinks) {
    if (!PostTypes.viewable(entry.type())) {
      return NONE;
    }
    boolean shown =
        isPublished(entry, index) && !entry.isProtected() && permalinks.viewable(entry.type());
    return shown ? PUBLIC : HIDDEN;
  }

  private static boolean isPublished(EntryOutline entry, SiteIndex index) {
    EntryOutline current = entry;
    for (int i = 0; i < MAX_PARENTS && current.status().equals("inherit"); i++) {
      Optional<EntryOutline> parent = index.entry(current.parentId());
      if (current.parentId() == 0 || parent.isEmpty()) {
        return true;
      }
      current = parent.get();
    }
    return current.status().equals("publish");
  }
}
