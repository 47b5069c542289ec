package dev.pressport.source.index;

import java.nio.file.Path;

class SqliteRecordsTest extends RecordStoreContract {

  @Override
  RecordStore create(Path folder) {
    return new SqliteRecords(folder.resolve("index"));
  }
}
