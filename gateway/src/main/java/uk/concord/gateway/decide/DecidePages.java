package uk.concord.gateway.decide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.ErrorSummary;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.SummaryList;
import uk.concord.gateway.record.Changes;
import uk.concord.gateway.record.DecisionCard;
import uk.concord.gateway.record.TermsView;

/** What the pages on which somebody decides show. */
public sealed interface DecidePages {
    /** What is decided on: which text, and what it changes. */
    record Subject(
            String ref,
            String title,
            Anchor back,
            String standing,
            String digest,
            TermsView terms,
            @Nullable Changes changes) {}

    /** The partner's offer, read before it is answered. */
    record Answer(
            Subject subject,
            @Nullable DecisionCard theirs,
            AuthorityView authority,
            String accept,
            Counter counter,
            String decline)
            implements DecidePages {}

    /** How a counter-offer begins; {@code hidden} is null for readers who do not draft, and {@code who} says who does. */
    record Counter(String action, @Nullable Hidden hidden, String who) {}

    /** Asks once more before the own offer is asked back, and says what that does and what it does not. */
    record Withdraw(
            String ref,
            String title,
            Anchor back,
            String heading,
            List<String> sentences,
            String action,
            Hidden hidden,
            ErrorSummary problems)
            implements DecidePages {
        public Withdraw {
            sentences = List.copyOf(sentences);
        }
    }

    /** The last page before a decision is made: exactly what is signed, with what authority, in what words. */
    record Sign(
            Act act,
            Subject subject,
            @Nullable SummaryList decision,
            AuthorityView authority,
            String action,
            Hidden hidden,
            List<Input> inputs,
            ErrorSummary problems,
            @Nullable Anchor instead)
            implements DecidePages {
        public Sign {
            inputs = List.copyOf(inputs);
        }

        /** Declining commits nothing, so that no limit stands against it. */
        public boolean possible() {
            return authority.permitted() || act == Act.DECLINE;
        }
    }

    /** What can be decided. */
    enum Act {
        OFFER("Make this offer", "Make this offer", false),
        COUNTER("Make this counter-offer", "Make this counter-offer", false),
        ACCEPT("Accept this offer", "Accept this offer", false),
        DECLINE("Decline this offer", "Decline this offer", true),
        GIVE_NOTICE("Give this notice", "Give this notice", true);

        private final String heading;
        private final String button;
        private final boolean warning;

        Act(String heading, String button, boolean warning) {
            this.heading = heading;
            this.button = button;
            this.warning = warning;
        }

        public String heading() {
            return heading;
        }

        public String button() {
            return button;
        }

        public boolean warning() {
            return warning;
        }

        /** True for what puts a text of one's own before the partner. */
        boolean offers() {
            return this == OFFER || this == COUNTER;
        }

        /** What the confirming box says, in plain words. */
        public String confirmation(String agency) {
            return switch (this) {
                case OFFER -> "I make this offer for " + agency;
                case COUNTER -> "I answer with this counter-offer for " + agency;
                case ACCEPT -> "I accept this offer for " + agency;
                case DECLINE -> "I decline this offer for " + agency;
                case GIVE_NOTICE -> "I give this notice for " + agency;
            };
        }
    }
}
