package dev.pressport.plugin.strongtestimonials;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.posttype.UnmodelledType;
import java.util.List;

/** Strong Testimonials. */
public final class StrongTestimonials implements Plugin {
  static final String TESTIMONIAL = "wpm-testimonial";

  @Override
  public String slug() {
    return "strong-testimonials";
  }

  @Override
  public String name() {
    return "Strong Testimonials";
  }

  @Override
  public String signs() {
    return "type:wpm-testimonial taxonomy:wpm-testimonial-category block:strongtestimonials/* "
        + "shortcode:testimonial_view";
  }

  @Override
  public String meaning() {
    return "testimonials are exported with the names of the clients; views of several are left out";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new UnmodelledType(TESTIMONIAL, Trait.VIEWABLE, Trait.PEOPLE),
        new ClientContent(),
        new Taxonomy(
            "wpm-testimonial-category",
            "Categories of testimonials",
            Taxonomy.Trait.VIEWABLE,
            Taxonomy.Trait.NESTED));
  }
}
