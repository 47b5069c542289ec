package dev.pressport.problem;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places for facts. <code>{0}</code> is the first fact; <code>{0|file|files}</code> is
 * a number and the words that agree with it.
 */
public final class MessageTemplate {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\|([^|}]*)\\|([^|}]*))?}");

  private MessageTemplate() {}

  /** The text with its facts; a fact that is missing stays open. */
  public static String fill(String template, List<?> facts, Function<Object, String> shown) {
    return PLACE
        .matcher(template)
        .replaceAll(place -> Matcher.quoteReplacement(filled(place, facts, shown)));
  }

  private static String filled(MatchResult place, List<?> facts, Function<Object, String> shown) {
    int index = Integer.parseInt(place.group(1));
    if (index >= facts.size()) {
      return place.group();
    }
    Object fact = facts.get(index);
    if (place.group(2) == null) {
      return shown.apply(fact);
    }
    if (!(fact instanceof Number number)) {
      return shown.apply(fact) + " " + place.group(3);
    }
    String words = place.group(number.longValue() == 1 ? 2 : 3);
    return String.format(Locale.ROOT, "%,d %s", number.longValue(), words);
  }
}
