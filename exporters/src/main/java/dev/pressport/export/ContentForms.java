package dev.pressport.export;

import dev.pressport.html.Rendering;
import dev.pressport.model.Entry;
import dev.pressport.model.Value;
import dev.pressport.source.ItemProblems;
import dev.pressport.source.OptionSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The forms of the body that the user wants, for targets that write it in several. */
public final class ContentForms {
  private static final List<String> ALL = List.of("raw", "html", "blocks");
  private static final List<String> USUAL = List.of("raw", "html");

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

  /** Their names, always in the same order. */
  public List<String> names() {
    return names;
  }

  /** The body of an entry: each name with its form, NULL where there is none. */
  public Map<String, Value> of(Entry entry, ItemProblems problems) {
    Map<String, Value> forms = new LinkedHashMap<>();
    for (String name : names) {
      Value form = form(name, entry, problems);
      forms.put(name, form == null ? Value.NULL : form);
    }
    return forms;
  }

  private @Nullable Value form(String name, Entry entry, ItemProblems problems) {
    return switch (name) {
      case "raw" -> entry.content().raw();
      case "html" -> rendering.html(entry, problems);
      case "blocks" -> rendering.blocks(entry, problems);
      default -> throw new IllegalArgumentException(name);
    };
  }
}
