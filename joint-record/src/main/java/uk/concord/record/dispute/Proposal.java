package uk.concord.record.dispute;

import java.util.HashSet;
import java.util.List;
import uk.concord.record.Findings;
import uk.concord.record.Problem;
import uk.concord.record.ladder.Ladder;

/**
 * What a body proposes without prejudice: who would pay which share of the disputed lines. It binds nobody and stands in no payload.
 *
 * @param words in words, 1 to 4,000 characters
 * @param splits one for each disputed line
 */
public record Proposal(String words, List<ProposedSplit> splits) {
    /** The longest words, in characters. */
    public static final int MOST_WORDS = 4_000;

    public Proposal {
        splits = List.copyOf(splits);
    }

    /**
     * Who would pay which share of a line, from the first day disputed on, of what third parties do not pay.
     *
     * @param council the council's share, 0 to 10,000 basis points
     * @param health the NHS body's; both make the whole
     */
    public record ProposedSplit(String line, int council, int health) {
        boolean isWhole() {
            return council >= 0 && health >= 0 && council <= Ladder.WHOLE && council + health == Ladder.WHOLE;
        }
    }

    /** What keeps an agency from proposing it about these lines; no fold reads it. */
    public List<Problem> problems(List<String> disputed) {
        var findings = new Findings();
        findings.filled(!words.isBlank(), "words");
        findings.text("words", words, MOST_WORDS);
        findings.anonymous("words", words);
        for (var i = 0; i < splits.size(); i++) {
            findings.require(
                    splits.get(i).isWhole(),
                    "splits[" + i + "]",
                    "SPLIT_NOT_WHOLE",
                    "Give shares from 0 to 100% that make 100% together");
        }
        var lines = splits.stream().map(ProposedSplit::line).toList();
        findings.require(
                lines.size() == disputed.size() && new HashSet<>(lines).equals(new HashSet<>(disputed)),
                "splits",
                "LINES_NOT_THOSE",
                "Give each disputed line one split, and no other line any");
        return findings.problems();
    }

    /** True when it is such as an agency may propose about these lines: what a partner sends is shown only then. */
    public boolean isSound(List<String> disputed) {
        return problems(disputed).isEmpty();
    }
}
