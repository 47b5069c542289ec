package dev.pressport.posttype;

import dev.pressport.model.Metas;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One style and weight of a font.
 *
 * @param weight such as {@code 400} or, of a variable font, {@code 100 900}
 * @param src addresses
 * @param files paths below {@code uploads/fonts}
 */
public record Face(
    long id,
    @Nullable String style,
    @Nullable String weight,
    @Nullable String stretch,
    @Nullable String display,
    List<String> src,
    List<String> files,
    @Nullable String unicodeRange) {
  /** The meta with the files, a row each. */
  static final String FILE = "_wp_font_face_file";

  static Face of(long id, LooseValue settings, Metas metas) {
    LooseValue src = settings.get("src");
    String single = src.filled();
    List<String> files = new ArrayList<>();
    for (Value file : metas.values().getOrDefault(FILE, List.of())) {
      String path = LooseValue.of(file).filled();
      if (path != null) {
        files.add(path);
      }
    }
    return new Face(
        id,
        settings.get("fontStyle").filled(),
        settings.get("fontWeight").filled(),
        settings.get("fontStretch").filled(),
        settings.get("fontDisplay").filled(),
        single == null ? src.strings() : List.of(single),
        List.copyOf(files),
        settings.get("unicodeRange").filled());
  }
}
