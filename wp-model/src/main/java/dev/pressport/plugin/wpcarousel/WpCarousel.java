package dev.pressport.plugin.wpcarousel;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.UnmodelledType;
import java.util.List;

/** WP Carousel. */
public final class WpCarousel implements Plugin {
  @Override
  public String slug() {
    return "wp-carousel-free";
  }

  @Override
  public String name() {
    return "WP Carousel";
  }

  @Override
  public String signs() {
    return "type:sp_wp_carousel meta:sp_wpcp_* block:sp-wp-carousel-free/* block:sp-wp-carousel-pro/*"
        + " shortcode:sp_wpcarousel";
  }

  @Override
  public String meaning() {
    return "the pictures, posts or films of a carousel are shown one below the other";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new Carousels(),
        new UnmodelledType(Carousels.TYPE).keeping(Carousels.SOURCE, Carousels.SETTINGS));
  }
}
