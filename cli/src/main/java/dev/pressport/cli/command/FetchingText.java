package dev.pressport.cli.command;

import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.http.Wait;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import dev.pressport.source.Fetching;
import dev.pressport.text.TimeSpans;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The state of reading a live site, in a line. */
final class FetchingText {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

  /** The length of a wait of which the seconds do not matter. */
  private static final Duration LONG = Duration.ofMinutes(2);

  /** The most letters of a label, so that the line fits a terminal of 80 columns. */
  private static final int LABEL = 16;

  private FetchingText() {}

  /** Returns {@code Posts 4,300 of 20,045, 9 requests/s, about 30 s left}. */
  static String of(Fetching state) {
    StringBuilder line = new StringBuilder();
    Fetching.Part list = state.list();
    if (list == null) {
      line.append("Fetching ").append(state.host());
      if (state.requests() > 0) {
        line.append(", ").append(DisplayFormat.count(state.requests(), "request", "requests"));
      }
    } else {
      String label = DisplayFormat.printable(label(list.name(), list.label()));
      line.append(label.length() > LABEL ? label.substring(0, LABEL) : label);
      line.append(list.checking() ? " checked " : " ").append(DisplayFormat.number(list.done()));
      if (list.of() != null) {
        line.append(" of ").append(DisplayFormat.number(list.of()));
      }
    }
    if (state.requests() > 0) {
      line.append(", ").append(rate(state.perSecond())).append(" requests/s");
    }
    Duration left = state.left();
    if (left != null) {
      line.append(", about ").append(TimeSpans.words(left)).append(" left");
    }
    return line.toString();
  }

  /** The name of one of a site's lists, by the name of its type or taxonomy. */
  static String label(String name, String otherwise) {
    return switch (name) {
      case "user" -> "Users";
      case "comment" -> "Comments";
      case "category" -> "Categories";
      case "post_tag" -> "Tags";
      default -> PostTypes.find(name).map(PostType::label).orElse(otherwise);
    };
  }

  private static String rate(double perSecond) {
    return perSecond < 3
        ? String.format(Locale.ROOT, "%.1f", perSecond)
        : DisplayFormat.number(Math.round(perSecond));
  }

  /** Returns {@code The site asks to wait 10 min (503, maintenance); next try 19:42}. */
  static String of(Wait wait, LocalTime now) {
    LocalTime next = now.plus(wait.time());
    String at = (wait.time().compareTo(LONG) < 0 ? SECOND : MINUTE).format(next);
    String time = TimeSpans.words(wait.time());
    return (wait.asked()
            ? "The site asks to wait " + time
            : wait.status() == 429
                ? "The site limits the rate of requests: waiting " + time
                : "The site is not available: waiting " + time)
        + " ("
        + wait.cause()
        + "); next try "
        + at;
  }

  static String untilNext(long milliseconds) {
    return "Waiting for the site, next try in " + TimeSpans.words(Duration.ofMillis(milliseconds));
  }
}
