package dev.pressport.plugin.strongtestimonials;

import dev.pressport.html.Html;
import dev.pressport.model.Metas;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.ContentFilter;
import java.util.Set;

/** The client and the company below a testimonial: includes/functions-content.php. */
final class ClientContent implements ContentFilter {
  @Override
  public Set<String> types() {
    return Set.of(StrongTestimonials.TESTIMONIAL);
  }

  @Override
  public String filter(String html, Body body) {
    Metas metas = body.entry().meta();
    String name = LooseValue.of(metas, "client_name").filled();
    String company = LooseValue.of(metas, "company_name").filled();
    String website = LooseValue.of(metas, "company_website").filled();
    return html
        + (name == null ? "" : Html.paragraph(Html.stored(name)))
        + (company == null ? "" : Html.paragraph(Html.link(website, Html.stored(company))));
  }
}
