package bench

import (
	"compress/gzip"
	"context"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"claimlight/internal/extract"

	readability "codeberg.org/readeck/go-readability/v2"
	trafilatura "github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
)

// every is the step through the evaluation pages: about one hundred are timed.
const every = 9

// extractors are measured from the decoded page to its text, parsing included.
var extractors = []struct {
	name  string
	alone string // its program under alone, if it has one
	run   func(page string) error
}{
	{"parse only", "", func(page string) error {
		_, err := html.Parse(strings.NewReader(page))
		return err
	}},
	{"claimlight", "claimlight", func(page string) error {
		_, err := extract.Clean(context.Background(), extract.Page{Content: page, Type: extract.HTML, URL: address.String()})
		return err
	}},
	{"go-readability", "readability", func(page string) error {
		doc, err := html.Parse(strings.NewReader(page))
		if err != nil {
			return err
		}
		article, err := readability.FromDocument(doc, address)
		if err != nil || article.Node == nil {
			return err
		}
		return article.RenderText(io.Discard)
	}},
	{"go-trafilatura", "", func(page string) error {
		_, err := trafilatura.Extract(strings.NewReader(page), trafilatura.Options{
			OriginalURL:    address,
			EnableFallback: true,
		})
		return err
	}},
}

var address = &url.URL{Scheme: "https", Host: "example.com", Path: "/page"}

// BenchmarkExtract cleans all pages once per round and reports the mean time of a page.
func BenchmarkExtract(b *testing.B) {
	pages := loadPages(b)
	for _, e := range extractors {
		b.Run(e.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				for _, p := range pages {
					_ = e.run(p) // a page that an extractor refuses is timed all the same
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(b.N)/float64(len(pages)), "ms/page")
		})
	}
}

// loadPages reads every ninth evaluation page that is UTF-8.
func loadPages(b *testing.B) []string {
	files, err := filepath.Glob("../../shared/eval/pages/*/*.html.gz")
	if err != nil {
		b.Fatal(err)
	}
	var out []string
	for i := 0; i < len(files); i += every {
		if page := unzip(b, files[i]); utf8.ValidString(page) {
			out = append(out, page)
		}
	}
	if len(out) == 0 {
		b.Skip("the pages of ../shared/eval are absent")
	}
	return out
}

func unzip(b *testing.B, name string) string {
	f, err := os.Open(name)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		b.Fatal(err)
	}
	page, err := io.ReadAll(z)
	if err != nil {
		b.Fatal(err)
	}
	return string(page)
}
