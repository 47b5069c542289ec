package dev.pressport.render;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A part of a page that visitors open: an item of an accordion, the rest of a text. */
public final class Disclosure {
  private Disclosure() {}

  /**
   * Returns the part with its title.
   *
   * @param title HTML of a line; without one, the content is shown as it is
   */
  public static String of(String title, String content) {
    return title.isBlank()
        ? content
        : "<details><summary>" + Html.stored(title.strip()) + "</summary>" + content + "</details>";
  }

  /**
   * Returns an item of an accordion whose title and content are blocks within it.
   *
   * @param titleBlock the name of the block with the title
   */
  public static BlockHtml ofBlocks(String titleBlock) {
    return (block, body) -> {
      String title = "";
      StringBuilder content = new StringBuilder();
      for (Block part : block.innerBlocks()) {
        if (titleBlock.equals(part.name())) {
          Document saved = Jsoup.parseBodyFragment(part.innerHtml());
          saved.select("[aria-hidden=true], svg").remove();
          title = Html.escape(saved.text());
        } else {
          content.append(body.render(List.of(part)));
        }
      }
      return of(title, content.toString());
    };
  }
}
