package dev.pressport.plugin.avada;

import dev.pressport.html.Html;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import dev.pressport.render.Breadcrumbs;
import dev.pressport.render.ClassicWidgets;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.EntryList;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.MenuList;
import dev.pressport.render.Picture;
import dev.pressport.render.PictureGallery;
import dev.pressport.render.Selection;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.text.IdText;
import dev.pressport.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Text and pictures of a page that was made with Avada Builder. */
final class Fusion implements ShortcodeFamily {
  private static final int MOST = 100;

  /** The mark of a gallery for its pictures that it shows their words. */
  private static final String CAPTIONS = "captions of the gallery";

  private final List<FamilyShortcode> all = new ArrayList<>();

  Fusion() {
    layout();
    texts();
    pictures();
    groups();
    numbers();
    lists();
  }

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.copyOf(all);
  }

  private void add(String names, boolean isLayout, Function<FusionElement, @Nullable String> html) {
    Set<String> prefixed =
        Words.of(names).stream().map(name -> "fusion_" + name).collect(Collectors.toSet());
    all.add(
        new FamilyShortcode(
            prefixed,
            isLayout,
            (attributes, content, body) -> {
              String shown = html.apply(new FusionElement(attributes, content, body));
              return shown == null || shown.isEmpty() || !isLayout ? shown : shown + "\n";
            }));
  }

  private void block(String names, Function<FusionElement, @Nullable String> html) {
    add(names, true, html);
  }

  private void inline(String names, Function<FusionElement, @Nullable String> html) {
    add(names, false, html);
  }

  private void layout() {
    block(
        "builder_container builder_row builder_row_inner builder_column builder_column_inner"
            + " builder_next_page",
        element -> {
          element.body().madeWith("Avada Builder");
          return element.elements();
        });
    block(
        "global",
        element -> {
          Long id = IdText.parse(element.text("id"));
          return id == null
              ? ""
              : element.body().inlined(id, SiteIndex.Part::body, element.body()::shortcodes);
        });
  }

  private void texts() {
    block("text", FusionElement::words);
    block(
        "title",
        element -> {
          String size = element.text("size");
          String words = Html.link(element.url("link_url"), title(element));
          return size.matches("[1-6]")
              ? Html.heading(Integer.parseInt(size), words)
              : size.isEmpty() ? Html.heading(2, words) : Html.paragraph(words);
        });
    inline("button", element -> Html.link(element.url("link"), element.line()));
    inline("highlight dropcap tooltip popover fontawesome_text", FusionElement::line);
    inline(
        "modal_text_link one_page_text_link",
        element -> Html.link(element.url("link"), element.line()));
    block("code", element -> element.body().shortcodes(element.code()));
    block("alert", FusionElement::words);
    block("table", FusionElement::words);
    block("modal", element -> element.heading("title", 3) + element.words());
    block("separator section_separator", element -> "<hr>");
    inline(
        "fontawesome menu_anchor social_links sharing lottie search login"
            + " register lost_password",
        element -> "");
    block(
        "tagline_box",
        element ->
            element.heading("title", 2)
                + element.paragraph("description")
                + element.words()
                + element.button("button", "link"));
    block(
        "syntax_highlighter",
        element -> "<pre><code>" + Html.escape(element.code()) + "</code></pre>");
  }

  /** The words of a title, some of which may be marked or take turns. */
  private static String title(FusionElement element) {
    String marked =
        switch (element.text("title_type")) {
          case "highlight" -> element.text("highlight_text");
          case "rotating" -> element.text("rotation_text").replace("|", ", ");
          default -> "";
        };
    return marked.isEmpty()
        ? element.line()
        : Html.spaced(element.text("before_text"), marked, element.text("after_text"));
  }

  private void pictures() {
    block(
        "imageframe",
        element -> {
          String inner = element.content().strip();
          boolean address = inner.startsWith("http") || inner.startsWith("/");
          Picture picture = element.picture("image", address ? inner : element.url("src"));
          String caption = element.text("caption_title");
          String link =
              element.text("lightbox").equals("yes") && picture != null
                  ? picture.url()
                  : element.url("link");
          return picture == null
              ? element.words()
              : picture.captioned(caption).figure(link) + element.paragraph("caption_text");
        });
    block("gallery images", Fusion::gallery);
    block("gallery_image image", Fusion::galleryImage);
    block("slider", FusionElement::elements);
    block(
        "slide",
        element -> {
          String inner = element.content().strip();
          if (element.text("type").equals("video")) {
            return element.elements();
          }
          Picture picture = element.picture("image", inner.isEmpty() ? null : inner);
          return picture == null ? "" : picture.figure(element.url("link"));
        });
    block("video", element -> element.body().film(element.text("video")));
    block("youtube", element -> film(element, "https://www.youtube.com/watch?v="));
    block("vimeo", element -> film(element, "https://vimeo.com/"));
    block("soundcloud audio", element -> film(element, ""));
    block("map", element -> element.body().map(element.text("address")));
    block(
        "image_before_after",
        element -> element.figure("before_image", null) + element.figure("after_image", null));
  }

  private static String film(FusionElement element, String site) {
    String named =
        List.of("id", "url", "src").stream()
            .map(element::text)
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("");
    return named.isEmpty()
        ? ""
        : element.body().film(named.startsWith("http") ? named : site + named);
  }

  /** Pictures, each an element; the old form names them by their ids. */
  private static String gallery(FusionElement element) {
    String style = element.text("caption_style");
    boolean captioned = !style.isEmpty() && !style.equals("off");
    PictureGallery gallery =
        new PictureGallery(element.body())
            .add(captioned ? element.elementsWith(CAPTIONS) : element.elements());
    for (long id : IdText.list(element.text("image_ids"))) {
      gallery.add(id, null, null);
    }
    return gallery.html();
  }

  /** A picture, with its words where the gallery shows them. */
  private static String galleryImage(FusionElement element) {
    Picture picture = element.picture("image");
    if (picture == null) {
      return "";
    }
    boolean captioned = element.body().overrides().get(CAPTIONS).present();
    String caption =
        captioned ? Html.spaced(element.text("image_title"), element.text("image_caption")) : "";
    return picture.described(element.text("alt")).captioned(caption).figure(element.url("link"));
  }

  private void groups() {
    block(
        "accordion tabs content_boxes testimonials flip_boxes pricing_table counters_box"
            + " counters_circle",
        FusionElement::elements);
    block("toggle tab faq", element -> element.heading("title", 3) + element.words());
    block("checklist", element -> "<ul>" + element.elements() + "</ul>");
    block("li_item", element -> "<li>" + element.line() + "</li>");
    block(
        "content_box",
        element ->
            element.figure("image", element.url("link"))
                + Html.heading(2, Html.link(element.url("link"), element.text("title")))
                + element.words()
                + (element.url("link") == null ? "" : element.button("linktext", "link")));
    block(
        "testimonial",
        element -> {
          String who =
              List.of(
                      element.text("name"),
                      Html.link(element.url("link"), Html.stored(element.text("company"))))
                  .stream()
                  .filter(words -> !words.isEmpty())
                  .collect(Collectors.joining(", "));
          return (element.text("avatar").equals("image") ? element.figure("image", null) : "")
              + "<blockquote>"
              + element.words()
              + (who.isEmpty() ? "" : "<cite>" + who + "</cite>")
              + "</blockquote>";
        });
    block(
        "person",
        element ->
            element.figure("picture", element.url("pic_link"))
                + element.heading("name", 3)
                + element.paragraph("title")
                + element.words());
    block(
        "flip_box",
        element ->
            element.figure("image", null)
                + element.heading("title_front", 2)
                + element.paragraph("text_front")
                + element.heading("title_back", 3)
                + element.words());
    block("pricing_column", element -> element.heading("title", 3) + element.elements());
    block(
        "pricing_price",
        element -> {
          String price =
              element.text("currency_position").equals("right")
                  ? element.text("price") + element.text("currency")
                  : element.text("currency") + element.text("price");
          return Html.paragraph((price + " " + element.text("time")).strip());
        });
    block("pricing_row", element -> Html.paragraph(element.line()));
    block("pricing_footer", FusionElement::elements);
  }

  private void numbers() {
    block(
        "counter_box",
        element -> {
          String unit = element.text("unit");
          String number =
              element.text("unit_pos").equals("prefix")
                  ? unit + element.text("value")
                  : element.text("value") + unit;
          return Html.paragraph((number + " " + element.line()).strip());
        });
    block("counter_circle", element -> Html.paragraph(element.line()));
    block(
        "progress",
        element ->
            Html.paragraph(
                (element.line() + " " + element.text("percentage") + element.text("unit"))
                    .strip()));
    block("countdown", element -> element.paragraph("countdown_end"));
  }

  private void lists() {
    block("blog", element -> FusionPosts.blog(element, entries(element, "post", 6)));
    block("recent_posts", element -> FusionPosts.recent(element, entries(element, "post", 4)));
    block("post_slider postslider", element -> posts(element, "post", true));
    block(
        "breadcrumbs",
        element ->
            Breadcrumbs.of(
                element.body(),
                element.text("home_label").isEmpty() ? "Home" : element.text("home_label"),
                element.text("separator").isEmpty() ? "/" : element.text("separator")));
    block("portfolio recent_works", element -> posts(element, "avada_portfolio", false));
    block("products_slider featured_products_slider", element -> posts(element, "product", false));
    block(
        "widget_area",
        element ->
            element.heading("title", 3)
                + ClassicWidgets.sidebar(element.text("name"), element.body()));
    block("menu submenu", element -> MenuList.of(element.text("menu"), element.body()));
  }

  private static String posts(FusionElement element, String type, boolean posts) {
    List<CurrentEntry> entries = entries(element, type, 6);
    return posts
        ? EntryList.posts(entries, element.body())
        : EntryList.pictures(entries, element.body());
  }

  private static List<CurrentEntry> entries(FusionElement element, String type, int usual) {
    String number = element.text("number_posts");
    int most =
        number.equals("-1")
            ? MOST
            : number.matches("[1-9]\\d{0,4}") ? Math.min(Integer.parseInt(number), MOST) : usual;
    Set<Term.Key> terms = new HashSet<>();
    for (String slug : element.text("cat_slug").split(",", -1)) {
      if (!slug.isBlank()) {
        String taxonomy = type.equals("post") ? "category" : "portfolio_category";
        terms.add(new Term.Key(taxonomy, slug.strip()));
      }
    }
    Selection selection =
        new Selection(
            type,
            most,
            0,
            element.text("orderby").equals("title") ? "title" : "date",
            element.text("order").equalsIgnoreCase("ASC"),
            terms.isEmpty() ? List.of() : List.of(terms),
            Set.of());
    return terms.isEmpty() ? selection.stickyFirst(element.body()) : selection.from(element.body());
  }
}
