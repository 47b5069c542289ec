package dev.pressport.export.bagit;

import dev.pressport.export.ExportRequest;
import dev.pressport.html.Fragment;
import dev.pressport.model.Ref;
import dev.pressport.permalink.Target;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * The HTML of content as it stands in a page of the archive: without scripts, forms and styles;
 * images and media from the archive; links to other pages of the archive where there are any.
 */
final class PageBody {
  /** The way from the page of an entry to the root of the payload. */
  static final String UP = "../../";

  private static final String MEDIA = "media/";
  private static final Pattern SAFE =
      Pattern.compile("(?i)(?:https?|mailto|tel):.*", Pattern.DOTALL);
  private static final Pattern IMAGE_DATA =
      Pattern.compile("(?i)data:image/(?:png|jpe?g|gif|webp|avif);base64,[a-z0-9+/=\\s]*");
  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);

  private final ExportRequest request;
  private final BagLayout layout;

  PageBody(ExportRequest request, BagLayout layout) {
    this.request = request;
    this.layout = layout;
  }

  /** Returns the elements and attributes of a page that only is to be read. */
  private static Safelist readable() {
    Safelist list =
        Safelist.none()
            .addTags(
                "a",
                "abbr",
                "address",
                "article",
                "aside",
                "audio",
                "b",
                "bdi",
                "bdo",
                "blockquote",
                "br",
                "caption",
                "center",
                "cite",
                "code",
                "col",
                "colgroup",
                "dd",
                "del",
                "details",
                "dfn",
                "div",
                "dl",
                "dt",
                "em",
                "figcaption",
                "figure",
                "footer",
                "h1",
                "h2",
                "h3",
                "h4",
                "h5",
                "h6",
                "header",
                "hr",
                "i",
                "img",
                "ins",
                "kbd",
                "li",
                "mark",
                "ol",
                "p",
                "pre",
                "q",
                "rp",
                "rt",
                "ruby",
                "s",
                "samp",
                "section",
                "small",
                "source",
                "span",
                "strike",
                "strong",
                "sub",
                "summary",
                "sup",
                "table",
                "tbody",
                "td",
                "tfoot",
                "th",
                "thead",
                "time",
                "tr",
                "u",
                "ul",
                "var",
                "video",
                "wbr")
            .addAttributes(":all", "id", "title", "lang", "dir")
            .addAttributes("a", "href")
            .addAttributes("img", "src", "alt", "width", "height")
            .addAttributes("audio", "src")
            .addAttributes("video", "src", "poster", "width", "height")
            .addAttributes("source", "src", "type")
            .addAttributes("ol", "start", "reversed", "type")
            .addAttributes("li", "value")
            .addAttributes("time", "datetime");
    for (String cell : new String[] {"td", "th"}) {
      list.addAttributes(cell, "colspan", "rowspan", "headers", "scope");
    }
    return list;
  }

  /**
   * Returns HTML for a page two folders below the root of the payload.
   *
   * @param html with the addresses of copied files relative to that root
   * @param from the entry that contains it
   */
  String of(String html, Ref from) {
    Element body = Fragment.body(html);
    body.select("iframe, embed, object").forEach(PageBody::linkEmbedded);
    Document clean =
        new Cleaner(readable()).clean(Objects.requireNonNull(body.ownerDocument(), "a document"));
    clean.outputSettings().prettyPrint(false);
    clean.select("a[href]").forEach(link -> set(link, "href", link(link.attr("href"), from)));
    clean
        .select("video[poster]")
        .forEach(video -> set(video, "poster", file(video.attr("poster"))));
    clean
        .select("audio, video")
        .forEach(player -> player.attr("controls", "").attr("preload", "none"));
    clean.select("img, audio[src], video[src], source").forEach(element -> file(element));
    return Page.printable(clean.body().html());
  }

  /** Replaces what another site shows within a page by a link to it. */
  private static void linkEmbedded(Element embedded) {
    String url = embedded.hasAttr("data") ? embedded.attr("data") : embedded.attr("src");
    if (url.startsWith("//")) {
      url = "https:" + url;
    }
    if (SAFE.matcher(url).matches()) {
      embedded.replaceWith(
          new Element("p").appendChild(new Element("a").attr("href", url).text(url)));
    } else {
      embedded.remove();
    }
  }

  private static void set(Element element, String name, @Nullable String value) {
    if (value == null) {
      element.removeAttr(name);
    } else {
      element.attr(name, value);
    }
  }

  /** Gives an element the file of the archive; one of another place becomes a link to it. */
  private void file(Element element) {
    String url = element.attr("src").strip();
    String own = file(url);
    if (own != null) {
      element.attr("src", own);
      return;
    }
    String remote = absolute(url);
    if (remote == null) {
      element.remove();
    } else if (element.is("img")) {
      String alt = element.attr("alt").strip();
      String text = alt.isEmpty() ? "Image: " + remote : "Image: " + alt;
      boolean linked = element.closest("a") != null;
      element.replaceWith(
          linked ? new TextNode(text) : new Element("a").attr("href", remote).text(text));
    } else {
      Element player = element.is("source") ? element.closest("audio, video") : element;
      Element link =
          new Element("p").appendChild(new Element("a").attr("href", remote).text(remote));
      if (player == null || player.parent() == null) {
        element.remove();
      } else {
        player.replaceWith(link);
      }
    }
  }

  /** Returns the address of a file in the archive, or of an image within the page; else null. */
  @Nullable String file(String url) {
    if (isCopy(url)) {
      return UP + url;
    }
    return IMAGE_DATA.matcher(url).matches() ? url : null;
  }

  private boolean isCopy(String url) {
    return request.media().copies() && url.startsWith(MEDIA) && !url.contains("..");
  }

  /** Returns the address of a link in the archive; null for one that leads nowhere. */
  @Nullable String link(String given, Ref from) {
    String url = given.strip();
    if (url.startsWith("#")) {
      return url;
    }
    if (isCopy(url)) {
      return UP + url;
    }
    if (request.permalinks().resolve(url, from) instanceof Target.Page page
        && page.ref() instanceof Ref.ToEntry to) {
      Optional<String> linked = layout.linked(to.id());
      if (linked.isPresent()) {
        String fragment = page.fragment() == null ? "" : "#" + page.fragment();
        return UP + Hrefs.encoded(linked.get()) + fragment;
      }
    }
    return absolute(url);
  }

  /** Returns a whole address of the network; null for any other. */
  @Nullable String absolute(String url) {
    if (SAFE.matcher(url).matches()) {
      return url;
    }
    String home = request.site().home();
    if (url.isEmpty() || home == null || SCHEME.matcher(url.toLowerCase(Locale.ROOT)).matches()) {
      return null;
    }
    try {
      String whole = new URI(home + "/").resolve(url.replace(" ", "%20")).toString();
      return SAFE.matcher(whole).matches() ? whole : null;
    } catch (java.net.URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }
}
