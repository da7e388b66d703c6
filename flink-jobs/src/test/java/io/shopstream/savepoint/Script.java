package io.shopstream.savepoint;

import io.shopstream.ingest.source.SourceRecord;
import java.io.Serializable;
import java.util.List;

/** The records that a source gives, made anew in each task. */
@FunctionalInterface
interface Script extends Serializable {

    List<SourceRecord> records();
}
