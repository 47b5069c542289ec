package dev.pressport.plugin.easydigitaldownloads;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.ContentFilter;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.EntryCard;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.Picture;
import dev.pressport.render.PublishedEntries;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.Selection;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.render.TermTree;
import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.text.Collation;
import dev.pressport.text.IdText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lists of downloads and the links to buy them, in blocks, shortcodes and downloads. */
final class DownloadBlocks implements BlockFamily, ShortcodeFamily, ContentFilter {
  private static final int LARGEST = 100;
  private static final int EXCERPT = 30;

  /** What works on a running site alone, by the blocks and shortcodes that do it. */
  private static final Map<String, String> SERVER =
      Map.of(
          "edd/checkout", "the checkout",
          "edd/cart", "the cart",
          "edd/confirmation", "the confirmation of an order",
          "edd/receipt", "the receipt of an order",
          "edd/order-history", "the orders of a customer",
          "edd/user-downloads", "the downloads of a customer",
          "edd/login", "the login",
          "edd/register", "the registration");

  private static final Map<String, String> SERVER_SHORTCODES =
      Map.of(
          "download_checkout", "the checkout",
          "download_cart", "the cart",
          "edd_receipt", "the receipt of an order",
          "purchase_history", "the orders of a customer",
          "download_history", "the downloads of a customer",
          "edd_login", "the login",
          "edd_register", "the registration",
          "edd_profile_editor", "the profile of a customer",
          "download_discounts", "the list of discounts");

  @Override
  public Map<String, BlockHtml> blocks() {
    Map<String, BlockHtml> blocks = new HashMap<>();
    blocks.put("edd/downloads", DownloadBlocks::list);
    blocks.put("edd/buy-button", DownloadBlocks::button);
    blocks.put("edd/terms", DownloadBlocks::terms);
    SERVER.forEach((name, meaning) -> blocks.put(name, (block, body) -> ofServer(meaning, body)));
    return blocks;
  }

  @Override
  public List<FamilyShortcode> shortcodes() {
    List<FamilyShortcode> all = new ArrayList<>();
    all.add(
        new FamilyShortcode(
            Set.of("downloads", "edd_downloads"),
            true,
            (attributes, content, body) -> list(attributes, body)));
    all.add(
        new FamilyShortcode(
            Set.of("purchase_link"), true, (attributes, content, body) -> link(attributes, body)));
    all.add(
        new FamilyShortcode(
            Set.of("edd_price"), true, (attributes, content, body) -> price(attributes, body)));
    SERVER_SHORTCODES.forEach(
        (name, meaning) ->
            all.add(
                new FamilyShortcode(
                    Set.of(name), true, (attributes, content, body) -> ofServer(meaning, body))));
    return all;
  }

  @Override
  public Set<String> types() {
    return Set.of(DownloadCard.TYPE);
  }

  /** The plugin puts the link to buy below the content (edd_append_purchase_link()). */
  @Override
  public String filter(String html, Body body) {
    LooseValue hidden = LooseValue.of(body.entry().meta(), "_edd_hide_purchase_link");
    return hidden.isTrue() ? html : html + DownloadCard.of(body.subject(), body).button(null, true);
  }

  private static String ofServer(String meaning, Body body) {
    body.counted(RenderProblem.SERVER_ONLY, meaning);
    return "";
  }

  private static String list(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    Long number = attributes.get("number").id();
    List<Set<Term.Key>> terms = new ArrayList<>();
    addTerms("download_category", attributes.get("category").list(), terms, body);
    addTerms("download_tag", attributes.get("tag").list(), terms, body);
    String order = attributes.get("orderby").filled();
    Selection selection =
        new Selection(
            DownloadCard.TYPE,
            number == null ? 6 : (int) Math.min(number, LARGEST),
            0,
            "title".equals(order) ? "title" : "date",
            "ASC".equalsIgnoreCase(attributes.get("order").string()),
            terms,
            Set.of());
    boolean pictures = !"".equals(attributes.get("image_location").string());
    boolean title = isShown(attributes, "title");
    String text = attributes.get("content").string();
    boolean price = isShown(attributes, "price");
    boolean button = isShown(attributes, "purchase_link");
    boolean priced = isShown(attributes, "show_price");
    return EntryCard.list(
        "wp-block-edd-downloads",
        selection.from(body),
        body,
        card -> {
          DownloadCard download = DownloadCard.of(card.entry(), card.body());
          if (pictures) {
            card.picture();
          }
          if (title) {
            card.title(3);
          }
          if ("content".equals(text)) {
            card.line(whole(card));
          } else if (!"".equals(text)) {
            card.excerpt(EXCERPT);
          }
          card.line(price ? download.listedPrice() : "");
          card.add(button ? download.button(null, priced) : "");
        });
  }

  private static boolean isShown(LooseValue attributes, String part) {
    return !Boolean.FALSE.equals(attributes.get(part).bool());
  }

  private static String whole(EntryCard card) {
    return Html.escape(String.join(" ", card.body().teaser(card.entry()).wholeText()));
  }

  /** The categories or tags of downloads, those with the most downloads first. */
  private static String terms(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String named = attributes.get("taxonomy").filled();
    TermTree tree = TermTree.of(body);
    List<Term.Key> keys =
        new ArrayList<>(
            tree.withDescendants(tree.roots(named == null ? "download_category" : named)));
    PublishedEntries entries = body.publishedEntries();
    if (!attributes.get("show_empty").isTrue()) {
      keys.removeIf(key -> entries.count(key) == 0);
    }
    Comparator<Term.Key> byName = Comparator.comparing(key -> name(key, body), Collation.ORDER);
    Comparator<Term.Key> order = Comparator.comparingInt(entries::count);
    String by = attributes.get("orderby").filled();
    if (by != null && !by.equals("count")) {
      order = byName;
    }
    keys.sort(
        ("ASC".equalsIgnoreCase(attributes.get("order").string()) ? order : order.reversed())
            .thenComparing(byName));
    StringBuilder html = new StringBuilder("<div class=\"wp-block-edd-terms\">");
    for (Term.Key key : keys) {
      TermOutline term = body.index().term(key).orElse(null);
      if (term != null && body.repeat()) {
        html.append(term(term, attributes, entries.count(key), body));
      }
    }
    return html.append("</div>").toString();
  }

  private static String name(Term.Key key, Body body) {
    return body.index().term(key).map(TermOutline::name).orElse("");
  }

  private static String term(TermOutline term, LooseValue attributes, int count, Body body) {
    Picture picture =
        isShown(attributes, "thumbnails")
            ? Picture.of(LooseValue.of(term.meta(), "download_term_image").id(), null, body)
            : null;
    Ref page = new Ref.ToTerm(term.key());
    String description = term.description();
    return (picture == null ? "" : Html.paragraph(body.linkTo(page, picture.image())))
        + (isShown(attributes, "title")
            ? Html.heading(3, body.linkTo(page, Html.stored(term.name())))
                + (isShown(attributes, "count") ? Html.paragraph("(" + count + ")") : "")
            : "")
        + (isShown(attributes, "description") && description != null
            ? body.paragraphs(description)
            : "");
  }

  private static void addTerms(
      String taxonomy, List<LooseValue> ids, List<Set<Term.Key>> terms, Body body) {
    if (!ids.isEmpty()) {
      Set<Term.Key> keys = new HashSet<>();
      for (LooseValue id : ids) {
        Long number = id.id();
        if (number != null) {
          body.index().term(taxonomy, number).map(TermOutline::key).ifPresent(keys::add);
        }
      }
      terms.add(keys);
    }
  }

  private static String button(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    CurrentEntry download = download(attributes.get("download_id").id(), body);
    boolean price = !Boolean.FALSE.equals(attributes.get("show_price").bool());
    return download == null
        ? ""
        : DownloadCard.of(download, body).button(attributes.get("text").filled(), price);
  }

  private static @Nullable CurrentEntry download(@Nullable Long id, Body body) {
    long wanted = id == null ? body.subject().id() : id;
    EntryOutline entry = body.index().entry(wanted).orElse(null);
    if (entry == null
        || !entry.type().equals(DownloadCard.TYPE)
        || !entry.status().equals("publish")) {
      body.missing(wanted);
      return null;
    }
    return body.subject(entry);
  }

  /** The price, with the number of a choice that of the choice. */
  private static String price(ShortcodeAttributes attributes, Body body) {
    CurrentEntry download = download(IdText.parse(attributes.get("id", "")), body);
    return download == null
        ? ""
        : DownloadCard.of(download, body).price(attributes.get("price_id", ""));
  }

  private static String link(ShortcodeAttributes attributes, Body body) {
    String id = attributes.get("id", attributes.get("download_id", ""));
    CurrentEntry download = download(IdText.parse(id), body);
    return download == null
        ? ""
        : DownloadCard.of(download, body)
            .button(attributes.get("text"), !attributes.get("price", "1").matches("0|no|false"));
  }

  private static String list(ShortcodeAttributes attributes, Body body) {
    List<Set<Term.Key>> terms = new ArrayList<>();
    addNamed("download_category", attributes.get("category", ""), terms, body);
    addNamed("download_tag", attributes.get("tags", ""), terms, body);
    String order = attributes.get("orderby", "post_date");
    boolean ascending = attributes.get("order", "DESC").equalsIgnoreCase("ASC");
    Selection selection =
        new Selection(
            DownloadCard.TYPE,
            LARGEST,
            0,
            order.equals("title") ? "title" : "date",
            ascending,
            terms,
            Set.of());
    List<CurrentEntry> found = new ArrayList<>(selection.from(body));
    List<String> ids =
        Stream.of(attributes.get("ids", "").split(",", -1))
            .map(String::strip)
            .filter(id -> !id.isEmpty())
            .toList();
    Set<Term.Key> excluded = new HashSet<>();
    excluded.addAll(named("download_category", attributes.get("exclude_category", ""), body));
    excluded.addAll(named("download_tag", attributes.get("exclude_tags", ""), body));
    found.removeIf(
        entry ->
            (!ids.isEmpty() && !ids.contains(Long.toString(entry.id())))
                || entry.terms().stream().anyMatch(excluded::contains));
    if (order.equals("price")) {
      found.removeIf(entry -> DownloadCard.of(entry, body).amount() == null);
      Comparator<CurrentEntry> byPrice =
          Comparator.comparing(entry -> amount(DownloadCard.of(entry, body)));
      found.sort(ascending ? byPrice : byPrice.reversed());
    }
    String number = attributes.get("number", "9");
    int most = number.matches("[1-9]\\d?") ? Integer.parseInt(number) : LARGEST;
    List<CurrentEntry> shown = found.subList(0, Math.min(most, found.size()));
    boolean pictures = !attributes.get("thumbnails", "true").equals("false");
    boolean excerpt = attributes.get("excerpt", "yes").equals("yes");
    boolean whole = attributes.get("full_content", "no").equals("yes");
    boolean price = attributes.get("price", "no").equals("yes");
    boolean button = attributes.get("buy_button", "yes").equals("yes");
    return EntryCard.list(
        "edd-downloads-list",
        shown,
        body,
        card -> {
          DownloadCard download = DownloadCard.of(card.entry(), card.body());
          if (pictures) {
            card.picture();
          }
          card.title(3);
          if (whole) {
            card.line(whole(card));
          } else if (excerpt) {
            card.excerpt(EXCERPT);
          }
          card.line(price ? download.price() : "");
          card.add(button ? download.button(null, true) : "");
        });
  }

  private static BigDecimal amount(DownloadCard download) {
    return Objects.requireNonNullElse(download.amount(), BigDecimal.ZERO);
  }

  private static void addNamed(String taxonomy, String list, List<Set<Term.Key>> terms, Body body) {
    Set<Term.Key> keys = named(taxonomy, list, body);
    if (!keys.isEmpty()) {
      terms.add(keys);
    }
  }

  /** Terms by their slugs or ids. */
  private static Set<Term.Key> named(String taxonomy, String list, Body body) {
    Set<Term.Key> keys = new HashSet<>();
    for (String word : list.split(",", -1)) {
      String name = word.strip();
      Long id = IdText.parse(name);
      if (id != null) {
        body.index().term(taxonomy, id).map(TermOutline::key).ifPresent(keys::add);
      } else if (!name.isEmpty()) {
        keys.add(new Term.Key(taxonomy, name));
      }
    }
    return keys;
  }
}
