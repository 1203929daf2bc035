package org.minuta.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minuta.api.text.ChunkedDocument;
import org.minuta.api.text.Delta;

/** A serializer that goes by fields must be able to write the minutes and to fill them in again. */
class SnapshotShapeTest {

    /** Written in a form of their own. */
    private static final Set<Class<?>> KNOWN = Set.of(Delta.class, ChunkedDocument.class, String.class, Object.class);

    @Test
    void consistsOfPlainFieldsAllTheWayDown() throws NoSuchMethodException {
        Set<Class<?>> seen = new HashSet<>(KNOWN);
        Deque<Type> open = new ArrayDeque<>(List.of(MinutesModel.snapshotType()));
        while (!open.isEmpty()) {
            Type next = open.removeFirst();
            if (next instanceof ParameterizedType generic) {
                open.addAll(List.of(generic.getActualTypeArguments()));
                next = generic.getRawType();
            }
            if (next instanceof Class<?> type && isOurs(type) && seen.add(type)) {
                lookAt(type, open);
            }
        }
        assertThat(seen).contains(MinutesState.class, Listing.Removed.class, SharedText.Edit.class,
                Acceptances.Outcome.class, LastSet.Setting.class);
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("org.minuta.") && !type.isEnum();
    }

    private static void lookAt(Class<?> type, Deque<Type> open) throws NoSuchMethodException {
        assertThat(type.isInterface()).as("%s is no interface, whose kind would have to be written", type).isFalse();
        if (!type.isRecord()) {
            assertThat(type.getDeclaredConstructor()).as("%s can be made empty", type).isNotNull();
        }
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) || Modifier.isTransient(field.getModifiers())) {
                continue;
            }
            if (!type.isRecord()) {
                assertThat(Modifier.isFinal(field.getModifiers())).as("%s can be filled in", field).isFalse();
            }
            if (field.getType().getName().startsWith("java.util.") && field.getType() != UUID.class) {
                assertThat(field.getType()).as("%s", field).isIn(List.class, Map.class);
            }
            open.add(field.getGenericType());
        }
    }
}
