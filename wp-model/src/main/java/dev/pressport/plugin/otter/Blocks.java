package dev.pressport.plugin.otter;

import static java.util.Map.entry;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.Teaser;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.Countdown;
import dev.pressport.render.EntryCard;
import dev.pressport.render.Picture;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.SavedForm;
import dev.pressport.render.Selection;
import dev.pressport.render.TermTree;
import dev.pressport.text.MoneyFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The blocks whose HTML is not saved. */
final class Blocks implements BlockFamily {
  private static final Pattern BOX = Pattern.compile("-?[\\d.]{1,30}(?:,-?[\\d.]{1,30}){3}");

  /** The default values of a review, which the editor does not save. */
  private static final List<Value> FEATURES =
      List.of(
          feature("Stability", 9),
          feature("Ease of Use", 4),
          feature("Look &amp; Feel", 9),
          feature("Price", 7));

  private static final List<Value> PROS =
      List.of(
          Value.of("Easy to use"), Value.of("Good price"), Value.of("Sturdy build and ergonomics"));

  private static final List<Value> CONS =
      List.of(
          Value.of("Incompatible with old versions"),
          Value.of("Hard to assemble"),
          Value.of("Bad color combination"));

  private static final List<Value> LINKS =
      List.of(
          new Value.Dict(Map.of("label", Value.of("Buy on Amazon"))),
          new Value.Dict(Map.of("label", Value.of("Buy on eBay"))));

  private static Value feature(String title, long rating) {
    return new Value.Dict(Map.of("title", Value.of(title), "rating", Value.of(rating)));
  }

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.ofEntries(
        entry("themeisle-blocks/posts-grid", Blocks::posts),
        entry("themeisle-blocks/review", Blocks::review),
        entry(
            "themeisle-blocks/countdown",
            (block, body) -> Countdown.of(Body.attributes(block).get("date").filled(), body)),
        entry(
            "themeisle-blocks/form",
            (block, body) -> SavedForm.html(body.content(block), "Otter Blocks", body)),
        entry("themeisle-blocks/form-file", (block, body) -> choice("file", block)),
        entry("themeisle-blocks/form-hidden-field", (block, body) -> ""),
        entry(
            "themeisle-blocks/form-multiple-choice",
            (block, body) ->
                choice(or(Body.attributes(block).get("type").filled(), "checkbox"), block)),
        entry("themeisle-blocks/form-nonce", (block, body) -> ""),
        entry("themeisle-blocks/form-stripe-field", Blocks::payment),
        entry("themeisle-blocks/about-author", (block, body) -> author(body)),
        entry("themeisle-blocks/leaflet-map", Blocks::map),
        entry("themeisle-blocks/sharing-icons", Blocks::share),
        entry("themeisle-blocks/stripe-checkout", Blocks::payment),
        entry("themeisle-blocks/tabs-item", Blocks::tab));
  }

  private static String share(Block block, Body body) {
    body.counted(RenderProblem.SERVER_ONLY, "the buttons to share a page");
    return "";
  }

  private static String payment(Block block, Body body) {
    body.counted(RenderProblem.SERVER_ONLY, "the button for payments");
    return "";
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  private static boolean shows(LooseValue attributes, String name) {
    return !Boolean.FALSE.equals(attributes.get(name).bool());
  }

  private static String tab(Block block, Body body) {
    String title = Body.attributes(block).get("title").filled();
    return title == null
        ? body.content(block)
        : Html.heading(3, Html.stored(title)) + body.render(block.innerBlocks());
  }

  /** A field of a form that PHP code makes. */
  private static String choice(String type, Block block) {
    LooseValue attributes = Body.attributes(block);
    String label = or(attributes.get("label").filled(), "");
    String name = Html.attribute("field-" + or(attributes.get("id").filled(), label));
    String required = attributes.get("isRequired").isTrue() ? " required" : "";
    List<String> options =
        or(attributes.get("options").filled(), "")
            .lines()
            .map(String::strip)
            .filter(option -> !option.isEmpty())
            .toList();
    String titled = "<label for=\"" + name + "\">" + Html.stored(label) + "</label>";
    if (type.equals("file")) {
      return titled + "<input type=\"file\" id=\"" + name + "\"" + required + ">";
    }
    StringBuilder html = new StringBuilder();
    boolean list = type.equals("select");
    for (String option : options) {
      html.append(
          list
              ? "<option>" + Html.escape(option) + "</option>"
              : "<label><input type=\"%s\" name=\"%s\"%s>%s</label>"
                  .formatted(
                      type.equals("radio") ? "radio" : "checkbox",
                      name,
                      required,
                      Html.escape(option)));
    }
    return list
        ? titled + "<select id=\"" + name + "\"" + required + ">" + html + "</select>"
        : "<fieldset><legend>" + Html.stored(label) + "</legend>" + html + "</fieldset>";
  }

  private static String posts(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    List<LooseValue> ids =
        attributes.get("categories").list().stream().map(term -> term.get("id")).toList();
    Long number = attributes.get("postsToShow").id();
    Long offset = attributes.get("offset").id();
    String type =
        or(attributes.get("postTypes").strings().stream().findFirst().orElse(null), "post");
    Selection selection =
        new Selection(
            type,
            number == null ? 6 : (int) Math.min(number, 100),
            offset == null ? 0 : (int) Math.min(offset, 10_000),
            or(attributes.get("orderBy").filled(), "date"),
            "asc".equalsIgnoreCase(attributes.get("order").string()),
            ids.isEmpty()
                ? List.of()
                : List.of(
                    TermTree.of(body)
                        .withDescendants(Selection.keys("category", ids, body.index()))),
            Set.of());
    boolean sticky = ids.isEmpty() && type.equals("post");
    Long length = attributes.get("excerptLength").id();
    int most = length == null ? 100 : (int) Math.min(length, 1000);
    return EntryCard.list(
        "wp-block-themeisle-blocks-posts-grid",
        sticky ? selection.stickyFirst(body) : selection.from(body),
        body,
        card -> {
          if (shows(attributes, "displayFeaturedImage")) {
            card.picture();
          }
          if (shows(attributes, "displayCategory")) {
            card.line(category(card));
          }
          if (shows(attributes, "displayTitle")) {
            card.title(level(attributes));
          }
          if (shows(attributes, "displayMeta")) {
            card.line(byline(attributes, card));
          }
          if (shows(attributes, "displayDescription")) {
            card.line(Html.escape(beginning(card, most)));
          }
          if (attributes.get("displayReadMoreLink").isTrue()) {
            card.more("Read More");
          }
        });
  }

  /** The first category of an entry, with a link to its page. */
  private static String category(EntryCard card) {
    return card.entry().terms().stream()
        .filter(key -> key.taxonomy().equals("category"))
        .map(key -> card.body().index().term(key))
        .flatMap(Optional::stream)
        .min(Comparator.comparing(TermOutline::name))
        .map(term -> card.body().linkTo(new Ref.ToTerm(term.key()), Html.stored(term.name())))
        .orElse("");
  }

  private static int level(LooseValue attributes) {
    String tag = or(attributes.get("titleTag").filled(), "h4").toLowerCase(Locale.ROOT);
    return tag.matches("h[1-6]") ? tag.charAt(1) - '0' : 4;
  }

  private static String byline(LooseValue attributes, EntryCard card) {
    String date =
        shows(attributes, "displayDate")
            ? "Posted on " + card.body().time(card.entry().date()) + " "
            : "";
    String author = shows(attributes, "displayAuthor") ? card.body().author(true) : "";
    int number = card.body().index().commentCount(card.entry().id());
    String comments =
        number > 0 && shows(attributes, "displayComments") && !card.comments().isEmpty()
            ? " / " + card.comments().toLowerCase(Locale.ROOT)
            : "";
    return date + (author.isEmpty() ? "" : "by " + author) + comments;
  }

  /** The first characters of the excerpt, which the block counts in place of words. */
  private static String beginning(EntryCard card, int most) {
    Teaser teaser = card.body().teaser(card.entry());
    String written = teaser.excerpt();
    List<String> words = teaser.words().isEmpty() ? teaser.wholeText() : teaser.words();
    String text = written == null || written.isBlank() ? String.join(" ", words) : written.strip();
    return text.length() <= most ? text : text.substring(0, most).strip() + "…";
  }

  private static String author(Body body) {
    String name = body.author(true);
    return name.isEmpty() ? "" : "<h4>" + name + "</h4>";
  }

  /** Returns an attribute, or its default when it is not stored. */
  private static List<LooseValue> or(LooseValue attribute, List<Value> otherwise) {
    return attribute.present() ? attribute.list() : otherwise.stream().map(LooseValue::of).toList();
  }

  private static String review(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    StringBuilder html = new StringBuilder();
    html.append(Html.heading(2, attributes.get("title").filled()));
    Picture picture =
        Picture.of(
            attributes.get("image").get("id").id(),
            attributes.get("image").get("url").filled(),
            body);
    html.append(picture == null ? "" : picture.captioned("").figure());
    html.append(price(attributes)).append(Html.paragraph(attributes.get("description").filled()));
    html.append(features(or(attributes.get("features"), FEATURES), attributes));
    html.append(list("Pros", or(attributes.get("pros"), PROS), attributes.get("prosLabel")));
    html.append(list("Cons", or(attributes.get("cons"), CONS), attributes.get("consLabel")));
    StringBuilder links = new StringBuilder();
    for (LooseValue link : or(attributes.get("links"), LINKS)) {
      String label = link.get("label").filled();
      if (label != null) {
        links.append("<li>").append(Html.link(link.get("href").filled(), Html.stored(label)));
        links.append("</li>");
      }
    }
    if (!links.isEmpty()) {
      html.append(Html.heading(3, label(attributes.get("buttonsLabel"), "Buy this Product")));
      html.append("<ul>").append(links).append("</ul>");
    }
    return html.toString();
  }

  /** Returns a label; null for an empty one, which is not shown. */
  private static @Nullable String label(LooseValue attribute, String otherwise) {
    return attribute.present() ? attribute.filled() : otherwise;
  }

  private static String price(LooseValue attributes) {
    String price = attributes.get("price").plain();
    String discounted = attributes.get("discounted").plain();
    if (discounted == null && (price == null || price.isBlank())) {
      return "";
    }
    String sign = MoneyFormat.sign(or(attributes.get("currency").filled(), "USD").strip());
    String before =
        price != null && discounted != null ? "<del>" + Html.escape(sign + price) + "</del> " : "";
    return "<p>" + before + Html.escape(sign + (discounted == null ? price : discounted)) + "</p>";
  }

  /** The ratings of features, with their average in front. */
  private static String features(List<LooseValue> features, LooseValue attributes) {
    StringBuilder items = new StringBuilder();
    double sum = 0;
    int count = 0;
    long scale = attributes.get("scale").isTrue() ? 5 : 10;
    for (LooseValue feature : features) {
      String title = or(feature.get("title").filled(), "");
      Double rating = feature.get("rating").decimal();
      if (rating != null) {
        sum += rating;
        count++;
      }
      String number =
          rating == null
              ? ""
              : String.format(Locale.ROOT, " %.1f out of %d", rating * scale / 10, scale)
                  .replace(".0 ", " ");
      String description = or(feature.get("description").filled(), "");
      items.append("<li>").append(Html.stored(title)).append(number);
      items.append(description.isEmpty() ? "" : "<br>" + Html.stored(description));
      items.append("</li>");
    }
    if (items.isEmpty()) {
      return "";
    }
    String average =
        count == 0
            ? ""
            : String.format(Locale.ROOT, "<p>%.1f out of %d</p>", sum / count * scale / 10, scale)
                .replace(".0 ", " ");
    return average + "<ul>" + items + "</ul>";
  }

  private static String list(String usual, List<LooseValue> values, LooseValue label) {
    StringBuilder items = new StringBuilder();
    for (LooseValue value : values) {
      String item = value.filled();
      items.append(item == null ? "" : "<li>" + Html.stored(item) + "</li>");
    }
    return items.isEmpty() ? "" : Html.heading(3, label(label, usual)) + "<ul>" + items + "</ul>";
  }

  /** A map, of which OpenStreetMap has a page to embed. */
  private static String map(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String box = attributes.get("bbox").filled();
    StringBuilder html = new StringBuilder();
    if (box != null && BOX.matcher(box).matches()) {
      html.append("<iframe src=\"https://www.openstreetmap.org/export/embed.html?bbox=");
      html.append(box.replace(",", "%2C")).append("&amp;layer=mapnik\"></iframe>");
    }
    for (LooseValue marker : attributes.get("markers").list()) {
      html.append(Html.paragraph(marker.get("title").filled()));
      html.append(Html.paragraph(marker.get("description").filled()));
    }
    return html.toString();
  }
}
