package uk.concord.record.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import uk.concord.record.AgencyCode;
import uk.concord.record.Digest;
import uk.concord.record.Pence;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.entry.Payload;
import uk.concord.record.story.Samples;
import uk.concord.record.terms.Totals;

/** What must hold after every step, whoever did what. */
final class Invariants {
    private final Map<String, Digest> digests = new HashMap<>();
    int agreements;
    int crossings;
    int voids;
    int notices;
    int overtaken;
    int said;

    void hold(World before, World after) {
        monotone(before.all(), after.all());
        monotone(after.kent().knows(), after.all());
        monotone(after.nhs().knows(), after.all());
        single(after.all());
        noticesEndTermsOnly(before.all(), after.all());
        wordsDecideNothing(before.all(), after.all());
        convergent(after);
        sameVerdicts(Samples.KENT, after);
        sameVerdicts(Samples.NHS, after);
        count(after.all());
    }

    private static void monotone(JointRecord earlier, JointRecord later) {
        assertThat(references(later)).containsAll(references(earlier));
    }

    private static List<OfferReference> references(JointRecord record) {
        return record.agreements().stream()
                .map(agreement -> agreement.offer().reference())
                .toList();
    }

    /** One agreement a negotiation, by two agencies' valid decisions on one digest. */
    private static void single(JointRecord record) {
        var negotiations = new HashSet<Integer>();
        for (var agreement : record.agreements()) {
            assertThat(negotiations.add(agreement.offer().offer().negotiation()))
                    .isTrue();
            assertThat(agreement.accept().author())
                    .isNotEqualTo(agreement.offer().offerer());
            assertThat(((Payload.Accept) agreement.accept().payload()).offer().digest())
                    .isEqualTo(agreement.offer().offer().digest());
        }
    }

    /** Notices are not taken back, each names what was agreed, and what remains is still paid for. */
    private void noticesEndTermsOnly(JointRecord earlier, JointRecord later) {
        assertThat(entries(later)).containsAll(entries(earlier));
        for (var notice : later.notices()) {
            assertThat(references(later)).contains(notice.notice().offer());
            notices++;
            overtaken += notice.standing()
                            && !later.agreements()
                                    .getLast()
                                    .offer()
                                    .reference()
                                    .equals(notice.notice().offer())
                    ? 1
                    : 0;
        }
        later.remaining().ifPresent(terms -> {
            for (var line : terms.lines()) {
                assertThat(Totals.costByYear(terms).values().stream()
                                .mapToLong(Pence::value)
                                .sum())
                        .isEqualTo(line.contributions().stream()
                                .flatMap(paid -> paid.amounts().stream())
                                .mapToLong(amount -> amount.amount() == null
                                        ? 0
                                        : amount.amount().value())
                                .sum());
            }
        });
    }

    /** Where nothing but words was added the version, the status, the offers and the notices are as they were. */
    private void wordsDecideNothing(JointRecord earlier, JointRecord later) {
        var more = later.view().said().size() - earlier.view().said().size();
        if (more > 0) {
            said += more;
            assertThat(later.version()).isEqualTo(earlier.version());
            assertThat(later.status()).isEqualTo(earlier.status());
            assertThat(later.offers()).isEqualTo(earlier.offers());
            assertThat(later.notices()).isEqualTo(earlier.notices());
        }
    }

    private static List<Entry> entries(JointRecord record) {
        return record.notices().stream().map(NoticeStanding::entry).toList();
    }

    private void convergent(World world) {
        var digest = world.all().stateDigest();
        var other = digests.putIfAbsent(world.history(), digest);
        assertThat(other == null ? digest : other).isEqualTo(digest);
    }

    /** Both books judge an entry alike; only that two offers crossed is learnt later. */
    private static void sameVerdicts(AgencyCode code, World world) {
        var known = world.of(code).knows();
        for (var author : List.of(Samples.KENT, Samples.NHS)) {
            var all = world.all().entries(author);
            var here = known.entries(author);
            for (var i = 0; i < here.size(); i++) {
                var later = all.get(i).verdict().code();
                assertThat(later.equals("CROSSED")
                                || later.equals(here.get(i).verdict().code()))
                        .isTrue();
            }
        }
    }

    private void count(JointRecord record) {
        agreements += record.agreements().isEmpty() ? 0 : 1;
        for (var code : List.of(Samples.KENT, Samples.NHS)) {
            for (var judged : record.entries(code)) {
                var verdict = judged.verdict().code();
                crossings += verdict.equals("CROSSED") ? 1 : 0;
                voids += verdict.isEmpty() || verdict.equals("CROSSED") ? 0 : 1;
            }
        }
    }

    int histories() {
        return digests.size();
    }
}
