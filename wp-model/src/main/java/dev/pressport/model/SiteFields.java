package dev.pressport.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields of ACF's options page: what the owner of a site set for all of it.
 *
 * @param metas as they are stored, by the names of the fields, for sources that have them so
 * @param values by the names of the fields, for sources that have them decoded
 * @param about keys and types of fields, orphans, and the names of inferred ones
 */
public record SiteFields(Metas metas, Map<String, Value> values, Map<String, Value> about) {
  /** The fields of a site without options pages. */
  public static final SiteFields NONE = new SiteFields(Metas.NONE, Map.of(), Map.of());

  public SiteFields {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    about = Collections.unmodifiableMap(new LinkedHashMap<>(about));
  }
}
