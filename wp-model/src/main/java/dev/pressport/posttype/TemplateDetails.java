package dev.pressport.posttype;

import dev.pressport.model.Details;
import dev.pressport.model.Entry;
import dev.pressport.model.Text;
import dev.pressport.php.LooseValue;
import dev.pressport.text.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The details that a template or template part adds. Facts: wp-includes/block-template-utils.php,
 * _build_block_template_object_from_post_object().
 *
 * @param theme the folder of its theme, null when it belongs to none and is therefore unused
 * @param kind {@code template} or {@code part}
 * @param area of a part: {@code header}, {@code footer}, {@code uncategorized}...
 * @param description the excerpt
 * @param source {@code db}: files of the theme are not entries
 * @param basedOn the source of the changed template: {@code theme} or {@code plugin}; null when it
 *     was made on this site
 * @param isCustom whether its name is not one of WordPress's default template names
 * @param suggestion whether it was made for one kind of page, such as one category
 */
public record TemplateDetails(
    @Nullable String theme,
    String kind,
    @Nullable String area,
    @Nullable Text description,
    String source,
    @Nullable String basedOn,
    boolean isCustom,
    boolean suggestion)
    implements Details {
  /** The names in get_default_block_template_types(). */
  private static final Set<String> DEFAULTS =
      Words.of(
          """
          index home front-page singular single page archive author category taxonomy date tag
          attachment search privacy-policy 404""");

  static TemplateDetails of(String kind, DetailsRequest request) {
    Entry entry = request.entry();
    boolean suggestion = LooseValue.of(entry.meta(), "is_wp_suggestion").isTrue();
    boolean isDefault = kind.equals("template") && DEFAULTS.contains(entry.slug());
    return new TemplateDetails(
        EntryTerms.firstName(entry, "wp_theme"),
        kind,
        EntryTerms.firstName(entry, "wp_template_part_area"),
        entry.excerpt(),
        "db",
        LooseValue.of(entry.meta(), "origin").filled(),
        !suggestion && !isDefault,
        suggestion);
  }
}
