package dev.pressport.plugin.theseoframework;

import dev.pressport.html.Fragment;
import dev.pressport.seo.PhpText;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The descriptions that the plugin makes of bodies: extract_content() of
 * inc/classes/helper/format/html.class.php, and clamp_sentence() of strings.class.php.
 */
final class Excerpt {
  private static final int LONGEST = 160;

  /** The elements whose content does not count. */
  private static final String CLEARED =
      "address,area,aside,audio,blockquote,button,canvas,code,datalist,del,dialog,dl,fieldset,"
          + "figure,footer,form,h1,h2,h3,h4,h5,h6,header,hgroup,iframe,input,label,map,menu,meter,"
          + "nav,noscript,ol,object,output,pre,progress,s,script,select,style,svg,table,template,"
          + "textarea,ul,video";

  private static final String SPACED = "article,br,details,div,hr,p,section";

  private Excerpt() {}

  /** Returns the first sentences of HTML; null when it has no text. */
  static @Nullable String of(String html) {
    Element body = Fragment.body(PhpText.withoutShortcodes(html));
    body.select(CLEARED).remove();
    body.select(SPACED).forEach(element -> element.before(" ").after(" "));
    StringBuilder text = new StringBuilder();
    add(body, text);
    String line = PhpText.oneLine(text.toString().replace('\u00a0', ' '));
    return line.isEmpty() ? null : clamped(line);
  }

  private static void add(Node node, StringBuilder text) {
    if (node instanceof TextNode words) {
      text.append(words.getWholeText());
    }
    node.childNodes().forEach(child -> add(child, text));
  }

  /** A long text ends with its last whole sentence, or with an ellipsis behind its last word. */
  private static String clamped(String text) {
    if (PhpText.length(text) <= LONGEST) {
      return text;
    }
    String head = PhpText.first(text, LONGEST);
    int sentence =
        Math.max(head.lastIndexOf(". "), Math.max(head.lastIndexOf("! "), head.lastIndexOf("? ")));
    int words = Objects.requireNonNull(PhpText.untilLastBlank(head)).length();
    return sentence > 0
        ? head.substring(0, sentence + 1)
        : withoutMarks(head.substring(0, words)) + "\u2026";
  }

  private static String withoutMarks(String text) {
    int end = text.length();
    while (end > 0 && ",;:-\u2013\u2014 ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }
}
