package dev.pressport.index;

import dev.pressport.html.Excerpt;
import dev.pressport.model.Comment;
import dev.pressport.model.SiteIndex.CommentOutline;
import dev.pressport.model.SiteIndex.CommentTeaser;
import dev.pressport.model.Text;
import dev.pressport.row.Row;
import dev.pressport.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** The newest approved comments of a site. Safe for many threads once all rows were added. */
final class LatestComments {
  private static final int MOST = 100;
  private static final int LONGEST = 5_000;
  private static final int WORDS = 21;
  private static final Set<String> KINDS = Words.of("comment pingback trackback");
  private static final Comparator<CommentTeaser> OLDEST_FIRST =
      Comparator.comparing(CommentTeaser::date).thenComparingLong(CommentTeaser::id);

  private final Map<Long, CommentTeaser> byId = new HashMap<>();
  private final PriorityQueue<CommentTeaser> newest = new PriorityQueue<>(OLDEST_FIRST);

  /** Takes a comment and its row; a later copy replaces it. */
  void add(Row row, CommentOutline comment) {
    String kind = row.string("comment_type");
    String date = row.string("comment_date");
    CommentTeaser old = byId.remove(comment.id());
    if (old != null) {
      newest.remove(old);
    }
    if (!comment.status().equals(Comment.APPROVED) || !(kind.isEmpty() || KINDS.contains(kind))) {
      return;
    }
    Text content = row.text("comment_content");
    boolean small = content != null && content.inline() && content.length() <= LONGEST;
    CommentTeaser teaser =
        new CommentTeaser(
            comment.id(),
            comment.entryId(),
            row.string("comment_author"),
            row.string("comment_author_url"),
            date,
            small && content != null ? Excerpt.words(content.string(), WORDS) : List.of());
    byId.put(comment.id(), teaser);
    newest.add(teaser);
    if (newest.size() > MOST) {
      byId.remove(newest.remove().id());
    }
  }

  /** Returns the comments, the newest first. */
  List<CommentTeaser> list() {
    List<CommentTeaser> comments = new ArrayList<>(newest);
    comments.sort(OLDEST_FIRST.reversed());
    return comments;
  }
}
