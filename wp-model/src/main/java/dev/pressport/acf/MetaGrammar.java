package dev.pressport.acf;

import dev.pressport.model.Metas;
import dev.pressport.model.Value;
import dev.pressport.plugin.PluginPart;
import dev.pressport.plugin.Plugins;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The custom fields of a plugin whose definitions are in PHP code, but whose metas show by their
 * keys which field, row and property a value belongs to. Stateless.
 */
public interface MetaGrammar extends PluginPart {

  /** The field of a meta. */
  record Use(String field, boolean isWhole) {}

  /** Returns the grammars of all plugins. */
  static List<MetaGrammar> all() {
    return Plugins.parts(MetaGrammar.class);
  }

  /** Returns the field that a meta holds as a whole or in part; null for a meta of no field. */
  @Nullable Use use(String metaKey);

  /** Returns the key of a field, which begins with the name of the plugin and a colon. */
  String key(String field);

  /** Returns the values of the fields, in the order of the metas. */
  Map<String, Value> read(Metas metas, FieldReferences references);
}
