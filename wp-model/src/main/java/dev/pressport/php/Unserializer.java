package dev.pressport.php;

import dev.pressport.model.Value;
import dev.pressport.php.Node.Container;
import dev.pressport.php.Node.Slot;
import dev.pressport.php.Node.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a serialized value exactly as PHP's {@code unserialize()} does, oddities included, into
 * nodes. No class is instantiated, and the depth of a value costs no stack.
 */
final class Unserializer {

  private final Tokens tokens;
  private final PhpLimits limits;
  private final List<Slot> slots = new ArrayList<>();
  private final Deque<Level> open = new ArrayDeque<>();
  private int nodes;

  Unserializer(byte[] bytes, PhpLimits limits) {
    this.tokens = new Tokens(bytes);
    this.limits = limits;
  }

  /** An array or object being read. */
  private static final class Level {
    final Container container;
    long remaining;
    String key = "";

    Level(Container container, long remaining) {
      this.container = container;
      this.remaining = remaining;
    }
  }

  /** The value at the beginning; see {@link #end()} for what follows it. */
  Node read() throws UndecodableException {
    try {
      Slot root = new Slot();
      readInto(root);
      while (!open.isEmpty()) {
        readPair(open.getLast());
      }
      return root.variable.node;
    } catch (UndecodableException e) {
      throw e.at(ValuePath.shortened(open.stream().map(level -> PropertyNames.bare(level.key))));
    }
  }

  /** The offset after the value that was read. */
  int end() {
    return tokens.offset();
  }

  private void readPair(Level level) throws UndecodableException {
    if (level.remaining == 0) {
      tokens.expect('}');
      open.removeLast();
      return;
    }
    level.remaining--;
    level.key = tokens.key();
    readInto(level.container.slots().computeIfAbsent(level.key, key -> new Slot()));
  }

  private void readInto(Slot slot) throws UndecodableException {
    int start = tokens.offset();
    char type = tokens.next();
    if (++nodes > limits.nodes()) {
      throw UndecodableException.beyondLimit("more than " + limits.nodes() + " values", start);
    }
    if (type != 'R') {
      slots.add(slot);
    }
    Variable variable = new Variable();
    slot.variable = variable;
    switch (type) {
      case 'N' -> tokens.expect(';');
      case 'b' -> variable.node = new Node.Scalar(tokens.bool());
      case 'i' -> variable.node = new Node.Scalar(Value.of(tokens.integer()));
      case 'd' -> variable.node = new Node.Scalar(tokens.decimal());
      case 's', 'S' -> variable.node = new Node.Scalar(tokens.string(type));
      case 'a' -> variable.node = array();
      case 'O' -> variable.node = object();
      case 'C' -> variable.node = custom();
      case 'E' -> variable.node = enumCase();
      case 'r' -> variable.node = sameObject(slot);
      case 'R' -> slot.variable = target(slot).variable;
      default ->
          throw UndecodableException.malformed("no value starts with " + Tokens.shown(type), start);
    }
  }

  private Node array() throws UndecodableException {
    tokens.expect(':');
    int start = tokens.offset();
    long count = tokens.count();
    tokens.expect(':');
    tokens.expect('{');
    Container array = new Container(null);
    if (count == 0) {
      // PHP does not count an empty array as a level of depth.
      tokens.expect('}');
      return array;
    }
    return open(array, count, start);
  }

  private Node object() throws UndecodableException {
    String className = tokens.className();
    int start = tokens.offset();
    long count = tokens.signedCount();
    tokens.expect(':');
    tokens.expect('{');
    return open(new Container(className), count, start);
  }

  private Node open(Container container, long count, int countOffset) throws UndecodableException {
    if (count < 0 || count > tokens.left()) {
      throw UndecodableException.malformed("more pairs announced than bytes left", countOffset);
    }
    if (open.size() == limits.depth()) {
      throw UndecodableException.beyondLimit(
          "nested more than " + limits.depth() + " deep", countOffset);
    }
    open.addLast(new Level(container, count));
    return container;
  }

  private Node custom() throws UndecodableException {
    String className = tokens.className();
    int start = tokens.offset();
    long length = tokens.signedCount();
    tokens.expect(':');
    tokens.expect('{');
    if (length < 0 || length > tokens.left()) {
      throw UndecodableException.malformed("longer than what is left", start);
    }
    byte[] content = tokens.take((int) length);
    tokens.expect('}');
    Map<String, Value> shown = new LinkedHashMap<>();
    shown.put("@class", Value.of(className));
    shown.put("@opaque", Value.of(Base64.getEncoder().encodeToString(content)));
    return new Node.Opaque(new Value.Dict(shown));
  }

  private Node enumCase() throws UndecodableException {
    String name = tokens.enumCase();
    return new Node.Opaque(new Value.Dict(Map.of("@enum", Value.of(name))));
  }

  private Node sameObject(Slot slot) throws UndecodableException {
    int start = tokens.offset();
    Node target = target(slot).variable.node;
    if (!target.isObject()) {
      throw UndecodableException.malformed("not the number of an object", start);
    }
    return target;
  }

  private Slot target(Slot slot) throws UndecodableException {
    tokens.expect(':');
    int start = tokens.offset();
    long number = tokens.wrapped();
    tokens.expect(';');
    if (number < 1 || number > slots.size() || slots.get((int) number - 1) == slot) {
      throw UndecodableException.malformed("a reference to nothing", start);
    }
    Slot target = slots.get((int) number - 1);
    if (target.variable.node instanceof Container container) {
      container.share();
    }
    return target;
  }
}
