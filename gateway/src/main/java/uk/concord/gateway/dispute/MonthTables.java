package uk.concord.gateway.dispute;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.dispute.DisputePage.MonthRow;
import uk.concord.gateway.dispute.DisputePage.MonthTable;
import uk.concord.gateway.wording.Money;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.record.v1.DisputeView;
import uk.concord.proto.record.v1.ShareView;

/** What each body pays, month by month. */
final class MonthTables {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private MonthTables() {}

    static @Nullable MonthTable interim(DisputeView dispute, Sides sides) {
        if (dispute.getInterimCount() == 0) {
            return null;
        }
        var names = names(dispute);
        var rows = new ArrayList<MonthRow>();
        for (var share : dispute.getInterimList()) {
            rows.add(new MonthRow(
                    name(share, names),
                    List.of(
                            Money.pounds(share.getCouncilPence()),
                            Money.pounds(share.getHealthPence()),
                            Money.pounds(share.getCouncilPence() + share.getHealthPence()))));
        }
        var council = council(dispute.getInterimList());
        var health = health(dispute.getInterimList());
        return new MonthTable(
                "Interim funding by month",
                List.of(sides.council().getShortName(), sides.health().getShortName(), "Cost"),
                rows,
                new MonthRow(
                        "All", List.of(Money.pounds(council), Money.pounds(health), Money.pounds(council + health))));
    }

    static @Nullable MonthTable settlement(DisputeView dispute, Sides sides) {
        if (dispute.getSettlementCount() == 0) {
            return null;
        }
        var names = names(dispute);
        var rows = new ArrayList<MonthRow>();
        var owes = 0L;
        for (var month : dispute.getSettlementList()) {
            var interim = month.getInterim();
            var settled = month.getSettled();
            var difference = settled.getCouncilPence() - interim.getCouncilPence();
            owes += difference;
            rows.add(new MonthRow(
                    name(interim, names),
                    List.of(
                            Money.pounds(interim.getCouncilPence()),
                            Money.pounds(settled.getCouncilPence()),
                            Money.pounds(interim.getHealthPence()),
                            Money.pounds(settled.getHealthPence()),
                            Money.pounds(difference))));
        }
        var council = sides.council().getShortName();
        var health = sides.health().getShortName();
        return new MonthTable(
                "What was paid in the interim against what is right",
                List.of(
                        council + " paid",
                        council + " should",
                        health + " paid",
                        health + " should",
                        council + " still owes"),
                rows,
                new MonthRow("All", List.of("", "", "", "", Money.pounds(owes))));
    }

    static long council(List<ShareView> shares) {
        return shares.stream().mapToLong(ShareView::getCouncilPence).sum();
    }

    static long health(List<ShareView> shares) {
        return shares.stream().mapToLong(ShareView::getHealthPence).sum();
    }

    private static Map<String, String> names(DisputeView dispute) {
        var names = new HashMap<String, String>();
        for (int i = 0; i < dispute.getRaised().getLineIdsCount(); i++) {
            names.put(dispute.getRaised().getLineIds(i), dispute.getLineNames(i));
        }
        return names;
    }

    private static String name(ShareView share, Map<String, String> names) {
        var month = MONTH.format(YearMonth.parse(share.getMonth()));
        return names.size() == 1 ? month : month + ", " + names.getOrDefault(share.getLineId(), share.getLineId());
    }
}
