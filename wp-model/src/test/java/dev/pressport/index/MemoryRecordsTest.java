package dev.pressport.index;

import java.nio.file.Path;

class MemoryRecordsTest extends RecordStoreContract {

  @Override
  RecordStore create(Path folder) {
    return new MemoryRecords();
  }
}
