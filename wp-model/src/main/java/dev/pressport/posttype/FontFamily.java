package dev.pressport.posttype;

import dev.pressport.model.Content;
import dev.pressport.model.Details;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code wp_font_family}: an installed font. */
public final class FontFamily extends PostType {

  /** The post type {@code wp_font_family}. */
  public FontFamily() {
    super(
        "wp_font_family",
        "Font families",
        "an installed font",
        FontFamilyDetails.class,
        Set.of(Trait.BUILT_IN, Trait.IN_WXR, Trait.IN_REST, Trait.COMPUTED_IN_REST, Trait.DESIGN));
  }

  @Override
  public Content.Format format(String stored) {
    return Content.Format.JSON;
  }

  @Override
  public Details details(DetailsRequest request) {
    LooseValue settings = DataBody.json(request);
    return new FontFamilyDetails(
        request.entry().title(),
        settings.get("fontFamily").filled(),
        settings.get("preview").filled(),
        active(request.entry().slug(), request.index()),
        faces(request.entry().id(), request.index()));
  }

  /** A font is in use when the design settings of a theme list it. */
  private static @Nullable Boolean active(String slug, SiteIndex index) {
    List<Long> styles = index.children("wp_global_styles", 0);
    for (long id : styles) {
      LooseValue fonts = index.part(id).map(FontFamily::json).orElse(LooseValue.NONE);
      for (String key : List.of("settings", "typography", "fontFamilies", "custom")) {
        fonts = fonts.get(key);
      }
      if (fonts.list().stream().anyMatch(font -> slug.equals(font.get("slug").string()))) {
        return true;
      }
    }
    return styles.isEmpty() ? null : Boolean.FALSE;
  }

  private static List<Face> faces(long family, SiteIndex index) {
    List<Face> faces = new ArrayList<>();
    for (long id : index.children("wp_font_face", family).stream().sorted().toList()) {
      index.part(id).ifPresent(part -> faces.add(Face.of(id, json(part), part.meta())));
    }
    return faces;
  }

  private static LooseValue json(Part part) {
    String body = part.body();
    return LooseValue.of(body == null ? Value.NULL : PhpJson.decode(body).orElse(Value.NULL));
  }

  /**
   * The details that a font adds.
   *
   * @param fontFamily as in CSS
   * @param preview the address of a picture
   * @param active whether the design settings of any theme use it; null when the source has none
   */
  public record FontFamilyDetails(
      String name,
      @Nullable String fontFamily,
      @Nullable String preview,
      @Nullable Boolean active,
      List<Face> faces)
      implements Details {}
}
