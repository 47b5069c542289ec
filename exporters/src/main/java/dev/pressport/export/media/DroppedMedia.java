package dev.pressport.export.media;

import dev.pressport.media.MediaFile;
import dev.pressport.media.MediaLibrary;
import dev.pressport.model.Ref;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Files that are removed from content, as requested. */
final class DroppedMedia implements MediaPhase {
  private final MediaLibrary library;
  private final Set<String> dropped = ConcurrentHashMap.newKeySet();

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
      dropped.add(files.get(0).path());
    }
    return !files.isEmpty();
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
  public MediaReport finish() {
    return new MediaReport(
        MediaReport.Handling.NONE,
        0,
        0,
        0,
        0,
        dropped.size(),
        null,
        List.of(),
        List.of(),
        new TreeMap<>());
  }
}
