package app

import (
	"context"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/extract"
	"claimlight/internal/intake"
	"claimlight/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// siteRules gives the corrections that hold for whole sites, for the cleaning of the next page.
func (w *Window) siteRules(ctx context.Context) ([]extract.SiteRule, error) {
	lines, err := w.Library.SiteRules(ctx)
	return extract.ReadRules(lines), err
}

// offerRules looks, beside the window, whether what was just corrected can hold for the whole site, and then offers that.
func (w *Window) offerRules(page article.Snapshot, before, after []article.Block) {
	w.Go(func() {
		offers, err := intake.Offers(page, before, after)
		onMain(func() {
			switch {
			case w.ctx.Err() != nil || err == nil && len(offers) == 0:
			case err != nil:
				w.Log.Error("look for corrections of the site", "error", err)
			default:
				site := offers[0].Rule.Site
				w.panes.notice.Say(widgets.Info, "What you corrected can hold for all pages of "+site+" that you open from now on.", widgets.Action{Text: "Choose…", Run: func() { w.askRules(site, offers) }})
			}
		})
	})
}

// askRules lets the user choose which corrections hold for the site from now on.
func (w *Window) askRules(site string, offers []extract.Offer) {
	w.panes.notice.Hide()
	list := container.NewVBox()
	checks := make([]*widget.Check, len(offers))
	for i, o := range offers {
		checks[i] = widget.NewCheck(offerText(o), nil)
		checks[i].SetChecked(true)
		list.Add(checks[i])
	}
	d := dialog.NewCustomConfirm("On all pages of "+site, "Remember", "Not now", container.NewVScroll(list), func(yes bool) {
		if !yes {
			return
		}
		for i, o := range offers {
			if checks[i].Checked {
				w.keepRule(o.Rule, true)
			}
		}
		w.saved()
		w.tell("Remembered for " + site + ". “Corrections for sites…” in the menu File forgets it again.")
	}, w.win)
	d.Resize(fyne.NewSize(560, 240))
	w.display(d)
	w.win.Canvas().Focus(checks[0])
}

func offerText(o extract.Offer) string {
	verb := "Always leave out: "
	if o.Rule.Keep {
		verb = "Always keep: "
	}
	text := verb + "“" + short(oneLine(o.Example), 48) + "”"
	if o.Also > 0 {
		text += " and " + plural(o.Also, "part") + " like it on this page"
	}
	return text
}

func (w *Window) keepRule(r extract.SiteRule, wanted bool) {
	line, err := r.MarshalText()
	if err == nil {
		err = w.Library.KeepSiteRule(w.ctx, string(line), wanted)
	}
	w.fail(err)
}

// showSiteRules lists the corrections for sites. Choosing one forgets it.
func (w *Window) showSiteRules() {
	rules, err := w.siteRules(w.ctx)
	if w.fail(err) {
		return
	}
	if len(rules) == 0 {
		w.tell("There are no corrections for sites yet. Correct a page in “Left out”, and they are offered.")
		return
	}
	var choices []choice
	for _, r := range rules {
		choices = append(choices, choice{title: r.Site + ": " + ruleText(r), hint: "forget", run: func() {
			w.keepRule(r, false)
			w.saved()
			w.tell("Forgotten. Ctrl+Z brings it back.")
		}})
	}
	w.choose("Corrections for sites; Enter forgets one", choices, nil)
}

func ruleText(r extract.SiteRule) string {
	what := r.Reason
	if r.Place != "" {
		what = "parts marked " + strings.ReplaceAll(r.Place, "<", " in ")
	}
	if r.Keep {
		return "keep " + what
	}
	return "leave out " + what
}
