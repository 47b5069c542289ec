package dev.pressport.plugin.smartslider;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import java.util.List;

/** Smart Slider 3. */
public final class SmartSlider implements Plugin {
  static final String SLIDERS = "nextend2_smartslider3_sliders";
  static final String SLIDES = "nextend2_smartslider3_slides";

  @Override
  public String slug() {
    return "smart-slider-3";
  }

  @Override
  public String name() {
    return "Smart Slider 3";
  }

  @Override
  public String signs() {
    return "block:nextend/smartslider3 shortcode:smartslider3";
  }

  @Override
  public String meaning() {
    return "when read from a database, slides are shown one below the other";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new Sliders(),
        new PluginTable(SLIDERS, Owner.SITE, "id", "alias title type"),
        new PluginTable(
            SLIDES,
            Owner.SITE,
            "id slider published generator_id ordering",
            "title slide description params"));
  }
}
