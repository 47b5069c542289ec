package dev.pressport.plugin.elementor;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.EntryList;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The widgets that list entries of the site, from its own data. */
final class QueryWidgets {
  private static final int MOST = 100;

  /** The lists that leave the order of sticky posts to WordPress. */
  private static final Set<String> STICKY_FIRST =
      Set.of("wpr-grid", "wpr-magazine-grid", "wpr-content-ticker", "elementskit-blog-posts");

  private QueryWidgets() {}

  static Map<String, Widget> all() {
    Map<String, Widget> all = new HashMap<>();
    all.put("posts", part -> list(part.fields(), "posts_", "post", 6, true));
    all.put("portfolio", part -> list(part.fields(), "posts_", "post", 6, false));
    all.put("woocommerce-products", part -> list(part.fields(), "query_", "product", 16, false));
    all.put("loop-grid", QueryWidgets::loop);
    all.put("loop-carousel", QueryWidgets::loop);
    for (String addon : List.of("eael-post-grid", "eael-post-carousel", "eael-post-list")) {
      all.put(addon, part -> addonPosts(part.fields(), AddonPosts::grid));
    }
    all.put("eael-post-timeline", part -> addonPosts(part.fields(), AddonPosts::timeline));
    for (String addon :
        List.of("eicon-woocommerce", "eael-woo-product-carousel", "eael-woo-product-list")) {
      all.put(addon, part -> list(part.fields(), "", "product", 4, false));
    }
    all.put("wpr-grid", part -> addonPosts(part.fields(), "query_", 9));
    all.put("wpr-magazine-grid", part -> addonPosts(part.fields(), "query_", 5));
    all.put("wpr-content-ticker", part -> addonTicker(part.fields(), "query_", 10));
    all.put("premium-addon-blog", part -> addonPosts(part.fields(), "", 4));
    all.put("premium-post-ticker", part -> addonTicker(part.fields(), "", 4));
    all.put("hfe-basic-posts", part -> addonPosts(part.fields(), "", 6));
    all.put("elementskit-blog-posts", part -> addonPosts(part.fields(), "", 3));
    all.put("eael-content-ticker", QueryWidgets::ticker);
    return Map.copyOf(all);
  }

  private static String list(
      WidgetSettings fields, String prefix, String type, int usual, boolean posts) {
    List<CurrentEntry> entries = entries(fields, prefix, type, most(fields, usual));
    if (entries == null) {
      return lost(fields);
    }
    return posts
        ? EntryList.posts(entries, fields.body())
        : EntryList.pictures(entries, fields.body());
  }

  /** The posts of add-ons whose single settings are not read: with all that lists have. */
  private static String addonPosts(WidgetSettings fields, String prefix, int usual) {
    List<CurrentEntry> entries = entries(fields, prefix, "post", most(fields, usual));
    return entries == null
        ? lost(fields)
        : fields.paragraph("filters_all_text") + AddonPosts.whole(fields, entries);
  }

  private static String addonTicker(WidgetSettings fields, String prefix, int usual) {
    List<CurrentEntry> entries = entries(fields, prefix, "post", most(fields, usual));
    return entries == null
        ? lost(fields)
        : fields.paragraph("heading_text")
            + EntryList.list(entries, false, false, false, fields.body());
  }

  private static String addonPosts(
      WidgetSettings fields, BiFunction<WidgetSettings, List<CurrentEntry>, String> html) {
    List<CurrentEntry> entries = entries(fields, "", "post", most(fields, 4));
    return entries == null ? lost(fields) : html.apply(fields, entries);
  }

  /** Each entry as the template of the loop shows it. */
  private static String loop(ElementorElement part) {
    WidgetSettings fields = part.fields();
    Body body = fields.body();
    boolean products = fields.text("_skin").equals("product");
    List<CurrentEntry> entries =
        entries(
            fields,
            products ? "product_query_" : "post_query_",
            products ? "product" : "post",
            most(fields, 6));
    if (entries == null || fields.text("_skin").contains("taxonomy")) {
      return lost(fields);
    }
    Long template = fields.values().get("template_id").id();
    StringBuilder html = new StringBuilder();
    for (CurrentEntry entry : template == null ? List.<CurrentEntry>of() : entries) {
      html.append(body.repeat() ? Widgets.library(template, body.about(entry)) : "");
    }
    return html.isEmpty() ? EntryList.pictures(entries, body) : html.toString();
  }

  private static String ticker(ElementorElement part) {
    WidgetSettings fields = part.fields();
    List<CurrentEntry> entries = entries(fields, "", "post", most(fields, 4));
    return fields.paragraph("eael_ticker_tag_text")
        + (entries == null
            ? lost(fields)
            : EntryList.list(entries, false, false, false, fields.body()));
  }

  private static String lost(WidgetSettings fields) {
    fields.body().counted(RenderProblem.PAGE_BUILDER_PART_LOST, "Elementor: " + fields.widget());
    return "";
  }

  private static int most(WidgetSettings fields, int usual) {
    for (String key :
        List.of(
            "posts_per_page",
            "classic_posts_per_page",
            "cards_posts_per_page",
            "full_content_posts_per_page",
            "query_posts_per_page",
            "premium_blog_number_of_posts",
            "ekit_blog_posts_num",
            "eael_product_grid_products_count",
            "eael_product_carousel_products_count",
            "eael_product_list_products_count")) {
      Long number = fields.values().get(key).id();
      if (number != null) {
        return (int) Math.min(number, MOST);
      }
    }
    Long rows = fields.values().get("rows").id();
    Long columns = fields.values().get("columns").id();
    return rows == null && columns == null
        ? usual
        : (int) Math.min((rows == null ? 4 : rows) * (columns == null ? 4 : columns), MOST);
  }

  /** The entries that a query finds; null when only the page it stands on could say which. */
  private static @Nullable List<CurrentEntry> entries(
      WidgetSettings fields, String prefix, String usual, int most) {
    Body body = fields.body();
    String source = prefix.equals("query_") ? fields.text("query_source") : "";
    String named = source.isEmpty() ? fields.text(prefix + "post_type") : source;
    String type = named.isEmpty() ? usual : named;
    switch (type) {
      case "by_id" -> {
        return EntryList.named(ids(fields, prefix + "posts_ids"), body);
      }
      case "current_query",
          "related",
          "related_products",
          "upsells",
          "cross_sells",
          "sale",
          "featured",
          "source_dynamic",
          "source_archive" -> {
        return null;
      }
      default -> {
        String order = fields.text(prefix + "order");
        String by = fields.text(prefix + "orderby");
        Set<Long> without = new HashSet<>(ids(fields, prefix + "exclude_ids"));
        if (fields.values().get(prefix + "exclude").strings().contains("current_post")) {
          without.add(body.entry().id());
        }
        List<Set<Term.Key>> terms = terms(fields, prefix, type);
        Selection selection =
            new Selection(
                type,
                most,
                offset(fields, prefix),
                by.endsWith("title") ? "title" : "date",
                order.equalsIgnoreCase("asc"),
                terms,
                without);
        boolean sticky =
            STICKY_FIRST.contains(fields.widget()) || fields.isOff("ignore_sticky_posts");
        return sticky && terms.isEmpty() ? selection.stickyFirst(body) : selection.from(body);
      }
    }
  }

  private static int offset(WidgetSettings fields, String prefix) {
    Long offset = fields.values().get(prefix + "offset").id();
    return offset == null ? 0 : (int) Math.min(offset, Integer.MAX_VALUE);
  }

  /** The terms by their ids alone, or one setting for each taxonomy. */
  private static List<Set<Term.Key>> terms(WidgetSettings fields, String prefix, String type) {
    SiteIndex index = fields.body().index();
    List<Long> anyOf = ids(fields, prefix + "include_term_ids");
    List<Set<Term.Key>> terms = new ArrayList<>();
    Set<Term.Key> any = new HashSet<>();
    for (String taxonomy : index.taxonomies(type)) {
      anyOf.forEach(id -> index.term(taxonomy, id).ifPresent(term -> any.add(term.key())));
      Set<Term.Key> own = new HashSet<>();
      ids(fields, taxonomy + "_ids")
          .forEach(id -> index.term(taxonomy, id).ifPresent(term -> own.add(term.key())));
      if (prefix.isEmpty() && !own.isEmpty()) {
        terms.add(own);
      }
    }
    if (!anyOf.isEmpty()) {
      terms.add(any);
    }
    return terms;
  }

  private static List<Long> ids(WidgetSettings fields, String key) {
    return fields.values().get(key).list().stream()
        .map(LooseValue::id)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }
}
