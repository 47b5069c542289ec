package dev.pressport.posttype;

import dev.pressport.model.Content;
import dev.pressport.model.Details;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code wp_global_styles}: the design settings of a block theme. */
public final class GlobalStyles extends PostType {

  /** The post type {@code wp_global_styles}. */
  public GlobalStyles() {
    super(
        "wp_global_styles",
        "Global styles",
        "the design settings of a block theme",
        GlobalStylesDetails.class,
        Set.of(Trait.BUILT_IN, Trait.IN_WXR, Trait.IN_REST, Trait.COMPUTED_IN_REST, Trait.DESIGN));
  }

  @Override
  public Content.Format format(String stored) {
    return Content.Format.JSON;
  }

  @Override
  public Optional<Set<String>> keptMetas() {
    return Optional.of(Set.of());
  }

  @Override
  public Details details(DetailsRequest request) {
    LooseValue styles = DataBody.json(request);
    return new GlobalStylesDetails(
        EntryTerms.firstName(request.entry(), "wp_theme"),
        styles.get("version").integer(),
        styles.get("settings").mapOrNull(),
        styles.get("styles").mapOrNull(),
        styles.get("styles").get("css").string());
  }

  /**
   * The details that design settings add: the parts of a theme.json.
   *
   * @param theme the folder of the theme
   * @param css the style sheet within the styles
   */
  public record GlobalStylesDetails(
      @Nullable String theme,
      @Nullable Long schemaVersion,
      @Nullable Map<String, Value> settings,
      @Nullable Map<String, Value> styles,
      @Nullable String css)
      implements Details {}
}
