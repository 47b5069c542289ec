package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpSerialization;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.ClassicWidgets;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A widget of the time before blocks. */
final class LegacyWidget implements BlockHtml {
  @Override
  public @Nullable String render(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    LooseValue instance = attributes.get("instance").get("raw");
    String encoded = attributes.get("instance").get("encoded").filled();
    LooseValue widget = instance.isArray() || encoded == null ? instance : decoded(encoded);
    String kind = attributes.get("idBase").filled();
    return kind == null || !widget.isArray() ? null : ClassicWidgets.html(kind, widget, 2, body);
  }

  private static LooseValue decoded(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      return LooseValue.of(
          PhpSerialization.decode(new String(bytes, StandardCharsets.UTF_8)).value());
    } catch (IllegalArgumentException e) {
      return LooseValue.NONE;
    }
  }
}
