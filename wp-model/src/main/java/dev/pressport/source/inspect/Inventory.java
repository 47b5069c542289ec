package dev.pressport.source.inspect;

import dev.pressport.model.Comment;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.AcfPostType.AcfPostTypeDetails;
import dev.pressport.posttype.Attachment.AttachmentDetails;
import dev.pressport.problem.ItemProblems;
import dev.pressport.settings.SiteOptions;
import dev.pressport.source.Uploads;
import dev.pressport.source.inspect.KnownPlugins.Sign;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts items as they come. */
final class Inventory {
  private static final Pattern ENDING = Pattern.compile("\\.([A-Za-z0-9]{1,10})$");

  private final TypeTally types = new TypeTally();
  private final SortedMap<String, String> labels = new TreeMap<>();
  private final SortedMap<Integer, Long> years = new TreeMap<>();
  private final Tally commentStatuses = new Tally();
  private final Tally commentTypes = new Tally();
  private final Tally media = new Tally();
  private final Tally languages = new Tally();
  private final Tally byAuthor = new Tally();
  private final LibraryTally library;
  private final Tally terms = new Tally();
  private final BodyTally bodies = new BodyTally();
  private final PluginTally plugins = new PluginTally();
  private @Nullable LocalDateTime first;
  private @Nullable LocalDateTime last;
  private long entries;
  private long authors;

  /**
   * @param uploads null where no uploaded files came with the site
   */
  Inventory(@Nullable Uploads uploads) {
    library = new LibraryTally(uploads);
  }

  void add(Item item, ItemProblems problems) throws IOException {
    if (item instanceof Entry entry) {
      add(entry, problems);
    } else if (item instanceof Comment comment) {
      commentStatuses.add(comment.status());
      commentTypes.add(comment.type());
    }
    plugins.add(item.meta());
  }

  private void add(Entry entry, ItemProblems problems) throws IOException {
    entries++;
    types.add(entry.type(), entry.status());
    plugins.add(Sign.TYPE, entry.type());
    if (entry.date() != null) {
      add(entry.date());
    }
    if (entry.language() != null) {
      languages.add(entry.language());
    }
    if (entry.author() != null) {
      byAuthor.add(entry.author());
    }
    if (entry.details() instanceof AttachmentDetails attachment) {
      media.add(ending(attachment));
      library.add(attachment.file());
    } else if (entry.details() instanceof AcfPostTypeDetails type) {
      add(type);
    }
    bodies.add(entry, problems);
  }

  private void add(LocalDateTime date) {
    years.merge(date.getYear(), 1L, Long::sum);
    first = first == null || date.isBefore(first) ? date : first;
    last = last == null || date.isAfter(last) ? date : last;
  }

  private static String ending(AttachmentDetails attachment) {
    String path = attachment.file().path();
    String file = path == null ? attachment.file().url() : path;
    Matcher ending = ENDING.matcher(file == null ? "" : file);
    return ending.find() ? ending.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private void add(AcfPostTypeDetails type) {
    Map<String, Value> given = type.labels() == null ? Map.of() : type.labels();
    String label = LooseValue.of(given.getOrDefault("name", Value.NULL)).filled();
    if (type.name() != null
        && label != null
        && label.length() <= Tally.LONGEST_NAME
        && labels.size() < Tally.MOST_NAMES) {
      labels.put(type.name(), label);
    }
  }

  /** Adds the terms and authors of the whole site, also those that only entries name. */
  void addNames(SiteIndex index) {
    index.forEachTerm(
        term -> {
          terms.add(term.key().taxonomy());
          plugins.add(Sign.TAXONOMY, term.key().taxonomy());
        });
    index.forEachAuthor(author -> authors++);
  }

  SortedMap<String, Counts> types() {
    return types.counts();
  }

  long entries() {
    return entries;
  }

  SortedMap<String, String> labels() {
    return labels;
  }

  Inspection.Years years() {
    return new Inspection.Years(first, last, years);
  }

  Counts terms() {
    return terms.counts();
  }

  long authors() {
    return authors;
  }

  /** Returns the number of entries in each language. */
  Counts languages() {
    return languages.counts();
  }

  /** Returns the number of entries of each author. */
  Counts byAuthor() {
    return byAuthor.counts();
  }

  Inspection.Comments comments() {
    return new Inspection.Comments(commentStatuses.counts(), commentTypes.counts());
  }

  /** Returns the plugins, of which the site tells which are active. */
  List<FoundPlugin> plugins(Site site) {
    plugins.add(Sign.BLOCK, bodies.blocks());
    plugins.add(Sign.SHORTCODE, bodies.shortcodes());
    return plugins.plugins(SiteOptions.of(site).plugins());
  }

  BodyTally bodies() {
    return bodies;
  }

  Counts media() {
    return media.counts();
  }

  Inspection.Library library() {
    return library.library();
  }
}
