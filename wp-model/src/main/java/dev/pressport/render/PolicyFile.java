package dev.pressport.render;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a policy from YAML: two maps, {@code shortcodes} and {@code blocks}, from names to {@code
 * keep}, {@code unwrap}, {@code drop} or HTML with placeholders. Nothing else is allowed, so that
 * nothing is overlooked in silence; anchors and aliases are not needed and therefore refused.
 */
public final class PolicyFile {
  /** The greatest length of a policy, in characters. */
  public static final int LARGEST = 1 << 20;

  private static final List<String> SECTIONS = List.of("shortcodes", "blocks");

  private final Iterator<Event> events;
  private Event event;

  private PolicyFile(Iterator<Event> events) {
    this.events = events;
    event = events.next();
  }

  /**
   * Reads a policy.
   *
   * @throws PolicyFault with the place of the error
   */
  public static Policy read(String yaml) throws PolicyFault {
    if (yaml.length() > LARGEST) {
      throw new PolicyFault("The policy is too long.", 1, 1);
    }
    LoadSettings settings = LoadSettings.builder().build();
    try {
      return new PolicyFile(new Parse(settings).parseString(yaml).iterator()).policy();
    } catch (MarkedYamlEngineException e) {
      String problem = e.getProblem() == null ? "it cannot be read" : e.getProblem();
      throw fault("This is not YAML: " + problem.strip() + ".", e.getProblemMark());
    } catch (YamlEngineException e) {
      throw new PolicyFault("This is not YAML: it has odd characters.", 1, 1);
    }
  }

  private Policy policy() throws PolicyFault {
    Map<String, Map<String, Treatment>> sections = new HashMap<>();
    next();
    if (event.getEventId() == Event.ID.StreamEnd) {
      return Policy.NONE;
    }
    next();
    if (isNothing()) {
      next();
      return finished(Policy.NONE);
    }
    beginMap("A policy has the sections shortcodes and blocks.");
    while (event.getEventId() != Event.ID.MappingEnd) {
      ScalarEvent key = key(sections);
      if (!SECTIONS.contains(key.getValue())) {
        String what = "There is no section \"" + key.getValue() + "\"; this version knows ";
        throw fault(what + String.join(" and ", SECTIONS) + ".", key.getStartMark());
      }
      sections.put(key.getValue(), section(key.getValue()));
    }
    next();
    return finished(
        new Policy(
            sections.getOrDefault("shortcodes", Map.of()),
            sections.getOrDefault("blocks", Map.of())));
  }

  private Policy finished(Policy policy) throws PolicyFault {
    next();
    if (event.getEventId() != Event.ID.StreamEnd) {
      throw fault("A policy is one document, and here begins another.", event.getStartMark());
    }
    return policy;
  }

  private boolean isNothing() {
    return event instanceof ScalarEvent scalar && scalar.isPlain() && scalar.getValue().isEmpty();
  }

  private Map<String, Treatment> section(String name) throws PolicyFault {
    Map<String, Treatment> treatments = new LinkedHashMap<>();
    if (isNothing()) {
      next();
      return treatments;
    }
    beginMap("Below " + name + " stand lines of the form NAME: TREATMENT.");
    while (event.getEventId() != Event.ID.MappingEnd) {
      ScalarEvent key = key(treatments);
      checkName(name, key);
      Treatment treatment = treatment();
      if (name.equals("blocks") && treatment instanceof HtmlTemplate html && html.hasRaw()) {
        throw fault("{{raw}} is for shortcodes; a block has {{content}}.", key.getStartMark());
      }
      treatments.put(key.getValue(), treatment);
    }
    next();
    return treatments;
  }

  private static void checkName(String section, ScalarEvent key) throws PolicyFault {
    String name = key.getValue();
    if (name.equals(Policy.OTHERS)) {
      return;
    }
    if (section.equals("blocks") && name.indexOf('/') <= 0) {
      String whole = "core/" + name;
      throw fault(
          "A block is named with its namespace, such as " + whole + ".", key.getStartMark());
    }
    if (section.equals("shortcodes") && !name.matches("[^\\s<>&/\\[\\]=\\p{Cntrl}]++")) {
      throw fault(
          "\"" + name + "\" cannot be a shortcode; its name stands without brackets.",
          key.getStartMark());
    }
  }

  private Treatment treatment() throws PolicyFault {
    Optional<Mark> place = event.getStartMark();
    String text = scalar("A treatment is a word or HTML; put quotes around it.").getValue();
    String word = text.strip().toLowerCase(Locale.ROOT);
    Optional<Treatment.Plain> plain =
        Arrays.stream(Treatment.Plain.values())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
            .findFirst();
    if (plain.isPresent()) {
      return plain.get();
    }
    if (text.indexOf('<') < 0 && !text.contains("{{")) {
      throw fault(
          "\"" + text + "\" is neither keep, unwrap nor drop, and no HTML with a tag in it.",
          place);
    }
    try {
      return HtmlTemplate.parse(text);
    } catch (IllegalArgumentException e) {
      throw fault(String.valueOf(e.getMessage()), place);
    }
  }

  private void beginMap(String otherwise) throws PolicyFault {
    if (!(event instanceof MappingStartEvent)) {
      throw fault(otherwise, event.getStartMark());
    }
    next();
  }

  /** A key that is not there yet. */
  private ScalarEvent key(Map<String, ?> known) throws PolicyFault {
    ScalarEvent key = scalar("A name is a plain word.");
    if (known.containsKey(key.getValue())) {
      throw fault("\"" + key.getValue() + "\" stands here a second time.", key.getStartMark());
    }
    return key;
  }

  private ScalarEvent scalar(String otherwise) throws PolicyFault {
    if (!(event instanceof ScalarEvent scalar)) {
      throw fault(otherwise, event.getStartMark());
    }
    next();
    return scalar;
  }

  private void next() {
    event = events.next();
  }

  private static PolicyFault fault(String sentence, Optional<Mark> place) {
    return new PolicyFault(
        sentence,
        place.map(mark -> mark.getLine() + 1).orElse(1),
        place.map(mark -> mark.getColumn() + 1).orElse(1));
  }
}
