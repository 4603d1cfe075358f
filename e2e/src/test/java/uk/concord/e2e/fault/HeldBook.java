package uk.concord.e2e.fault;

import java.util.List;
import java.util.Map;

/**
 * What one agency's book holds of the campaign's records.
 *
 * @param listed the ids of the records as its list has them, one for each row
 * @param records by id
 */
record HeldBook(String agency, List<String> listed, Map<String, HeldRecord> records) {
    HeldBook {
        listed = List.copyOf(listed);
        records = Map.copyOf(records);
    }

    /** One record as a book has it, and the digest of the state it folds to. */
    record HeldRecord(String stateDigest, List<HeldEntry> entries) {
        HeldRecord {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One entry.
     *
     * @param place the log and the index in it
     */
    record HeldEntry(String type, String place, String leafHash) {
        @Override
        public String toString() {
            return type + " at " + place;
        }
    }
}
