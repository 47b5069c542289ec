package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.block.BlockParser;
import dev.pressport.html.Html;
import dev.pressport.html.Wpautop;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpSerialization;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A widget of the time before blocks that holds what it shows: text, HTML or blocks. */
final class LegacyWidget implements BlockHtml {
  @Override
  public @Nullable String render(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    LooseValue instance = attributes.get("instance").get("raw");
    String encoded = attributes.get("instance").get("encoded").filled();
    LooseValue widget = instance.isArray() || encoded == null ? instance : decoded(encoded);
    String kind = attributes.get("idBase").filled();
    String html = kind == null || !widget.isArray() ? null : html(kind, widget, body);
    return html == null ? null : Html.heading(2, widget.get("title").filled()) + html;
  }

  private static @Nullable String html(String kind, LooseValue widget, Body body) {
    String content = widget.get("content").string();
    return switch (kind) {
      case "text" -> text(widget);
      case "custom_html" -> content;
      case "block" -> content == null ? null : body.render(BlockParser.parse(content));
      default -> null;
    };
  }

  private static @Nullable String text(LooseValue widget) {
    String text = widget.get("text").string();
    return text != null && widget.get("filter").isTrue() ? Wpautop.apply(text) : text;
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
