package dev.pressport.export.report;

import dev.pressport.export.media.MediaReport;
import dev.pressport.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The media files by kind and size, and the missing ones. */
final class MediaSection {
  private static final int MOST_KINDS = 30;

  private MediaSection() {}

  static Optional<Element> of(PageRequest page) {
    MediaReport media = page.report().move().media();
    if (media.copied() + media.linked() + media.missing() + media.dropped() == 0) {
      return Optional.empty();
    }
    List<Object> parts = new ArrayList<>();
    parts.add(Html.of("p", sentences(media)));
    if (!media.kinds().isEmpty()) {
      parts.add(Html.scrolling("Media files by kind", kinds(media)));
      parts.add(
          Html.classed(
              "ul",
              "key",
              Bars.key("in", "in the content"),
              Bars.key("out", "copied"),
              Bars.key("skp", "missing")));
      parts.add(
          Html.classed(
              "p",
              "muted",
              "The list of all files: ",
              Html.link("media.ndjson", "media.ndjson"),
              "."));
    }
    if (media.missing() > 0) {
      parts.add(Html.of("h3", "Missing files"));
      if (media.reasons().size() > 1) {
        parts.add(Html.scrolling("Missing files by reason", reasons(media)));
      }
      parts.add(samples(media));
    }
    return Optional.of(Html.section("media", "Media files", parts));
  }

  private static List<Object> sentences(MediaReport media) {
    List<Object> parts = new ArrayList<>();
    if (media.copied() > 0) {
      parts.add(files(media.copied()) + " copied, " + Figures.bytes(media.bytes()) + ". ");
    }
    if (media.missing() > 0) {
      parts.add(files(media.missing()) + " missing; content links to the old addresses. ");
    }
    if (media.dropped() > 0) {
      parts.add(files(media.dropped()) + " removed from the content (--media none). ");
    }
    if (media.linked() > 0) {
      parts.add(
          files(media.linked())
              + " not copied; content links to "
              + (media.linked() == 1 ? "it" : "them")
              + " at "
              + (media.host() == null ? "the old site" : media.host())
              + ". ");
      if (media.left() > 0) {
        parts.add(Html.of("span", "To copy: ", Html.code("--media copy"), "."));
      }
    }
    return parts;
  }

  private static Element kinds(MediaReport media) {
    Table table = new Table("bars").text("Kind").bar().number("Files");
    boolean copies = media.copied() > 0 || media.missing() > 0;
    if (copies) {
      table.number("Copied").number("Missing").text("Size");
    }
    long most = media.kinds().get(0).files();
    for (MediaReport.Kind kind :
        media.kinds().subList(0, Math.min(MOST_KINDS, media.kinds().size()))) {
      List<Object> cells = new ArrayList<>();
      cells.add(
          Bars.paired(
              kind.files(),
              List.of(new Bars.Part(kind.copied(), "out"), new Bars.Part(kind.missing(), "skp")),
              most));
      cells.add(kind.files());
      if (copies) {
        cells.add(kind.copied());
        cells.add(kind.missing());
        cells.add(kind.bytes() == 0 ? "" : Figures.bytes(kind.bytes()));
      }
      table.row(kind.name(), cells.toArray());
    }
    return table.element();
  }

  private static Element reasons(MediaReport media) {
    Table table = new Table("bars").text("Reason").bar().number("Files");
    long most = media.reasons().values().stream().mapToLong(Long::longValue).max().orElse(1);
    for (Map.Entry<String, Long> reason : media.reasons().entrySet()) {
      table.row(reason.getKey(), Bars.single(reason.getValue(), most, "skp"), reason.getValue());
    }
    return table.element();
  }

  private static Element samples(MediaReport media) {
    Element list = Html.classed("ul", "addresses");
    for (MediaReport.Sample sample : media.samples()) {
      Html.add(list, Html.of("li", ItemLinks.address(sample.url()), " ", sample.reason()), "\n");
    }
    long more = media.missing() - media.samples().size();
    if (more > 0) {
      Html.add(list, Html.of("li", "and " + Figures.number(more) + " more"));
    }
    return list;
  }

  private static String files(long number) {
    return Figures.count(number, "file", "files");
  }
}
