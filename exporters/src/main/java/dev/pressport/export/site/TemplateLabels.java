package dev.pressport.export.site;

import dev.pressport.model.Value;
import dev.pressport.text.Labels;

/** The words of the templates in the language of a site, from the files in {@code labels}. */
final class TemplateLabels {
  private TemplateLabels() {}

  /** Returns the words in a language, {@code de-AT}, or English ones. */
  static Labels of(String language) {
    return Labels.of(language, TemplateLabels.class::getResourceAsStream);
  }

  /** Returns words as a data file. */
  static Value.Dict data(Labels labels) {
    FrontMatter data = new FrontMatter();
    labels.all().forEach(data::text);
    return data.dict();
  }
}
