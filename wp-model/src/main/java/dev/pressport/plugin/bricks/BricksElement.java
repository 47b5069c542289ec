package dev.pressport.plugin.bricks;

import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.EntryList;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * An element of a page.
 *
 * @param all the elements of the page by their ids
 */
record BricksElement(LooseValue value, Map<String, LooseValue> all, Body body) {
  private static final int USUAL = 10;
  private static final int MOST = 100;

  /** Returns the HTML of all elements in their order. */
  static String page(LooseValue elements, Body body) {
    Map<String, LooseValue> all = new HashMap<>();
    List<LooseValue> roots = new ArrayList<>();
    for (LooseValue element : elements.list()) {
      String id = element.get("id").filled();
      if (id != null) {
        all.put(id, element);
      }
      if (element.get("parent").id() == null && isRoot(element.get("parent"))) {
        roots.add(element);
      }
    }
    StringBuilder html = new StringBuilder();
    for (LooseValue root : roots) {
      html.append(new BricksElement(root, all, body).html());
    }
    return html.toString();
  }

  private static boolean isRoot(LooseValue parent) {
    String id = parent.filled();
    return id == null || id.equals("0");
  }

  String name() {
    String name = value.get("name").filled();
    return name == null ? "" : name;
  }

  BricksSettings settings() {
    return new BricksSettings(value.get("settings"), body);
  }

  /** Returns its HTML; that of an element in a loop once for each entry. */
  String html() {
    if (!body.enter()) {
      body.problem(RenderProblem.PAGE_BUILDER_TOO_DEEP);
      return "";
    }
    try {
      LooseValue settings = value.get("settings");
      if (!settings.get("hasLoop").isTrue()) {
        return line(Elements.html(this));
      }
      StringBuilder html = new StringBuilder();
      for (CurrentEntry entry : entries(settings.get("query"), body)) {
        BricksElement repeated = new BricksElement(value, all, body.about(entry));
        html.append(body.repeat() ? line(Elements.html(repeated)) : "");
      }
      return html.toString();
    } finally {
      body.leave();
    }
  }

  private static String line(String html) {
    return html.isEmpty() || html.endsWith("\n") ? html : html + "\n";
  }

  /** The elements within it. */
  String inner() {
    StringBuilder html = new StringBuilder();
    for (String id : value.get("children").strings()) {
      LooseValue child = all.get(id);
      html.append(
          child == null || !body.repeat() ? "" : new BricksElement(child, all, body).html());
    }
    return html.toString();
  }

  /** The entries of a loop; none of one over terms or users. */
  static List<CurrentEntry> entries(LooseValue query, Body body) {
    String kind = query.get("objectType").filled();
    if (kind != null && !kind.equals("post")) {
      body.counted(RenderProblem.PAGE_BUILDER_PART_LOST, "Bricks: loop over " + kind);
      return List.of();
    }
    List<Long> only =
        query.get("post__in").list().stream()
            .map(LooseValue::id)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList();
    if (!only.isEmpty()) {
      return EntryList.named(only, body);
    }
    List<String> types = query.get("post_type").strings();
    Long most = query.get("posts_per_page").integer();
    Long offset = query.get("offset").id();
    String by = first(query.get("orderby"));
    return new Selection(
            types.isEmpty() ? "post" : types.get(0),
            most == null ? USUAL : most < 0 ? MOST : (int) Math.min(most, MOST),
            offset == null ? 0 : (int) Math.min(offset, Integer.MAX_VALUE),
            by.equals("title") ? "title" : "date",
            first(query.get("order")).equalsIgnoreCase("asc"),
            List.of(),
            query.get("exclude_current_post").isTrue() ? Set.of(body.entry().id()) : Set.of())
        .from(body);
  }

  private static String first(LooseValue value) {
    List<String> strings = value.strings();
    String string = value.filled();
    return string != null ? string : strings.isEmpty() ? "" : strings.get(0);
  }
}
