package org.minuta.command.imports;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Settles the year of a date: as written, or the likely one if it is short, missing or mistyped. */
final class Years {

    /** A meeting outside of these years is a slip of the pen. */
    private static final int EARLIEST = 1800;
    private static final int LATEST = 2199;

    private Years() {
    }

    /**
     * @param year    as written, up to five digits; none if it is missing
     * @param weekday named beside the date
     * @return nothing if there is no such day, or no reason to prefer one
     */
    static @Nullable LocalDate settled(int day, int month, String year, @Nullable DayOfWeek weekday,
            @Nullable LocalDate near) {
        List<LocalDate> possible = new TreeSet<>(years(year, near)).stream()
                .filter(one -> one >= EARLIEST && one <= LATEST).map(one -> date(one, month, day))
                .flatMap(Optional::stream).toList();
        if (possible.size() < 2) {
            return possible.isEmpty() ? null : possible.getFirst();
        }
        List<LocalDate> fitting = possible.stream().filter(one -> one.getDayOfWeek() == weekday).toList();
        List<LocalDate> left = fitting.isEmpty() ? possible : fitting;
        if (near == null) {
            return left.size() == 1 ? left.getFirst() : null;
        }
        // A day just before the one nearby is less likely than one as near after it.
        return left.stream().min(Comparator.comparingLong(one -> {
            long distance = ChronoUnit.DAYS.between(near, one);
            return distance < 0 ? -2 * distance : distance;
        })).orElse(null);
    }

    private static List<Integer> years(String year, @Nullable LocalDate near) {
        return switch (year.length()) {
            case 0 -> near == null ? List.of() : List.of(near.getYear(), near.getYear() + 1);
            case 2 -> List.of((Integer.parseInt(year) < 70 ? 2000 : 1900) + Integer.parseInt(year));
            case 4 -> List.of(Integer.parseInt(year));
            default -> corrected(year);
        };
    }

    /** Four digits that become these by one digit typed too often, or left out. */
    private static List<Integer> corrected(String year) {
        var years = new ArrayList<Integer>();
        for (int i = 0; i <= 3 || i < year.length(); i++) {
            if (year.length() == 5) {
                years.add(Integer.parseInt(year.substring(0, i) + year.substring(i + 1)));
            } else {
                for (int digit = 0; digit < 10; digit++) {
                    years.add(Integer.parseInt(year.substring(0, i) + digit + year.substring(i)));
                }
            }
        }
        return years;
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
