package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import java.time.LocalDateTime;

/** The date of the entry, or of its last change when that came later. */
final class PostDate implements BlockHtml {
  /** The distance from today, which would be wrong tomorrow. */
  private static final String RELATIVE = "human-diff";

  @Override
  public String render(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    CurrentEntry entry = body.subject();
    LocalDateTime date = entry.date();
    if ("modified".equals(attributes.get("displayType").string())) {
      LocalDateTime modified = entry.modified();
      if (date == null || modified == null || !modified.isAfter(date)) {
        return "";
      }
      date = modified;
    }
    String format = attributes.get("format").filled();
    String time = body.time(date, RELATIVE.equals(format) ? null : format);
    String shown = attributes.get("isLink").isTrue() ? Html.link(entry.url(), time) : time;
    return "<div class=\"wp-block-post-date\">" + shown + "</div>";
  }
}
