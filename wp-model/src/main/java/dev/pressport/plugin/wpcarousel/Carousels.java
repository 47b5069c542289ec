package dev.pressport.plugin.wpcarousel;

import dev.pressport.html.Html;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.LibraryFile;
import dev.pressport.render.Picture;
import dev.pressport.render.PictureGallery;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.Selection;
import dev.pressport.render.ShortcodeFamily;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The shortcode and the block of a carousel (WPCF_Helper.php, get_item_loops()). One meta of the
 * carousel says what it shows, another one how.
 */
final class Carousels implements ShortcodeFamily, BlockFamily {
  static final String TYPE = "sp_wp_carousel";
  static final String SOURCE = "sp_wpcp_upload_options";
  static final String SETTINGS = "sp_wpcp_shortcode_options";

  private static final int MOST = 100;
  private static final int WORDS = 55;

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("sp_wpcarousel"),
            true,
            (attributes, content, body) -> carousel(attributes.get("id", ""), body)));
  }

  @Override
  public Map<String, BlockHtml> blocks() {
    BlockHtml block =
        (stored, body) -> {
          Long id = Body.attributes(stored).get("shortcode").id();
          return id == null ? null : carousel(Long.toString(id), body);
        };
    return Map.of("sp-wp-carousel-free/shortcode", block, "sp-wp-carousel-pro/shortcode", block);
  }

  private static @Nullable String carousel(String id, Body body) {
    EntryOutline entry = body.published(TYPE, id).orElse(null);
    return entry == null
        ? null
        : body.index()
            .part(entry.id())
            .map(part -> shown(entry.title(), part.meta(), body))
            .orElse(null);
  }

  private static String shown(String title, Metas metas, Body body) {
    LooseValue source = LooseValue.of(metas, SOURCE);
    LooseValue settings = LooseValue.of(metas, SETTINGS);
    String heading =
        settings.get("section_title").isTrue() ? Html.heading(2, Html.stored(title)) : "";
    return heading
        + switch (String.valueOf(source.get("wpcp_carousel_type").string())) {
          case "post-carousel" -> posts(source, settings, body);
          case "video-carousel" -> films(source, body);
          case "product-carousel" -> {
            body.counted(RenderProblem.SERVER_ONLY, "carousels of products");
            yield "";
          }
          default -> pictures(source, settings, body);
        };
  }

  private static String pictures(LooseValue source, LooseValue settings, Body body) {
    LooseValue click = settings.get("wpcp_click_action_type_group").get("wpcp_logo_link_show");
    PictureGallery gallery = new PictureGallery(body);
    String ids = source.get("wpcp_gallery").string();
    for (String id : (ids == null ? "" : ids).split(",", -1)) {
      LibraryFile file = LibraryFile.of(LooseValue.of(Value.of(id.strip())).id(), body);
      if (file != null) {
        gallery.add(
            file.picture()
                .captioned(settings.get("wpcp_post_title").isTrue() ? file.title() : null, null),
            "none".equals(click.string()) ? null : file.picture().url());
      }
    }
    return gallery.html();
  }

  private static String films(LooseValue source, Body body) {
    StringBuilder html = new StringBuilder();
    for (LooseValue film : source.get("carousel_video_source").list()) {
      String id = film.get("carousel_video_source_id").filled();
      if (id != null && body.repeat()) {
        boolean vimeo = "vimeo".equals(film.get("carousel_video_source_type").string());
        html.append(
                body.film((vimeo ? "https://vimeo.com/" : "https://www.youtube.com/watch?v=") + id))
            .append(Html.paragraph(film.get("carousel_video_description").filled()));
      }
    }
    return html.toString();
  }

  private static String posts(LooseValue source, LooseValue settings, Body body) {
    String type = source.get("wpcp_post_type").filled();
    Long most = source.get("number_of_total_posts").id();
    String by = settings.get("wpcp_post_order_by").filled();
    boolean ascending = "ASC".equals(settings.get("wpcp_post_order").string());
    StringBuilder html = new StringBuilder();
    List<CurrentEntry> posts =
        new Selection(
                type == null ? "post" : type,
                (int) Math.min(most == null ? MOST : most, MOST),
                0,
                by == null ? "date" : by,
                ascending,
                List.of(),
                Set.of(body.entry().id()))
            .from(body);
    for (CurrentEntry post : posts) {
      if (body.repeat()) {
        html.append(post(post, settings, body.about(post)));
      }
    }
    return html.toString();
  }

  private static String post(CurrentEntry post, LooseValue settings, Body body) {
    Picture picture = settings.get("show_image").isTrue() ? body.featured() : null;
    String author = settings.get("wpcp_post_author_show").isTrue() ? "By " + body.author(true) : "";
    String date =
        settings.get("wpcp_post_date_show").isTrue() ? "On " + body.time(post.date()) : "";
    return (picture == null ? "" : picture.figure(post.url()))
        + Html.paragraph(Html.spaced(author, date))
        + (settings.get("wpcp_post_title").isTrue()
            ? Html.heading(2, Html.link(post.url(), post.titleHtml()))
            : "")
        + (settings.get("wpcp_post_content_show").isTrue()
            ? Html.paragraph(body.excerpt(post, WORDS))
            : "");
  }
}
