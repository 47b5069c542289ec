package dev.pressport.posttype;

import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.PostType.Trait;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A post type of a plugin that has no details.
 *
 * @param name as in {@code wp_posts.post_type}
 * @param keptMetas as of {@link PostType#keptMetas()}
 */
public record UnmodelledType(String name, Set<Trait> traits, Optional<Set<String>> keptMetas)
    implements PluginPart {
  public UnmodelledType {
    traits = Set.copyOf(traits);
    keptMetas = keptMetas.map(Set::copyOf);
  }

  /** Creates a type of which the index keeps nothing. */
  public UnmodelledType(String name, Trait... traits) {
    this(name, Set.copyOf(Arrays.asList(traits)), Optional.empty());
  }

  /** Returns it with the metas that the index keeps of each entry, beside columns and body. */
  public UnmodelledType keeping(String... metas) {
    return new UnmodelledType(name, traits, Optional.of(Set.of(metas)));
  }
}
