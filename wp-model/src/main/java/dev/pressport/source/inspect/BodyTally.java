package dev.pressport.source.inspect;

import dev.pressport.block.BlockToken;
import dev.pressport.block.BlockTokens;
import dev.pressport.model.Content;
import dev.pressport.model.Entry;
import dev.pressport.model.Text;
import dev.pressport.problem.ItemProblems;
import dev.pressport.render.KnownShortcodes;
import dev.pressport.shortcode.Shortcode;
import dev.pressport.shortcode.ShortcodeNames;
import dev.pressport.shortcode.ShortcodeScanner;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what the bodies of entries are made of. */
final class BodyTally {
  private final ShortcodeNames names = new KnownShortcodes();
  private final Tally blocks = new Tally();
  private final Tally blocksWithoutHtml = new Tally();
  private final Tally shortcodes = new Tally();
  private final SortedMap<String, Sample> samples = new TreeMap<>();

  void add(Entry entry, ItemProblems problems) {
    Text raw = entry.content().raw();
    Content.Format format = entry.content().format();
    if (raw == null || (format != Content.Format.BLOCKS && format != Content.Format.CLASSIC)) {
      return;
    }
    if (!raw.inline()) {
      problems.add(InspectProblem.BODY_NOT_INSPECTED, "content");
      return;
    }
    StringBuilder html = new StringBuilder();
    BlockTokens.forEach(raw.string(), token -> add(token, html));
    addShortcodes(html.toString(), entry);
  }

  private void add(BlockToken token, StringBuilder html) {
    if (token instanceof BlockToken.Html) {
      html.append(token.source());
    } else if (token instanceof BlockToken.Delimiter delimiter) {
      if (delimiter.kind() != BlockToken.Kind.CLOSER) {
        blocks.add(delimiter.name());
      }
      if (delimiter.kind() == BlockToken.Kind.VOID) {
        blocksWithoutHtml.add(delimiter.name());
      }
    }
  }

  private void addShortcodes(String html, Entry entry) {
    ShortcodeScanner scanner = new ShortcodeScanner(html, names);
    Shortcode shortcode = scanner.next(0);
    while (shortcode != null) {
      if (shortcodes.add(shortcode.name()) && !samples.containsKey(shortcode.name())) {
        String tag = html.substring(shortcode.start(), shortcode.contentStart());
        samples.put(shortcode.name(), Sample.of(tag, entry));
      }
      shortcode = scanner.next(shortcode.contentStart());
    }
  }

  Counts blocks() {
    return blocks.counts();
  }

  Counts blocksWithoutHtml() {
    return blocksWithoutHtml.counts();
  }

  Counts shortcodes() {
    return shortcodes.counts();
  }

  SortedMap<String, Sample> samples() {
    return samples;
  }
}
