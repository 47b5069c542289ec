package dev.pressport.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Ref;
import dev.pressport.model.Site;
import dev.pressport.permalink.Permalinks;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which file an address in the content names. */
class MediaLibraryTest {
  private static final String HOME = "https://a.example";
  private static final String UPLOADS = HOME + "/wp-content/uploads/";
  private static final Ref SOMEWHERE = new Ref.ToHome();

  private static MediaLibrary library(String home, TestRow... rows) {
    MappedSite mapped = MappedSite.of(rows);
    Site site = new Site("Site", null, home, home, null, null);
    return MediaLibrary.of(mapped.index(), Permalinks.of(site, mapped.index(), Set.of()));
  }

  private static TestRow file(long id, String path) {
    return file(id, path, UPLOADS + path);
  }

  private static TestRow file(long id, String path, String url) {
    return TestRow.entry("attachment", id)
        .column("post_status", "inherit")
        .column("attachment_url", url)
        .meta("_wp_attached_file", path);
  }

  private static TestRow scaled(long id, String path, String original) {
    return file(id, path)
        .meta(
            "_wp_attachment_metadata",
            "a:1:{s:14:\"original_image\";s:" + original.length() + ":\"" + original + "\";}");
  }

  @Test
  void findsTheFilesOfAWordPressComExport() {
    MediaLibrary library =
        library(
            HOME,
            TestRow.entry("attachment", 1)
                .column("post_status", "inherit")
                .column("attachment_url", "https://a.files.example/2024/01/photo.jpg"));

    List<MediaFile> found =
        library.find("https://a.files.example/2024/01/photo.jpg?w=300", SOMEWHERE);

    assertThat(found)
        .containsExactly(
            new MediaFile(
                "/wp-content/uploads/2024/01/photo.jpg",
                "2024/01/photo.jpg",
                "https://a.files.example/2024/01/photo.jpg",
                1L));
    assertThat(library.of(1)).isEqualTo(found);
    assertThat(library.hosts()).containsExactly("a.files.example");
    assertThat(library.find("https://b.files.example/2024/01/photo.jpg", SOMEWHERE)).isEmpty();
  }

  private static MediaLibrary usual() {
    return library(
        HOME,
        file(1, "2024/01/photo.jpg"),
        file(2, "2024/02/photo.jpg"),
        scaled(3, "2024/01/big-scaled.jpg", "big.jpg"),
        file(4, "2024/01/size-300x200-1.jpg"),
        file(5, "2024/01/edited-e1612345678901.jpg"),
        file(6, "2024/01/über uns+1.png"),
        file(7, "2024/01/report.pdf"),
        scaled(8, "2024/01/phone.jpg", "phone.heic"));
  }

  @ParameterizedTest
  @CsvSource({
    // the file itself, in all forms of its address
    "https://a.example/wp-content/uploads/2024/01/photo.jpg, 2024/01/photo.jpg",
    "http://www.a.example/wp-content/uploads/2024/01/photo.jpg?ssl=1, 2024/01/photo.jpg",
    "//a.example/wp-content/uploads/2024/02/photo.jpg#x, 2024/02/photo.jpg",
    "/wp-content/uploads/2024/01/photo.jpg?w=1024, 2024/01/photo.jpg",
    "https://i0.wp.com/a.example/wp-content/uploads/2024/01/photo.jpg?resize=300%2C200&ssl=1,"
        + " 2024/01/photo.jpg",
    "https://cdn.images.example/q_lossy/https://a.example/wp-content/uploads/2024/01/photo.jpg,"
        + " 2024/01/photo.jpg",
    // its copies in other sizes
    "/wp-content/uploads/2024/01/photo-300x200.jpg, 2024/01/photo.jpg",
    "/wp-content/uploads/2024/02/photo-150x150.jpg, 2024/02/photo.jpg",
    "/wp-content/uploads/2024/01/photo-300x200@2x.jpg, 2024/01/photo.jpg",
    "/wp-content/uploads/2024/01/photo-scaled.jpg, 2024/01/photo.jpg",
    "/wp-content/uploads/2024/01/photo-e1612345678901-300x200.jpg, 2024/01/photo.jpg",
    // the untouched upload behind a scaled one, whose sizes have its name
    "/wp-content/uploads/2024/01/big-scaled.jpg, 2024/01/big.jpg",
    "/wp-content/uploads/2024/01/big-1024x768.jpg, 2024/01/big.jpg",
    "/wp-content/uploads/2024/01/big.jpg, 2024/01/big.jpg",
    // names that only look like those of copies
    "/wp-content/uploads/2024/01/size-300x200-1.jpg, 2024/01/size-300x200-1.jpg",
    "/wp-content/uploads/2024/01/edited-e1612345678901.jpg, 2024/01/edited-e1612345678901.jpg",
    "/wp-content/uploads/2024/01/edited-e1612345678901-300x200.jpg,"
        + " 2024/01/edited-e1612345678901.jpg",
    // encoded and raw
    "/wp-content/uploads/2024/01/%C3%BCber%20uns+1.png, 2024/01/über uns+1.png",
    "/wp-content/uploads/2024/01/über uns+1-768x512.png, 2024/01/über uns+1.png",
    // the copy is preferred to an original in a format that browsers do not show
    "/wp-content/uploads/2024/01/phone.jpg, 2024/01/phone.jpg",
    // not in the library: the very file
    "/wp-content/uploads/2024/01/report-pdf-106x150.jpg, 2024/01/report-pdf-106x150.jpg",
    "/wp-content/uploads/elementor/thumbs/x-abc.png, elementor/thumbs/x-abc.png",
    "/wp-content/uploads/2024/01/report.pdf, 2024/01/report.pdf"
  })
  void resolvesAnAddressToTheBestFile(String url, String upload) {
    assertThat(usual().find(url, SOMEWHERE).get(0).upload()).isEqualTo(upload);
  }

  @Test
  void keepsTheNamedFileAsTheLastChoice() {
    List<MediaFile> files = usual().find("/wp-content/uploads/2024/01/big-300x200.jpg", SOMEWHERE);

    assertThat(files)
        .extracting(MediaFile::upload)
        .containsExactly("2024/01/big.jpg", "2024/01/big-scaled.jpg", "2024/01/big-300x200.jpg");
    assertThat(files.get(0).url()).isEqualTo(UPLOADS + "2024/01/big.jpg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://b.example/wp-content/uploads/2024/01/photo.jpg",
        "https://a.example/",
        "/about/",
        "/wp-content/uploads/2024/01/",
        "/wp-content/plugins/x/get.php?file=a.jpg",
        "/wp-sitemap.xml",
        "/robots.txt",
        "mailto:a@a.example",
        "data:image/png;base64,AAAA",
        "#top",
        "",
        "https://a.example:99999999/wp-content/uploads/a.jpg"
      })
  void findsNothingBehindPagesAndOtherSites(String url) {
    assertThat(usual().find(url, SOMEWHERE)).isEmpty();
  }

  @Test
  void findsFilesOutsideTheUploads() {
    MediaFile file = usual().find("/wp-content/themes/x/logo.png", SOMEWHERE).get(0);

    assertThat(file.path()).isEqualTo("/wp-content/themes/x/logo.png");
    assertThat(file.upload()).isNull();
    assertThat(file.url()).isEqualTo(HOME + "/wp-content/themes/x/logo.png");
  }

  @Test
  void neverLeavesTheUploads() {
    for (String url :
        List.of(
            "/wp-content/uploads/../../wp-config.php.png",
            "/wp-content/uploads/%2e%2e/%2e%2e/secret.png",
            "/wp-content/uploads/..\\..\\secret.png")) {
      assertThat(usual().find(url, SOMEWHERE))
          .allSatisfy(
              file -> assertThat(Arrays.asList(file.path().split("/"))).doesNotContain(".."));
    }
  }

  @Test
  void knowsFilesThatAreServedFromAnotherHost() {
    MediaLibrary library =
        library(
            HOME,
            file(1, "2024/01/a.jpg", "https://files.example/blog/2024/01/a.jpg"),
            file(2, "2024/01/b.jpg", "https://files.example/blog/2024/01/b.jpg"));

    List<MediaFile> files =
        library.find("http://files.example/blog/2024/01/b-300x200.jpg?w=300", SOMEWHERE);

    assertThat(files.get(0).upload()).isEqualTo("2024/01/b.jpg");
    assertThat(files.get(0).url()).isEqualTo("https://files.example/blog/2024/01/b.jpg");
    assertThat(library.find("https://files.example/other/c.jpg", SOMEWHERE)).isEmpty();
  }

  @Test
  void knowsUploadsInAFolderOfTheSite() {
    MediaLibrary library =
        library(
            "https://a.example/b",
            file(1, "2024/a.jpg", "https://a.example/b/wp-content/uploads/2024/a.jpg"));

    MediaFile file = library.find("/b/wp-content/uploads/2024/a-150x150.jpg", SOMEWHERE).get(0);

    assertThat(file.path()).isEqualTo("/b/wp-content/uploads/2024/a.jpg");
    assertThat(file.attachment()).isEqualTo(1);
  }

  @Test
  void comparesNamesInAnyNormalForm() {
    MediaLibrary library = library(HOME, file(1, "2024/u\u0308ber.jpg"));

    assertThat(library.find("/wp-content/uploads/2024/%C3%BCber-150x150.jpg", SOMEWHERE))
        .extracting(MediaFile::attachment)
        .containsOnly(1L);
  }
}
