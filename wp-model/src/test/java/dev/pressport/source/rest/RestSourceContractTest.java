package dev.pressport.source.rest;

import dev.pressport.fixtures.FakeContent;
import dev.pressport.fixtures.FakeSite;
import dev.pressport.http.Credentials;
import dev.pressport.http.HttpSettings;
import dev.pressport.source.ContentSource;
import dev.pressport.source.ContentSourceContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

class RestSourceContractTest extends ContentSourceContract {

  @Override
  protected ContentSource source() {
    return new RestSource();
  }

  @Override
  protected Path whole() throws IOException {
    Path folder = temp.resolve("whole");
    if (!Files.exists(folder)) {
      try (FakeSite site = FakeSite.of(FakeContent.generated(120))) {
        HttpSettings settings =
            HttpSettings.visitor("Test/1").with(new Credentials(FakeSite.USER, FakeSite.PASSWORD));
        new Pull(site.address(), folder, settings, PullListener.DEAF).run();
      }
    }
    return folder;
  }

  /** Without the last answers: posts and comments. */
  @Override
  protected Path truncated() throws IOException {
    Path cut = copy(whole(), temp.resolve("cut"));
    Path head = cut.resolve("recording.json");
    Files.writeString(
        head, Files.readString(head).replace("\"complete\" : true", "\"complete\" : false"));
    try (Stream<Path> files = Files.list(cut.resolve("answers/1"))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith("wp-v2-posts") || name.startsWith("wp-v2-comments")) {
          Files.delete(file);
        }
      }
    }
    return cut;
  }

  @Override
  protected Path foreign() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("foreign"));
    Files.writeString(folder.resolve("recording.json"), "{\"format\": \"a song\"}");
    return folder;
  }
}
