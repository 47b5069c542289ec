package dev.pressport.plugin.woocommerce;

import dev.pressport.html.Html;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.EntryCard;
import dev.pressport.render.Picture;
import java.util.List;

/**
 * The parts of a product that a list shows.
 *
 * @param sale the mark of products on sale, as HTML
 * @param counted whether the number of ratings is told, as blocks do
 */
record BlockProductCard(
    boolean image,
    boolean title,
    boolean price,
    boolean rating,
    boolean button,
    String sale,
    boolean counted) {

  /** What a block with the attribute {@code contentVisibility} shows: all that it does not hide. */
  static BlockProductCard ofBlock(LooseValue visibility) {
    return new BlockProductCard(
        shows(visibility, "image"),
        shows(visibility, "title"),
        shows(visibility, "price"),
        shows(visibility, "rating"),
        shows(visibility, "button"),
        "<p><span class=\"onsale\">Sale</span>"
            + " <span class=\"screen-reader-text\">Product on sale</span></p>",
        true);
  }

  static BlockProductCard ofShortcode() {
    return new BlockProductCard(
        true, true, true, true, true, "<p><span class=\"onsale\">Sale!</span></p>", false);
  }

  private static boolean shows(LooseValue visibility, String name) {
    return !Boolean.FALSE.equals(visibility.get(name).bool());
  }

  String list(List<CurrentEntry> products, Body body) {
    return EntryCard.list("wp-block-woocommerce-products", products, body, this::add);
  }

  private void add(EntryCard card) {
    BlockProduct product = BlockProduct.of(card.entry(), card.body());
    card.add(product.isOnSale() ? sale : "");
    Picture picture = image ? product.picture() : null;
    if (picture != null) {
      card.add(picture.captioned("").figure(card.entry().url()));
    }
    if (title) {
      card.title(3);
    }
    card.line(price ? product.priceHtml() : "");
    card.line(rating ? Html.stored(product.ratingHtml(counted)) : "");
    card.line(button ? (counted ? product.button() : product.hintedButton()) : "");
  }
}
