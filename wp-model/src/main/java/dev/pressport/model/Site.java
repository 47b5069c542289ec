package dev.pressport.model;

import org.jspecify.annotations.Nullable;

/**
 * What a source says of the site as a whole; null where it does not.
 *
 * @param home the address that visitors use, without a slash at the end
 * @param siteurl where WordPress itself lives
 * @param language a locale such as {@code en-US}
 * @param generator the software that wrote the source, such as {@code WordPress/6.8.12}
 */
public record Site(
    @Nullable String title,
    @Nullable String tagline,
    @Nullable String home,
    @Nullable String siteurl,
    @Nullable String language,
    @Nullable String generator) {}
