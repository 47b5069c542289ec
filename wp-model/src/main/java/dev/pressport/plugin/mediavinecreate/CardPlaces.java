package dev.pressport.plugin.mediavinecreate;

import dev.pressport.html.Html;
import dev.pressport.model.RecipeDetails;
import dev.pressport.model.Ref;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.Picture;
import dev.pressport.render.RecipeHtml;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.text.IdText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The places of cards in pages. */
final class CardPlaces implements ShortcodeFamily {
  /** The columns with the labels of times, and the usual labels. */
  private static final Map<String, String> TIMES =
      Map.of(
          "Prep Time", "prep_time_label",
          "Cook Time", "active_time_label",
          "Additional Time", "additional_time_label");

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("mv_create"),
            true,
            (attributes, content, body) -> {
              Long id = IdText.parse(attributes.get("key", ""));
              return id == null ? "" : shown(cards(body).of(id), "card " + id, attributes, body);
            }),
        new FamilyShortcode(
            Set.of("mv_recipe"),
            true,
            (attributes, content, body) -> {
              Long id = IdText.parse(attributes.get("post_id", ""));
              return id == null
                  ? ""
                  : shown(cards(body).ofFormer(id), "recipe " + id, attributes, body);
            }),
        new FamilyShortcode(
            Set.of("mv_create_jtr", "mv_video", "mv_index", "mvc_ad", "mv_schema_meta"),
            false,
            (attributes, content, body) -> ""));
  }

  private static Cards cards(Body body) {
    return body.once(Cards.class, () -> new Cards(body.site()));
  }

  /** A card; of one that the source lacks, the title and the picture that the shortcode has. */
  private static String shown(
      @Nullable Card card, String name, ShortcodeAttributes attributes, Body body) {
    if (card == null) {
      body.problem(RenderProblem.REFERENCE_NOT_FOUND, name, "is not in the source");
      Picture picture = Picture.of(null, attributes.get("thumbnail"), body);
      String title = attributes.get("title");
      return Html.heading(2, title == null ? "" : Html.stored(title))
          + (picture == null ? "" : picture.captioned("").figure());
    }
    return card.isList() ? list(card, body) : recipe(card, body);
  }

  private static String recipe(Card card, Body body) {
    RecipeDetails details = card.details();
    RecipeHtml.Labels labels =
        new RecipeHtml.Labels(
            card.isProject() ? "Materials" : "Ingredients", "Instructions", "Notes", false);
    String author = details.author();
    return RecipeHtml.of(
            title(card),
            Picture.of(card.row().get("thumbnail_id").id(), null, body),
            card.row().get("description_hide").isTrue() ? details.withDescription(null) : details,
            facts(card, details),
            labels,
            "mv-creation-" + card.id(),
            body)
        + products(card, body)
        + (author == null ? "" : Html.paragraph("© " + Html.stored(author)));
  }

  private static String title(Card card) {
    return card.row().get("title_hide").isTrue() ? "" : Html.stored(card.title());
  }

  private static Map<String, String> facts(Card card, RecipeDetails details) {
    Map<String, String> facts = new LinkedHashMap<>();
    RecipeHtml.facts(details)
        .forEach(
            (label, value) -> {
              String column = TIMES.get(label);
              String own = column == null ? null : card.text(column);
              switch (label) {
                case "Author", "Keywords" -> {}
                case "Servings" -> facts.put("Yield", value);
                default -> facts.put(own == null ? label : Html.escape(own), value);
              }
            });
    if (card.isProject()) {
      facts.put("Difficulty", Objects.requireNonNullElse(card.text("difficulty"), ""));
      facts.put("Estimated Cost", Objects.requireNonNullElse(card.text("estimated_cost"), ""));
    }
    return facts;
  }

  private static String products(Card card, Body body) {
    StringBuilder products = new StringBuilder();
    for (LooseValue product : card.products()) {
      String title = product.get("title").filled();
      String link = product.get("link").filled();
      if (title != null && link != null) {
        Picture picture = Picture.of(product.get("thumbnail_id").id(), null, body);
        products.append("<li>");
        products.append(picture == null ? "" : picture.captioned("").figure(link));
        products.append(Html.link(link, Html.stored(title))).append("</li>");
      }
    }
    return products.isEmpty() ? "" : "<h3>Recommended Products</h3><ul>" + products + "</ul>";
  }

  /** Links with pictures, and texts between them; a card without any shows nothing. */
  private static String list(Card card, Body body) {
    StringBuilder items = new StringBuilder();
    for (LooseValue item : card.items()) {
      if ("listItems".equals(item.get("type").string()) && body.repeat()) {
        items.append(item(item, body));
      }
    }
    return items.isEmpty()
        ? ""
        : Html.heading(2, title(card))
            + (card.row().get("description_hide").isTrue()
                ? ""
                : Html.paragraph(card.text("description")))
            + items;
  }

  private static String item(LooseValue item, Body body) {
    String stored = item.get("title").filled();
    String title = stored == null ? "" : Html.stored(stored);
    String words = item.get("description").filled();
    String description = words == null ? "" : Html.paragraph(Html.stored(words));
    String kind = item.get("content_type").string();
    if ("text".equals(kind)) {
      return Html.heading(2, title) + description;
    }
    Long stated = item.get("canonical_post_id").id();
    Long page = stated == null && !"card".equals(kind) ? item.get("relation_id").id() : stated;
    String address =
        "external".equals(kind) || page == null
            ? item.get("url").filled()
            : body.address(new Ref.ToEntry(page));
    Picture picture = Picture.of(item.get("thumbnail_id").id(), null, body);
    String credit = item.get("thumbnail_credit").filled();
    String button = item.get("link_text").filled();
    return (picture == null ? "" : picture.captioned("").figure(address))
        + (credit == null ? "" : Html.paragraph("Photo Credit: " + Html.stored(credit)))
        + Html.heading(2, Html.link(address, title))
        + description
        + (address == null || button == null
            ? ""
            : Html.paragraph(Html.link(address, Html.stored(button))));
  }
}
