package dev.pressport.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pressport.export.preview.SitePreview;
import dev.pressport.export.value.PrettyJson;
import dev.pressport.source.Limitation;
import dev.pressport.source.rest.RestSource;
import dev.pressport.source.rest.SiteSurvey;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The survey of a live site, as one JSON document. Keys are only ever added. */
final class SurveyJson {
  private SurveyJson() {}

  /**
   * Writes it and leaves the stream open.
   *
   * @param contents null when the site was not read
   */
  static void write(SiteSurvey survey, @Nullable SitePreview contents, OutputStream out)
      throws IOException {
    PrettyJson.write(
        out,
        json -> {
          json.writeObjectFieldStart("site");
          json.writeStringField("title", survey.title());
          json.writeStringField("home", survey.home());
          json.writeEndObject();
          json.writeStringField("api", survey.api() == null ? null : survey.api().toString());
          json.writeStringField("user", survey.user());
          json.writeFieldName("roles");
          strings(survey.roles(), json);
          json.writeFieldName("namespaces");
          strings(survey.namespaces(), json);
          json.writeArrayFieldStart("lists");
          for (SiteSurvey.Line line : survey.lines()) {
            json.writeStartObject();
            json.writeStringField("of", line.what().name().toLowerCase(Locale.ROOT));
            json.writeStringField("name", line.name());
            json.writeStringField("label", line.label());
            number("seen", line.seen(), json);
            number("visitors", line.visitors(), json);
            json.writeStringField("refusal", line.refusal());
            json.writeBooleanField("stored", line.stored());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("hidden");
          for (SiteSurvey.Hidden hidden : survey.hidden()) {
            json.writeStartObject();
            json.writeStringField("of", hidden.what().name().toLowerCase(Locale.ROOT));
            json.writeStringField("name", hidden.name());
            json.writeNumberField("pages", hidden.pages());
            json.writeFieldName("addresses");
            strings(hidden.addresses(), json);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeObjectFieldStart("pull");
          json.writeNumberField("requests", survey.pull().requests());
          json.writeNumberField("seconds", Math.round(survey.pull().time().toMillis() / 1e3));
          json.writeEndObject();
          json.writeFieldName("network");
          strings(survey.network(), json);
          json.writeFieldName("lacks");
          strings(
              new RestSource().limitations().stream().map(Limitation::what).distinct().toList(),
              json);
          if (contents != null) {
            json.writeObjectFieldStart("contents");
            InspectionJson.write(contents, json);
            json.writeEndObject();
          }
        });
  }

  private static void number(String name, @Nullable Long number, JsonGenerator json)
      throws IOException {
    if (number == null) {
      json.writeNullField(name);
    } else {
      json.writeNumberField(name, number);
    }
  }

  private static void strings(List<String> strings, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (String string : strings) {
      json.writeString(string);
    }
    json.writeEndArray();
  }
}
