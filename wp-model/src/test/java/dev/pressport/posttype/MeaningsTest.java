package dev.pressport.posttype;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.JsonName;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Types that are explained are so with each key of their details, and nothing else is. */
class MeaningsTest {

  @Test
  void areThereForEveryKeyOfATypeOrForNone() throws IOException {
    Properties meanings = new Properties();
    try (InputStream in = PostTypes.class.getResourceAsStream("meanings.properties")) {
      meanings.load(in);
    }
    Set<String> expected = new TreeSet<>();
    for (PostType type : PostTypes.all()) {
      if (!meanings.containsKey(type.name())) {
        continue;
      }
      expected.add(type.name());
      for (RecordComponent component : type.detailsType().getRecordComponents()) {
        JsonName name = component.getAnnotation(JsonName.class);
        expected.add(type.name() + "." + (name == null ? component.getName() : name.value()));
      }
    }
    assertThat(new TreeSet<>(meanings.stringPropertyNames())).isEqualTo(expected);
    assertThat(meanings.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
  }
}
