package dev.pressport.posttype;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Details;
import dev.pressport.model.Entry;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What every post type keeps to. */
@ParameterizedClass
@MethodSource("dev.pressport.posttype.PostTypes#all")
class PostTypeContractTest {
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

  @Parameter PostType type = PostTypes.all().get(0);

  @Test
  void describesEntriesOfWhichAlmostNothingIsKnown() {
    Entry entry = MappedSite.of(TestRow.entry(type.name(), 5)).entry(5);

    assertThat(entry.details()).isInstanceOf(type.detailsType());
  }

  @Test
  void describesEntriesWithABodyThatIsNotWhatItsTypeStores() {
    for (String body : List.of("", "{\"a\":", "a:1:{i:0;", "<!-- wp:paragraph -->", "[x")) {
      Entry entry =
          MappedSite.of(TestRow.entry(type.name(), 5).named("One", "one").body(body)).entry(5);

      assertThat(entry.details()).isInstanceOf(type.detailsType());
    }
  }

  @Test
  void hasDetailsThatCanBeWrittenByName() {
    assertWritable(type.detailsType(), new HashSet<>());
  }

  @Test
  void isOneThingOnly() {
    assertThat(type.traits())
        .filteredOn(
            Set.of(Trait.VIEWABLE, Trait.MENU, Trait.DESIGN, Trait.EMBEDDED, Trait.ACF_DEFINITION)
                ::contains)
        .hasSizeLessThan(2);
    assertThat(type.is(Trait.COMPUTED_IN_REST) && !type.is(Trait.IN_REST)).isFalse();
    assertThat(type.outsideWxr().isPresent() && !type.is(Trait.IN_WXR)).isFalse();
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
