package dev.pressport.export.site;

import dev.pressport.option.Option;
import dev.pressport.option.Options;
import dev.pressport.render.FormStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The user's choices for a target that is a web site.
 *
 * @param html whether bodies are HTML as it is, not Markdown
 * @param unpublished which entries become drafts that visitors could not open
 * @param layouts whether the templates of a whole site are written
 * @param metas the keys of the metas that pages show, beside those that the site shows itself
 * @param editor whether the files of an editor are written
 */
record BuildOptions(
    boolean html, Drafts unpublished, boolean layouts, Set<String> metas, boolean editor) {
  private static final Option<Body> BODY =
      Option.choice("body", Body.MARKDOWN, "the format of the content");

  private static final Option<Layouts> LAYOUTS =
      Option.choice(
          "layouts", Layouts.SIMPLE, "settings and templates that build, or content for a theme");

  private static final Option<Set<String>> META =
      Option.names("meta", "custom fields (meta keys) to publish in the front matter of pages");

  private static final Option<Editor> EDITOR =
      Option.choice(
          "editor", Editor.NONE, "files for editing the site in a browser, with Decap CMS");

  private static final Option<Forms> FORMS =
      Option.choice(
          "forms", Forms.NOTE, "forms of plugins: their fields as text, or forms in HTML");

  private static final Option<Optional<String>> FORM_ACTION =
      Option.text(
          "form-action",
          "https?://[^\\s\"<>]+|/[^\\s\"<>]*",
          "with forms=html, the address that receives them, such as that of a form service");

  private enum Forms {
    NOTE,
    HTML
  }

  private enum Editor {
    NONE,
    DECAP
  }

  private enum Body {
    MARKDOWN,
    HTML
  }

  private enum Layouts {
    SIMPLE,
    NONE
  }

  /**
   * The options in the order of the help.
   *
   * @param layouts whether the target has templates
   * @param editor whether there is an editor for its sites
   */
  static List<Option<?>> declared(boolean layouts, boolean editor) {
    List<Option<?>> options =
        new ArrayList<>(List.of(BODY, Drafts.OPTION, META, FORMS, FORM_ACTION));
    if (layouts) {
      options.add(LAYOUTS);
    }
    if (editor) {
      options.add(EDITOR);
    }
    return List.copyOf(options);
  }

  /**
   * Returns whether the content is for the themes of others. An editor knows the front matter of
   * the target's own templates only.
   */
  boolean forThemes() {
    return !layouts && !editor;
  }

  /** Returns whether the settings of the generator are written. */
  boolean settings() {
    return layouts || forThemes();
  }

  /** Returns what becomes of forms. */
  static FormStyle forms(Options options) {
    return new FormStyle(options.get(FORMS) == Forms.HTML, options.get(FORM_ACTION).orElse(null));
  }

  /** The choice of a user. */
  static BuildOptions of(Options options) {
    return new BuildOptions(
        options.get(BODY) == Body.HTML,
        options.get(Drafts.OPTION),
        options.get(LAYOUTS) == Layouts.SIMPLE,
        options.get(META),
        options.get(EDITOR) == Editor.DECAP);
  }
}
