package dev.pressport.plugin.easydigitaldownloads;

import dev.pressport.media.SoldFiles;
import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.privacy.PersonalComments;
import dev.pressport.privacy.PersonalMetas;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
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
    return "type:download meta:edd_* meta:_edd_* type:edd_* taxonomy:download_category "
        + "taxonomy:download_tag block:edd/* shortcode:edd_* shortcode:purchase_link";
  }

  @Override
  public String meaning() {
    return "downloads with their prices; the files that are sold, cart and checkout are left out";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new Download(),
        DownloadCard.METAS,
        DownloadLists.OPTION,
        new DownloadLists(),
        new DownloadBlocks(),
        table(
                "edd_orders",
                "id parent user_id customer_id",
                "order_number status type email gateway mode currency subtotal discount tax total"
                    + " date_created date_completed")
            .ofPeople(),
        table(
                "edd_order_items",
                "id order_id product_id price_id cart_index",
                "product_name type status quantity amount subtotal discount tax total")
            .ofPeople(),
        table(
                "edd_order_adjustments",
                "id object_id",
                "object_type type description subtotal tax total")
            .ofPeople(),
        table(
                "edd_order_addresses",
                "id order_id",
                "name address address2 city region postal_code country")
            .ofPeople(),
        table(
                "edd_customers",
                "id user_id",
                "email name status purchase_value purchase_count date_created")
            .ofPeople(),
        table(
                "edd_customer_addresses",
                "id customer_id",
                "type status name address address2 city region postal_code country")
            .ofPeople(),
        table("edd_customer_email_addresses", "id customer_id", "type email").ofPeople(),
        table(
            "edd_adjustments",
            "id parent max_uses use_count once_per_customer",
            "name code status type scope amount_type amount description min_charge_amount"
                + " start_date end_date"),
        new PersonalMetas("_edd_payment_(user_email|user_ip|meta)"),
        new PersonalComments("edd_payment_note"),
        new SoldFiles("edd/", "edd_download_files"),
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

  private static PluginTable table(String name, String numbers, String texts) {
    return new PluginTable(name, Owner.SITE, numbers, texts);
  }
}
