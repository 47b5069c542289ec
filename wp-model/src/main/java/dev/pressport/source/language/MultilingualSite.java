package dev.pressport.source.language;

import dev.pressport.language.FieldLanguages;
import dev.pressport.language.MultilingualFields;
import dev.pressport.language.SiteTexts;
import dev.pressport.model.Metas;
import dev.pressport.model.Site;
import dev.pressport.model.SiteFields;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.plugin.Plugins;
import dev.pressport.problem.Problems;
import dev.pressport.source.OpenSite;
import dev.pressport.source.Richness;
import dev.pressport.source.RowReader;
import dev.pressport.source.Uploads;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A site whose fields hold texts in several languages. An entry is one row for each language, the
 * settings are in the main one.
 */
public final class MultilingualSite implements OpenSite {
  private final OpenSite site;
  private final FieldLanguages languages;
  private final Site shown;

  private MultilingualSite(OpenSite site, FieldLanguages languages) {
    this.site = site;
    this.languages = languages;
    this.shown = inMainLanguage(site.site());
  }

  /** Returns a site with its languages apart; the same where no plugin joins them. */
  public static OpenSite of(OpenSite site) {
    return Plugins.parts(MultilingualFields.class).stream()
        .flatMap(plugin -> plugin.of(site.site()).stream())
        .findFirst()
        .<OpenSite>map(languages -> new MultilingualSite(site, languages))
        .orElse(site);
  }

  @Override
  public Site site() {
    return shown;
  }

  private Site inMainLanguage(Site all) {
    Texts texts = new Texts(languages);
    Map<String, Value> options = new LinkedHashMap<>();
    String main = languages.mainLanguage();
    Map<String, Map<String, String>> translations = new LinkedHashMap<>();
    all.options()
        .forEach(
            (name, value) -> {
              boolean holds = languages.holds("option." + name);
              options.put(name, holds ? texts.in(value, main) : value);
              if (holds) {
                collect(value, translations);
              }
            });
    SiteFields fields = fields(all.fields(), texts, translations);
    if (!translations.isEmpty()) {
      options.put(SiteTexts.OPTION, SiteTexts.option(translations));
    }
    return new Site(
        text(texts, all.title()),
        text(texts, all.tagline()),
        all.home(),
        all.siteurl(),
        all.language(),
        all.generator(),
        options,
        all.links(),
        fields,
        all.tables());
  }

  /** Returns the fields of ACF's options page in the main language, where any has another one. */
  private SiteFields fields(
      SiteFields all, Texts texts, Map<String, Map<String, String>> translations) {
    if (!languages.holds("option.options_")) {
      return all;
    }
    Map<String, Map<String, String>> found = new LinkedHashMap<>();
    Metas.Builder metas = new Metas.Builder();
    all.metas()
        .values()
        .forEach(
            (name, values) ->
                values.forEach(
                    value -> {
                      metas.add(name, texts.in(value, languages.mainLanguage()));
                      collect(value, found);
                    }));
    if (found.isEmpty()) {
      return all;
    }
    found.forEach(
        (language, more) ->
            more.forEach(
                translations.computeIfAbsent(language, code -> new LinkedHashMap<>())
                    ::putIfAbsent));
    return new SiteFields(metas.build(), all.values(), all.about());
  }

  private @Nullable String text(Texts texts, @Nullable String text) {
    return text == null ? null : texts.in(text, languages.mainLanguage());
  }

  /** Collects the translations of all texts of a setting. */
  private void collect(Value value, Map<String, Map<String, String>> translations) {
    if (value instanceof Text text && text.inline()) {
      Map<String, String> found = languages.texts(text.string());
      String shown = new Texts(languages).in(text.string(), languages.mainLanguage());
      found.forEach(
          (language, translation) -> {
            if (!translation.equals(shown)) {
              translations
                  .computeIfAbsent(language, code -> new LinkedHashMap<>())
                  .putIfAbsent(shown, translation);
            }
          });
    } else if (value instanceof Value.Array array) {
      array.items().forEach(item -> collect(item, translations));
    } else if (value instanceof Value.Dict dict) {
      dict.entries().values().forEach(item -> collect(item, translations));
    }
  }

  @Override
  public List<Origin> origins() {
    return site.origins();
  }

  @Override
  public Optional<Uploads> uploads() {
    return site.uploads();
  }

  @Override
  public Richness richness() {
    return site.richness();
  }

  @Override
  public List<Value.Dict> acfDefinitions() {
    return site.acfDefinitions();
  }

  @Override
  public RowReader rows(Problems problems) throws IOException {
    return new LanguageRows(site.rows(problems), languages, site.site());
  }

  @Override
  public void close() throws IOException {
    site.close();
  }
}
