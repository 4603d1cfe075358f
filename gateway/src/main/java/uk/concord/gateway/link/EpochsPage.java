package uk.concord.gateway.link;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.ErrorSummary;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.SummaryList;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.wording.Count;
import uk.concord.gateway.wording.Dates;
import uk.concord.proto.link.v1.Epoch;
import uk.concord.proto.link.v1.GetEpochsResponse;
import uk.concord.proto.link.v1.ListBranchEntriesResponse;

/**
 * The epochs of both logs: which are in force, whether the own log needs another one, and what the partner has announced.
 *
 * @param loss what was lost, while the own log needs a new epoch; empty otherwise
 * @param otherVersion why our version is to be set aside; empty when it is not
 * @param branch what was set aside last; null when nothing was
 * @param own how the own epoch begins that was begun last; null in the first
 * @param announced what the partner has announced; null when nothing
 * @param setAside what is asked of an administrator who sets our version aside; null when nobody can
 * @param begin what is asked of an administrator who begins an epoch; null when nobody can
 * @param confirm what is asked of an administrator who confirms one; null when nobody can
 */
public record EpochsPage(
        String partner,
        String standing,
        String loss,
        boolean forked,
        String otherVersion,
        @Nullable BranchTable branch,
        @Nullable SummaryList own,
        @Nullable SummaryList announced,
        String confirmed,
        @Nullable Form setAside,
        @Nullable Form begin,
        @Nullable Form confirm,
        Hidden hidden,
        ErrorSummary problems,
        String done) {
    static final String SPOKEN = "spoken";
    static final String SURE = "sure";
    static final String COMPARED = "compared";
    static final String ENTRY = "entry";

    /** True when a newer backup would help: not where the log was signed in two versions. */
    public boolean hasBackup() {
        return !forked;
    }

    /** One form; {@code entry} names what it is about, and is empty where that is plain. */
    public record Form(String action, String entry, List<Input> inputs) {
        public Form {
            inputs = List.copyOf(inputs);
        }
    }

    static String path(String partnership) {
        return "/link/" + partnership + "/epochs";
    }

    static EpochsPage of(
            GetEpochsResponse epochs,
            ListBranchEntriesResponse entries,
            long from,
            String partner,
            String partnership,
            boolean administrator,
            Hidden hidden,
            Typed typed,
            Mistakes mistakes,
            String done) {
        var questions = new Questions(typed, mistakes);
        var announced = epochs.hasAnnounced() ? epochs.getAnnounced() : null;
        return new EpochsPage(
                partner,
                "Our log is in epoch " + epochs.getOwnEpoch() + ", theirs in epoch " + epochs.getPartnerEpoch() + ".",
                epochs.getLoss(),
                epochs.getForked(),
                epochs.getOtherVersion(),
                epochs.hasBranch() ? BranchTable.of(epochs.getBranch(), entries, from, path(partnership)) : null,
                epochs.hasOwn() ? own(epochs.getOwn()) : null,
                announced == null ? null : facts(announced),
                announced == null ? "" : confirmed(announced),
                administrator && !epochs.getOtherVersion().isEmpty()
                        ? new Form(path(partnership) + "/branch", "", List.of(spoken(questions)))
                        : null,
                administrator && epochs.getNeeded()
                        ? new Form(path(partnership), "", List.of(sure(questions, epochs.getForked())))
                        : null,
                administrator && announced != null && announced.getConfirmedMicros() == 0
                        ? new Form(path(partnership) + "/confirm", hash(announced), List.of(compared(questions)))
                        : null,
                hidden,
                mistakes.any() ? mistakes.summary() : ErrorSummary.none(),
                done);
    }

    private static String confirmed(Epoch epoch) {
        return epoch.getConfirmedMicros() == 0
                ? ""
                : "Confirmed here at " + Dates.moment(epoch.getConfirmedMicros())
                        + ". It comes in with the partner’s next message.";
    }

    private static Input spoken(Questions questions) {
        return questions.checkboxes(
                SPOKEN,
                "Before you set it aside",
                "",
                List.of(Questions.option(
                        "yes",
                        "We have spoken with the partner, and no second copy of our service is at work any more")));
    }

    private static Input sure(Questions questions, boolean forked) {
        return questions.checkboxes(
                SURE,
                "Before you begin it",
                "",
                List.of(Questions.option(
                        "yes",
                        forked
                                ? "The partner knows that our log goes on under a new epoch"
                                : "There is no newer backup of our database, and the partner knows")));
    }

    private static Input compared(Questions questions) {
        return questions.checkboxes(
                COMPARED,
                "Before you confirm it",
                "",
                List.of(
                        Questions.option(
                                "yes",
                                "The partner’s administrator has read out this key and this number of entries to me by telephone")));
    }

    private static String hash(Epoch epoch) {
        return HexFormat.of().formatHex(epoch.getEntryHash().toByteArray());
    }

    private static SummaryList own(Epoch epoch) {
        return new SummaryList(List.of(
                new SummaryList.Row("Epoch", Count.digits(epoch.getNumber())),
                new SummaryList.Row("Begun", Dates.moment(epoch.getKeys().getSinceMicros())),
                new SummaryList.Row("New key of our log", epoch.getKeys().getLogEd25519()),
                new SummaryList.Row("Goes on after", Count.of(epoch.getKeptSize(), "entry", "entries")),
                new SummaryList.Row(
                        "At the partner",
                        epoch.getKeys().getHeldByBoth() ? "Confirmed and held" : "Not confirmed yet")));
    }

    private static SummaryList facts(Epoch epoch) {
        return new SummaryList(List.of(
                new SummaryList.Row("Epoch", Count.digits(epoch.getNumber())),
                new SummaryList.Row("Announced", Dates.moment(epoch.getAnnouncedMicros())),
                new SummaryList.Row("New key of their log", epoch.getKeys().getLogEd25519()),
                new SummaryList.Row("Goes on after", Count.of(epoch.getKeptSize(), "entry", "entries")),
                new SummaryList.Row("Had signed", Count.of(epoch.getLostSize(), "entry", "entries"))));
    }
}
