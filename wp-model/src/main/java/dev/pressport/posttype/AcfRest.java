package dev.pressport.posttype;

import dev.pressport.php.LooseValue;
import org.jspecify.annotations.Nullable;

/**
 * How the REST API serves what ACF registers.
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
