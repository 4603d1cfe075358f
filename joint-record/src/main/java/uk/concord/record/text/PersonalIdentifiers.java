package uk.concord.record.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds numbers that name a child: NHS numbers and unique pupil numbers, by their check digits. */
public final class PersonalIdentifiers {
    /** Ten digits as people group them: 999 000 0018, 9990000018, 999-000-0018, 99900 00018. */
    private static final Pattern NHS_NUMBER =
            Pattern.compile("(?<![0-9])(?=([0-9]{10}|[0-9]{3}[ .–-][0-9]{3}[ .–-][0-9]{4}|[0-9]{3}[ .–-][0-9]{7}"
                    + "|[0-9]{6}[ .–-][0-9]{4}|[0-9]{5}[ .–-][0-9]{5})(?![0-9]))");

    /** A check letter and twelve digits, the last of which is a letter in a temporary number. */
    private static final Pattern UPN =
            Pattern.compile("(?<![0-9A-Z])([A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z])(?![0-9A-Z])");

    /** Every one of these numbers has at least so many; most texts have fewer and need no search. */
    private static final int FEWEST_DIGITS = 10;

    private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private PersonalIdentifiers() {}

    /** A find: which kind, and where in the text; never the number itself. */
    public record Find(Kind kind, int from, int to) {}

    /** Kinds of personal identifiers. */
    public enum Kind {
        NHS_NUMBER,
        UPN
    }

    /** All finds in the text, NHS numbers first. */
    public static List<Find> find(String text) {
        if (text.codePoints().filter(Character::isDigit).limit(FEWEST_DIGITS).count() < FEWEST_DIGITS) {
            return List.of();
        }
        var plain = plain(text);
        var finds = new ArrayList<Find>();
        var numbers = NHS_NUMBER.matcher(plain);
        while (numbers.find()) {
            if (isNhsNumber(plain.substring(numbers.start(1), numbers.end(1)).replaceAll("[^0-9]", ""))) {
                finds.add(new Find(Kind.NHS_NUMBER, numbers.start(1), numbers.end(1)));
            }
        }
        var upns = UPN.matcher(plain);
        while (upns.find()) {
            if (isUpn(upns.group(1))) {
                finds.add(new Find(Kind.UPN, upns.start(1), upns.end(1)));
            }
        }
        return List.copyOf(finds);
    }

    /** The text of the same length in capitals, with the digits of every script, and every space, as ASCII's. */
    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isDigit(c)) {
                plain.append((char) ('0' + Character.digit(c, 10)));
            } else if (Character.isSpaceChar(c)) {
                plain.append(' ');
            } else {
                plain.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
            }
        }
        return plain.toString();
    }

    /** Modulus 11: weights 10 to 2, the check digit last; ten equal digits were never given to anybody. */
    private static boolean isNhsNumber(String digits) {
        if (digits.chars().distinct().count() == 1) {
            return false;
        }
        var sum = 0;
        for (var i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        var check = (11 - sum % 11) % 11;
        return check == digits.charAt(9) - '0';
    }

    /** Weights 2 to 13 after the check letter, modulus 23. */
    private static boolean isUpn(String upn) {
        var sum = 0;
        for (var i = 1; i < upn.length(); i++) {
            var c = upn.charAt(i);
            var value = c <= '9' ? c - '0' : UPN_LETTERS.indexOf(c);
            sum += value * (i + 1);
        }
        return UPN_LETTERS.charAt(sum % 23) == upn.charAt(0);
    }
}
