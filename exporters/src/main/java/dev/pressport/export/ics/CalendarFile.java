package dev.pressport.export.ics;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.io.text.ICalWriter;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import dev.pressport.export.Output;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A calendar whose events are kept on disk until its time zones are known, since those come first.
 */
final class CalendarFile {
  private static final int LONGEST_LINE = 75;
  private static final String PRODUCT = "-//Pressport//Pressport//EN";
  private static final String END = "END:VCALENDAR\r\n";
  private static final String EVENT = "BEGIN:VEVENT\r\n";

  private final String name;
  private final @Nullable String description;
  private final Path events;
  private final SortedMap<String, Instant> zones = new TreeMap<>();

  /**
   * A calendar without events.
   *
   * @param events a file that is not there yet
   */
  CalendarFile(String name, @Nullable String description, Path events) {
    this.name = name;
    this.description = description;
    this.events = events;
  }

  /** An event in the form in which {@link #add} takes it. */
  static byte[] bytes(VEvent event, EventDates dates) {
    ICalendar calendar = new ICalendar();
    calendar.addEvent(event);
    if (dates.zoned()) {
      calendar.setTimezoneInfo(zone(dates.zone(), dates.start()));
    }
    String text = text(calendar);
    return text.substring(text.indexOf(EVENT), text.length() - END.length())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static TimezoneInfo zone(ZoneId zone, Instant first) {
    TimezoneInfo info = new TimezoneInfo();
    info.setDefaultTimezone(assignment(zone, first));
    return info;
  }

  private static TimezoneAssignment assignment(ZoneId zone, Instant first) {
    return new TimezoneAssignment(
        java.util.TimeZone.getTimeZone(zone), ZoneComponent.of(zone, first));
  }

  private static String text(ICalendar calendar) {
    StringWriter text = new StringWriter();
    try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
      writer.write(calendar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folded(text.toString());
  }

  /** Lines of at most 75 octets (RFC 5545, 3.1); the library counts characters. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length() + text.length() / 32);
    int octets = 0;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      int size = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
      boolean ends = character == '\r' || character == '\n';
      if (!ends && octets + size > LONGEST_LINE) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.appendCodePoint(character);
      octets = ends ? 0 : octets + size;
      i += Character.charCount(character);
    }
    return folded.toString();
  }

  void add(byte[] event, EventDates dates) throws IOException {
    Files.write(events, event, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    if (dates.zoned()) {
      zones.merge(dates.zone().getId(), dates.start(), (a, b) -> a.isBefore(b) ? a : b);
    }
  }

  /** Writes the calendar when it has events: one without them is not valid. */
  void writeTo(Output output, String path) throws IOException {
    if (!Files.exists(events)) {
      return;
    }
    String text = text(head());
    try (OutputStream out = output.create(path)) {
      out.write(text.substring(0, text.length() - END.length()).getBytes(StandardCharsets.UTF_8));
      Files.copy(events, out);
      out.write(END.getBytes(StandardCharsets.UTF_8));
    }
  }

  private ICalendar head() {
    ICalendar calendar = new ICalendar();
    calendar.setProductId(PRODUCT);
    calendar.addExperimentalProperty("X-WR-CALNAME", VObjectPropertyValues.escape(name));
    if (description != null) {
      calendar.addExperimentalProperty("X-WR-CALDESC", VObjectPropertyValues.escape(description));
    }
    zones.forEach((zone, first) -> calendar.addComponent(ZoneComponent.of(ZoneId.of(zone), first)));
    return calendar;
  }

  void delete() throws IOException {
    Files.deleteIfExists(events);
  }
}
