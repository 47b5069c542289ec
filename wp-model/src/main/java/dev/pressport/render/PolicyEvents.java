package dev.pressport.render;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** The YAML events of a policy file, one at a time. */
final class PolicyEvents {
  private final Iterator<Event> events;
  private Event event;

  PolicyEvents(String yaml) {
    events = new Parse(LoadSettings.builder().build()).parseString(yaml).iterator();
    event = events.next();
  }

  void next() {
    event = events.next();
  }

  boolean is(Event.ID id) {
    return event.getEventId() == id;
  }

  /** Returns whether the current value is empty. */
  boolean isNothing() {
    return event instanceof ScalarEvent scalar && scalar.isPlain() && scalar.getValue().isEmpty();
  }

  /** The place of the current event. */
  Optional<Mark> place() {
    return event.getStartMark();
  }

  /** Enters a map; an empty value counts as an empty map, and is not entered. */
  boolean enters(String otherwise) throws PolicyFault {
    boolean nothing = isNothing();
    if (!nothing && !(event instanceof MappingStartEvent)) {
      throw fault(otherwise);
    }
    next();
    return !nothing;
  }

  /** Returns whether the current map has another key; leaves the map when it has none. */
  boolean hasKey() {
    if (is(Event.ID.MappingEnd)) {
      next();
      return false;
    }
    return true;
  }

  /** Takes a key that the map does not have yet. */
  ScalarEvent key(Map<String, ?> known) throws PolicyFault {
    ScalarEvent key = scalar("A name must be plain text.");
    if (known.containsKey(key.getValue())) {
      throw fault("\"" + key.getValue() + "\" is already defined above.", key.getStartMark());
    }
    return key;
  }

  /** Takes a text. */
  ScalarEvent scalar(String otherwise) throws PolicyFault {
    if (!(event instanceof ScalarEvent scalar)) {
      throw fault(otherwise);
    }
    next();
    return scalar;
  }

  /** Returns a fault of the current event. */
  PolicyFault fault(String sentence) {
    return fault(sentence, place());
  }

  static PolicyFault fault(String sentence, Optional<Mark> place) {
    return new PolicyFault(sentence, line(place), column(place));
  }

  /** The line of a place, counted from 1. */
  static int line(Optional<Mark> place) {
    return place.map(mark -> mark.getLine() + 1).orElse(1);
  }

  /** The column of a place, counted from 1. */
  static int column(Optional<Mark> place) {
    return place.map(mark -> mark.getColumn() + 1).orElse(1);
  }
}
