package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.QueryResult;
import dev.pressport.render.Selection;
import java.util.List;
import java.util.stream.Stream;

/** A loop over published entries, with its template repeated for each. */
final class QueryLoop implements BlockHtml {
  @Override
  public String render(Block block, Body body) {
    LooseValue query = Body.attributes(block).get("query");
    if (query.get("inherit").isTrue() && body.isPage()) {
      return body.looping(new QueryResult(List.of(body.subject()), 1L)).content(block);
    }
    Selection selection = Selection.ofQuery(query, body);
    List<CurrentEntry> entries =
        beginsWithSticky(query) ? selection.stickyFirst(body) : selection.from(body);
    return body.looping(new QueryResult(entries, selection.total(body))).content(block);
  }

  /**
   * Returns whether WordPress puts sticky posts before those that a query finds: it does so unless
   * the query asks for terms or words, but also where it asks for an author.
   */
  private static boolean beginsWithSticky(LooseValue query) {
    return "post".equals(query.get("postType").string())
        && query.get("sticky").filled() == null
        && query.get("search").filled() == null
        && Stream.of("taxQuery", "categoryIds", "tagIds", "format")
            .allMatch(name -> query.get(name).map().isEmpty() && query.get(name).list().isEmpty());
  }
}
