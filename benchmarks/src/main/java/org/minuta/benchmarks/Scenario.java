package org.minuta.benchmarks;

import java.util.List;

/** Something that is measured on a running server. */
@FunctionalInterface
interface Scenario {

    List<Row> measure(Stage stage) throws Exception;
}
