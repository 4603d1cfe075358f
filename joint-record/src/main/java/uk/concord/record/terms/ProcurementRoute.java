package uk.concord.record.terms;

/** How providers are chosen (Provider Selection Regime 2023; Procurement Act 2023). */
public enum ProcurementRoute {
    /** Nothing is procured. */
    NONE,
    /** PSR direct award process A. */
    PSR_DIRECT_A,
    /** PSR direct award process B. */
    PSR_DIRECT_B,
    /** PSR direct award process C. */
    PSR_DIRECT_C,
    /** PSR most suitable provider process. */
    PSR_MOST_SUITABLE,
    /** PSR competitive process. */
    PSR_COMPETITIVE,
    /** Light touch, Procurement Act 2023. */
    LIGHT_TOUCH,
    /** Awarded before the regime now in force. */
    EARLIER_REGIME
}
