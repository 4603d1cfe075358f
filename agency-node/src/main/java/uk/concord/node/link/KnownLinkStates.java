package uk.concord.node.link;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.Side;
import uk.concord.node.book.Standing;
import uk.concord.node.book.exchange.LinkRefusal;
import uk.concord.node.book.exchange.LinkView;
import uk.concord.node.book.sign.Restored;
import uk.concord.node.grpc.CallFailure;
import uk.concord.node.transport.OwnCertificate;
import uk.concord.proto.link.v1.LinkStatus;
import uk.concord.record.PartnershipId;

/** Says for people how each link stands, from what its book and its threads know. */
@Singleton
final class KnownLinkStates implements LinkStates {
    private static final String CONFIRM_EPOCH =
            "An administrator telephones the partner, compares the key and confirms it (page \"Epochs\").";
    private static final String ASK_ADMINISTRATOR = "An administrator must look at the operations guide, \"Recovery\".";
    private static final String ADMINISTRATOR_DECIDES =
            "An administrator puts a newer backup back or, where there is none, begins a new epoch (page \"Epochs\").";
    private static final String SET_ASIDE =
            "An administrator speaks with the partner and sets the version that is here aside (page \"Epochs\").";
    private static final String BEGIN_EPOCH = "An administrator begins a new epoch (page \"Epochs\").";
    private static final String AWAIT_EPOCH =
            "The partner's administrator lets its log go on under a new epoch; an administrator here then confirms it (page \"Epochs\").";

    private final Links links;
    private final OwnCertificate certificate;

    KnownLinkStates(Links links, OwnCertificate certificate) {
        this.links = links;
        this.certificate = certificate;
    }

    private record Found(LinkStatus status, Instant since, String problem, String remedy) {}

    @Override
    public LinkState of(PartnershipId partnership) {
        var link = links.get(partnership);
        var view = link.exchange().view();
        var found = found(link, view);
        return new LinkState(
                found.status(),
                found.since(),
                view.clockDifference(),
                view.lastReached(),
                found.problem(),
                found.remedy(),
                link.keys(Side.OWN).current().fingerprint(),
                link.keys(Side.MIRROR).current().fingerprint(),
                certificate.ends());
    }

    @Override
    public void retry(PartnershipId partnership) {
        var link = links.get(partnership);
        if (link.exchange().view().standing().state() != Standing.State.QUARANTINED) {
            throw new CallFailure.Refused(
                    "NOT_QUARANTINED", "Only a link that stands still for want of a person can be tried again.");
        }
        link.retry();
    }

    private static Found found(Link link, LinkView view) {
        var standing = view.standing();
        var reach = link.reachability();
        return switch (standing.state()) {
            case QUARANTINED ->
                stopped(
                        LinkStatus.LINK_STATUS_QUARANTINED,
                        standing,
                        "Talk to the partner, then let an administrator try the link again.");
            case FORKED ->
                stopped(
                        LinkStatus.LINK_STATUS_FORKED,
                        standing,
                        view.otherVersion() ? SET_ASIDE : view.epochAnnounced() ? CONFIRM_EPOCH : AWAIT_EPOCH);
            case RESTORED ->
                stopped(
                        LinkStatus.LINK_STATUS_RESTORED,
                        standing,
                        Restored.isBeingFetched(standing.problem())
                                ? ""
                                : view.otherVersion() ? SET_ASIDE : remedy(standing.problem()));
            case RECOVERING -> stopped(LinkStatus.LINK_STATUS_RECOVERING, standing, "");
            case SOUND -> {
                if (!link.isOpen()) {
                    yield new Found(LinkStatus.LINK_STATUS_OPENING, reach.since(), link.whyNotOpen(), "");
                }
                if (view.clocksApart()) {
                    yield new Found(
                            LinkStatus.LINK_STATUS_CLOCKS_APART,
                            reach.since(),
                            "The clocks of both services differ by more than a minute.",
                            "Set the clock right that is wrong.");
                }
                if (view.epochAnnounced()) {
                    yield new Found(
                            LinkStatus.LINK_STATUS_NEW_EPOCH,
                            reach.since(),
                            "The partner's log goes on under a new epoch, whose keys nobody here has confirmed yet.",
                            CONFIRM_EPOCH);
                }
                yield reachable(reach, link.exchange().differing().size());
            }
        };
    }

    private static String remedy(String problem) {
        return switch (problem) {
            case Restored.TAIL_LOST -> ADMINISTRATOR_DECIDES;
            case Restored.BRANCH_REPLACED -> BEGIN_EPOCH;
            default -> ASK_ADMINISTRATOR;
        };
    }

    private static Found stopped(LinkStatus status, Standing standing, String remedy) {
        return new Found(status, standing.since(), standing.explanation(), remedy);
    }

    private static Found reachable(Reachability.Now reach, int differing) {
        return switch (reach.state()) {
            case UNTRIED -> new Found(LinkStatus.LINK_STATUS_OPENING, reach.since(), "", "");
            case REACHED ->
                differing == 0
                        ? new Found(LinkStatus.LINK_STATUS_OPEN, reach.since(), "", "")
                        : new Found(
                                LinkStatus.LINK_STATUS_OPEN,
                                reach.since(),
                                differing
                                        + " records have come to another state here than at the partner, though both hold "
                                        + "the same entries.",
                                ASK_ADMINISTRATOR);
            case LOST ->
                new Found(
                        LinkStatus.LINK_STATUS_UNREACHABLE,
                        reach.since(),
                        "The partner's service does not answer. What is entered meanwhile is sent as soon as it does.",
                        "");
            case REFUSED -> refused(reach.refusal(), reach.since());
        };
    }

    private static Found refused(@Nullable LinkRefusal refusal, Instant since) {
        return switch (refusal) {
            case HELLO_FIRST, OUT_OF_STEP -> new Found(LinkStatus.LINK_STATUS_OPENING, since, "", "");
            case DATED_AHEAD ->
                new Found(
                        LinkStatus.LINK_STATUS_CLOCKS_APART,
                        since,
                        "The partner's service finds this service's clock ahead of its own.",
                        "Set the clock right that is wrong.");
            case QUARANTINED, FORKED, RESTORED ->
                new Found(
                        LinkStatus.LINK_STATUS_UNREACHABLE,
                        since,
                        "The partner's service takes nothing in: its end of the link is stopped.",
                        "Talk to the partner.");
            case EPOCH_NOT_CONFIRMED ->
                new Found(
                        LinkStatus.LINK_STATUS_UNREACHABLE,
                        since,
                        "This agency's log goes on under a new epoch, which the partner's people have not confirmed yet.",
                        "Tell the partner's administrator, by telephone, the fingerprint of this log's new key.");
            case MALFORMED ->
                new Found(
                        LinkStatus.LINK_STATUS_UNREACHABLE,
                        since,
                        "The partner's service does not understand what this service sends.",
                        "Talk to the partner: both services may be of different versions.");
            case null -> new Found(LinkStatus.LINK_STATUS_OPENING, since, "", "");
        };
    }
}
