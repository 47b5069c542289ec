package dev.pressport.plugin.beaverbuilder;

import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.RenderProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A row, column or module of a page.
 *
 * @param below the nodes of the page by the id of their parent, empty for those of the page itself
 */
record Node(LooseValue value, Map<String, List<LooseValue>> below, Body body) {

  /** Returns the HTML of all nodes in their order. */
  static String page(LooseValue nodes, Body body) {
    Map<String, List<LooseValue>> below = new HashMap<>();
    for (LooseValue node : nodes.list()) {
      String parent = node.get("parent").filled();
      below.computeIfAbsent(parent == null ? "" : parent, id -> new ArrayList<>()).add(node);
    }
    below.values().forEach(siblings -> siblings.sort(Comparator.comparingLong(Node::position)));
    return children("", below, body);
  }

  private static long position(LooseValue node) {
    Long position = node.get("position").integer();
    return position == null ? 0 : position;
  }

  /** Takes the children of a node out of the map, so that a loop of parents ends. */
  private static String children(String id, Map<String, List<LooseValue>> below, Body body) {
    List<LooseValue> children = below.remove(id);
    if (children == null) {
      return "";
    }
    if (!body.enter()) {
      body.problem(RenderProblem.PAGE_BUILDER_TOO_DEEP);
      return "";
    }
    try {
      StringBuilder html = new StringBuilder();
      for (LooseValue child : children) {
        html.append(new Node(child, below, body).html());
      }
      return html.toString();
    } finally {
      body.leave();
    }
  }

  private String html() {
    String own =
        "module".equals(value.get("type").string())
            ? Modules.html(new ModuleSettings(value.get("settings"), body))
            : "";
    String id = value.get("node").filled();
    return (own.isEmpty() ? "" : own + "\n") + (id == null ? "" : children(id, below, body));
  }
}
