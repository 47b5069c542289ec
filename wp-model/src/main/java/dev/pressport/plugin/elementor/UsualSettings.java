package dev.pressport.plugin.elementor;

import dev.pressport.render.Body;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings that widgets have where nobody changed them, which Elementor does not store. The
 * words are those of sites in English; on others they are translated.
 */
final class UsualSettings {
  private static final String LOREM =
      "Lorem ipsum dolor sit amet, consectetur adipiscing elit. Ut elit tellus, luctus nec"
          + " ullamcorper mattis, pulvinar dapibus leo.";

  /** The buttons that lead to the top of the page as long as they lead nowhere else. */
  private static final Set<String> BUTTONS =
      Set.of(
          "button.link",
          "eael-creative-button.creative_button_link_url",
          "eael-cta-box.eael_cta_btn_link",
          "eael-pricing-table.eael_pricing_table_btn_link");

  private static final Map<String, String> NUMBERS =
      Map.of(
          "counter.ending_number", "100",
          "star-rating.rating", "5",
          "rating.rating_value", "5",
          "eael-pricing-table.eael_pricing_table_price", "99",
          "eael-pricing-table.eael_pricing_table_price_cur", "$",
          "eael-pricing-table.eael_pricing_table_period_separator", "/",
          "eael-breadcrumbs.eael_separator_type_text", "/",
          "eael-code-snippet.file_name", "filename",
          "video.youtube_url", "https://www.youtube.com/watch?v=XHOmBV4js_E");

  private static final Map<String, String> WORDS = words();

  private UsualSettings() {}

  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    words.put("e-heading.title", "This is a title");
    words.put("e-paragraph.paragraph", "Type your paragraph here");
    words.put("e-button.text", "Click here");
    words.put("heading.title", "Add Your Heading Text Here");
    words.put("text-editor.editor", LOREM);
    words.put("button.text", "Click here");
    words.put("icon-box.title_text", "This is the heading");
    words.put("icon-box.description_text", LOREM);
    words.put("image-box.title_text", "This is the heading");
    words.put("image-box.description_text", LOREM);
    words.put("testimonial.testimonial_content", LOREM);
    words.put("testimonial.testimonial_name", "John Doe");
    words.put("testimonial.testimonial_job", "Designer");
    words.put("counter.title", "Cool Number");
    words.put("progress.title", "My Skill");
    words.put("progress.inner_text", "Web Designer");
    words.put("alert.alert_title", "This is an Alert");
    words.put(
        "alert.alert_description",
        "I am a description. Click the edit button to change this text.");
    words.put("google_maps.address", "London Eye, London, United Kingdom");
    words.put("text-path.text", "Add Your Curvy Text Here");
    words.put("eael-team-member.eael_team_member_name", "John Doe");
    words.put("eael-team-member.eael_team_member_job_title", "Software Engineer");
    words.put("eael-testimonial.eael_testimonial_name", "John Doe");
    words.put("eael-testimonial.eael_testimonial_company_title", "Codetic");
    words.put("eael-pricing-table.eael_pricing_table_title", "Startup");
    words.put("eael-pricing-table.eael_pricing_table_sub_title", "A tagline here.");
    words.put("eael-pricing-table.eael_pricing_table_price_period", "month");
    words.put("eael-pricing-table.eael_pricing_table_btn", "Choose Plan");
    words.put("eael-creative-button.creative_button_text", "Click Me!");
    words.put("eael-cta-box.eael_cta_btn_text", "Click Here");
    words.put("eael-fancy-text.eael_fancy_text_prefix", "This is the ");
    words.put("eael-fancy-text.eael_fancy_text_suffix", " of the sentence.");
    words.put("eael-breadcrumbs.breadcrumb_home_text", "Home");
    words.put("eael-post-grid.read_more_button_text", "Read More");
    words.put("eael-content-ticker.eael_ticker_tag_text", "Trending Today");
    words.put("eael-filterable-gallery.eael_fg_all_label_text", "All");
    words.put("eael-dual-color-header.eael_dch_first_title", "Dual Heading");
    words.put("eael-dual-color-header.eael_dch_last_title", "Example");
    words.put("divider.text", "Divider");
    words.put("eael-cta-box.eael_cta_title", "Sample Call to Action Heading");
    words.put(
        "eael-cta-box.eael_cta_content",
        "<p>Add a strong one liner supporting the heading above and giving users a reason to click"
            + " on the button below.</p>");
    words.put("eael-cta-box.eael_cta_secondary_btn_text", "Click Now");
    words.put(
        "eael-dual-color-header.eael_dch_subtext",
        "Insert a meaningful line to evaluate the headline.");
    words.put("eael-flip-box.eael_flipbox_front_title", "Front Title");
    words.put("eael-flip-box.eael_flipbox_front_text", "<p>This is front side content.</p>");
    words.put("eael-flip-box.eael_flipbox_back_title", "Back Title");
    words.put("eael-flip-box.eael_flipbox_back_text", "<p>This is back side content.</p>");
    words.put("eael-flip-box.flipbox_button_text", "Get Started");
    words.put("eael-info-box.eael_infobox_title", "This is an icon box");
    words.put("eael-info-box.eael_infobox_sub_title", "This is a sub title");
    words.put(
        "eael-info-box.eael_infobox_text",
        "<p>Write a short description, that will describe the title or something informational and"
            + " useful.</p>");
    words.put("eael-info-box.infobox_button_text", "Click Me!");
    words.put("eael-progress-bar.progress_bar_title", "Progress Bar");
    words.put(
        "eael-team-member.eael_team_member_description",
        "Add team member description here. Remove the text if not necessary.");
    words.put(
        "eael-testimonial.eael_testimonial_description",
        "Add testimonial description here. Edit and place your own text.");
    words.put("eael-tooltip.eael_tooltip_content", "Hover Me!");
    words.put("eael-tooltip.eael_tooltip_hover_content", "Tooltip content");
    words.put("eael-post-timeline.eael_read_more_text", "Read More");
    return Map.copyOf(words);
  }

  /** Returns the address that a link of a widget has by itself; null for none. */
  static @Nullable String link(String widget, String setting) {
    return BUTTONS.contains(widget + "." + setting) ? "#" : null;
  }

  /** Returns the text that a setting of a widget has by itself; null for none. */
  static @Nullable String of(String widget, String setting, Body body) {
    String key = widget + "." + setting;
    String number = NUMBERS.get(key);
    return number == null && body.locale().getLanguage().equals("en") ? WORDS.get(key) : number;
  }
}
