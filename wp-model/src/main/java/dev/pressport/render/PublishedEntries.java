package dev.pressport.render;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import dev.pressport.posttype.PostStatuses;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The published entries of a site as its lists show them, gathered in one pass when they are first
 * requested. Of each post type only the newest are kept.
 */
public final class PublishedEntries {
  static final int MOST_ENTRIES = 1000;
  private static final int MOST_TYPES = 1000;
  private static final int MOST_TERMS = 20_000;
  private static final Comparator<Posted> OLDEST_FIRST =
      Comparator.comparing(Posted::date).thenComparingLong(Posted::id);

  private static final Pattern MONTH = Pattern.compile("\\d{4}-(?:0[1-9]|1[0-2])-");

  private final Map<String, PriorityQueue<Posted>> newest = new HashMap<>();
  private final TreeMap<String, Integer> months = new TreeMap<>(Comparator.reverseOrder());
  private final Map<Term.Key, Integer> terms = new LinkedHashMap<>();
  private final Map<String, Long> templateParts = new HashMap<>();
  private String newestChange = "1970-01-01 00:00:00";

  private record Posted(long id, String date) {}

  /**
   * Gathers the entries.
   *
   * @param listed which of them lists may show
   */
  PublishedEntries(SiteIndex index, Predicate<EntryOutline> listed) {
    index.forEachEntry(
        entry -> {
          if (listed.test(entry)) {
            add(entry);
          }
        });
  }

  private void add(EntryOutline entry) {
    if (!PostStatuses.isPublic(entry.status())) {
      return;
    }
    String date = entry.date() == null ? "" : entry.date();
    String modified = entry.modified() == null ? date : entry.modified();
    if (modified.compareTo(newestChange) > 0) {
      newestChange = modified;
    }
    if (newest.size() < MOST_TYPES || newest.containsKey(entry.type())) {
      PriorityQueue<Posted> queue =
          newest.computeIfAbsent(entry.type(), type -> new PriorityQueue<>(OLDEST_FIRST));
      queue.add(new Posted(entry.id(), date));
      if (queue.size() > MOST_ENTRIES) {
        queue.remove();
      }
    }
    if (entry.type().equals("post") && MONTH.matcher(date).lookingAt()) {
      months.merge(date.substring(0, 7), 1, Integer::sum);
    }
    if (entry.type().equals("wp_template_part") && templateParts.size() < MOST_TERMS) {
      addTemplatePart(entry);
    }
    for (Term.Key term : entry.terms()) {
      if (terms.size() < MOST_TERMS || terms.containsKey(term)) {
        terms.merge(term, 1, Integer::sum);
      }
    }
  }

  private void addTemplatePart(EntryOutline part) {
    templateParts.putIfAbsent(part.slug(), part.id());
    for (Term.Key term : part.terms()) {
      if (term.taxonomy().equals("wp_theme")) {
        templateParts.putIfAbsent(term.slug() + "//" + part.slug(), part.id());
      }
    }
  }

  /**
   * Returns when the site was last changed, which stands for now: the same source then gives the
   * same pages on any day.
   */
  public Instant newestChange() {
    try {
      return LocalDateTime.parse(newestChange.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }

  /** The published part with this slug of a theme, or of any when none is named; else null. */
  public @Nullable Long templatePart(@Nullable String theme, String slug) {
    return templateParts.get(theme == null ? slug : theme + "//" + slug);
  }

  /** The ids of the published entries of a post type, the newest first; at most 1000. */
  public List<Long> newest(String postType) {
    List<Posted> entries = new ArrayList<>(newest.getOrDefault(postType, new PriorityQueue<>(1)));
    entries.sort(OLDEST_FIRST.reversed());
    return entries.stream().map(Posted::id).toList();
  }

  /** Returns the number of posts published in each month, {@code 2024-01}, the newest first. */
  public Map<String, Integer> months() {
    return Collections.unmodifiableMap(months);
  }

  /** Returns the number of published entries with a term. */
  public int count(Term.Key term) {
    return terms.getOrDefault(term, 0);
  }

  /** The terms of a taxonomy that published entries have, in the order of their first use. */
  public List<Term.Key> terms(String taxonomy) {
    return terms.keySet().stream().filter(key -> key.taxonomy().equals(taxonomy)).toList();
  }
}
