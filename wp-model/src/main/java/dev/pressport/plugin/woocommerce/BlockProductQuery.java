package dev.pressport.plugin.woocommerce;

import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.TermTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Chooses the products of a list. For a single thread. */
final class BlockProductQuery {
  private static final int LARGEST = 100;

  private final Body body;
  private final List<Predicate<BlockProduct>> conditions = new ArrayList<>();
  private Predicate<BlockProduct> visible = BlockProduct::isInCatalog;
  private List<Long> ids = List.of();
  private String orderBy = "date";
  private boolean ascending;
  private int most = 9;
  private int offset;

  BlockProductQuery(Body body) {
    this.body = body;
    if (ShopSettings.of(body.site()).hidesOutOfStock()) {
      conditions.add(product -> !product.stock().equals("outofstock"));
    }
  }

  BlockProductQuery where(Predicate<BlockProduct> condition) {
    conditions.add(condition);
    return this;
  }

  /** Takes those that are shown in some place, instead of those in the lists of the shop. */
  BlockProductQuery visible(Predicate<BlockProduct> place) {
    visible = place;
    return this;
  }

  /** Takes only products with these ids; all when there are none. */
  BlockProductQuery named(List<Long> wanted) {
    ids = List.copyOf(wanted);
    return this;
  }

  /** How the terms of a product have to be those that are wanted. */
  enum Match {
    ANY,
    EVERY,
    NONE;

    /** Returns an operator as shortcodes and blocks name it. */
    static Match of(@Nullable String operator) {
      String name = operator == null ? "" : operator.strip().toUpperCase(Locale.ROOT);
      return switch (name) {
        case "AND", "ALL" -> EVERY;
        case "NOT IN" -> NONE;
        default -> ANY;
      };
    }
  }

  /** Takes only products with terms, or terms below them; all when there are none. */
  BlockProductQuery withTerms(Collection<Term.Key> wanted, Match match) {
    List<Set<Term.Key>> sets = new ArrayList<>();
    for (Term.Key term : wanted) {
      sets.add(TermTree.of(body).withDescendants(List.of(term)));
    }
    if (!sets.isEmpty()) {
      conditions.add(
          product ->
              switch (match) {
                case ANY -> sets.stream().anyMatch(set -> isOf(product, set));
                case EVERY -> sets.stream().allMatch(set -> isOf(product, set));
                case NONE -> sets.stream().noneMatch(set -> isOf(product, set));
              });
    }
    return this;
  }

  private static boolean isOf(BlockProduct product, Set<Term.Key> terms) {
    return product.entry().terms().stream().anyMatch(terms::contains);
  }

  /** The terms of a taxonomy by their ids; unknown ones are left out. */
  static List<Term.Key> terms(String taxonomy, List<LooseValue> ids, Body body) {
    return ids.stream()
        .map(LooseValue::id)
        .filter(Objects::nonNull)
        .flatMap(id -> body.index().term(taxonomy, id).map(TermOutline::key).stream())
        .toList();
  }

  BlockProductQuery limit(int number, int skipped) {
    most = number < 0 ? LARGEST : Math.min(number, LARGEST);
    offset = Math.max(0, skipped);
    return this;
  }

  /**
   * Orders the products.
   *
   * @param by as shortcodes and blocks name it; a direction may follow: {@code price-desc}
   */
  BlockProductQuery order(@Nullable String by, @Nullable String direction) {
    String name = by == null ? "date" : by.toLowerCase(Locale.ROOT).replace('_', '-');
    int dash = name.lastIndexOf('-');
    String end = dash < 0 ? "" : name.substring(dash + 1);
    boolean directed = end.equals("asc") || end.equals("desc");
    orderBy = directed ? name.substring(0, dash) : name;
    String way = directed ? end : direction == null ? "" : direction.toLowerCase(Locale.ROOT);
    ascending =
        way.isEmpty()
            ? Set.of("title", "menu-order", "price", "id").contains(orderBy)
            : way.equals("asc");
    return this;
  }

  List<CurrentEntry> entries() {
    return products().stream().map(BlockProduct::entry).toList();
  }

  List<BlockProduct> products() {
    List<BlockProduct> products = all();
    sort(products);
    return products.stream().skip(offset).limit(most).toList();
  }

  /** All that it finds, in no certain order. */
  List<BlockProduct> all() {
    Set<Long> wanted = new HashSet<>(ids);
    List<BlockProduct> products = new ArrayList<>();
    for (long id : ids.isEmpty() ? body.publishedEntries().newest(BlockProduct.TYPE) : ids) {
      BlockProduct product = ids.isEmpty() || wanted.remove(id) ? BlockProduct.of(id, body) : null;
      if (product != null
          && speaks(product)
          && visible.test(product)
          && conditions.stream().allMatch(condition -> condition.test(product))) {
        products.add(product);
      }
    }
    return products;
  }

  private boolean speaks(BlockProduct product) {
    return body.index().entry(product.entry().id()).filter(body::speaks).isPresent();
  }

  private void sort(List<BlockProduct> products) {
    Comparator<BlockProduct> order = comparator();
    if (order != null) {
      products.sort(ascending ? order : order.reversed());
    }
  }

  /** A random order becomes that of the dates, so that the same site produces the same pages. */
  private @Nullable Comparator<BlockProduct> comparator() {
    Comparator<BlockProduct> byDate =
        Comparator.comparing(
                (BlockProduct product) -> product.entry().date(),
                Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingLong(product -> product.entry().id());
    return switch (orderBy) {
      case "post--in", "include", "post-in" -> null;
      case "title", "name" ->
          Comparator.comparing(
              (BlockProduct product) -> product.entry().title(), String::compareToIgnoreCase);
      case "price" ->
          Comparator.comparing(
              product -> Objects.requireNonNullElse(product.price().least(), BigDecimal.ZERO));
      case "rating" -> Comparator.comparingDouble(BlockProduct::rating).thenComparing(byDate);
      case "popularity", "sales" ->
          Comparator.<BlockProduct>comparingDouble(product -> product.number(BlockProduct.SALES))
              .thenComparing(byDate);
      case "id" -> Comparator.comparingLong(product -> product.entry().id());
      case "menu-order" -> byMenu(body);
      default -> byDate;
    };
  }

  private static Comparator<BlockProduct> byMenu(Body body) {
    return Comparator.comparingLong(
            (BlockProduct product) ->
                body.index().entry(product.entry().id()).map(entry -> entry.menuOrder()).orElse(0L))
        .thenComparing(product -> product.entry().title());
  }

  /** Returns numbers in a list such as {@code 12, 34}. */
  static List<Long> numbers(String list) {
    List<Long> numbers = new ArrayList<>();
    for (String part : list.split(",", -1)) {
      String digits = part.strip();
      if (!digits.isEmpty()
          && digits.length() < 19
          && digits.chars().allMatch(Character::isDigit)) {
        numbers.add(Long.valueOf(digits));
      }
    }
    return Collections.unmodifiableList(numbers);
  }
}
