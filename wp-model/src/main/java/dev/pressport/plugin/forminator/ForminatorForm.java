package dev.pressport.plugin.forminator;

import dev.pressport.html.Titles;
import dev.pressport.model.Details;
import dev.pressport.model.Form;
import dev.pressport.model.Form.Field;
import dev.pressport.model.Form.Kind;
import dev.pressport.model.FormDetails;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import dev.pressport.render.FormWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A form, poll or quiz of Forminator, which is in one meta (library/model of the plugin). */
public final class ForminatorForm extends PostType {
  static final String FORMS = "forminator_forms";
  static final String POLLS = "forminator_polls";
  static final String QUIZZES = "forminator_quizzes";
  static final String META = "forminator_form_meta";

  /** What shows nothing, or needs a service. */
  private static final Set<String> UNSEEN =
      Set.of("captcha", "page-break", "postdata", "stripe", "stripe-ocs", "paypal", "group");

  /** The parts of an address or name, in their order: their switch is also the name of a label. */
  private static final List<String> ADDRESS =
      List.of(
          "street_address",
          "address_line",
          "address_city",
          "address_state",
          "address_zip",
          "address_country");

  private static final List<String> NAME = List.of("prefix", "fname", "mname", "lname");

  ForminatorForm(String name, String label, String meaning) {
    super(name, label, meaning, FormDetails.class, Set.of(Trait.FORM));
  }

  @Override
  public Optional<Set<String>> keptMetas() {
    return Optional.of(Set.of(META));
  }

  @Override
  public Details details(DetailsRequest request) {
    return FormDetails.of(read(LooseValue.of(request.entry().meta(), META), name()));
  }

  /** Returns what visitors see of a meta; null for one without a form. */
  static @Nullable Form read(LooseValue meta, String type) {
    if (!meta.isArray()) {
      return null;
    }
    LooseValue settings = meta.get("settings");
    List<Field> fields = new ArrayList<>();
    return switch (type) {
      case POLLS -> poll(meta, settings);
      case QUIZZES -> quiz(meta, settings);
      default -> {
        meta.get("fields").list().forEach(field -> add(field, fields));
        String submit = settings.get("submitData").get("custom-submit-text").filled();
        yield new Form(null, fields, Titles.words(submit));
      }
    };
  }

  private static Form poll(LooseValue meta, LooseValue settings) {
    List<Field> fields = new ArrayList<>();
    note(settings.get("poll-description"), fields);
    List<String> answers = texts(meta.get("fields"), "title");
    fields.add(new Field(Kind.RADIO, "poll", null, false, answers, null));
    return new Form(
        Titles.words(settings.get("poll-question").filled()),
        fields,
        Titles.words(settings.get("poll-button-label").filled()));
  }

  private static Form quiz(LooseValue meta, LooseValue settings) {
    List<Field> fields = new ArrayList<>();
    note(settings.get("quiz_description"), fields);
    for (LooseValue question : meta.get("questions").list()) {
      fields.add(
          new Field(
              Kind.RADIO,
              question.get("slug").filled(),
              Titles.words(question.get("title").filled()),
              false,
              texts(question.get("answers"), "title"),
              null));
    }
    return new Form(Titles.words(settings.get("quiz_name").filled()), fields, null);
  }

  private static List<String> texts(LooseValue list, String key) {
    return list.list().stream()
        .map(item -> Titles.plain(item.get(key).filled()))
        .filter(words -> !words.isEmpty())
        .toList();
  }

  private static void note(LooseValue stored, List<Field> fields) {
    FormWords.note(stored.filled()).forEach(fields::add);
  }

  private static void add(LooseValue field, List<Field> fields) {
    String type = field.get("type").string();
    if (type == null || UNSEEN.contains(type)) {
      return;
    }
    switch (type) {
      case "html", "section" ->
          Stream.of("field_label", "section_title", "section_subtitle", "variations")
              .forEach(key -> note(field.get(key), fields));
      case "consent" -> {
        note(field.get("field_label"), fields);
        fields.add(FormWords.consent(name(field), field.get("consent_description").filled(), true));
      }
      case "gdprcheckbox" -> {
        note(field.get("field_label"), fields);
        fields.add(FormWords.consent(name(field), field.get("gdpr_description").filled(), true));
      }
      case "address" -> parts(ADDRESS, field, fields);
      case "name" -> {
        if (field.get("multiple_name").isTrue()) {
          parts(NAME, field, fields);
        } else {
          fields.add(field(type, field));
        }
      }
      case "time" -> {
        fields.add(field(type, field));
        note(field.get("hh_label"), fields);
        note(field.get("mm_label"), fields);
      }
      default -> fields.add(field(type, field));
    }
    if (field.get("confirm-password").isTrue()) {
      fields.add(
          new Field(Kind.PASSWORD, Titles.words(field.get("confirm-password-label").filled())));
    }
    note(field.get("description"), fields);
  }

  private static void parts(List<String> names, LooseValue field, List<Field> fields) {
    for (String part : names) {
      if (field.get(part).isTrue()) {
        fields.add(
            new Field(
                part.equals("address_country") ? Kind.SELECT : Kind.TEXT,
                name(field) + "-" + part,
                Titles.words(field.get(part + "_label").filled()),
                field.get(part + "_required").isTrue(),
                List.of(),
                Titles.words(field.get(part + "_placeholder").filled())));
      }
    }
  }

  private static @Nullable String name(LooseValue field) {
    return field.get("element_id").filled();
  }

  private static Field field(String type, LooseValue field) {
    Kind kind = kind(type);
    String placeholder = Titles.words(field.get("placeholder").filled());
    return new Field(
        kind,
        name(field),
        Titles.words(field.get("field_label").filled()),
        field.get("required").isTrue(),
        kind.hasChoices() ? texts(field.get("options"), "label") : List.of(),
        placeholder);
  }

  private static Kind kind(String type) {
    return switch (type) {
      case "email" -> Kind.EMAIL;
      case "phone" -> Kind.TEL;
      case "url" -> Kind.URL;
      case "number", "currency", "calculation", "slider", "rating" -> Kind.NUMBER;
      case "date" -> Kind.DATE;
      case "time" -> Kind.TIME;
      case "password" -> Kind.PASSWORD;
      case "textarea" -> Kind.TEXTAREA;
      case "select" -> Kind.SELECT;
      case "radio" -> Kind.RADIO;
      case "checkbox" -> Kind.CHECKBOX;
      case "upload" -> Kind.FILE;
      case "hidden" -> Kind.HIDDEN;
      default -> Kind.TEXT;
    };
  }
}
