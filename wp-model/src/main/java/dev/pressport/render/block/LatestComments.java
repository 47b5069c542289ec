package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.html.Excerpt;
import dev.pressport.html.Html;
import dev.pressport.model.SiteIndex.CommentTeaser;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The newest comments, each with a link to it (blocks/latest-comments.php). */
final class LatestComments implements BlockHtml {
  private static final int USUAL = 5;
  private static final int WORDS = 20;

  @Override
  public String render(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    Long wanted = attributes.get("commentsToShow").id();
    long left = wanted == null ? USUAL : wanted;
    StringBuilder html = new StringBuilder();
    for (CommentTeaser comment : body.index().latestComments()) {
      EntryOutline entry = left > 0 ? shown(comment, body) : null;
      if (entry != null) {
        html.append(item(comment, body.subject(entry), attributes, body));
        left--;
      }
    }
    return html.isEmpty() ? "" : "<ol class=\"wp-block-latest-comments\">" + html + "</ol>";
  }

  private static @Nullable EntryOutline shown(CommentTeaser comment, Body body) {
    return body.index()
        .entry(comment.entryId())
        .filter(
            entry -> entry.status().equals("publish") && !entry.isProtected() && body.lists(entry))
        .orElse(null);
  }

  private static String item(
      CommentTeaser comment, CurrentEntry entry, LooseValue attributes, Body body) {
    String url = entry.url();
    String author = comment.author().isBlank() ? "Anonymous" : comment.author();
    String date = isOff(attributes.get("displayDate")) ? "" : " " + body.time(date(comment.date()));
    String words =
        isOff(attributes.get("displayExcerpt"))
            ? ""
            : Html.paragraph(Html.escape(Excerpt.shortened(comment.words(), WORDS)));
    return "<li><article>"
        + Html.link(comment.url(), Html.stored(author))
        + " on "
        + Html.link(url == null ? null : url + "#comment-" + comment.id(), entry.titleHtml())
        + date
        + words
        + "</article></li>";
  }

  private static boolean isOff(LooseValue attribute) {
    return Boolean.FALSE.equals(attribute.bool());
  }

  private static @Nullable LocalDateTime date(String stored) {
    try {
      return LocalDateTime.parse(stored.replace(' ', 'T'));
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
