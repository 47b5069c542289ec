package dev.pressport.plugin.woocommerce;

import dev.pressport.html.Html;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.render.Body;
import dev.pressport.render.Picture;
import dev.pressport.render.TermTree;
import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The lists of brands (class-wc-brands.php), without the index of their letters. */
final class BrandShortcodes {
  static final String TAXONOMY = "product_brand";

  Map<String, ShortcodeProducts.Shown> all() {
    Map<String, ShortcodeProducts.Shown> all = new LinkedHashMap<>();
    all.put("product_brand", BrandShortcodes::ofProduct);
    all.put("product_brand_list", BrandShortcodes::list);
    all.put("product_brand_thumbnails", (attributes, body) -> pictures(attributes, false, body));
    all.put(
        "product_brand_thumbnails_description",
        (attributes, body) -> pictures(attributes, true, body));
    return all;
  }

  /** The pictures of the brands of a product. */
  private static String ofProduct(ShortcodeAttributes attributes, Body body) {
    List<Long> ids = BlockProductQuery.numbers(attributes.get("post_id", ""));
    BlockProduct product = ids.isEmpty() ? null : BlockProduct.of(ids.get(0), body);
    List<Term.Key> own =
        product == null
            ? body.terms(TAXONOMY)
            : product.entry().terms().stream()
                .filter(term -> term.taxonomy().equals(TAXONOMY))
                .toList();
    StringBuilder html = new StringBuilder();
    for (Term.Key key : own) {
      TermOutline brand = body.index().term(key).orElse(null);
      Picture picture = brand == null ? null : BlockCategories.picture(brand, body);
      if (brand != null && picture != null && body.repeat()) {
        html.append("<p>").append(link(brand, picture.described(brand.name()).image(), body));
        html.append("</p>");
      }
    }
    return html.toString();
  }

  /** The names below their first letters. */
  private static String list(ShortcodeAttributes attributes, Body body) {
    Map<String, StringBuilder> letters = new TreeMap<>();
    for (TermOutline brand : brands(isTrue(attributes, "show_empty", true), body)) {
      int first = brand.name().codePoints().findFirst().orElse('0');
      String letter =
          Character.isLetter(first) ? Character.toString(first).toUpperCase(Locale.ROOT) : "0-9";
      letters
          .computeIfAbsent(letter, name -> new StringBuilder())
          .append("<li>")
          .append(link(brand, Html.stored(brand.name()), body))
          .append("</li>");
    }
    StringBuilder html = new StringBuilder();
    letters.forEach(
        (letter, items) ->
            html.append(Html.heading(3, Html.escape(letter)))
                .append("<ul>")
                .append(items)
                .append("</ul>"));
    return html.toString();
  }

  private static String pictures(ShortcodeAttributes attributes, boolean described, Body body) {
    StringBuilder items = new StringBuilder();
    for (TermOutline brand : brands(isTrue(attributes, "show_empty", true), body)) {
      Picture picture = BlockCategories.picture(brand, body);
      items.append("<li>");
      items.append(
          link(
              brand,
              picture == null ? Html.stored(brand.name()) : picture.described(brand.name()).image(),
              body));
      String description = described ? brand.description() : null;
      items.append(description == null ? "" : body.paragraphs(description)).append("</li>");
    }
    return items.isEmpty() ? "" : "<ul>" + items + "</ul>";
  }

  /** The brands by their names. */
  private static List<TermOutline> brands(boolean empty, Body body) {
    TermTree tree = TermTree.of(body);
    Set<Term.Key> used = new HashSet<>();
    if (!empty) {
      for (BlockProduct product : new BlockProductQuery(body).limit(-1, 0).all()) {
        used.addAll(product.entry().terms());
      }
    }
    List<TermOutline> brands = new ArrayList<>();
    for (Term.Key key : tree.withDescendants(tree.roots(TAXONOMY))) {
      if ((empty || used.contains(key)) && body.repeat()) {
        body.index().term(key).ifPresent(brands::add);
      }
    }
    brands.sort(Comparator.comparing(TermOutline::name, String.CASE_INSENSITIVE_ORDER));
    return brands;
  }

  private static boolean isTrue(ShortcodeAttributes attributes, String name, boolean otherwise) {
    String value = attributes.get(name);
    return value == null ? otherwise : Set.of("true", "1", "yes").contains(value);
  }

  private static String link(TermOutline brand, @Nullable String html, Body body) {
    return body.linkTo(new Ref.ToTerm(brand.key()), html == null ? "" : html);
  }
}
