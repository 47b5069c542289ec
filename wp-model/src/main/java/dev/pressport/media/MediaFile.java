package dev.pressport.media;

import org.jspecify.annotations.Nullable;

/**
 * A file of the old site.
 *
 * @param path its identity: below the host, decoded, {@code /wp-content/uploads/2024/01/a.jpg}
 * @param upload its path below the uploads folder; null for a file elsewhere
 * @param url its address, percent-encoded; null when the home of the site is not known
 * @param attachment the id of its entry in the media library; null for a file that is not there
 */
public record MediaFile(
    String path, @Nullable String upload, @Nullable String url, @Nullable Long attachment) {}
