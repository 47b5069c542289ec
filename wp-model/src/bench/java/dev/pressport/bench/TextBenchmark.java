package dev.pressport.bench;

import dev.pressport.block.BlockParser;
import dev.pressport.block.BlockTokens;
import dev.pressport.html.Wpautop;
import dev.pressport.html.markdown.Markdown;
import dev.pressport.html.markdown.MarkdownDialect;
import dev.pressport.php.PhpSerialization;
import dev.pressport.shortcode.LikelyShortcodes;
import dev.pressport.shortcode.Replacement;
import dev.pressport.shortcode.Shortcodes;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What is done with the body and the values of every entry. */
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TextBenchmark {
  private final GeneratedSite site = new GeneratedSite();
  private final Texts classic = new Texts(site.classic());
  private final Texts blocks = new Texts(site.blocks());
  private final Texts metas = new Texts(site.metas());
  private final Texts html =
      new Texts(
          Stream.concat(
                  site.classic().stream().map(Wpautop::apply),
                  site.blocks().stream().map(BlockTokens::withoutDelimiters))
              .toList());
  private final LikelyShortcodes shortcodeNames = new LikelyShortcodes();

  private record Texts(List<String> list, long bytes) {
    Texts(List<String> list) {
      this(list, GeneratedSite.bytes(list));
    }
  }

  @Benchmark
  public void wpautop(Volume volume, Blackhole out) {
    for (String text : classic.list()) {
      out.consume(Wpautop.apply(text));
    }
    volume.add(classic.bytes());
  }

  @Benchmark
  public void blocks(Volume volume, Blackhole out) {
    for (String text : blocks.list()) {
      out.consume(BlockParser.parse(text));
    }
    volume.add(blocks.bytes());
  }

  @Benchmark
  public void shortcodes(Volume volume, Blackhole out) {
    for (String text : classic.list()) {
      out.consume(
          Shortcodes.replace(text, shortcodeNames, shortcode -> Replacement.whole("<hr>")));
    }
    volume.add(classic.bytes());
  }

  @Benchmark
  public void markdown(Volume volume, Blackhole out) {
    for (String text : html.list()) {
      out.consume(Markdown.of(text, MarkdownDialect.COMMONMARK));
    }
    volume.add(html.bytes());
  }

  @Benchmark
  public void phpValues(Volume volume, Blackhole out) {
    for (String text : metas.list()) {
      out.consume(PhpSerialization.decode(text));
    }
    volume.add(metas.bytes());
  }
}
