import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Draws a badge with two words on it: badge.jar LABEL VALUE [FILE]. Without a file it says how large it would be. */
public class Badge {
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    private static final int HEIGHT = 20, MARGIN = 6;

    public static void main(String[] arguments) throws IOException {
        BufferedImage image = draw(arguments[0], arguments[1]);
        if (arguments.length > 2) {
            ImageIO.write(image, "png", new File(arguments[2]));
        } else {
            System.out.printf("badge of %d x %d, set in %s%n", image.getWidth(), image.getHeight(), FONT.getFontName());
        }
    }

    private static BufferedImage draw(String label, String value) {
        int left = width(label), right = width(value);
        var image = new BufferedImage(left + right, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(FONT);
        graphics.setColor(new Color(0x44, 0x44, 0x44));
        graphics.fillRect(0, 0, left, HEIGHT);
        graphics.setColor(new Color(0x2E, 0x8B, 0x57));
        graphics.fillRect(left, 0, right, HEIGHT);
        graphics.setColor(Color.WHITE);
        graphics.drawString(label, MARGIN, 14);
        graphics.drawString(value, left + MARGIN, 14);
        return image;
    }

    private static int width(String text) {
        var metrics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics().getFontMetrics(FONT);
        return metrics.stringWidth(text) + 2 * MARGIN;
    }
}
