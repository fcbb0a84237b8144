package app

import (
	"claimlight/app/agreement"
	"claimlight/app/desk"
	"claimlight/app/overview"
	"claimlight/internal/catalogue"
	"claimlight/internal/words"
	"claimlight/widgets/field"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
)

// overviewScene is the command and the scene of the overview, which also stands where no article is in view.
const overviewScene = "overview"

// newOverview makes the look at what the library holds.
func (r *room) newOverview() *overview.Overview {
	return overview.New(overview.Params{
		Context: r.ctx, Go: r.Go, Library: r.Library, Session: r.session, Voice: r.voice, Ask: r.ask,
		Labels: func() kit.Labels { return kit.LabelsOf(r.session.Scheme().Scale) },
		InView: func() bool { return r.desk.Scene() == overviewScene },
		Begin: func() []field.Action {
			return []field.Action{
				r.desk.Action("open-file"), r.desk.Action("open-address"), r.desk.Action("paste"), r.desk.Action("sample"),
			}
		},
		ShowArticle: r.articles.Show, ShowClaim: r.articles.ShowClaim,
		ShowClaims: func(f catalogue.Filter) { r.table.Pick(f) },
		Leave:      r.toArticle, Key: func(name fyne.KeyName) { r.runner.Key(name, false) }, Shortcut: r.runner.Shortcut,
	})
}

// agreementScene is the command and the scene of the comparison of annotators.
const agreementScene = "agreement"

// newAgreement makes the comparison of what two annotators made of an article.
func (r *room) newAgreement() *agreement.Work {
	return agreement.New(agreement.Params{
		Session: r.session, Voice: r.voice, Ask: r.ask,
		Labels: func() kit.Labels { return kit.LabelsOf(r.session.Scheme().Scale) },
		Show: func() {
			r.desk.ShowScene(desk.Scene{
				ID: agreementScene, Title: words.AgreementAgreement.String(), Content: r.agreement.Content(),
				First: r.agreement.First,
			})
		},
		ShowClaim: r.articles.ShowClaim, Leave: r.toArticle, Shortcut: r.runner.Shortcut,
	})
}

// overviewOf is the scene with the overview.
func (r *room) overviewOf() desk.Scene {
	return desk.Scene{
		ID: overviewScene, Title: words.OverviewOverview.String(), Content: r.overview.Content(), Beside: true,
		First: r.overview.First, Shown: r.overview.Changed,
	}
}

// overviewCommand shows what the library holds.
func (r *room) overviewCommand() desk.Command {
	return desk.Command{
		ID: overviewScene, Menu: words.AppView.String(), Title: words.OverviewOverview.String(),
		Keys: desk.Ctrl(fyne.Key1), Run: func() { r.desk.ShowScene(r.overviewOf()) },
		On: func() bool { return r.desk.Scene() == overviewScene },
	}
}
