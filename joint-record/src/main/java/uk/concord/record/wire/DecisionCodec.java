package uk.concord.record.wire;

import uk.concord.proto.entry.v1.Decision;
import uk.concord.record.Pence;
import uk.concord.record.decision.AgencyDecision;
import uk.concord.record.decision.AuthorityCited;

/** Reads and writes what an entry says of its agency's decision. */
public final class DecisionCodec {
    private DecisionCodec() {}

    /** Throws {@link IllegalArgumentException} on what is malformed. */
    public static AgencyDecision read(Decision message) {
        return new AgencyDecision(
                Reading.date(message.getDecidedOn()),
                Reading.date(message.getEffectiveOn()),
                read(message.getAuthority()),
                message.getMinuteReference().isEmpty() ? "" : Reading.label(message.getMinuteReference(), 100),
                message.getLateReasonStated());
    }

    private static AuthorityCited read(uk.concord.proto.entry.v1.AuthorityCited message) {
        return new AuthorityCited(
                Reading.label(message.getScheme(), 100),
                Reading.positive(message.getVersion()),
                Reading.label(message.getPost(), 200),
                new Pence(message.getLimitPence()),
                new Pence(message.getContributionPence()));
    }

    public static Decision write(AgencyDecision decision) {
        return Decision.newBuilder()
                .setDecidedOn(decision.decidedOn().toString())
                .setEffectiveOn(decision.effectiveOn().toString())
                .setAuthority(write(decision.authority()))
                .setMinuteReference(decision.minuteReference())
                .setLateReasonStated(decision.lateReasonStated())
                .build();
    }

    public static uk.concord.proto.entry.v1.AuthorityCited write(AuthorityCited authority) {
        return uk.concord.proto.entry.v1.AuthorityCited.newBuilder()
                .setScheme(authority.scheme())
                .setVersion(authority.version())
                .setPost(authority.post())
                .setLimitPence(authority.limit().value())
                .setContributionPence(authority.contribution().value())
                .build();
    }
}
