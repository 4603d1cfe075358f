package uk.concord.record.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.record.ActorId;
import uk.concord.record.AgencyCode;
import uk.concord.record.Bytes;
import uk.concord.record.Digest;
import uk.concord.record.Origin;
import uk.concord.record.PartnershipId;
import uk.concord.record.decision.AgencyDecision;
import uk.concord.record.document.DocumentFormat;
import uk.concord.record.document.DocumentKind;
import uk.concord.record.notice.Ending;
import uk.concord.record.terms.TermsText;

/** What has happened. Never edited, only appended. */
public sealed interface Payload
        permits Payload.AboutOffer,
                Payload.Decided,
                Payload.Said,
                Payload.Genesis,
                Payload.Keys,
                Payload.Continued,
                Payload.Opened,
                Payload.Erased,
                Payload.Unknown,
                Disputing,
                Spending,
                Accounting,
                ReturnMade {
    EntryType type();

    /** The lowest version of the rules that knows everything it says. */
    default int rules() {
        return type().since();
    }

    /** What is said about one offer that stands before it. */
    sealed interface AboutOffer extends Payload {
        OfferReference offer();
    }

    /** Says an agency's own decision, taken by a person and put into words in a decision record. */
    sealed interface Decided extends Payload {
        AgencyDecision decision();
    }

    /** Says something without deciding anything: it answers nothing, binds nobody and leaves the record's version as it is. */
    sealed interface Said extends Payload {
        /** The entry it is about; null for the record as such. */
        @Nullable
        EntryPlace about();
    }

    /** Opens a log: who keeps it, with whom, under which keys. */
    record Genesis(
            PartnershipId partnership,
            AgencyCode agency,
            AgencyCode partner,
            int epoch,
            List<String> logKeys,
            List<String> mirrorKeys,
            List<Digest> transportPins,
            AgencyCode tieBreak)
            implements Payload {
        public Genesis {
            logKeys = List.copyOf(logKeys);
            mirrorKeys = List.copyOf(mirrorKeys);
            transportPins = List.copyOf(transportPins);
        }

        /** The same with other pins. */
        public Genesis withPins(List<Digest> pins) {
            return new Genesis(partnership, agency, partner, epoch, logKeys, mirrorKeys, pins, tieBreak);
        }

        @Override
        public EntryType type() {
            return EntryType.GENESIS;
        }
    }

    /** Names the keys under which everything of its log is signed after it. It counts only inside a tree signed by those before. */
    record Keys(List<String> logKeys, List<String> mirrorKeys) implements Payload {
        public Keys {
            logKeys = List.copyOf(logKeys);
            mirrorKeys = List.copyOf(mirrorKeys);
        }

        @Override
        public EntryType type() {
            return EntryType.KEYS;
        }
    }

    /**
     * Goes on under a new epoch where the epoch before could not: all entries before this one are those of the closed epoch, and whatever else
     * that epoch signed holds no more.
     *
     * @param reason why the closed epoch ended
     * @param root of all entries before this one
     * @param lostSize the largest size that the closed epoch is known to have signed
     * @param superseded SHA-256 of the texts of the checkpoints that hold no more; 1 to 4
     * @param cosignedSize the largest size of the other log that was ever cosigned: up to it the mirror keys of before go on
     * @param logKeys the keys that sign under the new epoch's name
     * @param mirrorKeys the keys that cosign what is larger
     */
    record Continued(
            ContinuedReason reason,
            Digest root,
            long lostSize,
            List<Digest> superseded,
            long cosignedSize,
            List<String> logKeys,
            List<String> mirrorKeys)
            implements Payload {
        public Continued {
            superseded = List.copyOf(superseded);
            logKeys = List.copyOf(logKeys);
            mirrorKeys = List.copyOf(mirrorKeys);
        }

        @Override
        public EntryType type() {
            return EntryType.CONTINUED;
        }
    }

    /** Opens a record so that both agencies can name it. Binds nobody. */
    record Opened(String ref, String title, String serviceCode) implements Payload {
        @Override
        public EntryType type() {
            return EntryType.OPENED;
        }
    }

    /**
     * Offers terms, once the offering agency's own decision is effective.
     *
     * @param settles the disputes that end when it is accepted
     */
    record Offer(
            int negotiation,
            int version,
            TermsText terms,
            Digest digest,
            Instant expiresAt,
            AgencyDecision decision,
            List<ActorId> editors,
            List<EntryPlace> settles)
            implements Decided {
        public Offer {
            editors = List.copyOf(editors);
            settles = List.copyOf(settles);
        }

        @Override
        public EntryType type() {
            return EntryType.OFFER;
        }

        @Override
        public int rules() {
            return settles.isEmpty() ? terms.rules() : Math.max(terms.rules(), EntryType.DISPUTE_RAISED.since());
        }
    }

    /** Accepts an offer. */
    record Accept(OfferReference offer, AgencyDecision decision) implements AboutOffer, Decided {
        @Override
        public EntryType type() {
            return EntryType.ACCEPT;
        }
    }

    /** Answers an offer with the next version; roles swap. */
    record Counter(OfferReference offer, Offer counterOffer) implements AboutOffer, Decided {
        @Override
        public AgencyDecision decision() {
            return counterOffer.decision();
        }

        @Override
        public int rules() {
            return counterOffer.rules();
        }

        @Override
        public EntryType type() {
            return EntryType.COUNTER;
        }
    }

    /** Declines an offer; the reasons stand in the decision record. */
    record Decline(OfferReference offer, AgencyDecision decision) implements AboutOffer, Decided {
        @Override
        public EntryType type() {
            return EntryType.DECLINE;
        }
    }

    /** Asks the partner to release one's own offer. */
    record Withdrawal(OfferReference offer) implements AboutOffer {
        @Override
        public EntryType type() {
            return EntryType.WITHDRAWAL;
        }
    }

    /** The answering agency's service releases an offer whose withdrawal was asked for. */
    record Released(OfferReference offer, Digest withdrawalLeaf) implements AboutOffer {
        @Override
        public EntryType type() {
            return EntryType.RELEASED;
        }
    }

    /** The answering agency's service ends an open offer whose time is over. */
    record Expired(OfferReference offer) implements AboutOffer {
        @Override
        public EntryType type() {
            return EntryType.EXPIRED;
        }
    }

    /** Gives notice: ends an agreement, or some of it, under its own terms. Names the offer that both decided on. */
    record Notice(OfferReference offer, Ending ending, AgencyDecision decision, List<ActorId> editors)
            implements AboutOffer, Decided {
        public Notice {
            editors = List.copyOf(editors);
        }

        @Override
        public EntryType type() {
            return EntryType.NOTICE;
        }
    }

    /** Shows terms that nobody has decided on. */
    record DraftShared(TermsText terms, @Nullable EntryPlace about) implements Said {
        @Override
        public int rules() {
            return Math.max(type().since(), terms.rules());
        }

        @Override
        public EntryType type() {
            return EntryType.DRAFT_SHARED;
        }
    }

    /** Says something; the words are a part. */
    record Comment(Kind kind, @Nullable EntryPlace about) implements Said {
        /** What kind of thing is said. */
        public enum Kind {
            REMARK,
            /** Stays open until it is marked as answered. */
            QUESTION,
            /** To a remark, a question or a reply. */
            REPLY,
            /** Marks a question as answered; has no words. */
            ANSWERED
        }

        @Override
        public EntryType type() {
            return EntryType.COMMENT;
        }
    }

    /** Puts a document beside the record; its title, file name and content are parts. */
    record Document(DocumentKind kind, LocalDate dated, DocumentFormat format) implements Said {
        @Override
        public @Nullable EntryPlace about() {
            return null;
        }

        @Override
        public EntryType type() {
            return EntryType.DOCUMENT;
        }
    }

    /**
     * The bytes of a part are gone at the agency that says so. Said first by the part's author, then by its partner.
     *
     * @param log of the entry that names the part
     * @param index of that entry
     */
    record Erased(Origin log, long index, Digest commitment, ErasureReason reason) implements Payload {
        @Override
        public EntryType type() {
            return EntryType.ERASED;
        }
    }

    /** Something of newer rules: kept, mirrored and receipted, but not judged here. */
    record Unknown(int typeNumber, Bytes content) implements Payload {
        @Override
        public EntryType type() {
            return EntryType.UNKNOWN;
        }
    }
}
