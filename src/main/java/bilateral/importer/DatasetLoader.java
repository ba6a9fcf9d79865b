package bilateral.importer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Loads a data set: all of it in one transaction, or nothing.
 *
 * <p>A record that says what it said when it was last loaded is not written, one that says
 * something else replaces what it said, and a record that the file no longer has stays as it is.
 */
@Component
class DatasetLoader {

    private final TransactionOperations transaction;
    private final RecordKeyRepository keys;
    private final DatasetWriter writer;

    DatasetLoader(
            TransactionOperations transaction, RecordKeyRepository keys, DatasetWriter writer) {
        this.transaction = transaction;
        this.keys = keys;
        this.writer = writer;
    }

    /**
     * Loads a file.
     *
     * @throws ImportRefusedException when anything is wrong with it
     * @throws ImportFailedException when the database refuses a record
     */
    LoadResult load(DatasetFile file) {
        return transaction.execute(_ -> loadLocked(file));
    }

    private LoadResult loadLocked(DatasetFile file) {
        keys.lock();
        Keys known = keys.find(file);
        Dataset dataset = DatasetReader.read(file, known);
        LoadResult result = writer.write(file, known, dataset);
        boolean newHeading = keys.saveHeading(file);
        if (newHeading || result.wrote()) {
            keys.countRevision();
        }
        return result;
    }
}
