package dev.pressport.plugin.divi;

import dev.pressport.html.Html;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.MediaOutline;
import dev.pressport.render.Body;
import dev.pressport.render.ClassicWidgets;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.FormHtml;
import dev.pressport.render.MediaList;
import dev.pressport.render.MenuList;
import dev.pressport.render.Picture;
import dev.pressport.render.PictureGallery;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.text.IdText;
import dev.pressport.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text and pictures of a page that was made with Divi. */
public final class Divi implements ShortcodeFamily {
  /** The area of widgets that modules show where none is chosen. */
  static final String FIRST_AREA = "sidebar-1";

  private final List<FamilyShortcode> all = new ArrayList<>();

  /** Creates the modules of Divi whose attributes and content hold their output. */
  public Divi() {
    Set<String> layout = whole("section row row_inner column column_inner group");
    all.add(new FamilyShortcode(layout, true, Divi::layout));
    texts();
    pictures();
    lists();
    numbers();
    ofTheSite();
  }

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.copyOf(all);
  }

  private static Set<String> whole(String names) {
    return Words.of(names).stream().map(name -> "et_pb_" + name).collect(Collectors.toSet());
  }

  private static String layout(ShortcodeAttributes attributes, String content, Body body) {
    body.madeWith("Divi");
    Module part = new Module(attributes, content, body);
    Long shared = IdText.parse(part.text("global_module"));
    if (content.isBlank() && shared != null) {
      return body.inlined(shared, SiteIndex.Part::body, body::shortcodes);
    }
    return part.isOn("disabled") ? "" : part.modules();
  }

  private void add(Function<Module, String> html, String names) {
    all.add(
        new FamilyShortcode(
            whole(names),
            false,
            (attributes, content, body) -> {
              Module module = new Module(attributes, content, body);
              String shown = module.isOn("disabled") ? "" : html.apply(module);
              return shown.isEmpty() ? "" : shown + "\n";
            }));
  }

  private void texts() {
    add(Module::words, "text");
    add(module -> module.body().shortcodes(module.code()), "code fullwidth_code");
    add(module -> module.heading("title", 2), "heading");
    add(module -> module.button("button_text", "button_url"), "button");
    add(
        module ->
            module.picture("image", "alt", module.text("url"))
                + module.heading("title", 4)
                + module.words(),
        "blurb");
    add(
        module ->
            module.heading("title", 2)
                + module.words()
                + module.button("button_text", "button_url"),
        "cta");
    add(
        module ->
            module.picture("header_image_url", "header_alt_text", null)
                + module.heading("title", 1)
                + module.paragraph("subhead")
                + module.words()
                + module.button("button_one_text", "button_one_url")
                + module.button("button_two_text", "button_two_url"),
        "fullwidth_header");
    add(Divi::testimonial, "testimonial");
    add(
        module ->
            module.picture("image_url", "image_alt", null)
                + module.heading("name", 4)
                + module.paragraph("position")
                + module.words()
                + profiles(network -> module.text(network + "_url")),
        "team_member");
    add(Divi::title, "post_title fullwidth_post_title");
    add(module -> module.isOn("show_divider") ? "<hr>" : "", "divider");
    add(module -> "", "icon");
  }

  private static String title(Module module) {
    boolean told = isShown(module, "meta");
    return title(
        module.body(),
        isShown(module, "title"),
        told && isShown(module, "author"),
        told && isShown(module, "date"));
  }

  private static boolean isShown(Module module, String name) {
    return !module.text(name).equals("off");
  }

  /** The title of the entry, with who wrote it and when. */
  static String title(Body body, boolean titled, boolean ofAuthor, boolean dated) {
    return (titled ? Html.heading(1, body.subject().titleHtml()) : "")
        + Html.paragraph(
            Html.spaced(
                ofAuthor ? body.author(true) : "", dated ? body.time(body.subject().date()) : ""));
  }

  /** The links to a person's profiles. */
  static String profiles(UnaryOperator<String> address) {
    return Html.list(
        Stream.of("Facebook", "Twitter", "Google", "LinkedIn")
            .map(
                network -> {
                  String url = address.apply(network.toLowerCase(Locale.ROOT));
                  return url.isEmpty() || url.equals("#") ? "" : Html.link(url, network);
                }));
  }

  private static String testimonial(Module module) {
    String who =
        List.of(module.text("author"), module.text("job_title"), module.text("company_name"))
            .stream()
            .filter(word -> !word.isEmpty())
            .map(Html::stored)
            .collect(Collectors.joining(", "));
    return module.picture("portrait_url", "author", null)
        + "<blockquote>"
        + module.words()
        + (who.isEmpty() ? "" : "<cite>" + Html.link(module.text("url"), who) + "</cite>")
        + "</blockquote>";
  }

  private void pictures() {
    add(module -> module.picture("src", "alt", module.text("url")), "image fullwidth_image");
    add(Divi::gallery, "gallery");
    add(module -> module.body().film(module.text("src")), "video video_slider_item");
    add(Module::modules, "video_slider slider fullwidth_slider");
    add(
        module ->
            module.picture("background_image", "heading", null)
                + module.picture("image", "image_alt", null)
                + module.body().film(module.text("video_url"))
                + module.heading("heading", 2)
                + module.words()
                + module.button("button_text", "button_link"),
        "slide");
    add(Divi::audio, "audio");
    add(
        module -> module.body().map(module.text("address")) + module.modules(),
        "map fullwidth_map");
    add(
        module -> module.heading("title", 3) + module.paragraph("pin_address") + module.words(),
        "map_pin");
  }

  private static String gallery(Module module) {
    ShortcodeAttributes ids = new ShortcodeAttributes(Map.of("ids", module.text("gallery_ids")));
    if (module.text("gallery_ids").isEmpty()) {
      return "";
    }
    boolean slider = module.isOn("fullwidth");
    boolean titled = !slider && !module.text("show_title_and_caption").equals("off");
    PictureGallery gallery = new PictureGallery(module.body());
    for (MediaOutline file : new MediaList(ids, module.body()).files(MediaList.PICTURES)) {
      Picture picture = Picture.of(file);
      if (picture != null) {
        String caption = titled ? titled(file.id(), picture, module.body()) : "";
        gallery.add(picture.captioned(caption), slider ? null : picture.url());
      }
    }
    return gallery.html();
  }

  private static String titled(long id, Picture picture, Body body) {
    String title = body.index().entry(id).map(file -> Html.stored(file.title())).orElse("");
    return Html.spaced(title, picture.caption());
  }

  private static String audio(Module module) {
    String url = module.text("audio");
    String who = module.text("artist_name");
    return module.heading("title", 3)
        + Html.paragraph(who)
        + (url.isEmpty()
            ? ""
            : "<figure class=\"wp-block-audio\"><audio controls src=\""
                + Html.attribute(url)
                + "\"></audio></figure>");
  }

  private void lists() {
    add(module -> module.heading("title", 3) + module.words(), "toggle accordion_item tab");
    add(Module::modules, "accordion tabs pricing_tables counters");
    add(
        module ->
            module.heading("title", 3)
                + module.paragraph("subtitle")
                + Html.paragraph(price(module))
                + features(module)
                + module.button("button_text", "button_url"),
        "pricing_table");
    add(module -> "<ul>" + module.modules().strip() + "</ul>", "social_media_follow");
    add(Divi::network, "social_media_follow_network");
  }

  private static String price(Module module) {
    String per = module.text("per");
    return module.text("currency") + module.text("sum") + (per.isEmpty() ? "" : " / " + per);
  }

  /** Returns the features, one a line, with a sign for being included or not. */
  private static String features(Module module) {
    String words = module.code();
    if (words.contains("<li")) {
      return module.words();
    }
    return module.body().shortcodes(features(words));
  }

  /** Returns the features of a list, one a line, without the signs before them. */
  static String features(String words) {
    return Html.list(
        words
            .lines()
            .map(
                line ->
                    line.replaceAll("</?p>|<br ?/?>", "").strip().replaceFirst("^[+-]\\s*+", ""))
            .map(Html::stored));
  }

  private static String network(Module module) {
    String name = module.text("social_network");
    String shown = module.content().isBlank() ? name : module.content().strip();
    return "<li>" + Html.link(module.text("url"), Html.stored(shown)) + "</li>";
  }

  private void ofTheSite() {
    add(module -> Listing.of(module, "post", true), "blog");
    add(
        module ->
            Listing.slider(
                module.text("posts_number"),
                module.text("include_categories"),
                module.text("more_text"),
                isShown(module, "show_image"),
                isShown(module, "show_meta"),
                isShown(module, "show_more_button"),
                module.body()),
        "post_slider fullwidth_post_slider");
    add(
        module -> Listing.of(module, "project", false),
        "portfolio filterable_portfolio fullwidth_portfolio");
    add(module -> Listing.of(module, "product", false), "shop");
    add(
        module -> {
          String area = module.text("area");
          return ClassicWidgets.sidebar(area.isEmpty() ? FIRST_AREA : area, module.body());
        },
        "sidebar");
    add(
        module ->
            module.picture("logo", "logo_alt", module.text("logo_url"))
                + MenuList.of(module.text("menu_id"), module.body()),
        "menu fullwidth_menu");
    add(
        module ->
            FormHtml.of(
                module.text("title"),
                module.modules().lines().toList(),
                module.text("submit_button_text"),
                "Divi",
                module.body()),
        "contact_form");
    add(module -> Html.stored(module.text("field_title")), "contact_field");
    add(
        module ->
            module.heading("title", 2)
                + module.paragraph("description")
                + module.words()
                + module.paragraph("button_text")
                + module.paragraph("footer_content"),
        "signup");
    add(module -> "", "post_content post_nav comments search login");
  }

  private void numbers() {
    add(
        module -> {
          boolean percent = !module.text("percent_sign").equals("off");
          String number = module.text("number");
          return Html.paragraph(number + (percent && !number.isEmpty() ? "%" : ""))
              + module.heading("title", 3);
        },
        "number_counter circle_counter");
    add(
        module -> Html.paragraph(module.content().strip() + " " + percent(module.text("percent"))),
        "counter");
    add(module -> module.heading("title", 4) + module.paragraph("date_time"), "countdown_timer");
  }

  private static String percent(String number) {
    return number.isEmpty() || number.toLowerCase(Locale.ROOT).endsWith("%")
        ? number
        : number + "%";
  }
}
