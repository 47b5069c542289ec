package dev.pressport.cli.option;

import dev.pressport.cli.reference.Shell;
import dev.pressport.export.Exporter;
import dev.pressport.export.Exporters;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** The values that a shell offers for an option or argument; others can be valid, too. */
public final class Choices {
  private Choices() {}

  /** The names of the targets. */
  public static final class Targets implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Exporters.all().stream().map(Exporter::id).iterator();
    }
  }

  /** The post types that Pressport knows. */
  public static final class Types implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return PostTypes.all().stream().map(PostType::name).iterator();
    }
  }

  /** The statuses of WordPress core that people choose by. */
  public static final class Statuses implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("publish", "draft", "pending", "future", "private", "trash").iterator();
    }
  }

  /** The values of {@code --media}. */
  public static final class Media implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("copy", "link", "none").iterator();
    }
  }

  /** The values of {@code --media-scope}. */
  public static final class MediaScopes implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("used", "all").iterator();
    }
  }

  /** The values of {@code --overwrite}. */
  public static final class OverwriteModes implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("keep", "refuse", "replace").iterator();
    }
  }

  /** The values of {@code --progress}. */
  public static final class Progress implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("auto", "always", "never").iterator();
    }
  }

  /** The shells with completion. */
  public static final class Shells implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Shell.values()).map(Shell::id).iterator();
    }
  }
}
