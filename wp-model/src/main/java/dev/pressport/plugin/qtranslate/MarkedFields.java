package dev.pressport.plugin.qtranslate;

import dev.pressport.language.FieldLanguages;
import dev.pressport.language.LanguageAddresses;
import dev.pressport.language.MultilingualFields;
import dev.pressport.model.Site;
import dev.pressport.settings.SiteOptions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a site. A source without settings, such as an export file, does not say whether the
 * site has the plugin, so there only fields count that are in marks from one end to the other.
 */
final class MarkedFields implements MultilingualFields {
  @Override
  public Optional<FieldLanguages> of(Site site) {
    SiteOptions options = SiteOptions.of(site);
    Optional<Settings> settings = Settings.of(options);
    if (settings.isPresent()) {
      Settings found = settings.get();
      Marks marks = new Marks(found.codes(), false, found.mainLanguage());
      return Optional.of(new Reader(marks, found, found.languages(), found.addresses()));
    }
    if (options.plugins() != null) {
      return Optional.empty();
    }
    String language = Objects.requireNonNullElse(site.language(), "").replaceFirst("[-_].*", "");
    return Optional.of(
        new Reader(
            new Marks(Settings.predefined(), true, language),
            null,
            List.of(),
            LanguageAddresses.folders(language, false, true, "")));
  }

  private record Reader(
      Marks marks, @Nullable Settings settings, List<String> languages, LanguageAddresses addresses)
      implements FieldLanguages {

    @Override
    public String mainLanguage() {
      return marks.mainLanguage();
    }

    @Override
    public boolean holds(String field) {
      return true;
    }

    @Override
    public boolean maybe(String text) {
      return marks.maybe(text);
    }

    @Override
    public Map<String, String> texts(String field) {
      return marks.texts(field);
    }

    @Override
    public Map<String, String> termNames(String name) {
      return settings == null ? Map.of() : settings.termNames(name);
    }

    @Override
    public List<String> slugMetas(String language) {
      return Settings.slugMetas(language);
    }
  }
}
