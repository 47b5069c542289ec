package dev.pressport.plugin.yoast;

import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.Breadcrumbs;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.settings.SiteOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The way from the home to a page, in a block or shortcode. */
final class YoastBreadcrumbs implements BlockFamily, ShortcodeFamily {
  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.of("yoast-seo/breadcrumbs", (block, body) -> breadcrumbs(body));
  }

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("wpseo_breadcrumb"), true, (attributes, content, body) -> breadcrumbs(body)));
  }

  private static String breadcrumbs(Body body) {
    LooseValue titles = SiteOptions.of(body.site()).value("wpseo_titles");
    String home = titles.get("breadcrumbs-home").filled();
    String separator = titles.get("breadcrumbs-sep").filled();
    return Breadcrumbs.of(body, home == null ? "Home" : home, separator == null ? "»" : separator);
  }
}
