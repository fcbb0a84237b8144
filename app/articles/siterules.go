package articles

import (
	"context"

	"claimlight/app/ask"
	"claimlight/app/memory"
	"claimlight/app/phrase"
	"claimlight/app/session"
	"claimlight/app/thread"
	"claimlight/internal/article"
	"claimlight/internal/extract"
	"claimlight/internal/intake"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/field"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Rules gives the corrections that hold for whole sites, for the cleaning of the next page.
func (w *Corrector) Rules(ctx context.Context) ([]extract.SiteRule, error) {
	lines, err := w.Library.Settings.SiteRules(ctx)
	return extract.ReadRules(lines), err
}

// offerRules looks, beside the window, whether what was just corrected can hold for the whole site, and then offers
// that, as long as the article stays as it was corrected.
func (w *Corrector) offerRules(page article.Snapshot, before, after *article.Version) {
	w.Go(func() {
		offers, err := intake.Offers(page, before.Blocks, after.Blocks)
		thread.Do(func() {
			switch {
			case w.Context.Err() != nil || err == nil && len(offers) == 0:
			case err != nil:
				w.Voice.Log.Error("look for corrections of the site", "error", err)
			case w.Session.Opened() != nil && w.Session.Opened().Version.ID == after.ID && w.isCurrent(after):
				site := offers[0].Rule.Site
				w.Voice.SayHere(words.ArticlesWhatYouCorrectedCanHold(site).String(),
					field.Action{Text: words.ArticlesChoose.String(), Run: func() { w.askRules(site, offers) }})
			}
		})
	})
}

// isCurrent tells whether a version is still the current one of its article.
func (w *Corrector) isCurrent(v *article.Version) bool {
	a, err := w.Library.Articles.Get(w.Context, v.ArticleID)
	return !w.Voice.Fail(err) && a.Current == v.ID
}

// askRules lets the user choose which corrections hold for the site from now on.
func (w *Corrector) askRules(site string, offers []extract.Offer) {
	w.Voice.Hide()
	checks := make([]*ask.Check, len(offers))
	s := w.Ask.NewSheet(words.ArticlesOnAllPages(site).String(), words.ArticlesRemember.String(), func() {
		for i, o := range offers {
			if checks[i].Checked {
				w.keepRule(o.Rule, o.Example, true)
			}
		}
		w.Session.Say(session.Done)
		w.Voice.Tell(words.ArticlesRememberedForCorrectionsForSites(site).String())
	})
	s.SetDismissText(words.ArticlesNotNow.String())
	list := container.New(layout.NewCustomPaddedVBoxLayout(0))
	for i, o := range offers {
		checks[i] = ask.NewCheck(offerText(o))
		checks[i].Checked = true
		s.Take(checks[i].Text, checks[i])
		list.Add(checks[i])
		if also := alsoText(o); also != "" {
			list.Add(container.New(layout.NewCustomPaddedLayout(0, 4, 22, 0), aside(also)))
		}
	}
	s.Fill(container.NewVScroll(list))
	w.Ask.ShowAs(s, 640, min(150+list.MinSize().Height, 420), checks[0])
}

// aside is a sentence under a choice that says more of it.
func aside(sentence string) *widget.Label {
	l := widget.NewLabel(sentence)
	l.Wrapping, l.SizeName = fyne.TextWrapWord, theme.SizeNameCaptionText
	return l
}

// keepRule remembers a correction for a site with the words that were corrected, which tell a person what it is
// about, or forgets it.
func (w *Corrector) keepRule(r extract.SiteRule, example string, wanted bool) {
	line, err := r.MarshalText()
	if w.Voice.Fail(err) {
		return
	}
	if wanted {
		w.Memory.Set(memory.Example+string(line), phrase.Short(phrase.OneLine(example), 80))
	}
	w.Session.Act(words.ArticlesCorrectionForSite.String(), func(ctx context.Context, l *storage.Library) error {
		return l.Settings.KeepSiteRule(ctx, string(line), wanted)
	}, func(bool) { w.Session.Say(session.Done) })
}

// ShowRules lists the corrections for sites. Choosing one forgets it.
func (w *Corrector) ShowRules() {
	rules, err := w.Rules(w.Context)
	if w.Voice.Fail(err) {
		return
	}
	if len(rules) == 0 {
		w.Voice.Tell(words.ArticlesThereNoCorrectionsForSites.String())
		return
	}
	var choices []ask.Choice
	for _, r := range rules {
		choices = append(choices, ask.Choice{Title: r.Site + ": " + ruleText(r, w.exampleOf(r)), Hint: "forget", Run: func() {
			w.keepRule(r, "", false)
			w.Session.Say(session.Done)
			w.Voice.Tell(words.ArticlesForgottenCtrlZBringsBack.String())
		}})
	}
	w.Ask.Choose(words.ArticlesCorrectionsForSitesEnterForgets.String(), choices, nil)
}

// exampleOf is what was corrected when a rule was made; empty for one that came from another library.
func (w *Corrector) exampleOf(r extract.SiteRule) string {
	line, err := r.MarshalText()
	if err != nil {
		return ""
	}
	return w.Memory.Get(memory.Example + string(line))
}
