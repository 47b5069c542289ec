package dev.pressport.cli.command;

import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.cli.console.TextWrapper;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import dev.pressport.source.Limitation;
import dev.pressport.source.rest.RestSource;
import dev.pressport.source.rest.SiteSurvey;
import dev.pressport.source.rest.SiteSurvey.Line;
import dev.pressport.source.rest.SiteSurvey.What;
import dev.pressport.text.TimeSpans;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The survey of a live site, as a page of text. */
final class SurveyTable {
  private static final int LABEL = 24;
  private static final int NUMBER = 8;

  private final SiteSurvey survey;
  private final int columns;
  private final StringBuilder text = new StringBuilder();

  SurveyTable(SiteSurvey survey, int columns) {
    this.survey = survey;
    this.columns = Math.max(60, Math.min(80, columns));
  }

  String text() {
    text.setLength(0);
    String title = survey.title() == null ? "A site" : survey.title().strip();
    line(DisplayFormat.printable(title + ", " + survey.home()), "  ");
    String api = survey.api() == null ? "REST API closed" : "REST API at " + survey.api();
    line(DisplayFormat.printable("WordPress, " + api + ", " + who()), "  ");
    text.append('\n');
    if (survey.api() == null) {
      hidden();
      help();
      return text.toString();
    }
    if (survey.user() == null) {
      forVisitors();
    } else {
      forUser();
    }
    text.append('\n');
    hidden();
    section(
        "Not in the REST API",
        new RestSource()
            .limitations().stream()
                .map(Limitation::what)
                .distinct()
                .collect(Collectors.joining(", ")));
    if (!survey.network().isEmpty()) {
      section("Other sites of network", String.join(", ", survey.network()));
    }
    section(
        "Time of a pull",
        "about "
            + TimeSpans.words(survey.pull().time())
            + ", "
            + DisplayFormat.count(survey.pull().requests(), "request", "requests")
            + ", if the site answers as it did now");
    help();
    return text.toString();
  }

  private String who() {
    if (survey.user() == null) {
      return "not logged in";
    }
    String roles = survey.roles().isEmpty() ? "" : " (" + String.join(", ", survey.roles()) + ")";
    return "logged in as " + survey.user() + roles;
  }

  private void forVisitors() {
    row("Public", "items", "Only visible when logged in");
    for (Line line : survey.lines()) {
      if (line.seen() == null) {
        row(label(line), "-", "everything (" + line.refusal() + ")");
      } else if (line.seen() > 0 || line.what() == What.ENTRIES) {
        row(label(line), DisplayFormat.number(line.seen()), hidden(line));
      }
    }
  }

  private static String hidden(Line line) {
    return switch (line.what()) {
      case USERS -> "users without published entries; e-mail addresses";
      case COMMENTS -> "pending, spam, trash, and on protected entries";
      case TERMS -> "";
      case ENTRIES ->
          PostTypes.find(line.name())
              .map(PostType::hiddenFromVisitors)
              .orElse(PostType.HIDDEN_FROM_VISITORS);
    };
  }

  private void forUser() {
    row("Visible to you", "items", "public");
    for (Line line : survey.lines()) {
      String visitors = line.visitors() == null ? "-" : DisplayFormat.number(line.visitors());
      String pad = " ".repeat(Math.max(0, 8 - visitors.length()));
      if (line.seen() == null) {
        row(label(line), "-", pad + visitors + "   " + line.refusal());
      } else if (line.seen() > 0) {
        row(
            label(line),
            DisplayFormat.number(line.seen()),
            pad + visitors + "   " + shortcoming(line));
      }
    }
  }

  private static String shortcoming(Line line) {
    if (line.what() == What.TERMS) {
      return "";
    }
    return switch (line.form()) {
      case STORED -> "";
      case PARTLY_STORED -> "stored text of your own only";
      case PUBLIC -> "only public data";
    };
  }

  private static String label(Line line) {
    return switch (line.what()) {
      case USERS -> "Users";
      case COMMENTS -> "Comments";
      case TERMS -> line.label();
      case ENTRIES -> PostTypes.find(line.name()).map(PostType::label).orElse(line.label());
    };
  }

  /** The pages that the site shows visitors and the API does not provide. */
  private void hidden() {
    if (survey.hidden().isEmpty()) {
      return;
    }
    row("Hidden from the API", "pages", "such as");
    for (SiteSurvey.Hidden hidden : survey.hidden()) {
      String of = hidden.what() == What.TERMS ? " (taxonomy)" : "";
      row(hidden.name() + of, DisplayFormat.number(hidden.pages()), hidden.addresses().get(0));
    }
    text.append('\n');
  }

  private void help() {
    List<String> ways = new ArrayList<>();
    String home = survey.home() == null ? "URL" : survey.home();
    if (survey.user() == null) {
      ways.add(
          "a password: WordPress > Users > Profile > Application Passwords, then pressport inspect "
              + home
              + " --user NAME");
    }
    if (!survey.hidden().isEmpty()) {
      ways.add("hidden pages as visitors see them: --from-pages with export or pull");
    }
    ways.add("a WXR file: WordPress > Tools > Export > All content");
    for (String way : ways) {
      section(way.equals(ways.get(0)) ? "To get more" : "", way);
    }
  }

  private void row(String label, String number, String rest) {
    String shown = DisplayFormat.printable(label);
    String cut = shown.length() > LABEL ? shown.substring(0, LABEL) : shown;
    String start =
        cut
            + " ".repeat(LABEL - cut.length())
            + " ".repeat(Math.max(0, NUMBER - number.length()))
            + number;
    line((start + "   " + rest).stripTrailing(), " ".repeat(LABEL + NUMBER + 3));
  }

  private void section(String label, String words) {
    line(
        label + " ".repeat(LABEL - label.length()) + DisplayFormat.printable(words),
        " ".repeat(LABEL));
  }

  private void line(String words, String indent) {
    text.append(TextWrapper.at(columns, words, indent)).append('\n');
  }
}
