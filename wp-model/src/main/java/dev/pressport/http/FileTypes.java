package dev.pressport.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** The media types of files by their first bytes, and whether they suit their names. */
final class FileTypes {
  /** The number of first bytes that show the type. */
  static final int HEAD = 1 << 16;

  private static final Set<String> PAGES = Set.of("html", "htm", "xhtml", "xht", "shtml");

  /** Texts may hold HTML, so only the beginning of a document makes one a page. */
  private static final Set<String> TEXTS =
      Set.of("css", "csv", "ics", "js", "json", "md", "mjs", "srt", "txt", "vcf", "vtt", "xml");

  private static final Set<String> BINARIES =
      Set.of(
          // images
          "avif",
          "bmp",
          "gif",
          "heic",
          "heif",
          "ico",
          "jfif",
          "jpe",
          "jpeg",
          "jpg",
          "jxl",
          "png",
          "psd",
          "svgz",
          "tif",
          "tiff",
          "webp",
          // sounds
          "aac",
          "aif",
          "aiff",
          "amr",
          "flac",
          "m4a",
          "m4b",
          "mid",
          "midi",
          "mp3",
          "oga",
          "ogg",
          "opus",
          "wav",
          "wma",
          // films
          "3g2",
          "3gp",
          "asf",
          "avi",
          "flv",
          "m4v",
          "mkv",
          "mov",
          "mp4",
          "mpe",
          "mpeg",
          "mpg",
          "ogv",
          "qt",
          "webm",
          "wmv",
          // documents and fonts
          "docx",
          "eot",
          "epub",
          "odp",
          "ods",
          "odt",
          "otf",
          "pdf",
          "pptx",
          "ttf",
          "woff",
          "woff2",
          "xlsx",
          // archives
          "7z",
          "bz2",
          "gz",
          "rar",
          "tgz",
          "xz",
          "zip");

  /** The byte order mark of UTF-8. */
  private static final String MARK = "\u00ef\u00bb\u00bf";

  private static final Pattern EXTENSION = Pattern.compile("\\.([a-z0-9]{1,8})$");

  private FileTypes() {}

  /**
   * The judgement of a file.
   *
   * @param failure the reason why it cannot be the file; null when it can
   */
  record Judgement(String type, @Nullable DownloadFailure failure) {}

  /** Returns the extension of an address in lower case; empty for none. */
  static String extension(URI address) {
    String path = String.valueOf(address.getRawPath()).toLowerCase(Locale.ROOT);
    Matcher matcher = EXTENSION.matcher(path.substring(path.lastIndexOf('/') + 1));
    return matcher.find() ? matcher.group(1) : "";
  }

  /** Judges a file by its first bytes and the extension of its address. */
  static Judgement judge(byte[] head, String extension) throws IOException {
    MediaType found = detect(head, "");
    if (extension.equals("svg") && isDrawing(head)) {
      return new Judgement("image/svg+xml", null);
    }
    boolean page = is(found, MediaType.TEXT_HTML) || is(found, MediaType.application("xhtml+xml"));
    if (page && !PAGES.contains(extension)) {
      if (!TEXTS.contains(extension) || startsAsPage(head)) {
        return new Judgement(found.toString(), DownloadFailure.HTML_PAGE);
      }
      return new Judgement(detect(new byte[] {'x'}, "x." + extension).toString(), null);
    }
    boolean text = is(found, MediaType.TEXT_PLAIN);
    if (text && (BINARIES.contains(extension) || extension.equals("svg"))) {
      return new Judgement(found.toString(), DownloadFailure.WRONG_TYPE);
    }
    // The name says which text or which office document it is; of bytes it knows nothing.
    boolean container = text || found.equals(MediaType.APPLICATION_ZIP);
    MediaType type = container && !extension.isEmpty() ? detect(head, "x." + extension) : found;
    return new Judgement(type.toString(), null);
  }

  private static boolean is(MediaType type, MediaType kind) {
    MediaTypeRegistry registry = MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry();
    return type.equals(kind) || registry.isSpecializationOf(type, kind);
  }

  private static MediaType detect(byte[] head, String name) throws IOException {
    Metadata metadata = new Metadata();
    if (!name.isEmpty()) {
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    }
    return MimeTypes.getDefaultMimeTypes().detect(new ByteArrayInputStream(head), metadata);
  }

  private static boolean isDrawing(byte[] head) {
    String text = latin(head);
    return text.contains("<svg") && !startsAsPage(head);
  }

  /** Returns whether a document of HTML begins here, after blanks and comments. */
  private static boolean startsAsPage(byte[] head) {
    String text = latin(head);
    int at = text.startsWith(MARK) ? MARK.length() : 0;
    while (at < text.length()) {
      if (text.charAt(at) <= ' ') {
        at++;
      } else if (text.startsWith("<!--", at)) {
        int end = text.indexOf("-->", at);
        at = end < 0 ? text.length() : end + "-->".length();
      } else {
        return text.startsWith("<!doctype html", at) || text.startsWith("<html", at);
      }
    }
    return false;
  }

  /** The text of the bytes in lower case, as far as it is ASCII in an encoding of one or two. */
  private static String latin(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    return text.replace("\0", "").toLowerCase(Locale.ROOT);
  }
}
