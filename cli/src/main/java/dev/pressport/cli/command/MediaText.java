package dev.pressport.cli.command;

import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.export.media.MediaReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sentences of a summary about media files. */
record MediaText(MediaReport media) {
  private static final int SAMPLES = 3;

  /**
   * Returns the part of a verdict about files that were not copied; empty when there are none.
   *
   * @param dryRun whether nothing was to be copied in this run
   */
  Optional<String> left(boolean dryRun) {
    String verb = dryRun ? " would" : media.left() == 1 ? " was" : " were";
    return media.left() == 0
        ? Optional.empty()
        : Optional.of(files(media.left()) + verb + " not" + (dryRun ? " be" : "") + " copied");
  }

  /**
   * Returns where the files that were not copied load from, and the words that begin the remedy.
   */
  String toCopy() {
    return (media.left() == 1 ? "The media file still loads" : "The media files still load")
        + " from "
        + (media.host() == null ? "the old site" : DisplayFormat.printable(media.host()))
        + (media.left() == 1 ? ". To copy it:" : ". To copy them:");
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

  /** Returns the files that could not be copied and their reasons, a line each. */
  List<String> missing() {
    List<String> lines = new ArrayList<>();
    media.samples().stream().limit(SAMPLES).forEach(sample -> lines.add(line(sample)));
    if (media.missing() > SAMPLES) {
      lines.add("and " + DisplayFormat.number(media.missing() - SAMPLES) + " more");
    }
    return lines;
  }

  private static String line(MediaReport.Sample sample) {
    return DisplayFormat.printable(sample.url()) + "  " + DisplayFormat.printable(sample.reason());
  }

  /** Returns the files that were copied or left out by choice, a sentence each. */
  List<String> done() {
    List<String> sentences = new ArrayList<>();
    if (media.copied() > 0) {
      sentences.add(files(media.copied()) + " copied, " + DisplayFormat.bytes(media.bytes()) + ".");
    }
    if (media.dropped() > 0) {
      sentences.add(files(media.dropped()) + " left out of the content (--media none).");
    }
    return sentences;
  }

  private static String files(long number) {
    return DisplayFormat.count(number, "media file", "media files");
  }
}
