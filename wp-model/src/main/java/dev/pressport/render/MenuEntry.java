package dev.pressport.render;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.php.LooseValue;
import org.jspecify.annotations.Nullable;

/** An item of a menu made of blocks. */
public final class MenuEntry {
  private MenuEntry() {}

  /** The item that a link or a submenu is, with what is below it; empty for one to a draft. */
  public static String render(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    EntryOutline target = target(attributes, body);
    if (target != null && !(target.status().equals("publish") && body.lists(target))) {
      return "";
    }
    String label = attributes.get("label").filled();
    String url = attributes.get("url").filled();
    String html =
        label == null ? target == null ? "" : Html.stored(target.title()) : Html.stored(label);
    String own = target == null ? null : body.subject(target).url();
    String link = Html.link(own == null ? url : own, html);
    String below = body.render(block.innerBlocks());
    String description = attributes.get("description").filled();
    String said = description == null ? "" : " <span>" + Html.stored(description) + "</span>";
    return "<li>" + link + said + (below.isBlank() ? "" : "<ul>" + below + "</ul>") + "</li>";
  }

  private static @Nullable EntryOutline target(LooseValue attributes, Body body) {
    Long id = attributes.get("id").id();
    return id == null || !"post-type".equals(attributes.get("kind").string())
        ? null
        : body.index().entry(id).orElse(null);
  }
}
