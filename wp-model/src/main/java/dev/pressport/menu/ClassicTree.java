package dev.pressport.menu;

import dev.pressport.model.MenuItem;
import dev.pressport.model.MenuTarget;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.model.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The published items of a classic menu as a tree. An item whose parent is not among them becomes a
 * root, as in WordPress's Walker; so does the first item of a loop. What lies deeper than {@link
 * #MAX_DEPTH} becomes a root too.
 */
final class ClassicTree {
  private static final int MAX_DEPTH = 100;

  private final Map<Long, Part> parts = new LinkedHashMap<>();
  private final Map<Long, ClassicItem> items = new LinkedHashMap<>();
  private final Map<Long, List<Long>> below = new LinkedHashMap<>();
  private final Set<Long> placed = new HashSet<>();

  private ClassicTree(Term.Key menu, SiteIndex index) {
    List<Part> ordered = new ArrayList<>();
    for (long id : index.menuItems(menu)) {
      index
          .part(id)
          .filter(part -> part.outline().status().equals("publish"))
          .ifPresent(ordered::add);
    }
    ordered.sort(Comparator.comparingLong(Part::menuOrder));
    for (Part part : ordered) {
      parts.put(part.outline().id(), part);
      items.put(part.outline().id(), ClassicItem.of(part.meta(), index));
    }
    items.forEach((id, item) -> below.computeIfAbsent(above(item), k -> new ArrayList<>()).add(id));
  }

  static List<MenuItem> of(Term.Key menu, SiteIndex index) {
    return new ClassicTree(menu, index).roots();
  }

  /** The item above, 0 for a root. */
  private long above(ClassicItem item) {
    Long parent = item.parentItemId();
    return parent == null || !items.containsKey(parent) ? 0 : parent;
  }

  private List<MenuItem> roots() {
    List<MenuItem> roots = new ArrayList<>(children(0, 0));
    for (Map.Entry<Long, ClassicItem> item : items.entrySet()) {
      if (!placed.contains(item.getKey())) {
        roots.add(tree(item.getKey(), item.getValue(), 0));
      }
    }
    return roots;
  }

  private List<MenuItem> children(long parent, int depth) {
    List<MenuItem> children = new ArrayList<>();
    for (long id : below.getOrDefault(parent, List.of())) {
      ClassicItem item = items.get(id);
      if (item != null && !placed.contains(id)) {
        children.add(tree(id, item, depth));
      }
    }
    return children;
  }

  private MenuItem tree(long id, ClassicItem item, int depth) {
    placed.add(id);
    List<MenuItem> children = depth < MAX_DEPTH ? children(id, depth + 1) : List.of();
    return item(id, parts.get(id), item, children);
  }

  private static MenuItem item(
      long id, @Nullable Part part, ClassicItem item, List<MenuItem> children) {
    MenuTarget target = item.target();
    String label = part == null ? "" : part.outline().title();
    return new MenuItem(
        id,
        label.isBlank() ? target.title() : label,
        part == null ? null : filled(part.excerpt()),
        part == null ? null : filled(part.body()),
        target,
        item.openInNewTab(),
        item.rel(),
        item.classes(),
        children);
  }

  private static @Nullable String filled(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
