package dev.pressport.html;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** Texts that come close to what a parser of old posts must stand. */
public final class RandomHtml {
  private final Random random;
  private final List<String> pieces;

  private RandomHtml(long seed, List<String> pieces) {
    random = new Random(seed);
    this.pieces = pieces;
  }

  /** As many texts as {@code -Dpressport.documents} says, made of some of these pieces each. */
  public static List<String> texts(List<String> pieces) {
    long seed = Long.getLong("pressport.seed", 1);
    int count = Integer.getInteger("pressport.documents", 2000);
    return LongStream.range(seed, seed + count)
        .mapToObj(s -> new RandomHtml(s, pieces).next())
        .toList();
  }

  private String next() {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(20);
    for (int i = 0; i < length; i++) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }
}
