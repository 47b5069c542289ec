package dev.pressport.html.code;

import dev.pressport.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The language of a listing, as the plugins that highlight code note it. */
public final class CodeLanguage {
  /** Enlighter; Code Block Pro and others; the shortcodes of WP-Syntax. */
  private static final List<String> ATTRIBUTES =
      List.of("data-enlighter-language", "data-language", "data-lang", "lang");

  /** Prism and highlight.js; SyntaxHighlighter; Crayon. */
  private static final Pattern CLASS =
      Pattern.compile(
          "(?:^|\\s)(?:lang(?:uage)?-|brush:\\s{0,9}|lang:|highlight-source-)([\\w+#.-]{1,40})");

  private static final Pattern HIGHLIGHTED = Pattern.compile("(?:^|\\s)hljs\\s+([\\w+#-]{1,40})");
  private static final Pattern NAME = Pattern.compile("[\\w+#.-]{1,40}");

  /** Names that mean no language. */
  private static final Set<String> NONE =
      Set.of(
          "generic", "raw", "none", "text", "plain", "plaintext", "txt", "no-highlight", "default");

  /** The names of SyntaxHighlighter that others do not know. */
  private static final Map<String, String> ALIASES =
      Words.map(
          """
          jscript=javascript as3=actionscript3 matlabkey=matlab c-sharp=csharp obj-c=objc
          erl=erlang pas=pascal rails=ruby ror=ruby splus=r jfx=javafx cf=coldfusion ps=powershell""");

  private CodeLanguage() {}

  /** Returns the language in lower case; empty when there is none. */
  public static String of(Element... listings) {
    for (Element listing : listings) {
      String language = of(listing);
      if (!language.isEmpty()) {
        return named(language);
      }
    }
    return "";
  }

  /** Returns the language of a name in any case; empty for a name that means no language. */
  public static String named(String name) {
    String language = name.strip().toLowerCase(Locale.ROOT);
    return NAME.matcher(language).matches() && !NONE.contains(language)
        ? ALIASES.getOrDefault(language, language)
        : "";
  }

  private static String of(Element listing) {
    for (String attribute : ATTRIBUTES) {
      String value = listing.attr(attribute).strip();
      if (NAME.matcher(value).matches()) {
        return value.toLowerCase(Locale.ROOT);
      }
    }
    String classes = listing.className();
    Matcher matcher = CLASS.matcher(classes);
    if (matcher.find()) {
      return matcher.group(1).toLowerCase(Locale.ROOT);
    }
    matcher = HIGHLIGHTED.matcher(classes);
    return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
  }
}
