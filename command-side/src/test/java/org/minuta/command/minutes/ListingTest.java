package org.minuta.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ListingTest {

    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 20), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keepsTheOrderThatAPlainListKeeps(long seed) {
        Random chance = new Random(seed);
        Listing<String> listing = new Listing<>();
        List<String> plain = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            String one = plain.isEmpty() ? "" : plain.get(chance.nextInt(plain.size()));
            switch (plain.isEmpty() ? 0 : chance.nextInt(6)) {
                case 0 -> {
                    int place = 1 + chance.nextInt(plain.size() + 1);
                    listing.insert("id" + i, "id" + i, place);
                    plain.add(place - 1, "id" + i);
                }
                case 1 -> {
                    listing.remove(one);
                    plain.remove(one);
                    gone.add(one);
                }
                case 2 -> {
                    int place = listing.placeAfter(one);
                    listing.insert("id" + i, "id" + i, place);
                    plain.add(plain.indexOf(one) + 1, "id" + i);
                }
                case 3 -> {
                    String other = plain.get(chance.nextInt(plain.size()));
                    if (!other.equals(one)) {
                        listing.move(one, listing.placeAfter(other, one));
                        plain.remove(one);
                        plain.add(plain.indexOf(other) + 1, one);
                    }
                }
                case 4 -> {
                    Collections.shuffle(plain, chance);
                    while (plain.size() > 20) {
                        gone.add(plain.removeLast());
                    }
                    listing.become(plain.stream().map(id -> new Listing.Entry<>(id, id)).toList());
                }
                default -> {
                    if (!gone.isEmpty()) {
                        String back = gone.removeLast();
                        int place = listing.placeToReturnTo(back);
                        listing.insert(back, back, place);
                        plain.add(place - 1, back);
                    }
                }
            }
            assertThat(listing.things()).isEqualTo(plain);
            assertThat(gone).allMatch(id -> listing.everHad(id) && !listing.contains(id));
            assertThat(listing.size()).isEqualTo(plain.size() + gone.size());
        }
    }

    @Test
    void remembersWhereARemovedThingStood() {
        Listing<String> listing = new Listing<>();
        listing.insert("a", "a", 1);
        listing.insert("b", "b", 2);
        listing.insert("c", "c", 3);
        listing.remove("b");
        assertThat(listing.placeAfter("b")).isEqualTo(2);
        assertThat(listing.placeAfter("b", "c")).isEqualTo(2);
        assertThat(listing.placeAfter("b", "a")).isEqualTo(1);
        assertThat(listing.placeToReturnTo("b")).isEqualTo(2);
    }
}
