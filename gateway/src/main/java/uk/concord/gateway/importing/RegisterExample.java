package uk.concord.gateway.importing;

import java.util.List;

/** One agreement of two lines, to be overwritten. */
final class RegisterExample {
    static final List<List<String>> ROWS = List.of(
            List.of(
                    "EXAMPLE-1",
                    "Children and young people's mental health service",
                    "CYPMHS",
                    "Children who need help with their mental health.",
                    "2017-09-01",
                    "2022-08-31",
                    "2019-11-21",
                    "5",
                    "Early help",
                    "S76",
                    "E10000016",
                    "GENERAL_FUND",
                    "QKS",
                    "1,200,000",
                    "RAT",
                    "EARLIER_REGIME",
                    "First contact within four weeks of referral.",
                    "None was published.",
                    "None is needed: the agreement names no child.",
                    "2017-09-01",
                    "18/00071",
                    "The council contributes to the service.",
                    "An existing agreement, recorded now.",
                    "KCC decision 18/00071"),
            List.of(
                    "EXAMPLE-1",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "Children in care",
                    "S76",
                    "E10000016",
                    "GENERAL_FUND",
                    "QKS",
                    "1,000,000",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    ""));

    private RegisterExample() {}
}
