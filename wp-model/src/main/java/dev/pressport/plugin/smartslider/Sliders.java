package dev.pressport.plugin.smartslider;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.ShortcodeFamily;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shortcode and the block of a slider, which name it by its id or its alias. */
final class Sliders implements ShortcodeFamily, BlockFamily {

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("smartslider3"),
            true,
            (attributes, content, body) ->
                slider(attributes.get("slider", attributes.get("alias", "")), body)));
  }

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.of(
        "nextend/smartslider3",
        (block, body) -> {
          String named = Body.attributes(block).get("slider").string();
          return slider(named == null ? "" : named, body);
        });
  }

  /** Null where the tables are not in the source: the shortcode then counts as unknown. */
  private static @Nullable String slider(String named, Body body) {
    Long id =
        rows(SmartSlider.SLIDERS, body)
            .filter(
                slider -> named.equals(text(slider, "id")) || named.equals(text(slider, "alias")))
            .findFirst()
            .map(slider -> LooseValue.of(slider, "id").id())
            .orElse(null);
    if (id == null) {
      return null;
    }
    StringBuilder html = new StringBuilder();
    rows(SmartSlider.SLIDES, body)
        .filter(slide -> id.equals(LooseValue.of(slide, "slider").id()))
        .filter(slide -> LooseValue.of(slide, "published").isTrue())
        .sorted(Comparator.comparingLong(Sliders::place))
        .forEach(
            slide -> {
              if (LooseValue.of(slide, "generator_id").isTrue()) {
                body.counted(RenderProblem.SERVER_ONLY, "generated slides of Smart Slider");
              } else if (body.repeat()) {
                html.append(new Slide(slide, body).html());
              }
            });
    return html.toString();
  }

  private static long place(Map<String, Value> slide) {
    Long place = LooseValue.of(slide, "ordering").integer();
    return place == null ? 0 : place;
  }

  private static String text(Map<String, Value> row, String column) {
    String text = LooseValue.of(row, column).string();
    return text == null ? "" : text;
  }

  private static Stream<Map<String, Value>> rows(String table, Body body) {
    return body.site().tables().getOrDefault(table, List.of()).stream();
  }
}
