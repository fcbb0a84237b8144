package app

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/internal/export/bundle"
	"claimlight/internal/files"
	"claimlight/internal/say"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// chooseBundle asks for a proof bundle and checks it.
func (w *Window) chooseBundle() {
	w.ask.File("Verify a proof bundle", []string{bundleEnding}, func(path string) { w.verify(path, nil) })
}

const bundleEnding = ".zip"

// isBundle tells by its name whether a file may be a proof bundle.
func isBundle(path string) bool { return strings.EqualFold(filepath.Ext(path), bundleEnding) }

// verify checks a proof bundle beside the window, and says what was found. Then comes what is next, which may be nil.
func (w *Window) verify(path string, next func()) {
	var found bundle.Verdict
	var problem error
	w.ask.Run("Checking "+path, func(ctx context.Context, _ *ask.Job) error {
		found, problem = verdictOn(path)
		return ctx.Err()
	}, func() {
		if !w.fail(say.About(filepath.Base(path), problem)) {
			w.showVerdict(path, found, next)
			return
		}
		if next != nil {
			next()
		}
	})
}

func verdictOn(path string) (bundle.Verdict, error) {
	f, err := files.Open(path)
	if err != nil {
		return bundle.Verdict{}, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return bundle.Verdict{}, err
	}
	return bundle.Verify(f, info.Size())
}

// showVerdict says whether a bundle holds what it says, and what that means.
func (w *Window) showVerdict(path string, v bundle.Verdict, next func()) {
	title := "This bundle holds what it says"
	words := []string{
		fmt.Sprintf("%s: %s, %s, %s.", filepath.Base(path), phrase.Plural(v.Claims, "claim"), phrase.Plural(v.Texts, "text"), phrase.Plural(v.Pages, "saved page")),
		"Every file is as it was when the bundle was made. Every text follows from its saved page, and every claim stands in its text word for word.",
		"Who made the bundle, and whether the site served these pages, it cannot show.",
	}
	if len(v.Problems) > 0 {
		title = "This bundle does not hold what it says"
		words = append([]string{filepath.Base(path) + ": " + phrase.Plural(len(v.Problems), "thing") + " wrong."}, v.Problems...)
	}
	s := w.ask.NewSheet(title, "", nil)
	s.Say(words[0])
	var lines []fyne.CanvasObject
	for _, line := range words[1:] {
		l := widget.NewLabel(line)
		l.Wrapping = fyne.TextWrapWord
		lines = append(lines, l)
	}
	s.Fill(ask.OnPaper(lines...))
	s.Ended = next
	w.ask.ShowAs(s, 620, 320, s.Out)
}
