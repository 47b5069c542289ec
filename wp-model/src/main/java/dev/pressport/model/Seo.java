package dev.pressport.model;

import org.jspecify.annotations.Nullable;

/**
 * The data of an SEO plugin for an entry, the plugin's variables in title and description replaced.
 * Null parts are the site's default.
 *
 * @param noindex true or false when the entry itself says so
 * @param image the address of the picture for social networks
 * @param source the plugin: {@code yoast}, {@code rank-math}, {@code aioseo}, {@code seopress}
 */
public record Seo(
    @Nullable String title,
    @Nullable String description,
    @Nullable String canonical,
    @Nullable Boolean noindex,
    @Nullable String image,
    String source) {

  /** Returns the same data with another picture. */
  public Seo withImage(@Nullable String newImage) {
    return new Seo(title, description, canonical, noindex, newImage, source);
  }
}
