package dev.pressport.html.markdown;

import org.jspecify.annotations.Nullable;

/**
 * A tag of a template language, such as <code>{{&lt; x &gt;}}</code>.
 *
 * @param opening its first characters, two at least, of which the last is punctuation
 * @param closing its last characters, if {@code /*} behind the opening and <code>*&#47;</code>
 *     before these make the generator show the tag instead of running it; null when there is no
 *     such form
 */
public record TemplateTag(String opening, @Nullable String closing) {

  boolean endsOpening(char before, char c) {
    int last = opening.length() - 1;
    return opening.charAt(last) == c && opening.charAt(last - 1) == before;
  }

  /** The opening in HTML, where the generator does not see it. */
  String hiddenOpening() {
    int last = opening.length() - 1;
    return opening.substring(0, last) + Escapes.entity(opening.charAt(last));
  }
}
