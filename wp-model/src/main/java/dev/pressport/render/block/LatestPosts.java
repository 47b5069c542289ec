package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.html.Excerpt;
import dev.pressport.html.Html;
import dev.pressport.model.SiteIndex.Teaser;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.Picture;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.Selection;

/** The newest posts, each with its title and perhaps its date. */
final class LatestPosts implements BlockHtml {
  @Override
  public String render(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    StringBuilder html = new StringBuilder("<ul class=\"wp-block-latest-posts\">");
    for (CurrentEntry post : Selection.ofLatest(attributes, body.index()).from(body)) {
      Body about = body.about(post);
      Picture picture = attributes.get("displayFeaturedImage").isTrue() ? about.featured() : null;
      html.append("<li>").append(picture == null ? "" : image(picture, attributes, post));
      html.append(post.titleLink());
      String author = attributes.get("displayAuthor").isTrue() ? about.author(false) : "";
      if (!author.isEmpty()) {
        html.append("<div class=\"wp-block-latest-posts__post-author\">by ")
            .append(author)
            .append("</div>");
      }
      if (attributes.get("displayPostDate").isTrue()) {
        html.append(body.time(post.date()));
      }
      html.append(content(attributes, post, body)).append("</li>");
    }
    return html.append("</ul>").toString();
  }

  private static String image(Picture picture, LooseValue attributes, CurrentEntry post) {
    boolean link = attributes.get("addLinkToFeaturedImage").isTrue();
    return link ? Html.link(post.url(), picture.image()) : picture.image();
  }

  private static String content(LooseValue attributes, CurrentEntry post, Body body) {
    if (!attributes.get("displayPostContent").isTrue()) {
      return "";
    }
    String shown = attributes.get("displayPostContentRadio").filled();
    if (shown != null && !shown.equals("excerpt")) {
      body.problem(RenderProblem.BLOCK_SIMPLIFIED, "core/latest-posts", "it shows excerpts only");
      return "<div class=\"wp-block-latest-posts__post-full-content\">"
          + withLink(body.opening(post, Teaser.MOST_WORDS - 1), post)
          + "</div>";
    }
    Long words = attributes.get("excerptLength").id();
    String excerpt = body.excerpt(post, words == null ? 55 : (int) Math.min(words, 100));
    return excerpt.isEmpty()
        ? ""
        : "<div class=\"wp-block-latest-posts__post-excerpt\">"
            + withLink(excerpt, post)
            + "</div>";
  }

  /** A cut excerpt ends with a link to the post. */
  private static String withLink(String excerpt, CurrentEntry post) {
    if (!excerpt.endsWith(Excerpt.CUT)) {
      return excerpt;
    }
    String link =
        Html.link(
            post.url(),
            "Read more<span class=\"screen-reader-text\">: " + post.titleHtml() + "</span>");
    return excerpt.substring(0, excerpt.length() - Excerpt.CUT.length()) + "\u2026 " + link;
  }
}
