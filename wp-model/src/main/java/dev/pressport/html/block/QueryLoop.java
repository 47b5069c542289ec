package dev.pressport.html.block;

import dev.pressport.block.Block;
import dev.pressport.html.BlockHtml;
import dev.pressport.html.Body;
import dev.pressport.html.Loop;
import dev.pressport.html.Selection;
import dev.pressport.html.Subject;
import dev.pressport.php.LooseValue;
import java.util.ArrayList;
import java.util.List;

/** A loop over published entries, with its template repeated for each. */
public final class QueryLoop implements BlockHtml {

  @Override
  public String name() {
    return "core/query";
  }

  @Override
  public String render(Block block, Body body) {
    LooseValue query = Body.attributes(block).get("query");
    List<Subject> entries = new ArrayList<>();
    if ("post".equals(query.get("postType").string()) && query.get("sticky").filled() == null) {
      for (long id : body.index().sticky()) {
        body.index()
            .entry(id)
            .filter(e -> e.status().equals("publish"))
            .map(body::subject)
            .ifPresent(entries::add);
      }
    }
    List<Long> first = entries.stream().map(Subject::id).toList();
    Selection selection = Selection.ofQuery(query, body.index());
    for (Subject entry : selection.from(body)) {
      if (!first.contains(entry.id())) {
        entries.add(entry);
      }
    }
    return body.looping(new Loop(entries, selection.total(body))).content(block);
  }
}
