import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Answers /NUMBER with the number in Roman numerals, which it reads from a file: roman.jar NUMERALS. */
public class Roman {
    public static void main(String[] arguments) throws IOException {
        List<String> numerals = Files.readAllLines(Path.of(arguments[0]));
        HttpServer server = HttpServer.create(new InetSocketAddress(8094), 0);
        server.createContext("/", exchange -> {
            String number = exchange.getRequestURI().getPath().substring(1);
            boolean isNumber = number.matches("[1-9]\\d{0,3}");
            String answer = isNumber ? spell(Integer.parseInt(number), numerals) : "no number from 1 to 9999";
            byte[] bytes = (answer + "\n").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(isNumber ? 200 : 404, bytes.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(bytes);
            }
        });
        server.start();
    }

    private static String spell(int number, List<String> numerals) {
        StringBuilder text = new StringBuilder();
        int rest = number;
        for (String line : numerals) {
            String[] parts = line.split(" ");
            int value = Integer.parseInt(parts[0]);
            for (; rest >= value; rest -= value) text.append(parts[1]);
        }
        return text.toString();
    }
}
