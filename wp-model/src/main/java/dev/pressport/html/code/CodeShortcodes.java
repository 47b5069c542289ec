package dev.pressport.html.code;

import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.text.HtmlEntities;
import dev.pressport.text.Words;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The shortcodes whose inner text is code, by the plugins that define them. */
public final class CodeShortcodes {
  /** The names of SyntaxHighlighter Evolved and WordPress.com. */
  private static final Set<String> PLAIN = Set.of("sourcecode", "source", "code");

  /** The languages of SyntaxHighlighter Evolved and Crayon that are also names of shortcodes. */
  private static final Set<String> LANGUAGES =
      Words.of(
          """
          as3 actionscript3 arduino bash shell coldfusion cf clojure clj cpp c c-sharp csharp css
          delphi pas pascal diff patch erl erlang fsharp go golang groovy haskell java jfx javafx
          js jscript javascript tex matlab matlabkey objc obj-c perl pl php plain text ps
          powershell py python splus rails rb ror ruby scala sql swift vb vbnet xml xhtml xslt
          html yaml yml""");

  /** The attributes of these; a shortcode with others belongs to another plugin. */
  private static final Set<String> SETTINGS =
      Words.of(
          """
          0 language lang type autolinks auto-links classname class-name collapse firstline
          first-line fontsize font-size gutter highlight htmlscript html-script light
          padlinenumbers pad-line-numbers smarttabs smart-tabs tabsize tab-size title toolbar
          wraplines wrap-lines quickcode quick-code ruler decode inline mark range theme nums toggle
          start start-line line""");

  /** Enlighter, WP-SynHighlight and others; code when they say a language. */
  private static final Set<String> WITH_LANGUAGE =
      Words.of("enlighter codesyntax geshi prettify highlight syntax codeblock code_block pre");

  /** CodeColorer: letters for modes, on in small letters, and a language. */
  private static final Pattern CODE_COLORER =
      Pattern.compile("cc([iesnbwl]*+)(?:_([\\w#+-]{1,40}))?", Pattern.CASE_INSENSITIVE);

  private CodeShortcodes() {}

  /** Returns whether a shortcode of this name may hold code. */
  public static boolean isName(String name) {
    return PLAIN.contains(name)
        || LANGUAGES.contains(name)
        || name.equals("crayon")
        || WITH_LANGUAGE.contains(name)
        || CODE_COLORER.matcher(name).matches();
  }

  /**
   * Returns the code of a shortcode; null when it belongs to another plugin.
   *
   * @param stored the text between its tags
   * @param inSentence whether other text stands in the same line
   */
  public static @Nullable Listing listing(
      String name, ShortcodeAttributes attributes, String stored, boolean inSentence) {
    Matcher codeColorer = CODE_COLORER.matcher(name);
    if (codeColorer.matches()) {
      return ofCodeColorer(codeColorer, attributes, stored);
    }
    if (name.equals("crayon")) {
      String code =
          isOn(attributes, "decode") ? StoredCode.decoded(stored) : StoredCode.raw(stored);
      return listing(language(attributes), code, attributes, isOn(attributes, "inline"));
    }
    String language = language(attributes);
    String code = StoredCode.guessed(stored);
    if (WITH_LANGUAGE.contains(name)) {
      boolean stated = !language.isEmpty() || attributes.get("lang") != null;
      return stated ? listing(language, code, attributes, isOn(attributes, "inline")) : null;
    }
    if (!SETTINGS.containsAll(attributes.values().keySet())) {
      return null;
    }
    if (LANGUAGES.contains(name)) {
      return listing(CodeLanguage.named(name), code, attributes, isOn(attributes, "inline"));
    }
    boolean line = language.isEmpty() && inSentence && code.strip().indexOf('\n') < 0;
    return listing(language, code, attributes, line || isOn(attributes, "inline"));
  }

  private static Listing ofCodeColorer(
      Matcher name, ShortcodeAttributes attributes, String stored) {
    String modes = name.group(1);
    boolean inline = isOn(modes, 'i', isOn(attributes, "inline"));
    boolean escaped = isOn(modes, 'e', isOn(attributes, "escaped"));
    String code = escaped ? StoredCode.decoded(stored) : StoredCode.raw(stored);
    String language = name.group(2);
    return listing(
        language == null ? language(attributes) : CodeLanguage.named(language),
        code,
        attributes,
        inline);
  }

  private static Listing listing(
      String language, String code, ShortcodeAttributes attributes, boolean inline) {
    String title = HtmlEntities.decode(attributes.get("title", "")).strip();
    return inline
        ? new Listing(language, code.strip(), "", true)
        : new Listing(language, Listing.trimmed(code), title, false);
  }

  /** The language; without a name it is the first value, {@code [code="php"]}. */
  private static String language(ShortcodeAttributes attributes) {
    for (String name : new String[] {"language", "lang", "type"}) {
      String language = attributes.get(name, "");
      if (!language.isEmpty()) {
        return CodeLanguage.named(language);
      }
    }
    return CodeLanguage.named(attributes.get("0", "").replaceAll("[=\"']", ""));
  }

  private static boolean isOn(ShortcodeAttributes attributes, String name) {
    String value = attributes.get(name, "").toLowerCase(Locale.ROOT);
    return Set.of("true", "1", "on", "yes").contains(value);
  }

  private static boolean isOn(String modes, char mode, boolean otherwise) {
    return modes.indexOf(mode) >= 0
        || (modes.indexOf(Character.toUpperCase(mode)) < 0 && otherwise);
  }
}
