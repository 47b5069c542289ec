package dev.pressport.posttype;

import dev.pressport.model.Details;
import java.util.Optional;
import java.util.Set;

/** {@code wp_template_part}: a header, footer or other part of templates. */
public final class TemplatePart extends PostType {

  /** The post type {@code wp_template_part}. */
  public TemplatePart() {
    super(
        "wp_template_part",
        "Template parts",
        "a header, footer or other part of templates",
        TemplateDetails.class,
        Set.of(Trait.BUILT_IN, Trait.IN_WXR, Trait.IN_REST, Trait.DESIGN));
  }

  @Override
  public Optional<Set<String>> keptMetas() {
    return Optional.of(Set.of());
  }

  @Override
  public Details details(DetailsRequest request) {
    return TemplateDetails.of("part", request);
  }
}
