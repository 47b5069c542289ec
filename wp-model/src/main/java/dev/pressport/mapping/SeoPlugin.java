package dev.pressport.mapping;

import dev.pressport.model.Metas;
import dev.pressport.php.LooseValue;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.HtmlEntities;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The SEO plugins whose metas are read, in the order in which they count when none is active. */
enum SeoPlugin {
  YOAST(
      "yoast",
      "_yoast_wpseo_",
      "wordpress-seo(?:-premium)?/.*",
      "wpseo_titles",
      "separator",
      "%%([^%\\s]++)%%"),
  RANK_MATH(
      "rank-math",
      "rank_math_",
      "seo-by-rank-math(?:-pro)?/.*",
      "rank-math-options-titles",
      "title_separator",
      "%([a-z_]++(?:\\([^)%]{0,100}\\))?)%"),
  AIOSEO(
      "aioseo",
      "_aioseo",
      "all-in-one-seo-pack(?:-pro)?/.*",
      "aioseo_options",
      "searchAppearance/global/separator",
      "#((?:custom_field|tax_name)-[\\w-]++|[a-z]++(?:_[a-z]++)*+)|%([a-z]++(?:_[a-z]++)*+)%"),
  SEOPRESS(
      "seopress",
      "_seopress_",
      "wp-seopress(?:-pro)?/.*",
      "seopress_titles_option_name",
      "seopress_titles_sep",
      "%%([^%\\s]++)%%");

  /** Yoast stores a name for the character. */
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("sc-dash", "-"),
          Map.entry("sc-ndash", "–"),
          Map.entry("sc-mdash", "—"),
          Map.entry("sc-colon", ":"),
          Map.entry("sc-middot", "·"),
          Map.entry("sc-bull", "•"),
          Map.entry("sc-star", "*"),
          Map.entry("sc-smstar", "⋆"),
          Map.entry("sc-pipe", "|"),
          Map.entry("sc-tilde", "~"),
          Map.entry("sc-laquo", "«"),
          Map.entry("sc-raquo", "»"),
          Map.entry("sc-lt", "<"),
          Map.entry("sc-gt", ">"));

  private final String id;
  private final String metas;
  private final Pattern file;
  private final String option;
  private final String separator;
  private final Pattern variable;

  SeoPlugin(
      String id, String metas, String file, String option, String separator, String variable) {
    this.id = id;
    this.metas = metas;
    this.option = option;
    this.separator = separator;
    this.file = Pattern.compile(file);
    this.variable = Pattern.compile(variable);
  }

  /** Returns whether an entry may have metas of the plugin. */
  boolean isIn(Metas all) {
    for (String key : all.values().keySet()) {
      if (key.startsWith(metas)) {
        return true;
      }
    }
    return false;
  }

  /** Its name in {@code seo.source}. */
  String id() {
    return id;
  }

  /** A variable in one of its texts, whose name is the first group that matches. */
  Pattern variable() {
    return variable;
  }

  /**
   * Returns the plugins whose metas visitors saw: the active ones; all, when none is active or the
   * source does not say which are.
   */
  static List<SeoPlugin> of(SiteOptions options) {
    List<String> files = Objects.requireNonNullElse(options.plugins(), List.of());
    List<SeoPlugin> active =
        Arrays.stream(values())
            .filter(plugin -> files.stream().anyMatch(name -> plugin.file.matcher(name).matches()))
            .toList();
    return active.isEmpty() ? List.of(values()) : active;
  }

  /** Returns the character between the parts of a title. */
  String separator(SiteOptions options) {
    LooseValue stored = options.value(option);
    for (String key : separator.split("/", -1)) {
      stored = stored.get(key);
    }
    String shown = Objects.requireNonNullElse(stored.filled(), "-");
    return HtmlEntities.decode(NAMED.getOrDefault(shown, shown));
  }
}
