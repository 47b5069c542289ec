package dev.pressport.html.link;

import dev.pressport.html.Html;
import dev.pressport.html.link.HtmlAddresses.Change;
import dev.pressport.html.link.HtmlAddresses.Role;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The addresses in the attributes of a tag. */
final class TagAddresses {
  private static final Set<String> LINKS = Set.of("cite", "action", "formaction", "longdesc");
  private static final Set<String> OTHER_SRCSETS =
      Set.of("imagesrcset", "data-srcset", "data-lazy-srcset");
  private static final Set<String> LINK_DATA = Set.of("data-href", "data-link", "data-url");
  private static final Set<String> SVG_FILES = Set.of("image", "use", "feimage", "script");
  private static final Set<String> FRAMES = Set.of("iframe", "frame");

  /** The attributes with addresses of files, with the only element that has it if there is one. */
  private static final Map<String, String> FILES =
      Map.of("src", "", "poster", "video", "background", "", "data", "object", "lowsrc", "img");

  private static final Pattern LINKED_PAGE =
      Pattern.compile(
          "(?i)\\b(?:canonical|alternate|prev|next|shortlink|author|license|help|search)\\b");
  private static final Pattern STYLE_SHEET = Pattern.compile("(?i)stylesheet");
  private static final Pattern PARAMETER = Pattern.compile("(?i)movie|src|data|url|filename");
  private static final Pattern PICTURE = Pattern.compile("(?i)image|thumbnail");

  private final StartTag tag;
  private final Change change;
  private final Optional<Srcset> srcset;
  private @Nullable String source;

  TagAddresses(StartTag tag, Change change) {
    this.tag = tag;
    this.change = change;
    this.srcset = Optional.ofNullable(tag.attribute("srcset")).flatMap(this::candidates);
  }

  /** Returns a URL of a file; the same where it is none, or contains the file itself. */
  static String changedFile(String url, Change change) {
    return url.isEmpty() || url.startsWith("#") || url.regionMatches(true, 0, "data:", 0, 5)
        ? url
        : change.apply(url, Role.FILE);
  }

  /** Returns JSON text with other URLs. */
  static String changedJson(String json, Change change) {
    return JsonAddresses.replace(json, url -> change.apply(url, UrlForm.role(url)));
  }

  /** Returns the value of an attribute as it is to be written; null when there is none any more. */
  @Nullable String changed(Attribute attribute) {
    if (attribute.written().isEmpty()) {
      return attribute.written();
    }
    String name = attribute.name();
    if (name.equals("srcset") || name.equals("sizes")) {
      return responsive(attribute);
    }
    if (OTHER_SRCSETS.contains(name)) {
      return candidates(attribute).map(now -> escaped(now.written())).orElse(attribute.written());
    }
    if (name.equals("style")) {
      return composed(attribute, css -> CssAddresses.replace(css, this::file));
    }
    if (name.equals("src") && tag.name().equals("img")) {
      String changed = source(attribute);
      return changed.equals(attribute.value().strip()) ? attribute.written() : escaped(changed);
    }
    Role role = role(name, attribute);
    if (role != null) {
      return address(attribute, role);
    }
    return name.startsWith("data-") ? data(attribute) : attribute.written();
  }

  private @Nullable Role role(String name, Attribute attribute) {
    String element = tag.name();
    if (name.equals("href") || name.equals("xlink:href")) {
      return href(element, attribute);
    }
    if (LINKS.contains(name) || (name.equals("src") && FRAMES.contains(element))) {
      return Role.LINK;
    }
    String only = FILES.get(name);
    if (only != null && (only.isEmpty() || only.equals(element))) {
      return Role.FILE;
    }
    if (name.equals("content") && element.equals("meta")) {
      return content(attribute.value().strip());
    }
    return name.equals("value")
            && element.equals("param")
            && PARAMETER.matcher(tag.value("name").strip()).matches()
            && UrlForm.isUrl(attribute.value().strip())
        ? Role.FILE
        : null;
  }

  private @Nullable Role href(String element, Attribute attribute) {
    if (element.equals("a") || element.equals("area")) {
      return Role.LINK;
    }
    if (element.equals("link") && attribute.name().equals("href")) {
      String rel = tag.value("rel");
      return LINKED_PAGE.matcher(rel).find() && !STYLE_SHEET.matcher(rel).find()
          ? Role.LINK
          : Role.FILE;
    }
    return SVG_FILES.contains(element) ? Role.FILE : null;
  }

  private @Nullable Role content(String value) {
    if (!UrlForm.isAbsolute(value)) {
      return null;
    }
    boolean picture =
        PICTURE.matcher(tag.value("property") + tag.value("name") + tag.value("itemprop")).find();
    return picture ? Role.FILE : UrlForm.role(value);
  }

  private String address(Attribute attribute, Role role) {
    String value = attribute.value();
    String url = role == Role.LINK ? value : value.strip();
    String changed = role == Role.LINK ? change.apply(url, role) : changedFile(url, change);
    return changed.equals(url) ? attribute.written() : escaped(changed);
  }

  private String data(Attribute attribute) {
    String value = attribute.value().strip();
    if (UrlForm.isUrl(value)) {
      boolean link = LINK_DATA.contains(attribute.name()) && !UrlForm.hasFileExtension(value);
      return address(attribute, link ? Role.LINK : Role.FILE);
    }
    if (JsonStrings.maybe(value)) {
      return composed(attribute, json -> changedJson(json, change));
    }
    return value.regionMatches(true, 0, "url(", 0, 4)
        ? composed(attribute, css -> CssAddresses.replace(css, this::file))
        : attribute.written();
  }

  private String composed(Attribute attribute, UnaryOperator<String> changeValue) {
    String value = attribute.value();
    String changed = changeValue.apply(value);
    return changed.equals(value) ? attribute.written() : escaped(changed);
  }

  private static String escaped(String value) {
    return Html.escape(value).replace("'", "&#039;");
  }

  private @Nullable String responsive(Attribute attribute) {
    if (srcset.isEmpty()) {
      return attribute.written();
    }
    Srcset now = srcset.get();
    Attribute src = tag.name().equals("img") ? tag.attribute("src") : null;
    boolean needless = src != null && (now.single() || now.onlyHas(source(src)));
    if (attribute.name().equals("sizes")) {
      return needless || now.single() ? null : attribute.written();
    }
    return needless ? null : escaped(now.written());
  }

  private String source(Attribute src) {
    if (source == null) {
      source = file(src.value().strip());
    }
    return source;
  }

  /** Returns the candidates of a {@code srcset}; empty when their addresses stay the same. */
  private Optional<Srcset> candidates(Attribute attribute) {
    Srcset former = Srcset.of(attribute.value());
    Srcset now = former.changed(this::file);
    return now.hasUrlsOf(former) ? Optional.empty() : Optional.of(now);
  }

  private String file(String url) {
    return changedFile(url, change);
  }
}
