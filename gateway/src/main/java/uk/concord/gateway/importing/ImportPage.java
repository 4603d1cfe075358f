package uk.concord.gateway.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.ErrorSummary;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.wording.Count;
import uk.concord.proto.record.v1.ImportRegisterResponse;

/** Asks for a register, and says what was found in the one that was handed in. */
public record ImportPage(
        Hidden hidden,
        List<Choice> partnerships,
        List<Columns.Column> columns,
        ErrorSummary summary,
        String fileError,
        @Nullable Report report) {
    public ImportPage {
        partnerships = List.copyOf(partnerships);
        columns = List.copyOf(columns);
    }

    /** A partnership to import into. */
    public record Choice(String value, String label, boolean chosen) {}

    static Report report(Table.Outcome.Judged<ImportRegisterResponse> judged) {
        if (!judged.isSound()) {
            return Report.wrong(
                    "Nothing was imported",
                    "Put right what is listed here, save the file and choose it again. A register is imported whole or not at all.",
                    judged.problems());
        }
        var found = judged.answer().getAgreementsList().stream()
                .map(agreement -> agreement.getReference() + ": " + agreement.getTitle())
                .toList();
        return Report.sound(
                "Nothing is wrong with this register",
                "It holds " + Count.of(found.size(), "agreement")
                        + ". Nothing has been imported yet: choose the file again and import it.",
                found);
    }
}
