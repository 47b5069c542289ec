package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.model.Ref;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The months or years in which posts were published. */
final class Archives implements BlockHtml {
  @Override
  public @Nullable String render(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String type = attributes.get("type").filled();
    boolean yearly = "yearly".equals(type);
    if (type != null && !yearly && !type.equals("monthly")) {
      return null;
    }
    Map<String, Integer> periods =
        yearly ? years(body.publishedEntries().months()) : body.publishedEntries().months();
    StringBuilder html = new StringBuilder("<ul class=\"wp-block-archives\">");
    for (Map.Entry<String, Integer> period : periods.entrySet()) {
      String name = yearly ? period.getKey() : name(period.getKey(), body.locale());
      html.append("<li>").append(body.linkTo(ref(period.getKey()), name));
      html.append(attributes.get("showPostCounts").isTrue() ? " (" + period.getValue() + ")" : "");
      html.append("</li>");
    }
    return html.append("</ul>").toString();
  }

  private static Map<String, Integer> years(Map<String, Integer> months) {
    Map<String, Integer> years = new LinkedHashMap<>();
    months.forEach((month, count) -> years.merge(month.substring(0, 4), count, Integer::sum));
    return years;
  }

  private static Ref ref(String period) {
    return new Ref.ToDate(
        Integer.parseInt(period.substring(0, 4)),
        period.length() == 4 ? null : Integer.valueOf(period.substring(5)),
        null);
  }

  private static String name(String month, Locale locale) {
    return Month.of(Integer.parseInt(month.substring(5)))
            .getDisplayName(TextStyle.FULL_STANDALONE, locale)
        + " "
        + month.substring(0, 4);
  }
}
