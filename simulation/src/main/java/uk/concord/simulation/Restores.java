package uk.concord.simulation;

import uk.concord.node.book.Side;

/** Backups that are made and put back, now and then with the last-signed file, which nobody ought to do. */
final class Restores {
    private final Chance chance;
    private final Coverage coverage;
    private final Country country;
    private final Processes processes;

    Restores(Chance chance, Coverage coverage, Country country, Processes processes) {
        this.chance = chance;
        this.coverage = coverage;
        this.country = country;
        this.processes = processes;
    }

    /** Puts a site's backup back, or makes one. */
    void restore(Site site) {
        if (!site.hasBackup() || chance.oneIn(3)) {
            site.backUp();
            return;
        }
        var marksToo = chance.oneIn(6);
        site.killer.disarm();
        var erased = site.ends.stream()
                .mapToInt(end -> Erased.in(end, Side.OWN).size())
                .sum();
        site.restore(marksToo);
        coverage.met(Event.RESTORE);
        if (site.ends.stream().mapToInt(end -> Erased.in(end, Side.OWN).size()).sum() < erased) {
            coverage.met(Event.PART_ERASED_AGAIN_AFTER_A_RESTORE);
        }
        for (var end : site.ends) {
            var link = country.linkOf(end);
            var partner = link.other(end);
            end.watch.restored(end.leaves(Side.OWN), partner.leaves(Side.MIRROR));
            partner.watch.lost(partner.leaves(Side.OWN), end.leaves(Side.MIRROR));
            // Whatever had an answer is asked again: what came back from the partner must have no second effect.
            end.toRepeat.addAll(end.held.keySet());
            end.held.clear();
            if (marksToo) {
                end.witness.excuse();
            }
            if (partner.isHealing()) {
                coverage.met(Event.BOTH_RESTORED);
            }
        }
        site.ends.forEach(processes::revive);
    }
}
