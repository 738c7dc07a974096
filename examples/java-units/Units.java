import java.util.Map;

/** Converts lengths: units.jar NUMBER FROM TO, as in 26.2 mi km. */
public class Units {
    private static final Map<String, Double> METRES = Map.of(
        "mm", 0.001, "cm", 0.01, "m", 1.0, "km", 1000.0, "in", 0.0254, "ft", 0.3048, "yd", 0.9144, "mi", 1609.344
    );

    public static void main(String[] arguments) {
        double number = Double.parseDouble(arguments[0]);
        double result = number * metres(arguments[1]) / metres(arguments[2]);
        System.out.printf("%s %s are %.3f %s%n", arguments[0], arguments[1], result, arguments[2]);
    }

    private static double metres(String unit) {
        Double metres = METRES.get(unit);
        if (metres == null) throw new IllegalArgumentException("no unit " + unit + "; there are " + METRES.keySet());
        return metres;
    }
}
