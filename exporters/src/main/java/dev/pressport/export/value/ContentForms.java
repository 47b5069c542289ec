package dev.pressport.export.value;

import dev.pressport.export.ExportRequest;
import dev.pressport.html.markdown.MarkdownDialect;
import dev.pressport.model.Entry;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.option.OptionSpec;
import dev.pressport.problem.ItemProblems;
import dev.pressport.render.Rendering;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms of the body that the user wants, for targets that write it in several. */
public final class ContentForms {
  private static final String BLOCKS = "blocks";
  private static final List<String> ALL = List.of("raw", "html", BLOCKS, "markdown", "text");
  private static final List<String> USUAL = List.of("raw", "html");
  private static final Set<String> OF_HTML = Set.of("html", "markdown", "text");

  /** Lets the user choose. */
  public static final OptionSpec OPTION =
      new OptionSpec(
          "content", ALL, String.join(",", USUAL), true, "which forms of the body to write");

  private final Rendering rendering;
  private final List<String> names;

  /** Those that a request asks for. */
  public ContentForms(ExportRequest request) {
    rendering = request.rendering();
    List<String> wanted = request.option(OPTION.name());
    names = wanted.isEmpty() ? USUAL : ALL.stream().filter(wanted::contains).toList();
  }

  /** Returns the schema of each form by its name. */
  public static Map<String, JsonSchema> schemas() {
    Map<String, JsonSchema> schemas = new LinkedHashMap<>();
    for (String name : ALL) {
      JsonSchema blocks = JsonSchema.array(JsonSchema.of("object"));
      schemas.put(name, (name.equals(BLOCKS) ? blocks : JsonSchema.of("string")).orNull());
    }
    return schemas;
  }

  /** Their names, always in the same order. */
  public List<String> names() {
    return names;
  }

  /** The body of an entry: each name with its form, NULL where there is none. */
  public Map<String, Value> of(Entry entry, ItemProblems problems) {
    Text html = names.stream().anyMatch(OF_HTML::contains) ? rendering.html(entry, problems) : null;
    Map<String, Value> forms = new LinkedHashMap<>();
    for (String name : names) {
      Value form =
          switch (name) {
            case "raw" -> entry.content().raw();
            case "html" -> html;
            case BLOCKS -> rendering.blocks(entry, problems);
            case "markdown" -> rendering.markdown(html, MarkdownDialect.COMMONMARK, problems);
            case "text" -> rendering.text(html, problems);
            default -> throw new IllegalArgumentException(name);
          };
      forms.put(name, form == null ? Value.NULL : form);
    }
    return forms;
  }
}
