package dev.pressport.export.site;

import dev.pressport.export.LayoutRequest;
import dev.pressport.export.Unpublished;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.permalink.Permalinks;
import dev.pressport.permalink.Visibility;
import dev.pressport.posttype.PostTypes;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The choice of the entries that become drafts, among those that visitors of the old site could not
 * open. The others are left out: a folder of drafts is often pushed to a place that everyone reads.
 */
final class DraftChoice {
  private static final int MOST_PARENTS = 100;

  private final SiteIndex index;
  private final Permalinks permalinks;
  private final Set<String> statuses;
  private final Drafts drafts;

  DraftChoice(LayoutRequest request) {
    this.index = request.index();
    this.permalinks = request.permalinks();
    this.statuses = request.statuses();
    this.drafts = request.options().get(Drafts.OPTION);
  }

  /**
   * Returns why visitors could not open an entry; null when they could, and for an entry of a type
   * without pages.
   */
  @Nullable Unpublished reason(EntryOutline entry) {
    Visibility visibility = permalinks.visibility(entry.type());
    if (visibility == Visibility.NONE) {
      return null;
    }
    if (PostTypes.isPublished(entry, index)) {
      if (isProtected(entry)) {
        return Unpublished.PROTECTED;
      }
      return visibility == Visibility.HIDDEN
          ? Unpublished.OF_HIDDEN_TYPE
          : permalinks.redirect(entry).isPresent() ? Unpublished.REDIRECTED : null;
    }
    return switch (index.status(entry)) {
      case "trash" -> Unpublished.TRASHED;
      case "private", "publish" -> Unpublished.PRIVATE;
      case "auto-draft" -> Unpublished.AUTO_DRAFT;
      case "draft" -> isProtected(entry) ? Unpublished.PROTECTED : Unpublished.DRAFT;
      case "pending" -> isProtected(entry) ? Unpublished.PROTECTED : Unpublished.PENDING;
      case "future" -> isProtected(entry) ? Unpublished.PROTECTED : Unpublished.SCHEDULED;
      default -> Unpublished.OF_OTHER_STATUS;
    };
  }

  /** Returns whether an entry, or the one that a file was uploaded to, has a password. */
  private boolean isProtected(EntryOutline entry) {
    Optional<EntryOutline> next = Optional.of(entry);
    for (int parents = 0; parents < MOST_PARENTS && next.isPresent(); parents++) {
      EntryOutline current = next.get();
      if (current.isProtected()) {
        return true;
      }
      next =
          current.status().equals("inherit") && current.parentId() != 0
              ? index.entry(current.parentId())
              : Optional.empty();
    }
    return false;
  }

  /** Returns why an entry is left out; null when it is not. */
  @Nullable Unpublished leftOut(EntryOutline entry) {
    Unpublished reason = reason(entry);
    return reason == null || becomesDraft(reason, entry) ? null : reason;
  }

  /** Returns whether an entry that visitors could not open for a reason becomes a draft. */
  boolean becomesDraft(Unpublished reason, EntryOutline entry) {
    return switch (drafts) {
      case OMIT -> false;
      case ALL -> true;
      case DRAFTS ->
          reason.isDraft()
              || (reason != Unpublished.PROTECTED && statuses.contains(index.status(entry)));
    };
  }

  /** Returns whether an entry above this one is left out, whose slug is in its address then. */
  boolean isBelowLeftOut(EntryOutline entry) {
    EntryOutline parent = index.entry(entry.parentId()).orElse(null);
    for (int parents = 0; parents < MOST_PARENTS && parent != null; parents++) {
      if (leftOut(parent) != null) {
        return true;
      }
      parent = parent.parentId() == 0 ? null : index.entry(parent.parentId()).orElse(null);
    }
    return false;
  }
}
