package dev.pressport.model;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link of the blogroll, which old sites have ({@code wp_links}).
 *
 * @param name with HTML entities decoded
 * @param image the address of a picture
 * @param target such as {@code _blank}
 * @param rel how its owner is related, such as {@code friend met}
 * @param rss the address of its feed
 * @param categories slugs of the taxonomy {@code link_category}
 */
public record Link(
    long id,
    String url,
    String name,
    @Nullable String description,
    @Nullable String image,
    @Nullable String target,
    boolean visible,
    long rating,
    @Nullable String rel,
    @Nullable String notes,
    @Nullable String rss,
    @Nullable LocalDateTime updated,
    List<String> categories) {
  public Link {
    categories = List.copyOf(categories);
  }
}
