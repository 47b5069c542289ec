package dev.pressport.export.cms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.export.cms.NameScope.Style;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameScopeTest {
  @ParameterizedTest
  @CsvSource({
    "opening_hours, opening_hours, openingHours, opening-hours",
    "price (USD), price_usd, priceUSD, price-usd",
    "allDay, all_day, allDay, all-day",
    "Größe, grosse, grosse, grosse",
    "цена, tsena, tsena, tsena",
    "2024 sales, field_2024_sales, field2024Sales, field-2024-sales",
    "'***', field, field, field",
  })
  void makesANameOfAnyText(String wanted, String snake, String camel, String kebab) {
    assertThat(new NameScope(Style.SNAKE, 60, "").name(wanted)).isEqualTo(snake);
    assertThat(new NameScope(Style.CAMEL, 60, "").name(wanted)).isEqualTo(camel);
    assertThat(new NameScope(Style.KEBAB, 60, "").name(wanted)).isEqualTo(kebab);
  }

  @Test
  void keepsNamesApartThatSystemsTakeForTheSame() {
    NameScope scope = new NameScope(Style.SNAKE, 60, "id");

    assertThat(scope.name("price")).isEqualTo("price");
    assertThat(scope.name("Price")).isEqualTo("price_2");
    assertThat(scope.name("pri-ce")).isEqualTo("pri_ce_3");
    assertThat(scope.name("ID")).isEqualTo("id_2");
  }

  @Test
  void cutsNoNameBetweenWords() {
    NameScope scope = new NameScope(Style.KEBAB, 10, "");

    assertThat(scope.name("summer_day_camps")).isEqualTo("summer-day");
    assertThat(scope.name("nine_days_long")).isEqualTo("nine-days");
    assertThat(scope.name("nine_days_more")).isEqualTo("nine-day-2");
    assertThat(scope.name("nine_da_x")).isEqualTo("nine-da-x");
    assertThat(scope.name("ni_ne_da_x")).isEqualTo("ni-ne-da-2");
  }

  @Test
  void givesValidAndUniqueNamesToWhateverIsWanted() {
    for (Style style : Style.values()) {
      Random random = new Random(7);
      NameScope scope = new NameScope(style, 20, "title");
      Set<String> seen = new HashSet<>(Set.of("title"));
      for (int i = 0; i < 2000; i++) {
        StringBuilder wanted = new StringBuilder();
        for (int length = random.nextInt(30); length > 0; length--) {
          wanted.appendCodePoint(
              random.nextInt(4) == 0 ? random.nextInt(0x2fff) : 'a' + random.nextInt(4));
        }
        String name = scope.name(wanted.toString());

        assertThat(name)
            .as("seed 7, %s", wanted)
            .matches("(?=.{1,20}$)[a-z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+)*");
        assertThat(seen.add(name.replaceAll("[_-]", "").toLowerCase(Locale.ROOT)))
            .as(name)
            .isTrue();
      }
    }
  }
}
