package uk.concord.node.reading;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.concord.node.grpc.Micros;
import uk.concord.proto.entry.v1.StatedSum;
import uk.concord.proto.record.v1.AccountQuery;
import uk.concord.proto.record.v1.QuarterView;
import uk.concord.proto.record.v1.StatedView;
import uk.concord.record.entry.Accounting;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.PartReference;
import uk.concord.record.money.StatedQuarter;

/** What both agencies have said of statements of account, as people see it. */
final class QuarterViews {
    private final RecordSnapshot snapshot;

    private QuarterViews(RecordSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Every quarter of which anything was said, the newest first. */
    static List<QuarterView> of(RecordSnapshot account) {
        var views = new QuarterViews(account);
        return StatedQuarter.of(account.record()).stream().map(views::view).toList();
    }

    private QuarterView view(StatedQuarter quarter) {
        var view = QuarterView.newBuilder().setOn(quarter.on().toString()).setAgreed(quarter.isAgreed());
        stated(quarter.council(), view::setCouncil);
        stated(quarter.health(), view::setHealth);
        quarter.queries().forEach(entry -> view.addQueries(query(entry)));
        return view.build();
    }

    private void stated(@Nullable Entry entry, Consumer<StatedView> into) {
        if (entry != null && entry.payload() instanceof Accounting.Stated stated) {
            into.accept(StatedView.newBuilder()
                    .setLeaf(ByteString.copyFrom(entry.leaf().toArray()))
                    .setDigest(ByteString.copyFrom(stated.digest().toArray()))
                    .setCouncil(sum(stated.council()))
                    .setHealth(sum(stated.health()))
                    .setActor(DecisionViews.envelope(snapshot, entry).getActor())
                    .setStatedAtMicros(Micros.of(entry.recordedAt()))
                    .setReceivedAtMicros(Optional.ofNullable(snapshot.receivedAt(entry))
                            .map(Micros::of)
                            .orElse(0L))
                    .build());
        }
    }

    private AccountQuery query(Entry entry) {
        return AccountQuery.newBuilder()
                .setAgency(entry.author().value())
                .setActor(DecisionViews.envelope(snapshot, entry).getActor())
                .setAskedAtMicros(Micros.of(entry.recordedAt()))
                .setText(PartViews.words(snapshot, entry, PartReference.Kind.COMMENT)
                        .orElse(""))
                .build();
    }

    private static StatedSum sum(Accounting.Sum sum) {
        return StatedSum.newBuilder()
                .setDuePence(sum.due().value())
                .setPaidPence(sum.paid().value())
                .build();
    }
}
