package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.entry.v1.InterestDeclared;
import uk.concord.proto.entry.v1.RejectedOption;

/**
 * The words of a decision. Who decided is never sent: the service knows it from the token.
 *
 * @param decisionText what is decided; up to 4,000 characters
 * @param reasons why; up to 4,000 characters
 * @param options alternatives that were considered and rejected
 * @param interests interests that were declared; none means that there were none
 * @param dispensations dispensations granted; up to 1,000 characters
 * @param financialImplications financial implications; up to 4,000 characters
 * @param legalImplications legal implications; up to 4,000 characters
 * @param lateReason why it is decided after the terms began, if it is; up to 1,000 characters
 * @param decidedBy name of the person who decided; answered only: what is sent here is not looked at
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
record DecisionRecordJson(
        @Nullable String decisionText,
        @Nullable String reasons,
        @Nullable List<OptionJson> options,
        @Nullable List<InterestJson> interests,
        @Nullable String dispensations,
        @Nullable String financialImplications,
        @Nullable String legalImplications,
        @Nullable String lateReason,
        @Nullable String decidedBy) {
    static DecisionRecordJson of(DecisionRecord words) {
        return new DecisionRecordJson(
                words.getDecisionText(),
                words.getReasons(),
                words.getOptionsList().stream().map(OptionJson::of).toList(),
                words.getInterestsList().stream().map(InterestJson::of).toList(),
                Sent.orNull(words.getDispensations()),
                Sent.orNull(words.getFinancialImplications()),
                Sent.orNull(words.getLegalImplications()),
                Sent.orNull(words.getLateReason()),
                Sent.orNull(words.getDecidedBy()));
    }

    static DecisionRecord toProto(@Nullable DecisionRecordJson words) {
        return words == null ? DecisionRecord.getDefaultInstance() : words.toProto();
    }

    private DecisionRecord toProto() {
        return DecisionRecord.newBuilder()
                .setDecisionText(Sent.text(decisionText))
                .setReasons(Sent.text(reasons))
                .addAllOptions(
                        Sent.list(options).stream().map(OptionJson::toProto).toList())
                .addAllInterests(
                        Sent.list(interests).stream().map(InterestJson::toProto).toList())
                .setDispensations(Sent.text(dispensations))
                .setFinancialImplications(Sent.text(financialImplications))
                .setLegalImplications(Sent.text(legalImplications))
                .setLateReason(Sent.text(lateReason))
                .build();
    }

    /**
     * An alternative that was considered and rejected.
     *
     * @param option the alternative; up to 1,000 characters
     * @param rejectedBecause why it was rejected; up to 1,000 characters
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record OptionJson(@Nullable String option, @Nullable String rejectedBecause) {
        static OptionJson of(RejectedOption option) {
            return new OptionJson(option.getOption(), option.getRejectedBecause());
        }

        RejectedOption toProto() {
            return RejectedOption.newBuilder()
                    .setOption(Sent.text(option))
                    .setRejectedBecause(Sent.text(rejectedBecause))
                    .build();
        }
    }

    /**
     * An interest that was declared.
     *
     * @param who whose, by post, never a name; up to 200 characters
     * @param nature its nature; up to 1,000 characters
     * @param action what was done about it; up to 1,000 characters
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record InterestJson(
            @Nullable String who,
            @Nullable String nature,
            @Nullable String action) {
        static InterestJson of(InterestDeclared interest) {
            return new InterestJson(interest.getWho(), interest.getNature(), interest.getAction());
        }

        InterestDeclared toProto() {
            return InterestDeclared.newBuilder()
                    .setWho(Sent.text(who))
                    .setNature(Sent.text(nature))
                    .setAction(Sent.text(action))
                    .build();
        }
    }
}
