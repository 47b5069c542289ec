package dev.pressport.plugin.spectra;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import java.util.List;

/** Spectra. */
public final class Spectra implements Plugin {
  @Override
  public String slug() {
    return "ultimate-addons-for-gutenberg";
  }

  @Override
  public String name() {
    return "Spectra";
  }

  @Override
  public String signs() {
    return "meta:_uag_* block:uagb/* block:spectra/*";
  }

  @Override
  public String meaning() {
    return "texts, pictures and lists of posts are exported; effects are not";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(new Blocks());
  }
}
