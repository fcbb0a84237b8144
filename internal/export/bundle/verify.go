package bundle

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/document"
	"claimlight/internal/export"
	"claimlight/internal/extract"
	"claimlight/internal/ingest"
	"claimlight/internal/record"
	"claimlight/internal/text"
	"claimlight/internal/words"
)

// ErrNoBundle says that a file is not a proof bundle.
var ErrNoBundle = errors.New("this file is not a proof bundle of Claimlight")

// maxEntry is how many bytes a file in a bundle may unpack to.
const maxEntry = 256 << 20

// Verdict is what was found in a bundle.
type Verdict struct {
	Claims   int
	Texts    int
	Pages    int
	Files    int      // attached to evidence
	Problems []string // one sentence each; none where all holds
	Locked   bool     // a page needs a password that was not given
}

func (v *Verdict) wrong(problem string) {
	v.Problems = append(v.Problems, problem)
}

// Verify checks a bundle: that every file has its sum, that every text is made from its page and stands there where it
// says, that every claim with a place stands word for word in its text, on its page or at its time, and that the
// attached files are those that it names. Passwords are asked for as ctx says, see document.WithPassword.
func Verify(ctx context.Context, r io.ReaderAt, size int64) (Verdict, error) {
	var v Verdict
	archive, err := zip.NewReader(r, size)
	if err != nil {
		return v, fmt.Errorf("%w: %w", ErrNoBundle, err)
	}
	files, err := unpack(archive)
	if err != nil {
		return v, err
	}
	if files[sumsFile].sum == "" || files[claimsFile].sum == "" {
		return v, ErrNoBundle
	}
	v.checkSums(files)
	texts := v.checkTexts(ctx, files)
	if err := ctx.Err(); err != nil {
		return v, err
	}
	named, err := v.checkClaims(files[claimsFile].data, texts)
	v.checkFiles(files, named)
	return v, err
}

func read(f *zip.File) ([]byte, error) {
	var data bytes.Buffer
	err := copyEntry(&data, f)
	return data.Bytes(), err
}

func copyEntry(to io.Writer, f *zip.File) error {
	r, err := f.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	n, err := io.Copy(to, io.LimitReader(r, maxEntry+1))
	if err == nil && n > maxEntry {
		err = errors.New("it is too large")
	}
	return err
}

// checkSums compares every file with the list of sums; none may be on one side alone.
func (v *Verdict) checkSums(files map[string]packed) {
	listed := map[string]bool{sumsFile: true}
	for line := range strings.Lines(string(files[sumsFile].data)) {
		want, name, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		listed[name] = true
		file, ok := files[name]
		if !ok {
			v.wrong(words.BundleIsMissing(name).String())
			continue
		}
		if file.sum != want {
			v.wrong(words.BundleNotFileWasPacked(name).String())
		}
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if !listed[name] {
			v.wrong(words.BundleNotInListSums(name).String())
		}
	}
}

// checkTexts compares the texts with their pages, and gives them by their sum.
func (v *Verdict) checkTexts(ctx context.Context, files map[string]packed) map[string]article.Version {
	texts := map[string]article.Version{}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if !strings.HasPrefix(name, textsFolder) {
			continue
		}
		var t textJSON
		if err := json.Unmarshal(files[name].data, &t); err != nil {
			v.wrong(words.BundleCannotBeRead(name, err.Error()).String())
			continue
		}
		version := article.Version{}
		for _, b := range t.Blocks {
			version.Blocks = append(version.Blocks, article.Block{
				// in words, of which none is kept
				Kind: b.Kind, Level: b.Level, Text: b.Text, Path: b.Path, Reason: article.Reason(b.Reason), Place: b.Place,
			})
		}
		v.Texts++
		if version.SHA256() != t.TextSHA256 {
			v.wrong(words.BundleNotTextItsSumSays(name).String())
			continue
		}
		texts[t.TextSHA256] = version
		v.checkPage(ctx, name, files[pagesFolder+t.Page.SHA256].data, t.Page, version.Blocks)
	}
	return texts
}

// checkPage looks for every block in the page. A text that came without its page, as an import's does, cannot be
// compared.
func (v *Verdict) checkPage(ctx context.Context, name string, data []byte, p pageJSON, blocks []article.Block) {
	if data == nil {
		if p.SHA256 != "" {
			v.wrong(words.BundlePageNotInBundle(name).String())
		}
		return
	}
	v.Pages++
	if article.Hash(data) != p.SHA256 {
		v.wrong(words.BundlePageNotOneWasSaved(name).String())
		return
	}
	page, err := ingest.Decode(article.Snapshot{
		SHA256: p.SHA256, URL: p.URL, RetrievedAt: p.RetrievedAt, MediaType: p.MediaType, Charset: p.Charset,
		Bytes: data,
	})
	if err != nil {
		v.wrong(words.BundlePageCannotBeRead(name, err.Error()).String())
		return
	}
	err = document.Verify(ctx, extract.Page{Content: page.Content, Type: extract.Type(page.Type)}, blocks)
	switch {
	case err == nil:
	case errors.Is(err, document.ErrPassword):
		v.Locked = true
		v.wrong(words.BundlePageNeedsPassword(name).String())
	case errors.Is(err, document.ErrOtherPlace):
		v.wrong(words.BundleStandsElsewhere(name, err.Error()).String())
	default:
		v.wrong(words.BundleNotFromItsPage(name, err.Error()).String())
	}
}

// checkClaims compares every quote with the text at its place. It gives the names of the files that are to be in the
// bundle, by their hash.
func (v *Verdict) checkClaims(lines []byte, texts map[string]article.Version) (map[string]string, error) {
	named := map[string]string{}
	err := export.ReadJSONL(bytes.NewReader(lines), func(in record.Incoming) error {
		r, err := in.Onto(record.Record{})
		if err != nil {
			v.wrong(fmt.Sprintf("%s, %v.", claimsFile, err))
			return nil
		}
		v.Claims++
		for _, e := range r.Claim.Evidence {
			for _, f := range e.Files {
				if !r.Away[f.SHA256] {
					named[f.SHA256] = f.Name
				}
			}
		}
		version, ok := texts[r.TextSHA256]
		full := version.Text()
		switch {
		case r.Kept.Range == nil || r.Kept.State == claim.Changed: // nothing is said to stand word for word
		case !ok:
			v.wrong(words.BundleTextClaimNotInBundle(r.Claim.ID).String())
		case at(full, *r.Kept.Range) != r.Claim.Quote:
			v.wrong(words.BundleClaimDoesNotStandWord(r.Claim.ID).String())
		case r.Kept.Where != article.Where{} && r.Kept.Where != whereOf(&version, full, *r.Kept.Range):
			v.wrong(words.BundleClaimStandsElsewhere(r.Claim.ID, r.Kept.Words()).String())
		}
		return nil
	})
	if errors.Is(err, record.ErrForeign) && len(lines) == 0 {
		return named, nil
	}
	return named, err
}

// whereOf is the place in the document at which a range of code points begins.
func whereOf(v *article.Version, full string, points text.Span) article.Where {
	return v.Where(text.NewOffsets(full).Bytes(points).Start)
}

// at gives the text at a range of code points.
func at(full string, points text.Span) string {
	offsets := text.NewOffsets(full)
	span := offsets.Bytes(points)
	if offsets.CodePoints(span) != points {
		return ""
	}
	return span.Of(full)
}
