package dev.pressport.plugin.coauthorsplus;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.AuthorOutline;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.Bylines;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The block with the byline of an entry: its inner blocks once for each author (block-coauthors.php
 * and its like). Portraits come from a server.
 */
final class BylineBlocks implements BlockFamily {
  private static final String NAMESPACE = "co-authors-plus/";

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.of(NAMESPACE + "coauthors", BylineBlocks::byline);
  }

  private static String byline(Block block, Body body) {
    List<String> logins =
        body.index()
            .entry(body.subject().id())
            .map(entry -> Bylines.of(entry, body.index()))
            .orElse(List.of());
    LooseValue attributes = Body.attributes(block);
    boolean inline = !"block".equals(attributes.get("layout").get("type").string());
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < logins.size() && body.repeat(); i++) {
      boolean last = i == logins.size() - 1;
      html.append(
          i == 0
              ? ""
              : Html.stored(
                  last
                      ? text(attributes, "lastSeparator", " and ")
                      : text(attributes, "separator", ", ")));
      for (Block part : block.innerBlocks()) {
        html.append(part(part, logins.get(i), body).strip());
      }
    }
    if (html.isEmpty()) {
      return "";
    }
    return "<div class=\"wp-block-co-authors-plus-coauthors\">"
        + (inline ? Html.stored(text(attributes, "prefix", "By ")) : "")
        + html
        + (inline ? Html.stored(text(attributes, "suffix", "")) : "")
        + "</div>";
  }

  private static String text(LooseValue attributes, String name, String usual) {
    String text = attributes.get(name).string();
    return text == null ? usual : text;
  }

  private static String part(Block block, String login, Body body) {
    String name = block.name() == null ? "" : block.name();
    return switch (name) {
      case NAMESPACE + "name" -> name(block, login, body);
      case NAMESPACE + "description" -> body.biography(login);
      case NAMESPACE + "avatar", NAMESPACE + "image" -> "";
      default ->
          block.innerBlocks().isEmpty() ? body.render(List.of(block)) : parts(block, login, body);
    };
  }

  private static String parts(Block block, String login, Body body) {
    StringBuilder html = new StringBuilder();
    Iterator<Block> inner = block.innerBlocks().iterator();
    for (String piece : block.innerContent()) {
      html.append(piece == null ? part(inner.next(), login, body) : piece);
    }
    return html.toString();
  }

  private static String name(Block block, String login, Body body) {
    String shown =
        Html.escape(body.index().author(login).map(AuthorOutline::displayName).orElse(login));
    String linked =
        Body.attributes(block).get("isLink").isTrue()
            ? body.linkTo(new Ref.ToAuthor(login), shown)
            : shown;
    return "span".equals(Body.attributes(block).get("tagName").string())
        ? "<span>" + linked + "</span>"
        : "<p>" + linked + "</p>";
  }
}
