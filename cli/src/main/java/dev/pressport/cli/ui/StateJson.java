package dev.pressport.cli.ui;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pressport.Version;
import dev.pressport.cli.choice.ChosenSource;
import dev.pressport.cli.choice.ExportChoice;
import dev.pressport.cli.choice.FinishedExport;
import dev.pressport.cli.choice.InspectedSource;
import dev.pressport.cli.choice.SourceText;
import dev.pressport.cli.choice.TargetOrder;
import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.cli.console.Fault;
import dev.pressport.export.Exporter;
import dev.pressport.export.migrate.Ledger;
import dev.pressport.export.migrate.Report;
import dev.pressport.export.preview.TargetPreview;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.PostTypes;
import dev.pressport.problem.ProblemGroups;
import dev.pressport.source.Limitation;
import dev.pressport.source.inspect.Counts;
import dev.pressport.source.inspect.FoundPlugin;
import dev.pressport.source.inspect.Inspection;
import dev.pressport.source.rest.SiteSurvey;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The state of a conversation as the page reads it. Keys are only ever added. */
final class StateJson implements JsonText {
  private static final int MOST_PROBLEMS = 20;

  private final Conversation conversation;

  StateJson(Conversation conversation) {
    this.conversation = conversation;
  }

  @Override
  public void fields(JsonGenerator json) throws IOException {
    json.writeStringField("version", Version.NUMBER);
    json.writeStringField("folder", conversation.root().toString());
    uploads(json);
    json.writeStringField("typed", conversation.typed());
    ChosenSource source = conversation.source();
    json.writeStringField("user", source == null ? null : source.user());
    Job<InspectedSource> inspection = conversation.inspection();
    json.writeFieldName("inspection");
    job(inspection, json);
    InspectedSource inspected = inspection == null ? null : inspection.result();
    json.writeFieldName("site");
    if (inspected == null) {
      json.writeNull();
    } else {
      site(inspected, json);
    }
    targets(json);
    choice(json);
    export(json);
  }

  private void uploads(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("uploads");
    for (Uploads.Upload upload : conversation.uploads().files()) {
      json.writeStartObject();
      json.writeStringField("name", upload.name());
      json.writeStringField("size", DisplayFormat.bytes(upload.bytes()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("room", conversation.uploads().room());
  }

  private static void job(@Nullable Job<?> job, JsonGenerator json) throws IOException {
    if (job == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    jobFields(job, json);
    json.writeEndObject();
  }

  private static void jobFields(Job<?> job, JsonGenerator json) throws IOException {
    JobProgress.Moment moment = job.progress().moment();
    json.writeStringField("state", lower(job.state()));
    json.writeStringField("stage", lower(moment.stage()));
    json.writeNumberField("done", moment.done());
    json.writeNumberField("of", moment.of());
    json.writeStringField("text", text(moment));
    json.writeStringField("elapsed", DisplayFormat.seconds(moment.elapsed()));
    Long left = moment.left();
    json.writeStringField(
        "left", left == null ? null : DisplayFormat.seconds(left / 1000 * 1000).replace(".0", ""));
    json.writeStringField("message", moment.message());
    problems(moment.problems(), json);
    faults(job.faults(), json);
  }

  private static String text(JobProgress.Moment moment) {
    boolean items = moment.stage() == JobProgress.Stage.WRITING;
    StringBuilder text = new StringBuilder();
    if (moment.of() > 0) {
      text.append(amount(moment.done(), items)).append(" of ").append(amount(moment.of(), items));
      text.append(items ? " items" : "");
    }
    if (moment.files() > 0) {
      text.append(text.isEmpty() ? "" : ", ");
      text.append(DisplayFormat.count(moment.files(), "media file", "media files"));
      text.append(", ").append(DisplayFormat.bytes(moment.fileBytes()));
    }
    return text.toString();
  }

  private static String amount(long number, boolean items) {
    return items ? DisplayFormat.number(number) : DisplayFormat.bytes(number);
  }

  private static void problems(List<ProblemGroups.Group> groups, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("problems");
    List<ProblemGroups.Group> worst =
        groups.stream()
            .sorted((one, other) -> other.severity().compareTo(one.severity()))
            .limit(MOST_PROBLEMS)
            .toList();
    for (ProblemGroups.Group group : worst) {
      json.writeStartObject();
      json.writeStringField("severity", lower(group.severity()));
      json.writeNumberField("count", group.times());
      String first = group.examples().get(0).message().replaceFirst("\\.$", "");
      String text = group.kind().summary(group.times()).orElse(first);
      json.writeStringField("text", DisplayFormat.printable(text));
      json.writeStringField("subject", group.subject());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("problemKinds", groups.size());
  }

  /** Writes faults as an array {@code faults}. */
  static void faults(List<Fault> faults, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("faults");
    for (Fault fault : faults) {
      json.writeStartObject();
      json.writeStringField("code", fault.code());
      json.writeStringField("cause", fault.cause());
      json.writeStringField("remedy", fault.remedy());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void site(InspectedSource source, JsonGenerator json) throws IOException {
    InspectedSource.Findings findings = source.findings();
    json.writeStartObject();
    json.writeStringField("title", source.title());
    json.writeStringField("sentence", SourceText.of(source));
    json.writeArrayFieldStart("sites");
    for (String site : findings.sites()) {
      json.writeString(site);
    }
    json.writeEndArray();
    json.writeNumberField("mediaFiles", source.mediaFiles());
    json.writeBooleanField("copiesMedia", source.copiesMedia());
    json.writeStringField("mediaHost", source.mediaHost());
    json.writeBooleanField("live", findings.survey() != null);
    json.writeStringField("page", findings.page());
    if (findings.inspection() != null) {
      inspection(findings.inspection(), json);
    } else if (findings.survey() != null) {
      survey(findings.survey(), json);
    }
    json.writeObjectFieldStart("takes");
    if (findings.preview() != null) {
      for (TargetPreview target : findings.preview().targets()) {
        takes(target, json);
      }
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Writes what a target takes of the site, and what it leaves out. */
  private static void takes(TargetPreview target, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(target.target());
    String taken = DisplayFormat.number(target.taken());
    json.writeStringField("taken", taken);
    json.writeStringField("all", DisplayFormat.number(target.ledger().total().read()));
    json.writeArrayFieldStart("leftOut");
    for (Report.LeftOut kind : target.leftOut()) {
      json.writeStartObject();
      json.writeStringField("count", DisplayFormat.number(kind.count()));
      json.writeStringField("what", DisplayFormat.printable(kind.what()));
      json.writeStringField("why", kind.why());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void inspection(Inspection inspection, JsonGenerator json) throws IOException {
    json.writeStringField("home", inspection.site().home());
    json.writeBooleanField("complete", inspection.complete());
    json.writeArrayFieldStart("columns");
    for (String column : List.of("All", "Public", "Drafts", "Other")) {
      json.writeString(column);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rows");
    for (Map.Entry<String, String> type : labels(inspection).entrySet()) {
      Counts statuses = inspection.statuses(type.getKey());
      long published = statuses.of("publish");
      if (type.getKey().equals("attachment")) {
        published += statuses.of("inherit");
      }
      long drafts = statuses.of("draft");
      long all = statuses.total();
      boolean minor = isMinor(type.getKey());
      row(type.getValue(), minor, json, all, published, drafts, all - published - drafts);
    }
    row("Comments", json, inspection.comments().statuses());
    row("Terms", false, json, inspection.terms().total(), null, null, null);
    row("Authors", false, json, inspection.authors(), null, null, null);
    json.writeEndArray();
    strings("plugins", inspection.plugins().stream().map(FoundPlugin::name).toList(), json);
    strings("shortcodes", List.copyOf(inspection.shortcodes().byName().keySet()), json);
    strings(
        "lacks", inspection.limitations().stream().map(Limitation::what).distinct().toList(), json);
    problems(inspection.problems().groups(), json);
  }

  private static Map<String, String> labels(Inspection inspection) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (PostType type : PostTypes.all()) {
      if (inspection.types().containsKey(type.name())) {
        labels.put(type.name(), type.label());
      }
    }
    for (String type : inspection.types().keySet()) {
      String label = inspection.labels().getOrDefault(type, type);
      labels.putIfAbsent(type, label.isBlank() ? "(no type)" : DisplayFormat.printable(label));
    }
    return labels;
  }

  private static void row(String label, JsonGenerator json, Counts comments) throws IOException {
    long approved = comments.of("approved");
    row(label, false, json, comments.total(), approved, null, comments.total() - approved);
  }

  private static void survey(SiteSurvey survey, JsonGenerator json) throws IOException {
    json.writeStringField("home", survey.home());
    json.writeBooleanField("complete", true);
    json.writeArrayFieldStart("columns");
    json.writeString("You");
    json.writeString("Visitors");
    json.writeEndArray();
    json.writeArrayFieldStart("rows");
    for (SiteSurvey.Line line : survey.lines()) {
      boolean minor = line.what() == SiteSurvey.What.ENTRIES && isMinor(line.name());
      row(DisplayFormat.printable(line.label()), minor, json, line.seen(), line.visitors());
    }
    json.writeEndArray();
  }

  /** Returns whether people read entries of a type at most as parts of something else. */
  private static boolean isMinor(String type) {
    return !PostTypes.isContent(type)
        && !type.equals(PostTypes.ATTACHMENT)
        && !PostTypes.is(type, Trait.MENU);
  }

  private static void row(
      String label, boolean minor, JsonGenerator json, @Nullable Long... numbers)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("label", label);
    json.writeBooleanField("minor", minor);
    json.writeArrayFieldStart("numbers");
    for (Long number : numbers) {
      json.writeString(number == null ? "" : DisplayFormat.number(number));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void strings(String name, List<String> strings, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String string : strings) {
      json.writeString(DisplayFormat.printable(string));
    }
    json.writeEndArray();
  }

  private static void targets(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("targets");
    for (Exporter exporter : TargetOrder.all()) {
      json.writeStartObject();
      json.writeStringField("id", exporter.id());
      json.writeStringField("description", exporter.description());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("firstTargets", TargetOrder.FIRST);
  }

  private void choice(JsonGenerator json) throws IOException {
    ExportChoice choice = conversation.choice();
    json.writeFieldName("choice");
    if (choice == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("target", choice.target());
    json.writeStringField("media", lower(choice.media()));
    json.writeStringField("out", choice.out());
    json.writeStringField("command", conversation.command(choice));
    json.writeEndObject();
  }

  private void export(JsonGenerator json) throws IOException {
    Job<FinishedExport> export = conversation.export();
    json.writeFieldName("export");
    if (export == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    jobFields(export, json);
    FinishedExport finished = export.result();
    json.writeFieldName("result");
    if (finished == null) {
      json.writeNull();
    } else {
      result(finished, json);
    }
    json.writeEndObject();
  }

  private void result(FinishedExport finished, JsonGenerator json) throws IOException {
    Report report = finished.report();
    json.writeStartObject();
    json.writeBooleanField("complete", report.complete());
    json.writeStringField("verdict", conversation.named(finished.verdict()));
    json.writeStringField("summary", conversation.named(finished.summary()));
    json.writeStringField("folder", finished.folder().toString());
    String first = new ReportFiles(finished.folder()).first();
    json.writeStringField("report", "/report/" + conversation.reportKey() + "/" + first);
    strings("next", finished.next(), json);
    json.writeArrayFieldStart("columns");
    for (String column : List.of("Read", "Exported", "Merged", "Filtered", "Skipped")) {
      json.writeString(column);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rows");
    Map<String, Ledger.Line> entries = new LinkedHashMap<>(report.ledger().entries());
    for (PostType type : PostTypes.all()) {
      Ledger.Line line = entries.remove(type.name());
      if (line != null) {
        row(type.label(), isMinor(type.name()), line, json);
      }
    }
    for (Map.Entry<String, Ledger.Line> line : entries.entrySet()) {
      row(DisplayFormat.printable(line.getKey()), false, line.getValue(), json);
    }
    row("Comments", false, report.ledger().comments(), json);
    row("Terms", false, report.ledger().terms(), json);
    row("Authors", false, report.ledger().authors(), json);
    row("Total", false, report.ledger().total(), json);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void row(String label, boolean minor, Ledger.Line line, JsonGenerator json)
      throws IOException {
    row(
        label,
        minor,
        json,
        line.read(),
        line.exported(),
        line.merged(),
        line.filtered(),
        line.skipped());
  }

  private static String lower(Enum<?> constant) {
    return Objects.requireNonNull(constant).name().toLowerCase(Locale.ROOT);
  }
}
