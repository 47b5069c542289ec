package dev.pressport.plugin.easydigitaldownloads;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.posttype.UnmodelledType;
import java.util.List;

/** Easy Digital Downloads. */
public final class EasyDigitalDownloads implements Plugin {
  @Override
  public String slug() {
    return "easy-digital-downloads";
  }

  @Override
  public String name() {
    return "Easy Digital Downloads";
  }

  @Override
  public String signs() {
    return "meta:edd_* meta:_edd_* type:edd_* taxonomy:download_category "
        + "taxonomy:download_tag block:edd/* shortcode:edd_* shortcode:purchase_link";
  }

  @Override
  public String meaning() {
    return "downloads are exported as entries with metas; orders in its tables are not " + "read";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        DownloadCard.METAS,
        DownloadCard.OPTION,
        new DownloadBlocks(),
        new UnmodelledType("edd_payment", Trait.PERSONAL),
        new UnmodelledType("edd_discount"),
        new UnmodelledType("edd_log", Trait.PERSONAL),
        new UnmodelledType("edd_license_log", Trait.PERSONAL),
        new Taxonomy(
                "download_category",
                "Download categories",
                Taxonomy.Trait.VIEWABLE,
                Taxonomy.Trait.NESTED,
                Taxonomy.Trait.WITHOUT_FRONT)
            .withSlug("downloads/category", null),
        new Taxonomy(
                "download_tag",
                "Download tags",
                Taxonomy.Trait.VIEWABLE,
                Taxonomy.Trait.WITHOUT_FRONT)
            .withSlug("downloads/tag", null));
  }
}
