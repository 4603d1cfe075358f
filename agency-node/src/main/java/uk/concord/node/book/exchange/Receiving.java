package uk.concord.node.book.exchange;

import org.jspecify.annotations.Nullable;
import uk.concord.node.book.AnnouncedEpoch;
import uk.concord.node.book.Book;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.LastSigned;
import uk.concord.node.book.Parties;
import uk.concord.node.book.Side;
import uk.concord.node.book.Trouble;
import uk.concord.node.book.World;
import uk.concord.node.book.ingest.Ingested;
import uk.concord.node.book.ingest.Ingesting;
import uk.concord.node.book.ingest.NewEpoch;
import uk.concord.node.book.ingest.ParcelReader;
import uk.concord.node.book.ingest.ParcelReader.NoParcel;
import uk.concord.proto.exchange.v1.DeliverRequest;
import uk.concord.record.Bytes;
import uk.concord.record.Origin;

/** Reads the partner's parcels by the keys that its log names, or that a person has confirmed, and has them taken in. */
final class Receiving {
    private final Parties parties;
    private final World world;
    private final Ingesting ingesting;

    Receiving(Parties parties, World world, Ingesting ingesting) {
        this.parties = parties;
        this.world = world;
        this.ingesting = ingesting;
    }

    /**
     * What is known of the partner's log.
     *
     * @param log its name
     * @param cosigned the epoch that this mirror has cosigned last: it was confirmed before, whatever was restored since
     */
    private record Known(
            Origin log, KeyHistory keys, @Nullable Bytes confirmed, int cosigned) {
        boolean confirms(NewEpoch epoch) {
            return epoch.envelope().equals(confirmed) || epoch.entry().origin().epoch() <= cosigned;
        }
    }

    private Known known(Book book) {
        return new Known(
                parties.log(Side.MIRROR, book.head()),
                KeyHistory.of(book, parties, Side.MIRROR),
                book.announcedEpoch()
                        .filter(announced -> announced.confirmed() != null)
                        .map(AnnouncedEpoch::envelope)
                        .orElse(null),
                world.lastSigned()
                        .newest(parties.id(), Side.MIRROR)
                        .map(LastSigned.Mark::epoch)
                        .orElse(0));
    }

    /** Takes it, or says why not. */
    Ingested take(DeliverRequest request) {
        try {
            var known = world.store().read(parties.id(), this::known);
            var epoch = NewEpoch.in(
                            request.getEntriesList(), request.getCheckpoint(), known.log(), parties.keyReading())
                    .orElse(null);
            if (epoch != null && !known.confirms(epoch)) {
                return ingesting.announced(epoch);
            }
            var keys = epoch == null ? known.keys() : known.keys().followedBy(epoch.change());
            return ingesting.ingest(new ParcelReader(keys).read(request), epoch);
        } catch (NoParcel e) {
            return ingesting.wrong(
                    Trouble.quarantine(e.problem(), "The partner sent no sound parcel: " + e.getMessage()));
        }
    }
}
