package nl.doorstroom.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The terms on which a form takes a child into a free place (R16).
 *
 * @param intake days from the need until the child can take a place, or null for none
 * @param acceptShare chance that a free place suits a child
 * @param rematchDays days until the same child and place are looked at again
 * @param turnover days a place stays empty after a child leaves, or null for none
 * @param stopped admission stop: nobody enters but the exempt
 * @param exempt classes that an admission stop lets through; {@code blocked} for transfers of blocked children
 */
public record AdmissionTerms(
        @Nullable Law intake,
        double acceptShare,
        double rematchDays,
        @Nullable Law turnover,
        boolean stopped,
        Set<String> exempt) {
    public static final double DEFAULT_REMATCH_DAYS = 28;
    public static final AdmissionTerms OPEN = new AdmissionTerms(null, 1, DEFAULT_REMATCH_DAYS, null, false, Set.of());
}
