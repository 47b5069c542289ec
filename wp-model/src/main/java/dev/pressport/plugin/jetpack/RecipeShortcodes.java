package dev.pressport.plugin.jetpack;

import dev.pressport.html.Html;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.Picture;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A recipe as shortcodes (modules/shortcodes/recipe.php). */
final class RecipeShortcodes implements ShortcodeFamily {
  private static final Pattern BREAK = Pattern.compile("<br\\s*/?>|</?p>");

  /** A line of a list: behind a dash or a star, or behind a number. */
  private static final Pattern ITEM =
      Pattern.compile("(?:([-*\u2013\u2014]+|&#8211;|&#8212;)|\\d{1,4}\\.|#+)\\h+(.*)");

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(Set.of("recipe"), true, RecipeShortcodes::recipe),
        new FamilyShortcode(Set.of("recipe-image"), true, RecipeShortcodes::image),
        part("recipe-ingredients", "Ingredients"),
        part("recipe-directions", "Directions"),
        part("recipe-nutrition", "Nutrition"),
        part("recipe-notes", ""));
  }

  /** Other plugins have the same shortcode with the number of a recipe. */
  private static @Nullable String recipe(
      ShortcodeAttributes attributes, String content, Body body) {
    if (content.isBlank()) {
      return null;
    }
    StringBuilder facts = new StringBuilder();
    fact(facts, "Servings", attributes.get("servings"));
    fact(facts, "Prep Time", attributes.get("preptime"));
    fact(facts, "Cook Time", attributes.get("cooktime"));
    fact(facts, "Time", attributes.get("time"));
    fact(facts, "Difficulty", attributes.get("difficulty"));
    fact(facts, "Rating", attributes.get("rating"));
    String source = attributes.get("source");
    if (source != null && !source.isBlank()) {
      facts.append("<li><strong>Source:</strong> ");
      facts.append(Html.link(attributes.get("sourceurl"), Html.stored(source))).append("</li>");
    }
    boolean placed = content.contains("[recipe-image");
    return "<div class=\"recipe\">"
        + Html.heading(3, attributes.get("title"))
        + (facts.isEmpty() ? "" : "<ul>" + facts + "</ul>")
        + (placed ? "" : picture(attributes.get("image"), body))
        + Html.paragraph(stored(attributes.get("description")))
        + body.shortcodes(content)
        + "</div>";
  }

  private static void fact(StringBuilder facts, String label, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.append("<li><strong>").append(label).append(":</strong> ");
      facts.append(Html.stored(value.strip())).append("</li>");
    }
  }

  private static @Nullable String stored(@Nullable String text) {
    return text == null ? null : Html.stored(text);
  }

  private static String image(ShortcodeAttributes attributes, String content, Body body) {
    String source = attributes.get("image", attributes.get("0", ""));
    return picture(source, body);
  }

  /** A picture by its id or address; nothing for none. */
  private static String picture(@Nullable String source, Body body) {
    if (source == null || source.isBlank()) {
      return "";
    }
    boolean isId = source.strip().matches("[0-9]{1,18}");
    Picture picture =
        isId
            ? Picture.ofLibrary(Long.valueOf(source.strip()), body)
            : Picture.of(null, source.strip(), body);
    return picture == null ? "" : picture.captioned("").figure();
  }

  private static FamilyShortcode part(String name, String title) {
    return new FamilyShortcode(
        Set.of(name),
        true,
        (attributes, content, body) ->
            Html.heading(4, attributes.get("title", title)) + lines(body.shortcodes(content)));
  }

  /** Lines as lists and paragraphs; HTML with lists in it is unchanged. */
  private static String lines(String html) {
    if (html.contains("<li") || html.contains("<div")) {
      return html;
    }
    StringBuilder lists = new StringBuilder();
    String open = "";
    for (String line : BREAK.matcher(html).replaceAll("\n").split("\n", -1)) {
      Matcher item = ITEM.matcher(line.strip());
      boolean matches = item.matches();
      String list = !matches ? "" : item.group(1) != null ? "ul" : "ol";
      if (line.isBlank()) {
        continue;
      }
      if (!list.equals(open)) {
        lists.append(open.isEmpty() ? "" : "</" + open + ">");
        lists.append(list.isEmpty() ? "" : "<" + list + ">");
        open = list;
      }
      lists.append(matches ? "<li>" + item.group(2) + "</li>" : Html.paragraph(line));
    }
    return lists.append(open.isEmpty() ? "" : "</" + open + ">").toString();
  }
}
