package uk.concord.gateway.dispute;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.ErrorSummary;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.SummaryList;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.component.Ticks;

/**
 * One dispute: where it stands on its ladder, what it is about, what it costs meanwhile, and what the reader can do.
 *
 * @param move whose move it is, and until when
 * @param settle begins a draft that would settle it; null when the reader cannot
 */
public record DisputePage(
        String ref,
        String title,
        Anchor back,
        List<Tag> tags,
        String standing,
        String move,
        boolean late,
        boolean open,
        Ticks ticks,
        String done,
        List<Step> steps,
        SummaryList facts,
        List<String> grounds,
        List<Said> said,
        List<Exchange> statements,
        List<Meeting> meetings,
        List<Recommendation> recommendations,
        @Nullable Exploring proposals,
        String interim,
        @Nullable MonthTable months,
        @Nullable MonthTable settlement,
        @Nullable SummaryList claim,
        List<Payment> payments,
        List<Wish> wishes,
        @Nullable Settle settle,
        List<Form> forms,
        ErrorSummary problems) {

    public DisputePage {
        tags = List.copyOf(tags);
        steps = List.copyOf(steps);
        grounds = List.copyOf(grounds);
        said = List.copyOf(said);
        statements = List.copyOf(statements);
        meetings = List.copyOf(meetings);
        recommendations = List.copyOf(recommendations);
        payments = List.copyOf(payments);
        wishes = List.copyOf(wishes);
        forms = List.copyOf(forms);
    }

    /** One rung of the ladder. */
    public record Step(int number, String name, String posts, String limit, Tag state, boolean current) {}

    /** Something that was said with reasons. */
    public record Said(String who, String when, List<String> paragraphs) {
        public Said {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** The two envelopes of a rung. */
    public record Exchange(String rung, String lead, List<Envelope> envelopes) {
        public Exchange {
            envelopes = List.copyOf(envelopes);
        }
    }

    /**
     * What one body states on a rung.
     *
     * @param words what can be read of it
     */
    public record Envelope(String who, Tag state, String when, List<String> words) {
        public Envelope {
            words = List.copyOf(words);
        }
    }

    /** A meeting of the two bodies, and a button that confirms its minutes. */
    public record Meeting(
            String heading,
            Tag state,
            SummaryList facts,
            List<String> minutes,
            @Nullable Button confirm) {
        public Meeting {
            minutes = List.copyOf(minutes);
        }
    }

    /** What a chair recommends and what the bodies say to it. */
    public record Recommendation(String heading, String when, List<String> words, List<Said> answers) {
        public Recommendation {
            words = List.copyOf(words);
            answers = List.copyOf(answers);
        }
    }

    /**
     * What was proposed without prejudice.
     *
     * @param label for whom it is
     * @param next what to do once something is accepted in principle; empty while nothing is
     * @param begin leads to what begins a draft of terms; null where the reader cannot
     */
    public record Exploring(
            String label,
            String lead,
            List<Proposal> proposals,
            String next,
            @Nullable Anchor begin) {
        public Exploring {
            proposals = List.copyOf(proposals);
        }
    }

    /**
     * One proposal.
     *
     * @param splits each disputed line and who would pay which share; null where the reader may not read it
     * @param words what can be read of it
     */
    public record Proposal(
            String heading,
            Tag state,
            String when,
            @Nullable SummaryList splits,
            List<String> words,
            String answered) {
        public Proposal {
            words = List.copyOf(words);
        }
    }

    /** Amounts by line and month; on a narrow screen each month is a list of its own. */
    public record MonthTable(String caption, List<String> columns, List<MonthRow> rows, MonthRow total) {
        public MonthTable {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** One line and month. */
    public record MonthRow(String name, List<String> amounts) {
        public MonthRow {
            amounts = List.copyOf(amounts);
        }
    }

    /** A payment of the claim, and a button that confirms it. */
    public record Payment(String words, Tag state, @Nullable Button confirm) {}

    /** More time that was asked for, and a button that agrees to it. */
    public record Wish(String words, @Nullable Button agree) {}

    /** A form of one button that names one entry. */
    public record Button(String action, Hidden hidden, String leaf, String text, String context) {}

    /** A form of one button that begins a draft. */
    public record Settle(String action, Hidden hidden, String lead) {}

    /** Something the reader can do that needs words or figures. */
    public record Form(
            String id,
            String heading,
            String lead,
            String action,
            Hidden hidden,
            List<Input> inputs,
            String button,
            boolean warning) {
        public Form {
            inputs = List.copyOf(inputs);
        }
    }
}
