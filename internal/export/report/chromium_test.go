package report_test

import (
	"bytes"
	"context"
	"fmt"
	"image/png"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"claimlight/internal/claim"
	"claimlight/internal/record"
)

// leaks are texts that would make a careless page ask the network for something.
var leaks = []string{
	`<img src="http://leak.example/img">`, `<script src="http://leak.example/script"></script>`,
	`<script>new Image().src="http://leak.example/ran"</script>`,
	`<link rel="stylesheet" href="http://leak.example/css">`,
	`<style>body{background:url(http://leak.example/style)}</style>`,
	`"><iframe src="http://leak.example/frame"></iframe>`,
	`</style></title><meta http-equiv="refresh" content="0;url=http://leak.example/refresh">`,
	`<base href="http://leak.example/">`, `' onerror='fetch("http://leak.example/attr")`,
	`<svg><image href="http://leak.example/svg"/></svg>`,
	`<link rel="preconnect" href="http://leak.example"><link rel="dns-prefetch" href="//leak.example"><link rel="prefetch" href="http://leak.example/prefetch">`,
	`{{template "style"}}`, `http://leak.example/x"style="background:url(http://leak.example/link)`,
	`url(http://leak.example/bare)`, `<!--`, `]]>`,
}

// leaking is a claim all of whose fields are such texts.
func leaking(s string) record.Record {
	return recordOf("1", "14,000", func(r *record.Record) {
		cars(r)
		c, a := &r.Claim, &r.Article
		r.Text = s + "\n" + s
		r.Anchor.Span.Start, r.Anchor.Span.End = 0, len(s)
		a.Title, a.Byline, a.Site, a.URL, a.Canonical, a.ArchiveURL, a.Language, a.Published, a.ID = s, s, s, s, s, s, s, s, s
		c.Quote, c.Wording, c.Conclusion, c.ReviewURL, c.SaidAt, c.Rating, c.Source.Name, c.Source.Via = s, s, s, s, s,
			claim.Rating("x"+s), s, s
		c.Source.Kind, c.Figures[0].Text, c.Figures[0].Unit, c.Figures[0].Period = claim.SourceKind(s), s, s, s
		c.Evidence = []claim.Evidence{{URL: s, Title: s, Note: s, ArchiveURL: s, SeenAt: s, Stance: claim.Stance(s)}}
	})
}

// asked is a proxy that notes who is asked for, and answers nothing.
type asked struct {
	sync.Mutex
	all []string
}

func (a *asked) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	a.Lock()
	defer a.Unlock()
	a.all = append(a.all, r.Host+" "+r.URL.String())
	w.WriteHeader(http.StatusBadGateway)
}

// leaked are the requests for the host of the leaks, of those that reached the proxy. The browser asks for things of
// its own too.
func (a *asked) leaked() []string {
	a.Lock()
	defer a.Unlock()
	var out []string
	for _, r := range a.all {
		if strings.Contains(r, "leak.example") {
			out = append(out, r)
		}
	}
	return out
}

// browse lets Chromium do something with a page, all its requests going to the proxy. It skips where Chromium is not
// installed.
func browse(t *testing.T, page string, flags ...string) *asked {
	t.Helper()
	program, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("Chromium is not installed")
	}
	proxy := &asked{}
	server := httptest.NewServer(proxy)
	defer server.Close()
	dir := t.TempDir()
	path := filepath.Join(dir, "report.html")
	if err := os.WriteFile(path, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithTimeout(t.Context(), 2*time.Minute)
	defer stop()
	all := append([]string{
		"--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
		"--no-first-run", "--hide-scrollbars",
		"--user-data-dir=" + filepath.Join(dir, "profile"), "--proxy-server=" + server.URL, "--proxy-bypass-list=<-loopback>",
		"--window-size=1000,1400",
	}, flags...)
	if out, err := exec.CommandContext(ctx, program, append(all, "file://"+path)...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return proxy
}

// hostileReport is a report of claims that are nothing but leaks, and of honest ones.
func hostileReport(t *testing.T) string {
	t.Helper()
	records := all()
	for _, s := range leaks {
		records = append(records, leaking(s))
	}
	return write(t, newHTML, records)
}

func TestNoRequestLeavesThePage(t *testing.T) {
	picture := filepath.Join(t.TempDir(), "report.png")
	if got := browse(t, hostileReport(t), "--screenshot="+picture).leaked(); len(got) > 0 {
		t.Errorf("the page asked for %q", got)
	}
	data, err := os.ReadFile(picture)
	if err != nil {
		t.Fatal(err)
	}
	if keep := os.Getenv("CLAIMLIGHT_PICTURES"); keep != "" {
		if err := os.WriteFile(filepath.Join(keep, "report.png"), data, 0o600); err != nil {
			t.Error(err)
		}
	}
	shown, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	colours := map[string]bool{}
	for y := 0; y < shown.Bounds().Dy(); y += 3 {
		for x := 0; x < shown.Bounds().Dx(); x += 3 {
			colours[fmt.Sprint(shown.At(x, y))] = true
		}
	}
	if len(colours) < 20 {
		t.Errorf("the picture has %d colours: the page is not drawn", len(colours))
	}
}

// A page that is careless does ask: so the test above can fail.
func TestACarelessPageIsCaught(t *testing.T) {
	picture := filepath.Join(t.TempDir(), "page.png")
	if got := browse(t, "<!doctype html><p>"+leaks[0], "--screenshot="+picture).leaked(); len(got) == 0 {
		t.Error("a picture from the network was not asked for")
	}
}

func TestTheReportPrints(t *testing.T) {
	path := filepath.Join(t.TempDir(), "report.pdf")
	if got := browse(t, hostileReport(t), "--no-pdf-header-footer", "--print-to-pdf="+path).leaked(); len(got) > 0 {
		t.Errorf("the page asked for %q", got)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	pages := bytes.Count(data, []byte("/Type /Page\n"))
	if !bytes.HasPrefix(data, []byte("%PDF-")) || pages < 1+len(leaks) { // each article begins on a page of its own
		t.Errorf("%d pages in %d bytes", pages, len(data))
	}
}
