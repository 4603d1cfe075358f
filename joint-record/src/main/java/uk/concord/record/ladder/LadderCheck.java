package uk.concord.record.ladder;

import uk.concord.record.Findings;

/** Says what is wrong with a ladder. It asks nothing but the ladder, so both books judge alike, for ever. */
public final class LadderCheck {
    private static final int MOST_RUNGS = 10;
    private static final int MOST_DAYS = 250;
    private static final int MOST_NAME = 100;
    private static final int MOST_POST = 200;
    private static final int MOST_CONVENING = 1_000;
    private static final int MOST_CLAIM_DAYS = 365;

    private final Findings findings;

    private LadderCheck(Findings findings) {
        this.findings = findings;
    }

    /** Adds each problem under the path "ladder". */
    public static void check(Ladder ladder, Findings findings) {
        new LadderCheck(findings).check(ladder);
    }

    private void check(Ladder ladder) {
        var rungs = ladder.rungs();
        if (findings.require(!rungs.isEmpty(), "ladder.rungs", "NO_RUNGS", "Add at least one rung")
                && findings.require(
                        rungs.size() <= MOST_RUNGS, "ladder.rungs", "TOO_MANY", "A ladder has at most 10 rungs")) {
            for (var i = 0; i < rungs.size(); i++) {
                check("ladder.rungs[" + i + "]", rungs.get(i));
            }
            findings.require(
                    rungs.getLast().kind() != Rung.Kind.MEETING,
                    "ladder.rungs[" + (rungs.size() - 1) + "].kind",
                    "NO_LAST_RUNG",
                    "End the ladder with mediation or an independent chair: no law names anybody who decides otherwise");
        }
        between(
                "ladder.council_interim_basis_points",
                ladder.councilInterim(),
                0,
                Ladder.WHOLE,
                "Give a share from 0 to 100%");
        between("ladder.claim_days", ladder.claimDays(), 1, MOST_CLAIM_DAYS, "Give 1 to 365 days");
        between("ladder.interest_basis_points", ladder.interest(), 0, Ladder.WHOLE, "Give interest from 0 to 100%");
    }

    private void check(String path, Rung rung) {
        label(path + ".name", rung.name(), MOST_NAME);
        label(path + ".council_post", rung.councilPost(), MOST_POST);
        label(path + ".health_post", rung.healthPost(), MOST_POST);
        findings.text(path + ".convening", rung.convening(), MOST_CONVENING);
        findings.anonymous(path + ".convening", rung.convening());
        between(path + ".working_days", rung.workingDays(), 1, MOST_DAYS, "Give 1 to 250 working days");
    }

    private void label(String path, String text, int most) {
        if (findings.filled(!text.isBlank(), path)) {
            findings.line(path, text, most);
        }
    }

    private void between(String path, int number, int least, int most, String sentence) {
        findings.require(number >= least && number <= most, path, "OUT_OF_RANGE", sentence);
    }
}
