package dev.pressport;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.Plugins;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import dev.pressport.row.PluginTable;
import dev.pressport.source.ContentSource;
import dev.pressport.source.Location;
import dev.pressport.source.Match;
import dev.pressport.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found through the service files is all that there is. */
class ModelRegistrationTest {

  private static List<String> implementing(Class<?> type) {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.pressport")
            .stream()
            .filter(found -> found.isAssignableTo(type) && !found.isInterface())
            .filter(found -> !found.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaClass::getName)
            .toList();
  }

  private static Stream<String> names(List<?> registered) {
    return registered.stream().map(one -> one.getClass().getName());
  }

  @Test
  void everySourceIsRegistered() {
    assertThat(names(Sources.all()))
        .containsExactlyInAnyOrderElementsOf(implementing(ContentSource.class));
  }

  @Test
  void everyPluginIsRegistered() {
    assertThat(names(Plugins.all()))
        .containsExactlyInAnyOrderElementsOf(implementing(Plugin.class))
        .isNotEmpty();
  }

  @Test
  void pluginsDescribeThemselves() {
    assertThat(Plugins.all())
        .extracting(Plugin::slug)
        .doesNotHaveDuplicates()
        .allMatch(slug -> slug.matches("[a-z0-9_-]+"));
    assertThat(Plugins.all())
        .noneMatch(plugin -> plugin.name().isBlank() || plugin.meaning().isBlank());
  }

  @Test
  void pluginTablesNameAnOwner() {
    assertThat(Plugins.parts(PluginTable.class))
        .allMatch(table -> table.name().matches("[a-z0-9_]+[*]?") && !table.numbers().isEmpty());
  }

  @Test
  void everyPostTypeIsRegistered() {
    // A class may make several types of one plugin.
    assertThat(names(PostTypes.all()).distinct())
        .containsExactlyInAnyOrderElementsOf(implementing(PostType.class))
        .isNotEmpty();
  }

  @Test
  void namesAreUnique() {
    assertThat(Sources.all())
        .extracting(ContentSource::id)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"));
    assertThat(PostTypes.all()).extracting(PostType::name).doesNotHaveDuplicates();
    for (Plugin plugin : Plugins.all()) {
      List<String> own =
          plugin.parts().stream()
              .filter(PostType.class::isInstance)
              .map(part -> ((PostType) part).name())
              .toList();
      assertThat(PostTypes.all())
          .filteredOn(type -> type.is(PostType.Trait.BUILT_IN) || own.contains(type.name()))
          .extracting(PostType::label)
          .as(plugin.slug())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void sourcesDescribeTheirOptionsAndLimitations() {
    for (ContentSource source : Sources.all()) {
      assertThat(source.options())
          .allMatch(option -> option.name().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"))
          .noneMatch(option -> option.description().isBlank());
      assertThat(source.limitations()).noneMatch(limitation -> limitation.what().isBlank());
    }
  }

  @Test
  void sourcesDoNotClaimWhatIsNoSite(@TempDir Path temp) throws IOException {
    Path file = Files.writeString(temp.resolve("site.xml"), "a shopping list\n");
    for (ContentSource source : Sources.all()) {
      Optional<Match> match = source.recognize(new Location.OnDisk("site.xml", file));
      assertThat(match.isEmpty() || match.get().refusal().isPresent()).as(source.id()).isTrue();
    }
  }

  /** A column of wp_posts holds no more: wp-admin/includes/schema.php. */
  @Test
  void postTypesFitIntoTheirColumn() {
    assertThat(PostTypes.all())
        .allMatch(type -> type.name().matches("[a-z0-9_-]{1,20}"))
        .noneMatch(type -> type.label().isBlank() || type.meaning().isBlank());
  }
}
