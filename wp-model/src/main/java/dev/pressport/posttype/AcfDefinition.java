package dev.pressport.posttype;

import dev.pressport.model.Content;
import dev.pressport.model.Details;
import java.util.Optional;
import java.util.Set;

/** A type whose entries define fields, post types or taxonomies of ACF, as a serialized body. */
abstract class AcfDefinition extends PostType {
  AcfDefinition(String name, String label, String meaning, Class<? extends Details> detailsType) {
    super(name, label, meaning, detailsType, Set.of(Trait.IN_WXR, Trait.ACF_DEFINITION));
  }

  @Override
  public final Content.Format format(String stored) {
    return Content.Format.SERIALIZED;
  }

  @Override
  public final Optional<Set<String>> keptMetas() {
    return Optional.of(Set.of());
  }
}
