package dev.pressport.export.site.decap;

import dev.pressport.text.Words;
import java.util.Locale;
import java.util.Set;

/** The languages of Decap's own texts. */
final class DecapLocale {
  /** As the package decap-cms-locales of version 3 has them, which name themselves. */
  private static final Set<String> NAMED =
      Words.of(
          "bg ca cs da de en es fa fr he hr hu it ja ko lt mk nl pl pt ro ru sk sl sv th tr uk vi");

  private DecapLocale() {}

  /** Returns the name of the language of a site; that of English for one that Decap lacks. */
  static String of(String language) {
    Locale locale = Locale.forLanguageTag(language);
    String code = locale.getLanguage();
    return switch (code) {
      case "el" -> "gr";
      case "nb", "no" -> "nb_no";
      case "nn" -> "nn_no";
      case "sr" -> "sr_Cyrl";
      case "iw" -> "he";
      case "zh" -> isTraditional(locale) ? "zh_Hant" : "zh_Hans";
      default -> NAMED.contains(code) ? code : "en";
    };
  }

  private static boolean isTraditional(Locale locale) {
    return locale.getScript().equals("Hant")
        || Set.of("TW", "HK", "MO").contains(locale.getCountry());
  }
}
