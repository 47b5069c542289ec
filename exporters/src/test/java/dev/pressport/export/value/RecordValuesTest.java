package dev.pressport.export.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pressport.model.JsonName;
import dev.pressport.model.Metas;
import dev.pressport.model.NoDetails;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import dev.pressport.record.RecordValues;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordValuesTest {

  public record Place(@Nullable String city, @Nullable Double lat) {}

  public record Event(
      @JsonName("public") boolean isPublic,
      long id,
      @Nullable Integer pages,
      @Nullable Place place,
      List<Place> others,
      Map<String, Value> extra,
      LocalDateTime date,
      Instant dateUtc,
      Text body) {}

  public record Branch(String name, @Nullable Branch parent, List<Branch> children) {}

  private static final Event EVENT =
      new Event(
          true,
          7,
          null,
          new Place("Nantes", 47.2),
          List.of(new Place(null, null)),
          Map.of("k", Value.TRUE),
          LocalDateTime.of(2024, 1, 31, 11, 0),
          Instant.parse("2024-01-31T10:00:00Z"),
          Text.of("é"));

  @Test
  void namesComponentsInTheirOrder() {
    assertThat(ValueJson.string(RecordValues.of(EVENT)))
        .isEqualTo(
            "{\"public\":true,\"id\":7,\"pages\":null,\"place\":{\"city\":\"Nantes\",\"lat\":47.2},"
                + "\"others\":[{\"city\":null,\"lat\":null}],\"extra\":{\"k\":true},"
                + "\"date\":\"2024-01-31T11:00:00\",\"dateUtc\":\"2024-01-31T10:00:00Z\","
                + "\"body\":\"é\"}");
  }

  @Test
  void hasNothingForATypeWithoutDetails() {
    assertThat(RecordValues.of(NoDetails.INSTANCE)).isEqualTo(new Value.Dict(Map.of()));
    assertThat(RecordPath.of(NoDetails.class)).isEmpty();
  }

  @Test
  void refusesWhatIsNoPartOfTheModel() {
    assertThatIllegalArgumentException().isThrownBy(() -> RecordValues.of(new Object()));
    assertThatIllegalArgumentException().isThrownBy(() -> RecordValues.of(1.5f));
    assertThatIllegalArgumentException().isThrownBy(() -> RecordPath.of(String.class));
  }

  @Test
  void followsRecordsButNotListsAndMaps() {
    assertThat(RecordPath.of(Event.class))
        .extracting(RecordPath::name)
        .containsExactly(
            "public",
            "id",
            "pages",
            "place.city",
            "place.lat",
            "others",
            "extra",
            "date",
            "dateUtc",
            "body");
  }

  @Test
  void endsWhereARecordHoldsItsOwnKind() {
    assertThat(RecordPath.of(Branch.class))
        .extracting(RecordPath::name)
        .containsExactly("name", "parent", "children");
  }

  @Test
  void takesMetasForTheirValues() {
    Metas.Builder metas = new Metas.Builder();
    metas.addRepaired("k", Value.of(1), "i:01;");
    Term term =
        new Term(
            1L,
            "category",
            "a",
            "A",
            null,
            null,
            null,
            null,
            Map.of(),
            metas.build(),
            Map.of(),
            Map.of(),
            null,
            false);
    assertThat(RecordPath.of(Term.class)).extracting(RecordPath::name).contains("meta");
    assertThat(ValueJson.string(new RecordPath(List.of("meta")).in(RecordValues.of(term))))
        .isEqualTo("{\"k\":[1]}");
  }

  @Test
  void findsWhatIsAtAPath() {
    Value tree = RecordValues.of(EVENT);
    assertThat(new RecordPath(List.of("place", "city")).in(tree)).isEqualTo(Value.of("Nantes"));
    assertThat(new RecordPath(List.of("pages", "city")).in(tree)).isEqualTo(Value.NULL);
    assertThat(new RecordPath(List.of("nowhere")).in(tree)).isEqualTo(Value.NULL);
  }

  static List<PostType> types() {
    return PostTypes.all();
  }

  @ParameterizedTest
  @MethodSource("types")
  void knowsAllThatDetailsHold(PostType type) {
    assertThat(foreign(type.detailsType(), new HashSet<>())).isEmpty();
  }

  /** The types within a record that would be refused. */
  private static Set<String> foreign(Type type, Set<Type> seen) {
    Set<String> foreign = new HashSet<>();
    if (!seen.add(type)) {
      return foreign;
    }
    if (type instanceof ParameterizedType parameterized) {
      assertThat(parameterized.getRawType()).isIn(List.class, Map.class);
      for (Type argument : parameterized.getActualTypeArguments()) {
        foreign.addAll(foreign(argument, seen));
      }
    } else if (type instanceof Class<?> record && record.isRecord()) {
      Arrays.stream(record.getRecordComponents())
          .map(RecordComponent::getGenericType)
          .forEach(component -> foreign.addAll(foreign(component, seen)));
    } else if (!SCALARS.contains(type)) {
      foreign.add(type.getTypeName());
    }
    return foreign;
  }

  private static final Set<Type> SCALARS =
      Set.of(
          String.class,
          Text.class,
          Value.class,
          boolean.class,
          Boolean.class,
          int.class,
          Integer.class,
          long.class,
          Long.class,
          Double.class,
          LocalDateTime.class,
          Instant.class);
}
