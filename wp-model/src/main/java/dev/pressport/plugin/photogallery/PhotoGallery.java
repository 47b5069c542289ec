package dev.pressport.plugin.photogallery;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import dev.pressport.settings.PluginOption;
import java.util.List;

/** Photo Gallery by 10Web. */
public final class PhotoGallery implements Plugin {
  static final String GALLERIES = "bwg_gallery";
  static final String PICTURES = "bwg_image";
  static final String ALBUMS = "bwg_album";
  static final String IN_ALBUMS = "bwg_album_gallery";
  static final String SHORTCODES = "bwg_shortcode";
  static final String OPTIONS = "wd_bwg_options";

  @Override
  public String slug() {
    return "photo-gallery";
  }

  @Override
  public String name() {
    return "Photo Gallery by 10Web";
  }

  @Override
  public String signs() {
    return "type:bwg_* block:tw/bwg shortcode:Best_Wordpress_Gallery";
  }

  @Override
  public String meaning() {
    return "galleries are shown when read from a database; copy wp-content/uploads/photo-gallery, too";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new Galleries(),
        new PluginTable(GALLERIES, Owner.SITE, "id published", "name description"),
        new PluginTable(
            PICTURES,
            Owner.SITE,
            "id gallery_id order published",
            "filename image_url thumb_url description alt filetype date"),
        new PluginTable(ALBUMS, Owner.SITE, "id published", "name description"),
        new PluginTable(IN_ALBUMS, Owner.SITE, "id album_id is_album alb_gal_id order", ""),
        new PluginTable(SHORTCODES, Owner.SITE, "id", "tagtext"),
        new PluginOption(OPTIONS, "images_directory"),
        new UnmodelledType("bwg_gallery"),
        new UnmodelledType("bwg_album"),
        new UnmodelledType("bwg_tag"),
        new UnmodelledType("bwg_share"));
  }
}
