package dev.pressport.plugin.exactmetrics;

import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.ShortcodeFamily;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lists of popular posts, which a server chooses anew for each visitor. */
final class PopularPosts implements BlockFamily, ShortcodeFamily {

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.of(
        "exactmetrics/popular-posts-inline", (block, body) -> none(body),
        "exactmetrics/popular-posts-widget", (block, body) -> none(body));
  }

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("exactmetrics_popular_posts", "exactmetrics_popular_posts_products"),
            true,
            (attributes, content, body) -> none(body)));
  }

  private static String none(Body body) {
    body.counted(RenderProblem.SERVER_ONLY, "the list of popular posts");
    return "";
  }
}
