package dev.pressport.plugin.woocommerce;

import dev.pressport.html.Html;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.EntryCard;
import dev.pressport.render.Picture;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.TermTree;
import dev.pressport.render.WidgetFamily;
import dev.pressport.render.WidgetHtml;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** The widgets of WooCommerce (includes/widgets). */
final class ShopWidgets implements WidgetFamily {
  private static final int USUAL = 5;
  private static final int MOST = 100;

  /** What works in a running shop alone, by the widgets that do it. */
  private static final Map<String, String> SHOP =
      Map.of(
          "woocommerce_widget_cart", "the cart in a sidebar",
          "woocommerce_product_search", "the search for products",
          "woocommerce_price_filter", "the filter of products",
          "woocommerce_rating_filter", "the filter of products",
          "woocommerce_layered_nav", "the filter of products",
          "woocommerce_layered_nav_filters", "the filter of products",
          "woocommerce_recently_viewed_products", "the products that a visitor has seen");

  private final Map<String, WidgetHtml> widgets = new HashMap<>();

  ShopWidgets() {
    add("woocommerce_product_categories", "Product categories", ShopWidgets::categories);
    add("woocommerce_product_tag_cloud", "Product tags", (fields, body) -> tags(body));
    add("woocommerce_products", "Products", ShopWidgets::products);
    add(
        "woocommerce_top_rated_products",
        "Top rated products",
        (fields, body) -> list(query(fields, body).order("rating", "desc"), body));
    SHOP.forEach(
        (name, meaning) ->
            widgets.put(
                name,
                (fields, body) -> {
                  body.counted(RenderProblem.SERVER_ONLY, meaning);
                  return "";
                }));
  }

  @Override
  public Map<String, WidgetHtml> widgets() {
    return Map.copyOf(widgets);
  }

  private void add(String name, String usual, BiFunction<LooseValue, Body, String> content) {
    widgets.put(
        name,
        (fields, body) -> {
          String title = Objects.requireNonNullElse(fields.get("title").filled(), usual);
          return Html.heading(2, Html.stored(title)) + content.apply(fields, body);
        });
  }

  private static String categories(LooseValue fields, Body body) {
    BlockCategories.ListForm form =
        new BlockCategories.ListForm(
            fields.get("count").isTrue(),
            !fields.get("hide_empty").isTrue(),
            false,
            !Boolean.FALSE.equals(fields.get("hierarchical").bool()));
    return form.list(TermTree.of(body).roots(BlockCategories.TAXONOMY), body);
  }

  private static String tags(Body body) {
    return Html.paragraph(
        String.join(
            " ",
            TermTree.of(body).roots("product_tag").stream()
                .filter(tag -> body.publishedEntries().count(tag) > 0 && body.repeat())
                .map(tag -> body.linkTo(new Ref.ToTerm(tag), Html.stored(name(tag, body))))
                .toList()));
  }

  private static String name(Term.Key tag, Body body) {
    return body.index().term(tag).map(TermOutline::name).orElse(tag.slug());
  }

  private static String products(LooseValue fields, Body body) {
    BlockProductQuery query =
        query(fields, body)
            .order(
                Objects.requireNonNullElse(fields.get("orderby").filled(), "date"),
                Objects.requireNonNullElse(fields.get("order").filled(), "desc"));
    switch (Objects.requireNonNullElse(fields.get("show").string(), "")) {
      case "featured" -> query.where(BlockProduct::isFeatured);
      case "onsale" -> query.where(BlockProduct::isListedOnSale);
      default -> {
        // All of them.
      }
    }
    return list(query, body);
  }

  private static BlockProductQuery query(LooseValue fields, Body body) {
    Long number = fields.get("number").id();
    return new BlockProductQuery(body)
        .limit(number == null ? USUAL : (int) Math.min(number, MOST), 0);
  }

  private static String list(BlockProductQuery query, Body body) {
    return EntryCard.list("product_list_widget", query.entries(), body, ShopWidgets::add);
  }

  private static void add(EntryCard card) {
    BlockProduct product = BlockProduct.of(card.entry(), card.body());
    Picture picture = product.picture();
    if (picture != null) {
      card.add(picture.captioned("").figure(card.entry().url()));
    }
    card.line(card.entry().titleLink());
    card.line(Html.stored(product.ratingHtml(false)));
    card.line(product.priceHtml());
  }
}
