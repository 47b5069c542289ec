package dev.pressport.export.site;

import dev.pressport.option.OptionSpec;
import java.util.List;
import java.util.Map;

/**
 * What a user can choose of a target that is a web site.
 *
 * @param html whether bodies are HTML as it is, not Markdown
 * @param omitsHidden whether what visitors did not see is left out, and not only kept from them
 * @param layouts whether the templates and settings of a whole site are written
 */
public record BuildOptions(boolean html, boolean omitsHidden, boolean layouts) {
  private static final String BODY = "body";
  private static final String UNPUBLISHED = "unpublished";
  private static final String LAYOUTS = "layouts";

  /** The options in the order of the help. */
  public static final List<OptionSpec> SPECS =
      List.of(
          new OptionSpec(
              BODY, List.of("markdown", "html"), "markdown", false, "what texts are written as"),
          new OptionSpec(
              UNPUBLISHED,
              List.of("draft", "omit"),
              "draft",
              false,
              "drafts, private and protected entries: kept as drafts, or left out"),
          new OptionSpec(
              LAYOUTS,
              List.of("simple", "none"),
              "simple",
              false,
              "settings and templates of a whole site, or only the content"));

  /** The options of a target that has no templates. */
  public static final List<OptionSpec> WITHOUT_LAYOUTS = SPECS.subList(0, 2);

  /** The choice of a user. */
  static BuildOptions of(Map<String, List<String>> options) {
    return new BuildOptions(
        is(options, BODY, "html"), omitsHidden(options), !is(options, LAYOUTS, "none"));
  }

  static boolean omitsHidden(Map<String, List<String>> options) {
    return is(options, UNPUBLISHED, "omit");
  }

  private static boolean is(Map<String, List<String>> options, String name, String value) {
    return options.getOrDefault(name, List.of()).contains(value);
  }
}
