package dev.pressport.plugin.shortcodesultimate;

import dev.pressport.html.Html;
import dev.pressport.html.Titles;
import dev.pressport.model.Metas;
import dev.pressport.render.Body;
import dev.pressport.render.Disclosure;
import dev.pressport.render.EntryList;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.MenuList;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.text.IdText;
import dev.pressport.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The shortcodes of the plugin as visitors see them; its prefix is the usual one, {@code su_}. */
final class Shortcodes implements ShortcodeFamily {
  private final List<FamilyShortcode> all = new ArrayList<>();

  Shortcodes() {
    texts();
    boxes();
    media();
    lists();
    data();
    hidden();
  }

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.copyOf(all);
  }

  /** Adds shortcodes that are no part of a line; {@code _su_box} stands within another one. */
  private void block(String names, Function<Part, @Nullable String> html) {
    add(names, true, html);
  }

  private void inline(String names, Function<Part, @Nullable String> html) {
    add(names, false, html);
  }

  private void add(String names, boolean isBlock, Function<Part, @Nullable String> html) {
    Set<String> prefixed =
        Words.of(names).stream()
            .flatMap(name -> List.of("su_" + name, "_su_" + name).stream())
            .collect(Collectors.toSet());
    all.add(
        new FamilyShortcode(
            prefixed,
            isBlock,
            (attributes, content, body) -> {
              String shown = html.apply(new Part(attributes, content, body));
              return shown == null || shown.isEmpty() || !isBlock ? shown : shown + "\n";
            }));
  }

  private void texts() {
    block("heading", part -> Html.heading(2, part.inline()));
    block("divider", Shortcodes::divider);
    block("spacer", part -> "");
    inline("highlight", part -> "<mark>" + part.inline() + "</mark>");
    inline("label dropcap animate", Part::inline);
    inline("icon", part -> "");
    inline(
        "tooltip popover",
        part ->
            Html.spaced(
                part.inline(),
                hint(
                    part.text("title"),
                    part.text("text").isEmpty() ? part.text("content") : part.text("text"))));
    inline("button", Shortcodes::button);
    inline("lightbox", Shortcodes::lightbox);
    inline("permalink", Shortcodes::permalink);
    block("quote testimonial pullquote", Shortcodes::quote);
  }

  /** What visitors see when they point at words, in brackets behind them. */
  private static String hint(String title, String text) {
    String colon = title.isEmpty() || text.isEmpty() ? "" : ": ";
    return title.isEmpty() && text.isEmpty()
        ? ""
        : "<small>(" + Html.stored(title) + colon + Html.stored(text) + ")</small>";
  }

  /** A line, with the link to the top of the page that it has by itself. */
  private static String divider(Part part) {
    String words = part.isOn("top", true) ? part.text("text", "Go to top") : "";
    return "<hr>" + Part.button(words, "#");
  }

  private static String button(Part part) {
    String url = part.url("url") == null ? part.url("link") : part.url("url");
    String small = part.text("desc");
    String words = part.inline();
    return words.isBlank()
        ? ""
        : Html.link(
            url == null ? part.body().site().home() : url,
            words + (small.isEmpty() ? "" : " <small>" + Html.stored(small) + "</small>"));
  }

  private static String lightbox(Part part) {
    String src = part.text("src");
    return Html.link(src.startsWith("#") ? null : src, part.inline());
  }

  private static @Nullable String permalink(Part part) {
    Long id = IdText.parse(part.text("id").isEmpty() ? part.text("p") : part.text("id"));
    if (id == null) {
      return null;
    }
    Body body = part.body();
    return body.index()
        .entry(id)
        .filter(entry -> entry.status().equals("publish") && body.lists(entry))
        .map(body::subject)
        .map(
            entry ->
                part.content().isBlank()
                    ? entry.titleLink()
                    : Html.link(entry.url(), part.inline()))
        .orElse(part.inline());
  }

  private static String quote(Part part) {
    String cite = part.text("cite").isEmpty() ? part.text("name") : part.text("cite");
    String who =
        List.of(cite, part.text("title"), part.text("company")).stream()
            .filter(words -> !words.isEmpty())
            .map(Html::stored)
            .collect(Collectors.joining(", "));
    return part.figure("photo", cite)
        + "<blockquote>"
        + part.words()
        + (who.isEmpty() ? "" : "<cite>" + Html.link(part.url("url"), who) + "</cite>")
        + "</blockquote>";
  }

  private void boxes() {
    block(
        "row column note list frame section shadow accordion tabs table guests scheduler"
            + " content_slider content_slide lightbox_content panel pricing_table",
        Part::words);
    block("expand", part -> Disclosure.of(part.text("more_text", "Show more"), part.words()));
    block("box", part -> titled(part, "This is box title"));
    block("tab", part -> titled(part, "Tab title"));
    block("spoiler", part -> titled(part, "Spoiler title"));
    block(
        "service", part -> part.figure("icon", part.text("title")) + titled(part, "Service title"));
    block(
        "icon_panel icon_text photo_panel",
        part ->
            part.figure("photo", null) + Html.paragraph(Html.link(part.url("url"), part.inline())));
    block(
        "member",
        part ->
            part.figure("photo", part.text("name"))
                + Html.heading(3, Html.link(part.url("url"), part.text("name")))
                + Html.paragraph(part.text("role"))
                + part.words());
    block(
        "plan",
        part ->
            Html.heading(3, part.text("name"))
                + Html.paragraph(
                    (part.text("before")
                            + part.text("price")
                            + part.text("after")
                            + " "
                            + part.text("period"))
                        .strip())
                + part.words()
                + Part.button(part.text("btn_text"), part.url("btn_url")));
    block(
        "progress_bar progress_pie",
        part ->
            Html.paragraph(
                (part.text("text") + " " + part.text("before") + percent(part) + part.text("after"))
                    .strip()));
  }

  private static String percent(Part part) {
    String number = part.text("percent");
    return number.isEmpty() || number.endsWith("%") ? number : number + "%";
  }

  private static String titled(Part part, String usual) {
    return Html.heading(3, part.text("title", usual)) + part.words();
  }

  private void media() {
    block("youtube youtube_advanced vimeo dailymotion screenr", Shortcodes::film);
    block("audio video", part -> film(part) + Html.paragraph(part.text("title")));
    block("document", part -> file(part, "url"));
    block("csv_table", part -> file(part, "url"));
    block("gmap", part -> part.body().map(part.text("address")));
    block("slider carousel custom_gallery image_carousel", Shortcodes::pictures);
    inline("qrcode dummy_image dummy_text", part -> "");
  }

  private static @Nullable String film(Part part) {
    String url = part.text("url");
    return url.isEmpty() ? null : part.body().film(url);
  }

  private static @Nullable String file(Part part, String name) {
    String url = part.text(name);
    return url.isEmpty()
        ? null
        : Part.button(Html.escape(url.substring(url.lastIndexOf('/') + 1)), url);
  }

  /** Pictures of the media library, or the entries that a source names. */
  private static @Nullable String pictures(Part part) {
    return Source.of(part).html(part);
  }

  private void lists() {
    block("posts", PostTemplates::of);
    block("subpages", part -> Pages.below(parent(part), false, part.body()));
    block(
        "siblings",
        part -> {
          Long above = part.body().entry().parentId();
          return Pages.below(above == null ? 0 : above, true, part.body());
        });
    block("menu", part -> MenuList.of(part.url("name"), part.body()));
    block("feed", part -> Part.button(Html.escape(part.text("url")), part.url("url")));
  }

  private static long parent(Part part) {
    Long id = IdText.parse(part.text("p"));
    return id == null ? part.body().entry().id() : id;
  }

  /** Fields of the entry that the shortcode stands in. */
  private void data() {
    inline(
        "meta",
        part -> {
          String key = part.text("key");
          Metas metas = part.body().entry().meta();
          boolean own = part.text("post_id").isEmpty() && !key.startsWith("_");
          return own ? around(part, metas.string(key).orElse("")) : null;
        });
    inline(
        "post",
        part -> {
          Body body = ofPost(part);
          return body == null ? null : field(part, body);
        });
    inline("user", part -> around(part, user(part)));
  }

  /** The name of a user, the only field that everyone may see. */
  private static String user(Part part) {
    String field = part.text("field");
    Long id = IdText.parse(part.text("user_id"));
    return id != null && (field.isEmpty() || field.equals("display_name"))
        ? part.body()
            .index()
            .author(id)
            .map(author -> Html.escape(Titles.plain(author.displayName())))
            .orElse("")
        : "";
  }

  /** The body that speaks of the post which an attribute names; null when visitors see no such. */
  private static @Nullable Body ofPost(Part part) {
    Body body = part.body();
    Long id = IdText.parse(part.text("post_id"));
    return id == null
        ? body
        : EntryList.named(List.of(id), body).stream().findFirst().map(body::about).orElse(null);
  }

  private static @Nullable String field(Part part, Body body) {
    String named = part.text("field");
    return switch (named.isEmpty() ? "post_title" : named) {
      case "ID" -> around(part, String.valueOf(body.subject().id()));
      case "post_title" -> around(part, body.subject().titleHtml());
      case "post_date" -> around(part, body.time(body.subject().date()));
      case "post_modified" -> around(part, body.time(body.subject().modified()));
      case "post_author" -> around(part, body.author(false));
      case "post_excerpt" -> around(part, body.excerpt(body.subject(), 55));
      default -> null;
    };
  }

  private static String around(Part part, String value) {
    String shown = value.isEmpty() ? part.text("default") : value;
    return shown.isEmpty()
        ? ""
        : part.attributes().get("before", "") + shown + part.attributes().get("after", "");
  }

  /** Content for people who are logged in. */
  private void hidden() {
    block(
        "members",
        part -> {
          hide("[su_members]", part);
          String login = part.text("login_text", "login");
          String message =
              part.text("message", "This content is for registered users only. Please %login%.");
          return Html.paragraph(message.replace("%login%", login));
        });
    block(
        "private",
        part -> {
          hide("[su_private]", part);
          return "";
        });
  }

  private static void hide(String name, Part part) {
    part.body().counted(RenderProblem.HIDDEN_FROM_VISITORS, name);
  }
}
