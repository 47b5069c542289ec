package dev.pressport.export.value;

import dev.pressport.export.ExportRequest;
import dev.pressport.html.markdown.MarkdownDialect;
import dev.pressport.model.Entry;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.option.Option;
import dev.pressport.problem.ItemProblems;
import dev.pressport.render.Rendering;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The forms of the body that the user wants, for targets that write it in several. */
public final class ContentForms {
  /** The option for the forms of the body. */
  public static final Option<Set<Form>> OPTION =
      Option.choices(
          "content", EnumSet.of(Form.RAW, Form.HTML), "the forms of the content to write");

  private static final long LARGE = 1 << 20;

  private final Rendering rendering;
  private final Set<Form> forms;

  /** A form of the body. */
  public enum Form {
    RAW,
    HTML,
    BLOCKS,
    MARKDOWN,
    TEXT;

    private String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Creates the forms that a request asks for. */
  public ContentForms(ExportRequest request) {
    this(request, request.options().get(OPTION));
  }

  private ContentForms(ExportRequest request, Set<Form> forms) {
    this.rendering = request.rendering();
    this.forms = forms;
  }

  /** Returns the forms that a request asks for, and others besides. */
  public static ContentForms with(ExportRequest request, Form... others) {
    Set<Form> all = EnumSet.copyOf(request.options().get(OPTION));
    all.addAll(List.of(others));
    return new ContentForms(request, all);
  }

  /** Returns the schema of each form by its name. */
  public static Map<String, JsonSchema> schemas() {
    Map<String, JsonSchema> schemas = new LinkedHashMap<>();
    for (Form form : Form.values()) {
      JsonSchema blocks = JsonSchema.array(JsonSchema.of("object"));
      schemas.put(form.key(), (form == Form.BLOCKS ? blocks : JsonSchema.of("string")).orNull());
    }
    return schemas;
  }

  /** Their names, always in the same order. */
  public List<String> names() {
    return forms.stream().map(Form::key).toList();
  }

  /** Whether a value goes to its file without being held as bytes first. */
  public static boolean isLarge(Value value) {
    return value instanceof Text text && text.length() > LARGE;
  }

  /** The body of an entry: each name with its form, NULL where there is none. */
  public Map<String, Value> of(Entry entry, ItemProblems problems) {
    boolean rendered = forms.stream().anyMatch(form -> form != Form.RAW && form != Form.BLOCKS);
    Text html = rendered ? rendering.html(entry, problems) : null;
    Map<String, Value> body = new LinkedHashMap<>();
    for (Form form : forms) {
      Value value =
          switch (form) {
            case RAW -> entry.content().raw();
            case HTML -> html;
            case BLOCKS -> rendering.blocks(entry, problems);
            case MARKDOWN -> rendering.markdown(html, MarkdownDialect.COMMONMARK, problems);
            case TEXT -> rendering.text(html, problems);
          };
      body.put(form.key(), value == null ? Value.NULL : value);
    }
    return body;
  }
}
