package dev.pressport.plugin.elementor;

import static java.util.Map.entry;

import dev.pressport.html.Html;
import dev.pressport.render.Breadcrumbs;
import dev.pressport.render.MenuList;
import dev.pressport.render.RenderProblem;
import java.util.List;
import java.util.Map;

/** The widgets of Essential Addons for Elementor. */
final class EssentialAddons {
  private EssentialAddons() {}

  static Map<String, Widget> all() {
    return Map.ofEntries(
        entry("eael-info-box", part -> infoBox(part.fields())),
        entry(
            "eael-adv-accordion",
            part -> panels(part.fields(), "eael_adv_accordion_tab", "eael_adv_accordion")),
        entry("eael-adv-tabs", part -> panels(part.fields(), "eael_adv_tabs_tab", "eael_adv_tabs")),
        entry("eael-flip-box", part -> flipBox(part.fields())),
        entry(
            "eael-creative-button",
            part -> part.fields().button("creative_button_text", "creative_button_link_url")),
        entry("eael-cta-box", part -> callToAction(part.fields())),
        entry("eael-dual-color-header", part -> header(part.fields())),
        entry("eael-fancy-text", part -> fancyText(part.fields())),
        entry("eael-team-member", part -> member(part.fields())),
        entry("eael-testimonial", part -> testimonial(part.fields())),
        entry("eael-feature-list", part -> features(part.fields())),
        entry("eael-pricing-table", part -> prices(part.fields())),
        entry("eael-data-table", part -> table(part.fields())),
        entry("eael-countdown", part -> part.fields().paragraph("eael_countdown_due_time")),
        entry("eael-tooltip", part -> tooltip(part.fields())),
        entry("eael-sticky-video", part -> video(part.fields())),
        entry("eael-progress-bar", part -> progress(part.fields())),
        entry("eael-filterable-gallery", part -> gallery(part.fields())),
        entry("eael-image-accordion", part -> imageAccordion(part.fields())),
        entry("eael-code-snippet", part -> code(part.fields())),
        entry("eael-simple-menu", part -> menu(part.fields())),
        entry(
            "eael-breadcrumbs",
            part ->
                Breadcrumbs.of(
                    part.fields().body(),
                    part.fields().text("breadcrumb_home_text"),
                    part.fields().text("eael_separator_type_text"))),
        entry("eael-interactive-circle", part -> circle(part.fields())),
        entry("eael-login-register", part -> ofServer(part.fields())),
        entry("eael-business-reviews", part -> ofServer(part.fields())),
        entry("eael-nft-gallery", part -> ofServer(part.fields())),
        entry("eael-facebook-feed", part -> ofServer(part.fields())),
        entry("eael-twitter-feed", part -> ofServer(part.fields())),
        entry("eael-svg-draw", part -> ""));
  }

  /** A text, or a page of the library. */
  private static String content(WidgetSettings fields, String type, String text, String templates) {
    return fields.text(type).equals("template")
        ? Widgets.library(fields, templates)
        : fields.paragraph(text);
  }

  private static String infoBox(WidgetSettings fields) {
    String kind = fields.text("eael_infobox_img_or_icon");
    boolean clickable = fields.isOn("eael_show_infobox_clickable");
    String link = clickable ? fields.link("eael_show_infobox_clickable_link") : null;
    String subtitle =
        fields.isOn("eael_infobox_show_sub_title")
            ? fields.heading("eael_infobox_sub_title", "eael_infobox_sub_title_tag", 4)
            : "";
    return (kind.equals("img") ? fields.figure("eael_infobox_image") : "")
        + (kind.equals("number") ? fields.paragraph("eael_infobox_number") : "")
        + subtitle
        + fields.heading("eael_infobox_title", "eael_infobox_title_tag", 2, link)
        + (fields.isOff("eael_show_infobox_content")
            ? ""
            : content(
                fields, "eael_infobox_text_type", "eael_infobox_text", "eael_primary_templates"))
        + (fields.isOn("eael_show_infobox_button") && !clickable
            ? fields.button("infobox_button_text", "infobox_button_link_url")
            : "");
  }

  private static String panels(WidgetSettings fields, String rows, String prefix) {
    return fields.each(
        rows,
        row ->
            Html.heading(3, row.text(prefix + "_tab_title"))
                + content(
                    row,
                    prefix + "_text_type",
                    prefix + "_tab_content",
                    row.values().get("eael_primary_templates").present()
                        ? "eael_primary_templates"
                        : prefix + "_primary_templates"));
  }

  private static String flipBox(WidgetSettings fields) {
    String linked = fields.text("flipbox_link_type");
    return (fields.text("eael_flipbox_img_or_icon").equals("img")
            ? fields.figure("eael_flipbox_image")
            : "")
        + (fields.text("eael_flipbox_front_content_type").equals("template")
            ? Widgets.library(fields, "eael_flipbox_front_templates")
            : fields.heading("eael_flipbox_front_title", "eael_flipbox_front_title_tag", 2)
                + fields.paragraph("eael_flipbox_front_text"))
        + (fields.text("eael_flipbox_back_content_type").equals("template")
            ? Widgets.library(fields, "eael_flipbox_back_templates")
            : fields.heading(
                    "eael_flipbox_back_title",
                    "eael_flipbox_back_title_tag",
                    2,
                    linked.equals("title") || linked.equals("box")
                        ? fields.link("flipbox_link")
                        : null)
                + fields.paragraph("eael_flipbox_back_text")
                + (linked.equals("button")
                    ? fields.button("flipbox_button_text", "flipbox_link")
                    : ""));
  }

  private static String callToAction(WidgetSettings fields) {
    String title =
        fields.isOn("eael_cta_enable_multi_color_title") && fields.text("eael_cta_title").isEmpty()
            ? Html.heading(
                2,
                Html.spaced(
                    fields.rows("eael_cta_multi_color_title").stream()
                        .map(row -> row.text("eael_cta_title"))
                        .toArray(String[]::new)))
            : fields.heading("eael_cta_title", "title_tag", 2);
    return fields.heading("eael_cta_sub_title", "", 4)
        + title
        + content(
            fields, "eael_cta_title_content_type", "eael_cta_content", "eael_primary_templates")
        + fields.button("eael_cta_btn_text", "eael_cta_btn_link")
        + (fields.isOn("eael_cta_secondary_btn_is_show")
            ? fields.button("eael_cta_secondary_btn_text", "eael_cta_secondary_btn_link")
            : "");
  }

  private static String header(WidgetSettings fields) {
    String words =
        fields.isOn("eael_dch_enable_multiple_titles")
            ? Html.spaced(
                fields.rows("eael_dch_multiple_titles").stream()
                    .map(row -> row.text("eael_dch_title"))
                    .toArray(String[]::new))
            : Html.spaced(fields.text("eael_dch_first_title"), fields.text("eael_dch_last_title"));
    String tag = fields.text("title_tag");
    return Html.heading(tag.matches("h[1-6]") ? tag.charAt(1) - '0' : 2, words)
        + fields.paragraph("eael_dch_subtext");
  }

  private static String fancyText(WidgetSettings fields) {
    String first =
        fields.rows("eael_fancy_text_strings").stream()
            .map(row -> row.text("eael_fancy_text_strings_text_field"))
            .reduce((one, other) -> one + ", " + other)
            .orElse("");
    return Html.paragraph(
        Html.spaced(
            fields.text("eael_fancy_text_prefix"), first, fields.text("eael_fancy_text_suffix")));
  }

  private static String member(WidgetSettings fields) {
    return fields.figure("eael_team_member_image")
        + fields.heading("eael_team_member_name", "eael_team_member_name_tag", 2)
        + fields.heading("eael_team_member_job_title", "eael_team_member_job_title_tag", 3)
        + fields.paragraph("eael_team_member_description")
        + fields.list("eael_team_member_social_profile_links", EssentialAddons::profile);
  }

  private static String profile(WidgetSettings row) {
    String network = Widgets.network(row, "social_new");
    String url = row.link("link");
    return url == null || url.equals("#") || network.isEmpty()
        ? ""
        : Html.link(url, Html.escape(network));
  }

  private static String testimonial(WidgetSettings fields) {
    return (fields.isOff("eael_testimonial_enable_avatar") ? "" : fields.figure("image"))
        + WidgetSettings.quote(
            fields.text("eael_testimonial_description"),
            fields.text("eael_testimonial_name"),
            fields.text("eael_testimonial_company_title"));
  }

  private static String features(WidgetSettings fields) {
    String tag = fields.text("eael_feature_list_title_size");
    int level = tag.matches("h[1-6]") ? tag.charAt(1) - '0' : 2;
    return fields.each(
        "eael_feature_list",
        row ->
            (row.text("eael_feature_list_icon_type").equals("image")
                    ? row.figure("eael_feature_list_img")
                    : "")
                + row.heading(
                    "eael_feature_list_title", "", level, row.link("eael_feature_list_link"))
                + row.paragraph("eael_feature_list_content"));
  }

  private static String prices(WidgetSettings fields) {
    String currency = fields.text("eael_pricing_table_price_cur");
    boolean right = fields.text("eael_pricing_table_price_cur_placement").equals("right");
    String price = fields.text("eael_pricing_table_price");
    String sale =
        fields.isOn("eael_pricing_table_onsale")
            ? fields.text("eael_pricing_table_onsale_price")
            : "";
    String style = fields.text("eael_pricing_table_style");
    String separator = fields.text("eael_pricing_table_period_separator");
    return fields.heading("eael_pricing_table_title", "eael_pricing_table_title_tag", 2)
        + (style.isEmpty() || style.equals("style-1")
            ? ""
            : fields.paragraph("eael_pricing_table_sub_title"))
        + Html.paragraph(
            Html.spaced(
                price.isEmpty() ? "" : amount(currency, price, right),
                sale.isEmpty() ? "" : amount(currency, sale, right),
                separator + fields.text("eael_pricing_table_price_period")))
        + fields.list(
            "eael_pricing_table_items", row -> Html.stored(row.text("eael_pricing_table_item")))
        + (fields.isOff("eael_pricing_table_button_show")
            ? ""
            : fields.button("eael_pricing_table_btn", "eael_pricing_table_btn_link"));
  }

  private static String amount(String currency, String price, boolean right) {
    String space = currency.length() > 1 ? " " : "";
    return right ? price + space + currency : currency + space + price;
  }

  /** A table whose cells stand in one list, a row being an item among them. */
  private static String table(WidgetSettings fields) {
    StringBuilder html = new StringBuilder("<table><thead><tr>");
    for (WidgetSettings cell : fields.rows("eael_data_table_header_cols_data")) {
      html.append("<th>")
          .append(Html.stored(cell.text("eael_data_table_header_col")))
          .append("</th>");
    }
    html.append("</tr></thead><tbody>");
    boolean open = false;
    for (WidgetSettings item : fields.rows("eael_data_table_content_rows")) {
      if (item.text("eael_data_table_content_row_type").equals("col")) {
        html.append(open ? "" : "<tr>").append("<td>").append(cell(item)).append("</td>");
        open = true;
      } else {
        html.append(open ? "</tr><tr>" : "<tr>");
        open = true;
      }
    }
    return html.append(open ? "</tr>" : "").append("</tbody></table>").toString();
  }

  private static String cell(WidgetSettings item) {
    return switch (item.text("eael_data_table_content_type")) {
      case "editor" -> item.text("eael_data_table_content_row_content");
      case "template" -> Widgets.library(item, "eael_primary_templates_for_tables");
      case "icon" -> "";
      default ->
          Html.link(
              item.link("eael_data_table_content_row_title_link"),
              Html.stored(item.text("eael_data_table_content_row_title")));
    };
  }

  private static String tooltip(WidgetSettings fields) {
    String link = fields.isOn("eael_tooltip_enable_link") ? fields.link("eael_tooltip_link") : null;
    String shown =
        switch (fields.text("eael_tooltip_type")) {
          case "image" -> fields.figure("eael_tooltip_img_content", link);
          case "shortcode" -> fields.text("eael_tooltip_shortcode_content");
          case "text" -> Html.paragraph(Html.link(link, fields.text("eael_tooltip_content")));
          default -> "";
        };
    return shown + fields.paragraph("eael_tooltip_hover_content");
  }

  private static String video(WidgetSettings fields) {
    String source = fields.text("eael_video_source");
    return switch (source) {
      case "self_hosted" -> {
        String own = fields.link("eaelsv_hosted_url");
        yield fields.body().film(own == null ? fields.text("eaelsv_external_url") : own);
      }
      default ->
          fields.body().film(fields.text("eaelsv_link_" + (source.isEmpty() ? "youtube" : source)));
    };
  }

  private static String progress(WidgetSettings fields) {
    String value = fields.number("progress_bar_value");
    return Html.paragraph(
        Html.spaced(
            fields.text("progress_bar_title"),
            fields.isOff("progress_bar_show_count") ? "" : (value.isEmpty() ? "50" : value) + "%"));
  }

  private static String gallery(WidgetSettings fields) {
    List<WidgetSettings> filters =
        fields.isOff("filter_enable") ? List.of() : fields.rows("eael_fg_controls");
    String labels =
        filters.isEmpty()
            ? ""
            : Html.paragraph(
                fields.text("eael_fg_all_label_text")
                    + filters.stream().map(row -> " " + label(row)).reduce("", String::concat));
    return labels
        + fields.each(
            "eael_fg_gallery_items",
            row ->
                row.figure(
                        "eael_fg_gallery_img",
                        row.isOff("eael_fg_gallery_link")
                            ? null
                            : row.link("eael_fg_gallery_img_link"))
                    + Html.heading(5, row.text("eael_fg_gallery_item_name"))
                    + row.paragraph("eael_fg_gallery_item_content"));
  }

  private static String code(WidgetSettings fields) {
    String name = fields.text("file_name");
    String language = fields.text("language");
    return (fields.isOff("show_header") || name.isEmpty()
            ? ""
            : Html.paragraph(
                Html.escape(
                    name.contains(".")
                        ? name
                        : name + "." + (language.isEmpty() ? "html" : language))))
        + "<pre><code>"
        + Html.escape(fields.text("code_content"))
        + "</code></pre>";
  }

  private static String menu(WidgetSettings fields) {
    return MenuList.of(fields.text("eael_simple_menu_menu"), fields.body());
  }

  private static String circle(WidgetSettings fields) {
    return fields.each(
        "eael_interactive_circle_item",
        row ->
            Html.heading(3, row.text("eael_interactive_circle_btn_title"))
                + row.paragraph("eael_interactive_circle_item_content"));
  }

  /** What a service or an account shows. */
  private static String ofServer(WidgetSettings fields) {
    fields.body().counted(RenderProblem.SERVER_ONLY, "Elementor: " + fields.widget());
    return "";
  }

  private static String label(WidgetSettings filter) {
    String label = filter.text("eael_fg_control_label");
    return label.isEmpty() ? filter.text("eael_fg_control") : label;
  }

  private static String imageAccordion(WidgetSettings fields) {
    return fields.each(
        "eael_img_accordions",
        row ->
            row.figure("eael_accordion_bg")
                + row.heading(
                    "eael_accordion_tittle",
                    "",
                    2,
                    row.isOff("eael_accordion_enable_title_link")
                        ? null
                        : row.link("eael_accordion_title_link"))
                + row.paragraph("eael_accordion_content"));
  }
}
