package dev.pressport.verify;

import dev.pressport.Opening;
import dev.pressport.Pressport;
import dev.pressport.Version;
import dev.pressport.WordPressSite;
import dev.pressport.export.output.ManifestCheck;
import dev.pressport.export.output.TemporaryFolder;
import dev.pressport.http.HttpSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A verification of an export, or of a site that a generator built. Nothing is changed.
 *
 * <p>An export is checked against its manifest, its ledger and its list of old addresses, and its
 * links are followed; of a built site, the links. With an old site, each of its pages is looked for
 * in the new one and compared.
 */
public final class Verification {
  /** Where Hugo, Jekyll and Eleventy, and Astro write the built site. */
  private static final List<String> USUAL = List.of("public", "_site", "dist");

  private final Path folder;
  private @Nullable Opening old;
  private @Nullable Path newFolder;
  private @Nullable URI newAddress;
  private HttpSettings http = HttpSettings.visitor("Pressport/" + Version.NUMBER);
  private VerifyProgress progress = VerifyProgress.NONE;

  private Verification(Path folder) {
    this.folder = folder;
  }

  /** The verification of an export, or of a built site. */
  public static Verification of(Path folder) {
    return new Verification(folder);
  }

  /** Compares the pages with those of the old site: any source that {@link Pressport} opens. */
  public Verification old(Opening source) {
    old = source;
    return this;
  }

  /** Looks for the pages in a built site in another folder. */
  public Verification now(Path built) {
    newFolder = built;
    return this;
  }

  /**
   * Looks for the pages on a server.
   *
   * @param home the address of the home page
   * @param settings without credentials of the old site
   */
  public Verification now(URI home, HttpSettings settings) {
    newAddress = home;
    http = settings;
    return this;
  }

  /** Reports how far the verification is. */
  public Verification progress(VerifyProgress listener) {
    progress = listener;
    return this;
  }

  /**
   * Runs the verification.
   *
   * @throws Unverifiable when there is nothing to verify, or when it cannot be read
   */
  public VerifyResult run() throws IOException {
    boolean exported = Files.isDirectory(folder) && ManifestCheck.isIn(folder);
    if (!exported && !isBuilt(folder)) {
      throw new Unverifiable(VerifyRefusal.NOT_VERIFIABLE, folder);
    }
    ExportCheck export = exported ? ExportCheck.of(folder.toRealPath(), progress) : null;
    LinkCheck links = exported ? null : BuiltLinks.check(BuiltFolder.of(folder), progress);
    return new VerifyResult(export, links, pages());
  }

  private @Nullable PageCheck pages() throws IOException {
    Opening source = old;
    if (source == null) {
      return null;
    }
    Path built = newAddress == null ? built() : null;
    try (TemporaryFolder work = new TemporaryFolder();
        WordPressSite opened = source.open();
        NewSite site = newSite(built, opened.site().home(), work.path())) {
      int atATime = built == null ? http.concurrency() : Runtime.getRuntime().availableProcessors();
      return new PagesRun(new OldPages(opened), site, progress).run(atATime);
    }
  }

  private NewSite newSite(@Nullable Path built, @Nullable String oldHome, Path work)
      throws IOException {
    if (built != null) {
      return new BuiltSite(BuiltFolder.of(built), Redirects.of(folder, oldHome));
    }
    return new ServedSite(Objects.requireNonNull(newAddress), http, work);
  }

  /** The folder of the new site: the one given, else where generators build that of an export. */
  private Path built() throws IOException {
    Path given = newFolder;
    if (given != null) {
      if (!isBuilt(given)) {
        throw new Unverifiable(VerifyRefusal.NOT_VERIFIABLE, given);
      }
      return given;
    }
    if (!ManifestCheck.isIn(folder)) {
      return folder;
    }
    for (String usual : USUAL) {
      Path built = folder.resolve(usual);
      if (Files.isRegularFile(built.resolve("index.html"))) {
        return built;
      }
    }
    throw new Unverifiable(VerifyRefusal.NOT_BUILT, folder);
  }

  private static boolean isBuilt(Path folder) throws IOException {
    return Files.isDirectory(folder) && BuiltFolder.isBuilt(folder);
  }
}
