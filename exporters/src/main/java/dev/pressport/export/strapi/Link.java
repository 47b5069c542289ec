package dev.pressport.export.strapi;

import dev.pressport.export.cms.Fields;
import dev.pressport.model.Value;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A relation of a row, or of a component in it.
 *
 * @param owner the type that has the attribute
 * @param part the number of the component; 0 for the row itself
 * @param place among those of the attribute, from 1
 * @param inversePlace among those of the attribute at the other end; 0 for none
 */
record Link(String owner, int part, String attribute, int place, int inversePlace, Target target) {
  static final String FILES = "plugin::upload.file";

  Link(String owner, int part, String attribute, int place, Target target) {
    this(owner, part, attribute, place, 0, target);
  }

  /** What a relation leads to. */
  sealed interface Target {

    /** The type of the row there. */
    String type();

    /** A row of a type without drafts. */
    record Row(String type, long number) implements Target {}

    /** An entry, which has a row for editors and, when it is published, one for visitors. */
    record Entry(String type, long id, boolean draft) implements Target {}
  }

  /**
   * Returns the lines of a relation.
   *
   * @param row the number of its row
   * @param published of the row that has it; null when its type has no drafts
   */
  Stream<Value> lines(long row, @Nullable Boolean published) {
    long left = part == 0 ? row : RowNumbers.component(row, part);
    LongStream rights =
        target instanceof Target.Entry entry
            ? entryRows(entry, published)
            : LongStream.of(((Target.Row) target).number());
    return rights.mapToObj(
        right -> target.type().equals(FILES) ? file(left, right) : basic(left, right));
  }

  private static LongStream entryRows(Target.Entry entry, @Nullable Boolean published) {
    return Stream.of(false, true)
        .filter(visible -> published == null || published.equals(visible))
        .filter(visible -> !visible || !entry.draft())
        .mapToLong(visible -> RowNumbers.of(entry.id(), visible));
  }

  private Value basic(long left, long right) {
    Fields from =
        new Fields().put("type", owner).put("ref", left).put("field", attribute).put("pos", place);
    Fields to = new Fields().put("type", target.type()).put("ref", right);
    if (inversePlace > 0) {
      to.put("pos", inversePlace);
    }
    boolean circular = target.type().equals(owner);
    return new Fields()
        .put("kind", circular ? "relation.circular" : "relation.basic")
        .put("left", from)
        .put("right", to)
        .dict();
  }

  private Value file(long owning, long file) {
    Fields from = new Fields().put("type", FILES).put("ref", file).put("field", "related");
    Fields to =
        new Fields()
            .put("type", owner)
            .put("ref", owning)
            .put("field", attribute)
            .put("pos", place);
    return new Fields()
        .put("kind", "relation.morph")
        .put("relation", "morphToMany")
        .put("left", from)
        .put("right", to)
        .dict();
  }

  /** Returns links to several targets in their order. */
  static List<Link> all(String owner, String attribute, List<? extends Target> targets) {
    return java.util.stream.IntStream.range(0, targets.size())
        .mapToObj(i -> new Link(owner, 0, attribute, i + 1, targets.get(i)))
        .toList();
  }
}
