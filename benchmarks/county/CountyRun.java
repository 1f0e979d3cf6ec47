import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A county of many projects through the pages of a running Luodi, timed from outside: plan and returns as csv files,
/// doubts, closing, the document. Run by `benchmarks/county.sh`.
///
/// Arguments: address, password of the demo clerk, projects, file to which the session cookie is written.
class CountyRun {
    private static final int PROJECTS_A_UNIT = 50;
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\"[^>]*?name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final HttpClient client;
    private final CookieManager cookies = new CookieManager();
    private final String address;

    private CountyRun(String address) {
        this.address = address;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    public static void main(String[] arguments) throws Exception {
        int projects = Integer.parseInt(arguments[2]);
        CountyRun run = new CountyRun(arguments[0]);
        run.signIn(arguments[1]);
        run.timed("plan of " + projects + " projects imported", () -> run.plan(projects));
        for (int month = 1; month <= 2; month++) {
            String path = "/projects/months/2021-0" + month;
            int number = month;
            run.timed("month " + month + ": returns to doubts", () -> run.importMonth(path, projects, number));
            run.timed("month " + month + ": closed", () -> run.close(path));
            run.timed("month " + month + ": docx", () -> run.document(path));
        }
        String cookie = run.cookies.getCookieStore().getCookies().stream()
                .map(one -> one.getName() + "=" + one.getValue())
                .reduce((a, b) -> a + "; " + b)
                .orElseThrow();
        Files.writeString(Path.of(arguments[3]), cookie);
    }

    private interface Step {
        String run() throws Exception;
    }

    private void timed(String what, Step step) throws Exception {
        long start = System.nanoTime();
        String result = step.run();
        System.out.printf("%-45s %6.2f s  %s%n", what, (System.nanoTime() - start) / 1e9, result);
    }

    private void signIn(String password) throws Exception {
        Map<String, String> form = hidden(get("/sign-in"));
        form.put("account", "clerk");
        form.put("password", password);
        HttpResponse<String> answer = post("/sign-in", urlEncoded(form), "application/x-www-form-urlencoded");
        if (answer.uri().getPath().contains("sign-in")) {
            throw new IllegalStateException("not signed in");
        }
    }

    private String plan(int projects) throws Exception {
        StringBuilder csv = new StringBuilder("单位:万元\n序号,项目名称,项目代码,责任单位,建设单位,建设性质,所属领域,总投资,2021年计划投资\n");
        for (int i = 0; i < projects; i++) {
            csv.append(i + 1).append(',').append(name(i)).append(',').append(code(i)).append(",第").append(i / PROJECTS_A_UNIT)
                    .append("镇人民政府,建设单位").append(i).append(',').append(i % 3 == 0 ? "续建" : "新建").append(",领域")
                    .append(i % 5).append(',').append(10_000 + i).append(',').append(2_400 + i % 1000).append('\n');
        }
        HttpResponse<String> answer = upload("/projects/plans/2021", Map.of("plan.csv", csv.toString()), "file");
        return "status " + answer.statusCode();
    }

    private String importMonth(String path, int projects, int month) throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        for (int unit = 0; unit * PROJECTS_A_UNIT < projects; unit++) {
            StringBuilder csv = new StringBuilder("项目代码,项目名称,计划总投资(万元),年计划(万元),本月完成投资(万元),累计完成投资(万元),进展情况,存在问题,是否开工\n");
            for (int i = unit * PROJECTS_A_UNIT; i < Math.min(projects, (unit + 1) * PROJECTS_A_UNIT); i++) {
                int done = 100 + i % 70;
                csv.append(code(i)).append(',').append(name(i)).append(',').append(10_000 + i).append(',').append(2_400 + i % 1000)
                        .append(',').append(done).append(',').append(done * month).append(",主体施工,无,已开工\n");
            }
            files.put("第" + unit + "镇人民政府.csv", csv.toString());
        }
        HttpResponse<String> answer = upload(path + "/import", files, "files");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("import: " + answer.statusCode() + "\n" + answer.body());
        }
        // As the page does it: the progress every half second, then the list of files with its doubts.
        Matcher job = Pattern.compile("/imports/(\\d+)").matcher(answer.body());
        if (!job.find()) {
            throw new IllegalStateException("no import under way:\n" + answer.body());
        }
        for (int i = 0; i < 600; i++) {
            Thread.sleep(500);
            if (part(path + "/imports/" + job.group(1)).contains("import-result")) {
                part(path + "/import/files");
                return files.size() + " files";
            }
        }
        throw new IllegalStateException("the import does not end");
    }

    private String close(String path) throws Exception {
        String page = get(path);
        Matcher form = Pattern.compile("<form[^>]*action=\"" + path + "/close\".*?</form>", Pattern.DOTALL).matcher(page);
        if (!form.find()) {
            throw new IllegalStateException("cannot be closed:\n" + page);
        }
        HttpResponse<String> answer = post(path + "/close", urlEncoded(hidden(form.group())), "application/x-www-form-urlencoded");
        return "status " + answer.statusCode();
    }

    private String document(String path) throws Exception {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(address + path + "/bulletin.docx")).build(), HttpResponse.BodyHandlers.ofByteArray());
        return "status " + answer.statusCode() + ", " + answer.body().length + " bytes";
    }

    private static String name(int i) {
        return "第" + i + "号重点建设项目";
    }

    private static String code(int i) {
        return String.format("2101-140826-89-01-%06d", i);
    }

    private String get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofMinutes(1)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /// A part of a page, as htmx asks for it.
    private String part(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(address + path)).header("HX-Request", "true").timeout(Duration.ofMinutes(1)).build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<String> post(String path, String body, String type) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> upload(String path, Map<String, String> files, String field) throws IOException, InterruptedException {
        String boundary = "----luodi" + System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> hidden : hidden(get(path)).entrySet()) {
            part(body, boundary, "name=\"" + hidden.getKey() + "\"", hidden.getValue());
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            part(body, boundary, "name=\"" + field + "\"; filename=\"" + file.getKey() + "\"", file.getValue());
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, String content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher inputs = HIDDEN.matcher(page.replaceAll("id=\"[^\"]*\" ", ""));
        while (inputs.find()) {
            values.put(inputs.group(1), inputs.group(2));
        }
        return values;
    }

    private static String urlEncoded(Map<String, String> form) {
        List<String> pairs = new ArrayList<>();
        form.forEach((name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return String.join("&", pairs);
    }
}
