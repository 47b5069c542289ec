package dev.pressport.plugin.woocommerce;

import dev.pressport.html.Html;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.Picture;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.render.TermTree;
import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The shortcodes of WooCommerce (class-wc-shortcodes.php, class-wc-shortcode-products.php). */
final class ShortcodeProducts implements ShortcodeFamily {

  /** What works in a running shop alone, by the shortcodes that do it. */
  private static final Map<String, String> SHOP =
      Map.of(
          "woocommerce_cart", "the cart",
          "woocommerce_checkout", "the checkout",
          "woocommerce_my_account", "the account of a customer",
          "woocommerce_order_tracking", "the tracking of orders",
          "shop_messages", "the notices of the shop");

  private final List<FamilyShortcode> all = new ArrayList<>();

  ShortcodeProducts() {
    addList("products", "menu-order", "asc", -1);
    addList("recent_products", "date", "desc", 12);
    addList("sale_products", "title", "asc", 12);
    addList("best_selling_products", "popularity", "desc", 12);
    addList("top_rated_products", "rating", "desc", 12);
    addList("featured_products", "date", "desc", 12);
    addList("product_category", "menu-order", "asc", 12);
    addList("product_attribute", "title", "asc", 12);
    addList("product", "title", "asc", 1);
    add("product_categories", (attributes, body) -> categories(attributes, body));
    add("product_page", ShortcodeProducts::page);
    add("add_to_cart", ShortcodeProducts::toCart);
    add("add_to_cart_url", ShortcodeProducts::address);
    add("related_products", (attributes, body) -> "");
    SHOP.forEach(
        (name, meaning) ->
            add(
                name,
                (attributes, body) -> {
                  body.counted(RenderProblem.SERVER_ONLY, meaning);
                  return "";
                }));
  }

  private interface Shown {
    String html(ShortcodeAttributes attributes, Body body);
  }

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.copyOf(all);
  }

  private void add(String name, Shown shown) {
    all.add(
        new FamilyShortcode(
            Set.of(name), true, (attributes, content, body) -> shown.html(attributes, body)));
  }

  private void addList(String name, String orderBy, String order, int limit) {
    add(
        name,
        (attributes, body) -> {
          BlockProductQuery query = new BlockProductQuery(body);
          String by = attributes.get("orderby", orderBy).strip();
          int blank = by.indexOf(' ');
          query.order(
              blank < 0 ? by : by.substring(0, blank),
              attributes.get("orderby") == null
                  ? attributes.get("order", order)
                  : attributes.get("order"));
          query.limit(number(attributes.get("limit", attributes.get("per_page", "")), limit), 0);
          restrict(name, attributes, query, body);
          return BlockProductCard.ofShortcode().list(query.entries(), body);
        });
  }

  private static int number(String text, int otherwise) {
    List<Long> numbers = BlockProductQuery.numbers(text);
    return text.strip().equals("-1")
        ? -1
        : numbers.isEmpty() ? otherwise : (int) Math.min(100, numbers.get(0));
  }

  private static void restrict(
      String name, ShortcodeAttributes attributes, BlockProductQuery query, Body body) {
    String ids = attributes.get("ids", attributes.get("id", ""));
    query.named(BlockProductQuery.numbers(ids));
    List<String> skus = words(attributes.get("skus", attributes.get("sku", "")));
    if (!skus.isEmpty()) {
      query.where(product -> product.sku() != null && skus.contains(product.sku()));
    }
    boolean every = attributes.get("cat_operator", "IN").equalsIgnoreCase("AND");
    query.withTerms(terms("product_cat", attributes.get("category", ""), body), every);
    query.withTerms(terms("product_tag", attributes.get("tag", ""), body), false);
    String attribute = attributes.get("attribute", "");
    if (!attribute.isEmpty()) {
      String taxonomy = attribute.startsWith("pa_") ? attribute : "pa_" + attribute;
      String wanted = attributes.get("terms", attributes.get("filter", ""));
      query.withTerms(terms(taxonomy, wanted, body), false);
    }
    if (name.equals("sale_products") || isTrue(attributes, "on_sale")) {
      query.where(BlockProduct::isListedOnSale);
    }
    if (name.equals("featured_products") || attributes.get("visibility", "").equals("featured")) {
      query.where(BlockProduct::isFeatured);
    }
    if (isTrue(attributes, "best_selling")) {
      query.order("popularity", "desc");
    }
    if (isTrue(attributes, "top_rated")) {
      query.order("rating", "desc");
    }
  }

  private static boolean isTrue(ShortcodeAttributes attributes, String name) {
    return Set.of("true", "1", "yes").contains(attributes.get(name, "").toLowerCase(Locale.ROOT));
  }

  private static List<String> words(String list) {
    return List.of(list.split(",", -1)).stream()
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Terms by their slugs or ids. */
  private static List<Term.Key> terms(String taxonomy, String list, Body body) {
    List<Term.Key> terms = new ArrayList<>();
    for (String word : words(list)) {
      List<Long> number = BlockProductQuery.numbers(word);
      Term.Key named =
          number.isEmpty()
              ? null
              : body.index().term(taxonomy, number.get(0)).map(TermOutline::key).orElse(null);
      terms.add(named == null ? new Term.Key(taxonomy, word) : named);
    }
    return terms;
  }

  private static String categories(ShortcodeAttributes attributes, Body body) {
    String parent = attributes.get("parent", "");
    List<Long> ids = BlockProductQuery.numbers(attributes.get("ids", ""));
    List<Term.Key> terms = new ArrayList<>();
    for (long id : ids) {
      body.index().term(BlockCategories.TAXONOMY, id).map(TermOutline::key).ifPresent(terms::add);
    }
    boolean all = ids.isEmpty() && parent.isEmpty();
    if (ids.isEmpty()) {
      List<Long> above = BlockProductQuery.numbers(parent);
      Term.Key key =
          above.isEmpty()
              ? null
              : body.index()
                  .term(BlockCategories.TAXONOMY, above.get(0))
                  .map(TermOutline::key)
                  .orElse(null);
      terms.addAll(
          key == null
              ? TermTree.of(body).roots(BlockCategories.TAXONOMY)
              : TermTree.of(body).children(key));
    }
    boolean empty = attributes.get("hide_empty", "1").equals("0");
    return new BlockCategories.ListForm(true, empty, true, all).list(terms, body);
  }

  private static @Nullable BlockProduct named(ShortcodeAttributes attributes, Body body) {
    List<Long> ids = BlockProductQuery.numbers(attributes.get("id", ""));
    if (!ids.isEmpty()) {
      BlockProduct product = BlockProduct.of(ids.get(0), body);
      if (product == null) {
        body.missing(ids.get(0));
      }
      return product;
    }
    String sku = attributes.get("sku", "");
    return sku.isEmpty()
        ? null
        : new BlockProductQuery(body)
            .where(product -> sku.equals(product.sku())).products().stream()
                .findFirst()
                .orElse(null);
  }

  /** The page of a product within another page. */
  private static String page(ShortcodeAttributes attributes, Body body) {
    BlockProduct product = named(attributes, body);
    if (product == null) {
      return "";
    }
    Picture picture = product.picture();
    String excerpt = body.excerpt(product.entry(), 100);
    return (picture == null ? "" : picture.captioned("").figure(product.entry().url()))
        + Html.heading(2, product.entry().titleLink())
        + Html.paragraph(product.priceHtml())
        + (excerpt.isEmpty() ? "" : "<p>" + excerpt + "</p>")
        + Html.paragraph(product.button());
  }

  private static String toCart(ShortcodeAttributes attributes, Body body) {
    BlockProduct product = named(attributes, body);
    if (product == null) {
      return "";
    }
    boolean price = attributes.get("show_price", "true").equalsIgnoreCase("true");
    return "<p>" + (price ? product.priceHtml() + " " : "") + product.button() + "</p>";
  }

  private static String address(ShortcodeAttributes attributes, Body body) {
    BlockProduct product = named(attributes, body);
    String url = product == null ? null : product.entry().url();
    return url == null ? "" : Html.attribute(url);
  }
}
