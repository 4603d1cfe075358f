package uk.concord.gateway.wording;

/** The nine areas of weakness that inspectors found in Kent in 2019, by the names people use. */
public enum Weakness {
    PARENTAL_CONFIDENCE(1, "Parental confidence"),
    INCLUSION_IN_SCHOOLS(2, "Inclusion in schools"),
    CO_PRODUCTION(3, "Co-production"),
    JOINT_COMMISSIONING(4, "Joint commissioning"),
    STANDARDS_AND_PROGRESS(5, "Standards and progress"),
    PLAN_PROCESS(6, "EHC process"),
    GOVERNANCE(7, "Governance"),
    WAITING_TIMES(8, "Waiting times"),
    REVIEW_OF_OUTCOMES(9, "Review of outcomes");

    private final int number;
    private final String words;

    Weakness(int number, String words) {
        this.number = number;
        this.words = words;
    }

    public int number() {
        return number;
    }

    /** For example "4 Joint commissioning". */
    public String words() {
        return number + " " + words;
    }

    /** The words for a number of the contract, or the number itself where there is no such weakness. */
    public static String words(int number) {
        return number >= 1 && number <= values().length ? values()[number - 1].words() : String.valueOf(number);
    }
}
