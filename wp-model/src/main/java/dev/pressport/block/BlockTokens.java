package dev.pressport.block;

import dev.pressport.block.BlockToken.Delimiter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A post's content cut into block delimiters and the HTML between them. */
public final class BlockTokens {

  private BlockTokens() {}

  /**
   * Returns all tokens of {@code content} in order; their sources, joined, are {@code content}.
   * Takes time linear in its length. Unlike WordPress, which stops at a closer without opener, this
   * goes on.
   */
  public static List<BlockToken> of(String content) {
    List<BlockToken> tokens = new ArrayList<>();
    forEach(content, tokens::add);
    return tokens;
  }

  /** Passes all tokens of {@code content} to an action in order, one at a time. */
  public static void forEach(String content, Consumer<BlockToken> action) {
    DelimiterScanner delimiters = new DelimiterScanner(content);
    int position = 0;
    for (Delimiter next = delimiters.next(); next != null; next = delimiters.next()) {
      giveHtml(content, position, next.start(), action);
      action.accept(next);
      position = next.end();
    }
    giveHtml(content, position, content.length(), action);
  }

  private static void giveHtml(String content, int start, int end, Consumer<BlockToken> action) {
    if (start < end) {
      action.accept(new BlockToken.Html(start, content.substring(start, end)));
    }
  }

  /**
   * {@code content} without its block delimiters. All other text stays as it is, once and in order,
   * also in content where delimiters do not pair up.
   */
  public static String withoutDelimiters(String content) {
    StringBuilder html = new StringBuilder(content.length());
    forEach(
        content,
        token -> {
          if (token instanceof BlockToken.Html) {
            html.append(token.source());
          }
        });
    return html.toString();
  }
}
