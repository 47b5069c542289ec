package dev.pressport.row;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.plugin.PluginPart;
import java.util.List;
import java.util.Map;

/**
 * An answer of a plugin's API that is about the site as a whole, such as the currency of a shop. It
 * is requested once, where the index of the API names its route.
 */
public interface RestSettings extends PluginPart {

  /** Its route, then those of older versions of the plugin. */
  List<String> routes();

  /** The parameters of the request. */
  default Map<String, String> query() {
    return Map.of();
  }

  /** Returns whether only users get an answer, not visitors. */
  default boolean isForUsers() {
    return false;
  }

  /** Reads an answer, in which nothing is certain. */
  Found read(LooseValue answer);

  /**
   * The settings in an answer.
   *
   * @param options by their names in the database
   * @param tables the rows of the tables of the site, by their names without a prefix
   */
  record Found(Map<String, Value> options, Map<String, List<Map<String, Value>>> tables) {
    public Found {
      options = Map.copyOf(options);
      tables = Map.copyOf(tables);
    }
  }
}
