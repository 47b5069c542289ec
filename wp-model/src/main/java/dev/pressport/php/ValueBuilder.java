package dev.pressport.php;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.Node.Container;
import dev.pressport.php.Node.Slot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns nodes into a {@link Value}: references become copies, and one that leads back to what it
 * lies in becomes {@code {"@ref": PATH}}, the path being that of the first copy. Copies share their
 * memory; that the value can still be written out is what {@link PhpLimits#expanded()} is for.
 */
final class ValueBuilder {

  private static final String PLAIN_CLASS = "stdclass";

  private final PhpLimits limits;
  private final Map<Container, Finished> finished = new HashMap<>();
  private final Map<Container, Integer> depths = new HashMap<>();
  private final Deque<Level> open = new ArrayDeque<>();
  private Value result = Value.NULL;
  private long expanded;

  private ValueBuilder(PhpLimits limits) {
    this.limits = limits;
  }

  static Value of(Node root, PhpLimits limits) throws UndecodableException {
    ValueBuilder projection = new ValueBuilder(limits);
    projection.visit(root);
    while (!projection.open.isEmpty()) {
      projection.proceed(projection.open.getLast());
    }
    return projection.result;
  }

  /** A container that was projected, with what writing out one more copy of it would cost. */
  private record Finished(Value value, long size, int height) {}

  /** A container being projected. */
  private static final class Level {
    final Container container;
    final List<String> names;
    final Iterator<Slot> rest;
    final Map<String, Value> done = new LinkedHashMap<>();
    final long expandedBefore;
    String name = "/";
    int height;

    Level(Container container, long expandedBefore) {
      this.container = container;
      this.names = names(container);
      this.rest = container.slots().values().iterator();
      this.expandedBefore = expandedBefore;
    }
  }

  private void visit(Node node) throws UndecodableException {
    if (node instanceof Node.Scalar scalar) {
      grow(scalar.value() instanceof Text text ? 1 + text.length() : 1);
      deliver(scalar.value(), 0);
    } else if (node instanceof Node.Opaque opaque) {
      grow(1);
      deliver(opaque.value(), 0);
    } else if (node instanceof Container container) {
      visitContainer(container);
    }
  }

  private void visitContainer(Container container) throws UndecodableException {
    Integer depth = depths.get(container);
    if (depth != null) {
      String path = ValuePath.of(open.stream().limit(depth).map(level -> level.name));
      grow(1 + path.length());
      deliver(new Value.Dict(Map.of("@ref", Value.of(path))), 0);
      return;
    }
    Finished known = finished.get(container);
    if (known != null) {
      grow(known.size());
      deliver(known.value(), known.height());
      return;
    }
    if (container.isShared()) {
      depths.put(container, open.size());
    }
    open.addLast(new Level(container, expanded));
    grow(1);
  }

  private void proceed(Level level) throws UndecodableException {
    if (level.rest.hasNext()) {
      level.name = level.names.get(level.done.size());
      grow(level.name.length());
      visit(level.rest.next().variable.node);
      return;
    }
    open.removeLast();
    depths.remove(level.container);
    Value value = shape(level);
    if (level.container.isShared()) {
      long size = expanded - level.expandedBefore;
      finished.put(level.container, new Finished(value, size, level.height));
    }
    deliver(value, level.height);
  }

  private void deliver(Value value, int height) throws UndecodableException {
    // One more than the depth: PHP does not count an innermost empty array.
    if (open.size() + height > limits.depth() + 1) {
      throw beyondLimit("nested more than " + limits.depth() + " deep by its references");
    }
    if (open.isEmpty()) {
      result = value;
      return;
    }
    Level level = open.getLast();
    level.done.put(level.name, value);
    level.height = Math.max(level.height, height + 1);
  }

  private void grow(long by) throws UndecodableException {
    expanded += by;
    if (expanded > limits.expanded()) {
      throw beyondLimit("its references write out to more than " + limits.expanded());
    }
  }

  private UndecodableException beyondLimit(String reason) {
    return UndecodableException.beyondLimit(reason, 0)
        .at(ValuePath.shortened(open.stream().map(level -> level.name)));
  }

  private static List<String> names(Container container) {
    String className = container.className();
    return className == null
        ? List.copyOf(container.slots().keySet())
        : PropertyNames.distinct(
            container.slots().keySet(),
            className,
            isPlain(className) ? Set.of() : Set.of("@class"));
  }

  private static Value shape(Level level) {
    String className = level.container.className();
    if (className == null) {
      return isList(level.names)
          ? new Value.Array(new ArrayList<>(level.done.values()))
          : new Value.Dict(level.done);
    }
    if (isPlain(className)) {
      return new Value.Dict(level.done);
    }
    Text date = PhpDates.iso(className, level.done).orElse(null);
    if (date != null) {
      return date;
    }
    Map<String, Value> object = new LinkedHashMap<>();
    object.put("@class", Value.of(className));
    object.putAll(level.done);
    return new Value.Dict(object);
  }

  private static boolean isPlain(String className) {
    return className.equalsIgnoreCase(PLAIN_CLASS);
  }

  private static boolean isList(List<String> keys) {
    for (int i = 0; i < keys.size(); i++) {
      if (!keys.get(i).equals(Integer.toString(i))) {
        return false;
      }
    }
    return true;
  }
}
