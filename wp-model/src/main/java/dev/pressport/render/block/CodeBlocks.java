package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.html.code.Listing;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import java.util.Map;

/** The blocks of code whose language is in their attributes alone. */
public final class CodeBlocks implements BlockFamily {
  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.of("syntaxhighlighter/code", CodeBlocks::listing);
  }

  private static String listing(Block block, Body body) {
    String html = body.content(block);
    int start = html.indexOf("<pre");
    int end = html.lastIndexOf("</pre>");
    if (start < 0 || end < start) {
      return html;
    }
    String language = Body.attributes(block).get("language").string();
    return html.substring(0, start)
        + body.verbatim(Listing.of(html.substring(start, end), language == null ? "" : language))
        + html.substring(end + "</pre>".length());
  }
}
