package dev.pressport.html.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The image candidates of a {@code srcset} attribute, parsed as in the HTML standard (4.8.4.2.2).
 *
 * @param merged whether candidates have become one
 */
record Srcset(List<Candidate> candidates, boolean merged) {
  private static final Pattern WIDTH_OR_HEIGHT = Pattern.compile("|.*[wh]");
  private static final Pattern BLANK = Pattern.compile("[ \\t\\r\\n\\f]");

  /**
   * An image and when it is used.
   *
   * @param descriptor for example {@code 300w} or {@code 2x}; empty when there is none
   */
  record Candidate(String url, String descriptor) {
    private double size() {
      String number = descriptor.isEmpty() ? "1" : descriptor.substring(0, descriptor.length() - 1);
      try {
        return Double.parseDouble(number);
      } catch (NumberFormatException e) {
        return 0;
      }
    }
  }

  static Srcset of(String value) {
    List<Candidate> candidates = new ArrayList<>();
    int at = 0;
    while (true) {
      while (at < value.length() && (isBlank(value, at) || value.charAt(at) == ',')) {
        at++;
      }
      if (at == value.length()) {
        return new Srcset(candidates, false);
      }
      int start = at;
      while (at < value.length() && !isBlank(value, at)) {
        at++;
      }
      int end = at;
      while (value.charAt(end - 1) == ',') {
        end--;
      }
      String descriptor = "";
      if (end == at) {
        int comma = descriptorEnd(value, at);
        descriptor = value.substring(at, comma).strip();
        at = comma;
      }
      candidates.add(new Candidate(value.substring(start, end), descriptor));
    }
  }

  private static int descriptorEnd(String value, int from) {
    int end = from;
    boolean parentheses = false;
    while (end < value.length() && (parentheses || value.charAt(end) != ',')) {
      char c = value.charAt(end++);
      parentheses = c == '(' || (parentheses && c != ')');
    }
    return end;
  }

  /** Returns the candidates with other URLs, each URL once, for the largest size that it had. */
  Srcset changed(UnaryOperator<String> change) {
    Map<String, Candidate> byUrl = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      String changed = change.apply(candidate.url());
      String url = changed.equals(candidate.url()) ? changed : safe(changed);
      byUrl.merge(
          url,
          new Candidate(url, candidate.descriptor()),
          (one, other) -> other.size() > one.size() ? other : one);
    }
    return new Srcset(List.copyOf(byUrl.values()), byUrl.size() < candidates.size());
  }

  /** Returns whether there is one candidate whose width is meaningless or no longer true. */
  boolean single() {
    return candidates.size() == 1
        && (merged || WIDTH_OR_HEIGHT.matcher(candidates.get(0).descriptor()).matches());
  }

  boolean onlyHas(String url) {
    return candidates.size() == 1 && candidates.get(0).url().equals(safe(url));
  }

  /** Returns whether the addresses are those of another, apart from repetitions. */
  boolean hasUrlsOf(Srcset other) {
    return urls().equals(other.urls());
  }

  private Set<String> urls() {
    return candidates.stream().map(Candidate::url).collect(Collectors.toSet());
  }

  /** The value of the attribute. */
  String written() {
    if (single()) {
      return candidates.get(0).url();
    }
    return String.join(
        ", ",
        candidates.stream().map(each -> (each.url() + " " + each.descriptor()).strip()).toList());
  }

  private static String safe(String url) {
    String safe = BLANK.matcher(url.strip()).replaceAll("%20");
    safe = safe.startsWith(",") ? "%2C" + safe.substring(1) : safe;
    return safe.endsWith(",") ? safe.substring(0, safe.length() - 1) + "%2C" : safe;
  }

  private static boolean isBlank(String value, int at) {
    return StartTags.isBlank(value.charAt(at));
  }
}
