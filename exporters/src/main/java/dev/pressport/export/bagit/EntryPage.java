package dev.pressport.export.bagit;

import dev.pressport.export.ExportRequest;
import dev.pressport.export.value.CopiedFiles;
import dev.pressport.html.Html;
import dev.pressport.html.Titles;
import dev.pressport.html.Wpautop;
import dev.pressport.model.Comment;
import dev.pressport.model.Entry;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.posttype.PostTypes;
import dev.pressport.problem.ItemProblems;
import dev.pressport.record.RecordValues;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pages of entries and their lists, for people without any program but a browser. */
final class EntryPage {
  static final String COMMENTS = "<section id=\"comments\"><h2>Comments</h2>\n";

  /** A page with more would be slow to read, and to make. */
  private static final long LONGEST = 4_000_000;

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final ExportRequest request;
  private final BagLayout layout;
  private final CopiedFiles copied;
  private final PageBody body;

  /** A list of the entries of a type. */
  record TypeLink(String type, String path, long count) {}

  /** Creates the pages of an export whose paths are those of the payload. */
  EntryPage(ExportRequest request, BagLayout layout) {
    this.request = request;
    this.layout = layout;
    this.copied = new CopiedFiles(request.media(), request.rendering());
    this.body = new PageBody(request, layout);
  }

  /** Returns whether visitors of the old site could open an entry. */
  boolean isPublic(Entry entry) {
    return request.isPublic(entry.id());
  }

  /** Returns whether a type is what people look for in an archive. */
  boolean isContent(String type) {
    return PostTypes.isContent(type) || type.equals(PostTypes.ATTACHMENT);
  }

  /** Returns the page of an entry, up to its comments. */
  byte[] of(Entry stored) {
    Entry entry = copied.of(stored);
    Ref self = new Ref.ToEntry(entry.id());
    String title = Titles.of(entry.title(), entry.slug());
    StringBuilder out = new StringBuilder(4096);
    out.append(
        Page.head(
            PageBody.UP,
            title,
            link(PageBody.UP + PageFiles.INDEX, siteTitle())
                + " / "
                + link(PageFiles.INDEX, label(entry.type()))));
    String ofSite = attributes(entry);
    out.append("<article>\n<h1").append(ofSite).append('>');
    out.append(Html.escape(Page.printable(title))).append("</h1>\n");
    if (!isPublic(entry)) {
      out.append(
          "<p class=\"mark\">Not public: visitors of the site could not open this entry.</p>\n");
    }
    out.append("<dl class=\"facts\">\n");
    facts(out, entry);
    out.append("</dl>\n");
    featured(out, entry);
    own(out, entry);
    content(out, entry, self, ofSite);
    section(out, "Custom fields", ValueHtml.facts(entry.fields()));
    section(out, "Details", ValueHtml.facts(details(entry)));
    out.append("</article>\n");
    return bytes(out);
  }

  /** Returns the attributes of an element with words of an entry. */
  private String attributes(Entry entry) {
    String language = entry.language() == null ? request.site().language() : entry.language();
    return language == null
        ? " dir=\"auto\""
        : " lang=\"" + Html.escape(Page.printable(language)) + "\" dir=\"auto\"";
  }

  private static Map<String, Value> details(Entry entry) {
    Value details = RecordValues.of(entry.details());
    return details instanceof Value.Dict dict ? dict.entries() : Map.of();
  }

  private void facts(StringBuilder out, Entry entry) {
    ValueHtml.fact(out, "Type", Html.escape(Page.printable(entry.type())));
    ValueHtml.fact(out, "Status", Html.escape(Page.printable(entry.status())));
    if (entry.isProtected()) {
      ValueHtml.fact(out, "Protected", "by a password");
    }
    time(out, "Date", entry.date());
    time(out, "Last change", entry.modified());
    String author = entry.author();
    if (author != null) {
      String name = request.index().author(author).map(known -> known.displayName()).orElse(author);
      ValueHtml.fact(out, "Author", Html.escape(Page.printable(name)));
    }
    Map<String, List<String>> terms =
        entry.terms().stream()
            .collect(
                Collectors.groupingBy(
                    Term.Ref::taxonomy,
                    LinkedHashMap::new,
                    Collectors.mapping(Term.Ref::name, Collectors.toList())));
    terms.forEach(
        (taxonomy, names) ->
            ValueHtml.fact(out, taxonomy, Html.escape(Page.printable(String.join(", ", names)))));
    if (entry.parentId() != null) {
      request
          .index()
          .entry(entry.parentId())
          .ifPresent(parent -> ValueHtml.fact(out, "Below", linked(parent)));
    }
    String url = entry.url();
    if (url != null) {
      String safe = body.absolute(url);
      ValueHtml.fact(
          out, "Old address", safe == null ? Html.escape(Page.printable(url)) : link(safe, url));
    }
    ValueHtml.fact(out, "Record", "id " + entry.id() + " in the folder data/entries");
  }

  private static void time(StringBuilder out, String name, @Nullable LocalDateTime time) {
    if (time != null) {
      ValueHtml.fact(out, name, "<time>" + TIME.format(time) + "</time>");
    }
  }

  private String linked(EntryOutline entry) {
    String title = Titles.of(entry.title(), entry.slug());
    return layout
        .linked(entry.id())
        .map(path -> link(PageBody.UP + Hrefs.encoded(path), title))
        .orElseGet(() -> Html.escape(Page.printable(title)));
  }

  private void featured(StringBuilder out, Entry entry) {
    Long id = entry.featuredMediaId();
    if (id != null) {
      request.media().addressOf(id).map(body::file).ifPresent(file -> image(out, id, file));
    }
  }

  /** The file of an attachment. */
  private void own(StringBuilder out, Entry entry) {
    if (!entry.type().equals(PostTypes.ATTACHMENT)) {
      return;
    }
    String file = request.media().addressOf(entry.id()).map(body::file).orElse(null);
    if (file == null) {
      out.append("<p>The archive does not contain the file.</p>\n");
    } else if (Objects.requireNonNullElse(entry.mimeType(), "").startsWith("image/")) {
      image(out, entry.id(), file);
    }
    if (file != null) {
      out.append("<p>").append(link(file, "The file")).append("</p>\n");
    }
  }

  private void image(StringBuilder out, long attachment, String file) {
    String alt =
        request.index().entry(attachment).map(of -> Titles.of(of.title(), of.slug())).orElse("");
    out.append("<figure><img src=\"").append(Html.attribute(file));
    out.append("\" alt=\"").append(Html.escape(Page.printable(alt))).append("\"></figure>\n");
  }

  private void content(StringBuilder out, Entry entry, Ref self, String attributes) {
    Text html = request.rendering().html(entry, new ItemProblems(null, entry.type(), entry.id()));
    if (html == null || html.isEmpty()) {
      return;
    }
    out.append("<div class=\"content\"").append(attributes).append(">\n");
    out.append(
        !html.inline() || html.length() > LONGEST
            ? "<p>The content is too long for this page. The record contains it.</p>"
            : body.of(html.string(), self));
    out.append("\n</div>\n");
  }

  private static void section(StringBuilder out, String heading, String html) {
    if (!html.isEmpty()) {
      out.append("<section><h2>").append(heading).append("</h2>\n").append(html);
      out.append("</section>\n");
    }
  }

  /** Returns a comment as a part of the page of its entry. */
  byte[] of(Comment comment) {
    StringBuilder out = new StringBuilder(512);
    out.append("<div class=\"comment\" id=\"comment-")
        .append(comment.id())
        .append("\" dir=\"auto\">");
    String name = comment.author().name().isBlank() ? "Anonymous" : comment.author().name();
    String url = comment.author().website();
    String safe = url == null ? null : body.absolute(url);
    out.append("<p><strong>");
    out.append(safe == null ? Html.escape(Page.printable(name)) : link(safe, name));
    out.append("</strong>");
    if (comment.date() != null) {
      out.append(" <time>").append(TIME.format(comment.date())).append("</time>");
    }
    if (!comment.type().isEmpty() && !comment.type().equals("comment")) {
      out.append(" (").append(Html.escape(Page.printable(comment.type()))).append(')');
    }
    if (!comment.status().equals(Comment.APPROVED)) {
      out.append(" <em class=\"mark\">not public: ");
      out.append(Html.escape(Page.printable(comment.status()))).append("</em>");
    }
    if (comment.parentId() != null) {
      long parent = comment.parentId();
      out.append(" <a href=\"#comment-").append(parent).append("\">reply to ").append(parent);
      out.append("</a>");
    }
    out.append("</p>\n");
    Text content = comment.content();
    out.append(
        content.inline() && content.length() <= LONGEST
            ? body.of(Wpautop.apply(content.string()), new Ref.ToEntry(comment.entryId()))
            : "<p>The comment is too long for this page. The record contains it.</p>");
    out.append("\n</div>\n");
    return bytes(out);
  }

  /** Returns the beginning of the list of the entries of a type. */
  String listHead(String type) {
    String label = label(type);
    return Page.head(PageBody.UP, label, link(PageBody.UP + PageFiles.INDEX, siteTitle()))
        + "<h1>"
        + Html.escape(label)
        + "</h1>\n<p>The latest first.</p>\n<ul class=\"list\">\n";
  }

  /** Returns the list of the types. */
  String index(List<TypeLink> content, List<TypeLink> others) {
    StringBuilder out = new StringBuilder(Page.head("", siteTitle(), "Archive of a website"));
    out.append("<h1 dir=\"auto\">").append(Html.escape(siteTitle())).append("</h1>\n");
    String tagline = Titles.plain(request.site().tagline());
    if (!tagline.isEmpty()) {
      out.append("<p dir=\"auto\">").append(Html.escape(Page.printable(tagline))).append("</p>\n");
    }
    String home = request.site().home();
    String safe = home == null ? null : body.absolute(home);
    if (home != null && safe != null) {
      out.append("<p>The site was at ").append(link(safe, home)).append(".</p>\n");
    }
    list(out, "Content", content);
    list(out, "Menus, design and other records", others);
    return out.append(Page.END).toString();
  }

  private void list(StringBuilder out, String heading, List<TypeLink> types) {
    if (types.isEmpty()) {
      return;
    }
    out.append("<h2>").append(heading).append("</h2>\n<ul>\n");
    for (TypeLink type : types) {
      out.append("<li>").append(link(Hrefs.encoded(type.path()), label(type.type())));
      out.append(" (").append(type.count()).append(")</li>\n");
    }
    out.append("</ul>\n");
  }

  /** Returns the name of a type for people. */
  String label(String type) {
    String label = request.permalinks().label(type);
    return Page.printable(label.isBlank() ? type : label);
  }

  private String siteTitle() {
    String title = Titles.plain(request.site().title());
    String home = request.site().home();
    return Page.printable(title.isEmpty() ? home == null ? "Website" : home : title);
  }

  private static String link(String href, String text) {
    return "<a href=\""
        + Html.attribute(Page.printable(href))
        + "\">"
        + Html.escape(Page.printable(text))
        + "</a>";
  }

  private static byte[] bytes(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
