package dev.pressport.plugin.shortcodesultimate;

import dev.pressport.html.Html;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.EntryCard;
import dev.pressport.render.EntryList;
import java.util.List;

/** The templates of {@code [su_posts]} (includes/partials/shortcodes/posts/templates). */
final class PostTemplates {
  private static final int EXCERPT = 55;

  private PostTemplates() {}

  static String of(Part part) {
    List<CurrentEntry> posts = PostQuery.of(part);
    String template = part.text("template");
    if (posts.isEmpty()) {
      return Html.paragraph(part.text("", "Posts not found"));
    }
    if (template.contains("list-loop")) {
      return EntryList.list(posts, false, false, false, part.body());
    }
    if (template.contains("teaser-loop")) {
      return EntryList.pictures(posts, part.body());
    }
    String posted = part.text("", "Posted");
    return template.contains("single-post")
        ? EntryCard.list("su-posts", posts.subList(0, 1), part.body(), card -> single(card, posted))
        : EntryCard.list("su-posts", posts, part.body(), card -> teaser(card, posted));
  }

  private static void teaser(EntryCard card, String posted) {
    card.picture().title(2).line(date(card, posted)).excerpt(EXCERPT);
  }

  private static void single(EntryCard card, String posted) {
    card.title(2)
        .line(date(card, posted))
        .line(Html.escape(String.join(" ", card.body().teaser(card.entry()).wholeText())));
  }

  private static String date(EntryCard card, String posted) {
    String date = card.body().time(card.entry().date());
    return posted.isEmpty() || date.isEmpty() ? date : posted + ": " + date;
  }
}
