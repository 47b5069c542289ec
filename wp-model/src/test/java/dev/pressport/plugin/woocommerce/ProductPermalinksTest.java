package dev.pressport.plugin.woocommerce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.language.Translations;
import dev.pressport.model.Value;
import dev.pressport.permalink.PermalinkLookup;
import dev.pressport.settings.SiteOptions;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The addresses of a product in a deep category and in one that was made later. */
class ProductPermalinksTest {
  private static final PermalinkLookup.Category TEA = new PermalinkLookup.Category(3, "tea", 2);
  private static final PermalinkLookup.Category GARDEN =
      new PermalinkLookup.Category(7, "garden", 6);

  @ParameterizedTest
  @CsvSource({
    "/shop/%product_cat%, /%postname%/, 10.7.0, shop/kitchen/pots/tea/round-pot/",
    "/shop/%product_cat%/, /index.php/%postname%, 10.7.0, index.php/shop/kitchen/pots/tea/round-pot",
    "/shop/%product_cat%, /%postname%/, 9.8.5, shop/outside/garden/round-pot/",
    "/%year%/%post_id%, /%postname%/, , 2024/5/round-pot/",
    "/shop, /%postname%/, , ",
    ", /%postname%/, , "
  })
  void followsTheBaseOfTheShop(
      @Nullable String base, String permalinks, @Nullable String version, @Nullable String expected)
      throws IOException {
    SiteOptions options =
        new SiteOptions(
            Map.of(
                "permalink_structure",
                Value.of(permalinks),
                "woocommerce_version",
                Value.of(version == null ? "" : version),
                "woocommerce_permalinks",
                new Value.Dict(Map.of("product_base", Value.of(base == null ? "" : base)))));
    PermalinkLookup.Post product =
        new PermalinkLookup.Post(5, "product", "publish", "round-pot", 0, 1, "2024-03-01 11:00:00");
    assertThat(new ProductPermalinks().path(product, new Lookup(), options)).isEqualTo(expected);
  }

  private static final class Lookup implements PermalinkLookup {
    private static final Map<Long, Category> TERMS =
        Map.of(
            1L, new Category(1, "kitchen", 0),
            2L, new Category(2, "pots", 1),
            6L, new Category(6, "outside", 0));

    @Override
    public @Nullable Long primaryTerm(long postId, String meta) {
      return null;
    }

    @Override
    public List<Category> terms(long postId, String taxonomy) {
      return taxonomy.equals("product_cat") ? List.of(GARDEN, TEA) : List.of();
    }

    @Override
    public @Nullable Category term(long id, String taxonomy) {
      return TERMS.get(id);
    }

    @Override
    public @Nullable Post post(long id) {
      return null;
    }

    @Override
    public @Nullable String nicename(long userId) {
      return null;
    }

    @Override
    public @Nullable String statusBeforeTrash(long postId) {
      return null;
    }

    @Override
    public Translations translations(long postId) {
      return Translations.NONE;
    }
  }
}
