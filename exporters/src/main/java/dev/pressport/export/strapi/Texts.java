package dev.pressport.export.strapi;

import dev.pressport.export.cms.CmsRequest;
import dev.pressport.export.cms.Fields;
import dev.pressport.export.richtext.RichTextDialect.References;
import dev.pressport.export.richtext.RichTextReader;
import dev.pressport.export.richtext.strapi.StrapiBlocks;
import dev.pressport.html.Fragment;
import dev.pressport.html.markdown.MarkdownDialect;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.MediaOutline;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.problem.ItemProblems;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Formatted texts in the form that the user chose. Safe for many threads. */
final class Texts {
  private final CmsRequest request;
  private final Clock clock;
  private final BodyForm form;
  private final StrapiBlocks dialect = new StrapiBlocks();

  Texts(CmsRequest request, Clock clock) {
    this.request = request;
    this.clock = clock;
    this.form = request.export().options().get(BodyForm.OPTION);
  }

  /** Returns whether the HTML stands in a second attribute. */
  boolean hasSecond() {
    return form == BodyForm.BLOCKS;
  }

  /** Returns the type of their attribute. */
  String type() {
    return switch (form) {
      case BLOCKS -> "blocks";
      case MARKDOWN -> "richtext";
      case HTML -> "text";
    };
  }

  /** Returns HTML with the new addresses in the form; NULL when it is too large for that. */
  Value of(String html, ItemProblems problems) {
    return switch (form) {
      case BLOCKS -> blocks(html, problems);
      case MARKDOWN -> {
        Text text =
            request
                .export()
                .rendering()
                .markdown(Text.of(html), MarkdownDialect.COMMONMARK, problems);
        yield text == null ? Value.NULL : text;
      }
      case HTML -> Value.of(html);
    };
  }

  private Value blocks(String html, ItemProblems problems) {
    Map<String, Long> losses = new TreeMap<>();
    Map<String, Element> pictures = new HashMap<>();
    Fragment.body(html)
        .select("img[width][height]")
        .forEach(picture -> pictures.putIfAbsent(picture.attr("src"), picture));
    References references =
        new References() {
          @Override
          public Optional<Value> file(String address) {
            return picture(address, pictures.get(address));
          }
        };
    Value blocks =
        dialect.write(
            RichTextReader.of(html), references, what -> losses.merge(what, 1L, Long::sum));
    losses.forEach((what, times) -> problems.counted(StrapiProblem.BLOCKS_LOSS, what, times, what));
    return blocks;
  }

  /**
   * Returns a picture as a block has it: an object of the media library, or one that only looks so
   * for a picture elsewhere. The editor and Strapi's own renderers read its address and its
   * alternative text.
   */
  private Optional<Value> picture(String address, @Nullable Element element) {
    OptionalLong id = request.content().fileAt(address);
    Optional<EntryOutline> file =
        id.isPresent() ? request.export().index().entry(id.getAsLong()) : Optional.empty();
    if (file.isEmpty() && !address.startsWith("http")) {
      return Optional.empty();
    }
    Optional<MediaOutline> media =
        file.isPresent() ? request.export().index().media(file.get().id()) : Optional.empty();
    UploadName name = UploadName.of(address).complete();
    String date = file.map(this::date).orElse(Clock.UNKNOWN);
    return Optional.of(
        new Fields()
            .put("name", UploadName.title(media, name))
            .put("alternativeText", media.map(MediaOutline::alt))
            .put("url", address)
            .put("hash", name.hash())
            .put("width", file.isPresent() ? Pictures.UNKNOWN : measure(element, "width"))
            .put("height", file.isPresent() ? Pictures.UNKNOWN : measure(element, "height"))
            .put("size", file.isPresent() ? Pictures.UNKNOWN : 0)
            .put("ext", name.extension())
            .put("mime", name.mime())
            .put("provider", file.isPresent() ? "local" : "url")
            .put("createdAt", date)
            .put("updatedAt", date)
            .dict());
  }

  private String date(EntryOutline file) {
    try {
      String date =
          file.date() == null
              ? null
              : clock.moment(LocalDateTime.parse(file.date().replace(' ', 'T')));
      return date == null ? Clock.UNKNOWN : date;
    } catch (DateTimeException e) {
      return Clock.UNKNOWN;
    }
  }

  private static long measure(@Nullable Element element, String name) {
    try {
      return element == null ? 0 : Math.max(0, Integer.parseInt(element.attr(name).strip()));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
