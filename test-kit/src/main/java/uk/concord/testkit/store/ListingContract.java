package uk.concord.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.testkit.store.Stored.NOON;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.concord.node.book.RecordFilter;
import uk.concord.node.book.RecordQuery;
import uk.concord.node.book.RecordQuery.Order;
import uk.concord.node.book.RecordQuery.Position;
import uk.concord.node.book.RecordRow;
import uk.concord.proto.entry.v1.LegalBasis;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.record.v1.RecordStatus;
import uk.concord.proto.record.v1.RecordSummary;
import uk.concord.record.ActorId;

/** What every store must do with lists of records: find, filter, order, and lead through all pages. */
public abstract class ListingContract extends WritingContract {
    private static final ActorId ANN = new ActorId(new UUID(1, 1));
    private static final ActorId BEN = new ActorId(new UUID(2, 2));

    @Nested
    class Lists {
        @Test
        void are_searched_by_the_beginnings_of_words_in_any_case() {
            var speech = row(Stored.record(), "KC-2026-0001", "Speech & language THERAPY é", 3);
            var percent = row(Stored.record(), "KC-2026-0002", "100% of (beds_|) for short-breaks", 2);
            var other = row(Stored.record(), "KC-2026-0003", "Therapy", 1);
            write(here, book -> book.project(List.of(speech, percent, other)));
            assertThat(found("therapy")).containsExactly(speech, other);
            assertThat(found("  LANG  speech ")).containsExactly(speech);
            assertThat(found("É")).containsExactly(speech);
            assertThat(found("erapy")).isEmpty();
            assertThat(found("0002")).containsExactly(percent);
            assertThat(found("kc-2026-0002")).containsExactly(percent);
            assertThat(found("breaks short")).containsExactly(percent);
            assertThat(found("100%")).containsExactly(percent);
            assertThat(found("(beds_|)")).containsExactly(percent);
            assertThat(found("b_ds")).isEmpty();
            assertThat(found("b%ds")).isEmpty();
            assertThat(found("speech zebra")).isEmpty();
            assertThat(found("&")).containsExactly(speech, percent, other);
        }

        @Test
        void follow_what_a_record_says_now() {
            var record = Stored.record();
            write(here, book -> book.project(List.of(row(record, "KC-2026-0001", "Speech", 1))));
            write(here, book -> book.project(List.of(row(record, "KC-2026-0001", "Language", 2))));
            assertThat(found("speech")).isEmpty();
            assertThat(found("language")).hasSize(1);
        }

        @Test
        void are_filtered_by_each_thing_and_by_all_at_once() {
            var one = listed(1, summary -> summary.setStatus(RecordStatus.RECORD_STATUS_AGREED)
                    .setWaitingFor("kcc")
                    .setServiceCode("SALT")
                    .addProviders(provider("RXY"))
                    .addProviders(provider("RAT"))
                    .addLegalBases(LegalBasis.LEGAL_BASIS_S76)
                    .addWeaknesses(4)
                    .addFinancialYears(2024)
                    .addFinancialYears(2025)
                    .addOwnActorIds(ByteString.copyFrom(ANN.toArray())));
            var two = listed(2, summary -> summary.setStatus(RecordStatus.RECORD_STATUS_OFFERED)
                    .setWaitingFor("kmicb")
                    .setServiceCode("SALT-2")
                    .addProviders(provider("RXY"))
                    .addLegalBases(LegalBasis.LEGAL_BASIS_S75_LEAD)
                    .addLegalBases(LegalBasis.LEGAL_BASIS_S256)
                    .addWeaknesses(1)
                    .addWeaknesses(9)
                    .addFinancialYears(2025)
                    .addFinancialYears(99_999)
                    .addOwnActorIds(ByteString.copyFrom(ANN.toArray()))
                    .addOwnActorIds(ByteString.copyFrom(BEN.toArray())));
            var none = listed(3, summary -> summary.setStatus(RecordStatus.RECORD_STATUS_OPENED));
            write(here, book -> book.project(List.of(one, two, none)));
            var agreed = Set.of(RecordStatus.RECORD_STATUS_AGREED);
            var both = Set.of(RecordStatus.RECORD_STATUS_AGREED, RecordStatus.RECORD_STATUS_OFFERED);
            var moving = Set.of(LegalBasis.LEGAL_BASIS_S76, LegalBasis.LEGAL_BASIS_S256);
            assertThat(found(filter(agreed, "", "", "", Set.of(), Set.of(), 0, null)))
                    .containsExactly(one);
            assertThat(found(filter(both, "", "", "", Set.of(), Set.of(), 0, null)))
                    .containsExactly(two, one);
            assertThat(found(filter(Set.of(), "kmicb", "", "", Set.of(), Set.of(), 0, null)))
                    .containsExactly(two);
            assertThat(found(filter(Set.of(), "", "SALT", "", Set.of(), Set.of(), 0, null)))
                    .containsExactly(one);
            assertThat(found(filter(Set.of(), "", "", "ODS:RXY", Set.of(), Set.of(), 0, null)))
                    .containsExactly(two, one);
            assertThat(found(filter(Set.of(), "", "", "ODS:RA", Set.of(), Set.of(), 0, null)))
                    .isEmpty();
            assertThat(found(filter(Set.of(), "", "", "", moving, Set.of(), 0, null)))
                    .containsExactly(two, one);
            assertThat(found(filter(Set.of(), "", "", "", Set.of(), Set.of(9, 8), 0, null)))
                    .containsExactly(two);
            assertThat(found(filter(Set.of(), "", "", "", Set.of(), Set.of(), 2024, null)))
                    .containsExactly(one);
            assertThat(found(filter(Set.of(), "", "", "", Set.of(), Set.of(), 2025, null)))
                    .containsExactly(two, one);
            assertThat(found(filter(Set.of(), "", "", "", Set.of(), Set.of(), 0, BEN)))
                    .containsExactly(two);
            assertThat(found(filter(agreed, "kcc", "SALT", "ODS:RAT", moving, Set.of(4), 2024, ANN)))
                    .containsExactly(one);
            assertThat(found(filter(agreed, "kcc", "SALT", "ODS:RAT", moving, Set.of(4), 2024, BEN)))
                    .isEmpty();
            store().<Boolean>read(here, book -> {
                assertThat(book.serviceCodes(10)).containsExactly("SALT", "SALT-2");
                assertThat(book.providers(10)).containsExactly("ODS:RAT", "ODS:RXY");
                assertThat(book.providers(1)).containsExactly("ODS:RAT");
                return true;
            });
        }

        @Test
        void come_in_the_order_asked_for_and_no_page_skips_or_repeats_a_record() {
            var rows = new ArrayList<RecordRow>();
            IntStream.range(0, 12)
                    .forEach(number -> rows.add(Stored.listed(
                            Stored.record(),
                            RecordSummary.newBuilder().setTitle("Alike").setYearlyPence(number % 3),
                            NOON.plusSeconds(number % 4),
                            number % 5 == 0 ? null : NOON.plusSeconds(number % 5))));
            write(here, book -> book.project(rows));
            for (var order : Order.values()) {
                for (var words : List.of("", "alike")) {
                    var query = new RecordQuery(RecordFilter.NONE, words, order);
                    var seen = new ArrayList<RecordRow>();
                    Position after = null;
                    for (int page = 0; page < 5; page++) {
                        var from = after;
                        var next = store().<List<RecordRow>>read(here, book -> book.records(query, from, 3));
                        seen.addAll(next);
                        after = next.isEmpty() ? after : Position.after(order, next.getLast());
                    }
                    assertThat(seen).as(order + words).hasSize(12).doesNotHaveDuplicates();
                    assertThat(seen.stream().map(order::key).map(key -> order.isLargestFirst() ? -key : key))
                            .isSorted();
                }
            }
        }

        private RecordRow listed(int minute, Consumer<RecordSummary.Builder> more) {
            var summary = RecordSummary.newBuilder();
            more.accept(summary);
            return Stored.listed(Stored.record(), summary, NOON.plus(Duration.ofMinutes(minute)), null);
        }

        private List<RecordRow> found(String words) {
            return found(RecordQuery.of(Set.of(), words));
        }

        private List<RecordRow> found(RecordFilter filter) {
            return found(new RecordQuery(filter, "", Order.CHANGED));
        }

        private List<RecordRow> found(RecordQuery query) {
            return store().read(here, book -> {
                var rows = book.records(query, null, 10);
                assertThat(book.countRecords(query, 100)).isEqualTo(rows.size());
                return rows;
            });
        }

        private static Organisation provider(String code) {
            return Organisation.newBuilder().setScheme("ODS").setCode(code).build();
        }

        private static RecordFilter filter(
                Set<RecordStatus> statuses,
                String waitingFor,
                String service,
                String provider,
                Set<LegalBasis> bases,
                Set<Integer> weaknesses,
                int year,
                @Nullable ActorId participant) {
            return new RecordFilter(statuses, waitingFor, service, provider, bases, weaknesses, year, participant);
        }
    }
}
