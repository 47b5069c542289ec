package dev.pressport.plugin.forminator;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import java.util.List;

/** Forminator: forms, polls and quizzes. */
public final class Forminator implements Plugin {
  @Override
  public String slug() {
    return "forminator";
  }

  @Override
  public String name() {
    return "Forminator";
  }

  @Override
  public String signs() {
    return "type:forminator_* block:forminator/* shortcode:forminator_*";
  }

  @Override
  public String meaning() {
    return "forms, polls and quizzes are shown with their fields, but do not work outside"
        + " WordPress; choose a form service";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new ForminatorForm(ForminatorForm.FORMS, "Forms", "a form of Forminator"),
        new ForminatorForm(ForminatorForm.POLLS, "Polls", "a poll of Forminator"),
        new ForminatorForm(ForminatorForm.QUIZZES, "Quizzes", "a quiz of Forminator"),
        new FormPlaces.Shortcodes(),
        new FormPlaces.Blocks());
  }
}
