package dev.pressport.plugin.carbonfields;

import dev.pressport.acf.FieldReferences;
import dev.pressport.acf.MetaGrammar;
import dev.pressport.model.Metas;
import dev.pressport.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The metas of Carbon Fields. */
final class CarbonMetas implements MetaGrammar {

  @Override
  public @Nullable Use use(String metaKey) {
    CarbonKey key = metaKey.startsWith("_") ? CarbonKey.of(metaKey) : null;
    return key == null ? null : new Use(key.root(), metaKey.indexOf('|') < 0);
  }

  @Override
  public String key(String field) {
    return "carbon:" + field;
  }

  @Override
  public Map<String, Value> read(Metas metas, FieldReferences references) {
    Map<String, Value> fields = new LinkedHashMap<>();
    Map<String, CarbonValues> roots = new LinkedHashMap<>();
    metas
        .values()
        .forEach(
            (name, values) -> {
              CarbonKey key = name.startsWith("_") ? CarbonKey.of(name) : null;
              if (key == null || values.isEmpty()) {
                return;
              }
              if (name.indexOf('|') < 0) {
                fields.put(key.root(), values.get(0));
              } else {
                roots
                    .computeIfAbsent(key.root(), root -> new CarbonValues(references))
                    .add(key, values.get(0));
              }
            });
    roots.forEach((root, values) -> fields.put(root, values.value(root)));
    return fields;
  }
}
