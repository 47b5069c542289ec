package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A menu: its own items, or those of the entry it names. */
final class NavigationBlock implements BlockHtml {
  @Override
  public @Nullable String render(Block block, Body body) {
    Long named = Body.attributes(block).get("ref").id();
    Long id = named == null && block.innerBlocks().isEmpty() ? latest(body) : named;
    if (id == null && block.innerBlocks().isEmpty()) {
      return null;
    }
    String items =
        id == null ? body.render(block.innerBlocks()) : body.inlined(id, LooseValue.NONE);
    return "<nav class=\"wp-block-navigation\"><ul>" + items + "</ul></nav>";
  }

  /** The menu that WordPress takes where none is named (class-wp-navigation-fallback.php). */
  private static @Nullable Long latest(Body body) {
    return body.index().children("wp_navigation", 0).stream()
        .flatMap(id -> body.index().entry(id).stream())
        .filter(menu -> menu.status().equals("publish"))
        .max(Comparator.comparing(menu -> menu.date() == null ? "" : menu.date()))
        .map(EntryOutline::id)
        .orElse(null);
  }
}
