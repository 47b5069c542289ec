package dev.pressport.export.wxr;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import dev.pressport.posttype.PostTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The order of entries in parts: posts and pages, parents first; then files, so that the importer
 * finds their addresses in bodies, which it imported before; then menus, whose targets it needs.
 * Places count from 0; -1 is no place.
 */
final class ImportOrder {
  private static final String MENU = "nav_menu";
  private static final String MENU_ITEM = "nav_menu_item";

  private static final int CONTENT = 0;
  private static final int FILE = 1;
  private static final int FIRST_MENU = 2;

  private final long[] ids;
  private final int[] places;
  private final int[] parents;
  private final long[] placed;

  private final int[] images;

  /** Places of images and of the entries that they are the featured images of, sorted. */
  private final long[] featured;

  private final BitSet afterSameMenu = new BitSet();

  private ImportOrder(List<Facts> entries) {
    ids = entries.stream().mapToLong(Facts::id).sorted().toArray();
    int count = ids.length;
    int[] above = new int[count];
    int[] groups = new int[count];
    int[] rows = new int[count];
    for (int row = 0; row < count; row++) {
      Facts entry = entries.get(row);
      int at = find(entry.id);
      rows[row] = at;
      above[at] = find(entry.parent);
      groups[at] = entry.group;
    }
    places = new int[count];
    Arrays.fill(places, -1);
    place(rows, groups, above);
    parents = new int[count];
    placed = new long[count];
    for (int at = 0; at < count; at++) {
      placed[places[at]] = ids[at];
      parents[places[at]] = above[at] < 0 ? -1 : places[above[at]];
    }
    images = new int[count];
    for (Facts entry : entries) {
      images[placeOf(entry.id)] = placeOf(entry.featured);
    }
    featured =
        IntStream.range(0, count)
            .filter(place -> images[place] >= 0)
            .mapToLong(place -> pair(images[place], place))
            .sorted()
            .toArray();
  }

  /** An entry as far as the order depends on it; 0 is no id. */
  private record Facts(long id, long parent, long featured, int group) {}

  static ImportOrder of(SiteIndex index) {
    List<Facts> entries = new ArrayList<>();
    Map<String, Integer> menus = new HashMap<>();
    index.forEachEntry(
        entry ->
            entries.add(
                new Facts(
                    entry.id(),
                    entry.type().equals(MENU_ITEM) ? 0 : entry.parentId(),
                    entry.featured() == null ? 0 : entry.featured(),
                    group(entry, menus))));
    return new ImportOrder(entries);
  }

  private static int group(EntryOutline entry, Map<String, Integer> menus) {
    if (entry.type().equals(MENU_ITEM)) {
      String menu =
          entry.terms().stream()
              .filter(term -> term.taxonomy().equals(MENU))
              .map(Term.Key::slug)
              .findFirst()
              .orElse("");
      return menus.computeIfAbsent(menu, name -> FIRST_MENU + menus.size());
    }
    return entry.type().equals(PostTypes.ATTACHMENT) ? FILE : CONTENT;
  }

  private int find(long id) {
    int at = id == 0 ? -1 : Arrays.binarySearch(ids, id);
    return Math.max(at, -1);
  }

  private void place(int[] rows, int[] groups, int[] above) {
    int next = 0;
    int last = Arrays.stream(groups).max().orElse(CONTENT);
    List<List<Integer>> members = new ArrayList<>();
    for (int group = CONTENT; group <= last; group++) {
      members.add(new ArrayList<>());
    }
    for (int at : rows) {
      members.get(groups[at]).add(at);
    }
    for (int group = CONTENT; group <= last; group++) {
      int first = next;
      for (int at : members.get(group)) {
        next = placeWithParents(at, groups, above, next);
      }
      if (group >= FIRST_MENU) {
        afterSameMenu.set(first + 1, Math.max(first + 1, next));
      }
    }
  }

  /** Gives an entry its place, after those above it in its group that have none. */
  private int placeWithParents(int entry, int[] groups, int[] above, int free) {
    List<Integer> chain = new ArrayList<>();
    int at = entry;
    while (at >= 0 && places[at] == -1 && groups[at] == groups[entry]) {
      places[at] = -2; // in the chain: parents may form a loop
      chain.add(at);
      at = above[at];
    }
    int next = free;
    for (int i = chain.size() - 1; i >= 0; i--) {
      places[chain.get(i)] = next++;
    }
    return next;
  }

  private static long pair(int image, int entry) {
    return (long) image << Integer.SIZE | entry;
  }

  /** Returns the place of an entry. */
  int placeOf(long id) {
    int at = find(id);
    return at < 0 ? -1 : places[at];
  }

  /** Returns the id of the entry at a place. */
  long idAt(int place) {
    return placed[place];
  }

  /** Returns the place of the entry above the one at a place. */
  int parentOf(int place) {
    return parents[place];
  }

  /** Returns the place of the featured image of the entry at a place. */
  int featuredOf(int place) {
    return images[place];
  }

  /** Returns whether the entry before the one at a place is of the same menu. */
  boolean continuesMenu(int place) {
    return place > 0 && afterSameMenu.get(place);
  }

  /** Passes the places of the entries that have the file at a place as their featured image. */
  void forEachFeaturing(int image, IntConsumer entries) {
    int from = Arrays.binarySearch(featured, pair(image, 0));
    for (int i = from < 0 ? -from - 1 : from; i < featured.length; i++) {
      if (featured[i] >> Integer.SIZE != image) {
        return;
      }
      entries.accept((int) featured[i]);
    }
  }
}
