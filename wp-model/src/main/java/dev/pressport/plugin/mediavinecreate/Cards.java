package dev.pressport.plugin.mediavinecreate;

import dev.pressport.model.Site;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The cards of a site by their numbers. */
final class Cards {
  private final Map<Long, Card> byId = new HashMap<>();
  private final Map<Long, Card> byEntry = new HashMap<>();
  private final Map<Long, Card> byFormer = new HashMap<>();

  Cards(Site site) {
    Map<Long, List<LooseValue>> supplies = parts(site, MediavineCreate.SUPPLIES);
    Map<Long, List<LooseValue>> nutrition = parts(site, MediavineCreate.NUTRITION);
    Map<Long, List<LooseValue>> items = parts(site, MediavineCreate.ITEMS);
    Map<Long, List<LooseValue>> products = parts(site, MediavineCreate.PRODUCTS);
    for (Map<String, Value> row : rows(site, MediavineCreate.CARDS)) {
      Long id = LooseValue.of(row, "id").id();
      if (id == null) {
        continue;
      }
      Card card =
          new Card(
              id,
              LooseValue.of(new Value.Dict(row)),
              supplies.getOrDefault(id, List.of()),
              nutrition.getOrDefault(id, List.of()).stream().findFirst().orElse(LooseValue.NONE),
              items.getOrDefault(id, List.of()),
              products.getOrDefault(id, List.of()));
      byId.put(id, card);
      put(byEntry, row, "object_id", card);
      put(byFormer, row, "original_object_id", card);
    }
  }

  private static void put(Map<Long, Card> cards, Map<String, Value> row, String column, Card card) {
    Long id = LooseValue.of(row, column).id();
    if (id != null) {
      cards.putIfAbsent(id, card);
    }
  }

  private static List<Map<String, Value>> rows(Site site, String table) {
    return site.tables().getOrDefault(table, List.of());
  }

  /** The parts of cards in one table, in the order of their cards. */
  private static Map<Long, List<LooseValue>> parts(Site site, String table) {
    Map<Long, List<LooseValue>> parts = new HashMap<>();
    for (Map<String, Value> row : rows(site, table)) {
      Long card = LooseValue.of(row, "creation").id();
      if (card != null) {
        parts
            .computeIfAbsent(card, id -> new ArrayList<>())
            .add(LooseValue.of(new Value.Dict(row)));
      }
    }
    Comparator<LooseValue> order = Comparator.comparingLong(row -> number(row, "position"));
    parts.values().forEach(rows -> rows.sort(order.thenComparing(row -> number(row, "id"))));
    return parts;
  }

  private static long number(LooseValue row, String column) {
    return Objects.requireNonNullElse(row.get(column).integer(), 0L);
  }

  /** Returns the card with a number of the plugin; null for none. */
  @Nullable Card of(long id) {
    return byId.get(id);
  }

  /** Returns the card of an entry; null for none. */
  @Nullable Card ofEntry(long id) {
    return byEntry.get(id);
  }

  /** Returns the card that was made of an entry of another recipe plugin; null for none. */
  @Nullable Card ofFormer(long id) {
    return byFormer.get(id);
  }
}
