package dev.pressport.plugin.easydigitaldownloads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.ProductDetails;
import dev.pressport.model.ProductDetails.Price;
import dev.pressport.model.Site;
import dev.pressport.model.SiteFields;
import dev.pressport.model.Value;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DownloadTest {
  private static final String PRICES =
      "a:2:{i:1;a:2:{s:4:\"name\";s:6:\"One <x\";s:6:\"amount\";s:4:\"9.00\";}"
          + "i:3;a:2:{s:4:\"name\";s:3:\"All\";s:6:\"amount\";s:5:\"49.00\";}}";

  private static Site site(Map<String, Value> settings) {
    return new Site(
        "Store",
        null,
        "https://store.example",
        null,
        "en-US",
        null,
        settings.isEmpty() ? Map.of() : Map.of("edd_settings", new Value.Dict(settings)),
        null,
        SiteFields.NONE,
        Map.of());
  }

  private static TestRow download() {
    return TestRow.entry("download", 1).named("Score", "score").body("<p>Notes.</p>");
  }

  private static Map<String, Value> settings(String currency, long page) {
    Map<String, Value> settings = new LinkedHashMap<>();
    settings.put("currency", Value.of(currency));
    settings.put("purchase_page", Value.of(page));
    return settings;
  }

  @Test
  void readsPricesAndCountsFiles() {
    ProductDetails score =
        MappedSite.of(
                site(settings("GBP", 9)),
                download()
                    .meta("edd_price", "12.00")
                    .meta("_variable_pricing", "1")
                    .meta("edd_variable_prices", PRICES)
                    .meta("edd_sku", "-")
                    .meta("_edd_download_limit", "5")
                    .meta(
                        "edd_download_files",
                        "a:1:{i:1;a:1:{s:4:\"file\";s:20:\"https://x.example/f.\";}}"))
            .details(1, ProductDetails.class);

    assertThat(score.kind()).isEqualTo("variable");
    assertThat(score.sku()).isNull();
    assertThat(score.price()).isEqualTo(9);
    assertThat(score.maxPrice()).isEqualTo(49);
    assertThat(score.currency()).isEqualTo("GBP");
    assertThat(score.prices())
        .containsExactly(new Price("1", "One <x", 9.0), new Price("3", "All", 49.0));
    assertThat(score.downloads()).isEqualTo(1);
    assertThat(score.downloadLimit()).isEqualTo(5);
    assertThat(score.toString()).doesNotContain("x.example");
  }

  @Test
  void namesTheDownloadsOfABundle() {
    ProductDetails bundle =
        MappedSite.of(
                site(Map.of()),
                download()
                    .meta("edd_price", "10")
                    .meta("_edd_product_type", "bundle")
                    .meta("_edd_bundled_products", "a:3:{i:0;s:1:\"2\";i:1;s:3:\"3_1\";i:2;i:99;}"),
                TestRow.entry("download", 2).named("Two", "two"),
                TestRow.entry("download", 3).named("Three", "three"))
            .details(1, ProductDetails.class);

    assertThat(bundle.kind()).isEqualTo("bundle");
    assertThat(bundle.currency()).isNull();
    assertThat(bundle.grouped()).extracting(ProductDetails.Product::id).containsExactly(2L, 3L);
  }
}
