package dev.pressport.export;

import dev.pressport.export.output.Exports;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.source.ContentSource;
import dev.pressport.source.ContentSourceContract;
import dev.pressport.source.json.JsonSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

class CleanJsonSourceContractTest extends ContentSourceContract {

  @Override
  protected ContentSource source() {
    return new JsonSource();
  }

  @Override
  protected Path whole() throws IOException {
    return new MigrationRun(temp).withPersonalData().export(Fixtures.sample()).folder();
  }

  @Override
  protected Path truncated() throws IOException {
    Path folder = whole();
    List<Path> entries = Exports.files(folder.resolve("entries"));
    Path last = entries.get(entries.size() - 1);
    try (FileChannel channel = FileChannel.open(last, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - 10);
    }
    return folder;
  }

  @Override
  protected Path foreign() throws IOException {
    Path folder = Files.createTempDirectory(temp, "foreign");
    Files.writeString(folder.resolve("site.json"), "{\"format\":\"other\",\"version\":1}");
    return folder;
  }
}
