package cli_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"claimlight/internal/cli"
)

// run is one run of the whole program.
type run struct {
	t        *testing.T
	stdin    string
	terminal bool // results are printed on one
	answer   func(question string) (string, error)
	code     int
	out, err string
}

// claimlight runs the command line, without a window.
func claimlight(t *testing.T, args ...string) run { return run{t: t}.claimlight(args...) }

// given says what comes on standard input.
func given(t *testing.T, stdin string) run { return run{t: t, stdin: stdin} }

func (r run) claimlight(args ...string) run {
	r.t.Helper()
	var out, err bytes.Buffer
	r.code = cli.Run(context.Background(), args, cli.Params{
		Stdin: strings.NewReader(r.stdin), Stdout: &out, Terminal: r.terminal, Stderr: &err, Version: "0.0.1-test",
		AskSecret: r.answer,
		Now:       func() time.Time { return time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC) },
	})
	r.out, r.err = out.String(), err.String()
	return r
}

// succeeds checks that all went well, and gives the results.
func (r run) succeeds() string {
	r.t.Helper()
	if r.code != 0 {
		r.t.Fatalf("exit %d: %s", r.code, r.err)
	}
	return r.out
}

// fails checks the exit code, that a message says why, and that there are no results.
func (r run) fails(code int, why string) {
	r.t.Helper()
	if r.code != code || !strings.Contains(r.err, why) || r.out != "" {
		r.t.Errorf("exit %d, want %d\nmessage %q, want %q\nresults %q", r.code, code, r.err, why, r.out)
	}
}

const bridge = `<!DOCTYPE html><html lang="en"><head><title>Bridge opens late</title><meta name="author" content="Ada Writer"></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Bridge opens late</h1><p class="byline">By <a rel="author" href="/people/ada">Ada Writer</a></p>
<p>The new bridge over the river opened on Monday, eleven months later than planned, the city council said in a statement.</p>
<p>The council had promised an opening last spring, but floods stopped the work twice, and a supplier of steel went bankrupt.</p>
<p>About 14,000 cars will cross it every day, according to the council, which hopes that traffic in the old town will fall by a third.</p>
</article><footer>All rights reserved</footer></body></html>`

func write(t *testing.T, name, data string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestCleanPrintsTheArticleInEachForm(t *testing.T) {
	path := write(t, "bridge.html", bridge)
	text := claimlight(t, "clean", path).succeeds()
	if !strings.HasPrefix(text, "The new bridge") || strings.Count(text, "\n\n") != 2 ||
		strings.Contains(text, "rights reserved") {
		t.Errorf("text: %q", text)
	}
	if md := claimlight(t, "clean", "--format", "markdown", path).succeeds(); !strings.HasPrefix(md,
		"# Bridge opens late\n\n*Ada Writer*\n\nThe new") {
		t.Errorf("markdown: %q", md)
	}
	if html := claimlight(t, "clean", "--format=html", path).succeeds(); !strings.Contains(html,
		"<h1>Bridge opens late</h1>") {
		t.Errorf("html: %q", html)
	}
}

func TestCleanPrintsJSON(t *testing.T) {
	var page struct {
		Title, Byline, Site, Published, Language, URL, Canonical *string
		Blocks                                                   []struct{ Kind, Text string }
		Removed                                                  []struct{ Text, Reason string }
	}
	out := given(t, bridge).claimlight("clean", "--format", "json", "--url", "https://news.example/bridge", "-").succeeds()
	if err := json.Unmarshal([]byte(out), &page); err != nil {
		t.Fatal(err)
	}
	if *page.Title != "Bridge opens late" || *page.Byline != "Ada Writer" || *page.URL != "https://news.example/bridge" ||
		*page.Language != "en" ||
		page.Site == nil || page.Published == nil || page.Canonical == nil {
		t.Errorf("json: %s", out)
	}
	if len(page.Blocks) != 4 || page.Blocks[0].Kind != "title" || len(page.Removed) == 0 || page.Removed[0].Reason == "" {
		t.Errorf("json: %s", out)
	}
}

// The folder of a file is nobody's business, also where the result is handed on.
func TestCleanNamesAFileWithoutItsFolder(t *testing.T) {
	var page struct{ URL string }
	path := write(t, "bridge.html", bridge)
	if err := json.Unmarshal([]byte(claimlight(t, "clean", "--format", "json", path).succeeds()), &page); err != nil ||
		page.URL != "bridge.html" {
		t.Errorf("the address is %q, %v", page.URL, err)
	}
}

func TestCleanTakesTextForTextAndPagesForPages(t *testing.T) {
	speech := "Сьогодні ми відкриваємо чотириста перших шкіл.\n\nНіхто не вірив, що <b>це</b> можливо, але двері " +
		"відчинені."
	if out := given(t, speech).claimlight("clean", "--type", "text", "-").succeeds(); !strings.Contains(out,
		"що <b>це</b> можливо") {
		t.Errorf("text: %q", out)
	}
	path := write(t, "промова.dat", speech)
	if out := claimlight(t, "clean", "--type", "text", "--url", "https://news.example/",
		path).succeeds(); !strings.Contains(out, "<b>") {
		t.Errorf("a file as text: %q", out)
	}
	md := "# Заголовок\n\nПерший абзац має слово.\n"
	if out := given(t, md).claimlight("clean", "--type", "markdown", "-").succeeds(); strings.Contains(out, "#") {
		t.Errorf("markdown: %q", out)
	}
}

func TestCleanSaysWhatIsWrong(t *testing.T) {
	given(t, "").claimlight("clean", "-").fails(1, "There is no text on this page")
	given(t, "%PDF-1.7 x").claimlight("clean", "-").fails(1, "This PDF is damaged")
	given(t, "\x00\x01\x02\x03\x00\x04").claimlight("clean", "-").fails(1, "not a page of text")
	claimlight(t, "clean", "no such file.html").fails(1, "There is no file no such file.html")
	claimlight(t, "clean", "--type", "text", "no such file.html").fails(1, "There is no file no such file.html")
	claimlight(t, "clean", t.TempDir()).fails(1, "This is a folder")
	claimlight(t, "clean", "https://").fails(1, "no file https://")
	claimlight(t, "clean", "http://%zz/").fails(1, "not a web address")
}

func TestCleanFetchesAPage(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/bridge" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, bridge)
	}))
	defer s.Close()
	if out := claimlight(t, "clean", "--local", s.URL+"/bridge").succeeds(); !strings.HasPrefix(out, "The new bridge") {
		t.Errorf("%q", out)
	}
	claimlight(t, "clean", "--local", s.URL+"/tunnel").fails(1, "There is no page at this address (the site answered 404)")
	claimlight(t, "clean", s.URL+"/bridge").fails(1, "lies on your own network")
}

func TestWhatCannotBeReadIsNamed(t *testing.T) {
	claimlight(t, "clean", write(t, "photo.jpg", "GIF89a\x01\x00\x01\x00\x00")).fails(1,
		"photo.jpg: This is not a page of text")
	claimlight(t, "clean", write(t, "notes.txt", " \n")).fails(1, "notes.txt: The file is empty.")
	claimlight(t, "clean", "/no/such.html").fails(1, "claimlight: There is no file /no/such.html.")
}

func TestWrongUsage(t *testing.T) {
	claimlight(t, "clean").fails(2, "Expected \"<page>\"")
	claimlight(t, "clean", "--frobnicate", "-").fails(2, "claimlight clean --help tells")
	claimlight(t, "--frobnicate").fails(2, "claimlight --help tells")
	claimlight(t, "clean", "--format", "yaml", "-").fails(2, "yaml")
	claimlight(t, "clean", "--frobnicate", "-").fails(2, "--frobnicate")
	claimlight(t, "--frobnicate").fails(2, "--frobnicate")
}

func TestHelpAndVersionAreResults(t *testing.T) {
	if out := claimlight(t, "--version").succeeds(); out != "0.0.1-test\n" {
		t.Errorf("version %q", out)
	}
	help := claimlight(t, "--help").succeeds()
	for _, word := range []string{"clean", "analyze", "--library", "--annotator", "CLAIMLIGHT_LIBRARY"} {
		if !strings.Contains(help, word) {
			t.Errorf("help does not speak of %s:\n%s", word, help)
		}
	}
	if out := claimlight(t, "clean", "--help").succeeds(); !strings.Contains(out, "--format") {
		t.Errorf("help of clean: %q", out)
	}
}

func TestWithoutACommandTheWindowIsOpened(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"a.html", "list"} {
		if err := os.WriteFile(name, []byte(bridge), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	claimlight(t).fails(1, "no window")
	claimlight(t, "a.html").fails(1, "no window")
	claimlight(t, "serach", "a.html").fails(2, `There is neither a command nor a file named "serach"`)
	claimlight(t, "--library", "other.claimlight", "add", "a.html").succeeds()
	var asked cli.Window
	open := func(_ context.Context, w cli.Window) error { asked = w; return nil }
	for want, args := range map[string][]string{
		"{  []}":                 {},
		"{  [a.html https://b]}": {"a.html", "https://b"},
		"{  [./list]}":           {"./list"},
		"{x.db Ada [a.html]}":    {"--library", "x.db", "--annotator", "Ada", "a.html"},

		"{other.claimlight  [a.html]}": {"other.claimlight", "a.html"},
	} {
		var noise bytes.Buffer
		if code := cli.Run(context.Background(), args, cli.Params{Stdout: &noise, Stderr: &noise, Window: open}); code != 0 ||
			fmt.Sprint(asked) != want {
			t.Errorf("%q: exit %d, window %v, want %s; %s", args, code, asked, want, noise.String())
		}
	}
}
