package dev.pressport.posttype;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.posttype.Attachment.AttachmentDetails;
import dev.pressport.posttype.Attachment.MediaFile;
import dev.pressport.posttype.Attachment.OriginalFile;
import dev.pressport.posttype.Attachment.Playing;
import dev.pressport.posttype.Attachment.Size;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

class AttachmentTest {

  private static AttachmentDetails details(TestRow row) {
    return MappedSite.of(row).details(7, AttachmentDetails.class);
  }

  private static TestRow attachment() {
    return TestRow.entry("attachment", 7);
  }

  @Test
  void namesTheUntouchedUploadOfAScaledPicture() {
    AttachmentDetails details =
        details(
            attachment()
                .column("attachment_url", "https://s.example/u/2024/01/a-scaled.jpg")
                .meta("_wp_attached_file", "2024/01/a-scaled.jpg")
                .meta(
                    "_wp_attachment_metadata",
                    "a:4:{s:5:\"width\";i:2560;s:6:\"height\";s:4:\"1706\";s:8:\"filesize\";i:9;"
                        + "s:14:\"original_image\";s:5:\"a.jpg\";}"));
    assertThat(details.file())
        .isEqualTo(
            new MediaFile(
                "2024/01/a-scaled.jpg", "https://s.example/u/2024/01/a-scaled.jpg", 9L, null));
    assertThat(details.original())
        .isEqualTo(new OriginalFile("2024/01/a.jpg", "https://s.example/u/2024/01/a.jpg"));
    assertThat(details.width()).isEqualTo(2560);
    assertThat(details.height()).isEqualTo(1706);
  }

  @Test
  void putsSizesAndBackupsIntoTheFolderOfTheFile() {
    AttachmentDetails details =
        details(
            attachment()
                .meta("_wp_attached_file", "C:\\site\\wp-content\\uploads\\2020\\b.png")
                .meta(
                    "_wp_attachment_metadata",
                    "a:1:{s:5:\"sizes\";a:1:{s:6:\"medium\";a:4:{s:4:\"file\";s:9:\"b-3x2.png\";"
                        + "s:5:\"width\";i:3;s:6:\"height\";i:2;s:9:\"mime-type\";s:9:\"image/png\";}}}")
                .meta(
                    "_wp_attachment_backup_sizes",
                    "a:1:{s:9:\"full-orig\";a:3:{s:5:\"width\";i:8;s:6:\"height\";i:6;"
                        + "s:4:\"file\";s:5:\"b.png\";}}"));
    assertThat(details.file().path()).isEqualTo("2020/b.png");
    assertThat(details.sizes())
        .containsExactly(new Size("medium", "2020/b-3x2.png", 3L, 2L, "image/png", null));
    assertThat(details.backups())
        .containsExactly(new Size("full-orig", "2020/b.png", 8L, 6L, null, null));
  }

  @Test
  void readsMetadataThatWasSerializedTwice() {
    String once = "a:2:{s:6:\"length\";i:125;s:5:\"codec\";s:3:\"aac\";}";
    AttachmentDetails details =
        details(
            attachment()
                .meta("_wp_attachment_metadata", "s:" + once.length() + ":\"" + once + "\";"));
    assertThat(details.media()).isEqualTo(new Playing(125L, "aac"));
  }

  @Test
  void takesTheGuidForAnAddressOnlyWhenItIsThatOfTheFile() {
    TestRow moved =
        attachment().column("guid", "https://s.example/?p=7").meta("_wp_attached_file", "b.png");
    TestRow unmoved =
        attachment().column("guid", "https://s.example/u/b.png").meta("_wp_attached_file", "b.png");
    assertThat(details(moved).file().url()).isNull();
    assertThat(details(unmoved).file().url()).isEqualTo("https://s.example/u/b.png");
  }

  @Test
  void hasNothingToSayOfMetadataThatIsNone() {
    AttachmentDetails details = details(attachment().meta("_wp_attachment_metadata", "b:0;"));
    assertThat(details.width()).isNull();
    assertThat(details.sizes()).isEmpty();
    assertThat(details.exif()).isNull();
    assertThat(details.media()).isNull();
  }
}
