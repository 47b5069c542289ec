package dev.pressport.render;

import dev.pressport.contentmodel.SiteMapping;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a policy from YAML: the maps {@code types}, {@code taxonomies} and {@code fields} from
 * names to {@code keep}, {@code drop} or a new name, and the maps {@code shortcodes} and {@code
 * blocks} from names to {@code keep}, {@code unwrap}, {@code drop} or HTML with placeholders.
 * Nothing else is allowed, so that nothing is overlooked in silence; anchors and aliases are not
 * needed and therefore refused.
 */
public final class PolicyFile {
  /** The greatest length of a policy, in characters. */
  public static final int LARGEST = 1 << 20;

  private static final String SHORTCODES = "shortcodes";
  private static final String BLOCKS = "blocks";
  private static final String SECTIONS =
      "The sections are types, taxonomies, fields, shortcodes and blocks.";

  private final String origin;
  private final PolicyEvents events;

  private PolicyFile(String origin, PolicyEvents events) {
    this.origin = origin;
    this.events = events;
  }

  /**
   * Reads a policy.
   *
   * @throws PolicyFault with the place of the error
   */
  public static Policy read(String yaml) throws PolicyFault {
    return read(SiteMapping.NONE.origin(), yaml);
  }

  /**
   * Reads a policy.
   *
   * @param origin the name of its file, for messages
   * @throws PolicyFault with the place of the error
   */
  public static Policy read(String origin, String yaml) throws PolicyFault {
    if (yaml.length() > LARGEST) {
      throw new PolicyFault("The policy file is too long.", 1, 1);
    }
    try {
      return new PolicyFile(origin, new PolicyEvents(yaml)).policy();
    } catch (MarkedYamlEngineException e) {
      String problem = e.getProblem() == null ? "it cannot be parsed" : e.getProblem();
      throw PolicyEvents.fault("Invalid YAML: " + problem.strip() + ".", e.getProblemMark());
    } catch (YamlEngineException e) {
      throw new PolicyFault("Invalid YAML: it contains characters that are not allowed.", 1, 1);
    }
  }

  private Policy policy() throws PolicyFault {
    events.next();
    if (events.is(Event.ID.StreamEnd)) {
      return Policy.NONE;
    }
    events.next();
    Policy policy = sections();
    events.next();
    if (!events.is(Event.ID.StreamEnd)) {
      throw events.fault("A policy file is one YAML document; a second one begins here.");
    }
    return policy;
  }

  private Policy sections() throws PolicyFault {
    Map<String, Map<String, Treatment>> sections = new HashMap<>();
    MappingSections mapping = new MappingSections(events);
    if (events.enters("A policy file contains sections. " + SECTIONS)) {
      while (events.hasKey()) {
        ScalarEvent key = events.key(sections);
        String section = key.getValue();
        if (section.equals(SHORTCODES) || section.equals(BLOCKS)) {
          sections.put(section, treatments(section));
        } else if (mapping.take(key)) {
          sections.put(section, Map.of());
        } else {
          throw PolicyEvents.fault(
              "Unknown section \"" + section + "\". " + SECTIONS, key.getStartMark());
        }
      }
    }
    return new Policy(
        sections.getOrDefault(SHORTCODES, Map.of()),
        sections.getOrDefault(BLOCKS, Map.of()),
        mapping.mapping(origin));
  }

  private Map<String, Treatment> treatments(String section) throws PolicyFault {
    Map<String, Treatment> treatments = new LinkedHashMap<>();
    if (events.enters(section + " contains lines of the form NAME: VALUE.")) {
      while (events.hasKey()) {
        ScalarEvent key = events.key(treatments);
        checkName(section, key);
        Treatment treatment = treatment();
        if (section.equals(BLOCKS) && treatment instanceof HtmlTemplate html && html.hasRaw()) {
          throw PolicyEvents.fault(
              "{{raw}} is for shortcodes only. For a block, use {{content}}.", key.getStartMark());
        }
        treatments.put(key.getValue(), treatment);
      }
    }
    return treatments;
  }

  private static void checkName(String section, ScalarEvent key) throws PolicyFault {
    String name = key.getValue();
    if (name.equals(Policy.OTHERS)) {
      return;
    }
    if (section.equals(BLOCKS) && name.indexOf('/') <= 0) {
      throw PolicyEvents.fault(
          "The name of a block begins with its namespace, such as core/" + name + ".",
          key.getStartMark());
    }
    if (section.equals(SHORTCODES) && !Policy.isShortcode(name)) {
      throw PolicyEvents.fault(
          "\"" + name + "\" is not the name of a shortcode. Write the name without brackets.",
          key.getStartMark());
    }
  }

  private Treatment treatment() throws PolicyFault {
    Optional<Mark> place = events.place();
    String text =
        events.scalar("The value must be keep, unwrap, drop or HTML in quotes.").getValue();
    String word = text.strip().toLowerCase(Locale.ROOT);
    Optional<Treatment.Plain> plain =
        Arrays.stream(Treatment.Plain.values())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
            .findFirst();
    if (plain.isPresent()) {
      return plain.get();
    }
    if (text.indexOf('<') < 0 && !text.contains("{{")) {
      throw PolicyEvents.fault(
          "Unknown value \"" + text + "\". Use keep, unwrap, drop or HTML with a tag.", place);
    }
    try {
      return HtmlTemplate.parse(text);
    } catch (IllegalArgumentException e) {
      throw PolicyEvents.fault(String.valueOf(e.getMessage()), place);
    }
  }
}
