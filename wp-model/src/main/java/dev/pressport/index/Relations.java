package dev.pressport.index;

import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.MediaOutline;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.PostTypes;
import dev.pressport.row.MetaDecoding;
import dev.pressport.row.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The relations between entries, and the content of the few entries that others are made of. */
final class Relations {
  private static final String PART = "part";

  /** The longest description of a file that is kept, in UTF-16 units. */
  private static final int LONGEST = 2_000;

  private static final String MEDIA = "media";
  private static final String STICKY = "sticky";

  /** The references of an entry of which there was an older copy, separated by commas. */
  private static final String REFERENCES = "references";

  private static final String MENU_ITEM = "nav_menu_item";
  private static final String MENU = "nav_menu";
  private static final String ABOVE = "_menu_item_menu_item_parent";
  private static final String FILE = "_wp_attached_file";
  private static final String METADATA = "_wp_attachment_metadata";
  private static final String ALT = "_wp_attachment_image_alt";

  /** ExactMetrics' mark on the post for which it made a note by itself. */
  private static final String NOTE = "_exactmetrics_sitenote_id";

  /** A synced pattern in a body. The editor writes no angle brackets into attributes. */
  private static final Pattern PATTERN =
      Pattern.compile("<!-- wp:(?:core/)?block \\{[^<>]{0,2000}?\"ref\":(\\d{1,18})\\b");

  private final TypedRecords records;
  private final Groups groups;
  private boolean replacing;

  Relations(TypedRecords records, Groups groups) {
    this.records = records;
    this.groups = groups;
  }

  /**
   * Takes an entry and its row in place of an older copy. Groups only grow: from now on their
   * members are compared with the entries.
   */
  void replace(Row row, EntryOutline entry) {
    replacing = true;
    records.put(REFERENCES, Long.toString(entry.id()), ",");
    add(row, entry);
  }

  /** Takes an entry and its row. */
  void add(Row row, EntryOutline entry) {
    if (entry.sticky()) {
      groups.add(STICKY, entry.id());
    }
    if (entry.type().equals("attachment")) {
      addMedia(row, entry);
    }
    PostTypes.keptMetas(entry.type()).ifPresent(keys -> addPart(row, entry, metas(row, keys)));
    if (entry.parentId() != 0
        && PostTypes.keptMetas(entry.type()).isEmpty()
        && !PostTypes.listedMetas(entry.type()).isEmpty()) {
      groups.add(childGroup(entry.type(), entry.parentId()), entry.id());
    }
    addReferences(row, entry);
  }

  private static Metas metas(Row row, Set<String> keys) {
    List<String> beginnings =
        keys.stream()
            .filter(key -> key.endsWith("*"))
            .map(key -> key.substring(0, key.length() - 1))
            .toList();
    return MetaDecoding.decodeQuietly(
        row.metas().stream()
            .filter(
                meta ->
                    keys.contains(meta.key())
                        || beginnings.stream().anyMatch(meta.key()::startsWith))
            .toList());
  }

  private static @Nullable String described(@Nullable String text) {
    return text == null || text.isBlank() || text.length() > LONGEST ? null : text;
  }

  private void addMedia(Row row, EntryOutline entry) {
    Metas metas = metas(row, Set.of(FILE, METADATA, ALT));
    MediaOutline media =
        new MediaOutline(
            entry.id(),
            LooseValue.of(metas, FILE).filled(),
            LooseValue.of(metas, METADATA).get("original_image").filled(),
            row.scalar("attachment_url"),
            LooseValue.of(metas, ALT).string(),
            inline(row.text("post_excerpt")),
            described(inline(row.text("post_content"))),
            order(row));
    records.put(MEDIA, Long.toString(entry.id()), media);
    if (entry.parentId() != 0) {
      groups.add(childGroup(entry.type(), entry.parentId()), entry.id());
    }
  }

  private void addPart(Row row, EntryOutline entry, Metas metas) {
    Part part =
        new Part(
            entry,
            order(row),
            inline(row.text("post_excerpt")),
            inline(row.text("post_content")),
            metas);
    records.put(PART, Long.toString(entry.id()), part);
    if (entry.type().equals(MENU_ITEM)) {
      for (Term.Key term : entry.terms()) {
        if (term.taxonomy().equals(MENU)) {
          groups.add(menuGroup(term), entry.id());
        }
      }
    }
    groups.add(childGroup(entry.type(), parent(part)), entry.id());
  }

  private static long parent(Part part) {
    if (!part.outline().type().equals(MENU_ITEM)) {
      return part.outline().parentId();
    }
    Long above = LooseValue.of(part.meta(), ABOVE).reference();
    return above == null ? 0 : above;
  }

  private static long order(Row row) {
    Long order = row.number("menu_order");
    return order == null ? 0 : order;
  }

  private void addReferences(Row row, EntryOutline entry) {
    String body = inline(row.text("post_content"));
    if (body != null && body.contains("block {")) {
      Matcher patterns = PATTERN.matcher(body);
      while (patterns.find()) {
        addReference(Long.parseLong(patterns.group(1)), entry.id());
      }
    }
    Long note = LooseValue.of(metas(row, Set.of(NOTE)), NOTE).id();
    if (note != null) {
      addReference(note, entry.id());
    }
  }

  private void addReference(long to, long from) {
    if (!groups.endsWith(referenceGroup(to), from)) {
      groups.add(referenceGroup(to), from);
    }
    if (replacing) {
      records
          .get(REFERENCES, Long.toString(from), String.class)
          .ifPresent(known -> records.put(REFERENCES, Long.toString(from), known + to + ','));
    }
  }

  private static @Nullable String inline(@Nullable Text text) {
    return text != null && text.inline() ? text.string() : null;
  }

  private static String childGroup(String type, long parent) {
    return "child\n" + type + '\n' + parent;
  }

  private static String menuGroup(Term.Key menu) {
    return "menu\n" + menu.slug();
  }

  private static String referenceGroup(long id) {
    return "reference\n" + id;
  }

  Optional<Part> part(long id) {
    return records.get(PART, Long.toString(id), Part.class);
  }

  Optional<MediaOutline> media(long id) {
    return records.get(MEDIA, Long.toString(id), MediaOutline.class);
  }

  void forEachMedia(Consumer<MediaOutline> action) {
    records.forEach(MEDIA, MediaOutline.class, action);
  }

  List<Long> children(String type, long parentId) {
    return members(
        childGroup(type, parentId),
        id ->
            part(id)
                .map(part -> parent(part) == parentId)
                .orElseGet(() -> is(id, entry -> entry.parentId() == parentId)));
  }

  List<Long> menuItems(Term.Key menu) {
    return members(
        menuGroup(menu),
        id -> part(id).filter(part -> part.outline().terms().contains(menu)).isPresent());
  }

  List<Long> referrers(long id) {
    return members(
        referenceGroup(id),
        from ->
            records
                .get(REFERENCES, Long.toString(from), String.class)
                .map(known -> known.contains("," + id + ","))
                .orElse(true));
  }

  List<Long> sticky() {
    return members(STICKY, id -> is(id, EntryOutline::sticky));
  }

  private boolean is(long id, Predicate<EntryOutline> condition) {
    return records
        .get(Outline.ENTRY, Long.toString(id), EntryOutline.class)
        .filter(condition)
        .isPresent();
  }

  /** Returns the members of a group that still belong to it, each once. */
  private List<Long> members(String group, Predicate<Long> belongs) {
    List<Long> members = groups.of(group);
    return replacing ? members.stream().distinct().filter(belongs).toList() : members;
  }
}
