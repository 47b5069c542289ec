package dev.pressport.index;

import dev.pressport.work.WorkMemory;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists of ids by name, which grow without being rewritten. For one thread. */
public final class Groups implements Closeable {
  private static final String SIZE = "group-size";
  private static final String MEMBER = "group-member";

  private final TypedRecords records;

  Groups(TypedRecords records) {
    this.records = records;
  }

  /**
   * Creates an empty table of groups.
   *
   * @param file used when there are many; must not exist
   */
  public static Groups in(Path file) {
    return new Groups(new TypedRecords(new SpillingRecords(file, WorkMemory.share(32))));
  }

  /** Adds to a group. */
  public void add(String group, long id) {
    long size = size(group);
    records.put(MEMBER, memberKey(group, size), id);
    records.put(SIZE, group, size + 1);
  }

  /** Returns whether {@code id} was added last. */
  boolean endsWith(String group, long id) {
    return member(group, size(group) - 1).filter(last -> last == id).isPresent();
  }

  /** Returns the members of a group, in the order of their addition. */
  public List<Long> of(String group) {
    return first(group, Long.MAX_VALUE);
  }

  /** Returns the members of a group that were added first. */
  List<Long> first(String group, long most) {
    long size = Math.min(size(group), most);
    List<Long> ids = new ArrayList<>();
    for (long i = 0; i < size; i++) {
      member(group, i).ifPresent(ids::add);
    }
    return ids;
  }

  private long size(String group) {
    return records.get(SIZE, group, Long.class).orElse(0L);
  }

  private Optional<Long> member(String group, long number) {
    return records.get(MEMBER, memberKey(group, number), Long.class);
  }

  private static String memberKey(String group, long number) {
    return group + '\n' + number;
  }

  @Override
  public void close() {
    records.close();
  }
}
