package dev.pressport.export.strapi;

import dev.pressport.model.SiteIndex.MediaOutline;
import java.util.Map;
import java.util.Optional;

/**
 * The name of a copied file, as Strapi keeps it in parts.
 *
 * @param hash the name without extension
 * @param extension with its dot; empty for none
 */
record UploadName(String hash, String extension) {
  private static final int LONGEST = 11;

  private static final Map<String, String> MIMES =
      Map.ofEntries(
          Map.entry(".jpg", "image/jpeg"),
          Map.entry(".jpeg", "image/jpeg"),
          Map.entry(".png", "image/png"),
          Map.entry(".gif", "image/gif"),
          Map.entry(".webp", "image/webp"),
          Map.entry(".avif", "image/avif"),
          Map.entry(".svg", "image/svg+xml"),
          Map.entry(".ico", "image/x-icon"),
          Map.entry(".bmp", "image/bmp"),
          Map.entry(".tif", "image/tiff"),
          Map.entry(".tiff", "image/tiff"),
          Map.entry(".mp3", "audio/mpeg"),
          Map.entry(".m4a", "audio/mp4"),
          Map.entry(".ogg", "audio/ogg"),
          Map.entry(".wav", "audio/wav"),
          Map.entry(".flac", "audio/flac"),
          Map.entry(".mp4", "video/mp4"),
          Map.entry(".m4v", "video/mp4"),
          Map.entry(".webm", "video/webm"),
          Map.entry(".mov", "video/quicktime"),
          Map.entry(".avi", "video/x-msvideo"),
          Map.entry(".pdf", "application/pdf"),
          Map.entry(".zip", "application/zip"),
          Map.entry(".gz", "application/gzip"),
          Map.entry(".json", "application/json"),
          Map.entry(".csv", "text/csv"),
          Map.entry(".txt", "text/plain"),
          Map.entry(".rtf", "application/rtf"),
          Map.entry(".doc", "application/msword"),
          Map.entry(".xls", "application/vnd.ms-excel"),
          Map.entry(".ppt", "application/vnd.ms-powerpoint"),
          Map.entry(
              ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
          Map.entry(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
          Map.entry(
              ".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
          Map.entry(".odt", "application/vnd.oasis.opendocument.text"),
          Map.entry(".ods", "application/vnd.oasis.opendocument.spreadsheet"),
          Map.entry(".epub", "application/epub+zip"),
          Map.entry(".ics", "text/calendar"),
          Map.entry(".vtt", "text/vtt"));

  /** Returns the parts of a path or an address. */
  static UploadName of(String path) {
    String plain = path.replaceFirst("[?#].*", "");
    String name = plain.substring(plain.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 || name.length() - dot > LONGEST
        ? new UploadName(name, "")
        : new UploadName(name.substring(0, dot), name.substring(dot));
  }

  /** Returns the name with no part empty, as Strapi wants it of a picture in a text. */
  UploadName complete() {
    return new UploadName(hash.isEmpty() ? "file" : hash, extension.isEmpty() ? ".bin" : extension);
  }

  /** Returns the type of its content, by the extension. */
  String mime() {
    return MIMES.getOrDefault(extension, "application/octet-stream");
  }

  /** Returns the name of a file for people: that of the old site. */
  static String title(Optional<MediaOutline> media, UploadName name) {
    return media
        .map(MediaOutline::file)
        .map(file -> file.substring(file.lastIndexOf('/') + 1))
        .filter(file -> !file.isEmpty())
        .orElse(name.hash() + name.extension());
  }
}
