package exchange

import (
	"context"
	"path/filepath"

	"claimlight/app/ask"
	"claimlight/internal/document"
	"claimlight/internal/export/bundle"
	"claimlight/internal/files"
	"claimlight/internal/say"
	"claimlight/internal/words"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Verify asks for a proof bundle and checks it.
func (e *Exchange) Verify() {
	e.Ask.File(words.ExchangeVerifyProofBundle.String(), []string{bundleEnding},
		func(path string) { e.VerifyFile(path, nil) })
}

// VerifyFile checks a proof bundle beside the window, and says what was found. Then comes what is next, which may be
// nil.
func (e *Exchange) VerifyFile(path string, next func()) { e.verify(path, "", next) }

func (e *Exchange) verify(path, password string, next func()) {
	var found bundle.Verdict
	var problem error
	e.Ask.Run(words.ExchangeChecking(path).String(), func(ctx context.Context, _ *ask.Job) error {
		found, problem = verdictOn(document.WithPassword(ctx, func(again bool) (string, bool) {
			return password, !again && password != ""
		}), path)
		return ctx.Err()
	}, func() {
		if problem == nil && found.Locked {
			e.AskPassword(password != "", func(given string) { e.verify(path, given, next) },
				func() { e.ShowVerdict(path, found, next) })
			return
		}
		if !e.Voice.Fail(say.About(filepath.Base(path), problem)) {
			e.ShowVerdict(path, found, next)
			return
		}
		if next != nil {
			next()
		}
	})
}

func verdictOn(ctx context.Context, path string) (bundle.Verdict, error) {
	f, err := files.Open(path)
	if err != nil {
		return bundle.Verdict{}, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return bundle.Verdict{}, err
	}
	return bundle.Verify(ctx, f, info.Size())
}

// ShowVerdict says whether a bundle holds what it says, and what that means.
func (e *Exchange) ShowVerdict(path string, v bundle.Verdict, next func()) {
	title := words.ExchangeBundleHoldsWhatSays.String()
	wording := []string{
		words.ExchangeBundleHolds(filepath.Base(path), words.CountClaims(v.Claims), words.CountTexts(v.Texts),
			words.CountSavedPages(v.Pages), words.CountFiles(v.Files)).String(),
		words.ExchangeEveryFileAsWasWhen.String(),
		words.ExchangeWhoMadeBundleAndWhether.String(),
	}
	if len(v.Problems) > 0 {
		title = words.ExchangeBundleDoesNotHoldWhat.String()
		wording = append([]string{words.ExchangeThingsWrong(filepath.Base(path), len(v.Problems)).String()},
			v.Problems...)
	}
	verb := ""
	if len(v.Problems) == 0 && v.Claims > 0 && !e.Library.ReadOnly() {
		verb = words.ExchangeImportItsClaims.String()
	}
	s := e.Ask.NewSheet(title, verb, func() { e.OfferImport(path, next) })
	s.Out.SetText(words.AskClose.String())
	s.Say(wording[0])
	var lines []fyne.CanvasObject
	for _, line := range wording[1:] {
		l := widget.NewLabel(line)
		l.Wrapping = fyne.TextWrapWord
		lines = append(lines, l)
	}
	s.Fill(ask.OnPaper(lines...))
	s.Ended = func() {
		if !s.Confirmed && next != nil {
			next()
		}
	}
	e.Ask.ShowAs(s, 620, 320, s.Out)
}
