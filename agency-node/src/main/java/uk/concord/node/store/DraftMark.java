package uk.concord.node.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.concord.node.book.Branch;
import uk.concord.node.book.WaitingDraft;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;

/** The one thing that is done to drafts together with entries: one that is offered is marked so, or neither happens. */
final class DraftMark {
    private static final String WAITING = """
            SELECT draft_id, version FROM draft
            WHERE partnership_id = ? AND status = 'WITH_APPROVER' AND draft_id IN (%s)
            ORDER BY draft_id FOR UPDATE""";
    private static final String OFFERED = """
            UPDATE draft SET status = 'OFFERED', version = version + 1, return_reason = '', changed_at = ?
            WHERE partnership_id = ? AND draft_id IN (%s)""";

    private static final String BACK = """
            UPDATE draft SET status = 'EDITING', version = version + 1, return_reason = ?, changed_at = ?
            WHERE partnership_id = ? AND status = 'OFFERED' AND new_record
              AND record_id IN (SELECT record_id FROM branch_entry WHERE partnership_id = ? AND branch_number = ?)
              AND record_id NOT IN (SELECT record_id FROM entry WHERE partnership_id = ? AND record_id IS NOT NULL)""";
    private static final String WHY_BACK =
            "The offer was set aside with a version of this agency's log that the partner does not "
                    + "hold. Check the draft and offer it again.";

    private final Statements statements;
    private final PartnershipId partnership;

    DraftMark(Statements statements, PartnershipId partnership) {
        this.statements = statements;
        this.partnership = partnership;
    }

    /** Those that wait at the very version that is named; nobody else changes any of them before this transaction ends. */
    Set<WaitingDraft> waiting(Collection<WaitingDraft> wanted) {
        if (wanted.isEmpty()) {
            return Set.of();
        }
        var ids = ids(wanted);
        return statements
                .list(
                        WAITING.formatted(Statements.marks(ids)),
                        row -> row.add(partnership).add(ids),
                        row -> new WaitingDraft(
                                RecordId.of(row.getBytes("draft_id")).value(), row.getLong("version")))
                .stream()
                .filter(wanted::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    void offered(Collection<WaitingDraft> drafts, Instant now) {
        if (!drafts.isEmpty()) {
            var ids = ids(drafts);
            statements.update(
                    OFFERED.formatted(Statements.marks(ids)),
                    row -> row.add(now).add(partnership).add(ids));
        }
    }

    /** Drafts whose records went with a branch can be offered again. */
    void giveBack(Branch branch) {
        statements.update(BACK, row -> row.add(WHY_BACK)
                .add(branch.at())
                .add(partnership)
                .add(partnership)
                .add(branch.number())
                .add(partnership));
    }

    static List<RecordId> ids(Collection<WaitingDraft> drafts) {
        return Statements.padded(drafts.stream()
                .map(draft -> new RecordId(draft.id()))
                .distinct()
                .toList());
    }
}
