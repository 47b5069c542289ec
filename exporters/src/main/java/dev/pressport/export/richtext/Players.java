package dev.pressport.export.richtext;

import dev.pressport.export.richtext.Block.Embed;
import dev.pressport.export.richtext.Block.Media;
import dev.pressport.export.richtext.Block.Media.Kind;
import dev.pressport.export.richtext.Inline.Link;
import dev.pressport.html.markdown.LinkDestination;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Sound, films, files and pages of other sites within a body. */
final class Players {
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S++");
  private static final Pattern YOUTUBE =
      Pattern.compile(
          "(?:https?:)?//(?:www\\.)?youtube(?:-nocookie)?\\.com/embed/([\\w-]{6,20})(?:[?&#].*)?");
  private static final Pattern VIMEO =
      Pattern.compile("(?:https?:)?//player\\.vimeo\\.com/video/(\\d{1,15})(?:[?&#].*)?");
  private static final Set<String> SAID = Set.of("src", "controls", "preload");

  private Players() {}

  /** Returns the page that a frame shows; null when only its player is known. */
  static @Nullable String page(Element frame) {
    String address = frame.attr("src").strip();
    Matcher youtube = YOUTUBE.matcher(address);
    if (youtube.matches()) {
      return "https://www.youtube.com/watch?v=" + youtube.group(1);
    }
    Matcher vimeo = VIMEO.matcher(address);
    return vimeo.matches() ? "https://vimeo.com/" + vimeo.group(1) : null;
  }

  /** Returns the embed of a figure; null when its page is unknown, or more is in it. */
  static @Nullable Embed embed(Element figure, Unsaid unsaid) {
    Element caption = figure.selectFirst("> figcaption");
    String words = figure.wholeText().strip();
    String captionWords = caption == null ? "" : caption.wholeText().strip();
    String rest =
        words.endsWith(captionWords)
            ? words.substring(0, words.length() - captionWords.length()).strip()
            : words;
    String url = null;
    if (ADDRESS.matcher(rest).matches() && figure.select("iframe").isEmpty()) {
      Element link = figure.selectFirst("a[href]");
      boolean same = link == null || Links.address(link).equals(rest) || isWithin(link, caption);
      url = same ? rest : null;
    } else if (rest.isEmpty() && figure.select("iframe").size() == 1) {
      Element frame = figure.selectFirst("iframe");
      url = frame == null ? null : page(frame);
    }
    if (url == null || !figure.select("img, form, video, audio, object").isEmpty()) {
      return null;
    }
    unsaid.rest(figure, Set.of());
    return new Embed(url, Pictures.caption(caption, unsaid));
  }

  private static boolean isWithin(Element element, @Nullable Element around) {
    return around != null && around.equals(element.closest("figcaption"));
  }

  /** Returns the player of an element and its caption; null when it has no file. */
  static @Nullable Media player(Element player, @Nullable Element caption, Unsaid unsaid) {
    List<String> sources = new ArrayList<>();
    if (!player.attr("src").isBlank()) {
      sources.add(player.attr("src").strip());
    }
    for (Element source : player.select("source[src]")) {
      sources.add(source.attr("src").strip());
    }
    sources.removeIf(source -> source.isEmpty() || !LinkDestination.isSafe(source));
    if (sources.isEmpty()) {
      return null;
    }
    if (sources.stream().distinct().count() > 1) {
      unsaid.add("source");
    }
    if (!player.select("track").isEmpty()) {
      unsaid.add("track");
    }
    unsaid.rest(player, SAID);
    return new Media(
        player.nameIs("audio") ? Kind.AUDIO : Kind.VIDEO,
        sources.get(0),
        null,
        Pictures.caption(caption, unsaid));
  }

  /** Returns the one player of a figure; null when more is in it. */
  static @Nullable Media figure(Element figure, Unsaid unsaid) {
    Element player = figure.selectFirst("> audio, > video");
    Element caption = figure.selectFirst("> figcaption");
    if (player == null
        || figure.childrenSize() != (caption == null ? 1 : 2)
        || !Structure.isBlank(figure.ownText())) {
      return null;
    }
    unsaid.rest(figure, Set.of());
    return player(player, caption, unsaid);
  }

  /** Returns the file of the file block; null when it has no name or more is in it. */
  static @Nullable Media file(Element block, Unsaid unsaid) {
    List<Element> links = block.select("a[href]");
    if (links.isEmpty() || links.size() > 2 || !Structure.isBlank(block.ownText())) {
      return null;
    }
    Element name = links.get(0);
    Element button = links.size() == 2 ? links.get(1) : null;
    String address = Links.address(name);
    if (address.isEmpty()
        || !name.select("img").isEmpty()
        || block.select("*").stream()
            .anyMatch(inner -> !inner.equals(block) && Structure.isBlock(inner))) {
      return null;
    }
    if (!block.select("object").isEmpty()) {
      unsaid.add("preview");
    }
    unsaid.rest(block, Set.of());
    unsaid.rest(name, Set.of("href", "id", "target", "rel", "download"));
    List<Inline> caption = List.of();
    if (button != null) {
      unsaid.rest(button, Set.of("href", "download", "aria-describedby", "target", "rel"));
      List<Inline> words = Lines.of(button.childNodes(), Around.NOTHING, unsaid);
      if (!words.isEmpty()) {
        caption = List.of(new Link(Links.address(button), null, false, null, words));
      }
    }
    return new Media(Kind.FILE, address, name.text().strip(), caption);
  }
}
