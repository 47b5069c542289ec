package dev.pressport.index;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Records in memory until they take too much of it, then in SQLite. */
final class SpillingRecords implements RecordStore {
  private final Path file;
  private final long memory;
  private final MemoryRecords inMemory = new MemoryRecords();
  private volatile RecordStore current = inMemory;

  /**
   * Creates a store with the file to use, which must not exist, and the bytes of memory to use
   * before it.
   */
  SpillingRecords(Path file, long memory) {
    this.file = file;
    this.memory = memory;
  }

  @Override
  public byte @Nullable [] get(String kind, String key) {
    return current.get(kind, key);
  }

  @Override
  public void put(String kind, String key, byte[] value) {
    current.put(kind, key, value);
    if (inMemory.bytes() > memory) {
      RecordStore onDisk = new SqliteRecords(file);
      inMemory.drainTo(onDisk);
      current = onDisk;
    }
  }

  @Override
  public void forEach(String kind, Consumer<byte[]> action) {
    current.forEach(kind, action);
  }

  @Override
  public void close() {
    current.close();
  }
}
