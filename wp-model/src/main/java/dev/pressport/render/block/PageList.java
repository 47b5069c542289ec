package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.text.Collation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The published pages as a tree, in their order and by their titles. */
final class PageList implements BlockHtml {
  @Override
  public String render(Block block, Body body) {
    Map<Long, List<EntryOutline>> below = new HashMap<>();
    List<EntryOutline> pages = new ArrayList<>();
    for (long id : body.publishedEntries().newest("page")) {
      body.index().entry(id).ifPresent(pages::add);
    }
    pages.sort(
        Comparator.comparingLong(EntryOutline::menuOrder)
            .thenComparing(EntryOutline::title, Collation.ORDER)
            .thenComparing(EntryOutline::id));
    for (EntryOutline page : pages) {
      below.computeIfAbsent(page.parentId(), id -> new ArrayList<>()).add(page);
    }
    Long root = Body.attributes(block).get("parentPageID").id();
    String list = list(below, root == null ? 0 : root, body);
    return list.isEmpty() ? "" : "<ul class=\"wp-block-page-list\">" + list + "</ul>";
  }

  /**
   * Returns a list; a parent's children are removed from the map, so that a loop of parents ends.
   */
  private static String list(Map<Long, List<EntryOutline>> below, long parent, Body body) {
    List<EntryOutline> children = below.remove(parent);
    StringBuilder html = new StringBuilder();
    for (EntryOutline page : children == null ? List.<EntryOutline>of() : children) {
      if (body.repeat()) {
        String list = list(below, page.id(), body);
        html.append("<li>").append(body.subject(page).titleLink());
        html.append(list.isEmpty() ? "" : "<ul>" + list + "</ul>").append("</li>");
      }
    }
    return html.toString();
  }
}
