package dev.pressport.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Records in memory. Written by one thread, then read by many. */
final class MemoryRecords implements RecordStore {
  private final Map<String, Map<String, byte[]>> kinds = new ConcurrentHashMap<>();
  private long bytes;

  @Override
  public byte @Nullable [] get(String kind, String key) {
    Map<String, byte[]> records = kinds.get(kind);
    return records == null ? null : records.get(key);
  }

  @Override
  public void put(String kind, String key, byte[] value) {
    kinds.computeIfAbsent(kind, k -> new LinkedHashMap<>()).put(key, value);
    bytes += value.length + 2L * key.length() + 120;
  }

  @Override
  public void forEach(String kind, Consumer<byte[]> action) {
    Map<String, byte[]> records = kinds.get(kind);
    if (records != null) {
      List.copyOf(records.values()).forEach(action);
    }
  }

  /** About how much memory the records take. */
  long bytes() {
    return bytes;
  }

  /** Moves all records to another store, kind by kind. */
  void drainTo(RecordStore other) {
    kinds.forEach((kind, records) -> drain(records, (key, value) -> other.put(kind, key, value)));
    close();
  }

  private static void drain(Map<String, byte[]> records, BiConsumer<String, byte[]> action) {
    records.forEach(action);
    records.clear();
  }

  @Override
  public void close() {
    kinds.clear();
    bytes = 0;
  }
}
