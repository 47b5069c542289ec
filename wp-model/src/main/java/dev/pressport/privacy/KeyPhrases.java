package dev.pressport.privacy;

import dev.pressport.text.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words, and words that follow each other, that give a key a meaning: {@code token}, {@code
 * api_key}. They count as whole words of a key, so that {@code session_tokens} does not meet {@code
 * session_speaker}.
 */
public final class KeyPhrases {
  private static final int LONGEST = 4;

  private final Set<String> phrases;

  private KeyPhrases(Set<String> phrases) {
    this.phrases = phrases;
  }

  /** The phrases of a text, with white space between; {@code _} joins the words of one. */
  public static KeyPhrases of(String text) {
    return new KeyPhrases(
        Words.list(text).stream()
            .map(phrase -> String.join(" ", KeyWords.of(phrase)))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Returns whether a key with these words holds one of the phrases. */
  public boolean matches(List<String> words) {
    for (int from = 0; from < words.size(); from++) {
      int most = Math.min(words.size(), from + LONGEST);
      for (int to = from + 1; to <= most; to++) {
        if (phrases.contains(String.join(" ", words.subList(from, to)))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns whether the words of a key are one of the phrases, and nothing else. */
  boolean isAllOf(List<String> words) {
    return phrases.contains(String.join(" ", words));
  }

  /** Returns whether a key with these words ends in one of the phrases. */
  public boolean endsIn(List<String> words) {
    for (int from = Math.max(0, words.size() - LONGEST); from < words.size(); from++) {
      if (phrases.contains(String.join(" ", words.subList(from, words.size())))) {
        return true;
      }
    }
    return false;
  }
}
