package dev.pressport.plugin.woocommerce;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.plugin.woocommerce.BlockProductQuery.Match;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.Disclosure;
import dev.pressport.render.Picture;
import dev.pressport.render.QueryResult;
import dev.pressport.render.RenderProblem;
import dev.pressport.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The blocks of WooCommerce: lists of products, their parts, and what only a shop can do. */
final class BlockProducts implements BlockFamily {
  private static final String SPACE = "woocommerce/";

  /** What works in a running shop alone, by the blocks that do it. */
  private static final Map<String, String> SHOP =
      Map.of(
          "cart", "the cart",
          "checkout", "the checkout",
          "mini-cart", "the cart in the header",
          "mini-cart-contents", "the cart in the header",
          "customer-account", "the account of a customer",
          "product-search", "the search for products",
          "product-filters", "the filter of products",
          "filter-wrapper", "the filter of products",
          "order-confirmation-status", "the confirmation of an order",
          "add-to-cart-form", "the form that puts a product into the cart");

  /** Blocks that show nothing without a running shop. */
  private static final List<String> SILENT =
      Words.list(
          """
          active-filters attribute-filter price-filter rating-filter stock-filter
          product-filter-active product-filter-attribute product-filter-price
          product-filter-rating product-filter-status product-filter-taxonomy
          product-filter-clear-button product-filter-removable-chips
          add-to-cart-with-options breadcrumbs catalog-sorting classic-shortcode
          coming-soon page-content-wrapper product-results-count product-review-form
          product-reviews product-reviews-pagination product-reviews-pagination-next
          product-reviews-pagination-numbers product-reviews-pagination-previous
          related-products store-notices product-gallery-large-image-next-previous
          order-confirmation-additional-fields order-confirmation-additional-fields-wrapper
          order-confirmation-additional-information order-confirmation-billing-address
          order-confirmation-billing-wrapper order-confirmation-create-account
          order-confirmation-downloads order-confirmation-downloads-wrapper
          order-confirmation-shipping-address order-confirmation-shipping-wrapper
          order-confirmation-summary order-confirmation-totals
          order-confirmation-totals-wrapper\
          """);

  private final Map<String, BlockHtml> blocks = new HashMap<>();

  BlockProducts() {
    lists();
    parts();
    SHOP.forEach((name, meaning) -> add(name, (block, body) -> ofShop(name, meaning, block, body)));
    SILENT.forEach(name -> add(name, (block, body) -> ""));
    for (String reviews : List.of("all-reviews", "reviews-by-product", "reviews-by-category")) {
      add(reviews, (block, body) -> reviews(block, SPACE + reviews, body));
    }
    add("accordion-item", Disclosure.ofBlocks(SPACE + "accordion-header"));
    add("cart-link", BlockProducts::cartLink);
    add("product-categories", BlockCategories::list);
    add("featured-category", BlockCategories::featured);
    add("featured-product", BlockProducts::featured);
    add("single-product", BlockProducts::single);
  }

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.copyOf(blocks);
  }

  private void add(String name, BlockHtml html) {
    blocks.put(SPACE + name, html);
  }

  private void lists() {
    addList("handpicked-products", (query, attributes) -> query.named(ids(attributes, "products")));
    addList("product-best-sellers", (query, attributes) -> query.order("popularity", null));
    addList("product-category", (query, attributes) -> query);
    addList("product-new", (query, attributes) -> query.order("date", null));
    addList("product-on-sale", (query, attributes) -> query.where(BlockProduct::isListedOnSale));
    addList("product-tag", (query, attributes) -> query);
    addList("product-top-rated", (query, attributes) -> query.order("rating", null));
    addList("products-by-attribute", (query, attributes) -> query);
    addList("all-products", (query, attributes) -> query);
    add("product-collection", BlockProducts::collection);
    add("product-template", BlockProducts::template);
    add("product-collection-no-results", (block, body) -> noResults(block, body));
  }

  /** A grid of products (BlockTypes/AbstractProductGrid.php). */
  private interface Choice {
    BlockProductQuery of(BlockProductQuery query, LooseValue attributes);
  }

  private void addList(String name, Choice choice) {
    add(
        name,
        (block, body) -> {
          LooseValue attributes = Body.attributes(block);
          BlockProductQuery query = new BlockProductQuery(body);
          query.order(attributes.get("orderby").filled(), null);
          query.limit(size(attributes), 0);
          restrict(query, attributes, body);
          List<CurrentEntry> products = choice.of(query, attributes).entries();
          return products.isEmpty()
              ? ""
              : BlockProductCard.ofBlock(attributes.get("contentVisibility")).list(products, body);
        });
  }

  private static int size(LooseValue attributes) {
    Long columns = attributes.get("columns").id();
    Long rows = attributes.get("rows").id();
    long handpicked = attributes.get("products").list().size();
    long size = (columns == null ? 3 : columns) * (rows == null ? 3 : Math.min(rows, 100));
    return (int) Math.min(handpicked > 0 ? handpicked : size, 100);
  }

  private static void restrict(BlockProductQuery query, LooseValue attributes, Body body) {
    query.withTerms(
        BlockProductQuery.terms("product_cat", attributes.get("categories").list(), body),
        Match.of(attributes.get("catOperator").string()));
    query.withTerms(
        BlockProductQuery.terms("product_tag", attributes.get("tags").list(), body),
        Match.of(attributes.get("tagOperator").string()));
    List<Term.Key> terms = new ArrayList<>();
    for (LooseValue attribute : attributes.get("attributes").list()) {
      String taxonomy = attribute.get("attr_slug").filled();
      if (taxonomy != null) {
        terms.addAll(BlockProductQuery.terms(taxonomy, List.of(attribute.get("id")), body));
      }
    }
    query.withTerms(terms, Match.of(attributes.get("attrOperator").string()));
    List<String> stock = attributes.get("stockStatus").strings();
    if (!stock.isEmpty()) {
      query.where(product -> stock.contains(product.stock()));
    }
  }

  private static List<Long> ids(LooseValue attributes, String name) {
    return attributes.get(name).list().stream()
        .map(LooseValue::id)
        .filter(Objects::nonNull)
        .toList();
  }

  /** A loop over products; nothing where it found none and has no words for that. */
  private static String collection(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    LooseValue asked = attributes.get("query");
    String kind = attributes.get("collection").filled();
    if (isOfCart(kind)) {
      return "";
    }
    BlockProductQuery query = new BlockProductQuery(body);
    Long size = asked.get("perPage").id();
    Long offset = asked.get("offset").id();
    query.limit(
        size == null ? 9 : (int) Math.min(size, 100), offset == null ? 0 : offset.intValue());
    query.order(asked.get("orderBy").filled(), asked.get("order").filled());
    query.named(ids(asked, "woocommerceHandPickedProducts"));
    if (asked.get("featured").isTrue()) {
      query.where(BlockProduct::isFeatured);
    }
    if (asked.get("woocommerceOnSale").isTrue()) {
      query.where(BlockProduct::isListedOnSale);
    }
    List<String> stock = asked.get("woocommerceStockStatus").strings();
    if (!stock.isEmpty()) {
      query.where(product -> stock.contains(product.stock()));
    }
    for (Map.Entry<String, Value> taxonomy : asked.get("taxQuery").map().entrySet()) {
      List<LooseValue> terms = LooseValue.of(taxonomy.getValue()).list();
      query.withTerms(BlockProductQuery.terms(taxonomy.getKey(), terms, body), Match.ANY);
    }
    for (LooseValue attribute : asked.get("woocommerceAttributes").list()) {
      String taxonomy = attribute.get("taxonomy").filled();
      if (taxonomy != null) {
        query.withTerms(
            BlockProductQuery.terms(taxonomy, List.of(attribute.get("termId")), body), Match.ANY);
      }
    }
    List<CurrentEntry> products = query.entries();
    String html = body.looping(new QueryResult(products, (long) products.size())).content(block);
    boolean empty = products.isEmpty() && !hasWordsForNone(block);
    return empty ? "" : html;
  }

  /** Those of a cart or product, of which a page has none. */
  private static boolean isOfCart(@Nullable String kind) {
    return kind != null
        && (kind.endsWith("/cross-sells")
            || kind.endsWith("/upsells")
            || kind.endsWith("/related")
            || kind.endsWith("/cart-contents"));
  }

  private static boolean hasWordsForNone(Block block) {
    return block.innerBlocks().stream()
        .anyMatch(inner -> (SPACE + "product-collection-no-results").equals(inner.name()));
  }

  private static String noResults(Block block, Body body) {
    QueryResult loop = body.loop();
    return loop == null || loop.entries().isEmpty() ? body.content(block) : "";
  }

  private static @Nullable String template(Block block, Body body) {
    QueryResult loop = body.loop();
    if (loop == null) {
      return null;
    }
    StringBuilder html = new StringBuilder("<ul class=\"wp-block-woocommerce-product-template\">");
    for (CurrentEntry entry : loop.entries()) {
      if (body.repeat()) {
        html.append("<li>").append(body.about(entry).render(block.innerBlocks())).append("</li>");
      }
    }
    return html.append("</ul>").toString();
  }

  private void parts() {
    addPart("product-price", BlockProduct::priceHtml);
    addPart("product-button", BlockProduct::button);
    addPart("product-rating", product -> product.ratingHtml(true));
    addPart("product-rating-stars", product -> product.ratingHtml(false));
    addPart("product-average-rating", BlockProducts::average);
    addPart("product-sale-badge", BlockProduct::saleBadge);
    addPart("product-sku", BlockProducts::sku);
    addPart("product-stock-indicator", BlockProducts::stock);
    add("product-image", BlockProducts::image);
    add("product-image-gallery", BlockProducts::gallery);
    add("product-gallery", BlockProducts::gallery);
    add("product-summary", BlockProducts::summary);
    add("product-title", (block, body) -> title(body));
  }

  private void addPart(String name, Function<BlockProduct, String> html) {
    add(
        name,
        (block, body) -> {
          BlockProduct product = subject(body);
          String shown = product == null ? "" : html.apply(product);
          return shown.isEmpty() ? "" : "<p>" + shown + "</p>";
        });
  }

  /** The product that blocks speak of; null outside of lists of products. */
  private static @Nullable BlockProduct subject(Body body) {
    boolean product =
        body.index()
            .entry(body.subject().id())
            .map(EntryOutline::type)
            .filter(BlockProduct.TYPE::equals)
            .isPresent();
    return product ? BlockProduct.of(body.subject(), body) : null;
  }

  private static String average(BlockProduct product) {
    return product.rating() > 0 ? String.valueOf(product.rating()) : "";
  }

  private static String sku(BlockProduct product) {
    String sku = product.sku();
    return sku == null ? "" : "SKU: " + Html.escape(sku);
  }

  private static String stock(BlockProduct product) {
    return switch (product.stock()) {
      case "outofstock" -> "Out of stock";
      case "onbackorder" -> "Available on backorder";
      default -> "In stock";
    };
  }

  private static String title(Body body) {
    return subject(body) == null ? "" : Html.heading(2, body.subject().titleLink());
  }

  private static String image(Block block, Body body) {
    BlockProduct product = subject(body);
    Picture picture = product == null ? null : product.picture();
    boolean linked = !Boolean.FALSE.equals(Body.attributes(block).get("showProductLink").bool());
    String inner = body.render(block.innerBlocks());
    return picture == null
        ? inner
        : picture.captioned("").figure(linked ? body.subject().url() : null) + inner;
  }

  private static String gallery(Block block, Body body) {
    BlockProduct product = subject(body);
    if (product == null) {
      return "";
    }
    StringBuilder html = new StringBuilder("<figure class=\"wp-block-gallery\">");
    Picture first = product.picture();
    html.append(first == null ? "" : first.figure());
    product.gallery().forEach(picture -> html.append(picture.figure()));
    return html.append("</figure>").toString();
  }

  private static String summary(Block block, Body body) {
    Long words = Body.attributes(block).get("summaryLength").id();
    String excerpt = subject(body) == null ? "" : body.excerpt(body.subject(), most(words));
    return excerpt.isEmpty() ? "" : "<p>" + excerpt + "</p>";
  }

  private static int most(@Nullable Long words) {
    return words == null ? 100 : (int) Math.min(words, 100);
  }

  /** A product with its picture behind the blocks within. */
  private static String featured(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    BlockProduct product = BlockProduct.of(attributes.get("productId").id(), body);
    if (product == null) {
      return "";
    }
    Picture own =
        Picture.of(attributes.get("mediaId").id(), attributes.get("mediaSrc").filled(), body);
    Picture picture = own == null ? product.picture() : own;
    return "<div class=\"wp-block-woocommerce-featured-product\">"
        + (picture == null ? "" : picture.described(product.entry().title()).captioned("").figure())
        + body.about(product.entry()).content(block)
        + "</div>";
  }

  private static String single(Block block, Body body) {
    BlockProduct product = BlockProduct.of(Body.attributes(block).get("productId").id(), body);
    return product == null ? "" : body.about(product.entry()).content(block);
  }

  private static String cartLink(Block block, Body body) {
    String words = Body.attributes(block).get("content").filled();
    Long page = ShopSettings.of(body.site()).page("cart");
    String shown = words == null ? "Cart" : Html.stored(words);
    return "<p>" + (page == null ? shown : body.linkTo(new Ref.ToEntry(page), shown)) + "</p>";
  }

  /** What a shop shows to a visitor whose cart is empty. */
  private static String ofShop(String name, String meaning, Block block, Body body) {
    body.counted(RenderProblem.SERVER_ONLY, meaning);
    if (!name.equals("cart")) {
      return "";
    }
    StringBuilder html = new StringBuilder();
    for (Block inner : block.innerBlocks()) {
      if ((SPACE + "empty-cart-block").equals(inner.name())) {
        html.append(body.content(inner));
      }
    }
    return html.toString();
  }

  /** An empty element, which a script fills with the newest reviews. */
  private static String reviews(Block block, String name, Body body) {
    body.counted(RenderProblem.SERVER_ONLY, "the list of reviews in the block " + name);
    return body.content(block);
  }
}
