package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.QueryResult;
import dev.pressport.render.Selection;
import java.util.ArrayList;
import java.util.List;

/** A loop over published entries, with its template repeated for each. */
final class QueryLoop implements BlockHtml {
  @Override
  public String render(Block block, Body body) {
    LooseValue query = Body.attributes(block).get("query");
    List<CurrentEntry> entries = new ArrayList<>();
    if ("post".equals(query.get("postType").string()) && query.get("sticky").filled() == null) {
      for (long id : body.index().sticky()) {
        body.index()
            .entry(id)
            .filter(e -> e.status().equals("publish") && body.lists(e))
            .map(body::subject)
            .ifPresent(entries::add);
      }
    }
    List<Long> first = entries.stream().map(CurrentEntry::id).toList();
    Selection selection = Selection.ofQuery(query, body);
    for (CurrentEntry entry : selection.from(body)) {
      if (!first.contains(entry.id())) {
        entries.add(entry);
      }
    }
    return body.looping(new QueryResult(entries, selection.total(body))).content(block);
  }
}
