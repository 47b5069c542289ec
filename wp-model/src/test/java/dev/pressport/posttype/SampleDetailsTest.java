package dev.pressport.posttype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pressport.fixtures.Fixtures;
import dev.pressport.model.Details;
import dev.pressport.model.Entry;
import dev.pressport.model.NoDetails;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.posttype.CustomizeChangeset.CustomizeChangesetDetails;
import dev.pressport.posttype.CustomizeChangeset.Setting;
import dev.pressport.source.MappedSite;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SampleDetailsTest {
  private static final Set<Class<?>> PLAIN =
      Set.of(
          String.class,
          boolean.class,
          Boolean.class,
          int.class,
          Integer.class,
          long.class,
          Long.class,
          Double.class,
          LocalDateTime.class,
          Instant.class,
          Value.class,
          Text.class);

  @Test
  void describesEveryKnownTypeOfTheSample() throws IOException {
    MappedSite site = MappedSite.ofWxr(Fixtures.sample());
    Set<String> described = new TreeSet<>();
    for (Entry entry : site.entries().values()) {
      boolean known = PostTypes.find(entry.type()).isPresent();
      assertThat(entry.details() instanceof NoDetails).as(entry.type()).isEqualTo(!known);
      if (known) {
        described.add(entry.type());
      }
    }
    assertThat(described)
        .containsExactlyInAnyOrderElementsOf(PostTypes.all().stream().map(PostType::name).toList());
  }

  @Test
  void knowsTheMenusSeoAndLanguagesOfTheSample() throws IOException {
    MappedSite site = MappedSite.ofWxr(Fixtures.sample());
    assertThat(site.index().menus())
        .isNotEmpty()
        .allSatisfy(menu -> assertThat(menu.items()).isNotEmpty());
    assertThat(site.entries().values()).anyMatch(entry -> entry.seo() != null);
    assertThat(site.entries().values()).anyMatch(entry -> entry.translations().size() > 1);
  }

  @Test
  void decodesTheChangesetOfTheSample() throws IOException {
    MappedSite site = MappedSite.ofWxr(Fixtures.sample());
    assertThat(site.details(651, CustomizeChangesetDetails.class).settings())
        .extracting(Setting::id, Setting::theme)
        .contains(tuple("blogdescription", null), tuple("header_textcolor", "quayside"));
  }

  @Test
  void isMadeOfWhatCanBeWrittenByName() throws IOException {
    Set<Class<?>> seen = new HashSet<>();
    for (Entry entry : MappedSite.ofWxr(Fixtures.sample()).entries().values()) {
      assertWritable(entry.details().getClass(), seen);
    }
    assertThat(seen).hasSizeGreaterThan(22);
  }

  private static void assertWritable(Type type, Set<Class<?>> seen) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      assertThat(generic.getRawType()).isIn(List.class, Map.class);
      assertWritable(arguments[arguments.length - 1], seen);
    } else if (type instanceof Class<?> plain && !PLAIN.contains(plain)) {
      assertThat(plain.isRecord()).as(plain.getName()).isTrue();
      if (seen.add(plain)) {
        assertThat(Details.class.isAssignableFrom(plain) || plain.getInterfaces().length == 0)
            .isTrue();
        for (RecordComponent component : plain.getRecordComponents()) {
          assertWritable(component.getGenericType(), seen);
        }
      }
    }
  }
}
