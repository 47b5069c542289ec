package dev.pressport.posttype;

import dev.pressport.model.Details;
import java.util.Set;

/** {@code wp_template}: a template of a block theme, changed or made on this site. */
public final class Template extends PostType {

  /** The post type {@code wp_template}. */
  public Template() {
    super(
        "wp_template",
        "Templates",
        "a changed or added template of a block theme",
        TemplateDetails.class,
        Set.of(Trait.BUILT_IN, Trait.IN_WXR, Trait.IN_REST, Trait.DESIGN));
  }

  @Override
  public Details details(DetailsRequest request) {
    return TemplateDetails.of("template", request);
  }
}
