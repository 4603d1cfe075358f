package uk.concord.node.negotiation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.delegation.Authority;
import uk.concord.node.delegation.DelegationScheme;
import uk.concord.node.delegation.Limits;
import uk.concord.node.identity.Caller;
import uk.concord.node.identity.Role;
import uk.concord.node.negotiation.Standing.Obstacle;
import uk.concord.record.PartnershipId;
import uk.concord.record.Pence;
import uk.concord.record.terms.Terms;
import uk.concord.record.terms.Totals;

/** Judges who may decide on what, by the scheme of delegation in force on the business day. */
@Singleton
final class Authorities {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** How old a limit may be that a decision is judged by. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private static final int MOST_POSTS = 1_000;

    private record Held(String post, LocalDate day) {}

    private final LoadingCache<Held, Limits> limits;
    private final Partnerships partnerships;
    private final InstantSource businessTime;

    Authorities(DelegationScheme scheme, Partnerships partnerships, InstantSource businessTime) {
        this.limits = Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .maximumSize(MOST_POSTS)
                .build(held -> scheme.limits(held.post(), held.day()));
        this.partnerships = partnerships;
        this.businessTime = businessTime;
    }

    /** The business day, as people mean it. */
    LocalDate today() {
        return LocalDate.ofInstant(businessTime.instant(), LONDON);
    }

    /** How a person stands towards certain terms today. */
    Standing standing(Caller caller, PartnershipId partnership, Terms terms, boolean editedByCaller) {
        var contribution = contribution(partnership, terms);
        var authority = caller.post().isBlank()
                ? Optional.<Authority>empty()
                : limits.get(new Held(caller.post(), today())).authority(contribution);
        var late = !terms.isExisting() && terms.from() != null && terms.from().isBefore(today());
        var obstacle = personal(caller, editedByCaller)
                .or(() -> terms.isExisting() ? Optional.empty() : limit(authority, contribution));
        return new Standing(obstacle, authority, contribution, terms.isExisting(), late);
    }

    private Pence contribution(PartnershipId partnership, Terms terms) {
        var own = partnerships.get(partnership).agency(partnerships.own());
        return Totals.contributionOf(own.organisation(), terms);
    }

    private static Optional<Obstacle> personal(Caller caller, boolean editedByCaller) {
        if (!caller.is(Role.APPROVER)) {
            return Optional.of(new Obstacle("NOT_AN_APPROVER", "Only an approver can decide this."));
        }
        if (caller.post().isBlank()) {
            return Optional.of(new Obstacle(
                    "NO_POST", "Your account names no post. Ask your administrator to enter the post you hold."));
        }
        if (editedByCaller) {
            return Optional.of(new Obstacle(
                    "EDITOR_MAY_NOT_APPROVE", "You edited this version, so somebody else must approve it."));
        }
        return Optional.empty();
    }

    private static Optional<Obstacle> limit(Optional<Authority> authority, Pence contribution) {
        if (authority.isEmpty()) {
            return Optional.of(
                    new Obstacle(
                            "NO_DELEGATED_LIMIT",
                            "The scheme of delegation in force today gives your post no limit. Have it decided by somebody whose post has one."));
        }
        return authority
                .filter(held -> !held.covers(contribution))
                .map(held -> new Obstacle(
                        "OVER_LIMIT",
                        "Your agency's contribution of %s over the whole period is over the limit of %s that the %s holds. Have it decided by somebody whose limit is higher, or have the terms changed."
                                .formatted(Pounds.of(contribution), Pounds.of(held.limit()), held.holder())));
    }
}
