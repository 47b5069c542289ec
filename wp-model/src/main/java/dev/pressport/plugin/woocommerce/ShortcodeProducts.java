package dev.pressport.plugin.woocommerce;

import dev.pressport.html.Html;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.plugin.woocommerce.BlockProductQuery.Match;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.Picture;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.render.TermTree;
import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The shortcodes of WooCommerce (class-wc-shortcodes.php, class-wc-shortcode-products.php). */
final class ShortcodeProducts implements ShortcodeFamily {

  /** What works in a running shop alone, by the shortcodes that do it. */
  private static final Map<String, String> SHOP =
      Map.of(
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
    add("woocommerce_cart", (attributes, body) -> cart(body));
    new BrandShortcodes().all().forEach(this::add);
    SHOP.forEach(
        (name, meaning) ->
            add(
                name,
                (attributes, body) -> {
                  body.counted(RenderProblem.SERVER_ONLY, meaning);
                  return "";
                }));
  }

  /** What the shop shows to a visitor whose cart is empty. */
  private static String cart(Body body) {
    body.counted(RenderProblem.SERVER_ONLY, "the cart");
    Long shop = ShopSettings.of(body.site()).page("shop");
    PageLabels labels = PageLabels.of(body.locale());
    return "<p>"
        + Html.escape(labels.get("emptyCart"))
        + "</p>"
        + (shop == null
            ? ""
            : "<p>"
                + body.linkTo(new Ref.ToEntry(shop), Html.escape(labels.get("toShop")))
                + "</p>");
  }

  interface Shown {
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
    for (Map.Entry<String, String> taxonomy :
        Map.of("category", "product_cat", "tag", "product_tag").entrySet()) {
      String operator = taxonomy.getKey().equals("tag") ? "tag_operator" : "cat_operator";
      query.withTerms(
          terms(taxonomy.getValue(), attributes.get(taxonomy.getKey(), ""), body),
          Match.of(attributes.get(operator)));
    }
    String attribute = attributes.get("attribute", "");
    if (!attribute.isEmpty()) {
      String taxonomy = attribute.startsWith("pa_") ? attribute : "pa_" + attribute;
      String wanted = attributes.get("terms", attributes.get("filter", ""));
      query.withTerms(
          wanted.isBlank() ? TermTree.of(body).roots(taxonomy) : terms(taxonomy, wanted, body),
          Match.of(attributes.get("terms_operator")));
    }
    query.visible(place(attributes.get("visibility", "visible")));
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

  private static Predicate<BlockProduct> place(String visibility) {
    return switch (visibility) {
      case "hidden" -> product -> !product.isInCatalog() && !product.isInSearch();
      case "search" -> product -> !product.isInCatalog() && product.isInSearch();
      case "catalog" -> product -> product.isInCatalog() && !product.isInSearch();
      default -> BlockProduct::isInCatalog;
    };
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

  /** The categories by their names, in one row. */
  private static String categories(ShortcodeAttributes attributes, Body body) {
    List<Term.Key> terms = chosen(attributes, body);
    boolean empty = Set.of("0", "false").contains(attributes.get("hide_empty", "1"));
    BlockCategories.ListForm form = new BlockCategories.ListForm(true, empty, true, false);
    terms.removeIf(term -> !form.shows(term, body));
    if (attributes.get("orderby", "name").equals("name")) {
      terms.sort(
          Comparator.comparing(
              term -> body.index().term(term).map(TermOutline::name).orElse(""),
              String.CASE_INSENSITIVE_ORDER));
    }
    if (attributes.get("order", "asc").equalsIgnoreCase("desc")) {
      Collections.reverse(terms);
    }
    int number = number(attributes.get("number", attributes.get("limit", "")), -1);
    int most = number == 0 ? -1 : number;
    return form.row(most < 0 ? terms : terms.subList(0, Math.min(most, terms.size())), body);
  }

  private static List<Term.Key> chosen(ShortcodeAttributes attributes, Body body) {
    List<Long> ids = BlockProductQuery.numbers(attributes.get("ids", ""));
    List<Long> above = BlockProductQuery.numbers(attributes.get("parent", ""));
    TermTree tree = TermTree.of(body);
    List<Term.Key> roots = tree.roots(BlockCategories.TAXONOMY);
    if (!above.isEmpty()) {
      Term.Key parent =
          body.index()
              .term(BlockCategories.TAXONOMY, above.get(0))
              .map(TermOutline::key)
              .orElse(null);
      return new ArrayList<>(parent == null ? roots : tree.children(parent));
    }
    List<Term.Key> terms = new ArrayList<>();
    for (long id : ids) {
      body.index().term(BlockCategories.TAXONOMY, id).map(TermOutline::key).ifPresent(terms::add);
    }
    return ids.isEmpty() ? new ArrayList<>(tree.withDescendants(roots)) : terms;
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
    return (product.isOnSale() ? "<p><span class=\"onsale\">Sale!</span></p>" : "")
        + (picture == null ? "" : picture.captioned("").figure(product.entry().url()))
        + Html.heading(2, product.entry().titleLink())
        + ProductPage.within(product.entry().id(), body.about(product.entry()))
        + Html.paragraph(product.button())
        + terms("Category", "Categories", BlockCategories.TAXONOMY, product)
        + terms("Tag", "Tags", "product_tag", product)
        + terms("Brand", "Brands", BrandShortcodes.TAXONOMY, product);
  }

  /** The terms of a taxonomy behind its name. */
  private static String terms(String one, String many, String taxonomy, BlockProduct product) {
    Body body = product.body();
    List<String> links =
        product.entry().terms().stream()
            .filter(term -> term.taxonomy().equals(taxonomy))
            .flatMap(term -> body.index().term(term).stream())
            .map(term -> body.linkTo(new Ref.ToTerm(term.key()), Html.stored(term.name())))
            .toList();
    return links.isEmpty()
        ? ""
        : Html.paragraph((links.size() == 1 ? one : many) + ": " + String.join(", ", links));
  }

  private static String toCart(ShortcodeAttributes attributes, Body body) {
    BlockProduct product = named(attributes, body);
    if (product == null) {
      return "";
    }
    boolean price = attributes.get("show_price", "true").equalsIgnoreCase("true");
    return "<p>" + (price ? product.priceHtml() + " " : "") + product.hintedButton() + "</p>";
  }

  private static String address(ShortcodeAttributes attributes, Body body) {
    BlockProduct product = named(attributes, body);
    String url = product == null ? null : product.entry().url();
    return url == null ? "" : Html.attribute(url);
  }
}
