package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.concord.proto.record.v1.AccountStatement;
import uk.concord.proto.record.v1.GetAccountStatementRequest;
import uk.concord.proto.record.v1.ListRecordsRequest;
import uk.concord.proto.record.v1.ListWorkRequest;
import uk.concord.proto.record.v1.ListWorkResponse;
import uk.concord.proto.record.v1.QuarterView;
import uk.concord.proto.record.v1.QueryAccountRequest;
import uk.concord.proto.record.v1.StateAccountRequest;
import uk.concord.proto.record.v1.WorkItem;
import uk.concord.proto.record.v1.WorkKind;
import uk.concord.record.terms.FinancialYear;

/** The statement at the end of a quarter in both services: read alike, stated by both, agreed, queried, and refused with what to do. */
public abstract class QuarterContract extends AccountUnderTest {
    private static final String WHY = "Your grant of June is missing in this statement.";

    protected QuarterContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    /** The last day of the newest quarter that is over. */
    private LocalDate quarter() {
        var day = today().withDayOfMonth(1).minusDays(1);
        while (day.getMonthValue() % 3 != 0) {
            day = day.withDayOfMonth(1).minusDays(1);
        }
        return day;
    }

    private AccountStatement at(TestAgency agency, LocalDate on) {
        return statement(
                agency,
                GetAccountStatementRequest.newBuilder()
                        .setFinancialYear(FinancialYear.containing(on).startYear())
                        .setOn(on.toString()));
    }

    /** The statement of the quarter once both books give the same. */
    private AccountStatement same() {
        return eventually(() -> at(own, quarter()), ours -> ours.getDigest()
                .equals(at(partner, quarter()).getDigest()));
    }

    private StateAccountRequest.Builder stating(LocalDate on, ByteString digest) {
        return StateAccountRequest.newBuilder()
                .setPartnershipId(partnership)
                .setFinancialYear(FinancialYear.containing(on).startYear())
                .setOn(on.toString())
                .setDigest(digest)
                .setRequestId(newRequest());
    }

    private QuarterView state(TestAgency agency, ByteString digest) {
        return calls(agency, finance(agency))
                .accounts()
                .stateAccount(stating(quarter(), digest).build());
    }

    private QuarterView heard(TestAgency agency, ByteString leaf) {
        return eventually(() -> at(agency, quarter()), found -> found.getQuartersList().stream()
                        .anyMatch(one -> isIn(one, leaf)))
                .getQuartersList()
                .stream()
                .filter(one -> isIn(one, leaf))
                .findFirst()
                .orElseThrow();
    }

    private ListWorkResponse work(TestAgency agency) {
        return calls(agency, finance(agency))
                .records()
                .listWork(ListWorkRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setPageSize(100)
                        .build());
    }

    private boolean isToAgree(WorkItem item) {
        return item.getKind() == WorkKind.WORK_KIND_AGREE_STATEMENT
                && item.getQuarterOn().equals(quarter().toString());
    }

    private static boolean isIn(QuarterView quarter, ByteString leaf) {
        return quarter.getCouncil().getLeaf().equals(leaf)
                || quarter.getHealth().getLeaf().equals(leaf);
    }

    private ByteString of(TestAgency agency, QuarterView quarter) {
        return (agency.equals(council()) ? quarter.getCouncil() : quarter.getHealth()).getLeaf();
    }

    /** Something new is paid before the quarter's end, so that there is another statement to agree on. */
    private void changed() {
        var offered = agreed("Stated " + newRequest());
        var before = at(council(), quarter()).getDigest();
        calls(council(), finance(council()))
                .accounts()
                .enterPayment(paying(offered, 1_000)
                        .setPaidFor(april(offered)
                                .setFrom(FinancialYear.containing(quarter())
                                        .firstDay()
                                        .toString())
                                .setTo(FinancialYear.containing(quarter())
                                        .firstDay()
                                        .plusDays(29)
                                        .toString()))
                        .setPaidOn(quarter().toString())
                        .build());
        assertThat(at(council(), quarter()).getDigest()).isNotEqualTo(before);
    }

    @Test
    void both_agree_once_each_has_stated_the_same() {
        changed();
        var read = same();
        var stated = state(own, read.getDigest());
        assertThat(stated.getAgreed()).isFalse();
        var heard = heard(partner, of(own, stated));
        assertThat(heard.getCouncil().getCouncil())
                .isEqualTo(stated.getCouncil().getCouncil());
        assertThat(heard.getAgreed()).isFalse();
        assertThat(work(partner).getWaitingForUsList()).anyMatch(this::isToAgree);
        assertThat(work(own).getWaitingForThemList()).anyMatch(this::isToAgree);
        var agreed = state(partner, read.getDigest());
        assertThat(agreed.getAgreed()).isTrue();
        assertThat(heard(own, of(partner, agreed)).getAgreed()).isTrue();
        assertThat(work(own).getWaitingForThemList()).noneMatch(this::isToAgree);
        assertThat(calls(own, commissioner(own))
                        .records()
                        .listRecords(ListRecordsRequest.newBuilder()
                                .setPartnershipId(partnership)
                                .setPageSize(100)
                                .build())
                        .getRecordsList())
                .as("the account is in no list")
                .isNotEmpty()
                .allMatch(record -> !record.getRef().isEmpty());
    }

    @Test
    void a_payment_after_the_quarter_changes_nothing_in_its_statement() {
        var before = same().getDigest();
        calls(council(), finance(council()))
                .accounts()
                .enterPayment(paying(agreed("Paid later"), 1_000).build());
        var agreedLater = same();
        assertThat(agreedLater.getDigest()).as("a new agreement has money").isNotEqualTo(before);
        calls(council(), finance(council()))
                .accounts()
                .enterPayment(paying(agreed("Paid later still"), 1_000).build());
        var sums = agreedLater.getSums(0).getSum().getPaidPence();
        assertThat(same().getSums(0).getSum().getPaidPence()).isEqualTo(sums);
    }

    @Test
    void what_changed_since_it_was_read_is_read_again_first() {
        changed();
        var read = same().getDigest();
        changed();
        assertThat(Failed.by(() -> state(own, read)).reason()).isEqualTo("STATEMENT_CHANGED");
    }

    @Test
    void the_same_request_twice_is_one_statement() {
        changed();
        var request = stating(quarter(), same().getDigest()).build();
        var first = calls(own, finance(own)).accounts().stateAccount(request);
        changed();
        var again = calls(own, finance(own)).accounts().stateAccount(request);
        assertThat(of(own, again)).isEqualTo(of(own, first));
    }

    @Test
    void a_query_with_its_words_reaches_the_other_and_stands_until_the_statement_is_made_anew() {
        changed();
        var stated = state(own, same().getDigest());
        heard(partner, of(own, stated));
        var queried = calls(partner, finance(partner))
                .accounts()
                .queryAccount(querying(of(own, stated)).build());
        assertThat(queried.getQueries(0).getText()).isEqualTo(WHY);
        var seen = eventually(
                () -> heard(own, of(own, stated)),
                quarter -> quarter.getQueriesCount() == 1
                        && !quarter.getQueries(0).getText().isEmpty());
        assertThat(seen.getQueries(0).getText()).isEqualTo(WHY);
        assertThat(seen.getQueries(0).getAgency()).isEqualTo(partner.code());
        changed();
        assertThat(state(own, same().getDigest()).getQueriesCount()).isZero();
    }

    private QueryAccountRequest.Builder querying(ByteString stated) {
        return QueryAccountRequest.newBuilder()
                .setPartnershipId(partnership)
                .setStated(stated)
                .setText(WHY)
                .setRequestId(newRequest());
    }

    @Test
    void what_cannot_be_is_refused_with_what_to_do() {
        changed();
        var digest = same().getDigest();
        refused("NOT_A_QUARTER_END", quarter().minusDays(1));
        refused("DAY_AHEAD", today().plusYears(1).withMonth(6).withDayOfMonth(30));
        var stated = state(own, digest);
        assertThat(Failed.by(() -> state(own, digest)).reason()).isEqualTo("ALREADY_SAID");
        assertThat(Failed.by(() -> calls(own, finance(own))
                                .accounts()
                                .queryAccount(querying(of(own, stated)).build()))
                        .reason())
                .isEqualTo("UNKNOWN_ENTRY");
        heard(partner, of(own, stated));
        assertThat(Failed.by(() -> calls(partner, finance(partner))
                                .accounts()
                                .queryAccount(
                                        querying(of(own, stated)).setText(" ").build()))
                        .reason())
                .isEqualTo("COMMENT_NOT_READY");
    }

    private void refused(String reason, LocalDate on) {
        var read = at(own, on).getDigest();
        assertThat(Failed.by(() -> calls(own, finance(own))
                                .accounts()
                                .stateAccount(stating(on, read).build()))
                        .reason())
                .isEqualTo(reason);
    }
}
