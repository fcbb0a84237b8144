package bench

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"claimlight/internal/document"
	"claimlight/internal/extract"

	"github.com/ledongthuc/pdf"
)

// pdfReaders give the text of a PDF.
var pdfReaders = []struct {
	name string
	read func(data []byte) (string, error)
}{
	{"claimlight (PDFium)", readByUs},
	{"ledongthuc/pdf", readByLedongthuc},
}

func readByUs(data []byte) (string, error) {
	r, err := document.Clean(context.Background(), extract.Page{Content: string(data), Type: document.PDF})
	var b strings.Builder
	for _, block := range r.Blocks {
		b.WriteString(block.Text + "\n")
	}
	return b.String(), err
}

func readByLedongthuc(data []byte) (string, error) {
	r, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return "", err
	}
	text, err := r.GetPlainText()
	if err != nil {
		return "", err
	}
	var b bytes.Buffer
	_, err = b.ReadFrom(text)
	return b.String(), err
}

var wordOf = regexp.MustCompile(`[\p{L}\p{N}]+`)

// sharedWords is the F1 of the words of a text against those that pdftotext reads.
func sharedWords(got, want string) float64 {
	count := map[string]int{}
	wanted := wordOf.FindAllString(strings.ToLower(want), -1)
	for _, w := range wanted {
		count[w]++
	}
	read := wordOf.FindAllString(strings.ToLower(got), -1)
	both := 0
	for _, w := range read {
		if count[w] > 0 {
			count[w]--
			both++
		}
	}
	return 2 * float64(both) / float64(max(1, len(wanted)+len(read)))
}

// BenchmarkPDF reads each PDF of the evaluation by every reader, and prints the mean of the words that they share with
// pdftotext, and the time for all of them. The engine of the first is made before.
func BenchmarkPDF(b *testing.B) {
	files, err := filepath.Glob(filepath.Join("..", "..", "shared", "eval", "pdf", "*.pdf"))
	if err != nil || len(files) == 0 {
		b.Skip("the PDFs in ../shared are absent")
	}
	words := make([]float64, len(pdfReaders))
	took := make([]time.Duration, len(pdfReaders))
	for b.Loop() {
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				b.Fatal(err)
			}
			want, err := os.ReadFile(strings.TrimSuffix(file, ".pdf") + ".txt")
			if err != nil {
				b.Fatal(err)
			}
			for i, r := range pdfReaders {
				start := time.Now()
				got, err := r.read(data)
				took[i] += time.Since(start)
				if err != nil {
					fmt.Printf("%s cannot read %s: %v\n", r.name, filepath.Base(file), err)
				}
				words[i] += sharedWords(got, string(want))
			}
		}
	}
	for i, r := range pdfReaders {
		n := float64(b.N * len(files))
		fmt.Printf("%-22s words %.3f, %.0f ms a file\n", r.name, words[i]/n, float64(took[i].Milliseconds())/n)
	}
}
