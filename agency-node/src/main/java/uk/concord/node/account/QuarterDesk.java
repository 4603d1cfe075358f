package uk.concord.node.account;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.Store;
import uk.concord.node.book.append.CommandDesk;
import uk.concord.node.grpc.CallFailure.Refused;
import uk.concord.node.negotiation.Answers;
import uk.concord.node.negotiation.Asking;
import uk.concord.node.reading.Records;
import uk.concord.proto.record.v1.QuarterView;
import uk.concord.record.Digest;
import uk.concord.record.PartnershipAccount;
import uk.concord.record.PartnershipId;
import uk.concord.record.entry.Accounting;
import uk.concord.record.negotiation.Command;
import uk.concord.record.terms.FinancialYear;

/** Puts what finance officers say of statements of account into the log. */
@Singleton
final class QuarterDesk {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final CommandDesk desk;
    private final StatementOfAccount statements;
    private final Records records;
    private final Store store;
    private final InstantSource businessTime;

    QuarterDesk(
            CommandDesk desk, StatementOfAccount statements, Records records, Store store, InstantSource businessTime) {
        this.desk = desk;
        this.statements = statements;
        this.records = records;
        this.store = store;
        this.businessTime = businessTime;
    }

    /** The quarters of a year that are over, the newest first, with what was said of each. */
    List<QuarterView> of(PartnershipId partnership, FinancialYear year) {
        var today = LocalDate.ofInstant(businessTime.instant(), LONDON);
        var said = records.quarters(partnership).stream()
                .collect(Collectors.toUnmodifiableMap(QuarterView::getOn, Function.identity()));
        return year.quarters().reversed().stream()
                .filter(on -> !on.isAfter(today))
                .map(LocalDate::toString)
                .map(on ->
                        said.getOrDefault(on, QuarterView.newBuilder().setOn(on).build()))
                .toList();
    }

    /**
     * Puts the own agency's name to the statement that somebody has read: refused when the book says something else by now. What is
     * entered between this test and the entry is not in the digest, and shows as changed since.
     */
    QuarterView state(Asking asking, FinancialYear year, LocalDate on, Digest read) {
        var stated = statements.stated(asking.partnership(), year, on);
        if (!stated.digest().equals(read) && !wasSaidBefore(asking)) {
            throw new Refused(
                    "STATEMENT_CHANGED",
                    "Something was entered since you read this statement. Read it as it is now, and then agree it.");
        }
        submit(asking, new Accounting.Stated(year, on, read, stated.council(), stated.health()), null);
        return records.quarters(asking.partnership()).stream()
                .filter(quarter -> quarter.getOn().equals(on.toString()))
                .findFirst()
                .orElseThrow();
    }

    /** The same command again is answered as it was, whatever has been entered since. */
    private boolean wasSaidBefore(Asking asking) {
        var key = asking.commandKey();
        return store.read(
                asking.partnership(), book -> book.commands(Set.of(key)).containsKey(key));
    }

    /** Says why a statement is not right, and answers with its quarter, or with the newest once another took its place. */
    QuarterView query(Asking asking, Digest stated, String words) {
        var place = records.place(asking.partnership(), PartnershipAccount.of(asking.partnership()), stated);
        submit(asking, new Accounting.Queried(place), words);
        var quarters = records.quarters(asking.partnership());
        return quarters.stream()
                .filter(quarter -> isOver(quarter, stated))
                .findFirst()
                .orElseGet(quarters::getFirst);
    }

    private static boolean isOver(QuarterView quarter, Digest stated) {
        return Stream.of(quarter.getCouncil(), quarter.getHealth())
                .anyMatch(one -> Arrays.equals(one.getLeaf().toByteArray(), stated.toArray()));
    }

    private void submit(Asking asking, Accounting said, @Nullable String words) {
        var command =
                asking.command(PartnershipAccount.of(asking.partnership()), new Command.KeepAccount(said, words), null);
        Answers.held(asking, desk.submit(asking.partnership(), command));
    }
}
