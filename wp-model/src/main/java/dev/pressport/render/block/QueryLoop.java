package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.QueryResult;
import dev.pressport.render.Selection;
import java.util.List;

/** A loop over published entries, with its template repeated for each. */
final class QueryLoop implements BlockHtml {
  @Override
  public String render(Block block, Body body) {
    LooseValue query = Body.attributes(block).get("query");
    Selection selection = Selection.ofQuery(query, body);
    boolean stickyFirst =
        "post".equals(query.get("postType").string()) && query.get("sticky").filled() == null;
    List<CurrentEntry> entries = stickyFirst ? selection.stickyFirst(body) : selection.from(body);
    return body.looping(new QueryResult(entries, selection.total(body))).content(block);
  }
}
