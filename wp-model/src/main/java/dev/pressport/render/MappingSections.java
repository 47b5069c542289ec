package dev.pressport.render;

import dev.pressport.contentmodel.NameChoice;
import dev.pressport.contentmodel.NameChoices;
import dev.pressport.contentmodel.SiteMapping;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Reads the sections of a policy file with the names of types, taxonomies and fields. */
final class MappingSections {
  static final String TYPES = "types";
  static final String TAXONOMIES = "taxonomies";
  static final String FIELDS = "fields";

  private static final Rule NAMES =
      new Rule(
          Pattern.compile("[a-z][a-z0-9_-]{0,39}"),
          "at most 40 small letters, digits, hyphens and underscores, beginning with a letter");
  private static final Rule FIELD_NAMES =
      new Rule(
          Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,59}"),
          "at most 60 letters, digits, hyphens and underscores, beginning with a letter");

  private final PolicyEvents events;
  private NameChoices types = NameChoices.NONE;
  private NameChoices taxonomies = NameChoices.NONE;
  private final Map<String, NameChoices> fields = new LinkedHashMap<>();

  /** The form of a new name. */
  private record Rule(Pattern pattern, String words) {}

  MappingSections(PolicyEvents events) {
    this.events = events;
  }

  /** Takes a section; returns whether it is one of these. */
  boolean take(ScalarEvent key) throws PolicyFault {
    switch (key.getValue()) {
      case TYPES -> types = names(key, NAMES);
      case TAXONOMIES -> taxonomies = names(key, NAMES);
      case FIELDS -> fields();
      default -> {
        return false;
      }
    }
    return true;
  }

  SiteMapping mapping(String origin) {
    boolean none = types.byName().isEmpty() && taxonomies.byName().isEmpty() && fields.isEmpty();
    return none ? SiteMapping.NONE : new SiteMapping(origin, types, taxonomies, fields);
  }

  private void fields() throws PolicyFault {
    if (!events.enters("The section fields contains a map of fields for each post type.")) {
      return;
    }
    while (events.hasKey()) {
      ScalarEvent type = events.key(fields);
      fields.put(type.getValue(), names(type, FIELD_NAMES));
    }
  }

  private NameChoices names(ScalarEvent section, Rule rule) throws PolicyFault {
    Map<String, NameChoice> choices = new LinkedHashMap<>();
    if (events.enters(section.getValue() + " contains lines of the form NAME: VALUE.")) {
      while (events.hasKey()) {
        ScalarEvent key = events.key(choices);
        choices.put(key.getValue(), choice(key, rule));
      }
    }
    return new NameChoices(
        choices,
        PolicyEvents.line(section.getStartMark()),
        PolicyEvents.column(section.getStartMark()));
  }

  private NameChoice choice(ScalarEvent key, Rule rule) throws PolicyFault {
    String name = key.getValue();
    Optional<Mark> place = events.place();
    String value = events.scalar("The value must be keep, drop or a new name.").getValue().strip();
    @Nullable String newName =
        switch (value.toLowerCase(Locale.ROOT)) {
          case "keep" -> name;
          case "drop" -> null;
          case "unwrap" ->
              throw PolicyEvents.fault("unwrap is for shortcodes and blocks only.", place);
          default -> value;
        };
    if (newName != null && !newName.equals(name) && !rule.pattern().matcher(newName).matches()) {
      String quoted = "\"" + newName + "\"";
      throw PolicyEvents.fault(
          "Invalid value " + quoted + ". Use keep, drop or a new name: " + rule.words() + ".",
          place);
    }
    return new NameChoice(
        name,
        newName,
        PolicyEvents.line(key.getStartMark()),
        PolicyEvents.column(key.getStartMark()));
  }
}
