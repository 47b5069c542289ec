package dev.pressport.render;

import dev.pressport.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A distinction between texts for readers and settings, by the names and values of attributes. */
final class Prose {
  private static final Set<String> PRICES = Words.of("price cost amount");
  private static final Pattern PRICE = Pattern.compile("\\p{Sc}");
  private static final Set<String> BUTTONS = Words.of("btn button cta link");

  /** Names of headings. */
  private static final Set<String> HEADINGS =
      Words.of(
          "title heading headline question header subheading subheader subtitle tagline slogan");

  /** Names of texts, of which a single small word is a text, too. */
  private static final Set<String> TEXTS =
      Words.of(
          """
          text label caption answer quote quotation blockquote testimonial description desc
          excerpt summary bio intro button btn cta subtext subhead address note tooltip price
          company cite byline paragraph lead details""");

  /** Names of texts and of settings; a single small word is a setting. */
  private static final Set<String> EITHER =
      Words.of(
          """
          name job position role author content message signature profession occupation
          designation department person client period date location place venue tab info body""");

  /** What an attribute is about; it is a text when another word says so after it. */
  private static final Set<String> OBJECTS =
      Words.of(
          """
          icon image img picture photo logo video link url href page module view area item sidebar
          menu form slider gallery widget ease easing""");

  private static final Set<String> LOOKS =
      Words.of(
          """
          color colour size align alignment typography width height tag style type transform
          decoration weight family shadow spacing gap indent animation effect source skin unit id
          ids class attributes css hover show hide direction columns background bg border margin
          padding typo display visibility stroke font fonts orientation layout level letter line
          radius opacity enabled admin builder version global target rel slug taxonomy category
          categories order orderby count number limit per format template theme preset mode lang
          language src shape toggle hierarchy pos offset speed delay key code alt""");

  private static final Set<String> SWITCHES =
      Words.of("yes no none default custom on off true false null undefined inherit auto");

  private static final Set<String> SETTINGS =
      Words.of(
          """
          left right center centre top
          bottom middle start end inside outside above below before after small medium large
          normal bold italic uppercase lowercase capitalize white black dark light red green blue
          yellow orange grey gray transparent primary secondary full wide solid
          outline flat rounded square circle horizontal vertical""");

  private static final List<String> ENDINGS =
      List.of("title", "text", "heading", "content", "description", "caption", "label", "name");

  private static final Set<String> NO_TEXTS = Words.of("context username hostname filename");

  private static final Pattern WORD_BREAK = Pattern.compile("[_\\W\\d]+|(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern TAG = Pattern.compile("<[^<>]*+>");
  private static final Pattern SMALL_WORD = Pattern.compile("[a-z]{1,40}");
  private static final Pattern TOKEN =
      Pattern.compile(
          "#\\p{XDigit}{3,8}|[a-z0-9]+(?:[_-][a-z0-9]+)+|[a-z]+\\d[a-z0-9]*|[\\d.,%]+[a-z]{0,4}|\\S{41,}"
              + "|(?:https?:|mailto:|tel:|www\\.|/)\\S*|(?:rgba?|hsla?|var|calc|url)\\(.*");
  private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}[\\p{L}'’]*+,? \\p{L}+[ \\p{L}]");
  private static final Pattern STRUCTURE = Pattern.compile("[{\\[].*[}\\]]|\\.[\\w-]+\\s*\\{.*");

  private static final int LONGEST_TOKEN = 200;

  private Prose() {}

  /** Returns whether an attribute of this name holds a heading. */
  static boolean isHeading(String name) {
    return names(name, HEADINGS) || lower(name).endsWith("title");
  }

  /** Returns whether an attribute of this name holds the words of a button. */
  static boolean isButton(String name) {
    return names(name, BUTTONS) || Set.of("text", "label").contains(lower(name));
  }

  /** Returns whether the value of an attribute is a text for readers. */
  static boolean isText(String name, String value) {
    String text = TAG.matcher(value).replaceAll("").strip();
    boolean amount = names(name, PRICES) && PRICE.matcher(text).find();
    if (amount || text.codePoints().noneMatch(Character::isLetter)) {
      return amount;
    }
    if (names(name, LOOKS)
        || OBJECTS.contains(lastWord(name))
        || SWITCHES.contains(lower(text))
        || (text.length() <= LONGEST_TOKEN
            ? TOKEN.matcher(text).matches()
            : text.codePoints().noneMatch(Character::isWhitespace))
        || STRUCTURE.matcher(text).matches()) {
      return false;
    }
    if (isHeading(name) || SETTINGS.contains(lower(text))) {
      return isHeading(name);
    }
    boolean either = names(name, EITHER) || endsLikeText(name);
    return names(name, TEXTS)
        || (either && !SMALL_WORD.matcher(text).matches())
        || SENTENCE.matcher(text).lookingAt();
  }

  private static boolean endsLikeText(String name) {
    String small = lower(name);
    return !NO_TEXTS.contains(small) && ENDINGS.stream().anyMatch(small::endsWith);
  }

  private static String lastWord(String name) {
    return lower(WORD_BREAK.splitAsStream(name).reduce("", (before, word) -> word));
  }

  private static boolean names(String name, Set<String> words) {
    return WORD_BREAK.splitAsStream(name).map(Prose::lower).anyMatch(words::contains);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
