import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prints what a running demo reads in an image: {@code java ReadOverHttp.java ADDRESS IMAGE}. A JDK is all it needs. */
class ReadOverHttp {

  public static void main(String[] args) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(args[0] + "api/recognise"))
            .header("Content-Type", "image/png")
            .POST(BodyPublishers.ofFile(Path.of(args[1])))
            .build();
    String answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    Matcher text = Pattern.compile("\"text\":\"([^\"]*)\"").matcher(answer);
    System.out.println(text.find() ? text.group(1) : answer);
  }
}
