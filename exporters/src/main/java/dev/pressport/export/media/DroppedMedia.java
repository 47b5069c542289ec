package dev.pressport.export.media;

import dev.pressport.media.MediaFile;
import dev.pressport.media.MediaLibrary;
import dev.pressport.model.Ref;
import dev.pressport.permalink.PathTable;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Files that are removed from content, as requested. */
final class DroppedMedia implements MediaPhase {
  private final MediaLibrary library;
  private final PathTable dropped = new PathTable();
  private long count;

  DroppedMedia(MediaLibrary library) {
    this.library = library;
  }

  @Override
  public MediaLibrary library() {
    return library;
  }

  @Override
  public Optional<String> of(String url, Ref from) {
    return Optional.empty();
  }

  @Override
  public boolean drops(String url, Ref from) {
    List<MediaFile> files = library.find(url, from);
    if (!files.isEmpty()) {
      drop(files.get(0).path());
    }
    return !files.isEmpty();
  }

  private synchronized void drop(String path) {
    count += dropped.add(path, 1) == 0 ? 1 : 0;
  }

  @Override
  public boolean dropsFiles() {
    return true;
  }

  @Override
  public Optional<String> addressOf(long attachment) {
    return Optional.empty();
  }

  @Override
  public Optional<String> pathOf(long attachment) {
    return Optional.empty();
  }

  @Override
  public synchronized MediaReport finish() {
    return new MediaReport(
        MediaReport.Handling.NONE, 0, 0, 0, 0, count, null, List.of(), List.of(), new TreeMap<>());
  }
}
