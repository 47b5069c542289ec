package dev.pressport.plugin.qtranslate;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.settings.PluginOption;
import java.util.ArrayList;
import java.util.List;

/** qTranslate-XT, and qTranslate-X, qTranslate and mqTranslate before it. */
public final class Qtranslate implements Plugin {
  @Override
  public String slug() {
    return "qtranslate-xt";
  }

  @Override
  public String name() {
    return "qTranslate-XT";
  }

  @Override
  public String signs() {
    return "meta:qtranslate_slug_* meta:_qts_slug_* meta:_qtranslate_*";
  }

  @Override
  public String meaning() {
    return "each language of a text becomes an entry; menus, media and terms are in the main language";
  }

  @Override
  public List<PluginPart> parts() {
    List<PluginPart> parts = new ArrayList<>();
    for (String prefix : Settings.PREFIXES) {
      for (String name : Settings.NAMES) {
        parts.add(new PluginOption(prefix + name));
      }
    }
    parts.add(new MarkedFields());
    parts.add(new QtranslateLanguages());
    return parts;
  }
}
