import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Says how old the moon is and what it looks like: almanac.jar [DATE], without a date that of today. */
public class Almanac {
    private static final double MONTH = 29.530588;
    private static final LocalDate NEW_MOON = LocalDate.of(2000, 1, 6);
    private static final String[] PHASES = {
        "new moon", "waxing crescent", "first quarter", "waxing gibbous",
        "full moon", "waning gibbous", "last quarter", "waning crescent",
    };

    public static void main(String[] arguments) {
        LocalDate date = arguments.length > 0 ? LocalDate.parse(arguments[0]) : LocalDate.now();
        double age = age(date);
        System.out.printf("%s: the moon is %.1f days old, %s%n", date, age, phase(age));
    }

    private static double age(LocalDate date) {
        double age = ChronoUnit.DAYS.between(NEW_MOON, date) % MONTH;
        return age < 0 ? age + MONTH : age;
    }

    private static String phase(double age) {
        return PHASES[(int) Math.round(age / MONTH * PHASES.length) % PHASES.length];
    }
}
