package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.QueryResult;
import org.jspecify.annotations.Nullable;

/** How many entries the query has found. */
final class QueryTotal implements BlockHtml {
  @Override
  public @Nullable String render(Block block, Body body) {
    QueryResult loop = body.loop();
    Long total = loop == null ? null : loop.total();
    if (loop == null || total == null) {
      return null;
    }
    int end = loop.entries().size();
    int start = end == 0 ? 0 : 1;
    boolean range = "range-display".equals(Body.attributes(block).get("displayType").string());
    String words =
        !range
            ? total + (total == 1 ? " result found" : " results found")
            : "Displaying " + start + (start == end ? "" : " \u2013 " + end) + " of " + total;
    return "<div class=\"wp-block-query-total\">" + words + "</div>";
  }
}
