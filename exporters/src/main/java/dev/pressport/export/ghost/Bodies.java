package dev.pressport.export.ghost;

import dev.pressport.export.cms.CmsProblem;
import dev.pressport.export.cms.CmsRequest;
import dev.pressport.export.cms.JsonArrayFile;
import dev.pressport.export.richtext.Block;
import dev.pressport.export.richtext.RichText;
import dev.pressport.export.richtext.RichText.Part;
import dev.pressport.export.richtext.RichTextDialect.References;
import dev.pressport.export.richtext.RichTextReader;
import dev.pressport.export.richtext.ghost.GhostLexical;
import dev.pressport.html.link.HtmlAddresses;
import dev.pressport.model.Entry;
import dev.pressport.problem.ItemProblems;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The bodies of posts in Lexical, the form of Ghost's editor. */
final class Bodies {
  private static final GhostLexical DIALECT = new GhostLexical();

  private final CmsRequest request;
  private final boolean asHtml;
  private final String base;

  Bodies(CmsRequest request) {
    this.request = request;
    this.base = request.plan().site().address().base();
    this.asHtml = request.export().options().get(GhostFormat.BODY) == GhostFormat.Body.HTML;
  }

  /** Returns a body as JSON; empty for none. */
  Optional<String> of(Entry entry, ItemProblems problems) {
    String html =
        HtmlAddresses.replace(
            request.content().html(entry, problems), (url, role) -> SiteUrl.within(url, base));
    if (html.isBlank()) {
      return Optional.empty();
    }
    RichText text = asHtml ? asOne(html) : withoutMore(RichTextReader.of(html));
    Map<String, Long> losses = new TreeMap<>();
    GhostLexical.Written written =
        DIALECT.convert(text, References.NONE, what -> losses.merge(what, 1L, Long::sum));
    losses.forEach((what, times) -> problems.counted(CmsProblem.RICH_TEXT_LOSS, what, times, what));
    if (written.htmlParts() > 0 && !asHtml) {
      problems.add(
          GhostProblem.HTML_CARDS, "content", (long) written.htmlParts(), text.parts().size());
    }
    return Optional.of(new String(JsonArrayFile.bytes(written.lexical()), StandardCharsets.UTF_8));
  }

  /** Ghost has no end of a summary within a body. */
  private static RichText withoutMore(RichText text) {
    return new RichText(
        text.parts().stream().filter(part -> !(part.block() instanceof Block.More)).toList());
  }

  private static RichText asOne(String html) {
    return new RichText(List.of(new Part(new Block.Html(html, ""), html, List.of("HTML"))));
  }
}
