package dev.pressport.index;

import java.io.Closeable;
import java.util.function.Consumer;

/** Small records by kind and key, given back in the order in which their keys first came. */
interface RecordStore extends Closeable {

  /** The record, or null. */
  byte @org.jspecify.annotations.Nullable [] get(String kind, String key);

  /** Stores a record; one that replaces another keeps its place. */
  void put(String kind, String key, byte[] value);

  /** Passes every record of a kind to an action. */
  void forEach(String kind, Consumer<byte[]> action);

  @Override
  void close();
}
