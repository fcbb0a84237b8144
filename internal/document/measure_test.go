package document_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"claimlight/internal/article"
	"claimlight/internal/document"
	"claimlight/internal/effort"
	"claimlight/internal/extract"

	"golang.org/x/text/unicode/norm"
)

// The least that is to be read right of documents that pandoc and LibreOffice write: of their words in their order, and
// of their blocks, each with its kind and all of its text.
const (
	leastWords  = 0.99
	leastBlocks = 0.90
)

// Our own texts, in several languages and scripts, are written as documents by pandoc, and by LibreOffice out of these.
// What stands in the texts is what has to be read from the documents.
func TestDocumentsOfOtherProgramsAreReadWhole(t *testing.T) {
	pandoc, err := exec.LookPath("pandoc")
	if err != nil {
		t.Skip("pandoc is not installed: apt install pandoc")
	}
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Log("LibreOffice is not installed: only what pandoc writes is read")
	}
	sources, err := filepath.Glob("testdata/*.md")
	if err != nil || len(sources) == 0 {
		t.Fatalf("no texts: %v", err)
	}
	folder := t.TempDir()
	for _, source := range sources {
		want := truth(t, pandoc, source)
		name := strings.TrimSuffix(filepath.Base(source), ".md")
		for _, to := range []string{"docx", "odt", "epub3", "epub2"} {
			path := filepath.Join(folder, name+"-"+to+"."+strings.TrimRight(to, "23"))
			run(t, pandoc, source, "-t", to, "-o", path)
			compare(t, path, notesIn(to, want))
		}
	}
	if soffice == "" || !effort.All() { // the first start of it takes a while
		return
	}
	for _, way := range [][2]string{{"docx", "odt"}, {"odt", "docx"}, {"odt", "fodt"}, {"docx", "docx"}} {
		out := filepath.Join(folder, way[0]+"-to-"+way[1])
		files, _ := filepath.Glob(filepath.Join(folder, "*-"+way[0]+"."+way[0]))
		run(t, soffice, append([]string{
			"-env:UserInstallation=file://" + filepath.Join(folder, "office"), "--headless",
			"--convert-to", way[1], "--outdir", out,
		}, files...)...)
		for _, source := range sources {
			name := strings.TrimSuffix(filepath.Base(source), ".md") + "-" + way[0] + "." + way[1]
			compare(t, filepath.Join(out, name), truth(t, pandoc, source))
		}
	}
}

// notesIn are blocks as a format has them: pandoc writes the notes of books as a list, whose numbers are no text.
func notesIn(format string, blocks []article.Block) []article.Block {
	out := slices.Clone(blocks)
	for i := range out {
		if _, text, ok := strings.Cut(out[i].Text, " "); ok && out[i].Level == noteLevel && format[0] == 'e' {
			out[i].Kind, out[i].Text = article.ListItem, text
		}
	}
	return out
}

func run(t *testing.T, program string, args ...string) []byte {
	t.Helper()
	var problem bytes.Buffer
	c := exec.Command(program, args...)
	c.Stderr = &problem
	out, err := c.Output()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s", program, args, err, problem.String())
	}
	return out
}

// compare reads a document and holds it against what stands in its text.
func compare(t *testing.T, path string, want []article.Block) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Error(err)
		return
	}
	kind := extract.Type(strings.TrimPrefix(strings.Replace(filepath.Ext(path), "fodt", "odt", 1), "."))
	page := extract.Page{Content: string(data), Type: kind}
	r, err := document.Clean(context.Background(), page)
	if err != nil {
		t.Errorf("%s: %v", path, err)
		return
	}
	if err := document.Verify(t.Context(), page, r.Blocks); err != nil {
		t.Errorf("%s: %v", path, err)
	}
	var got []article.Block
	for _, b := range r.Blocks {
		if b.Kept() && b.Text != r.Metadata.Byline && !strings.Contains(r.Metadata.Byline, b.Text) {
			got = append(got, b)
		}
	}
	words := f1(wordsOf(got), wordsOf(want))
	blocks := f1(formsOf(got), formsOf(want))
	t.Logf("%-40s words %.3f, blocks %.3f", filepath.Base(path), words, blocks)
	if words < leastWords || blocks < leastBlocks {
		t.Errorf("%s: words %.3f, blocks %.3f\n%s\nwant\n%s", path, words, blocks, strings.Join(formsOf(got), "\n"),
			strings.Join(formsOf(want), "\n"))
	}
}

func wordsOf(blocks []article.Block) []string {
	var out []string
	for _, b := range blocks {
		out = append(out, strings.Fields(form(b.Text))...)
	}
	return out
}

// formsOf are blocks as they are compared: the kind, and the text. The title is a heading as others are.
func formsOf(blocks []article.Block) []string {
	var out []string
	for _, b := range blocks {
		kind := b.Kind
		if kind == article.Title {
			kind = article.Heading
		}
		out = append(out, string(kind)+": "+form(b.Text))
	}
	return out
}

// form is a text as it is compared: raised signs are signs, and marks of direction are not seen.
func form(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == '\u200e' || r == '\u200f' || r == '[' || r == ']' {
			return -1
		}
		return r
	}, norm.NFKC.String(s))
	return strings.Join(strings.Fields(s), " ")
}

// f1 is the harmonic mean of how many of the parts that were read are right, and how many of the right ones were read,
// in their order.
func f1(got, want []string) float64 {
	row := make([]int, len(want)+1) // the longest common sequence
	for _, g := range got {
		before := 0
		for j, w := range want {
			keep := row[j+1]
			if g == w {
				row[j+1] = before + 1
			} else {
				row[j+1] = max(row[j+1], row[j])
			}
			before = keep
		}
	}
	return 2 * float64(row[len(want)]) / float64(max(1, len(got)+len(want)))
}

// truth is what stands in a text, as pandoc reads it.
func truth(t *testing.T, pandoc, source string) []article.Block {
	t.Helper()
	var doc struct {
		Meta   map[string]node `json:"meta"`
		Blocks []node          `json:"blocks"`
	}
	if err := json.Unmarshal(run(t, pandoc, source, "-t", "json"), &doc); err != nil {
		t.Fatal(err)
	}
	var w walker
	w.add(article.Heading, w.inlines(doc.Meta["title"].list()))
	w.blocks(doc.Blocks, article.Paragraph)
	return append(w.out, w.notes...)
}
