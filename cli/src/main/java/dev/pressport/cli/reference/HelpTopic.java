package dev.pressport.cli.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** A page of the folder {@code docs} that the command shows, too: as text and as a man page. */
public enum HelpTopic {
  EXIT_CODES("meaning of the exit codes"),
  ENVIRONMENT("environment variables and proxies"),
  SOURCES("what can be read: files, sites, databases, backups"),
  POLICY("the policy file: types, fields, shortcodes, blocks");

  private static final Parser MARKDOWN =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private final String summary;

  HelpTopic(String summary) {
    this.summary = summary;
  }

  /** Returns the name of the topic, which is that of its page without {@code .md}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns what the page describes, in half a line. */
  public String summary() {
    return summary;
  }

  /** Returns the topic with this name. */
  public static Optional<HelpTopic> find(String id) {
    return Arrays.stream(values()).filter(topic -> topic.id().equals(id)).findFirst();
  }

  /** Returns the page as plain text of 80 columns, where only program code can be wider. */
  public String text() {
    return PlainText.of(page());
  }

  /** Returns the page, parsed anew, without its title. */
  Node body() {
    Node page = page();
    if (page.getFirstChild() instanceof Heading title && title.getLevel() == 1) {
      title.unlink();
    }
    return page;
  }

  static Node parse(String markdown) {
    return MARKDOWN.parse(markdown);
  }

  private Node page() {
    try (InputStream in = HelpTopic.class.getResourceAsStream(id() + ".md")) {
      if (in == null) {
        throw new IllegalStateException("no page " + id());
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
