package dev.pressport.export.wxr;

import dev.pressport.model.Comment;
import dev.pressport.model.Text;
import dev.pressport.problem.ItemProblems;
import dev.pressport.text.HtmlEntities;
import java.io.IOException;
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
    xml.text(HtmlEntities.decode(comment.author().url() == null ? "" : comment.author().url()));
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
      problems.add(WxrProblem.CONTROL_REPLACED, "comment");
    }
    new MetaXml(xml, problems).write("\t\t\t", "wp:commentmeta", comment.meta());
    xml.markup("\t\t</wp:comment>\n");
    boolean agent = comment.author().userAgent() != null;
    boolean karma = comment.karma() != null && comment.karma() != 0;
    if (agent || karma) {
      problems.add(
          WxrProblem.COLUMNS_LEFT_OUT,
          null,
          agent && karma ? "userAgent, karma" : agent ? "userAgent" : "karma");
    }
  }

  /** The inverse of {@link dev.pressport.row.CommentStatus}. */
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
