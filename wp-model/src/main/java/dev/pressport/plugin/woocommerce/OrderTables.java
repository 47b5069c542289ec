package dev.pressport.plugin.woocommerce;

import dev.pressport.php.LooseValue;
import dev.pressport.row.Cell;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import dev.pressport.row.Row;
import dev.pressport.row.RowAssembly;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.Words;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables of orders (HPOS): the post of an order is a placeholder without anything there, and
 * without synchronisation that of an older order is out of date. An order becomes the entry that it
 * would be in the posts. Facts: WooCommerce's OrdersTableDataStore.php, and
 * PostToOrderTableMigrationController.php for the metas.
 */
final class OrderTables implements RowAssembly {
  static final String PLACEHOLDER = "shop_order_placehold";
  private static final String ORDERS = "wc_orders";
  private static final String ADDRESSES = "wc_order_addresses";
  private static final String OPERATIONS = "wc_order_operational_data";
  private static final String METAS = "wc_orders_meta";
  private static final Set<String> TABLES = Set.of(ORDERS, ADDRESSES, OPERATIONS, METAS);

  private static final Set<String> TYPES =
      Set.of(PLACEHOLDER, ShopOrder.TYPE, ShopOrderRefund.TYPE);

  private static final Pattern TYPE = Pattern.compile("[a-z0-9_-]{1,20}");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,26}(?:\\.\\d{1,10})?");

  /** The metas that orders in posts have for columns of {@code wc_orders}. */
  private static final Map<String, String> OF_ORDER =
      Words.map(
          """
          currency=_order_currency tax_amount=_order_tax total_amount=_order_total
          customer_id=_customer_user billing_email=_billing_email payment_method=_payment_method
          payment_method_title=_payment_method_title transaction_id=_transaction_id
          ip_address=_customer_ip_address user_agent=_customer_user_agent\
          """);

  /** Likewise for {@code wc_order_operational_data}. */
  private static final Map<String, String> OF_OPERATIONS =
      Words.map(
          """
          created_via=_created_via woocommerce_version=_order_version
          prices_include_tax=_prices_include_tax date_paid_gmt=_date_paid
          date_completed_gmt=_date_completed shipping_tax_amount=_order_shipping_tax
          shipping_total_amount=_order_shipping discount_tax_amount=_cart_discount_tax
          discount_total_amount=_cart_discount\
          """);

  private static final List<String> ADDRESS =
      Words.list(
          "first_name last_name company address_1 address_2 city state postcode country email phone");

  static Stream<PluginTable> tables() {
    return Stream.of(
        new PluginTable(
            ORDERS,
            Owner.ENTRY,
            "id customer_id parent_order_id",
            "status currency type tax_amount total_amount billing_email date_created_gmt"
                + " date_updated_gmt payment_method payment_method_title transaction_id ip_address"
                + " user_agent customer_note"),
        new PluginTable(
            ADDRESSES,
            Owner.ENTRY,
            "order_id",
            "address_type first_name last_name company address_1 address_2 city state postcode"
                + " country email phone"),
        new PluginTable(
            OPERATIONS,
            Owner.ENTRY,
            "order_id",
            "created_via woocommerce_version prices_include_tax date_paid_gmt date_completed_gmt"
                + " shipping_tax_amount shipping_total_amount discount_tax_amount"
                + " discount_total_amount"),
        new PluginTable(METAS, Owner.ENTRY, "order_id", "meta_key meta_value"));
  }

  @Override
  public Set<String> types() {
    return TYPES;
  }

  @Override
  public Row assembled(Row row, SiteOptions options) {
    Map<String, Cell> order = row.attached(ORDERS).stream().findFirst().orElse(Map.of());
    boolean isPlaceholder = row.string("post_type").equals(PLACEHOLDER);
    boolean counts = isPlaceholder || "yes".equals(options.string(ShopSettings.TABLES));
    if (order.isEmpty() || !counts) {
      return without(row, row.columns(), row.metas());
    }
    return without(row, columns(row, order, options), metas(row, order));
  }

  /** The row without the tables that have become columns and metas. */
  private static Row without(Row row, Map<String, Cell> columns, List<Row.Meta> metas) {
    Map<String, List<Map<String, Cell>>> left = new HashMap<>(row.attached());
    left.keySet().removeAll(TABLES);
    return new Row(
        row.kind(),
        row.origin(),
        row.offset(),
        columns,
        metas,
        row.terms(),
        row.unreadable(),
        row.problems(),
        row.item(),
        left);
  }

  private static Map<String, Cell> columns(Row row, Map<String, Cell> order, SiteOptions options) {
    Map<String, Cell> columns = new LinkedHashMap<>(row.columns());
    String type = text(order, "type");
    if (type != null && TYPE.matcher(type).matches()) {
      columns.put("post_type", Cell.stored(type));
    }
    put(columns, "post_status", text(order, "status"));
    put(columns, "post_parent", text(order, "parent_order_id"));
    put(columns, "post_excerpt", text(order, "customer_note"));
    date(columns, "post_date", text(order, "date_created_gmt"), options);
    date(columns, "post_modified", text(order, "date_updated_gmt"), options);
    return columns;
  }

  private static void put(Map<String, Cell> columns, String name, @Nullable String value) {
    if (value != null) {
      columns.put(name, Cell.stored(value));
    }
  }

  private static void date(
      Map<String, Cell> columns, String name, @Nullable String stored, SiteOptions options) {
    LocalDateTime utc = moment(stored);
    if (utc == null) {
      return;
    }
    columns.put(name + "_gmt", Cell.stored(text(utc)));
    String zone = options.timezone();
    try {
      ZoneId local = zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
      columns.put(
          name,
          Cell.stored(
              text(utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(local).toLocalDateTime())));
    } catch (DateTimeException e) {
      columns.put(name, Cell.stored(text(utc)));
    }
  }

  private static String text(LocalDateTime moment) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).format(moment);
  }

  private static @Nullable LocalDateTime moment(@Nullable String stored) {
    try {
      return stored == null ? null : LocalDateTime.parse(stored.strip().replace(' ', 'T'));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The metas of the post, with the values of the tables in place of those that differ. */
  private static List<Row.Meta> metas(Row row, Map<String, Cell> order) {
    Map<String, String> standing = new LinkedHashMap<>();
    add(order, OF_ORDER, standing);
    row.attached(OPERATIONS).forEach(cells -> add(cells, OF_OPERATIONS, standing));
    row.attached(ADDRESSES).forEach(cells -> addAddress(cells, standing));
    List<Row.Meta> metas = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Row.Meta meta : row.metas()) {
      String value = known.add(meta.key()) ? standing.remove(meta.key()) : null;
      metas.add(
          value == null || isSame(value, meta.value())
              ? meta
              : new Row.Meta(meta.key(), Cell.stored(value)));
    }
    standing.forEach((key, value) -> metas.add(new Row.Meta(key, Cell.stored(value))));
    known.addAll(standing.keySet());
    for (Map<String, Cell> cells : row.attached(METAS)) {
      String key = text(cells, "meta_key");
      Cell value = cells.get("meta_value");
      if (key != null && value != null && !known.contains(key)) {
        metas.add(new Row.Meta(key, value));
      }
    }
    return metas;
  }

  private static void add(
      Map<String, Cell> cells, Map<String, String> keys, Map<String, String> metas) {
    cells
        .keySet()
        .forEach(
            column -> {
              String key = keys.get(column);
              String value = text(cells, column);
              if (key != null && value != null) {
                metas.put(key, value(column, value));
              }
            });
  }

  /** The value of a column in the form in which a meta has it. */
  private static String value(String column, String value) {
    if (column.equals("prices_include_tax")) {
      return value.equals("0") ? "no" : "yes";
    }
    LocalDateTime moment = column.endsWith("_gmt") ? moment(value) : null;
    if (moment != null) {
      return Long.toString(moment.toEpochSecond(ZoneOffset.UTC));
    }
    return column.endsWith("_amount") ? withoutZeros(value) : value;
  }

  private static void addAddress(Map<String, Cell> cells, Map<String, String> metas) {
    String type = text(cells, "address_type");
    if (!"billing".equals(type) && !"shipping".equals(type)) {
      return;
    }
    for (String column : ADDRESS) {
      String value = text(cells, column);
      if (value != null) {
        metas.put("_" + type + "_" + column, value);
      }
    }
  }

  private static boolean isSame(String value, Cell cell) {
    if (!(cell instanceof Cell.Stored stored) || !stored.text().inline()) {
      return false;
    }
    String text = stored.text().string();
    return text.equals(value)
        || (NUMBER.matcher(text).matches()
            && NUMBER.matcher(value).matches()
            && withoutZeros(text).equals(withoutZeros(value)));
  }

  /** An amount, which the tables have with eight decimals. */
  private static String withoutZeros(String number) {
    if (!NUMBER.matcher(number).matches() || number.indexOf('.') < 0) {
      return number;
    }
    int end = number.length();
    while (number.charAt(end - 1) == '0') {
      end--;
    }
    return number.substring(0, number.charAt(end - 1) == '.' ? end - 1 : end);
  }

  private static @Nullable String text(Map<String, Cell> cells, String column) {
    Cell cell = cells.get(column);
    return cell instanceof Cell.Stored stored ? LooseValue.of(stored.text()).filled() : null;
  }
}
