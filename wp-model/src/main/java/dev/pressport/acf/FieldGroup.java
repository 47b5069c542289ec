package dev.pressport.acf;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpSerialization;
import dev.pressport.posttype.AcfField.AcfFieldDetails;
import dev.pressport.posttype.AcfFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A field group as it is stored.
 *
 * @param order among the groups
 * @param modified in seconds; of a group in the database in the time of the site, as if it were UTC
 * @param locations the places that it is shown for; empty while it is not active
 */
record FieldGroup(
    String key, long order, long modified, Set<Location> locations, List<AcfFieldDetails> fields) {
  /** The largest difference between a site's time and UTC, in seconds. */
  private static final long ZONES = 14 * 3600;

  /** Returns all groups of a site in ACF's order. */
  static List<FieldGroup> all(SiteIndex index) {
    AcfFields fields = new AcfFields(index);
    List<FieldGroup> groups = new ArrayList<>();
    for (long id : index.children("acf-field-group", 0)) {
      index.part(id).ifPresent(part -> groups.add(stored(part, fields)));
    }
    for (Value.Dict definition : index.acfDefinitions()) {
      LocalGroup.of(definition).ifPresent(local -> add(local, groups));
    }
    groups.sort(Comparator.comparingLong(FieldGroup::order));
    return groups;
  }

  /**
   * ACF writes a group to its file when it is saved, so that both are mostly of the same minute. A
   * file that is newer was brought from elsewhere, and is what ACF reads.
   */
  private static void add(FieldGroup local, List<FieldGroup> groups) {
    for (int i = 0; i < groups.size(); i++) {
      FieldGroup known = groups.get(i);
      if (known.key().equals(local.key())) {
        if (local.modified() > known.modified() + ZONES) {
          groups.set(i, local);
        }
        return;
      }
    }
    groups.add(local);
  }

  private static FieldGroup stored(Part part, AcfFields fields) {
    String body = part.body();
    Set<Location> locations =
        body != null && part.outline().status().equals("publish")
            ? Location.of(LooseValue.of(PhpSerialization.decode(body).value()))
            : Set.of();
    return new FieldGroup(
        part.outline().slug(),
        part.menuOrder(),
        FieldDates.seconds(part.outline().modified()),
        locations,
        fields.below(part.outline().id()));
  }
}
