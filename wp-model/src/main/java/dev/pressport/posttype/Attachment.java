package dev.pressport.posttype;

import dev.pressport.model.Details;
import dev.pressport.model.Entry;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpSerialization;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code attachment}: a file of the media library: its texts and metadata. */
public final class Attachment extends PostType {

  /** The post type {@code attachment}. */
  public Attachment() {
    super(
        "attachment",
        "Media",
        "a file of the media library: its texts and metadata",
        AttachmentDetails.class,
        Set.of(Trait.BUILT_IN, Trait.VIEWABLE, Trait.IN_WXR, Trait.IN_REST));
  }

  @Override
  public String hiddenFromVisitors() {
    return "files in the trash, and of entries that are not public";
  }

  @Override
  public Details details(DetailsRequest request) {
    Entry entry = request.entry();
    LooseValue metadata = metadata(entry);
    Path path = Path.of(LooseValue.of(entry.meta(), "_wp_attached_file").filled());
    String url = url(request, path);
    return new AttachmentDetails(
        new MediaFile(path.value(), url, metadata.get("filesize").integer(), null),
        original(metadata.get("original_image").filled(), path, url),
        metadata.get("width").integer(),
        metadata.get("height").integer(),
        LooseValue.of(entry.meta(), "_wp_attachment_image_alt").string(),
        entry.excerpt(),
        entry.content().raw(),
        entry.parentId(),
        sizes(metadata.get("sizes"), path),
        sizes(LooseValue.of(entry.meta(), "_wp_attachment_backup_sizes"), path),
        metadata.get("image_meta").mapOrNull(),
        playing(metadata),
        LooseValue.of(entry.meta(), "_wp_attachment_context").filled());
  }

  /** Decodes the metadata; some hosts serialize it twice. */
  private static LooseValue metadata(Entry entry) {
    LooseValue metadata = LooseValue.of(entry.meta(), "_wp_attachment_metadata");
    String again = metadata.string();
    return again == null ? metadata : LooseValue.of(PhpSerialization.decode(again).value());
  }

  /** The address in the source, or else the guid when it is an address of this file. */
  private static @Nullable String url(DetailsRequest request, Path path) {
    String given = request.row().scalar("attachment_url");
    String guid = request.entry().guid();
    return given == null && guid != null && path.isEndOf(guid) ? guid : given;
  }

  private static @Nullable OriginalFile original(
      @Nullable String name, Path path, @Nullable String url) {
    if (name == null) {
      return null;
    }
    String folder = url == null ? null : url.substring(0, url.lastIndexOf('/') + 1);
    return new OriginalFile(path.sibling(name), folder == null ? null : folder + name);
  }

  private static List<Size> sizes(LooseValue stored, Path path) {
    List<Size> sizes = new ArrayList<>();
    for (Map.Entry<String, Value> entry : stored.map().entrySet()) {
      LooseValue size = LooseValue.of(entry.getValue());
      String file = size.get("file").filled();
      if (file != null) {
        sizes.add(
            new Size(
                entry.getKey(),
                path.sibling(file),
                size.get("width").integer(),
                size.get("height").integer(),
                size.get("mime-type").filled(),
                size.get("filesize").integer()));
      }
    }
    return sizes;
  }

  private static @Nullable Playing playing(LooseValue metadata) {
    Double length = metadata.get("length").decimal();
    String codec = metadata.get("codec").filled();
    return length == null && codec == null
        ? null
        : new Playing(length == null ? null : Long.valueOf(Math.round(length)), codec);
  }

  /**
   * The path of a file below the uploads folder. Old sites store absolute paths, or ones with the
   * folders above (post.php, wp_get_attachment_url()).
   */
  private record Path(@Nullable String value) {
    private static final String UPLOADS = "wp-content/uploads/";

    static Path of(@Nullable String stored) {
      if (stored == null) {
        return new Path(null);
      }
      String path = stored.replace('\\', '/');
      int uploads = path.indexOf(UPLOADS);
      return new Path(uploads < 0 ? path : path.substring(uploads + UPLOADS.length()));
    }

    /** The path of a file in the same folder. */
    String sibling(String name) {
      return value == null ? name : value.substring(0, value.lastIndexOf('/') + 1) + name;
    }

    boolean isEndOf(String url) {
      return value != null && url.endsWith('/' + value);
    }
  }

  /**
   * The details that an attachment adds.
   *
   * @param file the file that the site shows
   * @param original the uploaded file, when {@code file} is a scaled or rotated copy of it
   * @param width in pixels
   * @param height in pixels
   * @param attachedTo the entry it was uploaded to
   * @param backups the copies from before it was edited
   * @param exif the metadata that WordPress read from the file, unchanged
   * @param media the metadata of audio and video
   * @param context the purpose that it was made for, such as {@code site-icon}
   */
  public record AttachmentDetails(
      MediaFile file,
      @Nullable OriginalFile original,
      @Nullable Long width,
      @Nullable Long height,
      @Nullable String alt,
      @Nullable Text caption,
      @Nullable Text description,
      @Nullable Long attachedTo,
      List<Size> sizes,
      List<Size> backups,
      @Nullable Map<String, Value> exif,
      @Nullable Playing media,
      @Nullable String context)
      implements Details {

    /** The same of an export that has a copy of the file, or has none. */
    public AttachmentDetails withCopy(@Nullable String path) {
      return new AttachmentDetails(
          new MediaFile(file.path(), file.url(), file.bytes(), path),
          original,
          width,
          height,
          alt,
          caption,
          description,
          attachedTo,
          sizes,
          backups,
          exif,
          media,
          context);
    }
  }

  /**
   * A file; its path is below the uploads folder.
   *
   * @param copy the path of its copy in the folder of an export; null where it was not copied
   */
  public record MediaFile(
      @Nullable String path, @Nullable String url, @Nullable Long bytes, @Nullable String copy) {}

  /** An untouched upload; its path is below the uploads folder. */
  public record OriginalFile(@Nullable String path, @Nullable String url) {}

  /** A copy of a picture in another size; its path is below the uploads folder. */
  public record Size(
      String name,
      String path,
      @Nullable Long width,
      @Nullable Long height,
      @Nullable String mimeType,
      @Nullable Long bytes) {}

  /** The duration and encoding of an audio or video file. */
  public record Playing(@Nullable Long lengthSeconds, @Nullable String codec) {}
}
