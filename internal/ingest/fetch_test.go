package ingest_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"claimlight/internal/article"
	"claimlight/internal/ingest"
)

const story = "<!DOCTYPE html><html><head><title>Harvest</title></head><body><p>The harvest grew by 4 percent.</p></body></html>"

// site serves one handler on the loopback address and counts who was asked about it.
func site(t *testing.T, h http.HandlerFunc) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s
}

func yes(string) bool { return true }

func page(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprint(w, story)
}

func TestAPageIsFetchedOnceAndKeptAsItCame(t *testing.T) {
	asked := 0
	var agent, cookie string
	s := site(t, func(w http.ResponseWriter, r *http.Request) {
		asked++
		agent, cookie = r.UserAgent(), r.Header.Get("Cookie")
		page(w, r)
	})
	now := time.Date(2026, 3, 4, 5, 6, 7, 0, time.FixedZone("", 7200))
	in := ingest.New(ingest.Params{AskLocal: yes, Now: func() time.Time { return now }})
	got, err := in.URL(context.Background(), s.URL+"/story#part", nil)
	if err != nil {
		t.Fatal(err)
	}
	want := article.Snapshot{
		ID: got.ID, SHA256: article.Hash([]byte(story)), URL: s.URL + "/story#part", AskedURL: s.URL + "/story#part",
		RetrievedAt: now.UTC(), Status: 200, MediaType: "text/html", Charset: "utf-8", Bytes: got.Bytes,
	}
	if string(got.Bytes) != story || fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("snapshot %+v\nwant     %+v", got, want)
	}
	if asked != 1 || cookie != "" || !strings.Contains(agent, "Claimlight") {
		t.Errorf("asked %d times as %q with cookie %q", asked, agent, cookie)
	}
}

func TestEveryFailureHasItsReason(t *testing.T) {
	reply := func(code int, kind, body string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", kind)
			w.WriteHeader(code)
			fmt.Fprint(w, body)
		}
	}
	redirect := func(to string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, to, http.StatusFound) }
	}
	cases := []struct {
		name    string
		handler http.HandlerFunc
		want    error
	}{
		{"empty page", reply(200, "text/html", " \n "), ingest.ErrEmpty},
		{"picture", reply(200, "image/png", "\x89PNG\x0D\x0A\x1A\x0A\x00\x00\x00\x0DIHDR"), ingest.ErrNotText},
		{"too large", reply(200, "text/html", strings.Repeat("a ", 6<<20)), ingest.ErrTooLarge},
		{"endless redirects", redirect("/again"), ingest.ErrRedirects},
		{"redirect to a file", redirect("file:///etc/passwd"), ingest.ErrBadAddress},
		{"redirect to a metadata service", redirect("http://169.254.169.254/latest/meta-data"), ingest.ErrRefused},
		{"redirect to another local host", redirect("http://localhost:1/"), ingest.ErrLocal},
		{"slow", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }, ingest.ErrTimedOut},
		{"compressed bomb", bomb, ingest.ErrTooLarge},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s := site(t, c.handler)
			patience := time.Minute // a busy machine is slow to unpack a bomb
			if c.want == ingest.ErrTimedOut {
				patience = 200 * time.Millisecond
			}
			in := ingest.New(ingest.Params{AskLocal: func(h string) bool { return h == "127.0.0.1" }, Timeout: patience})
			if _, err := in.URL(context.Background(), s.URL, nil); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
}

// bomb is 20 MiB of zeros in 20 KB.
func bomb(w http.ResponseWriter, _ *http.Request) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write(make([]byte, 20<<20)); err != nil {
		panic(err)
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	w.Header().Set("Content-Type", "text/html")
	w.Header().Set("Content-Encoding", "gzip")
	_, _ = w.Write(b.Bytes()) // the client hangs up before the end
}

func TestAnswersThatAreNoPage(t *testing.T) {
	for _, code := range []int{401, 403, 404, 410, 429, 500, 503} {
		s := site(t, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(code) })
		_, err := ingest.New(ingest.Params{AskLocal: yes}).URL(context.Background(), s.URL, nil)
		var status *ingest.StatusError
		if !errors.As(err, &status) || status.Code != code || !strings.Contains(status.UserMessage(), fmt.Sprint(code)) {
			t.Errorf("%d: got %v", code, err)
		}
	}
}

func TestAddressesThatAreNone(t *testing.T) {
	in := ingest.New(ingest.Params{AskLocal: yes})
	for _, address := range []string{
		"", " ", "https://", "not an address", "ftp://example.org/a", "file:///etc/passwd", "javascript:alert(1)",
		"https://user:secret@example.org/", "http://[::1", "http://exa mple.org/", "data:text/html,hi", "http://%zz/",
	} {
		if _, err := in.URL(context.Background(), address, nil); !errors.Is(err, ingest.ErrBadAddress) {
			t.Errorf("%q: got %v", address, err)
		} else if strings.Contains(err.Error(), "secret") {
			t.Errorf("%q: the password stands in %v", address, err)
		}
	}
}

func TestTheLocalNetworkIsReachedOnlyAfterAQuestion(t *testing.T) {
	served := 0
	s := site(t, func(w http.ResponseWriter, r *http.Request) { served++; page(w, r) })
	if _, err := ingest.New(ingest.Params{}).URL(context.Background(), s.URL, nil); !errors.Is(err, ingest.ErrLocal) ||
		served != 0 {
		t.Errorf("without a question: %v, served %d", err, served)
	}
	var asked []string
	in := ingest.New(ingest.Params{AskLocal: func(h string) bool { asked = append(asked, h); return true }})
	if _, err := in.URL(context.Background(), s.URL, nil); err != nil || fmt.Sprint(asked) != "[127.0.0.1]" ||
		served != 1 {
		t.Errorf("after yes: %v, asked %v, served %d", err, asked, served)
	}
}

func TestARunningFetchShowsProgressAndCanBeCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	s := site(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", "1000")
		fmt.Fprint(w, strings.Repeat("x", 500))
		w.(http.Flusher).Flush()
		<-r.Context().Done()
	})
	var done, total int64
	_, err := ingest.New(ingest.Params{AskLocal: yes}).URL(ctx, s.URL, func(d, all int64) {
		done, total = d, all
		cancel()
	})
	if !errors.Is(err, context.Canceled) || done != 500 || total != 1000 {
		t.Errorf("got %v after %d of %d bytes", err, done, total)
	}
}

func TestNoNetwork(t *testing.T) {
	s := site(t, page)
	s.Close()
	if _, err := ingest.New(ingest.Params{AskLocal: yes}).URL(context.Background(), s.URL, nil); !errors.Is(err,
		ingest.ErrNoDoor) {
		t.Errorf("a closed door: %v", err)
	}
	tls := httptest.NewTLSServer(http.HandlerFunc(page))
	defer tls.Close()
	tls.Config.ErrorLog = nil
	if _, err := ingest.New(ingest.Params{AskLocal: yes}).URL(context.Background(), tls.URL, nil); !errors.Is(err,
		ingest.ErrInsecure) {
		t.Errorf("a certificate of nobody: %v", err)
	}
}
