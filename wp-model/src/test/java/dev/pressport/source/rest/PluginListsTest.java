package dev.pressport.source.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.fixtures.FakeContent;
import dev.pressport.fixtures.FakeSite;
import dev.pressport.http.Credentials;
import dev.pressport.http.HttpSettings;
import dev.pressport.model.Site;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.privacy.Disclosure;
import dev.pressport.problem.Problem;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import dev.pressport.source.OpenSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The lists in the APIs of plugins, with made-up answers. */
@Timeout(60)
class PluginListsTest {
  private static final String PRICES =
      """
      "prices": {"price": "%s", "regular_price": "%s", "sale_price": "%s", "price_range": %s,
        "currency_code": "CHF", "currency_minor_unit": 2, "currency_decimal_separator": ".",
        "currency_thousand_separator": "'", "currency_prefix": "CHF ", "currency_suffix": ""}\
      """;

  private static final String SIMPLE =
      """
      {"id": 9001, "name": "Tea pot", "slug": "tea-pot", "parent": 0, "type": "simple",
       "permalink": "https://site.example/product/tea-pot/", "sku": "TP-1", "on_sale": true,
       "description": "<p>Pours.</p>", "short_description": "",
       "price_html": "<b>12</b>", PRICES,
       "images": [{"id": 31}, {"id": 32}, {"id": 33}], "categories": [], "tags": [],
       "attributes": [{"id": 1, "name": "Glaze", "taxonomy": "pa_glaze", "has_variations": false,
         "terms": [{"id": 51, "name": "Sea &amp; sky", "slug": "sea-sky"}]},
        {"id": 0, "name": "Made in", "taxonomy": null, "has_variations": false,
         "terms": [{"id": 0, "name": "Bern", "slug": "Bern"}]}],
       "is_in_stock": true, "is_on_backorder": false, "low_stock_remaining": 2,
       "stock_availability": {"text": "Only 2 left"}, "weight": "1.5",
       "dimensions": {"length": "10", "width": "", "height": ""}}\
      """
          .replace("PRICES", PRICES.formatted("1200", "1550", "1200", "null"));

  private static final String VARIABLE =
      """
      {"id": 9002, "name": "Cup", "slug": "cup", "parent": 0, "type": "variable",
       "permalink": "https://site.example/product/cup/", "sku": "", "on_sale": false,
       "price_html": "<b>5 - 7</b>", PRICES, "images": [],
       "attributes": [{"id": 1, "name": "Glaze", "taxonomy": "pa_glaze", "has_variations": true,
         "terms": [{"id": 51, "name": "Sea &amp; sky", "slug": "sea-sky", "default": true}]}],
       "is_in_stock": false}\
      """
          .replace(
              "PRICES",
              PRICES.formatted(
                  "500", "700", "500", "{\"min_amount\": \"500\", \"max_amount\": \"700\"}"));

  private static final String VARIATION =
      """
      [{"id": 9003, "name": "Cup", "slug": "cup-sea-sky", "parent": 9002, "type": "variation",
        "variation": "Glaze: Sea &amp; sky, Size: L",
        "permalink": "https://site.example/product/cup/?attribute_pa_glaze=sea-sky&#038;attribute_size=L",
        "sku": "CUP-1", "on_sale": false, "price_html": "<b>5</b>", PRICES, "images": [{"id": 34}],
        "is_in_stock": true}]\
      """
          .replace("PRICES", PRICES.formatted("500", "500", "500", "null"));

  private static final String ORDER =
      """
      [{"id": 9100, "parent_id": 0, "status": "completed", "currency": "CHF", "total": "24.00",
        "date_created": "2024-05-06T10:00:00", "date_created_gmt": "2024-05-06T08:00:00",
        "order_key": "wc_order_verysecret", "payment_url": "https://site.example/?key=wc_order_verysecret",
        "customer_id": 0, "prices_include_tax": true, "customer_note": "Ring twice",
        "billing": {"first_name": "Bea", "last_name": "Buyer", "email": "bea@buyer.example"},
        "shipping": {}, "date_paid_gmt": "2024-05-06T08:00:10",
        "meta_data": [{"id": 1, "key": "_gift", "value": "yes"},
          {"id": 2, "key": "_api_secret_key", "value": "sk_live_1234567890abcdef"}],
        "line_items": [{"id": 7, "name": "Tea pot", "product_id": 9001, "variation_id": 0,
          "quantity": 2, "subtotal": "24.00", "total": "24.00", "total_tax": "0.00",
          "meta_data": [{"id": 3, "key": "engraving", "value": "For Ann"}]}],
        "shipping_lines": [{"id": 8, "method_title": "Post", "method_id": "flat_rate",
          "total": "0.00", "total_tax": "0.00", "meta_data": []}],
        "fee_lines": [], "tax_lines": [], "coupon_lines": [{"id": 9, "code": "spring",
          "discount": "2", "discount_tax": "0", "meta_data": []}]}]\
      """;

  private static final String MANAGED =
      """
      [{"id": 9001, "name": "Tea pot", "slug": "tea-pot", "type": "simple", "status": "publish",
        "permalink": "https://site.example/product/tea-pot/", "description": "[note]Pours.[/note]",
        "price": "12", "regular_price": "15.50", "sale_price": "12", "sku": "TP-1",
        "date_on_sale_to_gmt": "2030-01-01T00:00:00", "featured": true,
        "catalog_visibility": "hidden", "manage_stock": true, "stock_quantity": -2,
        "stock_status": "instock", "upsell_ids": [9002], "images": [{"id": 31}],
        "attributes": [{"id": 1, "name": "Glaze", "slug": "pa_glaze", "visible": false,
          "variation": false, "options": ["Sea &amp; sky"]}], "default_attributes": [],
        "meta_data": [{"id": 5, "key": "_supplier", "value": "Clay Ltd"}]},
       {"id": 9002, "name": "Cup", "slug": "cup", "type": "variable", "status": "publish",
        "price": "5", "regular_price": "", "sale_price": "", "attributes": [], "images": []},
       {"id": 9004, "name": "Plate", "slug": "", "type": "simple", "status": "draft",
        "description": "Flat.", "price": "3", "regular_price": "3", "sale_price": "",
        "attributes": [], "images": []}]\
      """;

  private static final String EVENTS =
      """
      {"events": [{"id": 9201, "author": "1", "status": "publish", "slug": "fair",
        "date": "2019-01-01 10:00:00", "date_utc": "2019-01-01 09:00:00",
        "url": "https://site.example/event/fair/", "title": "Fair", "description": "<p>Come.</p>",
        "excerpt": "", "image": {"id": 31, "url": "https://site.example/a.jpg"},
        "all_day": true, "start_date": "2019-02-03 00:00:00", "end_date": "2019-02-03 23:59:59",
        "utc_start_date": "2019-02-02 23:00:00", "utc_end_date": "2019-02-03 22:59:59",
        "timezone": "Europe/Zurich", "cost": "CHF5 - CHF9",
        "cost_details": {"currency_symbol": "CHF", "values": ["5", "9"]}, "website": "",
        "categories": [], "tags": [],
        "venue": {"id": 9202, "venue": "Hall", "phone": "+41 44 111 22 33"},
        "organizer": [{"id": 9203, "organizer": "Team", "email": "team@fair.example",
          "phone": "+41 44 999 88 77"}]}], "total": 1, "total_pages": 1}\
      """;

  private static final String ORGANIZERS =
      """
      {"organizers": [{"id": 9203, "status": "publish", "slug": "team", "organizer": "Team",
        "email": "team@fair.example", "phone": "+41 44 999 88 77",
        "website": "https://fair.example/"}], "total": 1}\
      """;

  @TempDir private Path temp = Path.of("");

  private final FakeSite site = FakeSite.of(FakeContent.generated(3));
  private final List<Problem> problems = new ArrayList<>();

  @AfterEach
  void stop() {
    site.close();
  }

  private static HttpSettings visitor() {
    return HttpSettings.visitor("Test/1").with(PulledFolder.HASTE);
  }

  private static HttpSettings user() {
    return visitor().with(new Credentials(FakeSite.USER, FakeSite.PASSWORD));
  }

  private PullResult pull(HttpSettings settings, Disclosure disclosure) throws IOException {
    Path folder = temp.resolve("pulled");
    return new Pull(site.address(), folder, settings, disclosure, PullListener.DEAF).run();
  }

  private <T> T open(PulledFolder.Reading<T> reading) throws IOException {
    return new PulledFolder(temp, "pulled").open(reading);
  }

  private List<Row> rows() throws IOException {
    problems.clear();
    return new PulledFolder(temp, "pulled").rows(problems::add);
  }

  private Row row(long id) throws IOException {
    List<Row> found = rows().stream().filter(row -> Objects.equals(row.number("ID"), id)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static List<Value> metas(Row row, String key) {
    return row.metas().stream()
        .filter(meta -> meta.key().equals(key))
        .map(meta -> Cell.loose(meta.value()).value())
        .toList();
  }

  private static String meta(Row row, String key) {
    List<Value> values = metas(row, key);
    return values.isEmpty() ? "" : String.valueOf(LooseValue.of(values.get(0)).string());
  }

  private String recorded() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(temp.resolve("pulled"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  private void shop() {
    site.plugin("wc/store/v1/products", "[" + SIMPLE + "," + VARIABLE + "]")
        .plugin("wc/store/v1/products?type=variation", VARIATION)
        .plugin(
            "wc/store/v1/products/attributes",
            "[{\"id\":1,\"name\":\"Glaze\",\"taxonomy\":\"pa_glaze\",\"order\":\"name\"}]");
  }

  @Test
  void readsProductsAndVariationsAsVisitor() throws IOException {
    shop();
    pull(visitor(), Disclosure.NONE);
    site.close();
    Row pot = row(9001);
    assertThat(pot.string("post_type")).isEqualTo("product");
    assertThat(pot.string("post_title")).isEqualTo("Tea pot");
    assertThat(pot.string("rendered")).isEqualTo("<p>Pours.</p>");
    assertThat(pot.string("link")).isEqualTo("https://site.example/product/tea-pot/");
    assertThat(meta(pot, "_price")).isEqualTo("12");
    assertThat(meta(pot, "_regular_price")).isEqualTo("15.5");
    assertThat(meta(pot, "_sale_price")).isEqualTo("12");
    assertThat(meta(pot, "_stock")).isEqualTo("2");
    assertThat(meta(pot, "_thumbnail_id")).isEqualTo("31");
    assertThat(meta(pot, "_product_image_gallery")).isEqualTo("32,33");
    LooseValue attributes = LooseValue.of(metas(pot, "_product_attributes").get(0));
    assertThat(attributes.get("pa_glaze").get("is_taxonomy").isTrue()).isTrue();
    assertThat(attributes.get("made-in").get("value").string()).isEqualTo("Bern");
    assertThat(pot.terms())
        .contains(
            new Row.TermName("product_type", "simple", "simple"),
            new Row.TermName("pa_glaze", "sea-sky", "Sea &amp; sky"));
    Row cup = row(9002);
    assertThat(metas(cup, "_price")).containsExactly(Value.of("5"), Value.of("7"));
    assertThat(meta(cup, "_regular_price")).isEmpty();
    assertThat(meta(cup, "_stock_status")).isEqualTo("outofstock");
    Row variation = row(9003);
    assertThat(variation.string("post_type")).isEqualTo("product_variation");
    assertThat(variation.string("post_title")).isEqualTo("Cup - Sea &amp; sky, L");
    assertThat(variation.number("post_parent")).isEqualTo(9002);
    assertThat(meta(variation, "attribute_pa_glaze")).isEqualTo("sea-sky");
    assertThat(meta(variation, "attribute_size")).isEqualTo("L");
    Site facts = open(OpenSite::site);
    assertThat(facts.options())
        .containsEntry("woocommerce_currency", Value.of("CHF"))
        .containsEntry("woocommerce_currency_pos", Value.of("left_space"));
    assertThat(facts.tables()).containsKey("woocommerce_attribute_taxonomies");
  }

  @Test
  void addsWhatUsersSee() throws IOException {
    shop();
    site.pluginForUsers("wc/v3/products", MANAGED);
    pull(user(), Disclosure.NONE);
    site.close();
    Row pot = row(9001);
    assertThat(pot.string("post_content")).isEqualTo("[note]Pours.[/note]");
    assertThat(meta(pot, "_stock")).isEqualTo("-2");
    assertThat(meta(pot, "_sale_price_dates_to")).isEqualTo("1893456000");
    assertThat(meta(pot, "_supplier")).isEqualTo("Clay Ltd");
    assertThat(metas(pot, "_upsell_ids")).containsExactly(new Value.Array(List.of(Value.of(9002))));
    assertThat(pot.terms())
        .extracting(Row.TermName::slug)
        .contains("featured", "exclude-from-catalog", "exclude-from-search", "sea-sky");
    assertThat(metas(row(9002), "_price")).containsExactly(Value.of("5"), Value.of("7"));
    Row draft = row(9004);
    assertThat(draft.string("post_status")).isEqualTo("draft");
    assertThat(meta(draft, "_price")).isEqualTo("3");
  }

  @Test
  void asksForWhatVisitorsSeeAsVisitor() throws IOException {
    site.pluginForUsers("wc/store/v1/products", "[" + SIMPLE + "]");
    pull(user(), Disclosure.NONE);
    assertThat(rows()).noneMatch(row -> row.string("post_type").equals("product"));
    assertThat(problems).extracting(Problem::code).contains("rights-missing");
  }

  @Test
  void prefersTextsAsVisitorsSeeThem() throws IOException {
    String forUser = EVENTS.replace("<p>Come.</p>", "<p>Hello, Anna.</p>");
    site.plugin("tribe/events/v1/events", EVENTS)
        .plugin(
            "tribe/events/v1/events?status=publish,future,draft,pending,private",
            forUser.replace("]}], \"total\": 1", "]}, {\"id\": 9209, \"status\": \"draft\"}]"));
    pull(user(), Disclosure.NONE);
    assertThat(row(9201).string("rendered")).isEqualTo("<p>Come.</p>");
    assertThat(row(9209).string("post_status")).isEqualTo("draft");
  }

  @Test
  void leavesOrdersOutOfTheRecordingUnlessPersonalDataIsIncluded() throws IOException {
    site.pluginForUsers("wc/v3/orders", ORDER);
    PullResult result = pull(user(), Disclosure.NONE);
    assertThat(result.withheld()).contains("type shop_order");
    assertThat(recorded())
        .contains("9100")
        .doesNotContain("Bea", "bea@buyer", "wc_order_very", "For Ann");
  }

  @Test
  void readsOrders() throws IOException {
    site.pluginForUsers("wc/v3/orders", ORDER);
    pull(user(), new Disclosure(true, Set.of()));
    assertThat(recorded()).doesNotContain("wc_order_very", "sk_live");
    Row order = row(9100);
    assertThat(order.string("post_type")).isEqualTo("shop_order");
    assertThat(order.string("post_status")).isEqualTo("wc-completed");
    assertThat(order.string("post_excerpt")).isEqualTo("Ring twice");
    assertThat(meta(order, "_order_total")).isEqualTo("24.00");
    assertThat(meta(order, "_billing_email")).isEqualTo("bea@buyer.example");
    assertThat(meta(order, "_date_paid")).isEqualTo("1714982410");
    assertThat(meta(order, "_gift")).isEqualTo("yes");
    assertThat(order.attached("woocommerce_order_items")).hasSize(3);
    assertThat(order.attached("woocommerce_order_itemmeta").toString())
        .contains("_line_total", "For Ann", "flat_rate", "discount_amount");
  }

  @Test
  void tellsVisitorsOfListsForUsers() throws IOException {
    site.pluginForUsers("wc/v3/orders", ORDER);
    pull(visitor(), Disclosure.NONE);
    assertThat(site.asked()).noneMatch(target -> target.startsWith("wc/"));
    rows();
    assertThat(problems)
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo("not-shown");
              assertThat(problem.message()).contains("Orders", "only to users");
            });
  }

  @Test
  void readsPastEvents() throws IOException {
    site.plugin("tribe/events/v1/events", EVENTS).plugin("tribe/events/v1/organizers", ORGANIZERS);
    pull(visitor(), Disclosure.NONE);
    assertThat(recorded()).contains("111 22 33").doesNotContain("team@fair", "999 88 77");
    Row event = row(9201);
    assertThat(event.string("post_type")).isEqualTo("tribe_events");
    assertThat(event.string("post_date")).isEqualTo("2019-01-01 10:00:00");
    assertThat(meta(event, "_EventStartDate")).isEqualTo("2019-02-03 00:00:00");
    assertThat(meta(event, "_EventStartDateUTC")).isEqualTo("2019-02-02 23:00:00");
    assertThat(meta(event, "_EventAllDay")).isEqualTo("yes");
    assertThat(meta(event, "_EventCost")).isEqualTo("5 - 9");
    assertThat(meta(event, "_EventVenueID")).isEqualTo("9202");
    assertThat(metas(event, "_EventOrganizerID")).containsExactly(Value.of("9203"));
    assertThat(meta(event, "_thumbnail_id")).isEqualTo("31");
    assertThat(meta(row(9203), "_OrganizerWebsite")).isEqualTo("https://fair.example/");
  }

  @Test
  void includesTheContactsOfOrganizersOnDemand() throws IOException {
    site.plugin("tribe/events/v1/organizers", ORGANIZERS);
    pull(visitor(), new Disclosure(true, Set.of()));
    assertThat(meta(row(9203), "_OrganizerEmail")).isEqualTo("team@fair.example");
  }

  @Test
  void readsOnlyWhatTheIndexNames() throws IOException {
    pull(user(), Disclosure.NONE);
    assertThat(site.asked()).allMatch(target -> target.isEmpty() || target.startsWith("wp/v2/"));
  }

  @Test
  void readsPagesUntilTheyBringNothingNew() throws IOException {
    String first = products(1, 100);
    site.plugin("wc/store/products", first)
        .plugin("wc/store/products?page=2", products(101, 100))
        .plugin("wc/store/products?page=3", products(101, 100));
    pull(visitor(), Disclosure.NONE);
    assertThat(site.asked().stream().filter(target -> target.contains("orderby=id")))
        .filteredOn(target -> target.startsWith("wc/") && !target.contains("type=variation"))
        .hasSize(3);
    assertThat(rows().stream().filter(row -> row.string("post_type").equals("product")))
        .hasSize(200);
  }

  @Test
  void countsListsOfUsersAndVisitorsTogether() throws IOException {
    shop();
    site.pluginForUsers("wc/v3/variations", "[{\"id\": 9003}, {\"id\": 9005}]");
    Path work = Files.createDirectories(temp.resolve("survey"));
    SiteSurvey survey = new SiteSurveyor(site.address(), work, user(), PullListener.DEAF).run();
    assertThat(survey.lines())
        .filteredOn(line -> line.name().equals("product_variation"))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.seen()).isEqualTo(2);
              assertThat(line.visitors()).isEqualTo(1);
              assertThat(line.stored()).isTrue();
            });
  }

  private static String products(int from, int count) {
    StringBuilder list = new StringBuilder();
    for (int id = from; id < from + count; id++) {
      list.append(list.isEmpty() ? "[" : ",");
      list.append("{\"id\":").append(20_000 + id).append(",\"name\":\"P\",\"type\":\"simple\"}");
    }
    return list.append(']').toString();
  }

  @Test
  void goesOnWithoutBrokenLists() throws IOException {
    List<Row> without = new ArrayList<>();
    pull(visitor(), Disclosure.NONE);
    without.addAll(rows());
    try (Stream<Path> files = Files.walk(temp.resolve("pulled"))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    site.brokenPlugin("wc/store/v1/products", 500, "<html>Fatal error</html>")
        .brokenPlugin("tribe/events/v1/events", 200, "[[[{\"id\": 5}]]]")
        .brokenPlugin("tribe/events/v1/venues", 200, "\"nothing\"")
        .brokenPlugin("tribe/events/v1/organizers", 403, "{\"code\":\"rest_closed\"}");
    pull(visitor(), Disclosure.NONE);
    assertThat(rows()).hasSameSizeAs(without);
    assertThat(problems)
        .extracting(Problem::code)
        .contains("plugin-list-failed", "not-shown")
        .doesNotContain("source-broken");
  }

  @Test
  void readsHostileItems() throws IOException {
    site.plugin(
            "wc/store/v1/products",
            """
            [{"id": 9001, "type": [], "prices": "x", "images": {"id": {}}, "attributes": [3, [],
              {"name": {}, "terms": 7}], "permalink": "?attribute_=&attribute_x"}, 5,
             {"id": "9002", "prices": {"currency_minor_unit": 99999999, "price": "9e99"},
              "price_html": "x", "name": "Cup", "attributes": {"a": {"name": "A"}}}]\
            """)
        .plugin(
            "tribe/events/v1/events",
            """
            {"events": [{"id": 9201, "venue": [[]], "organizer": "x", "cost_details": [],
              "title": {"a": 1}, "date": -1, "categories": {"id": 4}},
              {"id": -4}, {"id": 99999999999999999999999}, {"title": "without"}]}\
            """);
    pull(visitor(), Disclosure.NONE);
    assertThat(rows()).extracting(row -> row.number("ID")).contains(9201L);
  }

  @Test
  void countsTheListsOfPlugins() throws IOException {
    shop();
    site.plugin("tribe/events/v1/events", EVENTS)
        .pluginForUsers("wc/v3/orders", ORDER)
        .page(
            "/wp-sitemap.xml",
            "<?xml version=\"1.0\"?><urlset><url><loc>HOST/event/fair/</loc></url></urlset>");
    SiteSurvey survey =
        new SiteSurveyor(
                site.address(),
                Files.createDirectories(temp.resolve("survey")),
                visitor(),
                PullListener.DEAF)
            .run();
    assertThat(survey.lines())
        .anySatisfy(
            line -> {
              assertThat(line.name()).isEqualTo("product_variation");
              assertThat(line.seen()).isEqualTo(1);
            })
        .anySatisfy(
            line -> {
              assertThat(line.name()).isEqualTo("tribe_events");
              assertThat(line.label()).isEqualTo("Events");
              assertThat(line.visitors()).isEqualTo(1);
            })
        .anySatisfy(
            line -> {
              assertThat(line.label()).isEqualTo("Orders");
              assertThat(line.seen()).isNull();
            });
    assertThat(survey.hidden()).isEmpty();
    long requests = survey.pull().requests();
    site.asked();
    site.visited();
    pull(visitor(), Disclosure.NONE);
    long sent = site.asked().size();
    assertThat(requests).isBetween(sent - 8, sent + 8);
  }
}
