package dev.pressport.index;

import java.nio.file.Path;

class SqliteRecordsTest extends RecordStoreContract {

  @Override
  RecordStore create(Path folder) {
    return new SqliteRecords(folder.resolve("index"));
  }
}
