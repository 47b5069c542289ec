package dev.pressport.posttype;

import dev.pressport.plugin.PluginPart;
import dev.pressport.plugin.Plugins;
import java.util.List;
import java.util.function.Predicate;

/**
 * The choice of an author which of an entry's terms is the primary one.
 *
 * @param meta with the id of the term
 * @param mainFile whether a file below the plugins folder is that of the plugin
 * @param descends whether the plugin takes a term below the first one when the author chose none
 */
public record PrimaryTerm(
    String taxonomy, String meta, Predicate<String> mainFile, boolean descends)
    implements PluginPart {

  /** Returns the metas of a taxonomy that all plugins have. */
  public static List<String> metas(String taxonomy) {
    return Plugins.parts(PrimaryTerm.class).stream()
        .filter(plugin -> plugin.taxonomy.equals(taxonomy))
        .map(PrimaryTerm::meta)
        .toList();
  }

  /** Returns the choices of a taxonomy that active plugins obey. */
  public static List<PrimaryTerm> active(String taxonomy, List<String> activePlugins) {
    return Plugins.parts(PrimaryTerm.class).stream()
        .filter(plugin -> plugin.taxonomy.equals(taxonomy))
        .filter(plugin -> activePlugins.stream().anyMatch(plugin.mainFile))
        .toList();
  }
}
