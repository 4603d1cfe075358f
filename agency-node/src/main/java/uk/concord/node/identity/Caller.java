package uk.concord.node.identity;

import io.grpc.Context;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.node.grpc.CallFailure;
import uk.concord.record.ActorId;
import uk.concord.record.AgencyCode;
import uk.concord.record.PartnershipId;

/**
 * The person who makes the current call, as a verified token says.
 *
 * @param agency whose member the person is; null for somebody from outside, such as an external auditor
 * @param partnerships granted to the person
 * @param roles at the agency that answers
 * @param post as the agency calls it
 * @param name the person's name: never logged, kept only in erasable parts
 * @param actorId this agency's own random id for the person
 */
public record Caller(
        String subject,
        @Nullable AgencyCode agency,
        Set<PartnershipId> partnerships,
        Set<Role> roles,
        String post,
        String name,
        ActorId actorId) {
    private static final Context.Key<Caller> KEY = Context.key("concord-caller");

    /** Copies the sets. */
    public Caller {
        partnerships = Set.copyOf(partnerships);
        roles = Set.copyOf(roles);
    }

    /** Who calls, within a call. */
    public static Caller current() {
        var caller = KEY.get();
        if (caller == null) {
            throw new CallFailure.Unauthenticated("NO_CALLER", "Sign in first.");
        }
        return caller;
    }

    /** True when the person holds the role at the agency that answers. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    Context in(Context context) {
        return context.withValue(KEY, this);
    }

    /** Neither name nor subject: what may stand in a log. */
    @Override
    public String toString() {
        return "Caller[" + actorId + "]";
    }
}
