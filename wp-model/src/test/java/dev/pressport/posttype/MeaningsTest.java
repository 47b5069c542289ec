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

/** A word for each type and each key of its details, and for nothing else. */
class MeaningsTest {

  @Test
  void areThereForEveryTypeAndKey() throws IOException {
    Set<String> expected = new TreeSet<>();
    for (PostType type : PostTypes.all()) {
      expected.add(type.name());
      for (RecordComponent component : type.detailsType().getRecordComponents()) {
        JsonName name = component.getAnnotation(JsonName.class);
        expected.add(type.name() + "." + (name == null ? component.getName() : name.value()));
      }
    }
    Properties meanings = new Properties();
    try (InputStream in = PostTypes.class.getResourceAsStream("meanings.properties")) {
      meanings.load(in);
    }

    assertThat(new TreeSet<>(meanings.stringPropertyNames())).isEqualTo(expected);
    assertThat(meanings.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
  }
}
