package dev.pressport.cli.command;

import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.cli.console.TextWrapper;
import dev.pressport.export.media.MediaReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a summary says of media files. */
record MediaText(MediaReport media) {
  private static final int SAMPLES = 5;

  /** Returns the part of the verdict about files that stayed behind; empty when none did. */
  String verdict() {
    return media.left() == 0 ? "" : files(media.left()) + " not copied";
  }

  /** Returns why files make the run incomplete; empty when they do not. */
  Optional<String> incomplete() {
    return media.missing() == 0
        ? Optional.empty()
        : Optional.of(
            DisplayFormat.number(media.missing())
                + " of "
                + files(media.missing() + media.copied())
                + (media.missing() == 1 ? " is" : " are")
                + " missing.");
  }

  /** Returns the lines below the table. */
  List<String> lines(int columns) {
    List<String> lines = new ArrayList<>();
    if (media.copied() > 0) {
      lines.add("");
      lines.add(files(media.copied()) + " copied, " + DisplayFormat.bytes(media.bytes()) + ".");
    }
    if (media.left() > 0) {
      lines.add("");
      lines.add(TextWrapper.at(columns, linked(), "  "));
    }
    if (media.missing() > 0) {
      lines.add("");
      lines.add(files(media.missing()) + " missing; links to them keep the old addresses:");
      media.samples().stream().limit(SAMPLES).forEach(sample -> lines.add(line(sample, columns)));
      if (media.missing() > SAMPLES) {
        lines.add("  and " + DisplayFormat.number(media.missing() - SAMPLES) + " more");
      }
      String remedy = "  To copy them from another place: --media-from DIR, an uploads folder";
      lines.add(remedy);
    }
    if (media.dropped() > 0) {
      lines.add("");
      lines.add(files(media.dropped()) + " left out of the content (--media none).");
    }
    return lines;
  }

  private static String line(MediaReport.Sample sample, int columns) {
    String url = DisplayFormat.printable(sample.url());
    return TextWrapper.at(
        columns, "  " + url + "  " + DisplayFormat.printable(sample.reason()), "    ");
  }

  private String linked() {
    return files(media.left())
        + (media.left() == 1 ? " was" : " were")
        + " not copied: "
        + (media.left() == 1 ? "it still loads" : "they still load")
        + " from "
        + (media.host() == null ? "the old site" : DisplayFormat.printable(media.host()))
        + ". To copy "
        + (media.left() == 1 ? "it" : "them")
        + ": --media copy";
  }

  /** Returns the next step that copies the files; empty when that is done. */
  Optional<String> next() {
    return media.left() == 0
        ? Optional.empty()
        : Optional.of("the same command with --media copy --overwrite: copies the media files");
  }

  private static String files(long number) {
    return DisplayFormat.count(number, "media file", "media files");
  }
}
