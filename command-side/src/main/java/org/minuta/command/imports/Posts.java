package org.minuta.command.imports;

import java.util.List;
import java.util.Set;

/** Tells posts from names of people, by the word that says what a person does: "Directora General", "Works Manager". */
final class Posts {

    private static final Set<String> WORDS = Set.of("director", "directora", "subdirector", "subdirectora", "jefe",
            "jefa", "subjefe", "subjefa", "coordinador", "coordinadora", "subcoordinador", "subcoordinadora",
            "presidente", "presidenta", "vicepresidente", "vicepresidenta", "secretario", "secretaria",
            "subsecretario", "subsecretaria", "prosecretario", "prosecretaria", "tesorero", "tesorera", "vocal",
            "representante", "integrante", "miembro", "titular", "suplente", "encargado", "encargada", "responsable",
            "enlace", "asesor", "asesora", "consejero", "consejera", "comisionado", "comisionada", "regidor",
            "regidora", "sindico", "sindica", "alcalde", "alcaldesa", "diputado", "diputada", "magistrado",
            "magistrada", "juez", "jueza", "fiscal", "contralor", "contralora", "auditor", "auditora", "administrador",
            "administradora", "gerente", "subgerente", "delegado", "delegada", "subdelegado", "subdelegada",
            "analista", "tecnico", "tecnica", "servidor", "servidora", "abogado", "abogada", "notario", "notaria",
            "rector", "rectora", "profesor", "profesora", "docente", "investigador", "investigadora", "moderador",
            "moderadora", "relator", "relatora", "invitado", "invitada", "vocero", "vocera", "socio", "socia",
            "fundador", "fundadora", "voluntario", "voluntaria", "vecino", "vecina", "oficial", "auxiliar",
            "asistente", "contador", "contadora", "supervisor", "supervisora", "inspector", "inspectora", "promotor",
            "promotora", "chair", "chairman", "chairwoman", "chairperson", "vice", "president", "secretary",
            "treasurer", "member", "representative", "delegate", "manager", "officer", "head", "deputy", "clerk",
            "councillor", "councilor", "engineer", "advisor", "adviser", "coordinator", "leader", "lead", "assistant",
            "analyst", "administrator", "commissioner", "mayor", "judge", "professor", "teacher", "trustee", "guest",
            "observer", "resident", "owner", "partner", "founder", "master", "warden", "steward", "surveyor",
            "planner", "architect", "counsel", "lawyer", "accountant", "consultant", "specialist", "chief",
            "editor", "curator", "librarian", "volunteer");

    private Posts() {
    }

    /** Whether the first or the last of the words says what a person does. */
    static boolean isOne(String text) {
        List<String> words = Words.of(Words.plain(text));
        return !words.isEmpty() && (WORDS.contains(words.getFirst()) || WORDS.contains(words.getLast()));
    }
}
