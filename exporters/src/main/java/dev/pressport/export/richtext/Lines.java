package dev.pressport.export.richtext;

import dev.pressport.export.richtext.Block.Picture;
import dev.pressport.export.richtext.Inline.Break;
import dev.pressport.export.richtext.Inline.Image;
import dev.pressport.export.richtext.Inline.Link;
import dev.pressport.export.richtext.Inline.Mark;
import dev.pressport.export.richtext.Inline.Words;
import dev.pressport.html.markdown.Images;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The lines of text that nodes make: white space is collapsed as browsers do. */
final class Lines {
  private static final Pattern TRAILING = Pattern.compile("(?<! ) ++$");

  private final Unsaid unsaid;
  private final List<Inline> done = new ArrayList<>();
  private List<Inline> linked = new ArrayList<>();
  private @Nullable Element link;
  private final StringBuilder text = new StringBuilder();
  private Set<Mark> marks = Set.of();
  private boolean afterSpace = true;
  private boolean breakDue;

  Lines(Unsaid unsaid) {
    this.unsaid = unsaid;
  }

  static List<Inline> of(List<Node> nodes, Around around, Unsaid unsaid) {
    Lines lines = new Lines(unsaid);
    nodes.forEach(node -> lines.add(node, around, false));
    return lines.finish();
  }

  /** The lines of preformatted text, with all its blanks. */
  static List<Inline> preformatted(Element element, Around around, Unsaid unsaid) {
    Lines lines = new Lines(unsaid);
    element.childNodes().forEach(node -> lines.add(node, around, true));
    return lines.finish();
  }

  private void add(Node node, Around around, boolean preformatted) {
    if (node instanceof TextNode words) {
      if (preformatted) {
        addPreformatted(words.getWholeText(), around);
      } else {
        addWords(words.getWholeText(), around);
      }
    } else if (node instanceof Element element) {
      addElement(element, around, preformatted);
    }
  }

  private void addElement(Element element, Around around, boolean preformatted) {
    String name = element.normalName();
    if (Structure.isMore(element) || name.equals("wbr") || name.equals("meta")) {
      return;
    }
    if (Structure.isUnseen(element)) {
      unsaid.add(name);
      return;
    }
    switch (name) {
      case "br" -> {
        unsaid.rest(element, Set.of());
        lineBreak();
      }
      case "img" -> addImage(element, around);
      case "input" -> {
        if (!element.attr("type").equalsIgnoreCase("hidden")) {
          unsaid.add(element.attr("type").equalsIgnoreCase("checkbox") ? "checkbox" : "input");
        }
      }
      default -> {
        boolean block = Structure.isBlock(element);
        if (block) {
          addBlock(element, around);
        } else {
          Around within = around.with(element, unsaid);
          element.childNodes().forEach(child -> add(child, within, preformatted));
        }
      }
    }
  }

  /** The words of a block in a place for one line, such as a cell. */
  private void addBlock(Element element, Around around) {
    breakDue = true;
    if (!element.nameIs("p")) {
      unsaid.add(element.normalName());
    }
    unsaid.rest(element, Set.of());
    boolean pre = element.nameIs("pre");
    element.childNodes().forEach(child -> add(child, around, pre));
    breakDue = true;
  }

  private void addImage(Element element, Around around) {
    String symbol = Images.symbol(element);
    if (!symbol.isEmpty()) {
      addWords(symbol, around);
      return;
    }
    Picture picture = Pictures.of(element, around, List.of(), unsaid);
    if (picture != null) {
      breakIfDue();
      endLink();
      done.add(new Image(picture));
      afterSpace = false;
    }
  }

  private void addWords(String words, Around around) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (!Structure.isSpace(c)) {
        breakIfDue();
        put(c, around);
        afterSpace = false;
      } else if (!afterSpace && !breakDue) {
        put(' ', around);
        afterSpace = true;
      }
    }
  }

  private void addPreformatted(String words, Around around) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\n') {
        lineBreak();
      } else if (c != '\r') {
        breakIfDue();
        put(c, around);
      }
    }
  }

  private void breakIfDue() {
    if (breakDue && !isEmpty()) {
      lineBreak();
    }
    breakDue = false;
  }

  private boolean isEmpty() {
    return done.isEmpty() && linked.isEmpty() && text.isEmpty();
  }

  private void lineBreak() {
    endWords();
    trim(link == null ? done : linked);
    (link == null ? done : linked).add(new Break());
    afterSpace = true;
    breakDue = false;
  }

  private void put(char c, Around around) {
    if (!Objects.equals(around.link(), link)) {
      endLink();
      link = around.link();
    }
    if (!around.marks().equals(marks)) {
      endWords();
      marks = around.marks();
    }
    text.append(c);
  }

  private void endWords() {
    if (!text.isEmpty()) {
      (link == null ? done : linked).add(new Words(text.toString(), marks));
      text.setLength(0);
    }
  }

  private void endLink() {
    endWords();
    if (link != null && !linked.isEmpty()) {
      done.add(Links.of(link, linked));
    }
    linked = new ArrayList<>();
    link = null;
  }

  List<Inline> finish() {
    endLink();
    trim(done);
    while (!done.isEmpty() && done.get(done.size() - 1) instanceof Break) {
      done.remove(done.size() - 1);
      trim(done);
    }
    return done;
  }

  /** Removes the blank at the end of a line. */
  private static void trim(List<Inline> line) {
    int last = line.size() - 1;
    if (last < 0) {
      return;
    }
    if (line.get(last) instanceof Words words && words.text().endsWith(" ")) {
      String rest = TRAILING.matcher(words.text()).replaceAll("");
      line.remove(last);
      if (!rest.isEmpty()) {
        line.add(new Words(rest, words.marks()));
      }
    } else if (line.get(last) instanceof Link link) {
      List<Inline> content = new ArrayList<>(link.content());
      trim(content);
      line.remove(last);
      if (!content.isEmpty()) {
        line.add(new Link(link.href(), link.title(), link.newTab(), link.rel(), content));
      }
    }
  }
}
