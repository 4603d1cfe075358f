package uk.concord.node.draft;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.book.Book;
import uk.concord.node.book.Store;
import uk.concord.node.grpc.CallFailure;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.CallFailure.Refused;
import uk.concord.node.link.RecordShelves;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.record.v1.Novation;
import uk.concord.record.OrganisationCode;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.novation.Novation.Outcome;
import uk.concord.record.novation.NovationRefusal;
import uk.concord.record.terms.ProviderDirectory;
import uk.concord.record.terms.Terms;
import uk.concord.record.wire.TermsCodec;

/** What a draft begins with that passes an agreement's parts to successors. */
@Singleton
final class NovatedTerms {
    private static final int MOST_LEAVING = 20;
    private static final uk.concord.proto.entry.v1.Terms NOTHING = uk.concord.proto.entry.v1.Terms.getDefaultInstance();

    private final Store store;
    private final Partnerships partnerships;
    private final RecordShelves shelves;
    private final ProviderDirectory directory;

    NovatedTerms(Store store, Partnerships partnerships, RecordShelves shelves, ProviderDirectory directory) {
        this.store = store;
        this.partnerships = partnerships;
        this.shelves = shelves;
        this.directory = directory;
    }

    /** Begins with what both agreed, less what notices have ended, and the successors in their places. */
    Beginning beginning(PartnershipId partnership, RecordId record, Novation asked, DecisionRecord decisionRecord) {
        var day = day(asked.getFrom());
        var leaving = leaving(asked);
        var agreed = agreed(partnership, record);
        if (agreed.isEmpty()) {
            return begun(NOTHING, decisionRecord, Optional.of(nothingAgreed()));
        }
        var outcome = new uk.concord.record.novation.Novation(
                        agreed.get(), day, directory, partnerships.get(partnership))
                .of(leaving);
        return switch (outcome) {
            case Outcome.Passed passed -> begun(write(passed.terms()), decisionRecord, Optional.empty());
            case Outcome.Refused refused -> begun(NOTHING, decisionRecord, Optional.of(refusal(refused.refusal())));
        };
    }

    private static Beginning begun(
            uk.concord.proto.entry.v1.Terms terms, DecisionRecord decisionRecord, Optional<CallFailure> obstacle) {
        return new Beginning(terms, decisionRecord, null, null, obstacle);
    }

    /** Each agency says for itself that an agreement was made elsewhere before: the draft does not say it. */
    private static uk.concord.proto.entry.v1.Terms write(Terms terms) {
        return TermsCodec.write(terms).toBuilder().clearExisting().build();
    }

    private Optional<Terms> agreed(PartnershipId partnership, RecordId record) {
        var folded =
                store.read(partnership, (Book book) -> shelves.of(partnership).take(book, List.of(record)));
        return Optional.ofNullable(folded.get(record)).flatMap(JointRecord::remaining);
    }

    private static CallFailure nothingAgreed() {
        return new Refused("NOTHING_AGREED", "Nothing is agreed in this record: there is nothing to pass on.");
    }

    private static CallFailure refusal(NovationRefusal refusal) {
        return switch (refusal) {
            case NOBODY_LEAVES, LEAVING_UNKNOWN -> new BadInput("novation.leaving", refusal.name(), refusal.sentence());
            case DAY_OUTSIDE_TERMS -> new BadInput("novation.from", refusal.name(), refusal.sentence());
            case AGENCY_ITSELF, LEAVING_STILL_VALID, NO_SUCCESSOR, NOTHING_TO_PASS ->
                new Refused(refusal.name(), refusal.sentence());
        };
    }

    private static LocalDate day(String asked) {
        try {
            return LocalDate.parse(asked);
        } catch (DateTimeParseException malformed) {
            throw new BadInput("novation.from", "NOT_A_DATE", "Give the successors' first day, as 2022-07-01.");
        }
    }

    private static Set<OrganisationCode> leaving(Novation asked) {
        if (asked.getLeavingCount() > MOST_LEAVING) {
            throw new BadInput("novation.leaving", "TOO_MANY", "Name at most 20 organisations at once.");
        }
        return asked.getLeavingList().stream().map(NovatedTerms::code).collect(Collectors.toSet());
    }

    private static OrganisationCode code(uk.concord.proto.entry.v1.Organisation asked) {
        try {
            return new OrganisationCode(OrganisationCode.Scheme.valueOf(asked.getScheme()), asked.getCode());
        } catch (IllegalArgumentException malformed) {
            throw new BadInput(
                    "novation.leaving", "NOT_AN_ORGANISATION", "Name organisations by scheme and code, as ODS 91Q.");
        }
    }
}
