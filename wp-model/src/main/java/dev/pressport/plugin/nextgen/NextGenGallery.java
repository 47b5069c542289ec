package dev.pressport.plugin.nextgen;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import dev.pressport.settings.PluginOption;
import java.util.List;

/** NextGEN Gallery. */
public final class NextGenGallery implements Plugin {
  static final String GALLERIES = "ngg_gallery";
  static final String PICTURES = "ngg_pictures";
  static final String ALBUMS = "ngg_album";
  static final String OPTIONS = "ngg_options";

  @Override
  public String slug() {
    return "nextgen-gallery";
  }

  @Override
  public String name() {
    return "NextGEN Gallery";
  }

  @Override
  public String signs() {
    return "type:ngg_* type:ngg_gallery block:imagely/* shortcode:ngg shortcode:ngg_images "
        + "shortcode:nggallery shortcode:nggalbum shortcode:singlepic";
  }

  @Override
  public String meaning() {
    return "galleries are shown when read from a database; copy wp-content/gallery, too";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new Galleries(),
        new PluginTable(
            GALLERIES, Owner.SITE, "gid pageid previewpic", "name slug path title galdesc"),
        new PluginTable(
            PICTURES,
            Owner.SITE,
            "pid galleryid exclude sortorder updated_at",
            "filename description alttext imagedate"),
        new PluginTable(
            ALBUMS, Owner.SITE, "id pageid previewpic", "name slug albumdesc sortorder"),
        new PluginOption(
            OPTIONS, "galSort", "galSortDir", "dynamic_image_filename_separator_use_dash"),
        new UnmodelledType("ngg_gallery"),
        new UnmodelledType("ngg_album"),
        new UnmodelledType("ngg_pictures"),
        new UnmodelledType("display_type"),
        new UnmodelledType("lightbox_library"),
        new Taxonomy("ngg_tag", "Picture tags"));
  }
}
