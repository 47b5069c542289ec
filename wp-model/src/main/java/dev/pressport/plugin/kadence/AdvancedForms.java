package dev.pressport.plugin.kadence;

import dev.pressport.block.Block;
import dev.pressport.block.BlockParser;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The advanced form: a separate entry that has one block for each field. */
final class AdvancedForms implements BlockFamily {
  static final String TYPE = "kadence_form";

  private static final String FIELD = "kadence/advanced-form-";

  private final List<Field> fields = new ArrayList<>();
  private @Nullable String submit;

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.of("kadence/advanced-form", AdvancedForms::html);
  }

  private static String html(Block block, Body body) {
    Long id = Body.attributes(block).get("id").id();
    if (id == null) {
      return "";
    }
    AdvancedForms read = new AdvancedForms();
    body.inlined(
        id,
        part -> part.outline().type().equals(TYPE) ? part.body() : null,
        text -> {
          FormBlocks.read(BlockParser.parse(text), read.fields, read::add);
          return "";
        });
    return FormHtml.of(new Form(null, read.fields, read.submit), "Kadence Blocks", body);
  }

  private boolean add(String name, Block block) {
    if (name.equals(FIELD + "submit")) {
      submit = Titles.words(Body.attributes(block).get("text").filled());
    } else if (name.startsWith(FIELD) && !name.equals(FIELD + "captcha")) {
      fields.add(field(name.substring(FIELD.length()), Body.attributes(block)));
    } else if (name.equals("kadence/advancedheading")) {
      FormBlocks.addNote(block, fields);
    } else {
      return false;
    }
    return true;
  }

  private static Field field(String type, LooseValue attributes) {
    String label = Titles.words(attributes.get("label").filled());
    String description = Titles.words(attributes.get("description").filled());
    List<String> choices =
        Stream.concat(
                attributes.get("options").list().stream()
                    .map(option -> Titles.words(option.get("label").filled()))
                    .filter(Objects::nonNull),
                Stream.ofNullable(label == null ? null : description))
            .toList();
    String words = label == null ? description : label;
    return new Field(
        kind(type),
        words,
        words,
        attributes.get("required").isTrue(),
        choices,
        Titles.words(attributes.get("placeholder").filled()));
  }

  private static Kind kind(String type) {
    return switch (type) {
      case "email" -> Kind.EMAIL;
      case "telephone" -> Kind.TEL;
      case "number" -> Kind.NUMBER;
      case "date" -> Kind.DATE;
      case "time" -> Kind.TIME;
      case "textarea" -> Kind.TEXTAREA;
      case "select" -> Kind.SELECT;
      case "radio" -> Kind.RADIO;
      case "checkbox", "accept" -> Kind.CHECKBOX;
      case "file" -> Kind.FILE;
      case "hidden" -> Kind.HIDDEN;
      default -> Kind.TEXT;
    };
  }
}
