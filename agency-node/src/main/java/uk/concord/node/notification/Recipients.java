package uk.concord.node.notification;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.assignment.Assignments;
import uk.concord.node.cover.Covers;
import uk.concord.node.identity.Actors;
import uk.concord.node.identity.Role;
import uk.concord.node.people.Addressee;
import uk.concord.node.people.PeopleDirectory;
import uk.concord.record.ActorId;
import uk.concord.record.Partnership;
import uk.concord.record.PartnershipId;

/**
 * Whom a thing concerns: those who hold a role for it, less those who may not act; of them the post that a dispute's ladder names
 * before the one that sees to the record, and while a post is absent its deputies too, before those who began it, and these
 * before others.
 */
@Singleton
final class Recipients {
    private final PeopleDirectory directory;
    private final Actors actors;
    private final Choices choices;
    private final Assignments assignments;
    private final Covers covers;
    private final Partnerships partnerships;

    Recipients(
            PeopleDirectory directory,
            Actors actors,
            Choices choices,
            Assignments assignments,
            Covers covers,
            Partnerships partnerships) {
        this.directory = directory;
        this.actors = actors;
        this.choices = choices;
        this.assignments = assignments;
        this.covers = covers;
        this.partnerships = partnerships;
    }

    /** A notification of each of these for everybody it concerns who wants to be told at once. */
    List<Notification> atOnce(Collection<Due> due) {
        var concerned = concerned(due.stream().map(Due::owed).toList());
        var chosen =
                choices.of(concerned.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet()));
        return due.stream()
                .flatMap(one -> concerned.getOrDefault(one.owed(), Set.of()).stream()
                        .filter(subject -> chosen.getOrDefault(subject, Choice.USUAL) == Choice.AT_ONCE)
                        .sorted()
                        .map(subject -> new Notification(one.owed(), one.occasion(), subject)))
                .toList();
    }

    /** Whom each of these concerns, by subject. */
    Map<Owed, Set<String>> concerned(Collection<Owed> owed) {
        var subjects = actors.subjects(owed.stream()
                .flatMap(one -> Stream.concat(one.without().stream(), one.among().stream()))
                .collect(Collectors.toUnmodifiableSet()));
        var concerned = new HashMap<Owed, Set<String>>();
        owed.stream().collect(Collectors.groupingBy(Owed::partnership)).forEach((partnership, some) -> {
            var posts = assignments.posts(
                    partnership, some.stream().map(Owed::record).collect(Collectors.toUnmodifiableSet()));
            var named = some.stream().anyMatch(one -> !one.post().isEmpty());
            Map<String, Set<String>> deputies = posts.isEmpty() && !named ? Map.of() : covers.deputies(partnership);
            some.forEach(one -> concerned.put(
                    one,
                    concerned(
                            one,
                            subjects,
                            acting(one.post(), deputies),
                            acting(posts.getOrDefault(one.record(), ""), deputies))));
        });
        return concerned;
    }

    /** A post, and who acts for it today. */
    private static Set<String> acting(String post, Map<String, Set<String>> deputies) {
        return post.isEmpty()
                ? Set.of()
                : Stream.concat(Stream.of(post), deputies.getOrDefault(post, Set.of()).stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The first of these that there is anybody of: the post that a ladder names; the posts that see to the record; those who began
     * it; all who hold a role, in the order of the kind's.
     */
    private Set<String> concerned(
            Owed owed, Map<ActorId, String> subjects, Set<String> ladderPosts, Set<String> recordPosts) {
        var without = named(owed.without(), subjects);
        var among = named(owed.among(), subjects);
        var holders = owed.kind().roles().stream()
                .map(role -> directory.holding(role, owed.partnership()).stream()
                        .filter(person -> !without.contains(person.subject()))
                        .toList())
                .toList();
        var all = holders.stream().flatMap(List::stream).toList();
        return Stream.concat(
                        Stream.<Predicate<Addressee>>of(
                                        person -> ladderPosts.contains(person.post()),
                                        person -> recordPosts.contains(person.post()),
                                        person -> among.contains(person.subject()))
                                .map(wanted -> subjects(all, wanted)),
                        holders.stream().map(people -> subjects(people, _ -> true)))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private static Set<String> subjects(List<Addressee> people, Predicate<Addressee> wanted) {
        return people.stream().filter(wanted).map(Addressee::subject).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> named(Set<ActorId> people, Map<ActorId, String> subjects) {
        return people.stream()
                .flatMap(actor -> Optional.ofNullable(subjects.get(actor)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Addresses of everybody whom anything can concern, by subject. */
    Map<String, String> addresses() {
        var addresses = new HashMap<String, String>();
        partnerships.all().stream().map(Partnership::id).forEach(id -> everybody(id)
                .forEach(person -> addresses.put(person.subject(), person.address())));
        return addresses;
    }

    /** Those of one partnership whom anything can concern and who have chosen so. */
    Set<String> choosing(PartnershipId partnership, Choice choice) {
        var subjects = everybody(partnership).map(Addressee::subject).collect(Collectors.toUnmodifiableSet());
        var chosen = choices.of(subjects);
        return subjects.stream()
                .filter(subject -> chosen.getOrDefault(subject, Choice.USUAL) == choice)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What each of these has chosen, or the usual choice. */
    Map<String, Choice> chosen(Collection<String> subjects) {
        var chosen = new HashMap<String, Choice>();
        var found = choices.of(Set.copyOf(subjects));
        subjects.forEach(subject -> chosen.put(subject, found.getOrDefault(subject, Choice.USUAL)));
        return chosen;
    }

    private Stream<Addressee> everybody(PartnershipId partnership) {
        return Stream.of(Role.APPROVER, Role.COMMISSIONER, Role.FINANCE)
                .flatMap(role -> directory.holding(role, partnership).stream())
                .distinct();
    }
}
