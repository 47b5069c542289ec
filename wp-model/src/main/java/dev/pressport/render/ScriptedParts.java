package dev.pressport.render;

import dev.pressport.problem.ItemProblems;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a page that a script or a plugin of the browser shows. Links to their content
 * replace them; scripts are removed. For a single body.
 */
final class ScriptedParts {
  private static final int LONGEST_SNIPPET = 60;

  /** The attributes in which scripts keep the address of a frame that they load later. */
  private static final List<String> LATER =
      List.of("data-src", "data-lazy-src", "data-tally-src", "data-src-cmplz", "data-cmp-src");

  /** The attributes of placeholders with the address of what a script shows there. */
  private static final List<String> ADDRESSES =
      List.of(
          "data-url",
          "data-href",
          "data-instgrm-permalink",
          "data-permalink",
          "data-link",
          "data-src",
          "cite",
          "href");

  private static final Set<String> PLACEHOLDERS =
      Set.of("div", "span", "p", "section", "blockquote", "figure", "article", "a");

  /** The elements that show something without text. */
  private static final String SHOWN =
      "img, iframe, video, audio, object, embed, canvas, svg, input, select, textarea, button, hr";

  private static final Pattern BUTTONS =
      Pattern.compile("(?:share|sharing|addthis|social|like|fb-comments|follow)");
  private static final Pattern WISTIA = Pattern.compile("wistia_async_(\\w{8,12})");
  private static final Pattern EVENTBRITE = Pattern.compile("eventbrite-widget-[a-z-]+-(\\d+)");
  private static final Pattern FLASH =
      Pattern.compile("\\.swf(?:[?#]|$)|//[\\w.-]*youtube(?:-nocookie)?\\.com/(?:v|p|cp|e)/");
  private static final Pattern FLASH_FILE =
      Pattern.compile("(?:^|&)(?:file|url|src|soundfile|mp3)=(https?(?::|%3a)[^&]+)");

  private final @Nullable String host;
  private final ProblemCounts counts = new ProblemCounts();

  /** The pages that links lead to already; a placeholder and its script are one. */
  private final Set<String> linked = new HashSet<>();

  /** The scripts with words for visitors without scripts behind them. */
  private final Set<Element> replaced = Collections.newSetFromMap(new IdentityHashMap<>());

  private ScriptedParts(@Nullable String home) {
    host = host(home);
  }

  /**
   * Replaces the scripted parts of a body.
   *
   * @param home the address of the old site
   */
  static void replace(Element body, @Nullable String home, ItemProblems problems) {
    ScriptedParts parts = new ScriptedParts(home);
    Set<String> names = new HashSet<>();
    body.stream().forEach(element -> names.add(element.normalName()));
    if (names.contains("noscript")) {
      body.select("noscript:has(a[href])").forEach(parts::showInstead);
    }
    if (names.contains("iframe")) {
      body.select("iframe").forEach(ScriptedParts::load);
    }
    if (names.contains("object") || names.contains("embed")) {
      body.select("object, embed").forEach(parts::replaceFlash);
    }
    for (Element element : body.getAllElements()) {
      if (element.attributesSize() > 0 && PLACEHOLDERS.contains(element.normalName())) {
        parts.fill(element);
      }
    }
    if (names.contains("script")) {
      body.select("script").forEach(parts::replaceScript);
    }
    if (names.contains("form")) {
      body.select("form").forEach(parts::checkForm);
    }
    parts.counts.tell(problems);
  }

  /** Shows what visitors without scripts see: a link with words, not a picture that counts them. */
  private void showInstead(Element noscript) {
    if (!noscript.text().isBlank()) {
      Element before = noscript.previousElementSibling();
      if (before != null && before.nameIs("script")) {
        replaced.add(before);
      }
      noscript.unwrap();
    }
  }

  private static void load(Element frame) {
    String source = frame.attr("src").strip();
    if (source.isEmpty() || source.startsWith("about:") || source.startsWith("data:")) {
      for (String attribute : LATER) {
        if (EmbedAddress.absolute(frame.attr(attribute)) != null) {
          frame.attr("src", frame.attr(attribute).strip());
          return;
        }
      }
    }
  }

  private void replaceFlash(Element element) {
    if (element.parent() == null || element.parents().is("object")) {
      return;
    }
    String address = flashAddress(element);
    String type = element.attr("type").toLowerCase(Locale.ROOT);
    boolean flash =
        type.contains("shockwave-flash")
            || element.attr("classid").toLowerCase(Locale.ROOT).contains("d27cdb6e")
            || FLASH.matcher(address).find();
    String absolute = flash ? EmbedAddress.absolute(played(element, address)) : null;
    if (absolute != null) {
      String page = EmbedAddress.page(absolute);
      link(element, page == null ? absolute : page);
      element.remove();
    }
  }

  private static String flashAddress(Element element) {
    String own = element.nameIs("embed") ? element.attr("src") : element.attr("data");
    if (!own.isBlank()) {
      return own;
    }
    Element inner =
        element.selectFirst("param[name=movie], param[name=src], param[name=Movie], embed[src]");
    return inner == null ? "" : inner.nameIs("embed") ? inner.attr("src") : inner.attr("value");
  }

  /** Returns the address of the file that a player plays; that of the player when it is unknown. */
  private static String played(Element element, String player) {
    Element variables = element.selectFirst("[flashvars], param[name~=(?i)flashvars]");
    String list =
        variables == null
            ? ""
            : variables.hasAttr("flashvars") ? variables.attr("flashvars") : variables.val();
    Matcher file = FLASH_FILE.matcher(list.toLowerCase(Locale.ROOT));
    return file.find()
        ? list.substring(file.start(1), file.end(1)).replace("%3A", ":").replace("%2F", "/")
        : player;
  }

  /** Puts a link into an empty element that a script fills. */
  private void fill(Element element) {
    if (hasWords(element) || BUTTONS.matcher(element.className()).find()) {
      return;
    }
    String page = placeholder(element);
    if (page != null && !isOwn(page)) {
      Element link = element.nameIs("a") ? element : element.empty().appendElement("a");
      link.attr("href", page).text(page);
      linked.add(page);
      counts.met(RenderProblem.EMBED_AS_LINK, page);
    }
  }

  private static boolean hasWords(Element element) {
    return element
        .nodeStream(TextNode.class)
        .anyMatch(text -> !text.getWholeText().replace('\u00a0', ' ').isBlank());
  }

  private static @Nullable String placeholder(Element element) {
    Matcher film = WISTIA.matcher(element.className());
    if (film.find()) {
      return "https://fast.wistia.net/embed/iframe/" + film.group(1);
    }
    if (element.selectFirst(SHOWN) != null) {
      return null;
    }
    Matcher event = EVENTBRITE.matcher(element.id());
    if (event.matches()) {
      return "https://www.eventbrite.com/e/" + event.group(1);
    }
    String known = ofProvider(element);
    return known == null && isMadeByScript(element) ? stored(element) : known;
  }

  private static @Nullable String ofProvider(Element element) {
    if (element.hasAttr("data-tf-widget")) {
      return "https://form.typeform.com/to/" + element.attr("data-tf-widget");
    }
    if (element.hasClass("codepen") && element.hasAttr("data-slug-hash")) {
      String user = element.attr("data-user");
      return "https://codepen.io/"
          + (user.isBlank() ? "anon" : user)
          + "/pen/"
          + element.attr("data-slug-hash");
    }
    if (element.hasClass("flourish-embed") && element.hasAttr("data-src")) {
      return "https://public.flourish.studio/" + element.attr("data-src") + "/";
    }
    if (element.hasClass("infogram-embed") && element.hasAttr("data-id")) {
      return "https://infogram.com/" + element.attr("data-id");
    }
    if (element.hasClass("strava-embed-placeholder") && element.hasAttr("data-embed-id")) {
      String type = element.attr("data-embed-type");
      String folder = type.equals("activity") ? "activities" : type + "s";
      return "https://www.strava.com/" + folder + "/" + element.attr("data-embed-id");
    }
    return null;
  }

  /** An empty link or quotation is often a remnant; one with data of a script is not. */
  private static boolean isMadeByScript(Element element) {
    for (Attribute attribute : element.attributes()) {
      if (attribute.getKey().startsWith("data-")) {
        return true;
      }
    }
    return !element.className().isEmpty() && element.nameIs("blockquote");
  }

  private static @Nullable String stored(Element element) {
    for (String attribute : ADDRESSES) {
      String address = EmbedAddress.absolute(element.attr(attribute));
      if (address != null) {
        return address;
      }
    }
    return null;
  }

  private void replaceScript(Element script) {
    if (isData(script)) {
      return;
    }
    String source = EmbedAddress.absolute(script.attr("src"));
    String page = source == null ? null : page(script, source);
    if (page != null) {
      link(script, page);
    } else {
      counts.met(RenderProblem.SCRIPT_LEFT_OUT, source == null ? snippet(script) : source);
    }
    script.remove();
  }

  private static boolean isData(Element script) {
    String type = script.attr("type").toLowerCase(Locale.ROOT);
    return !type.isEmpty() && !type.contains("javascript") && !type.equals("module");
  }

  private @Nullable String page(Element script, String source) {
    if (script.hasAttr("data-telegram-post")) {
      return "https://t.me/" + script.attr("data-telegram-post");
    }
    if (script.hasClass("speakerdeck-embed")) {
      return "https://speakerdeck.com/player/" + script.attr("data-id");
    }
    String page = EmbedAddress.page(source);
    return page == null && EmbedAddress.showsContent(source) && !isOwn(source) && !hasPart(script)
        ? source
        : page;
  }

  /** Returns whether the element before a script has what the script changes. */
  private static boolean hasPart(Element script) {
    Element place = script;
    Element parent = script.parent();
    if (parent != null && parent.nameIs("p") && parent.text().isBlank()) {
      place = parent;
    }
    Element before = place.previousElementSibling();
    return before != null && (before.is("blockquote, iframe, form") || isMadeByScript(before));
  }

  private static String snippet(Element script) {
    String code = script.hasAttr("src") ? script.attr("src") : script.data();
    String line = code.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_SNIPPET ? line : line.substring(0, LONGEST_SNIPPET) + "…";
  }

  private void link(Element part, String page) {
    counts.met(RenderProblem.EMBED_AS_LINK, page);
    if (replaced.contains(part) || !linked.add(page)) {
      return;
    }
    Element link = new Element("a").attr("href", page).text(page);
    Element parent = part.parent();
    boolean block = parent == null || (parent.isBlock() && !parent.nameIs("p"));
    part.before(block ? new Element("p").appendChild(link) : link);
  }

  private void checkForm(Element form) {
    String written = form.attr("action").strip();
    if (written.equals(FormStyle.NO_ACTION)) {
      return;
    }
    String action = EmbedAddress.absolute(written);
    if (action == null || isOwn(action)) {
      String relative = written.isEmpty() ? "the page of the form" : written;
      counts.met(RenderProblem.FORM_OF_OLD_SITE, action == null ? relative : action);
    }
  }

  private boolean isOwn(String address) {
    return host != null && host.equals(host(address));
  }

  private static @Nullable String host(@Nullable String address) {
    try {
      return address == null ? null : new URI(address.strip()).getHost();
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
