package dev.pressport.posttype;

import dev.pressport.model.Content;
import dev.pressport.model.Details;
import dev.pressport.model.Text;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code oembed_cache}: the HTML of an embed, fetched from its provider. */
public final class OembedCache extends PostType {

  /** The post type {@code oembed_cache}. */
  public OembedCache() {
    super(
        "oembed_cache",
        "Embed caches",
        "the HTML of an embed, fetched from its provider",
        OembedCacheDetails.class,
        Set.of(Trait.BUILT_IN, Trait.CACHE));
  }

  @Override
  public Content.Format format(String stored) {
    return Content.Format.HTML;
  }

  @Override
  public Details details(DetailsRequest request) {
    boolean failed = "{{unknown}}".equals(DataBody.stored(request));
    return new OembedCacheDetails(
        request.entry().slug(), failed ? null : request.entry().content().raw(), failed);
  }

  /**
   * The details that a cached embed adds.
   *
   * @param key the MD5 of address and attributes; the address itself is not stored
   * @param failed whether the provider returned no embed
   */
  public record OembedCacheDetails(String key, @Nullable Text html, boolean failed)
      implements Details {}
}
