package dev.pressport.plugin.rankmath;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.PrimaryTerm;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import dev.pressport.seo.SeoPlugin;
import dev.pressport.settings.PluginOption;
import java.util.List;

/** Rank Math SEO. */
public final class RankMath implements Plugin {
  @Override
  public String slug() {
    return "seo-by-rank-math";
  }

  @Override
  public String name() {
    return "Rank Math SEO";
  }

  @Override
  public String signs() {
    return "type:rank_math_schema meta:rank_math_* block:rank-math/* " + "shortcode:rank_math_*";
  }

  @Override
  public String meaning() {
    return SeoPlugin.MEANING;
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new PluginOption(RankMathRedirects.MODULES),
        new PluginTable(
            RankMathRedirects.TABLE, Owner.SITE, "id header_code", "sources url_to status updated"),
        new RankMathRedirects(),
        new RankMathSeo(),
        new PrimaryTerm(
            "category", "rank_math_primary_category", new RankMathSeo()::isMainFile, false),
        new PluginOption(
            RankMathTags.TITLES,
            "title_separator",
            "pt_*",
            "tax_*",
            "author_*",
            "homepage_*",
            "robots_global",
            "advanced_robots_global",
            "noindex_*",
            "open_graph_image",
            "twitter_card_type",
            "knowledgegraph_name",
            "knowledgegraph_logo",
            "url"),
        new UnmodelledType("rank_math_schema"));
  }
}
