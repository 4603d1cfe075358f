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
import uk.concord.node.cover.Cover;
import uk.concord.node.cover.Covers;
import uk.concord.node.decisionfile.Objection;
import uk.concord.node.decisionfile.Stage;
import uk.concord.node.delegation.Authority;
import uk.concord.node.delegation.DecisionRules;
import uk.concord.node.delegation.DelegationScheme;
import uk.concord.node.delegation.Demand;
import uk.concord.node.delegation.Demands;
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
public final class Authorities {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** How old a limit may be that a decision is judged by. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private static final int MOST_POSTS = 1_000;

    private record Held(String post, LocalDate day) {}

    /** The post whose authority would be used, its own or one that is absent. */
    private record Exercised(String post, Optional<Authority> authority, Optional<Cover> cover) {
        boolean suffices(Pence contribution) {
            return authority.filter(held -> held.covers(contribution)).isPresent();
        }
    }

    private final LoadingCache<Held, Limits> limits;
    private final LoadingCache<Held, Demands> demands;
    private final Covers covers;
    private final Partnerships partnerships;
    private final InstantSource businessTime;

    Authorities(
            DelegationScheme scheme,
            DecisionRules rules,
            Covers covers,
            Partnerships partnerships,
            InstantSource businessTime) {
        this.limits = Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .maximumSize(MOST_POSTS)
                .build(held -> scheme.limits(held.post(), held.day()));
        this.demands = Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .maximumSize(MOST_POSTS)
                .build(held -> rules.demands(held.post(), held.day()));
        this.covers = covers;
        this.partnerships = partnerships;
        this.businessTime = businessTime;
    }

    /** The business day, as people mean it. */
    public LocalDate today() {
        return LocalDate.ofInstant(businessTime.instant(), LONDON);
    }

    /** How a person stands towards what is to be committed or ended today. */
    public Standing standing(
            Caller caller, PartnershipId partnership, Commitment commitment, boolean editedByCaller, Filed filed) {
        var contribution = commitment.contribution();
        var existing = commitment.existing();
        var exercised = exercised(caller, partnership, contribution);
        var authority = exercised.authority();
        var stage = stage(exercised, commitment, filed);
        var late = !existing && filed.decided().isEmpty() && commitment.beganBefore(today());
        var obstacle = personal(caller, editedByCaller)
                .or(() -> existing ? Optional.empty() : filed(stage, authority, contribution));
        return new Standing(obstacle, authority, contribution, existing, late, stage, exercised.cover());
    }

    /** Where the way to a decision stands; an existing agreement was decided elsewhere and asks for nothing. */
    private Stage stage(Exercised exercised, Commitment commitment, Filed filed) {
        return commitment.existing()
                ? new Stage.NotNeeded()
                : filed.file()
                        .stage(
                                filed.draftVersion(),
                                demand(
                                        exercised,
                                        commitment.contribution(),
                                        filed.file().severalDivisions(),
                                        today()),
                                today());
    }

    /** What is asked of a decision of the caller's besides a limit, by the rules in force on a day. */
    public Optional<Demand> demand(
            Caller caller, PartnershipId partnership, Pence contribution, boolean severalDivisions, LocalDate day) {
        return demand(exercised(caller, partnership, contribution), contribution, severalDivisions, day);
    }

    private Optional<Demand> demand(Exercised exercised, Pence contribution, boolean severalDivisions, LocalDate day) {
        return demands.get(new Held(exercised.post(), day)).of(contribution, severalDivisions);
    }

    /** The own authority where it suffices; else that of an absent post for which the caller's acts today, where that does. */
    private Exercised exercised(Caller caller, PartnershipId partnership, Pence contribution) {
        var own = new Exercised(caller.post(), authority(caller.post(), contribution), Optional.empty());
        if (own.suffices(contribution) || caller.post().isBlank()) {
            return own;
        }
        return covers.byDeputy(partnership, caller.post(), today()).stream()
                .map(cover -> new Exercised(cover.post(), authority(cover.post(), contribution), Optional.of(cover)))
                .filter(covered -> covered.suffices(contribution))
                .findFirst()
                .orElse(own);
    }

    private Optional<Authority> authority(String post, Pence contribution) {
        return post.isBlank()
                ? Optional.empty()
                : limits.get(new Held(post, today())).authority(contribution);
    }

    /** What the agency commits by deciding on terms. */
    public Commitment commitment(PartnershipId partnership, Terms terms) {
        var own = partnerships.get(partnership).agency(partnerships.own());
        return new Commitment(Totals.contributionOf(own.organisation(), terms), terms.isExisting(), terms.from());
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

    /** A decision that stands in the file carries its own authority; whoever acts on it needs none. */
    private static Optional<Obstacle> filed(Stage stage, Optional<Authority> authority, Pence contribution) {
        var against = Objection.toActing(stage).map(objection -> new Obstacle(objection.code(), objection.sentence()));
        return switch (stage) {
            case Stage.CallInRunning _, Stage.CalledIn _, Stage.Effective _ -> against;
            case Stage.NotNeeded _, Stage.NoticeMissing _, Stage.NoticeRunning _, Stage.ToDecide _ ->
                limit(authority, contribution).or(() -> against);
        };
    }

    private static Optional<Obstacle> limit(Optional<Authority> authority, Pence contribution) {
        if (authority.isEmpty()) {
            return Optional.of(
                    new Obstacle(
                            "NO_DELEGATED_LIMIT",
                            "The scheme of delegation in force today gives your post no limit. Have it decided by somebody whose post has one, or record a decision taken elsewhere."));
        }
        return authority
                .filter(held -> !held.covers(contribution))
                .map(held -> new Obstacle(
                        "OVER_LIMIT",
                        "Your agency's contribution of %s over the whole period is over the limit of %s that the %s holds. Have it decided by somebody whose limit is higher, record a decision taken elsewhere, or have the terms changed."
                                .formatted(Pounds.of(contribution), Pounds.of(held.limit()), held.holder())));
    }
}
