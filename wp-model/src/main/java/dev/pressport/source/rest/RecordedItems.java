package dev.pressport.source.rest;

import dev.pressport.php.LooseValue;
import dev.pressport.source.json.JsonValues;
import dev.pressport.source.rest.Collection.Kind;
import dev.pressport.work.TextFiles;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The items in the responses of a recording: the newest of those with one id. */
final class RecordedItems {

  /** The kinds of items, in the order of reading. */
  enum Part {
    USER,
    TERM,
    ENTRY,
    COMMENT
  }

  /**
   * An item.
   *
   * @param name the taxonomy of a term, the type of an entry
   * @param order of its response: the later, the newer
   * @param owner the post of a comment
   * @param link the address of its page; null for none, and for comments
   * @param text the id as text
   */
  record Ref(
      Part part,
      String name,
      long id,
      long owner,
      ApiResponse response,
      int order,
      long start,
      long end,
      String text,
      @Nullable String link) {
    /** The same item in another response. */
    Ref at(ApiResponse other, ResponseItems.Item place) {
      return new Ref(part, name, id, owner, other, order, place.start(), place.end(), text, link);
    }

    /** Returns whether a row is made from the same item. */
    boolean sameAs(Ref other) {
      return part == other.part
          && id == other.id
          && id != 0
          && (part != Part.TERM || name.equals(other.name));
    }
  }

  private static final Comparator<Ref> ORDER =
      Comparator.comparing(Ref::part)
          .thenComparingLong(ref -> ref.part() == Part.COMMENT ? ref.owner() : 0)
          .thenComparingLong(Ref::id)
          .thenComparing(Ref::name)
          .thenComparing(Comparator.comparingInt(Ref::order).reversed());

  private final List<Ref> refs;
  private final Map<Part, List<Ref>> byPart = new EnumMap<>(Part.class);
  private final List<Ref> gone;
  private final long withJunk;
  private final Map<String, Long> unnamed = new TreeMap<>();
  private final List<Lost> lost = new ArrayList<>();

  /** An item that the site named and could not give. */
  record Lost(Part part, String name, long id) {}

  private RecordedItems(List<Ref> refs, List<Ref> gone, long withJunk) {
    this.refs = refs;
    this.gone = List.copyOf(gone);
    this.withJunk = withJunk;
    for (Part part : Part.values()) {
      byPart.put(part, refs.stream().filter(ref -> ref.part() == part).toList());
    }
  }

  /** Returns the items of a recording. */
  static RecordedItems of(Recording recording, Catalogue catalogue) throws IOException {
    List<Ref> refs = new ArrayList<>();
    List<ApiResponse> responses = inOrder(recording);
    RequestOwner owners = new RequestOwner(catalogue);
    long withJunk = 0;
    int order = 0;
    for (ApiResponse response : responses) {
      Optional<RequestOwner.Owner> owner = owners.of(response.request());
      if (owner.isPresent() && response.isGood()) {
        Optional<ResponseItems> scan = ResponseItems.of(response);
        if (scan.isPresent() && (owner.get().kind() == null || scan.get().list())) {
          withJunk += scan.get().junk() ? 1 : 0;
          add(scan.get(), owner.get(), response, order++, refs);
        }
      }
    }
    refs.sort(ORDER);
    List<Ref> newest = new ArrayList<>(refs.size());
    for (Ref ref : refs) {
      if (newest.isEmpty() || !ref.sameAs(newest.get(newest.size() - 1))) {
        newest.add(ref);
      }
    }
    List<Ref> gone = new PresentItems(recording, owners, responses).goneOf(newest);
    newest.removeAll(new HashSet<>(gone));
    RecordedItems items = new RecordedItems(Collections.unmodifiableList(newest), gone, withJunk);
    items.findLost(responses, owners);
    return items;
  }

  /**
   * Returns the responses in order: the stored form comes after the one that visitors see, and
   * requests by id come last, since something newer was seen then.
   */
  static List<ApiResponse> inOrder(Recording recording) throws IOException {
    List<ApiResponse> responses = new ArrayList<>(recording.all());
    responses.sort(
        Comparator.comparingInt(ApiResponse::round)
            .thenComparing(response -> response.request().isForEditing())
            .thenComparing(response -> response.request().query().containsKey("include"))
            .thenComparing(response -> response.request().target()));
    return responses;
  }

  /**
   * Finds the items that were requested alone and in short, since the site could not serve them in
   * full.
   */
  private void findLost(List<ApiResponse> responses, RequestOwner owners) throws IOException {
    for (ApiResponse response : responses) {
      Optional<RequestOwner.Owner> owner =
          CollectionReading.isOfOneInShort(response.request())
              ? owners.of(response.request().without("_fields"))
              : Optional.empty();
      if (owner.isEmpty()) {
        continue;
      }
      RequestOwner.Owner of = owner.get();
      Optional<ResponseItems> scan =
          response.isGood() ? ResponseItems.of(response) : Optional.empty();
      if (response.isOfTrouble() || (response.isGood() && scan.isEmpty())) {
        unnamed.merge(of.name(), 1L, Long::sum);
      }
      for (ResponseItems.Item item : scan.map(ResponseItems::items).orElse(List.of())) {
        if (find(of.part(), of.name(), item.id()).isEmpty()) {
          lost.add(new Lost(of.part(), of.name(), item.id()));
        }
      }
    }
  }

  List<Lost> lost() {
    return lost;
  }

  private static void add(
      ResponseItems scan,
      RequestOwner.Owner owner,
      ApiResponse response,
      int order,
      List<Ref> refs) {
    for (ResponseItems.Item item : scan.items()) {
      boolean ofTheme = owner.kind() == Kind.TEMPLATES && item.id() == 0;
      if (!ofTheme) {
        refs.add(
            new Ref(
                owner.part(),
                owner.name(),
                item.id(),
                item.owner(),
                response,
                order,
                item.start(),
                item.end(),
                item.name(),
                owner.part() == Part.COMMENT ? null : item.link()));
      }
    }
  }

  List<Ref> all(Part part) {
    return byPart.getOrDefault(part, List.of());
  }

  /** The size of all items. */
  long bytes() {
    return refs.stream().mapToLong(ref -> ref.end() - ref.start()).sum();
  }

  /** Returns the number of responses with text beside the data. */
  long withJunk() {
    return withJunk;
  }

  /**
   * Returns the number of items of each list that the site could not even name, by the name of the
   * list.
   */
  Map<String, Long> unnamed() {
    return unnamed;
  }

  /**
   * Returns the items that an earlier run saw and the last one did not: the site no longer has
   * them.
   */
  List<Ref> gone() {
    return gone;
  }

  /** Returns the number of items of a list. */
  long count(Collection collection) {
    RequestOwner.Owner owner = RequestOwner.owner(collection);
    return all(owner.part()).stream().filter(ref -> ref.name().equals(owner.name())).count();
  }

  /** Returns the number of items of a list that the recording has only as visitors see them. */
  long countViewed(Collection collection) {
    RequestOwner.Owner owner = RequestOwner.owner(collection);
    return all(owner.part()).stream()
        .filter(ref -> ref.name().equals(owner.name()) && !ref.response().request().isForEditing())
        .count();
  }

  /** The comments of a post. */
  List<Ref> comments(long post) {
    List<Ref> comments = all(Part.COMMENT);
    int from = firstOf(comments, post);
    int to = from;
    while (to < comments.size() && comments.get(to).owner() == post) {
      to++;
    }
    return comments.subList(from, to);
  }

  private static int firstOf(List<Ref> comments, long post) {
    int low = 0;
    int high = comments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (comments.get(middle).owner() < post) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The item with an id; {@code name} counts for terms. */
  Optional<Ref> find(Part part, String name, long id) {
    if (part == Part.COMMENT) {
      // These are in the order of their posts.
      return all(part).stream().filter(ref -> ref.id() == id).findFirst();
    }
    List<Ref> list = all(part);
    int low = 0;
    int high = list.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Ref found = list.get(middle);
      int order = Long.compare(found.id(), id);
      if (order == 0 && part == Part.TERM) {
        order = found.name().compareTo(name);
      }
      if (order == 0) {
        return Optional.of(found);
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  /** The whole of an item. */
  static LooseValue read(Ref ref, TextFiles files, long longest) throws IOException {
    try (InputStream in =
            new Slice(Files.newInputStream(ref.response().body()), ref.start(), ref.end());
        JsonValues values = new JsonValues(in, files, longest)) {
      return LooseValue.of(values.next());
    }
  }

  /** A part of a file. */
  private static final class Slice extends BufferedInputStream {
    private long left;

    Slice(InputStream file, long start, long end) throws IOException {
      super(file, 1 << 14);
      file.skipNBytes(start);
      left = end - start;
    }

    @Override
    public synchronized int read() throws IOException {
      if (left <= 0) {
        return -1;
      }
      left--;
      return super.read();
    }

    @Override
    public synchronized int read(byte[] bytes, int from, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int read = super.read(bytes, from, (int) Math.min(length, left));
      left -= Math.max(read, 0);
      return read;
    }
  }
}
