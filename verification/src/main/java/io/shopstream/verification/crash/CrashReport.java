package io.shopstream.verification.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a run has shown.
 *
 * @param load what was sent, in words
 * @param apiAnswers how often the query API gave each answer; told, not judged
 * @param skipped what this machine did not let us try
 * @param broken promises about recovery and faults that were not kept
 * @param auditFindings where the stores are not what they must be
 */
public record CrashReport(
        long seed,
        String load,
        List<KillRecord> kills,
        List<FaultRecord> faults,
        Map<String, Integer> apiAnswers,
        List<String> skipped,
        List<String> broken,
        List<String> auditFindings) {

    private static final int SHOWN = 40;

    /** Of the aims: a moment that does not come within its time makes a kill one at any time. */
    private static final double AIMS_TO_MEET = 0.8;

    public CrashReport {
        kills = List.copyOf(kills);
        faults = List.copyOf(faults);
        skipped = List.copyOf(skipped);
        broken = List.copyOf(broken);
        auditFindings = List.copyOf(auditFindings);
    }

    /** Whether every promise was kept and the stores are what they must be. */
    public boolean isClean() {
        return broken.isEmpty() && auditFindings.isEmpty();
    }

    /** Whether the kills fell where they were to fall: under load, and most of them at the moments aimed at. */
    public boolean isAsPlanned() {
        return aimsMet() >= AIMS_TO_MEET * kills.size() && underLoad() == kills.size();
    }

    /** From kill -9 of the TaskManager to the next committed row, sorted. */
    public List<Long> taskManagerRecoveries() {
        List<Long> millis = new ArrayList<>();
        for (KillRecord kill : kills) {
            Long row = kill.rowAfterMillis();
            if (kill.plan().victim() == Victim.TASKMANAGER && kill.plan().aim() != Aim.FROZEN && row != null) {
                millis.add(row);
            }
        }
        return millis.stream().sorted().toList();
    }

    /** For a person. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("Seed ").append(seed).append(": ").append(load).append('\n');
        kills.forEach(kill -> text.append(kill).append('\n'));
        faults.forEach(fault -> text.append(fault).append('\n'));
        text.append(kills.size()).append(" kills, ").append(aimsMet()).append(" at the moment aimed at, ");
        text.append(underLoad()).append(" under load; ");
        text.append(recoveries()).append('\n');
        text.append("The query API answered ").append(apiAnswers).append(" while all this went on.\n");
        if (!isAsPlanned()) {
            text.append("Not as planned: all kills are to fall under load, ")
                    .append(AIMS_TO_MEET)
                    .append(" of them at the moments aimed at. Give it more --minutes.\n");
        }
        skipped.forEach(reason -> text.append("Not tried: ").append(reason).append('\n'));
        broken.forEach(
                promise -> text.append("Not as promised: ").append(promise).append('\n'));
        text.append(auditFindings.isEmpty() ? "The audit is clean." : "The audit found " + auditFindings.size() + ":")
                .append('\n');
        auditFindings.stream()
                .limit(SHOWN)
                .forEach(finding -> text.append("  ").append(finding).append('\n'));
        return text.toString();
    }

    private long underLoad() {
        return kills.stream().filter(KillRecord::underLoad).count();
    }

    private long aimsMet() {
        return kills.stream().filter(KillRecord::aimMet).count();
    }

    private String recoveries() {
        List<Long> millis = taskManagerRecoveries();
        return millis.isEmpty()
                ? "no TaskManager killed"
                : String.format(
                        Locale.ROOT,
                        "TaskManager's kill to the next committed row: median %.1f s, p95 %.1f s, of %d",
                        percentile(millis, 0.5) / 1000.0,
                        percentile(millis, 0.95) / 1000.0,
                        millis.size());
    }

    /** Nearest rank. */
    static long percentile(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
