package dev.pressport.export.media;

import dev.pressport.media.MediaFile;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file of the old site with what is known of it so far. Written by one thread, read by many. */
final class Asset {
  private final MediaFile file;
  private final MediaStock.Request request;
  private final String wanted;
  private volatile State state = State.REQUESTED;
  private volatile @Nullable String place;
  private volatile @Nullable String reason;
  private volatile long bytes;
  private volatile @Nullable String sha256;
  private long items;
  private boolean listed;

  /** How far the copying of a file is. */
  enum State {
    REQUESTED,
    COPIED,
    MISSING
  }

  /**
   * @param wanted the path in the output that it has unless another file has it
   */
  Asset(MediaFile file, MediaStock.Request request, String wanted) {
    this.file = file;
    this.request = request;
    this.wanted = wanted;
  }

  MediaFile file() {
    return file;
  }

  MediaStock.Request request() {
    return request;
  }

  String wanted() {
    return wanted;
  }

  State state() {
    return state;
  }

  /** Returns whether content may count on the file, as far as that is known. */
  boolean isExpected() {
    return state == State.COPIED || (state == State.REQUESTED && !request.isRefused());
  }

  /** The path of the copy in the output; the wanted one as long as it is not decided. */
  String place() {
    String decided = place;
    return decided == null ? wanted : decided;
  }

  long bytes() {
    return bytes;
  }

  @Nullable String sha256() {
    return sha256;
  }

  /** Returns why it is missing. */
  String reason() {
    return Objects.requireNonNullElse(reason, "");
  }

  void copied(String path, long length, String hash) {
    place = path;
    bytes = length;
    sha256 = hash;
    state = State.COPIED;
  }

  void missing(String why) {
    reason = why;
    state = State.MISSING;
  }

  /** The number of items that use it. */
  long items() {
    return items;
  }

  void use() {
    items++;
    listed = true;
  }

  /** Takes it into the output although nothing uses it. */
  void take() {
    listed = true;
  }

  /** Returns whether it is used, or taken into the output. */
  boolean isListed() {
    return listed;
  }
}
