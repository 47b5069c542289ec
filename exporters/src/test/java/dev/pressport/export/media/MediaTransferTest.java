package dev.pressport.export.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.export.MediaPlaces;
import dev.pressport.export.media.MediaPhase.Recorded;
import dev.pressport.export.output.OutputFolder;
import dev.pressport.export.output.OutputRequest;
import dev.pressport.export.output.OverwriteMode;
import dev.pressport.media.MediaFile;
import dev.pressport.media.MediaLibrary;
import dev.pressport.model.Ref;
import dev.pressport.model.Site;
import dev.pressport.permalink.Permalinks;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import dev.pressport.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The copying of files while the content that uses them is written. */
class MediaTransferTest {
  private static final String UPLOADS = "https://a.example/wp-content/uploads/";
  private static final Ref POST = new Ref.ToEntry(1);
  private static final MediaPlaces STATIC =
      new MediaPlaces() {
        @Override
        public String path(MediaFile file) {
          return "static" + file.path();
        }

        @Override
        public String address(String path) {
          return path.substring("static".length());
        }
      };

  @TempDir private Path temporary;
  private final Shelf shelf = new Shelf();
  private OutputFolder output;
  private MediaPhase media;

  /** Files that come only once they are waited for. */
  private final class Shelf implements MediaStock {
    private final Map<String, String> files = new HashMap<>();
    private final Set<String> requested = new HashSet<>();
    private int number;

    @Override
    public Request request(MediaFile file) {
      assertThat(requested.add(file.path())).as(file.path()).isTrue();
      return new Request() {
        @Override
        public boolean isRefused() {
          return false;
        }

        @Override
        public Result await(Runnable waiting) throws IOException {
          String text = files.get(file.upload());
          if (text == null) {
            return new Result.Missing("404");
          }
          Path copy = temporary.resolve("stock" + number++);
          Files.writeString(copy, text);
          return new Result.Present(copy, text.length(), Sha256.hex(Sha256.of(text)));
        }
      };
    }

    @Override
    public void close() {}
  }

  @BeforeEach
  void open() throws IOException {
    MappedSite mapped =
        MappedSite.of(
            TestRow.entry("attachment", 5)
                .column("post_status", "inherit")
                .column("attachment_url", UPLOADS + "2024/big-scaled.jpg")
                .meta("_wp_attached_file", "2024/big-scaled.jpg")
                .meta("_wp_attachment_metadata", "a:1:{s:14:\"original_image\";s:7:\"big.jpg\";}"));
    Site site = new Site("A", null, "https://a.example", "https://a.example", null, null);
    MediaLibrary library =
        MediaLibrary.of(mapped.index(), Permalinks.of(site, mapped.index(), Set.of()));
    output =
        OutputFolder.open(
            temporary.resolve("out"),
            new OutputRequest("1", List.of(), new TreeMap<>()),
            OverwriteMode.REFUSE);
    media =
        new MediaTransfer(
            library,
            shelf,
            STATIC,
            output,
            Files.createDirectories(temporary.resolve("equals")),
            (files, bytes) -> {});
  }

  @AfterEach
  void close() throws IOException {
    media.close();
    output.close();
  }

  private Recorded<Optional<String>> use(String path) throws Exception {
    return media.recording(() -> media.of(UPLOADS + path, POST));
  }

  /** Returns the address that an item ends up with. */
  private Optional<String> settled(String path) throws Exception {
    Recorded<Optional<String>> prepared = use(path);
    for (int times = 0; !media.settle(prepared.uses()); times++) {
      assertThat(times).isLessThan(5);
      prepared = use(path);
    }
    return prepared.result();
  }

  private Path copy(String path) {
    return temporary.resolve("out").resolve("static/wp-content/uploads").resolve(path);
  }

  private void finish() throws IOException {
    media.finish();
    output.finish();
  }

  @Test
  void copiesAFileOnceForAllThatUseIt() throws Exception {
    shelf.files.put("2024/a.jpg", "A");

    assertThat(settled("2024/a.jpg")).contains("/wp-content/uploads/2024/a.jpg");
    assertThat(settled("2024/a.jpg?w=300")).contains("/wp-content/uploads/2024/a.jpg");
    finish();

    assertThat(copy("2024/a.jpg")).hasContent("A");
  }

  @Test
  void preparesAnItemAgainWhenItsFileDoesNotCome() throws Exception {
    Recorded<Optional<String>> hopeful = use("2024/gone.jpg");

    assertThat(hopeful.result()).isPresent();
    assertThat(media.settle(hopeful.uses())).isFalse();
    Recorded<Optional<String>> again = use("2024/gone.jpg");
    assertThat(again.result()).isEmpty();
    assertThat(media.settle(again.uses())).isTrue();
    assertThat(media.missing(again.uses()))
        .containsExactly(new MediaPhase.MissingMedia(UPLOADS + "2024/gone.jpg", "404"));
    assertThat(media.finish().missing()).isEqualTo(1);
  }

  @Test
  void takesTheNextBestFileWhenTheBestDoesNotCome() throws Exception {
    shelf.files.put("2024/big-300x200.jpg", "small");

    assertThat(settled("2024/big-300x200.jpg"))
        .contains("/wp-content/uploads/2024/big-300x200.jpg");
    assertThat(media.finish().missing()).isZero();
  }

  @Test
  void takesTheUntouchedUploadForItsCopies() throws Exception {
    shelf.files.put("2024/big.jpg", "whole");
    shelf.files.put("2024/big-scaled.jpg", "scaled");

    assertThat(settled("2024/big-scaled.jpg")).contains("/wp-content/uploads/2024/big.jpg");
    assertThat(media.addressOf(5)).contains("/wp-content/uploads/2024/big.jpg");
    assertThat(shelf.requested).containsOnly("/wp-content/uploads/2024/big.jpg");
  }

  @Test
  void namesThatDifferInCaseOnlyStayApartInTheOrderOfTheSource() throws Exception {
    shelf.files.put("2024/A.jpg", "upper");
    shelf.files.put("2024/a.jpg", "lower");
    Recorded<Optional<String>> early = use("2024/A.jpg");

    assertThat(settled("2024/a.jpg")).contains("/wp-content/uploads/2024/a.jpg");
    assertThat(media.settle(early.uses())).isFalse();
    assertThat(settled("2024/A.jpg")).contains("/wp-content/uploads/2024/A-2.jpg");
    finish();

    assertThat(copy("2024/a.jpg")).hasContent("lower");
    assertThat(copy("2024/A-2.jpg")).hasContent("upper");
  }

  @Test
  void storesEqualBytesOnce() throws Exception {
    shelf.files.put("2024/01/a.jpg", "same");
    shelf.files.put("2024/02/a.jpg", "same");

    assertThat(settled("2024/01/a.jpg")).contains("/wp-content/uploads/2024/01/a.jpg");
    assertThat(settled("2024/02/a.jpg")).contains("/wp-content/uploads/2024/02/a.jpg");
    finish();

    assertThat(Files.getAttribute(copy("2024/01/a.jpg"), "unix:ino"))
        .isEqualTo(Files.getAttribute(copy("2024/02/a.jpg"), "unix:ino"));
  }

  @Test
  void neverLeavesItsFolder() throws Exception {
    shelf.files.put("con/x..jpg", "reserved");

    assertThat(settled("con/x..jpg").orElseThrow()).doesNotContain("/con/").doesNotContain("..");
    assertThat(settled("../../../etc/passwd.jpg")).isEmpty();
  }

  @Test
  void waitsForFilesThatOnlyTheEndAsksFor() throws Exception {
    shelf.files.put("2024/logo.png", "logo");
    media.settleAtOnce();

    assertThat(media.of(UPLOADS + "2024/logo.png", POST))
        .contains("/wp-content/uploads/2024/logo.png");
    assertThat(media.of(UPLOADS + "2024/none.png", POST)).isEmpty();
    finish();

    assertThat(copy("2024/logo.png")).hasContent("logo");
    assertThat(temporary.resolve("out/_pressport/media.ndjson"))
        .content(StandardCharsets.UTF_8)
        .contains("\"status\":\"copied\"")
        .contains("\"status\":\"missing\"");
  }
}
