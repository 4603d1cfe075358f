package uk.concord.node.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import uk.concord.node.grpc.Micros;
import uk.concord.proto.record.v1.DueReturnView;
import uk.concord.proto.record.v1.MeasuredView;
import uk.concord.proto.record.v1.PerformanceView;
import uk.concord.proto.record.v1.ReturnStanding;
import uk.concord.proto.record.v1.ReturnView;
import uk.concord.record.Agency;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.PartReference;
import uk.concord.record.entry.ReturnMade;
import uk.concord.record.performance.DueReturn;
import uk.concord.record.performance.DueReturn.Standing;
import uk.concord.record.performance.Performance;
import uk.concord.record.terms.Line;
import uk.concord.record.terms.Measure;
import uk.concord.record.wire.NoticeCodec;
import uk.concord.record.wire.TermsCodec;

/** The performance of one record, as people see it. */
record PerformanceViews(RecordSnapshot snapshot, OrganisationNames names, Agency own, LocalDate today) {

    PerformanceView view() {
        var record = snapshot.record();
        var summary = snapshot.row().summary();
        return PerformanceView.newBuilder()
                .setRecordId(record.id().toString())
                .setRef(summary.getRef())
                .setTitle(summary.getTitle())
                .setOn(today.toString())
                .addAllMeasures(Performance.of(record).measures().stream()
                        .map(this::measured)
                        .toList())
                .build();
    }

    private MeasuredView measured(Performance.Measured measured) {
        var measure = measured.measure();
        var view = MeasuredView.newBuilder()
                .setMeasure(TermsCodec.write(measure))
                .setLineName(lineName(measure.line()))
                .setEnteredBy(enteredBy(measure))
                .addAllPeriods(
                        shown(measured.periods()).stream().map(this::period).toList());
        if (measure.returner() != null) {
            view.setReturner(names.named(snapshot.record().partnership().id(), measure.returner()));
        }
        return view.build();
    }

    /** Those that are over, and the one after them. */
    private List<DueReturn> shown(List<DueReturn> periods) {
        var over = periods.stream()
                .filter(due -> due.period().to().isBefore(today))
                .count();
        return periods.stream().limit(over + 1).toList();
    }

    private DueReturnView period(DueReturn due) {
        var measure = due.measure();
        var standing = due.on(today);
        var view = DueReturnView.newBuilder()
                .setTerms(NoticeCodec.write(due.agreement().offer().reference()))
                .setFrom(due.period().from().toString())
                .setTo(due.period().to().toString())
                .setDue(due.due().toString())
                .setDirection(TermsCodec.write(measure).getDirection())
                .setTargetHundredths(
                        measure.target() == null ? 0 : measure.target().value())
                .setStanding(ReturnStanding.valueOf("RETURN_STANDING_" + standing))
                .addAllReturns(due.returns().stream().map(this::made).toList())
                .setEnterable(measure.enteredBy() == own.kind() && standing != Standing.AHEAD);
        due.variance().ifPresent(variance -> view.setDifferenceHundredths(variance.difference())
                .setMet(variance.met()));
        return view.build();
    }

    private ReturnView made(Entry entry) {
        var envelope = DecisionViews.envelope(snapshot, entry);
        var made = (ReturnMade) entry.payload();
        var view = ReturnView.newBuilder()
                .setLeaf(DisputeViews.leaf(EntryPlace.of(entry)))
                .setAgency(entry.author().value())
                .setActor(envelope.getActor())
                .setEnteredAtMicros(envelope.getRecordedAtMicros())
                .setReceivedAtMicros(Micros.of(snapshot.receivedAt(entry)))
                .setValueHundredths(made.value().value())
                .setReturnedOn(made.returnedOn().toString());
        PartViews.words(snapshot, entry, PartReference.Kind.COMMENT).ifPresent(view::setNote);
        PartViews.erasure(snapshot, entry).ifPresent(view::setErasure);
        return view.build();
    }

    private String enteredBy(Measure measure) {
        var partnership = snapshot.record().partnership();
        return Stream.of(partnership.council(), partnership.health())
                .filter(agency -> agency.kind() == measure.enteredBy())
                .map(agency -> agency.code().value())
                .findFirst()
                .orElse("");
    }

    /** As the newest agreement names it that does. */
    private String lineName(String id) {
        return snapshot.record().agreements().stream()
                .flatMap(agreement -> agreement.terms().lines().stream())
                .filter(line -> line.lineId().equals(id))
                .map(Line::name)
                .reduce((_, newer) -> newer)
                .orElse("");
    }
}
