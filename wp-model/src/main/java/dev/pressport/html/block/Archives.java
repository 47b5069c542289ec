package dev.pressport.html.block;

import dev.pressport.block.Block;
import dev.pressport.html.BlockHtml;
import dev.pressport.html.Body;
import dev.pressport.model.Ref;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;

/** The months in which posts were published. */
public final class Archives implements BlockHtml {

  @Override
  public String name() {
    return "core/archives";
  }

  @Override
  public String render(Block block, Body body) {
    boolean counts = Body.attributes(block).get("showPostCounts").isTrue();
    StringBuilder html = new StringBuilder("<ul class=\"wp-block-archives\">");
    for (Map.Entry<String, Integer> month : body.listing().months().entrySet()) {
      html.append("<li>");
      html.append(body.linkTo(ref(month.getKey()), name(month.getKey(), body.locale())));
      html.append(counts ? " (" + month.getValue() + ")" : "").append("</li>");
    }
    return html.append("</ul>").toString();
  }

  private static Ref ref(String month) {
    return new Ref.ToDate(
        Integer.parseInt(month.substring(0, 4)), Integer.valueOf(month.substring(5)), null);
  }

  private static String name(String month, Locale locale) {
    return Month.of(Integer.parseInt(month.substring(5)))
            .getDisplayName(TextStyle.FULL_STANDALONE, locale)
        + " "
        + month.substring(0, 4);
  }
}
