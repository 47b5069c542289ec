package dev.pressport.export.strapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {
  @TempDir Path temp = Path.of("");

  @Test
  void replacesTheMarksBehindNames() throws IOException {
    Pictures pictures = new Pictures();
    pictures.add(1, 640L, 480L);
    pictures.add(1, "a_1", 12.5);
    pictures.add(2, "b_2", 3);
    String mark = "\"hash\":\"%s\",\"width\":-1,\"height\":-1,\"size\":-1}";
    Path from =
        Files.writeString(
            temp.resolve("from"),
            "[{%s,{%s]\nplain\n{%s\n"
                .formatted(mark.formatted("a_1"), mark.formatted("b_2"), mark.formatted("gone_3")));
    Path to = temp.resolve("to");

    pictures.complete(from, to, line -> line);

    assertThat(to)
        .content()
        .isEqualTo(
            """
            [{"hash":"a_1","width":640,"height":480,"size":12.5},\
            {"hash":"b_2","width":0,"height":0,"size":3.0}]
            plain
            {"hash":"gone_3","width":0,"height":0,"size":0}
            """);
  }
}
