package uk.concord.record.wire;

import com.google.protobuf.ByteString;
import uk.concord.proto.entry.v1.Accept;
import uk.concord.proto.entry.v1.Counter;
import uk.concord.proto.entry.v1.Decline;
import uk.concord.proto.entry.v1.Expired;
import uk.concord.proto.entry.v1.Offer;
import uk.concord.proto.entry.v1.Opened;
import uk.concord.proto.entry.v1.Released;
import uk.concord.proto.entry.v1.Withdrawal;
import uk.concord.record.ActorId;
import uk.concord.record.Origin;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.entry.Payload;

/** Reads and writes offers and answers; reading throws {@link IllegalArgumentException} on what is malformed. */
final class NegotiationCodec {
    private static final int MOST_EDITORS = 100;
    private static final int MOST_SETTLED = 10;
    /** Far over what the rules allow: what is longer is no text but an attack. */
    private static final int MOST_TEXT = 2_000;

    private NegotiationCodec() {}

    static Payload.Opened opened(Opened message) {
        return new Payload.Opened(
                Reading.text(message.getRef(), 0, MOST_TEXT),
                Reading.text(message.getTitle(), 0, MOST_TEXT),
                Reading.text(message.getServiceCode(), 0, MOST_TEXT));
    }

    static Payload.Offer offer(Offer message) {
        if (message.getEditorActorIdsCount() > MOST_EDITORS) {
            throw new IllegalArgumentException("Too many editors");
        }
        if (message.getSettlesCount() > MOST_SETTLED) {
            throw new IllegalArgumentException("Too many disputes");
        }
        return new Payload.Offer(
                Reading.positive(message.getNegotiation()),
                Reading.positive(message.getVersion()),
                TermsCodec.textOf(message.getTerms().toByteArray()),
                Reading.digest(message.getDigest()),
                Reading.instant(message.getExpiresAtMicros()),
                DecisionCodec.read(message.getDecision()),
                message.getEditorActorIdsList().stream()
                        .map(editor -> ActorId.of(editor.toByteArray()))
                        .toList(),
                message.getSettlesList().stream().map(DiscussionCodec::place).toList());
    }

    static Payload.Accept accept(Accept message) {
        return new Payload.Accept(reference(message.getOffer()), DecisionCodec.read(message.getDecision()));
    }

    static Payload.Counter counter(Counter message) {
        return new Payload.Counter(reference(message.getAnswered()), offer(message.getOffer()));
    }

    static Payload.Decline decline(Decline message) {
        return new Payload.Decline(reference(message.getOffer()), DecisionCodec.read(message.getDecision()));
    }

    static Payload.Withdrawal withdrawal(Withdrawal message) {
        return new Payload.Withdrawal(reference(message.getOffer()));
    }

    static Payload.Released released(Released message) {
        return new Payload.Released(reference(message.getOffer()), Reading.digest(message.getWithdrawalLeaf()));
    }

    static Payload.Expired expired(Expired message) {
        return new Payload.Expired(reference(message.getOffer()));
    }

    static OfferReference reference(uk.concord.proto.entry.v1.OfferReference message) {
        if (message.getIndex() < 0) {
            throw new IllegalArgumentException("An index over 2^63");
        }
        return new OfferReference(
                Origin.parse(message.getOrigin()), message.getIndex(), Reading.digest(message.getDigest()));
    }

    static Opened write(Payload.Opened opened) {
        return Opened.newBuilder()
                .setRef(opened.ref())
                .setTitle(opened.title())
                .setServiceCode(opened.serviceCode())
                .build();
    }

    static Offer write(Payload.Offer offer) {
        return Offer.newBuilder()
                .setNegotiation(offer.negotiation())
                .setVersion(offer.version())
                .setTerms(ByteString.copyFrom(offer.terms().bytes().toArray()))
                .setDigest(ByteString.copyFrom(offer.digest().toArray()))
                .setExpiresAtMicros(Reading.micros(offer.expiresAt()))
                .setDecision(DecisionCodec.write(offer.decision()))
                .addAllEditorActorIds(offer.editors().stream()
                        .map(editor -> ByteString.copyFrom(editor.toArray()))
                        .toList())
                .addAllSettles(
                        offer.settles().stream().map(DiscussionCodec::write).toList())
                .build();
    }

    static Accept write(Payload.Accept accept) {
        return Accept.newBuilder()
                .setOffer(write(accept.offer()))
                .setDecision(DecisionCodec.write(accept.decision()))
                .build();
    }

    static Counter write(Payload.Counter counter) {
        return Counter.newBuilder()
                .setAnswered(write(counter.offer()))
                .setOffer(write(counter.counterOffer()))
                .build();
    }

    static Decline write(Payload.Decline decline) {
        return Decline.newBuilder()
                .setOffer(write(decline.offer()))
                .setDecision(DecisionCodec.write(decline.decision()))
                .build();
    }

    static Withdrawal write(Payload.Withdrawal withdrawal) {
        return Withdrawal.newBuilder().setOffer(write(withdrawal.offer())).build();
    }

    static Released write(Payload.Released released) {
        return Released.newBuilder()
                .setOffer(write(released.offer()))
                .setWithdrawalLeaf(ByteString.copyFrom(released.withdrawalLeaf().toArray()))
                .build();
    }

    static Expired write(Payload.Expired expired) {
        return Expired.newBuilder().setOffer(write(expired.offer())).build();
    }

    static uk.concord.proto.entry.v1.OfferReference write(OfferReference reference) {
        return uk.concord.proto.entry.v1.OfferReference.newBuilder()
                .setOrigin(reference.origin().name())
                .setIndex(reference.index())
                .setDigest(ByteString.copyFrom(reference.digest().toArray()))
                .build();
    }
}
