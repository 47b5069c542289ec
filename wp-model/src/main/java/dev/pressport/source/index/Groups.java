package dev.pressport.source.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of ids by name, which grow without being rewritten. */
final class Groups {
  private static final String SIZE = "group-size";
  private static final String MEMBER = "group-member";

  private final RecordStore records;

  Groups(RecordStore records) {
    this.records = records;
  }

  void add(String group, long id) {
    long size = size(group);
    records.put(MEMBER, member(group, size), OutlineCodec.write(id));
    records.put(SIZE, group, OutlineCodec.write(size + 1));
  }

  /** Whether {@code id} was added last. */
  boolean endsWith(String group, long id) {
    byte @Nullable [] last = records.get(MEMBER, member(group, size(group) - 1));
    return last != null && OutlineCodec.readNumber(last) == id;
  }

  List<Long> of(String group) {
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
}
