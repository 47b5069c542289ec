package dev.pressport.source.language;

import static dev.pressport.problem.ProblemKind.lossy;
import static dev.pressport.problem.ProblemKind.note;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;

/** Problems of fields that hold a text in several languages. */
public final class LanguageProblem implements CodeProvider {
  static final ProblemKind LANGUAGES_SPLIT =
      note("languages-split", "Each language of the text is an entry: {0}.")
          .counted(
              "entry whose text is in several languages; each language is an entry",
              "entries whose texts are in several languages; each language is an entry")
          .means(
              "A plugin such as qTranslate-XT or TranslatePress has all languages of an entry in"
                  + " one row of the database. The export has an entry for each language, and they are translations of each"
                  + " other (docs/languages.md).");

  static final ProblemKind OTHER_LANGUAGES =
      lossy("other-languages", "{0} here; {1} only in the meta other_languages.")
          .counted(
              "text in another language, which only the meta other_languages keeps",
              "texts in other languages, which only the meta other_languages keeps")
          .means(
              "A plugin such as qTranslate-XT or TranslatePress has all languages of a text in one"
                  + " row of the database. Menu items, media, terms and authors are exported in the main language, and"
                  + " so is an entry in languages in which it has no body. The other texts are in"
                  + " the meta other_languages, by language and field.")
          .remedy(
              "Translate them in the new site. The clean JSON (--to json) has the texts, in the"
                  + " metas of each item.");

  static final ProblemKind PARTLY_TRANSLATED =
      lossy("partly-translated", "{1} of {2} strings of the text are translated into {0}.")
          .counted(
              "text that is only partly translated into a language; it has no entry there",
              "texts that are only partly translated into a language; they have no entry there")
          .means(
              "A plugin such as TranslatePress translates the strings of a page. A text becomes an"
                  + " entry of a language if all of its strings are translated. The tables in"
                  + " site.json of the clean JSON list all translations.")
          .remedy("Translate the missing strings in WordPress, then export again.");
}
