package dev.pressport.plugin.contactform7;

import dev.pressport.html.Fragment;
import dev.pressport.html.Html;
import dev.pressport.html.Titles;
import dev.pressport.model.Form;
import dev.pressport.model.Form.Field;
import dev.pressport.model.Form.Kind;
import dev.pressport.render.FormWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The template of a form: HTML with tags such as {@code [text* your-name]} and {@code [acceptance
 * ok] I agree [/acceptance]}. The label of a field is the text beside it. Facts:
 * includes/form-tags-manager.php, modules.
 */
final class Template {
  private static final int LONGEST = 200_000;
  private static final int MOST_FIELDS = 1000;
  private static final int DEEPEST = 200;

  /** Characters of private use that stand for a tag in the text, around its number. */
  private static final char OPEN = '\uE000';

  private static final char CLOSE = '\uE001';

  private static final Pattern TAG =
      Pattern.compile("\\[([a-z][a-z0-9_]{0,40})(\\*?)((?:\\s[^\\[\\]]{0,10000})?)\\]");
  private static final Pattern WORD =
      Pattern.compile("\"([^\"]{0,2000})\"|'([^']{0,2000})'|([^\\s\"']{1,200})");
  private static final Pattern MARK = Pattern.compile(OPEN + "(\\d{1,4})" + CLOSE);
  private static final Pattern PARAGRAPH = Pattern.compile("\\n[ \\t]*\\n");

  /** What shows nothing, or only in the plugin's own page. */
  private static final List<String> UNSEEN =
      List.of(
          "response",
          "captchac",
          "honeypot",
          "recaptcha",
          "turnstile",
          "count",
          "group",
          "step",
          "previous");

  private final List<Field> tags = new ArrayList<>();
  private final List<Field> fields = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable String submit;

  private Template() {}

  /** Returns the form of a template. */
  static Form read(String template, @Nullable String title) {
    Template read = new Template();
    if (template.length() <= LONGEST) {
      read.visit(Fragment.body(read.marked(template)), 0, false);
      read.end();
    }
    return new Form(title, read.fields, read.submit);
  }

  /** Returns the template with marks in place of its tags. */
  private String marked(String template) {
    StringBuilder out = new StringBuilder(template.length());
    Matcher tag = TAG.matcher(template);
    int at = 0;
    while (tag.find(at)) {
      out.append(template, at, tag.start());
      at = tag.end();
      String closing = "[/" + tag.group(1) + "]";
      int close = isWrapper(tag.group(1)) ? template.indexOf(closing, at) : -1;
      String content = close < 0 ? "" : template.substring(at, close);
      if (close >= 0) {
        at = close + closing.length();
      }
      Field field = field(tag.group(1), !tag.group(2).isEmpty(), tag.group(3), content);
      if (field != null && tags.size() < MOST_FIELDS) {
        out.append(OPEN).append(tags.size()).append(CLOSE);
        tags.add(field);
      }
    }
    return out.append(template, at, template.length()).toString();
  }

  private static boolean isWrapper(String type) {
    return type.equals("acceptance") || type.equals("textarea");
  }

  private @Nullable Field field(String type, boolean required, String rest, String content) {
    String name = null;
    List<String> options = new ArrayList<>();
    List<String> values = new ArrayList<>();
    Matcher word = WORD.matcher(rest);
    while (word.find()) {
      String value = word.group(1) == null ? word.group(2) : word.group(1);
      if (value != null) {
        values.add(Titles.plain(value.split("\\|", 2)[0]));
      } else if (name == null && values.isEmpty() && options.isEmpty() && !type.equals("submit")) {
        name = word.group(3);
      } else {
        options.add(String.valueOf(word.group(3)));
      }
    }
    if (type.equals("submit")) {
      submit = values.isEmpty() ? null : values.get(0);
      return null;
    }
    Kind kind = kind(type);
    if (kind == null) {
      return null;
    }
    boolean chooses =
        kind == Kind.SELECT
            || kind == Kind.RADIO
            || (kind == Kind.CHECKBOX && !type.equals("acceptance"));
    boolean hint = options.contains("placeholder") || options.contains("watermark");
    boolean named =
        !values.isEmpty()
            && (type.equals("quiz") || (type.equals("acceptance") && content.isBlank()));
    String label = named ? values.get(0) : Titles.plain(content);
    return new Field(
        kind.name().toLowerCase(Locale.ROOT),
        name,
        label.isBlank() ? null : label.strip(),
        required || (type.equals("acceptance") && !options.contains("optional")),
        chooses ? values : List.of(),
        hint && !values.isEmpty() && !chooses ? values.get(0) : null,
        FormWords.linked(content));
  }

  private static @Nullable Kind kind(String type) {
    return switch (type) {
      case "email",
          "tel",
          "url",
          "number",
          "date",
          "time",
          "textarea",
          "select",
          "radio",
          "checkbox",
          "file",
          "hidden",
          "password" ->
          Kind.valueOf(type.toUpperCase(Locale.ROOT));
      case "range" -> Kind.NUMBER;
      case "acceptance" -> Kind.CHECKBOX;
      default -> UNSEEN.contains(type) ? null : Kind.TEXT;
    };
  }

  private void visit(Node node, int depth, boolean labelled) {
    if (depth > DEEPEST) {
      return;
    }
    for (Node child : node.childNodes()) {
      if (child instanceof TextNode words) {
        add(words.getWholeText(), labelled);
      } else if (child instanceof Element element && !element.is("script, style, template")) {
        boolean block = element.isBlock() || element.nameIs("label") || element.nameIs("legend");
        if (block) {
          end();
        }
        visit(element, depth + 1, labelled || element.nameIs("label"));
        if (block) {
          end();
        }
      }
    }
  }

  private void add(String words, boolean labelled) {
    if (labelled) {
      text.append(words);
      return;
    }
    Matcher paragraph = PARAGRAPH.matcher(words);
    int at = 0;
    while (paragraph.find()) {
      text.append(words, at, paragraph.start());
      end();
      at = paragraph.end();
    }
    text.append(words, at, words.length());
  }

  /**
   * Ends a piece of text with its fields: what stands before a field, else behind it, labels it.
   */
  private void end() {
    String piece = text.toString();
    text.setLength(0);
    Matcher mark = MARK.matcher(piece);
    List<Field> found = new ArrayList<>();
    List<String> between = new ArrayList<>();
    int at = 0;
    while (mark.find()) {
      between.add(piece.substring(at, mark.start()).strip());
      at = mark.end();
      int number = Integer.parseInt(mark.group(1));
      if (number < tags.size()) {
        found.add(tags.get(number));
      }
    }
    String last = piece.substring(at).strip();
    if (found.isEmpty()) {
      note(last);
      return;
    }
    for (int i = 0; i < found.size(); i++) {
      String before = words(i < between.size() ? between.get(i) : "");
      boolean isLast = i == found.size() - 1;
      String after = isLast ? words(last) : "";
      boolean takesAfter = before.isEmpty() && !after.isEmpty();
      fields.add(labelled(found.get(i), takesAfter ? after : before));
      if (isLast && !takesAfter) {
        note(last);
      }
    }
  }

  private void note(String words) {
    String note = words(words);
    if (!note.isEmpty()) {
      fields.add(new Field(Kind.NOTE, note));
    }
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static Field labelled(Field field, String label) {
    if (label.isEmpty()) {
      return field;
    }
    String own = field.label();
    String linked = field.html();
    return new Field(
        field.type(),
        field.name(),
        own == null ? label : label + " " + own,
        field.required(),
        field.choices(),
        field.placeholder(),
        linked == null ? null : Html.escape(label) + " " + linked);
  }
}
