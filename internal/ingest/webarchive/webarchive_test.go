package webarchive_test

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"claimlight/internal/ingest/webarchive"

	"howett.net/plist"
)

const (
	first  = "<!DOCTYPE html><html><p>The bridge costs 31 million.</p></html>"
	second = "<!DOCTYPE html><html><p>The café lost 2,790 litres.</p></html>"
)

// record is a record of a WARC file.
func record(kind, address, head, body string) string {
	content := head + body
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: "+
		"2025-03-04T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:0d3f>\r\n"+
		"Content-Type: application/http;msgtype=%s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, address, kind,
		len(content), content)
}

func answer(address, head, body string) string {
	return record("response", address, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"+head+"\r\n", body)
}

func packed(t *testing.T, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	for _, p := range parts { // each record is packed alone
		z := gzip.NewWriter(&b)
		if _, err := z.Write([]byte(p)); err != nil {
			t.Fatal(err)
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return b.Bytes()
}

func zipped(t *testing.T, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		w, err := z.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(files[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestThePageOfEachKindOfArchive(t *testing.T) {
	other := record("request", "https://a.example/1", "GET / HTTP/1.1\r\n\r\n", "") +
		record("response", "https://a.example/x.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n", "png") +
		record("response", "https://a.example/0", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n", "<p>No</p>")
	both := other + answer("https://a.example/1", "", first) + answer("https://a.example/2", "", second)
	chunked := fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(first), first)
	safari, err := plist.Marshal(map[string]any{"WebMainResource": map[string]any{
		"WebResourceData": []byte(first), "WebResourceURL": "https://a.example/1", "WebResourceMIMEType": "text/html",
		"WebResourceTextEncodingName": "UTF-8",
	}}, plist.BinaryFormat)
	if err != nil {
		t.Fatal(err)
	}
	har := `{"log":{"entries":[{"request":{"url":"https://a.example/s"},"response":{"status":302,"content":{"mimeType":"text/html","text":"<p>moved"}}},
		{"startedDateTime":"2025-03-04T10:00:00.000Z","request":{"url":"https://a.example/1"},"response":{"status":200,
			"content":{"mimeType":"text/html; charset=utf-8","encoding":"base64","text":"` +
		base64.StdEncoding.EncodeToString([]byte(first)) + `"}}}]}}`
	for _, c := range []struct {
		name string
		data []byte
		kind webarchive.Kind
		body string
	}{
		{"WARC", []byte(both), webarchive.WARC, first},
		{"WARC, packed record by record", packed(t, other, answer("https://a.example/1", "", first)), webarchive.WARC, first},
		{
			"WARC, in chunks", []byte(answer("https://a.example/1", "Transfer-Encoding: chunked\r\n", chunked)), webarchive.WARC,
			first,
		},
		{"WARC, packed by the site", []byte(answer("https://a.example/1", "Content-Encoding: gzip\r\n",
			string(packed(t, first)))), webarchive.WARC, first},
		{"WARC, said to be packed and unpacked long ago", []byte(answer("https://a.example/1", "Content-Encoding: br\r\n",
			first)), webarchive.WARC, first},
		{"WARC, damaged behind the page", []byte(both + "WARC/1.0\r\nWARC-"), webarchive.WARC, first},
		{"WACZ, by its list", zipped(t, "archive/a.warc", both, "pages/pages.jsonl",
			"{\"format\":\"json-pages-1.0\"}\n{\"url\":\"https://a.example/2\"}"), webarchive.WACZ, second},
		{
			"WACZ, without a list", zipped(t, "archive/a.warc", other, "archive/b.warc.gz", string(packed(t, both))),
			webarchive.WACZ, first,
		},
		{"HAR", []byte(har), webarchive.HAR, first},
		{"Safari", safari, webarchive.Safari, first},
		{
			"SingleFile", append([]byte("<!DOCTYPE html><html><body>Please wait<!--"), zipped(t, "index.html", first)...),
			webarchive.SingleFile, first,
		},
	} {
		kind := webarchive.KindOf(c.data)
		if kind != c.kind {
			t.Errorf("%s is %q", c.name, kind)
			continue
		}
		p, err := webarchive.Find(kind, c.data)
		if err != nil || string(p.Body) != c.body {
			t.Errorf("%s: %q, %v", c.name, p.Body, err)
		}
		timed := kind == webarchive.WARC || kind == webarchive.WACZ || kind == webarchive.HAR
		if timed && (!p.Time.Equal(time.Date(2025, 3, 4, 10, 0, 0, 0, time.UTC)) ||
			!strings.HasPrefix(p.Address, "https://a.example/")) {
			t.Errorf("%s: %s at %s", c.name, p.Address, p.Time)
		}
	}
}

func TestOtherFilesAreNoArchives(t *testing.T) {
	for name, data := range map[string][]byte{
		"a page": []byte(first), "a text": []byte("WARCs are archives."), "an empty file": nil,
		"a ZIP file": zipped(t, "a.txt", "b"), "a packed text": packed(t, "text"),
		"JSON": []byte(`{"log": 5}`), "half of a packed file": packed(t, "WARC/1.0")[:8],
		"a page about ZIP": []byte("<html>PK\x05\x06</html>"),
	} {
		if kind := webarchive.KindOf(data); kind != "" {
			t.Errorf("%s is %s", name, kind)
		}
	}
}

func TestArchivesWithoutAPageSaySo(t *testing.T) {
	for name, data := range map[string][]byte{
		"WARC": []byte(record("request", "https://a.example/1", "GET / HTTP/1.1\r\n\r\n", "")),
		"HAR":  []byte(`{"log":{"entries":[]}}`),
		"WACZ": zipped(t, "archive/a.warc", record("request", "https://a.example/1", "GET / HTTP/1.1\r\n\r\n", "")),
	} {
		if p, err := webarchive.Find(webarchive.KindOf(data), data); !errors.Is(err, webarchive.ErrNoPage) {
			t.Errorf("%s: %q, %v", name, p.Body, err)
		}
	}
}

// A part that grows without end when it is unpacked is refused before it fills the memory.
func TestABombIsRefused(t *testing.T) {
	zeros := strings.Repeat("\x00", 1<<20)
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	for range 60 {
		if _, err := z.Write([]byte(zeros)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	data := []byte(answer("https://a.example/1", "Content-Encoding: gzip\r\n", b.String()))
	if p, err := webarchive.Find(webarchive.WARC, data); err == nil {
		t.Errorf("a page of %d bytes", len(p.Body))
	}
}

// Whatever the bytes are, looking for a page ends, with a page or one of the two errors.
func TestTheSeveralPagesOfAnArchive(t *testing.T) {
	titled := "<!DOCTYPE html><html><head><title>The  café &amp; more</title></head><p>Third.</p></html>"
	later := strings.Replace(answer("https://a.example/2", "", "<html><p>Later.</p></html>"), "2025-03-04",
		"2025-03-05", 1)
	all := answer("https://a.example/1", "", first) + answer("https://a.example/2", "", second) + later +
		answer("https://a.example/3", "", titled)
	listed := "{\"format\":\"json-pages-1.0\"}\n{\"url\":\"https://a.example/3\"}\n" +
		"{\"url\":\"https://a.example/1\",\"title\":\"One\"}"
	har := `{"log":{"entries":[{"startedDateTime":"2025-03-04T10:00:00Z","request":{"url":"https://a.example/1"},` +
		`"response":{"status":200,"content":{"mimeType":"text/html","text":"<p>One"}}},` +
		`{"request":{"url":"https://a.example/2"},"response":{"status":200,"content":{"mimeType":"text/html","text":"<p>Two"}}}]}}`
	for _, c := range []struct {
		name, want string
		data       []byte
	}{
		{"WARC", "1: |2: |3: The café & more|", []byte(all)},
		{"packed", "1: |2: |3: The café & more|", packed(t, all)},
		{"damaged at its end", "1: |2: |3: The café & more|", []byte(all + "WARC/1.0\r\nWARC-")},
		{"WACZ, those of its list", "3: The café & more|1: One|", zipped(t, "archive/a.warc", all, "pages/pages.jsonl",
			listed)},
		{"HAR", "1: |2: |", []byte(har)},
		{"one page", "1: |", []byte(answer("https://a.example/1", "", first))},
	} {
		got := ""
		for _, l := range webarchive.List(webarchive.KindOf(c.data), c.data) {
			got += strings.TrimPrefix(l.Address, "https://a.example/") + ": " + l.Title + "|"
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	at := time.Date(2025, 3, 5, 10, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		address, want string
		at            time.Time
	}{
		{"", first, time.Time{}},
		{"https://a.example/3", titled, time.Time{}},
		{"https://a.example/2", second, time.Time{}},
		{"https://a.example/2", "<html><p>Later.</p></html>", at},
		{"https://a.example/none", first, at},
	} {
		if p, err := webarchive.FindAt(webarchive.WARC, []byte(all), c.address, c.at); err != nil ||
			string(p.Body) != c.want {
			t.Errorf("%s at %s: %s, %v", c.address, c.at, p.Body, err)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add([]byte(answer("https://a.example/1", "", first)))
	f.Add([]byte(`{"log":{"entries":[{"response":{"content":{"mimeType":"text/html","text":"<p>"}}}]}}`))
	f.Add([]byte("bplist00WebMainResource"))
	f.Add([]byte("<html><!--PK\x05\x06"))
	f.Fuzz(func(t *testing.T, data []byte) {
		kind := webarchive.KindOf(data)
		if kind == "" {
			return
		}
		webarchive.List(kind, data)
		p, err := webarchive.Find(kind, data)
		if (err == nil) != (len(p.Body) > 0) || err != nil && !errors.Is(err, webarchive.ErrNoPage) &&
			!errors.Is(err, webarchive.ErrDamaged) {
			t.Errorf("%d bytes, %v", len(p.Body), err)
		}
	})
}
