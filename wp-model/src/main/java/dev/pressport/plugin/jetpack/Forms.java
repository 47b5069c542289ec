package dev.pressport.plugin.jetpack;

import dev.pressport.block.Block;
import dev.pressport.block.BlockParser;
import dev.pressport.html.PlainText;
import dev.pressport.html.Titles;
import dev.pressport.model.Form;
import dev.pressport.model.Form.Field;
import dev.pressport.model.Form.Kind;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.FormBlocks;
import dev.pressport.render.FormHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The form of Jetpack, made of a block for each field; since 14.5 its label, input and options are
 * blocks, too. A form can also be an entry that pages name.
 */
final class Forms implements BlockFamily {
  /** The post type of forms that pages name. */
  static final String TYPE = "jetpack_form";

  private static final String FIELD = "jetpack/field-";

  /** The blocks around the choices: those in words, and those in pictures. */
  private static final Set<String> OPTIONS =
      Set.of("jetpack/options", "jetpack/fieldset-image-options");

  private final List<Field> fields = new ArrayList<>();
  private @Nullable String submit;

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.of("jetpack/contact-form", Forms::html);
  }

  private static String html(Block block, Body body) {
    Long id = Body.attributes(block).get("ref").id();
    return id == null ? ofBlocks(block, body) : stored(id, body);
  }

  private static String stored(long id, Body body) {
    Function<Part, @Nullable String> text =
        form -> form.outline().type().equals(TYPE) ? form.body() : null;
    return body.inlined(id, text, stored -> body.render(BlockParser.parse(stored)));
  }

  private static String ofBlocks(Block block, Body body) {
    Forms read = new Forms();
    FormBlocks.read(block.innerBlocks(), read.fields, read::add);
    return FormHtml.of(new Form(null, read.fields, read.submit), "Jetpack", body);
  }

  private boolean add(String name, Block block) {
    if (name.startsWith(FIELD)) {
      fields.add(field(name.substring(FIELD.length()), block));
    } else if (name.equals("jetpack/button") || name.equals("core/button")) {
      String text = Titles.words(Body.attributes(block).get("text").filled());
      String saved = PlainText.of(block.innerHtml()).strip();
      submit = text == null && !saved.isEmpty() ? saved : text;
    } else {
      return false;
    }
    return true;
  }

  private static Field field(String type, Block block) {
    LooseValue attributes = Body.attributes(block);
    String label = Titles.words(attributes.get("label").filled());
    String placeholder = Titles.words(attributes.get("placeholder").filled());
    List<String> choices = new ArrayList<>();
    attributes.get("options").list().forEach(option -> add(Titles.words(option.filled()), choices));
    for (Block part : block.innerBlocks()) {
      LooseValue inner = Body.attributes(part);
      if ("jetpack/label".equals(part.name()) && label == null) {
        label = Titles.words(inner.get("label").filled());
      } else if ("jetpack/input".equals(part.name()) && placeholder == null) {
        placeholder = Titles.words(inner.get("placeholder").filled());
      } else if (OPTIONS.contains(String.valueOf(part.name()))) {
        part.innerBlocks()
            .forEach(
                option ->
                    add(Titles.words(Body.attributes(option).get("label").filled()), choices));
      } else if ("jetpack/option".equals(part.name()) && label == null) {
        label = Titles.words(inner.get("label").filled());
      }
    }
    if (label == null && type.equals("consent")) {
      label = Titles.words(attributes.get("implicitConsentMessage").filled());
    }
    Kind kind = kind(type);
    return new Field(
        kind,
        label == null ? type : label,
        label,
        attributes.get("required").isTrue(),
        choices,
        placeholder);
  }

  private static void add(@Nullable String words, List<String> choices) {
    if (words != null) {
      choices.add(words);
    }
  }

  /** The kind of a field that a block or a shortcode names. */
  static Kind kind(String type) {
    return switch (type) {
      case "email" -> Kind.EMAIL;
      case "telephone", "phone" -> Kind.TEL;
      case "url" -> Kind.URL;
      case "number", "slider", "rating" -> Kind.NUMBER;
      case "date" -> Kind.DATE;
      case "time" -> Kind.TIME;
      case "textarea" -> Kind.TEXTAREA;
      case "select" -> Kind.SELECT;
      case "radio" -> Kind.RADIO;
      case "checkbox", "checkbox-multiple", "consent" -> Kind.CHECKBOX;
      case "file" -> Kind.FILE;
      case "hidden" -> Kind.HIDDEN;
      default -> Kind.TEXT;
    };
  }
}
