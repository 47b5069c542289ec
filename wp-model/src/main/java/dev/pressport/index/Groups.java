package dev.pressport.index;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of ids by name, which grow without being rewritten. For one thread. */
public final class Groups implements Closeable {
  private static final String SIZE = "group-size";
  private static final String MEMBER = "group-member";

  private final RecordStore records;

  Groups(RecordStore records) {
    this.records = records;
  }

  /**
   * No groups yet.
   *
   * @param file is used when there are many; must not exist
   */
  public static Groups in(Path file) {
    return new Groups(new SpillingRecords(file, Runtime.getRuntime().maxMemory() / 32));
  }

  /** Adds to a group. */
  public void add(String group, long id) {
    long size = size(group);
    records.put(MEMBER, member(group, size), OutlineCodec.write(id));
    records.put(SIZE, group, OutlineCodec.write(size + 1));
  }

  /** Whether {@code id} was added last. */
  boolean endsWith(String group, long id) {
    byte @Nullable [] last = records.get(MEMBER, member(group, size(group) - 1));
    return last != null && OutlineCodec.readNumber(last) == id;
  }

  /** All that were added to a group, in their order. */
  public List<Long> of(String group) {
    long size = size(group);
    List<Long> ids = new ArrayList<>();
    for (long i = 0; i < size; i++) {
      byte @Nullable [] id = records.get(MEMBER, member(group, i));
      if (id != null) {
        ids.add(OutlineCodec.readNumber(id));
      }
    }
    return ids;
  }

  private long size(String group) {
    byte @Nullable [] size = records.get(SIZE, group);
    return size == null ? 0 : OutlineCodec.readNumber(size);
  }

  private static String member(String group, long number) {
    return group + '\n' + number;
  }

  @Override
  public void close() {
    records.close();
  }
}
