package dev.pressport.plugin.metaslider;

import dev.pressport.model.SiteIndex.Part;
import dev.pressport.model.Term;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.PostTypes;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.LibraryFile;
import dev.pressport.render.PictureGallery;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The shortcode of a slider. Its slides are entries with a term whose slug is the id of the slider;
 * the featured image of a slide is its picture; the excerpt is its caption, or a text of the image.
 */
final class Sliders implements ShortcodeFamily {
  static final String SLIDER = "ml-slider";
  static final String SLIDE = "ml-slide";
  static final String ALT = "_wp_attachment_image_alt";
  static final String LINK = "ml-slider_url";
  static final String HIDDEN = "_meta_slider_slide_is_hidden";
  static final String FILE_ALT = "ml-slider_inherit_image_alt";
  static final String FILE_CAPTION = "ml-slider_inherit_image_caption";
  static final String CAPTION_SOURCE = "ml-slider_caption_source";

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("metaslider", "ml-slider"),
            true,
            (attributes, content, body) -> slider(attributes, body)));
  }

  private static @Nullable String slider(ShortcodeAttributes attributes, Body body) {
    String id = id(attributes, body);
    if (body.published(SLIDER, id).isEmpty()) {
      return null;
    }
    Term.Key term = new Term.Key(SLIDER, id);
    PictureGallery gallery = new PictureGallery(body);
    body.index().children(SLIDE, 0).stream()
        .flatMap(slide -> body.index().part(slide).stream())
        .filter(slide -> slide.outline().terms().contains(term))
        .filter(slide -> PostTypes.isPublished(slide.outline(), body.index()))
        .filter(slide -> !LooseValue.of(slide.meta(), HIDDEN).isTrue())
        .sorted(Comparator.comparingLong(Part::menuOrder))
        .forEach(slide -> add(slide, gallery, body));
    return gallery.html();
  }

  /** A slider is named by its id or its title. */
  private static String id(ShortcodeAttributes attributes, Body body) {
    String id = attributes.get("id", "");
    String title = attributes.get("title", "");
    if (title.isBlank()) {
      return id;
    }
    return body.index().children(SLIDER, 0).stream()
        .flatMap(slider -> body.index().entry(slider).stream())
        .filter(slider -> slider.title().equals(title))
        .findFirst()
        .map(slider -> Long.toString(slider.id()))
        .orElse(id);
  }

  private static void add(Part slide, PictureGallery gallery, Body body) {
    LibraryFile file = LibraryFile.of(slide.outline().featured(), body);
    if (file == null) {
      return;
    }
    boolean ownAlt = !LooseValue.of(slide.meta(), FILE_ALT).isTrue();
    String alt = ownAlt ? LooseValue.of(slide.meta(), ALT).filled() : null;
    String caption = caption(slide, file);
    gallery.add(
        file.picture().described(alt).captioned(caption == null ? "" : caption),
        LooseValue.of(slide.meta(), LINK).filled());
  }

  /** Older sliders have only a mark for captions that are those of the files. */
  private static @Nullable String caption(Part slide, LibraryFile file) {
    if (LooseValue.of(slide.meta(), FILE_CAPTION).isTrue()) {
      return file.file().caption();
    }
    return switch (String.valueOf(LooseValue.of(slide.meta(), CAPTION_SOURCE).string())) {
      case "image-caption" -> file.file().caption();
      case "image-description" -> file.file().description();
      default -> slide.excerpt();
    };
  }
}
