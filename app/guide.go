package app

import (
	"claimlight/app/desk"
	"claimlight/app/guideline"
	"claimlight/internal/words"

	"fyne.io/fyne/v2"
)

// guideScene is the command and the scene of the guideline's editor.
const guideScene = "guideline-edit"

// newGuide makes what shows the rules of the newsroom, and lets them be written.
func (r *room) newGuide() *guideline.Guide {
	return guideline.New(guideline.Params{
		Context: r.ctx, Library: r.Library, Outbox: r.outbox, Session: r.session, Voice: r.voice, Ask: r.ask,
		Later: r.Later, OpenLink: func(address string) { r.claims.OpenLink(address) },
		Place: r.desk.PlaceGuide, Shown: r.desk.Guided,
		Edit: r.editGuide, ToText: r.focusArticle, Leave: func() { r.desk.LeaveScene() },
		Key:  func(name fyne.KeyName) bool { return r.runner.Key(name, false) },
		Rune: r.runner.Rune, Shortcut: r.runner.Shortcut,
	})
}

// editGuide shows the editor of the guideline in place of article and form, or leaves it.
func (r *room) editGuide() {
	r.desk.ShowScene(desk.Scene{
		ID: guideScene, Title: words.GuidelineGuideline.String(), Content: r.guide.Content(), First: r.guide.First,
	})
}

// findWords looks for words where the keyboard is: in the guideline, else in the article.
func (r *room) findWords() {
	if r.guide.HasKeyboard() {
		r.guide.Find()
		return
	}
	r.find.Open()
}

// guideCommands are about the rules of the newsroom.
func (r *room) guideCommands() []desk.Command {
	return []desk.Command{
		{
			ID: "guideline", Menu: words.AppView.String(), Title: words.AppGuideline.String(), Keys: desk.Ctrl(fyne.Key4),
			Run: r.guide.Toggle, Enabled: r.guide.Able, On: r.desk.Guided,
		},
		{
			ID: guideScene, Menu: words.AppEdit.String(), Title: words.AppGuidelineEdit.String(), Run: r.editGuide,
			On: func() bool { return r.desk.Scene() == guideScene },
		},
		{
			ID: "guideline-import", Menu: words.AppEdit.String(), Title: words.AppGuidelineImport.String(),
			Run: r.guide.Import,
		},
		{
			ID: "guideline-export", Menu: words.AppEdit.String(), Title: words.AppGuidelineExport.String(),
			Run: r.guide.Export,
		},
	}
}
