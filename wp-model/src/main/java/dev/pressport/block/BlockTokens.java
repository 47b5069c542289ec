package dev.pressport.block;

import dev.pressport.block.BlockToken.Delimiter;
import java.util.ArrayList;
import java.util.List;

/** A post's content cut into block delimiters and the HTML between them. */
public final class BlockTokens {

  private BlockTokens() {}

  /**
   * All tokens of {@code content} in order; their sources, joined, are {@code content}. Takes time
   * linear in its length. Unlike WordPress, which stops at a closer without opener, this goes on.
   */
  public static List<BlockToken> of(String content) {
    List<BlockToken> tokens = new ArrayList<>();
    DelimiterScanner delimiters = new DelimiterScanner(content);
    int position = 0;
    for (Delimiter next = delimiters.next(); next != null; next = delimiters.next()) {
      addHtml(tokens, content, position, next.start());
      tokens.add(next);
      position = next.end();
    }
    addHtml(tokens, content, position, content.length());
    return tokens;
  }

  private static void addHtml(List<BlockToken> tokens, String content, int start, int end) {
    if (start < end) {
      tokens.add(new BlockToken.Html(start, content.substring(start, end)));
    }
  }

  /**
   * {@code content} without its block delimiters. All other text stays as it is, once and in order,
   * also in content where delimiters do not pair up.
   */
  public static String withoutDelimiters(String content) {
    StringBuilder html = new StringBuilder(content.length());
    for (BlockToken token : of(content)) {
      if (token instanceof BlockToken.Html) {
        html.append(token.source());
      }
    }
    return html.toString();
  }
}
