package dev.pressport.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.export.Output;
import dev.pressport.model.Comment;
import dev.pressport.model.Metas;
import dev.pressport.model.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommentFilesTest {
  @TempDir Path temp = Path.of("");

  private static Comment comment(long id, @Nullable Long parentId, String text) {
    Comment.Commenter author = new Comment.Commenter("Ann", null, null, null, null, null);
    return new Comment(
        id,
        7,
        parentId,
        author,
        null,
        null,
        Text.of(text),
        "",
        "approved",
        null,
        Metas.NONE,
        Map.of(),
        Map.of());
  }

  private Map<String, List<String>> written(Comment... comments) throws IOException {
    Map<String, ByteArrayOutputStream> files = new TreeMap<>();
    Output output =
        path -> {
          ByteArrayOutputStream file = new ByteArrayOutputStream();
          files.put(path, file);
          return file;
        };
    try (CommentFiles all = new CommentFiles(temp)) {
      for (Comment comment : comments) {
        all.add(comment.entryId(), CommentFiles.line(comment, html -> html));
      }
      all.writeTo(output, "comments/");
    }
    Map<String, List<String>> placed = new TreeMap<>();
    for (Map.Entry<String, ByteArrayOutputStream> file : files.entrySet()) {
      List<String> list = new ArrayList<>();
      for (JsonNode comment : new ObjectMapper().readTree(file.getValue().toByteArray())) {
        list.add(comment.get("depth") + ":" + comment.get("id"));
      }
      placed.put(file.getKey(), list);
    }
    return placed;
  }

  @Test
  void answersFollowWhatTheyAnswer() throws IOException {
    assertThat(
            written(
                comment(1, null, "a"),
                comment(2, null, "b"),
                comment(3, 1L, "c"),
                comment(4, 3L, "d")))
        .isEqualTo(Map.of("comments/7.json", List.of("0:1", "1:3", "2:4", "0:2")));
  }

  @Test
  void keepsAnswersToWhatIsGoneAndLoops() throws IOException {
    assertThat(
            written(
                comment(1, 9L, "a"), comment(2, 3L, "b"), comment(3, 2L, "c"), comment(4, 4L, "d")))
        .isEqualTo(Map.of("comments/7.json", List.of("0:1", "0:4", "0:2", "1:3")));
  }

  @Test
  void writesNothingWithoutComments() throws IOException {
    assertThat(written()).isEmpty();
  }
}
