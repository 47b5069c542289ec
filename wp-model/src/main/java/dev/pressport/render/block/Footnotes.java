package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;

/** The footnotes, which a meta of the entry holds. */
final class Footnotes implements BlockHtml {
  @Override
  public String render(Block block, Body body) {
    LooseValue stored = LooseValue.of(body.entry().meta(), "footnotes");
    String json = stored.filled();
    LooseValue notes =
        json == null ? stored : PhpJson.decode(json).map(LooseValue::of).orElse(LooseValue.NONE);
    StringBuilder html = new StringBuilder();
    for (LooseValue note : notes.list()) {
      String id = note.get("id").string();
      String content = note.get("content").string();
      if (id != null && content != null) {
        String anchor = Html.attribute(id);
        html.append("<li id=\"").append(anchor).append("\">").append(content);
        html.append(" <a href=\"#").append(anchor).append("-link\">\u21a9\ufe0e</a></li>");
      }
    }
    return html.isEmpty() ? "" : "<ol class=\"wp-block-footnotes\">" + html + "</ol>";
  }
}
