package dev.pressport.plugin.metaslider;

import dev.pressport.model.SiteIndex.Part;
import dev.pressport.model.Term;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.PostTypes;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.Picture;
import dev.pressport.render.PictureGallery;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The shortcode of a slider. Its slides are entries with a term whose slug is the id of the slider;
 * the featured image of a slide is its picture, the excerpt its caption.
 */
final class Sliders implements ShortcodeFamily {
  static final String SLIDER = "ml-slider";
  static final String SLIDE = "ml-slide";
  static final String ALT = "_wp_attachment_image_alt";
  static final String LINK = "ml-slider_url";

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("metaslider", "ml-slider"),
            true,
            (attributes, content, body) -> slider(attributes, body)));
  }

  private static @Nullable String slider(ShortcodeAttributes attributes, Body body) {
    String id = attributes.get("id", "");
    if (body.published(SLIDER, id).isEmpty()) {
      return null;
    }
    Term.Key term = new Term.Key(SLIDER, id);
    PictureGallery gallery = new PictureGallery(body);
    body.index().children(SLIDE, 0).stream()
        .flatMap(slide -> body.index().part(slide).stream())
        .filter(slide -> slide.outline().terms().contains(term))
        .filter(slide -> PostTypes.isPublished(slide.outline(), body.index()))
        .sorted(Comparator.comparingLong(Part::menuOrder))
        .forEach(slide -> add(slide, gallery, body));
    return gallery.html();
  }

  private static void add(Part slide, PictureGallery gallery, Body body) {
    Picture picture = Picture.of(slide.outline().featured(), null, body);
    if (picture != null) {
      String caption = slide.excerpt();
      Picture described = picture.described(LooseValue.of(slide.meta(), ALT).filled());
      gallery.add(
          caption == null || caption.isBlank() ? described : described.captioned(caption),
          LooseValue.of(slide.meta(), LINK).filled());
    }
  }
}
