package dev.pressport.posttype;

import dev.pressport.php.LooseValue;
import org.jspecify.annotations.Nullable;

/**
 * The REST API settings of a post type or taxonomy that ACF registers.
 *
 * @param base the name in addresses, null for the default one
 */
public record AcfRest(
    @Nullable Boolean enabled, @Nullable String base, @Nullable String namespace) {

  static AcfRest of(LooseValue settings) {
    return new AcfRest(
        settings.get("show_in_rest").bool(),
        settings.get("rest_base").filled(),
        settings.get("rest_namespace").filled());
  }
}
