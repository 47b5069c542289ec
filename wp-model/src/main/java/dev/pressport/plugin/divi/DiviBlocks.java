package dev.pressport.plugin.divi;

import dev.pressport.html.Html;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.ClassicWidgets;
import dev.pressport.render.FormHtml;
import dev.pressport.render.MenuList;
import dev.pressport.render.PictureGallery;
import dev.pressport.text.IdText;
import dev.pressport.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Text and pictures of a page that was made with Divi 5, which stores its modules as blocks. */
final class DiviBlocks implements BlockFamily {
  private final Map<String, BlockHtml> all = new HashMap<>();

  DiviBlocks() {
    layout();
    texts();
    pictures();
    groups();
    lists();
    numbers();
    add(
        block -> "",
        "icon lottie post-content fullwidth-post-content post-nav comments search login"
            + " breadcrumbs signup-custom-field");
  }

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.copyOf(all);
  }

  private void add(Function<DiviBlock, String> html, String names) {
    for (String name : Words.of(names)) {
      all.put(
          "divi/" + name,
          (block, body) -> {
            String shown = html.apply(new DiviBlock(block, body));
            return shown.isEmpty() ? "" : shown + "\n";
          });
    }
  }

  private void layout() {
    add(
        block -> {
          block.body().madeWith("Divi");
          return block.modules();
        },
        "placeholder section row row-inner column column-inner group group-carousel layout"
            + " dropdown canvas-portal");
    add(DiviBlocks::shared, "global-layout");
    add(block -> block.body().shortcodes(block.words("content")), "shortcode-module");
  }

  /** A layout of the library that pages share. */
  private static String shared(DiviBlock block) {
    LooseValue attributes = Body.attributes(block.block());
    Long id = attributes.get("globalModule").id();
    return id == null ? block.modules() : block.body().inlined(id, LooseValue.NONE);
  }

  private void texts() {
    add(block -> block.words("content"), "text code fullwidth-code");
    add(block -> block.heading("title", 2), "heading");
    add(block -> block.button("button"), "button");
    add(block -> block.button("content"), "link");
    add(
        block -> block.picture("imageIcon") + block.heading("title", 4) + block.words("content"),
        "blurb");
    add(
        block -> block.heading("title", 2) + block.words("content") + block.button("button"),
        "cta");
    add(
        block ->
            block.picture("logo")
                + block.heading("title", 1)
                + block.paragraph("subhead")
                + block.words("content")
                + block.button("buttonOne")
                + block.button("buttonTwo")
                + block.picture("image"),
        "fullwidth-header hero");
    add(DiviBlocks::testimonial, "testimonial");
    add(
        block ->
            block.picture("image")
                + block.heading("name", 4)
                + block.paragraph("position")
                + block.words("content")
                + Divi.profiles(network -> block.part("social", network + "Url")),
        "team-member");
    add(
        block ->
            Divi.title(
                block.body(),
                isOn(block, "title", "showTitle"),
                isOn(block, "meta", "showMeta") && isOn(block, "meta", "showAuthor"),
                isOn(block, "meta", "showMeta") && isOn(block, "meta", "showDate")),
        "post-title fullwidth-post-title");
    add(block -> "<hr>", "divider");
    add(
        block -> block.heading("title", 4) + block.words("content"),
        "toggle accordion-item tab timeline-item");
  }

  private static String testimonial(DiviBlock block) {
    String company = block.text("company");
    String who =
        List.of(
                block.text("author"),
                block.text("jobTitle"),
                Html.link(
                    block.address("company", "linkUrl"),
                    company.isEmpty() ? "" : Html.stored(company)))
            .stream()
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(", "));
    return block.picture("portrait")
        + "<blockquote>"
        + block.words("content")
        + (who.isEmpty() ? "" : "<cite>" + who + "</cite>")
        + "</blockquote>";
  }

  private void pictures() {
    add(block -> block.picture("image"), "image fullwidth-image");
    add(
        block ->
            block.picture("beforeImage")
                + block.paragraph("beforeLabel")
                + block.picture("afterImage")
                + block.paragraph("afterLabel"),
        "before-after-image");
    add(DiviBlocks::gallery, "gallery");
    add(block -> block.body().film(block.part("video", "src")), "video video-slider-item");
    add(
        block ->
            block.heading("title", 3)
                + block.paragraph("artistName")
                + block.paragraph("albumName")
                + block.body().film(block.part("audio", "src")),
        "audio");
    add(
        block ->
            block.picture("image")
                + block.body().film(block.part("video", "src"))
                + block.heading("title", 2)
                + block.words("content")
                + block.button("button"),
        "slide");
    add(
        block -> block.body().map(block.part("map", "address")) + block.modules(),
        "map fullwidth-map");
    add(block -> block.heading("title", 3) + block.words("content"), "map-pin");
  }

  private static String gallery(DiviBlock block) {
    String ids = block.setting("image", "galleryIds");
    PictureGallery gallery = new PictureGallery(block.body());
    for (long id : IdText.list(ids.isEmpty() ? block.setting("module", "galleryIds") : ids)) {
      gallery.add(id, null, null);
    }
    return gallery.html();
  }

  private void groups() {
    add(
        DiviBlock::modules,
        "accordion tabs slider fullwidth-slider video-slider pricing-tables counters timeline");
    add(
        block ->
            block.heading("title", 3)
                + block.paragraph("subtitle")
                + Html.paragraph(price(block))
                + features(block)
                + block.button("button"),
        "pricing-table");
    add(block -> list(block, DiviBlocks::network), "social-media-follow");
    add(block -> list(block, child -> child.text("content")), "icon-list");
    add(DiviBlocks::network, "social-media-follow-network");
    add(block -> block.paragraph("content"), "icon-list-item");
    add(
        block ->
            FormHtml.of(
                block.text("title"),
                block.children().stream().map(child -> child.text("fieldItem")).toList(),
                block.text("button"),
                "Divi",
                block.body()),
        "contact-form");
    add(
        block -> block.heading("title", 2) + block.words("content") + block.paragraph("button"),
        "signup");
  }

  private static String price(DiviBlock block) {
    String per = block.part("currencyFrequency", "per");
    return block.part("currencyFrequency", "currency")
        + block.text("price")
        + (per.isEmpty() ? "" : " / " + per);
  }

  /** Returns the features, one a line, with a sign for being included or not. */
  private static String features(DiviBlock block) {
    String words = block.text("content");
    return words.contains("<li") ? words : Divi.features(words);
  }

  private static boolean isOn(DiviBlock block, String element, String name) {
    return !block.setting(element, name).equals("off");
  }

  private static String network(DiviBlock block) {
    String label = block.part("socialNetwork", "label");
    String name = label.isEmpty() ? block.part("socialNetwork", "title") : label;
    return name.isEmpty()
        ? ""
        : Html.link(block.address("socialNetwork", "link"), Html.stored(name));
  }

  private static String list(DiviBlock block, Function<DiviBlock, String> item) {
    return Html.list(block.children().stream().map(item));
  }

  private void lists() {
    add(block -> Listing.of(block, "post", true), "blog");
    add(
        block ->
            Listing.slider(
                block.setting("post", "number"),
                block.setting("post", "categories"),
                block.text("button"),
                isOn(block, "image", "enable"),
                isOn(block, "meta", "enable"),
                isOn(block, "button", "enable"),
                block.body()),
        "post-slider fullwidth-post-slider");
    add(
        block -> Listing.of(block, "project", false),
        "portfolio filterable-portfolio fullwidth-portfolio");
    add(block -> Listing.of(block, "product", false), "shop");
    add(
        block -> {
          String own = block.part("sidebar", "area");
          String area = own.isEmpty() ? block.setting("module", "area") : own;
          return ClassicWidgets.sidebar(area.isEmpty() ? Divi.FIRST_AREA : area, block.body());
        },
        "sidebar");
    add(
        block ->
            MenuList.of(
                block.setting("menu", "menuId").isEmpty()
                    ? block.setting("module", "menuId")
                    : block.setting("menu", "menuId"),
                block.body()),
        "menu fullwidth-menu");
  }

  private void numbers() {
    add(
        block -> {
          String number = block.text("number");
          boolean percent = !block.setting("number", "enablePercentSign").equals("off");
          return Html.paragraph(number + (percent && !number.isEmpty() ? "%" : ""))
              + block.heading("title", 3);
        },
        "number-counter circle-counter");
    add(
        block -> {
          String number = block.text("barProgress");
          String percent = number.isEmpty() || number.endsWith("%") ? number : number + "%";
          return Html.paragraph((block.text("title") + " " + percent).strip());
        },
        "counter");
    add(
        block ->
            block.heading("title", 4)
                + Html.paragraph(
                    block.setting("content", "dateTime").isEmpty()
                        ? block.setting("module", "date")
                        : block.setting("content", "dateTime")),
        "countdown-timer");
  }
}
