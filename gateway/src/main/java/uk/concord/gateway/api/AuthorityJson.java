package uk.concord.gateway.api;

import io.micronaut.serde.annotation.Serdeable;
import uk.concord.proto.entry.v1.AuthorityCited;

/**
 * The delegated authority a decision relied on.
 *
 * @param scheme id of the scheme of delegation
 * @param version its version
 * @param post the post that holds the limit
 * @param limitPence the limit over the whole period, in pence; 0 where limits are not checked
 * @param contributionPence the agency's own contribution over the whole period, in pence, that was held against it
 */
@Serdeable
record AuthorityJson(String scheme, int version, String post, long limitPence, long contributionPence) {
    static AuthorityJson of(AuthorityCited cited) {
        return new AuthorityJson(
                cited.getScheme(),
                cited.getVersion(),
                cited.getPost(),
                cited.getLimitPence(),
                cited.getContributionPence());
    }
}
