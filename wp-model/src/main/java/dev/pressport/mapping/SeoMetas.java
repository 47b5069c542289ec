package dev.pressport.mapping;

import dev.pressport.model.Entry;
import dev.pressport.model.Metas;
import dev.pressport.model.Seo;
import dev.pressport.php.LooseValue;
import dev.pressport.problem.ItemProblems;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the metas of the SEO plugins. Where several left some, the first of them counts. */
final class SeoMetas {
  /** Yoast's numbers; 0 is the default of the site. */
  private static final Map<Long, Boolean> NOINDEX = Map.of(1L, true, 2L, false);

  private final SeoSite site;

  SeoMetas(SeoSite site) {
    this.site = site;
  }

  /**
   * Returns the SEO data of an entry's metas, its variables replaced, else those that Yoast adds to
   * the API's responses.
   */
  @Nullable Seo of(Row row, Entry entry, ItemProblems problems) {
    for (SeoPlugin plugin : site.plugins()) {
      Seo stored = plugin.isIn(entry.meta()) ? read(plugin, entry.meta()) : null;
      if (stored != null) {
        return filled(stored, new SeoVariables(site, plugin, entry), problems);
      }
    }
    List<Map<String, Cell>> rows = row.attached("yoast");
    return rows.isEmpty() ? null : yoastHead(rows.get(0));
  }

  private static @Nullable Seo filled(Seo stored, SeoVariables variables, ItemProblems problems) {
    return filled(
        new Seo(
            filled("title", stored.title(), variables, problems),
            filled("description", stored.description(), variables, problems),
            stored.canonical(),
            stored.noindex(),
            stored.image(),
            stored.source()));
  }

  private static @Nullable String filled(
      String part, @Nullable String text, SeoVariables variables, ItemProblems problems) {
    String value = text == null ? null : variables.fill(text);
    if (text != null && value == null) {
      problems.add(MappingProblem.SEO_VARIABLE, "seo." + part, part, text);
    }
    return value == null || value.isEmpty() ? null : value;
  }

  /**
   * Returns Yoast's data of the API: the field {@code yoast_head_json}, whose texts are filled in
   * already.
   */
  private static @Nullable Seo yoastHead(Map<String, Cell> head) {
    String robots = part(head, "robots").get("index").filled();
    List<LooseValue> images = part(head, "og_image").list();
    return filled(
        new Seo(
            part(head, "title").filled(),
            part(head, "description").filled(),
            part(head, "canonical").filled(),
            robots == null ? null : Boolean.valueOf(robots.equals("noindex")),
            images.isEmpty() ? null : images.get(0).get("url").filled(),
            SeoPlugin.YOAST.id()));
  }

  private static LooseValue part(Map<String, Cell> head, String name) {
    return head.get(name) instanceof Cell.Decoded decoded
        ? LooseValue.of(decoded.value())
        : LooseValue.NONE;
  }

  private static @Nullable Seo read(SeoPlugin plugin, Metas metas) {
    return switch (plugin) {
      case YOAST -> yoast(metas);
      case RANK_MATH -> rankMath(metas);
      case AIOSEO -> aioseo(metas);
      case SEOPRESS -> seopress(metas);
    };
  }

  private static @Nullable Seo yoast(Metas metas) {
    Long noindex = LooseValue.of(metas, "_yoast_wpseo_meta-robots-noindex").integer();
    return filled(
        new Seo(
            text(metas, "_yoast_wpseo_title"),
            text(metas, "_yoast_wpseo_metadesc"),
            text(metas, "_yoast_wpseo_canonical"),
            noindex == null ? null : NOINDEX.get(noindex),
            text(metas, "_yoast_wpseo_opengraph-image"),
            SeoPlugin.YOAST.id()));
  }

  private static @Nullable Seo rankMath(Metas metas) {
    LooseValue robots = LooseValue.of(metas, "rank_math_robots");
    Boolean noindex = robots.strings().contains("index") ? Boolean.FALSE : null;
    return filled(
        new Seo(
            text(metas, "rank_math_title"),
            text(metas, "rank_math_description"),
            text(metas, "rank_math_canonical_url"),
            robots.strings().contains("noindex") ? Boolean.TRUE : noindex,
            text(metas, "rank_math_facebook_image"),
            SeoPlugin.RANK_MATH.id()));
  }

  /** Version 4 keeps its own table and mirrors this much; version 3 had metas alone. */
  private static @Nullable Seo aioseo(Metas metas) {
    String old = LooseValue.of(metas, "_aioseop_noindex").filled();
    return filled(
        new Seo(
            first(metas, "_aioseo_title", "_aioseop_title"),
            first(metas, "_aioseo_description", "_aioseop_description"),
            first(metas, "_aioseo_canonical_url", "_aioseop_custom_link"),
            old == null ? null : Boolean.valueOf(old.equals("on")),
            null,
            SeoPlugin.AIOSEO.id()));
  }

  private static @Nullable Seo seopress(Metas metas) {
    String robots = text(metas, "_seopress_robots_index");
    return filled(
        new Seo(
            text(metas, "_seopress_titles_title"),
            text(metas, "_seopress_titles_desc"),
            text(metas, "_seopress_robots_canonical"),
            robots == null ? null : Boolean.valueOf(robots.equals("yes")),
            text(metas, "_seopress_social_fb_img"),
            SeoPlugin.SEOPRESS.id()));
  }

  private static @Nullable String first(Metas metas, String key, String olderKey) {
    String value = text(metas, key);
    return value == null ? text(metas, olderKey) : value;
  }

  private static @Nullable String text(Metas metas, String key) {
    return LooseValue.of(metas, key).filled();
  }

  private static @Nullable Seo filled(Seo seo) {
    boolean empty =
        seo.title() == null
            && seo.description() == null
            && seo.canonical() == null
            && seo.noindex() == null
            && seo.image() == null;
    return empty ? null : seo;
  }
}
