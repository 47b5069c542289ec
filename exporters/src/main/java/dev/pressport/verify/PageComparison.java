package dev.pressport.verify;

import dev.pressport.html.Fragment;
import dev.pressport.html.Titles;
import dev.pressport.text.Slug;
import dev.pressport.text.WebAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The comparison of a page of the old site with its new one. Safe for many threads. */
final class PageComparison {
  private static final int MOST_SHOWN = 60;

  /** What WordPress appends to the name of an image for one of another size. */
  private static final Pattern SIZE =
      Pattern.compile("-(?:\\d{1,5}x\\d{1,5}|scaled|rotated|e\\d{10,14})$");

  private final NewSite site;

  PageComparison(NewSite site) {
    this.site = site;
  }

  /** Goes to the address of an old page, and compares what is there. */
  PageResult compare(OldPage old) throws IOException {
    List<PageDifference> differences = new ArrayList<>();
    NewSite.Arrival arrival = site.open(old.path());
    Document page = arrival.page();
    boolean wrong = page == null && (!old.isList() || !arrival.fault().isEmpty());
    if (wrong) {
      String fault = arrival.fault().isEmpty() ? "no HTML page" : arrival.fault();
      differences.add(difference(PageDifference.Kind.NO_PAGE, old, fault));
    } else if (arrival.redirects() > 1) {
      String detail = arrival.redirects() + " redirects to " + arrival.path();
      differences.add(difference(PageDifference.Kind.REDIRECTS, old, detail));
    }
    if (old.isList()) {
      return new PageResult(old.kind(), !wrong, differences, 0, 0, 0);
    }
    Element body = Fragment.body(old.html() == null ? "" : old.html());
    List<String> text = PageWords.of(body);
    Set<String> images = images(body);
    if (page == null) {
      return new PageResult(
          old.kind(), false, differences, text.size(), text.size(), images.size());
    }
    Element main = Page.main(page);
    title(old, page, differences);
    MissingWords words = MissingWords.of(text, PageWords.of(main));
    if (words.differs()) {
      String detail =
          words.recall() + " % of the words are there; missing: \"" + words.first() + "\"";
      differences.add(difference(PageDifference.Kind.TEXT, old, detail));
    }
    images(old, images, main, site.paths().base(page, arrival.path()), differences);
    return new PageResult(
        old.kind(), true, differences, words.words(), words.missing(), images.size());
  }

  private static PageDifference difference(PageDifference.Kind kind, OldPage old, String detail) {
    return new PageDifference(kind, old.path(), detail);
  }

  private static void title(OldPage old, Document page, List<PageDifference> differences) {
    String title = old.title();
    List<String> wanted = title == null || title.equals(Titles.NONE) ? List.of() : words(title);
    if (wanted.isEmpty()) {
      return;
    }
    boolean shown = contains(words(page.title()), wanted);
    for (Element heading : page.select("h1, h2")) {
      shown = shown || contains(PageWords.of(heading), wanted);
    }
    if (!shown) {
      differences.add(difference(PageDifference.Kind.TITLE, old, "\"" + cut(title) + "\""));
    }
  }

  private static List<String> words(String text) {
    return PageWords.of(text.replace('\u00D7', 'x'));
  }

  private static boolean contains(List<String> words, List<String> wanted) {
    return (" " + String.join(" ", words) + " ").contains(" " + String.join(" ", wanted) + " ");
  }

  private static String cut(@Nullable String text) {
    String whole = String.valueOf(text);
    return whole.length() > MOST_SHOWN ? whole.substring(0, MOST_SHOWN - 2) + ".." : whole;
  }

  /** The addresses of the images in a text, without those of emoji and of no file. */
  private static Set<String> images(Element text) {
    Set<String> images = new LinkedHashSet<>();
    for (Element image : text.select("img[src]:not(.wp-smiley):not(.emoji)")) {
      String address = image.attr("src").strip();
      if (!address.isEmpty() && !address.regionMatches(true, 0, "data:", 0, "data:".length())) {
        images.add(address);
      }
    }
    return images;
  }

  private void images(
      OldPage old, Set<String> wanted, Element main, String path, List<PageDifference> differences)
      throws IOException {
    Set<String> shown = images(main);
    Set<String> names = new LinkedHashSet<>();
    for (String address : shown) {
      names.add(name(address));
      SitePaths.Goal goal = site.paths().goal(address, path);
      boolean broken =
          goal instanceof SitePaths.Goal.Outside
              || (goal instanceof SitePaths.Goal.Path below && !site.has(below.path()));
      if (broken) {
        differences.add(difference(PageDifference.Kind.IMAGE_BROKEN, old, cut(address)));
      }
    }
    for (String address : wanted) {
      String name = name(address);
      if (names.stream().noneMatch(other -> isOf(name, other))) {
        differences.add(difference(PageDifference.Kind.IMAGE_MISSING, old, cut(address)));
      }
    }
  }

  /** Returns whether a name is that of an image; generators append a hash. */
  private static boolean isOf(String name, String other) {
    return other.startsWith(name)
        && (other.length() == name.length()
            || !Character.isLetterOrDigit(other.charAt(name.length())));
  }

  /** The name of an image without its size and extension. */
  private static String name(String address) {
    WebAddress parts = WebAddress.of(address);
    String path = Slug.decode(parts == null ? address : parts.path());
    String file = path.substring(path.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    String stem = dot > 0 ? file.substring(0, dot) : file;
    return SIZE.matcher(SIZE.matcher(stem).replaceFirst(""))
        .replaceFirst("")
        .toLowerCase(Locale.ROOT);
  }
}
