package dev.pressport.export.strapi;

import dev.pressport.export.cms.CmsRequest;
import dev.pressport.language.LanguageAddresses;
import dev.pressport.language.Translations;
import dev.pressport.model.Entry;
import dev.pressport.model.Ref;
import dev.pressport.model.Value;
import dev.pressport.settings.SiteOptions;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The languages of entries: Strapi keeps translations as rows of one document. */
final class Languages {
  private static final String LOCALE = "plugin::i18n.locale";

  private final CmsRequest request;
  private final String main;

  Languages(CmsRequest request) {
    this.request = request;
    String chosen = LanguageAddresses.of(SiteOptions.of(request.export().site())).mainLanguage();
    String site = request.export().site().language();
    String code = site == null ? "" : Locale.forLanguageTag(site.replace('_', '-')).getLanguage();
    this.main = !chosen.isEmpty() ? chosen : code.isEmpty() ? "en" : code;
  }

  /** Returns the locale of entries without a language, in a type that has languages. */
  String main() {
    return main;
  }

  /** Returns the locale of an entry; null when its type has no languages. */
  @Nullable String locale(Entry entry) {
    String language = entry.language();
    boolean has =
        language != null
            || request.export().index().taxonomies(entry.type()).stream()
                .anyMatch(Translations::isLanguage);
    return !has ? null : language == null ? main : language;
  }

  /** Returns the first of the translations of an entry, whose document they share. */
  Ref group(Entry entry) {
    long first = entry.id();
    Map<String, Long> translations = entry.translations();
    if (entry.language() != null
        && Long.valueOf(entry.id()).equals(translations.get(entry.language()))) {
      for (long id : translations.values()) {
        if (id < first && isTaken(id, entry.type())) {
          first = id;
        }
      }
    }
    return new Ref.ToEntry(first);
  }

  private boolean isTaken(long id, String type) {
    return request
        .export()
        .index()
        .entry(id)
        .filter(of -> of.type().equals(type) && request.plan().takes(of))
        .isPresent();
  }

  /** Returns the row of a locale, by which the admin panel knows it. */
  RowData row(String code) {
    String name = Locale.forLanguageTag(code.replace('_', '-')).getDisplayName(Locale.ENGLISH);
    return new RowData(LOCALE, RowNumbers.document(request.content().uuid("locale " + code)))
        .put("name", Value.of((name.isEmpty() ? code : name) + " (" + code + ")"))
        .put("code", code);
  }
}
