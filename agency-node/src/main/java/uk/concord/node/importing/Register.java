package uk.concord.node.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import uk.concord.proto.record.v1.RegisterRow;
import uk.concord.record.terms.ProviderDirectory;

/** The rows of a register as agreements: each row read, those that nobody could act on noted. */
final class Register {
    private static final Pattern REFERENCE = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,38}[\\x21-\\x7e])?");

    private final List<RegisterAgreement> agreements;

    private Register(List<RegisterAgreement> agreements) {
        this.agreements = agreements;
    }

    static Register read(List<RegisterRow> rows, ProviderDirectory directory, Findings findings) {
        Map<String, List<RegisterRow>> byReference = new LinkedHashMap<>();
        for (var row : rows) {
            findings.texts(row.getRow(), row);
            if (REFERENCE.matcher(row.getReference()).matches()) {
                byReference
                        .computeIfAbsent(row.getReference(), _ -> new ArrayList<>())
                        .add(row);
            } else {
                findings.add(
                        row.getRow(),
                        "reference",
                        "NOT_A_REFERENCE",
                        "Give the agreement's number in the register: up to 40 letters, digits and signs.");
            }
        }
        var cells = new Cells(directory, findings);
        return new Register(byReference.values().stream()
                .map(ofOne -> new RegisterAgreement(ofOne, cells, findings))
                .toList());
    }

    List<RegisterAgreement> agreements() {
        return agreements;
    }
}
