package uk.concord.node.importing;

import uk.concord.node.grpc.CallFailure.BadInput;

/** How many rows are taken in at a time: what is made of them fits into one transaction, and into one parcel for the partner. */
final class Rows {
    private static final int MOST = 1_000;

    private Rows() {}

    /** Refuses none, and more than the most. */
    static void count(int rows) {
        if (rows == 0 || rows > MOST) {
            throw new BadInput(
                    "rows",
                    "TOO_MANY_ROWS",
                    "Import 1 to 1,000 rows at a time: split a longer table into several files.");
        }
    }
}
