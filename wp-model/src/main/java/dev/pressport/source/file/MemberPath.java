package dev.pressport.source.file;

import dev.pressport.source.SourceUnreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The names of an archive's members, as safe paths below one folder. */
final class MemberPath {
  private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:");

  private MemberPath() {}

  /**
   * A relative path with slashes. Archives of whole disks name files from the root; archives of old
   * programs for Windows have backslashes.
   *
   * @param archive its name, for people
   * @throws SourceUnreadable when the name leads out of where it is
   */
  static String of(String archive, String name) throws SourceUnreadable {
    List<String> segments = new ArrayList<>();
    String relative = DRIVE.matcher(name.replace('\\', '/')).replaceFirst("");
    for (String segment : relative.split("/", -1)) {
      if (segment.equals("..")) {
        throw new SourceUnreadable(FileRefusal.ARCHIVE_PATH, archive, name);
      }
      if (!segment.isEmpty() && !segment.equals(".")) {
        segments.add(segment);
      }
    }
    return String.join("/", segments);
  }
}
