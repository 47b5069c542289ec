package dev.pressport.posttype;

import dev.pressport.model.Content;
import dev.pressport.model.Details;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.php.LooseValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code wp_font_face}: one style and weight of an installed font. */
public final class FontFace extends PostType {

  /** The post type {@code wp_font_face}. */
  public FontFace() {
    super(
        "wp_font_face",
        "Font faces",
        "one style and weight of an installed font",
        FontFaceDetails.class,
        Set.of(Trait.BUILT_IN, Trait.IN_WXR, Trait.IN_REST, Trait.COMPUTED_IN_REST, Trait.DESIGN));
  }

  @Override
  public Content.Format format(String stored) {
    return Content.Format.JSON;
  }

  @Override
  public Optional<Set<String>> keptMetas() {
    return Optional.of(Set.of(Face.FILE));
  }

  @Override
  public Details details(DetailsRequest request) {
    LooseValue settings = DataBody.json(request);
    Face face = Face.of(request.entry().id(), settings, request.entry().meta());
    return new FontFaceDetails(
        family(request),
        settings.get("fontFamily").filled(),
        face.style(),
        face.weight(),
        face.stretch(),
        face.display(),
        face.src(),
        face.files(),
        face.unicodeRange(),
        settings.get("preview").filled());
  }

  private static @Nullable Family family(DetailsRequest request) {
    Long parent = request.entry().parentId();
    if (parent == null) {
      return null;
    }
    Optional<EntryOutline> family = request.index().entry(parent);
    return new Family(
        parent,
        family.map(EntryOutline::slug).orElse(null),
        family.map(EntryOutline::title).orElse(null));
  }

  /**
   * The details that a font face adds; as in {@link Face}.
   *
   * @param fontFamily as in CSS
   * @param preview the address of a picture
   */
  public record FontFaceDetails(
      @Nullable Family family,
      @Nullable String fontFamily,
      @Nullable String style,
      @Nullable String weight,
      @Nullable String stretch,
      @Nullable String display,
      List<String> src,
      List<String> files,
      @Nullable String unicodeRange,
      @Nullable String preview)
      implements Details {}

  /** The font it belongs to; slug and name are null when the source lacks it. */
  public record Family(long id, @Nullable String slug, @Nullable String name) {}
}
