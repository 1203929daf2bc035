package org.minuta.server.scenes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minuta.api.text.Attributes;
import org.minuta.api.text.Delta;
import org.minuta.server.client.Session;
import tools.jackson.databind.node.ObjectNode;

/** What people do to minutes, at random, but never what a page would not offer. */
final class RandomDeeds {

    private static final Pattern SIGN = Pattern.compile("‹\\w+\\.\\d+›");
    private static final List<String> FILLERS = List.of(" ", "a", "ñandú ", "🎨", "\n", "acuerdo, ", "👩‍👧 ");
    private static final List<String> LISTS = List.of("attendees", "topics", "agreements");

    private final String name;
    private final Random chance;
    private final List<String> signs = new ArrayList<>();
    private final Set<String> everSeen = new HashSet<>();

    RandomDeeds(String name, Random chance) {
        this.name = name;
        this.chance = chance;
    }

    /** Everything signed so far. */
    List<String> signs() {
        return List.copyOf(signs);
    }

    /** A mark that nobody has typed before. */
    String sign() {
        signs.add("‹" + name + "." + signs.size() + "›");
        return signs.getLast();
    }

    void next(Session session) {
        LISTS.forEach(list -> everSeen.addAll(session.state().ids(list).stream().map(id -> list + " " + id).toList()));
        int kind = chance.nextInt(100);
        if (kind < 60) {
            type(session);
        } else if (kind < 70) {
            add(session);
        } else if (kind < 97) {
            change(session);
        } else if (kind < 99) {
            name(session);
        } else {
            session.wish("RestoreRevision", SceneTest.members("revision",
                    Math.max(10, session.revision() - chance.nextInt(20))));
        }
    }

    private void type(Session session) {
        List<String> texts = session.state().textNames().stream().sorted().toList();
        String text = chance.nextInt(3) == 0 ? "notes" : texts.get(chance.nextInt(texts.size()));
        Delta now = session.shown(text);
        if (now != null) {
            session.edit(text, change(now.text()));
        }
    }

    private Delta change(String text) {
        int at = place(text, 0);
        Delta.Builder change = Delta.builder().retain(at);
        if (chance.nextInt(4) > 0) {
            change.insert(sign() + filler(), look());
        }
        int end = place(text, at);
        if (end - at < 20 && ownSign(text, at, end) < 0) {
            return chance.nextBoolean() ? change.delete(end - at).build() : change.retain(end - at, look()).build();
        }
        return change.build();
    }

    /**
     * Where an own sign begins that this stretch touches; -1 if there is none. Own signs may have been typed a moment
     * ago: deleted or parted before they were ever sent, nobody could look for them.
     */
    private int ownSign(String text, int from, int to) {
        for (Matcher sign = SIGN.matcher(text); sign.find();) {
            if (sign.start() < to && from < sign.end() && sign.group().startsWith("‹" + name + ".")) {
                return sign.start();
            }
        }
        return -1;
    }

    private int place(String text, int from) {
        int at = from + chance.nextInt(text.length() - from + 1);
        boolean inside = at > from && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        int whole = inside ? at - 1 : at;
        int sign = ownSign(text, whole, whole);
        return sign < from ? whole : sign;
    }

    private String filler() {
        return FILLERS.get(chance.nextInt(FILLERS.size()));
    }

    private Attributes look() {
        return switch (chance.nextInt(6)) {
            case 0 -> Attributes.of(Map.of("bold", true));
            case 1 -> Attributes.of(Map.of("italic", true));
            case 2 -> Attributes.of(Map.of("link", "https://example.org/" + chance.nextInt(3)));
            default -> Attributes.NONE;
        };
    }

    private void add(Session session) {
        String id = SceneTest.newId();
        switch (chance.nextInt(3)) {
            case 0 -> session.wish("AddAttendee", after(session, "attendees", "attendee", id).put("name", word()));
            case 1 -> session.wish("AddTopic", after(session, "topics", "topic", id).put("title", word()));
            default -> session.wish("RecordAgreement", after(session, "agreements", "agreement", id));
        }
    }

    private ObjectNode after(Session session, String list, String member, String id) {
        ObjectNode members = SceneTest.members(member, id);
        String neighbour = chance.nextInt(3) == 0 ? null : any(session.state().ids(list));
        return neighbour == null || neighbour.equals(id) ? members : members.put("after", neighbour);
    }

    private void change(Session session) {
        switch (chance.nextInt(4)) {
            case 0 -> session.wish("ReviseHeading", SceneTest.members("changes",
                    Map.of(chance.nextBoolean() ? "title" : "venue", word())));
            case 1 -> changeAttendee(session, anyEver("attendees"));
            case 2 -> changeTopic(session, anyEver("topics"));
            default -> changeAgreement(session, anyEver("agreements"));
        }
    }

    private void changeAttendee(Session session, @Nullable String id) {
        if (id != null) {
            ObjectNode it = SceneTest.members("attendee", id);
            switch (chance.nextInt(5)) {
                case 0 -> session.wish("ReviseAttendee", it.set("changes", SceneTest.members("name", word())));
                case 1 -> session.wish("RemoveAttendee", it);
                case 2 -> session.wish("ReinstateAttendee", it);
                case 3 -> session.wish("RecordAttendance", it.put("attendance", "REMOTE"));
                default -> session.wish("MoveAttendee", after(session, "attendees", "attendee", id));
            }
        }
    }

    private void changeTopic(Session session, @Nullable String id) {
        if (id != null) {
            ObjectNode it = SceneTest.members("topic", id);
            switch (chance.nextInt(5)) {
                case 0, 1 -> session.wish("RetitleTopic", it.put("title", word()));
                case 2 -> session.wish("RemoveTopic", it);
                case 3 -> session.wish("ReinstateTopic", it);
                default -> session.wish("MoveTopic", after(session, "topics", "topic", id));
            }
        }
    }

    private void changeAgreement(Session session, @Nullable String id) {
        if (id != null) {
            ObjectNode it = SceneTest.members("agreement", id);
            switch (chance.nextInt(8)) {
                case 0 -> session.wish("WithdrawAgreement", it.put("reason", word()));
                case 1, 2 -> session.wish("ReinstateAgreement", it);
                case 3 -> session.wish("FulfilAgreement", it);
                case 4 -> session.wish("SetDueDate", it.put("due", "2030-01-0" + (1 + chance.nextInt(9))));
                case 5 -> session.wish("ClassifyAgreement", it.put("kind", "NOTE"));
                case 6 -> session.wish("AssignAgreement", it.set("responsible",
                        SceneTest.members("all", List.of(Map.of("name", word()))).get("all")));
                default -> session.wish("MoveAgreement", after(session, "agreements", "agreement", id));
            }
        }
    }

    private void name(Session session) {
        session.wish("NameRevision", SceneTest.members("revision", 1 + chance.nextLong(session.revision()),
                "name", word()));
    }

    private String word() {
        return "palabra " + chance.nextInt(1_000);
    }

    private @Nullable String anyEver(String list) {
        String found = any(everSeen.stream().filter(seen -> seen.startsWith(list)).sorted().toList());
        return found == null ? null : found.substring(list.length() + 1);
    }

    private @Nullable String any(List<String> all) {
        return all.isEmpty() ? null : all.get(chance.nextInt(all.size()));
    }
}
