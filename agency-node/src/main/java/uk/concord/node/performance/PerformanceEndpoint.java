package uk.concord.node.performance;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import uk.concord.node.book.append.CommandDesk;
import uk.concord.node.grpc.Asked;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.OfferReferences;
import uk.concord.node.grpc.Replies;
import uk.concord.node.negotiation.Answers;
import uk.concord.node.negotiation.Asking;
import uk.concord.node.reading.Records;
import uk.concord.node.readings.ReadingLog;
import uk.concord.proto.record.v1.GetPerformanceRequest;
import uk.concord.proto.record.v1.MakeReturnRequest;
import uk.concord.proto.record.v1.PerformanceServiceGrpc;
import uk.concord.proto.record.v1.PerformanceView;
import uk.concord.proto.record.v1.ReadingSubject;
import uk.concord.record.Hundredths;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.ReturnMade;
import uk.concord.record.negotiation.Command;
import uk.concord.record.terms.MeasurePeriod;

/** Translates calls about performance. */
@Singleton
final class PerformanceEndpoint extends PerformanceServiceGrpc.PerformanceServiceImplBase {
    private final CommandDesk desk;
    private final Records records;
    private final ReadingLog readings;

    PerformanceEndpoint(CommandDesk desk, Records records, ReadingLog readings) {
        this.desk = desk;
        this.records = records;
        this.readings = readings;
    }

    @Override
    public void getPerformance(GetPerformanceRequest asked, StreamObserver<PerformanceView> out) {
        Replies.one(out, () -> {
            var partnership = new PartnershipId(asked.getPartnershipId());
            var record = record(asked.getRecordId());
            var performance = records.performance(partnership, record);
            readings.note(partnership, ReadingSubject.READING_SUBJECT_RECORD, record);
            return performance;
        });
    }

    @Override
    public void makeReturn(MakeReturnRequest asked, StreamObserver<PerformanceView> out) {
        Replies.one(out, () -> {
            var asking = Asking.of(asked.getPartnershipId(), asked.getRequestId(), asked);
            var record = record(asked.getRecordId());
            var command = new Command.MakeReturn(made(asked), asked.getNote().strip());
            Answers.held(asking, desk.submit(asking.partnership(), asking.command(record, command, null)));
            return records.performance(asking.partnership(), record);
        });
    }

    private static ReturnMade made(MakeReturnRequest asked) {
        return new ReturnMade(
                OfferReferences.read("terms", asked.getTerms()),
                measure(asked.getMeasureId()),
                new MeasurePeriod(Asked.day("from", asked.getFrom()), Asked.day("to", asked.getTo())),
                value(asked.getValueHundredths()),
                Asked.day("returned_on", asked.getReturnedOn()));
    }

    private static String measure(String id) {
        if (id.isEmpty() || id.length() > 100) {
            throw new BadInput("measure_id", "MEASURE_MISSING", "Choose a measure.");
        }
        return id;
    }

    private static Hundredths value(long hundredths) {
        if (Math.abs(hundredths) > Hundredths.MOST) {
            throw new BadInput(
                    "value_hundredths",
                    "VALUE_OUT_OF_RANGE",
                    "Enter a number between -1,000,000,000 and 1,000,000,000.");
        }
        return new Hundredths(hundredths);
    }

    private static RecordId record(String id) {
        return new RecordId(Asked.uuid("record_id", id));
    }
}
