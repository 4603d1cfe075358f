package uk.concord.record.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.concord.record.PartnershipAccount;
import uk.concord.record.PartnershipId;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.Entry;
import uk.concord.record.money.StatedQuarter;
import uk.concord.record.story.Accounts;
import uk.concord.record.story.Author;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Story;

/** What both say of the account between them, what comes of it, and an example of every reason for which it is void. */
class AccountingTest {
    private static final Map<VoidReason, Function<Story, Entry>> EXAMPLES = new EnumMap<>(VoidReason.class);

    static {
        example(VoidReason.NOT_THE_ACCOUNT, story -> story.kent().opens());
        example(VoidReason.NOT_A_QUARTER_END, story -> story.kent()
                .appends(Accounts.statedOn(LocalDate.of(2026, 6, 29), 1)));
        example(VoidReason.DAY_AHEAD, story -> story.kent().appends(Accounts.statedOn(Accounts.SEPTEMBER, 1)));
        example(VoidReason.PERSON_REQUIRED, story -> story.kent()
                .appends(Accounts.stated(1), Actor.SERVICE, 0, story.now()));
        example(VoidReason.ALREADY_SAID, story -> {
            story.kent().appends(Accounts.stated(1));
            return story.kent().appends(Accounts.stated(1));
        });
        example(VoidReason.UNKNOWN_ENTRY, story -> story.kent()
                .appends(Accounts.queried(story.kent().appends(Accounts.stated(1)))));
        example(VoidReason.NO_COMMENT_TEXT, story -> {
            var stated = story.kent().appends(Accounts.stated(1));
            return story.nhs()
                    .sees()
                    .appends(Accounts.queried(stated), story.nhs().approver(), 0, story.now());
        });
    }

    private static void example(VoidReason reason, Function<Story, Entry> example) {
        EXAMPLES.put(reason, example);
    }

    static Set<VoidReason> reasons() {
        return EXAMPLES.keySet();
    }

    @TestFactory
    Stream<DynamicTest> an_entry_is_void_for_this_reason() {
        return EXAMPLES.entrySet().stream()
                .map(example -> DynamicTest.dynamicTest(example.getKey().name(), () -> {
                    var story = Story.account().later(Accounts.UNTIL_AUGUST);
                    var entry = example.getValue().apply(story);
                    assertThat(story.verdictOn(entry))
                            .isEqualTo(example.getKey().name());
                }));
    }

    @Test
    void the_account_has_a_record_of_its_own_and_is_stated_nowhere_else() {
        assertThat(PartnershipAccount.of(Samples.PARTNERSHIP.id()))
                .hasToString("dc80def9-958e-8af1-ae10-08aea612b44d")
                .isNotEqualTo(PartnershipAccount.of(new PartnershipId("another")));
        var story = Story.opened().later(Accounts.UNTIL_AUGUST);
        assertThat(story.verdictOn(story.kent().appends(Accounts.stated(1)))).isEqualTo("NOT_THE_ACCOUNT");
        assertThat(Story.account().record().status()).isEqualTo(RecordStatus.ACCOUNT);
    }

    @Test
    void both_agree_once_each_has_put_its_name_to_the_same() {
        var story = Story.account().later(Accounts.UNTIL_AUGUST);
        var ours = story.kent().appends(Accounts.stated(1));
        assertThat(quarter(story).isAgreed()).isFalse();
        var theirs = story.nhs().sees().appends(Accounts.stated(1));
        assertThat(quarter(story)).isEqualTo(new StatedQuarter(Accounts.YEAR, Accounts.JUNE, ours, theirs, List.of()));
        assertThat(quarter(story).isAgreed()).isTrue();
    }

    @Test
    void a_query_stays_until_the_statement_is_made_anew() {
        var story = Story.account().later(Accounts.UNTIL_AUGUST);
        var first = story.kent().appends(Accounts.stated(1));
        var query = story.nhs().sees().appends(Accounts.queried(first));
        assertThat(quarter(story).queries()).containsExactly(query);
        story.kent().sees().appends(Accounts.stated(2));
        assertThat(quarter(story).queries()).isEmpty();
        assertThat(story.verdictOn(story.nhs().appends(Accounts.queried(first))))
                .isEqualTo("ALREADY_SAID");
    }

    @Test
    void what_is_stated_anew_is_agreed_anew() {
        var story = Story.account().later(Accounts.UNTIL_AUGUST);
        story.kent().appends(Accounts.stated(1));
        story.nhs().sees().appends(Accounts.stated(1));
        story.kent().sees().appends(Accounts.stated(2));
        assertThat(quarter(story).isAgreed()).isFalse();
        story.nhs().sees().appends(Accounts.stated(2));
        assertThat(quarter(story).isAgreed()).isTrue();
        assertThat(story.verdictOn(story.nhs().appends(Accounts.stated(1)))).isEmpty();
        assertThat(quarter(story).isAgreed()).isFalse();
    }

    /** Whatever both say and see of each other, what has come of it is the same in whatever order it is learnt. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void it_is_the_same_in_any_order(long seed) {
        var random = new Random(seed);
        var story = Story.account().later(Accounts.UNTIL_AUGUST);
        var told = new ArrayList<Entry>();
        for (int i = 0; i < 30; i++) {
            Author author = random.nextBoolean() ? story.kent() : story.nhs();
            if (random.nextBoolean()) {
                author.sees();
            }
            told.add(
                    told.isEmpty() || random.nextInt(3) > 0
                            ? author.appends(Accounts.stated(random.nextInt(3)))
                            : author.appends(Accounts.queried(told.get(random.nextInt(told.size())))));
        }
        var other = JointRecord.empty(Samples.PARTNERSHIP, story.id());
        var waiting = new ArrayList<>(told);
        while (!waiting.isEmpty()) {
            var known = other;
            var fitting = waiting.stream()
                    .filter(entry -> known.misfit(entry).isEmpty())
                    .toList();
            var next = fitting.get(random.nextInt(fitting.size()));
            other = other.after(next);
            waiting.remove(next);
        }
        assertThat(other.stateDigest())
                .as("seed %d", seed)
                .isEqualTo(story.record().stateDigest());
        assertThat(StatedQuarter.of(other)).as("seed %d", seed).isEqualTo(StatedQuarter.of(story.record()));
    }

    private static StatedQuarter quarter(Story story) {
        return StatedQuarter.of(story.record()).getFirst();
    }
}
