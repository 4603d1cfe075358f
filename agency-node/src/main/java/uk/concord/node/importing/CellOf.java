package uk.concord.node.importing;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import uk.concord.proto.record.v1.RegisterRow;

/** Where in the register a problem of the terms made from it lies. */
record CellOf(int row, String column) {
    private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)](?:\\.contributions\\[(\\d+)])?\\.?(\\w*).*");

    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("need", "description"),
            Map.entry("terms_from", "start_date"),
            Map.entry("terms_to", "end_date"),
            Map.entry("existing.decided_on", "decided_on"),
            Map.entry("existing.minute_reference", "minute_reference"),
            Map.entry("decision_record.decision_text", "decision"),
            Map.entry("decision_record.reasons", "reasons"),
            Map.entry("period_provenance.source", "public_source"));

    private static final Map<String, String> WITHIN_LINE = Map.of(
            "name", "line",
            "line_id", "line",
            "legal_basis", "legal_basis",
            "payee", "payee",
            "payer", "payer",
            "fund", "fund",
            "third_party", "fund",
            "amounts", "annual_amount",
            "costs", "annual_amount",
            "provenance", "public_source");

    static CellOf of(String path, RegisterAgreement agreement) {
        var line = LINE.matcher(path);
        if (!line.matches()) {
            return new CellOf(agreement.first().getRow(), whole(path));
        }
        var rows = rows(agreement, Integer.parseInt(line.group(1)));
        int contribution = line.group(2) == null ? 0 : Integer.parseInt(line.group(2));
        return new CellOf(
                rows.get(Math.min(contribution, rows.size() - 1)).getRow(),
                WITHIN_LINE.getOrDefault(line.group(3), ""));
    }

    private static String whole(String path) {
        var known = WHOLE.get(path);
        if (known != null) {
            return known;
        }
        var field = path.replaceAll("[\\[.].*", "");
        return RegisterRow.getDescriptor().findFieldByName(field) == null ? "" : field;
    }

    private static List<RegisterRow> rows(RegisterAgreement agreement, int line) {
        var lines = agreement.lines();
        return lines.get(Math.min(line, lines.size() - 1));
    }
}
