package app

import (
	"context"
	"fmt"
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
	var d *dialog.ConfirmDialog
	list := container.NewVBox()
	checks := make([]*dialogCheck, len(offers))
	for i, o := range offers {
		checks[i] = newDialogCheck(offerText(o), func() { d.Confirm() }, func() { d.Dismiss() })
		list.Add(checks[i])
	}
	d = dialog.NewCustomConfirm("On all pages of "+site, "Remember", "Not now", container.NewVScroll(list), func(yes bool) {
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
	d.Resize(fyne.NewSize(600, min(120+list.MinSize().Height, 360)))
	w.display(d)
	w.win.Canvas().Focus(checks[0])
}

// offerText says what a rule would do. It speaks of parts like the one that was corrected: which parts these are is told by
// their place in the page, or by the reason for which they are left out.
func offerText(o extract.Offer) string {
	verb := "Leave out"
	if o.Rule.Keep {
		verb = "Keep"
	}
	text := verb + " parts like “" + short(oneLine(o.Example), 48) + "”"
	if o.Rule.Reason != "" {
		text = verb + " every part left out as “" + o.Rule.Reason + "”, like “" + short(oneLine(o.Example), 24) + "”"
	}
	if o.Also > 0 {
		text += "; " + fmt.Sprint(o.Also) + " more on this page"
	}
	return text
}

// dialogCheck is a choice in a dialog that Enter confirms and Esc leaves.
type dialogCheck struct {
	widget.Check
	confirm, leave func()
}

func newDialogCheck(label string, confirm, leave func()) *dialogCheck {
	c := &dialogCheck{confirm: confirm, leave: leave}
	c.Text, c.Checked = label, true
	c.ExtendBaseWidget(c)
	return c
}

// TypedKey is called by the driver.
func (c *dialogCheck) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyEscape:
		c.leave()
	case fyne.KeyReturn, fyne.KeyEnter:
		c.confirm()
	default:
		c.Check.TypedKey(ev)
	}
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
