package uk.concord.node.book.fold;

import com.google.protobuf.ByteString;
import java.util.stream.Stream;
import uk.concord.proto.record.v1.FindingEntry;
import uk.concord.proto.record.v1.FindingKind;
import uk.concord.proto.record.v1.FindingSummary;
import uk.concord.proto.record.v1.FindingView;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.finding.Finding;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.OfferStanding;
import uk.concord.record.negotiation.OfferStatus;
import uk.concord.record.terms.Line;

/** Puts findings into the words of the wire. */
public final class FindingWire {
    private FindingWire() {}

    /** A finding with the entries behind it. */
    public static FindingView view(JointRecord record, Finding finding) {
        var view = FindingView.newBuilder().setFinding(summary(record, finding));
        finding.entries().forEach(place -> view.addEntries(entry(place)));
        return view.build();
    }

    static FindingSummary summary(JointRecord record, Finding finding) {
        var summary = FindingSummary.newBuilder()
                .setKind(FindingKind.valueOf("FINDING_KIND_" + finding.kind().name()))
                .setHoldsFrom(finding.from().toString());
        if (finding.line() != null) {
            summary.setLine(finding.line()).setLineName(lineName(record, finding.line()));
        }
        if (finding.organisation() != null) {
            summary.setOrganisation(finding.organisation().toString());
        }
        if (finding.owner() != null) {
            summary.setOwner(finding.owner().value());
        }
        if (finding.money() != null) {
            summary.setHasMoney(true).setMoneyPence(finding.money().value());
        }
        if (finding.until() != null) {
            summary.setHoldsUntil(finding.until().toString());
        }
        return summary.build();
    }

    /** As the latest offer that has such a line calls it. */
    private static String lineName(JointRecord record, String id) {
        return record.offers().reversed().stream()
                .filter(offer -> offer.status() != OfferStatus.VOID)
                .flatMap(FindingWire::lines)
                .filter(line -> line.lineId().equals(id))
                .map(Line::name)
                .findFirst()
                .orElse(id);
    }

    private static Stream<Line> lines(OfferStanding offer) {
        return offer.terms().stream().flatMap(terms -> terms.lines().stream());
    }

    private static FindingEntry entry(EntryPlace place) {
        return FindingEntry.newBuilder()
                .setOrigin(place.origin().toString())
                .setIndex(place.index())
                .setLeaf(ByteString.copyFrom(place.leaf().toArray()))
                .build();
    }
}
