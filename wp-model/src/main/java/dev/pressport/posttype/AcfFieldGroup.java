package dev.pressport.posttype;

import dev.pressport.model.Details;
import dev.pressport.model.Entry;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.AcfField.AcfFieldDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code acf-field-group}: a set of custom fields with the places where it is shown. */
public final class AcfFieldGroup extends AcfDefinition {

  /** The post type {@code acf-field-group}. */
  public AcfFieldGroup() {
    super(
        "acf-field-group",
        "ACF field groups",
        "a set of custom fields and where it is shown",
        AcfFieldGroupDetails.class);
  }

  @Override
  public Details details(DetailsRequest request) {
    Entry entry = request.entry();
    LooseValue stored = DataBody.serialized(request);
    Map<String, Value> settings = new LinkedHashMap<>(stored.map());
    settings.keySet().removeAll(List.of("location", "position", "show_in_rest"));
    return new AcfFieldGroupDetails(
        entry.slug(),
        entry.status().equals("publish"),
        entry.menuOrder(),
        stored.isArray() ? location(stored.get("location")) : null,
        stored.get("position").filled(),
        stored.get("show_in_rest").bool(),
        stored.isArray() ? settings : null,
        new AcfFields(request.index()).below(entry.id()));
  }

  private static List<List<Rule>> location(LooseValue stored) {
    return stored.list().stream()
        .map(
            rules ->
                rules.list().stream()
                    .map(
                        rule ->
                            new Rule(
                                rule.get("param").filled(),
                                rule.get("operator").filled(),
                                rule.get("value").string()))
                    .toList())
        .toList();
  }

  /**
   * The details that a field group adds.
   *
   * @param location the places where it is shown: every rule of at least one list must match
   * @param settings all other settings, with ACF's own names
   * @param fields the fields as a tree
   */
  public record AcfFieldGroupDetails(
      String key,
      boolean active,
      long order,
      @Nullable List<List<Rule>> location,
      @Nullable String position,
      @Nullable Boolean showInRest,
      @Nullable Map<String, Value> settings,
      List<AcfFieldDetails> fields)
      implements Details {}

  /** A condition such as {@code post_type == page}. */
  public record Rule(@Nullable String param, @Nullable String operator, @Nullable String value) {}
}
