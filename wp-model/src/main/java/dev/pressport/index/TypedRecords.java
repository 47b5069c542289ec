package dev.pressport.index;

import dev.pressport.work.RecordCodec;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The records, strings and numbers that a store holds as bytes. */
final class TypedRecords implements Closeable {
  private final RecordStore store;
  private final RecordCodec codec = new RecordCodec();

  TypedRecords(RecordStore store) {
    this.store = store;
  }

  void put(String kind, String key, Object value) {
    try {
      store.put(kind, key, codec.write(value));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  <T> Optional<T> get(String kind, String key, Class<T> type) {
    byte @Nullable [] bytes = store.get(kind, key);
    return Optional.ofNullable(bytes).map(value -> RecordCodec.read(type, value));
  }

  boolean has(String kind, String key) {
    return store.get(kind, key) != null;
  }

  <T> void forEach(String kind, Class<T> type, Consumer<T> action) {
    store.forEach(kind, bytes -> action.accept(RecordCodec.read(type, bytes)));
  }

  @Override
  public void close() {
    store.close();
  }
}
