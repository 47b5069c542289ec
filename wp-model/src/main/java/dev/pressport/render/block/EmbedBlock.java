package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Content of another site, shown by its provider's HTML or a link. */
final class EmbedBlock implements BlockHtml {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(<div class=\"wp-block-embed__wrapper\">)\\s*+(https?://[^\\s<>\"]++)\\s*+(</div>)");

  @Override
  public String render(Block block, Body body) {
    return ADDRESS
        .matcher(body.content(block))
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    match.group(1) + body.embed(match.group(2)) + match.group(3)));
  }
}
