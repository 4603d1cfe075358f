package uk.concord.gateway.layout;

import java.util.List;
import java.util.Optional;
import uk.concord.gateway.wording.Sides;

/**
 * What one agency's service says that every page needs: the visitor's partnerships, how much waits for them, whether partners
 * can be reached.
 *
 * @param nowMicros the service's business time, against which "late" is meant
 */
public record Surroundings(List<Sides> partnerships, long waiting, List<String> notices, long nowMicros) {
    public Surroundings {
        partnerships = List.copyOf(partnerships);
        notices = List.copyOf(notices);
    }

    public Optional<Sides> partnership(String id) {
        return partnerships.stream()
                .filter(sides -> sides.partnership().getPartnershipId().equals(id))
                .findFirst();
    }
}
