package uk.concord.node.store;

import java.util.List;
import uk.concord.node.book.ForkProof;
import uk.concord.record.PartnershipId;

/** Proofs of forks. */
final class ForkTable {
    private static final String LIST = """
            SELECT side, own_note, contradicting_note, found_at FROM fork_proof
            WHERE partnership_id = ? ORDER BY proof_number""";
    private static final String COUNT = "SELECT COUNT(*) AS proofs FROM fork_proof WHERE partnership_id = ?";
    private static final String INSERT = """
            INSERT INTO fork_proof (partnership_id, proof_number, side, own_note, contradicting_note, found_at)
            VALUES (?, ?, ?, ?, ?, ?)""";

    private final Statements statements;
    private final PartnershipId partnership;

    ForkTable(Statements statements, PartnershipId partnership) {
        this.statements = statements;
        this.partnership = partnership;
    }

    List<ForkProof> list() {
        return statements.list(
                LIST,
                row -> row.add(partnership),
                row -> new ForkProof(
                        Columns.side(row),
                        Columns.bytes(row, "own_note"),
                        Columns.bytes(row, "contradicting_note"),
                        Columns.time(row, "found_at")));
    }

    /** Numbers are given under the partnership's lock. */
    void insert(ForkProof proof) {
        int number = statements
                .first(COUNT, row -> row.add(partnership), row -> row.getInt("proofs"))
                .orElse(0);
        statements.update(INSERT, row -> row.add(partnership)
                .add(number)
                .add(proof.side())
                .add(proof.ours())
                .add(proof.theirs())
                .add(proof.at()));
    }
}
