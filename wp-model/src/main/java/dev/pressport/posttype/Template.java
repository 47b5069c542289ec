package dev.pressport.posttype;

import dev.pressport.model.Details;
import java.util.Set;

/** {@code wp_template}: a template of a block theme that was changed or made here. */
public final class Template implements PostType {

  @Override
  public String name() {
    return "wp_template";
  }

  @Override
  public String label() {
    return "Templates";
  }

  @Override
  public String meaning() {
    return "a template of a block theme that was changed or made here";
  }

  @Override
  public Set<Trait> traits() {
    return Set.of(Trait.BUILT_IN, Trait.IN_WXR, Trait.IN_REST, Trait.DESIGN);
  }

  @Override
  public Class<TemplateDetails> detailsType() {
    return TemplateDetails.class;
  }

  @Override
  public Details details(DetailsRequest request) {
    return TemplateDetails.of("template", request);
  }
}
