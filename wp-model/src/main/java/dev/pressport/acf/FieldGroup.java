package dev.pressport.acf;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpSerialization;
import dev.pressport.posttype.AcfField.AcfFieldDetails;
import dev.pressport.posttype.AcfFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A field group as it is stored.
 *
 * @param postTypes those that a rule of its location names; empty while it is not active
 */
record FieldGroup(String key, Set<String> postTypes, List<AcfFieldDetails> fields) {

  /** All groups of a site in ACF's order. */
  static List<FieldGroup> all(SiteIndex index) {
    AcfFields fields = new AcfFields(index);
    List<Part> parts = new ArrayList<>();
    for (long id : index.children("acf-field-group", 0)) {
      index.part(id).ifPresent(parts::add);
    }
    parts.sort(Comparator.comparingLong(Part::menuOrder));
    return parts.stream()
        .map(
            part ->
                new FieldGroup(
                    part.outline().slug(), postTypes(part), fields.below(part.outline().id())))
        .toList();
  }

  private static Set<String> postTypes(Part group) {
    String body = group.body();
    Set<String> types = new TreeSet<>();
    if (body == null || !group.outline().status().equals("publish")) {
      return types;
    }
    LooseValue location = LooseValue.of(PhpSerialization.decode(body).value()).get("location");
    for (LooseValue rules : location.list()) {
      for (LooseValue rule : rules.list()) {
        String type = rule.get("value").filled();
        if (type != null
            && "post_type".equals(rule.get("param").string())
            && "==".equals(rule.get("operator").string())) {
          types.add(type);
        }
      }
    }
    return types;
  }
}
