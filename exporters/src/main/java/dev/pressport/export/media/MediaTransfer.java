package dev.pressport.export.media;

import dev.pressport.export.MediaPlaces;
import dev.pressport.export.Output;
import dev.pressport.export.output.FileLinks;
import dev.pressport.export.output.FileNames;
import dev.pressport.export.output.UniquePaths;
import dev.pressport.media.MediaFile;
import dev.pressport.media.MediaLibrary;
import dev.pressport.model.Ref;
import dev.pressport.text.Slug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The copying of files while the content that uses them is written.
 *
 * <p>Content is prepared by many threads, in the hope that each file that it uses comes. The
 * transfer takes note of these uses ({@link #recording}) and asks for the files at once, so that
 * they come while other content is prepared. Before an item is written, {@link #settle} waits for
 * its files, in the order of the source; when one does not come, or has another path, the item is
 * prepared again. So the result does not depend on what came first.
 */
final class MediaTransfer implements MediaPhase {
  private final MediaLibrary library;
  private final MediaStock stock;
  private final MediaPlaces places;
  private final Output output;
  private final Path equals;
  private final Map<String, Asset> assets = new ConcurrentHashMap<>();
  private final UniquePaths paths = new UniquePaths();

  /**
   * The uses of the item that a thread prepares; of this transfer, as two may run in one process.
   */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable List<MediaUse>> recorded = new ThreadLocal<>();

  private final CopyListener listener;

  /** The old paths of copies in other sizes, with the paths of the uploads in the output. */
  private final Map<String, String> otherSizes = new TreeMap<>();

  private volatile boolean immediate;
  private long files;
  private long bytes;

  /**
   * Creates a transfer.
   *
   * @param folder exists; holds one link to each copied file until the transfer is closed
   */
  MediaTransfer(
      MediaLibrary library,
      MediaStock stock,
      MediaPlaces places,
      Output output,
      Path folder,
      CopyListener listener) {
    this.listener = listener;
    this.library = library;
    this.stock = stock;
    this.places = places;
    this.output = output;
    this.equals = folder;
  }

  @Override
  public boolean copies() {
    return true;
  }

  @Override
  public <T> Recorded<T> recording(Callable<T> preparation) throws Exception {
    List<MediaUse> uses = new ArrayList<>();
    recorded.set(uses);
    try {
      return new Recorded<>(preparation.call(), uses);
    } finally {
      recorded.remove();
    }
  }

  @Override
  public void settleAtOnce() {
    immediate = true;
  }

  @Override
  public MediaLibrary library() {
    return library;
  }

  @Override
  public Optional<String> of(String url, Ref from) {
    return used(library.find(url, from), url).map(places::address);
  }

  @Override
  public Optional<String> addressOf(long attachment) {
    return pathOf(attachment).map(places::address);
  }

  @Override
  public Optional<String> pathOf(long attachment) {
    List<MediaFile> files = library.of(attachment);
    return used(files, files.isEmpty() ? "" : String.valueOf(files.get(0).url()));
  }

  @Override
  public OptionalLong attachmentAt(String address) {
    List<MediaUse> uses = recorded.get();
    return uses == null
        ? OptionalLong.empty()
        : uses.stream()
            .filter(use -> use.path() != null && places.address(use.path()).equals(address))
            .flatMap(use -> use.files().stream())
            .map(MediaFile::attachment)
            .filter(Objects::nonNull)
            .mapToLong(Long::longValue)
            .findFirst();
  }

  private Optional<String> used(List<MediaFile> files, String url) {
    List<MediaFile> taken = files.stream().filter(places::takes).toList();
    if (taken.isEmpty()) {
      return Optional.empty();
    }
    String path = immediate ? settled(taken) : expected(taken);
    List<MediaUse> uses = recorded.get();
    if (uses != null) {
      uses.add(new MediaUse(taken, url, path));
    }
    return Optional.ofNullable(path);
  }

  private @Nullable String expected(List<MediaFile> files) {
    for (MediaFile file : files) {
      Asset asset = asset(file);
      if (asset.isExpected()) {
        return asset.place();
      }
    }
    return null;
  }

  private @Nullable String settled(List<MediaFile> files) {
    try {
      Asset asset = settledAsset(files);
      asset.use();
      return place(asset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Asset asset(MediaFile file) {
    return assets.computeIfAbsent(
        file.path(), path -> new Asset(file, stock.request(file), wanted(file)));
  }

  private String wanted(MediaFile file) {
    return Arrays.stream(places.path(file).split("/"))
        .filter(segment -> !segment.isEmpty())
        .map(FileNames::segment)
        .collect(Collectors.joining("/"));
  }

  @Override
  public boolean settle(List<MediaUse> uses) throws IOException {
    boolean holds = true;
    Set<Asset> used = new HashSet<>();
    for (MediaUse use : uses) {
      Asset asset = settledAsset(use.files());
      used.add(asset);
      holds &= Objects.equals(place(asset), use.path());
    }
    if (holds) {
      used.forEach(Asset::use);
      uses.forEach(this::noteCopy);
    }
    return holds;
  }

  /**
   * Takes note of an address of a copy in another size, in whose place the upload itself is used.
   */
  private void noteCopy(MediaUse use) {
    String named = use.files().get(use.files().size() - 1).path();
    if (use.path() != null && !use.files().get(0).path().equals(named)) {
      otherSizes.put(named, use.path());
    }
  }

  @Override
  public void forEachMoved(BiConsumer<String, String> action) {
    for (Asset asset : used()) {
      String path = asset.file().path();
      if (asset.state() == Asset.State.COPIED && !isAt(path, asset.place())) {
        action.accept(path, places.address(asset.place()));
      }
    }
    otherSizes.forEach(
        (path, place) -> {
          if (!isAt(path, place)) {
            action.accept(path, places.address(place));
          }
        });
  }

  @Override
  public void forEach(Action action) throws IOException {
    for (Asset asset : used()) {
      String sha256 = asset.sha256();
      if (asset.state() == Asset.State.COPIED && sha256 != null) {
        action.accept(
            new Copy(
                asset.place(),
                asset.file().attachment(),
                equals.resolve(sha256),
                asset.bytes(),
                sha256));
      }
    }
  }

  /** Returns whether a file is at its old path in the new site. */
  private boolean isAt(String path, String place) {
    return Slug.decode(places.address(place)).equals(path);
  }

  /** Waits for the best of some files that comes; when none does, returns the best one. */
  private Asset settledAsset(List<MediaFile> files) throws IOException {
    for (MediaFile file : files) {
      Asset asset = asset(file);
      if (asset.state() == Asset.State.REQUESTED) {
        finish(asset);
      }
      if (asset.state() == Asset.State.COPIED) {
        return asset;
      }
    }
    return asset(files.get(0));
  }

  private static @Nullable String place(Asset asset) {
    return asset.state() == Asset.State.COPIED ? asset.place() : null;
  }

  private void finish(Asset asset) throws IOException {
    MediaStock.Result result = asset.request().await(this::tell);
    if (result instanceof MediaStock.Result.Present present) {
      String path = paths.path(asset.wanted());
      store(present, path);
      asset.copied(path, present.bytes(), present.sha256());
      files++;
      bytes += present.bytes();
      tell();
    } else {
      asset.missing(((MediaStock.Result.Missing) result).reason());
    }
  }

  private void tell() {
    listener.copied(files, Math.max(bytes, stock.received()));
  }

  /** Stores a file once for all that have the same bytes. */
  private void store(MediaStock.Result.Present present, String path) throws IOException {
    Path one = equals.resolve(present.sha256());
    boolean ours = equals.equals(present.file().getParent());
    if (Files.exists(one)) {
      if (ours) {
        Files.delete(present.file());
      }
    } else if (ours) {
      Files.move(present.file(), one);
    } else {
      FileLinks.linkOrCopy(present.file(), one);
    }
    output.add(path, one, present.bytes(), present.sha256());
  }

  @Override
  public List<MissingMedia> missing(List<MediaUse> uses) {
    Map<String, MissingMedia> missing = new LinkedHashMap<>();
    for (MediaUse use : uses) {
      if (use.path() == null) {
        Asset asset = asset(use.files().get(use.files().size() - 1));
        missing.putIfAbsent(use.url(), new MissingMedia(use.url(), asset.reason()));
      }
    }
    return List.copyOf(missing.values());
  }

  @Override
  public void take(long attachment) throws IOException {
    List<MediaFile> files = library.of(attachment).stream().filter(places::takes).toList();
    if (!files.isEmpty()) {
      settledAsset(files).take();
    }
  }

  @Override
  public MediaReport finish() throws IOException {
    return MediaLedger.write(used(), places, output);
  }

  private Collection<Asset> used() {
    Map<String, Asset> sorted = new TreeMap<>();
    assets.forEach(
        (path, asset) -> {
          if (asset.isListed()) {
            sorted.put(path, asset);
          }
        });
    return sorted.values();
  }

  @Override
  public void close() throws IOException {
    stock.close();
  }
}
