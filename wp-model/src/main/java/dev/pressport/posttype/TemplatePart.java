package dev.pressport.posttype;

import dev.pressport.model.Details;
import java.util.Optional;
import java.util.Set;

/** {@code wp_template_part}: a header, footer or other part of templates. */
public final class TemplatePart implements PostType {

  @Override
  public String name() {
    return "wp_template_part";
  }

  @Override
  public String label() {
    return "Template parts";
  }

  @Override
  public String meaning() {
    return "a header, footer or other part of templates";
  }

  @Override
  public Set<Trait> traits() {
    return Set.of(Trait.BUILT_IN, Trait.IN_WXR, Trait.IN_REST, Trait.DESIGN);
  }

  @Override
  public Optional<Set<String>> keptMetas() {
    return Optional.of(Set.of());
  }

  @Override
  public Class<TemplateDetails> detailsType() {
    return TemplateDetails.class;
  }

  @Override
  public Details details(DetailsRequest request) {
    return TemplateDetails.of("part", request);
  }
}
