package uk.concord.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Examples;
import uk.concord.proto.record.v1.AccountStatement;
import uk.concord.proto.record.v1.AccountSum;
import uk.concord.proto.record.v1.StatementLine;
import uk.concord.proto.record.v1.StatementRecord;

class StatementCsvTest {
    private static final AccountSum SUM = AccountSum.newBuilder()
            .setYearPence(12_000_000)
            .setAgreedPence(9_000_050)
            .setPaidPence(10_000_000)
            .setOwedPence(-999_950)
            .build();

    private static AccountStatement page(String token, String... names) {
        var page = AccountStatement.newBuilder().setNextPageToken(token);
        for (var name : names) {
            page.addRecords(StatementRecord.newBuilder()
                    .setRef("KC-2026-0007")
                    .setTitle("Therapies")
                    .addLines(StatementLine.newBuilder()
                            .setLineName(name)
                            .setPayer(Examples.KENT.getOrganisation())
                            .setPayee(Examples.NHS.getOrganisation())
                            .setSum(SUM)));
        }
        return page.build();
    }

    @Test
    void every_line_of_every_page_is_a_row_and_no_name_is_a_formula() {
        var lines = new ArrayList<String>();
        new StatementCsv(Examples.SIDES, 2026)
                .lines(
                        page("second", "Early help", "=HYPERLINK(\"x\")"),
                        token -> token.equals("second") ? page("third") : page("", "Equipment"))
                .forEachRemaining(bytes -> lines.add(new String(bytes, StandardCharsets.UTF_8)));
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst())
                .startsWith("\uFEFF\"Reference\",\"Title\",\"Line\"")
                .endsWith("\r\n");
        assertThat(lines.get(1))
                .isEqualTo("\"KC-2026-0007\",\"Therapies\",\"Early help\",\"Kent\",\"NHS Kent and Medway\",\"2026/27\","
                        + "120000.00,90000.50,0.00,0.00,100000.00,-9999.50,0.00,0.00,0.00,0.00\r\n");
        assertThat(lines.get(2)).contains("\"'=HYPERLINK(\"\"x\"\")\"");
        assertThat(lines.get(3)).contains("\"Equipment\"");
    }
}
