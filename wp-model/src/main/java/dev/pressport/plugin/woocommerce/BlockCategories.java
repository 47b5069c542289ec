package dev.pressport.plugin.woocommerce;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.model.Metas;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.Picture;
import dev.pressport.render.TermTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The categories of products: as a list, and one that is featured. */
final class BlockCategories {
  static final String TAXONOMY = "product_cat";

  private BlockCategories() {}

  /** The number of products in each category, in those below it, too. */
  private record Counts(Map<Term.Key, Integer> products) {
    static Counts of(Body body) {
      return body.once(Counts.class, () -> read(body));
    }

    private static Counts read(Body body) {
      Map<Term.Key, Integer> products = new HashMap<>();
      for (BlockProduct product : new BlockProductQuery(body).limit(-1, 0).all()) {
        Set<Term.Key> counted = new HashSet<>();
        for (Term.Key term : product.entry().terms()) {
          Term.Key open = term;
          while (open != null && open.taxonomy().equals(TAXONOMY) && counted.add(open)) {
            products.merge(open, 1, Integer::sum);
            open = above(open, body);
          }
        }
      }
      return new Counts(products);
    }

    private static Term.@Nullable Key above(Term.Key term, Body body) {
      String parent = body.index().term(term).map(TermOutline::parentSlug).orElse(null);
      return parent == null || parent.isEmpty() ? null : new Term.Key(TAXONOMY, parent);
    }

    int of(Term.Key term) {
      return products.getOrDefault(term, 0);
    }
  }

  static String list(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    boolean counts = !Boolean.FALSE.equals(attributes.get("hasCount").bool());
    boolean empty = attributes.get("hasEmpty").isTrue();
    boolean pictures = attributes.get("hasImage").isTrue();
    boolean nested = !Boolean.FALSE.equals(attributes.get("isHierarchical").bool());
    ListForm form = new ListForm(counts, empty, pictures, nested);
    return "<div class=\"wp-block-woocommerce-product-categories\">"
        + form.list(TermTree.of(body).roots(TAXONOMY), body)
        + "</div>";
  }

  /** The form of a list of categories. */
  record ListForm(boolean counts, boolean empty, boolean pictures, boolean nested) {
    String list(List<Term.Key> terms, Body body) {
      StringBuilder items = new StringBuilder();
      add(terms, body, items);
      return items.isEmpty() ? "" : "<ul>" + items + "</ul>";
    }

    /** The terms themselves, without those below them. */
    String row(List<Term.Key> terms, Body body) {
      StringBuilder items = new StringBuilder();
      for (Term.Key key : terms) {
        TermOutline term = body.index().term(key).orElse(null);
        if (term != null && body.repeat()) {
          items.append("<li>").append(link(term, body)).append(count(key, body)).append("</li>");
        }
      }
      return items.isEmpty() ? "" : "<ul>" + items + "</ul>";
    }

    boolean shows(Term.Key term, Body body) {
      return empty || Counts.of(body).of(term) > 0;
    }

    private String count(Term.Key term, Body body) {
      int count = Counts.of(body).of(term);
      return count == 0 ? "" : " (" + count + ")";
    }

    private void add(List<Term.Key> terms, Body body, StringBuilder items) {
      if (!body.enter()) {
        return;
      }
      for (Term.Key key : terms) {
        TermOutline term = body.index().term(key).orElse(null);
        int count = Counts.of(body).of(key);
        List<Term.Key> below = TermTree.of(body).children(key);
        if (term == null || (count == 0 && !empty) || !body.repeat()) {
          continue;
        }
        items.append("<li>").append(link(term, body));
        if (counts) {
          items.append(" (").append(count).append("<span class=\"screen-reader-text\"> ");
          items.append(count).append(count == 1 ? " product" : " products").append("</span>)");
        }
        items.append(nested ? list(below, body) : "").append("</li>");
        if (!nested) {
          add(below, body, items);
        }
      }
      body.leave();
    }

    private String link(TermOutline term, Body body) {
      Picture picture = pictures ? picture(term, body) : null;
      return body.linkTo(
          new Ref.ToTerm(term.key()),
          (picture == null ? "" : picture.image() + " ") + Html.stored(term.name()));
    }
  }

  static @Nullable Picture picture(TermOutline term, Body body) {
    Metas meta = term.meta();
    return Picture.of(LooseValue.of(meta, "thumbnail_id").id(), null, body);
  }

  /** A category with its picture; nothing when it is gone. */
  static String featured(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    Long id = attributes.get("categoryId").id();
    TermOutline term = id == null ? null : body.index().term(TAXONOMY, id).orElse(null);
    if (term == null) {
      return "";
    }
    Picture own =
        Picture.of(attributes.get("mediaId").id(), attributes.get("mediaSrc").filled(), body);
    Picture picture = own == null ? picture(term, body) : own;
    return "<div class=\"wp-block-woocommerce-featured-category\">"
        + (picture == null ? "" : picture.described(term.name()).captioned("").figure())
        + (isOld(attributes) ? featured(term, attributes, body) : "")
        + body.content(block)
        + "</div>";
  }

  /** Returns whether a block of a featured thing is of the time when it had no blocks within. */
  static boolean isOld(LooseValue attributes) {
    return attributes.get("editMode").bool() != null;
  }

  private static String featured(TermOutline term, LooseValue attributes, Body body) {
    String description = term.description();
    boolean hidden = Boolean.FALSE.equals(attributes.get("showDesc").bool());
    return Html.heading(2, Html.stored(term.name()))
        + (description == null || hidden ? "" : body.paragraphs(description));
  }
}
