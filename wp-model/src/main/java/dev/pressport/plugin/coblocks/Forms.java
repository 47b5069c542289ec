package dev.pressport.plugin.coblocks;

import dev.pressport.block.Block;
import dev.pressport.html.Titles;
import dev.pressport.model.Form;
import dev.pressport.model.Form.Field;
import dev.pressport.model.Form.Kind;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.FormBlocks;
import dev.pressport.render.FormHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The form of CoBlocks, made of a block for each field. */
final class Forms implements BlockFamily {
  private static final String FIELD = "coblocks/field-";

  /** The default labels, which the editor does not save. */
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("name", "Name"),
          Map.entry("email", "Email"),
          Map.entry("textarea", "Message"),
          Map.entry("text", "Text"),
          Map.entry("date", "Date"),
          Map.entry("phone", "Phone"),
          Map.entry("radio", "Choose one"),
          Map.entry("select", "Select"),
          Map.entry("checkbox", "Select"),
          Map.entry("website", "Website"),
          Map.entry("hidden", "Hidden"));

  private final List<Field> fields = new ArrayList<>();
  private String submit = "Submit";

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.of("coblocks/form", Forms::html);
  }

  private static String html(Block block, Body body) {
    Forms read = new Forms();
    FormBlocks.read(block.innerBlocks(), read.fields, read::add);
    return FormHtml.of(new Form(null, read.fields, read.submit), "CoBlocks", body);
  }

  private boolean add(String name, Block block) {
    if (!name.startsWith(FIELD)) {
      return false;
    }
    LooseValue attributes = Body.attributes(block);
    if (name.equals(FIELD + "submit-button")) {
      submit = text(attributes, "submitButtonText", submit);
    } else {
      add(name.substring(FIELD.length()), attributes);
    }
    return true;
  }

  private void add(String type, LooseValue attributes) {
    String label = text(attributes, "label", LABELS.getOrDefault(type, type));
    boolean required = attributes.get("required").isTrue();
    if (type.equals("name") && attributes.get("hasLastName").isTrue()) {
      fields.add(new Field(Kind.NOTE, label));
      fields.add(
          field(Kind.TEXT, text(attributes, "labelFirstName", "First"), required, List.of()));
      fields.add(field(Kind.TEXT, text(attributes, "labelLastName", "Last"), required, List.of()));
      return;
    }
    List<String> choices =
        attributes.get("options").list().stream()
            .map(option -> Titles.words(option.isArray() ? words(option) : option.filled()))
            .filter(Objects::nonNull)
            .toList();
    fields.add(field(kind(type), label, required, choices));
  }

  private static @Nullable String words(LooseValue option) {
    String label = option.get("label").filled();
    return label == null ? option.get("value").filled() : label;
  }

  private static Field field(Kind kind, String label, boolean required, List<String> choices) {
    return new Field(kind, label, label, required, choices, null);
  }

  private static String text(LooseValue attributes, String name, String otherwise) {
    String words = Titles.words(attributes.get(name).filled());
    return words == null ? otherwise : words;
  }

  private static Kind kind(String type) {
    return switch (type) {
      case "email" -> Kind.EMAIL;
      case "phone" -> Kind.TEL;
      case "website" -> Kind.URL;
      case "date" -> Kind.DATE;
      case "textarea" -> Kind.TEXTAREA;
      case "select" -> Kind.SELECT;
      case "radio" -> Kind.RADIO;
      case "checkbox" -> Kind.CHECKBOX;
      case "hidden" -> Kind.HIDDEN;
      default -> Kind.TEXT;
    };
  }
}
