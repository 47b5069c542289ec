package dev.pressport.contentmodel;

import dev.pressport.acf.AcfSchema;
import dev.pressport.model.SiteIndex.FieldUse;
import dev.pressport.model.SiteIndex.TermOutline;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ACF fields that the terms of each taxonomy use, and whether terms stand below others. */
final class TermSurvey {
  private static final int MOST_OF_TAXONOMY = 2000;

  private final AcfSchema acf;
  private final Set<String> nested = new HashSet<>();
  private final Map<String, Map<List<String>, FieldUse>> uses = new HashMap<>();

  TermSurvey(AcfSchema acf) {
    this.acf = acf;
  }

  void add(TermOutline term) {
    String taxonomy = term.key().taxonomy();
    if (term.parentSlug() != null) {
      nested.add(taxonomy);
    }
    for (FieldUse use : acf.uses(term.meta())) {
      Map<List<String>, FieldUse> known =
          uses.computeIfAbsent(taxonomy, t -> new LinkedHashMap<>());
      List<String> id = List.of(use.name(), use.key());
      if (known.containsKey(id) || known.size() < MOST_OF_TAXONOMY) {
        known.merge(id, use, FieldUse::and);
      }
    }
  }

  boolean isNested(String taxonomy) {
    return nested.contains(taxonomy);
  }

  List<FieldUse> uses(String taxonomy) {
    return List.copyOf(uses.getOrDefault(taxonomy, Map.of()).values());
  }
}
