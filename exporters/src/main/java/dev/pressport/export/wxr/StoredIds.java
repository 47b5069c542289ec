package dev.pressport.export.wxr;

import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ids of entries in the file. WordPress cannot store the negative ids of entries that had none
 * in the source: these get new ids above all others, so that the importer connects what refers to
 * them.
 *
 * @param highest of the site's own ids
 */
record StoredIds(long highest) {
  static StoredIds of(SiteIndex index) {
    long[] highest = {0};
    index.forEachEntry(entry -> highest[0] = Math.max(highest[0], entry.id()));
    return new StoredIds(highest[0]);
  }

  long of(long id) {
    return id < 0 ? highest - id : id;
  }

  /** Returns metas with these ids: a negative number refers to an entry without an id. */
  Metas in(Metas metas) {
    Map<String, List<Value>> values = new LinkedHashMap<>(metas.values());
    values.replaceAll((key, list) -> list.stream().map(this::of).toList());
    return new Metas(values, metas.raw(), metas.stored(), metas.published());
  }

  private Value of(Value value) {
    return value instanceof Value.Int number && number.value() < 0
        ? Value.of(of(number.value()))
        : value;
  }
}
