package dev.pressport.posttype;

import dev.pressport.model.Content;
import dev.pressport.model.Details;
import dev.pressport.model.Text;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code custom_css}: the style sheet that the Customizer adds to a theme. */
public final class CustomCss extends PostType {

  /** The post type {@code custom_css}. */
  public CustomCss() {
    super(
        "custom_css",
        "Custom CSS",
        "the style sheet that the Customizer adds to a theme",
        CustomCssDetails.class,
        Set.of(Trait.BUILT_IN, Trait.IN_WXR, Trait.DESIGN));
  }

  @Override
  public Content.Format format(String stored) {
    return Content.Format.CSS;
  }

  @Override
  public Details details(DetailsRequest request) {
    Text source = request.entry().contentFiltered();
    return new CustomCssDetails(
        request.entry().title(),
        request.entry().content().raw(),
        source == null || source.isEmpty() ? null : source,
        null);
  }

  /**
   * The details that a style sheet adds.
   *
   * @param theme the folder of the theme
   * @param source the Less or Sass source
   * @param active whether its theme is the active one, null when unknown
   */
  public record CustomCssDetails(
      String theme, @Nullable Text css, @Nullable Text source, @Nullable Boolean active)
      implements Details {}
}
