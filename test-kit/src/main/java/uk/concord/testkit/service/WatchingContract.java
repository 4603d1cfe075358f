package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.concord.proto.evidence.v1.GetBookRequest;
import uk.concord.proto.record.v1.AwaitChangesRequest;
import uk.concord.proto.record.v1.AwaitChangesResponse;
import uk.concord.proto.record.v1.GetRecordRequest;
import uk.concord.proto.record.v1.ListReadingsRequest;
import uk.concord.proto.record.v1.ListRecordsRequest;
import uk.concord.proto.record.v1.Reading;
import uk.concord.proto.record.v1.ReadingSubject;
import uk.concord.proto.record.v1.RecordSummary;
import uk.concord.testkit.identity.Person;

/** What holds of every service towards those who look: they find what is theirs, hear of changes, and are put on record. */
public abstract class WatchingContract extends NegotiationUnderTest {
    private static final int LONG = 15_000;

    protected WatchingContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Nested
    class Finding {
        @Test
        void mine_are_records_whose_draft_i_edited_or_which_i_decided() {
            var drafter = person(own, "drafter", "Commissioner, therapies", "commissioner");
            var draft = submitted(calls(own, drafter), terms("Whose is a quokka", 1_000), words());
            var offered = calls(own, approver(own))
                    .negotiation()
                    .offer(offerRequest(draft).build());
            assertThat(mine(own, drafter, "quokka")).containsExactly(offered.getRecordId());
            assertThat(mine(own, approver(own), "quokka")).containsExactly(offered.getRecordId());
            assertThat(mine(own, person(own, "onlooker", "Commissioner, other", "commissioner"), "quokka"))
                    .isEmpty();
            accept(offered);
            assertThat(mine(partner, approver(partner), "quokka")).containsExactly(offered.getRecordId());
            assertThat(mine(partner, commissioner(partner), "quokka")).isEmpty();
        }

        private List<String> mine(TestAgency agency, Person person, String words) {
            return calls(agency, person)
                    .records()
                    .listRecords(ListRecordsRequest.newBuilder()
                            .setPartnershipId(partnership)
                            .setQuery(words)
                            .setMine(true)
                            .build())
                    .getRecordsList()
                    .stream()
                    .map(RecordSummary::getRecordId)
                    .toList();
        }

        @Test
        void what_records_can_be_filtered_by_is_named_and_nobody_learns_who_took_part() {
            offer("Choices for a quoll", 1_000);
            var request = ListRecordsRequest.newBuilder()
                    .setPartnershipId(partnership)
                    .setQuery("quoll")
                    .setWithChoices(true);
            var answer = calls(own, auditor()).records().listRecords(request.build());
            var record = answer.getRecords(0);
            assertThat(answer.getChoices().getServiceCodesList()).contains(record.getServiceCode());
            assertThat(record.getOwnActorIdsList()).isEmpty();
            assertThat(record.getFinancialYearsList()).isNotEmpty();
            var without = calls(own, auditor())
                    .records()
                    .listRecords(
                            request.setWithChoices(false).setWithoutTotal(true).build());
            assertThat(without.hasChoices()).isFalse();
            assertThat(without.getTotalCapped()).isZero();
        }

        @Test
        void what_nobody_can_ask_for_is_refused() {
            var sound = ListRecordsRequest.newBuilder()
                    .setPartnershipId(partnership)
                    .build();
            for (var wrong : List.of(
                    sound.toBuilder().setOrderValue(99).build(),
                    sound.toBuilder().addLegalBasesValue(0).build(),
                    sound.toBuilder().addWeaknesses(10).build(),
                    sound.toBuilder().setFinancialYear(1066).build(),
                    sound.toBuilder().setProvider("RXY").build(),
                    sound.toBuilder().setServiceCode("lower").build(),
                    sound.toBuilder().setWaitingFor("NHS!").build())) {
                assertThat(Failed.by(() -> calls(own, auditor()).records().listRecords(wrong)))
                        .extracting(Failed::status)
                        .isEqualTo(Code.INVALID_ARGUMENT);
            }
        }
    }

    @Nested
    class Hearing {
        @Test
        void an_offer_is_heard_of_at_once_by_both_agencies() {
            var ours = now(own);
            var theirs = now(partner);
            var waiting = CompletableFuture.supplyAsync(() -> await(own, ours, LONG));
            var offered = offer("Heard at once", 1_000);
            assertThat(waiting.orTimeout(10, TimeUnit.SECONDS).join().getEverything())
                    .isFalse();
            var record = offered.getRecordId();
            hears(own, ours, answer -> answer.getRecordIdsList().contains(record));
            hears(partner, theirs, answer -> answer.getRecordIdsList().contains(record));
            hears(own, ours, AwaitChangesResponse::getReceipts);
        }

        @Test
        void a_draft_is_heard_of_in_its_agency() {
            var ours = now(own);
            created(terms("Drafts are heard of", 1_000), words());
            hears(own, ours, AwaitChangesResponse::getDrafts);
        }

        @Test
        void while_nothing_happens_the_answer_comes_when_the_time_is_over() {
            var moment = eventually(
                    () -> now(own), one -> await(own, one, 300).getAfter().equals(one));
            assertThat(await(own, moment, 1))
                    .isEqualTo(
                            AwaitChangesResponse.newBuilder().setAfter(moment).build());
        }

        @Test
        void a_moment_of_another_life_may_have_missed_everything() {
            var answer = await(own, "somebody-else.7", LONG);
            assertThat(answer.getEverything()).isTrue();
            assertThat(answer.getAfter()).isNotEqualTo("somebody-else.7");
        }

        /** Asks on from a moment until it is told. */
        private void hears(TestAgency agency, String from, Predicate<AwaitChangesResponse> told) {
            var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            var moment = from;
            while (System.nanoTime() < until) {
                var answer = await(agency, moment, 1_000);
                if (told.test(answer)) {
                    return;
                }
                moment = answer.getAfter();
            }
            throw new AssertionError("it was not heard of");
        }

        private String now(TestAgency agency) {
            return await(agency, "", LONG).getAfter();
        }

        private AwaitChangesResponse await(TestAgency agency, String after, int millis) {
            return calls(agency, commissioner(agency))
                    .changes()
                    .awaitChanges(AwaitChangesRequest.newBuilder()
                            .setPartnershipId(partnership)
                            .setAfter(after)
                            .setLongestMillis(millis)
                            .build());
        }
    }

    @Nested
    class Being_seen {
        @Test
        void an_auditors_look_is_on_record_before_it_is_answered_and_looks_within_ten_minutes_are_one() {
            var record = offer("Looked at by an auditor", 1_000).getRecordId();
            get(own, auditor(), record);
            get(own, auditor(), record);
            var found = readings(own, commissioner(own), record).stream()
                    .filter(Reading::getAuditor)
                    .toList();
            assertThat(found).singleElement().satisfies(reading -> {
                assertThat(reading.getPost()).isEqualTo("External auditor");
                assertThat(reading.getAgency()).isEmpty();
                assertThat(reading.getSubject()).isEqualTo(ReadingSubject.READING_SUBJECT_RECORD);
                assertThat(reading.getBook()).isEqualTo(own.code());
                assertThat(reading.toString()).doesNotContain(auditor().name());
            });
        }

        @Test
        void the_agencys_own_people_are_on_record_too_and_only_there() {
            var record = offer("Looked at by our own", 1_000).getRecordId();
            get(own, commissioner(own), record);
            var found = eventually(() -> readings(own, auditor(), record), list -> list.stream()
                    .anyMatch(reading -> reading.getAgency().equals(own.code())));
            assertThat(found).allMatch(reading -> reading.getBook().equals(own.code()));
        }

        @Test
        void the_partner_learns_what_auditors_looked_at() {
            var offered = offer("Seen by both", 1_000);
            eventually(() -> find(partner, offered), view -> view.getOffersCount() > 0);
            get(own, auditor(), offered.getRecordId());
            var told = eventually(
                    () -> readings(partner, commissioner(partner), offered.getRecordId()),
                    list -> list.stream().anyMatch(reading -> reading.getBook().equals(own.code())));
            assertThat(told.stream().filter(reading -> reading.getBook().equals(own.code())))
                    .allMatch(Reading::getAuditor);
        }

        @Test
        void looking_at_a_book_or_a_list_is_on_record_and_pages_lead_through_all() {
            var person = person(own, "browser", "Commissioner, browsing", "commissioner");
            calls(own, person)
                    .books()
                    .getBook(GetBookRequest.newBuilder()
                            .setPartnershipId(partnership)
                            .build());
            calls(own, person)
                    .records()
                    .listRecords(ListRecordsRequest.newBuilder()
                            .setPartnershipId(partnership)
                            .build());
            var found = eventually(
                    () -> readings(own, auditor(), "").stream()
                            .filter(reading -> reading.getPost().equals(person.post()))
                            .map(Reading::getSubject)
                            .toList(),
                    list -> list.size() == 2);
            assertThat(found)
                    .containsExactlyInAnyOrder(
                            ReadingSubject.READING_SUBJECT_BOOK, ReadingSubject.READING_SUBJECT_LIST);
        }

        private void get(TestAgency agency, Person person, String record) {
            calls(agency, person)
                    .records()
                    .getRecord(GetRecordRequest.newBuilder()
                            .setPartnershipId(partnership)
                            .setRecordId(record)
                            .build());
        }

        /** All of them, two at a time. */
        private List<Reading> readings(TestAgency agency, Person person, String record) {
            var all = new ArrayList<Reading>();
            var request = ListReadingsRequest.newBuilder()
                    .setPartnershipId(partnership)
                    .setRecordId(record)
                    .setPageSize(record.isEmpty() ? 50 : 2);
            do {
                var page = calls(agency, person).readings().listReadings(request.build());
                all.addAll(page.getReadingsList());
                request.setPageToken(page.getNextPageToken());
            } while (!request.getPageToken().isEmpty());
            assertThat(all).doesNotHaveDuplicates();
            return all;
        }
    }
}
