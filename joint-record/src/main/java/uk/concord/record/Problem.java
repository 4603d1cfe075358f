package uk.concord.record;

/**
 * Something wrong with what people entered.
 *
 * @param path the field, for example "lines[0].costs[1].amount_pence"
 * @param code stable, for example "CONTRIBUTIONS_DO_NOT_SUM"
 * @param sentence says what is wrong and what to do
 */
public record Problem(String path, String code, String sentence) {}
