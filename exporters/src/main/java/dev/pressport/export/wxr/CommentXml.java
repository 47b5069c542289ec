package dev.pressport.export.wxr;

import dev.pressport.model.Comment;
import dev.pressport.model.Text;
import dev.pressport.problem.ItemProblems;
import dev.pressport.row.CommentStatus;
import dev.pressport.text.HtmlEntities;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comments within their items. */
final class CommentXml {
  private final XmlText xml;
  private final ItemProblems problems;

  CommentXml(XmlText xml, ItemProblems problems) {
    this.xml = xml;
    this.problems = problems;
  }

  void write(Comment comment) throws IOException {
    xml.markup("\t\t<wp:comment>\n");
    number("wp:comment_id", comment.id() < 0 ? null : comment.id());
    cdata("wp:comment_author", comment.author().name());
    cdata("wp:comment_author_email", comment.author().email());
    xml.markup("\t\t\t<wp:comment_author_url>");
    xml.text(
        HtmlEntities.decode(comment.author().website() == null ? "" : comment.author().website()));
    xml.markup("</wp:comment_author_url>\n");
    cdata("wp:comment_author_IP", comment.author().ip());
    cdata("wp:comment_date", WxrDates.local(comment.date()));
    cdata("wp:comment_date_gmt", WxrDates.utc(comment.dateUtc()));
    cdata("wp:comment_content", comment.content());
    cdata("wp:comment_approved", approved(comment.status()));
    cdata("wp:comment_type", comment.type());
    number("wp:comment_parent", comment.parentId() == null ? 0 : comment.parentId());
    number("wp:comment_user_id", comment.author().userId() == null ? 0 : comment.author().userId());
    if (xml.takeReplaced()) {
      problems.add(WxrProblem.WXR_CONTROL_CHARACTER, "comment");
    }
    new MetaXml(xml, problems).write("\t\t\t", "wp:commentmeta", comment.meta());
    xml.markup("\t\t</wp:comment>\n");
    List<String> columns = new ArrayList<>();
    if (comment.author().userAgent() != null) {
      columns.add("userAgent");
    }
    if (comment.karma() != null && comment.karma() != 0) {
      columns.add("karma");
    }
    if (!columns.isEmpty()) {
      problems.add(WxrProblem.WXR_COLUMNS, null, String.join(", ", columns));
    }
  }

  /** The inverse of {@link CommentStatus}. */
  private static String approved(String status) {
    return switch (status) {
      case Comment.APPROVED -> "1";
      case "hold" -> "0";
      default -> status;
    };
  }

  private void cdata(String name, @Nullable String text) throws IOException {
    cdata(name, Text.of(text == null ? "" : text));
  }

  private void cdata(String name, Text text) throws IOException {
    xml.markup("\t\t\t<" + name + ">");
    xml.cdata(text, false);
    xml.markup("</" + name + ">\n");
  }

  private void number(String name, @Nullable Long number) throws IOException {
    if (number != null) {
      xml.markup("\t\t\t<" + name + ">" + number + "</" + name + ">\n");
    }
  }
}
