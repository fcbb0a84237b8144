package app

import (
	"strings"

	"claimlight/app/desk"

	"claimlight/app/help"
	"claimlight/app/skin"
	"claimlight/internal/claim"
	"claimlight/internal/words"
	"claimlight/widgets/form"

	"fyne.io/fyne/v2"
)

// commandTable lists all commands, in the order of the menus.
func (r *room) commandTable() []desk.Command {
	table := [][]desk.Command{
		r.fileCommands(), r.inOutCommands(), r.quitCommands(), r.editCommands(), r.claimCommands(),
		r.ratingCommands(), r.formCommands(), r.moveCommands(), r.libraryCommands(), r.viewCommands(), r.guideCommands(),
		r.helpCommands(),
	}
	var all []desk.Command
	for _, part := range table {
		all = append(all, part...)
	}
	for i := range all {
		if all[i].Short == "" {
			all[i].Short = all[i].Title
		}
		all[i].Enabled = r.whenEnabled(all[i])
	}
	desk.WithKeys(all, r.ownKeys())
	return all
}

// whenEnabled tells when a command has something to work on. What needs the article in view has to see it.
func (r *room) whenEnabled(c desk.Command) func() bool {
	switch {
	case c.Enabled == nil:
		return func() bool { return true }
	case c.InScenes:
		return c.Enabled
	}
	return func() bool { return !r.desk.InScene() && c.Enabled() }
}

func (r *room) fileCommands() []desk.Command {
	return []desk.Command{
		{
			ID: "open-file", Menu: words.AppFile.String(), Title: words.AppOpenAFile.String(), Short: words.AppOpen.String(),
			Keys: desk.Ctrl(fyne.KeyO), Run: r.door.OpenFile,
		},
		{
			ID: "open-folder", Menu: words.AppFile.String(), Title: words.AppOpenAFolder.String(), Run: r.door.OpenFolder,
		},
		{
			ID: "open-address", Menu: words.AppFile.String(), Title: words.AppOpenWebAddress.String(),
			Short: words.AppAddress.String(), Keys: desk.Ctrl(fyne.KeyL), Run: r.door.OpenAddress,
		},
		{
			ID: "paste", Menu: words.AppFile.String(), Title: words.AppPasteAsArticle.String(), Short: words.AppPaste.String(),
			Keys: desk.CtrlShift(fyne.KeyV), Run: r.door.Paste,
		},
		{
			ID: "recent", Menu: words.AppFile.String(), Title: words.AppRecentArticles.String(), Keys: desk.CtrlShift(fyne.KeyO),
			Run: r.desk.ShowRecent,
		},
		{ID: "sample", Menu: words.AppFile.String(), Title: words.AppOpenSampleArticle.String(), Run: r.door.OpenSample},
		{
			ID: "original", Begins: true, Menu: words.AppFile.String(), Title: words.AppOpenOriginalInBrowser.String(),
			Short: words.AppOriginal.String(), Keys: desk.Ctrl(fyne.KeyB), Run: r.door.OpenOriginal,
			Enabled: r.door.HasOriginal,
		},
		{
			ID: "fetch-again", Menu: words.AppFile.String(), Title: words.AppFetchPageAgain.String(), Run: r.versions.FetchAgain,
			Enabled: r.door.HasOriginal,
		},
		{
			ID: "versions", Menu: words.AppFile.String(), Title: words.AppVersionsArticle.String(),
			Keys: desk.CtrlShift(fyne.KeyH), Run: r.versions.List, Enabled: r.session.HasArticle,
		},
		{
			ID: "details", Menu: words.AppFile.String(), Title: words.AppDetailsArticle.String(), Keys: desk.Ctrl(fyne.KeyI),
			Run: r.articles.EditDetails, Enabled: r.session.HasArticle,
		},
		{
			ID: "site-rules", Menu: words.AppFile.String(), Title: words.AppCorrectionsForSites.String(),
			Run: r.corrector.ShowRules,
		},
		{
			ID: "trash-article", Menu: words.AppFile.String(), Title: words.AppMoveArticleTrash.String(),
			Run: r.door.TrashCurrent, Enabled: r.session.HasArticle,
		},
		{ID: "trash", Begins: true, Menu: words.AppFile.String(), Title: words.AppTrash.String(), Run: r.care.ShowTrash},
		{ID: "backups", Menu: words.AppFile.String(), Title: words.AppBackups.String(), Run: r.care.ShowBackups},
		{ID: "merge", Menu: words.AppFile.String(), Title: words.AppMergeAnotherLibrary.String(), Run: r.exchange.Merge},
		{
			ID: "export", Menu: words.AppFile.String(), Title: words.AppExportClaims.String(), Short: words.AppExport.String(),
			Keys: desk.Ctrl(fyne.KeyE), Run: r.exchange.Export,
		},
	}
}

// quitCommands stand last in the first menu, where people look for them.
func (r *room) quitCommands() []desk.Command {
	return []desk.Command{{
		ID: "quit", Begins: true, Menu: words.AppFile.String(), Title: words.AppQuit.String(),
		Keys: desk.Ctrl(fyne.KeyQ), Run: func() { r.window.Close() },
	}}
}

func (r *room) editCommands() []desk.Command {
	return []desk.Command{
		{
			ID: "undo", Menu: words.AppEdit.String(), Title: words.AppUndo.String(), Keys: desk.Ctrl(fyne.KeyZ),
			Run: r.past.Undo,
		},
		{
			ID: "redo", Menu: words.AppEdit.String(), Title: words.AppRedo.String(),
			Keys: append(desk.CtrlShift(fyne.KeyZ), desk.Ctrl(fyne.KeyY)...), Run: r.past.Redo,
		},
		{
			ID: "copy", Begins: true, Menu: words.AppEdit.String(), Title: words.AppCopyTheSelection.String(),
			Keys: desk.Ctrl(fyne.KeyC), Run: r.copySelection, Enabled: r.session.HasArticle,
		},
		{
			ID: "cite", Menu: words.AppEdit.String(), Title: words.AppCopyWithCitation.String(), Run: r.copyCitation,
			Enabled: r.session.HasArticle,
		},
		{
			ID: "find", Begins: true, Menu: words.AppEdit.String(), Title: words.AppFindInArticle.String(),
			Keys: append(desk.Ctrl(fyne.KeyF), desk.Letter('/')), Run: r.findWords,
			Enabled: r.session.HasArticle,
		},
		{
			ID: "palette", Menu: words.AppEdit.String(), Title: words.AppLibraryAndCommands.String(), Keys: desk.Ctrl(fyne.KeyK),
			Run: r.openPalette,
		},
		{
			ID: "annotator", Begins: true, Menu: words.AppEdit.String(), Title: words.AppYourNameOnNewClaims.String(),
			Run: r.settings.AskName,
		},
		{ID: "own-fields", Menu: words.AppEdit.String(), Title: words.AppOwnFields.String(), Run: r.schemes.ShowFields},
		{ID: "scale", Menu: words.AppEdit.String(), Title: words.AppScale.String(), Run: r.schemes.ShowScale},
		{
			ID: "settings", Menu: words.AppEdit.String(), Title: words.AppSettings.String(), Keys: desk.Ctrl(fyne.KeyComma),
			Run: r.settings.Show,
		},
	}
}

func (r *room) claimCommands() []desk.Command {
	return []desk.Command{
		{
			ID: "tag", Menu: words.AppClaim.String(), Title: words.AppTagAsClaimAndFill.String(),
			Keys: []desk.Key{desk.Plain(fyne.KeyReturn)}, Run: func() { r.claims.TagOrGoOn(false) },
			Enabled: r.session.HasCurrent,
		},
		{
			ID: "tag-stay", Menu: words.AppClaim.String(), Title: words.AppTagAsClaimAndRead.String(),
			Keys: []desk.Key{desk.Letter('c')}, Run: func() { r.claims.TagOrGoOn(true) }, Enabled: r.session.HasCurrent,
		},
		{
			ID: "tag-words", Menu: words.AppClaim.String(), Title: words.AppTagJustTheseWordsAlso.String(),
			Keys: []desk.Key{desk.Shift(fyne.KeyReturn)}, Run: r.claims.TagWords, Enabled: r.session.HasCurrent,
		},
		{
			ID: "point-source", Begins: true, Menu: words.AppClaim.String(), Title: words.AppTakeAsSource.String(),
			Keys: []desk.Key{desk.Letter('s')}, Run: r.claims.PointSource, Enabled: r.session.HasArticle,
		},
		{
			ID: "point-figure", Menu: words.AppClaim.String(), Title: words.AppTakeAsFigure.String(),
			Keys: []desk.Key{desk.Letter('f')}, Run: func() { r.claims.PointFigure(false) }, Enabled: r.session.HasArticle,
		},
		{
			ID: "point-source-before", Menu: words.AppClaim.String(), Title: words.AppTakeAsSourceBefore.String(),
			Keys: []desk.Key{desk.Letter('S')}, Run: r.claims.PointSourceBefore, Enabled: r.session.HasArticle,
		},
		{
			ID: "point-more-figure", Menu: words.AppClaim.String(), Title: words.AppTakeAsMoreFigure.String(),
			Keys: []desk.Key{desk.Letter('F')}, Run: func() { r.claims.PointFigure(true) }, Enabled: r.session.HasArticle,
		},
		{
			ID: "add-evidence", Menu: words.AppClaim.String(), Title: words.AppAddEvidence.String(),
			Keys: desk.CtrlShift(fyne.KeyA), Run: r.claims.AddEvidence, Enabled: r.session.HasCurrent,
		},
		{
			ID: "attach-file", Menu: words.AppClaim.String(), Title: words.AppAttachFile.String(),
			Keys: desk.CtrlShift(fyne.KeyF), Run: r.attached.Attach, Enabled: r.session.HasClaim,
		},
		{
			ID: "boundary", Begins: true, Menu: words.AppClaim.String(), Title: words.AppChangeWhereClaimBeginsAnd.String(),
			Keys: []desk.Key{desk.Letter('b')}, Run: r.claims.Boundary, Enabled: r.session.HasClaim,
		},
		{
			ID: "overlap", Menu: words.AppClaim.String(), Title: words.AppNextOverlappingClaim.String(),
			Keys: []desk.Key{desk.Letter('o')}, Run: func() { r.desk.Panes.View.NextOverlap() }, Enabled: r.session.HasArticle,
		},
		{
			ID: "place-here", Menu: words.AppClaim.String(), Title: words.AppPutClaimWhatSelected.String(),
			Run: r.versions.PlaceHere, Enabled: r.versions.HasToBePlaced,
		},
		{
			ID: "history", Menu: words.AppClaim.String(), Title: words.AppHistoryClaim.String(), Keys: desk.Ctrl(fyne.KeyH),
			Run: r.past.ShowHistory, Enabled: r.session.HasClaim,
		},
		{
			ID: "delete", Menu: words.AppClaim.String(), Title: words.AppDeleteTheClaim.String(),
			Keys: []desk.Key{desk.Plain(fyne.KeyDelete)}, Run: r.claims.Delete, Enabled: r.session.HasClaim,
		},
		{
			ID: "next-suggestion", Begins: true, Menu: words.AppClaim.String(), Title: words.AppNextSuggestion.String(),
			Keys: []desk.Key{desk.Letter('n')}, Run: func() { r.hints.Walk(1) }, Enabled: r.session.HasArticle,
		},
		{
			ID: "previous-suggestion", Menu: words.AppClaim.String(), Title: words.AppPreviousSuggestion.String(),
			Keys: []desk.Key{desk.Letter('p')}, Run: func() { r.hints.Walk(-1) }, Enabled: r.session.HasArticle,
		},
		{
			ID: "accept", Menu: words.AppClaim.String(), Title: words.AppAcceptTheSuggestion.String(),
			Keys: []desk.Key{desk.Letter('a')}, Run: r.claims.Accept, Enabled: r.session.HasArticle,
		},
		{
			ID: "dismiss", Menu: words.AppClaim.String(), Title: words.AppDismissTheSuggestion.String(),
			Keys: []desk.Key{desk.Letter('x')}, Run: r.hints.Dismiss, Enabled: r.session.HasArticle,
		},
		{
			ID: "next-claim", Begins: true, Menu: words.AppClaim.String(), Title: words.AppNextClaim.String(),
			Keys: desk.Ctrl(fyne.KeyDown), Run: func() { r.claims.Step(1) }, Enabled: r.session.HasArticle,
		},
		{
			ID: "previous-claim", Menu: words.AppClaim.String(), Title: words.AppPreviousClaim.String(),
			Keys: desk.Ctrl(fyne.KeyUp), Run: func() { r.claims.Step(-1) }, Enabled: r.session.HasArticle,
		},
		{
			ID: "form", Menu: words.AppClaim.String(), Title: words.AppGoForm.String(), Keys: desk.Ctrl(fyne.KeyReturn),
			Run: func() { r.desk.Panes.Form.FocusRating() }, Enabled: r.session.HasCurrent,
		},
		{
			ID: "findings", Begins: true, Menu: words.AppClaim.String(), Title: words.AppFiguresThatDisagree.String(),
			Keys: desk.Ctrl(fyne.KeyD), Run: r.hints.ShowFindings, Enabled: r.session.HasArticle,
		},
		{
			ID: "places", Menu: words.AppClaim.String(), Title: words.AppPlacesToConfirm.String(),
			Keys: desk.CtrlShift(fyne.KeyP), Run: r.versions.ShowPlaces,
		},
		{
			ID: agreementScene, Menu: words.AppClaim.String(), Title: words.AgreementCompare.String(),
			Run: r.agreement.Compare, Enabled: r.session.HasArticle,
		},
		{ID: "sources", Menu: words.AppClaim.String(), Title: words.AppSources.String(), Run: r.book.Show},
	}
}

func (r *room) ratingCommands() []desk.Command {
	var all []desk.Command
	for i, step := range r.scale().Offered() {
		all = append(all, desk.Command{
			ID: "rate-" + string(step.Code), Menu: words.AppRating.String(), Title: step.Label,
			Keys: []desk.Key{desk.Letter(rune('1' + i))},
			Run:  func() { r.claims.Rate(step.Code) }, Enabled: r.session.HasCurrent,
		})
	}
	return append(all, desk.Command{
		ID: "rate-clear", Begins: true, Menu: words.AppRating.String(), Title: words.AppNoRating.String(),
		Keys: []desk.Key{desk.Letter('0')}, Run: func() { r.claims.Rate(claim.NotRated) }, Enabled: r.session.HasClaim,
	})
}

// formCommands lead to fields of the form.
func (r *room) formCommands() []desk.Command {
	var all []desk.Command
	for _, field := range form.Fields() {
		name, _, _ := strings.Cut(field.Name, ",") // without how it is filled in
		all = append(all, desk.Command{
			ID: "field-" + field.ID, Menu: words.AppForm.String(), Title: name, Keys: []desk.Key{desk.Function(field.Key)},
			Run: func() { r.claims.GoToField(field.Name) }, Enabled: r.session.HasCurrent,
		})
	}
	return all
}

func (r *room) moveCommands() []desk.Command {
	view := func() viewMover { return r.desk.Panes.View }
	return []desk.Command{
		{
			ID: "back", Menu: words.AppGo.String(), Title: words.AppBack.String(), Keys: desk.Alt(fyne.KeyLeft),
			Run: func() { r.trail.Back() }, Enabled: func() bool { return r.trail.CanGoBack() }, InScenes: true,
		},
		{
			ID: "forward", Menu: words.AppGo.String(), Title: words.AppForward.String(), Keys: desk.Alt(fyne.KeyRight),
			Run: func() { r.trail.Forward() }, Enabled: func() bool { return r.trail.CanGoOn() }, InScenes: true,
		},
		{
			ID: "next-sentence", Begins: true, Menu: words.AppGo.String(), Title: words.AppNextSentence.String(),
			Keys: []desk.Key{desk.Plain(fyne.KeyDown), desk.Letter('j')}, Run: func() { view().MoveSentence(1, false) },
			Enabled: r.session.HasArticle,
		},
		{
			ID: "previous-sentence", Menu: words.AppGo.String(), Title: words.AppPreviousSentence.String(),
			Keys: []desk.Key{desk.Plain(fyne.KeyUp), desk.Letter('k')}, Run: func() { view().MoveSentence(-1, false) },
			Enabled: r.session.HasArticle,
		},
		{
			ID: "extend-next", Menu: words.AppGo.String(), Title: words.AppExtendByNextSentence.String(),
			Keys: []desk.Key{desk.Shift(fyne.KeyDown), desk.Letter('J')}, Run: func() { view().MoveSentence(1, true) },
			Enabled: r.session.HasArticle,
		},
		{
			ID: "extend-previous", Menu: words.AppGo.String(), Title: words.AppExtendByPreviousSentence.String(),
			Keys: []desk.Key{desk.Shift(fyne.KeyUp), desk.Letter('K')}, Run: func() { view().MoveSentence(-1, true) },
			Enabled: r.session.HasArticle,
		},
		{
			ID: "next-word", Begins: true, Menu: words.AppGo.String(), Title: words.AppNextWord.String(),
			Keys: []desk.Key{desk.Plain(fyne.KeyRight)}, Run: func() { view().MoveWord(1, false) },
			Enabled: r.session.HasArticle,
		},
		{
			ID: "previous-word", Menu: words.AppGo.String(), Title: words.AppPreviousWord.String(),
			Keys: []desk.Key{desk.Plain(fyne.KeyLeft)}, Run: func() { view().MoveWord(-1, false) },
			Enabled: r.session.HasArticle,
		},
		{
			ID: "extend-word", Menu: words.AppGo.String(), Title: words.AppExtendByWord.String(),
			Keys: []desk.Key{desk.Shift(fyne.KeyRight)}, Run: func() { view().MoveWord(1, true) },
			Enabled: r.session.HasArticle,
		},
		{
			ID: "shrink-word", Menu: words.AppGo.String(), Title: words.AppTakeWordOff.String(),
			Keys: []desk.Key{desk.Shift(fyne.KeyLeft)}, Run: func() { view().MoveWord(-1, true) },
			Enabled: r.session.HasArticle,
		},
		{
			ID: "to-start", Begins: true, Menu: words.AppGo.String(), Title: words.AppFirstSentence.String(),
			Keys: append([]desk.Key{desk.Plain(fyne.KeyHome)}, desk.Ctrl(fyne.KeyHome)...),
			Run:  func() { view().MoveTo(-1, false) }, Enabled: r.session.HasArticle,
		},
		{
			ID: "to-end", Menu: words.AppGo.String(), Title: words.AppLastSentence.String(),
			Keys: append([]desk.Key{desk.Plain(fyne.KeyEnd)}, desk.Ctrl(fyne.KeyEnd)...),
			Run:  func() { view().MoveTo(1, false) }, Enabled: r.session.HasArticle,
		},
		{
			ID: "to-article", Menu: words.AppGo.String(), Title: words.AppGoText.String(),
			Keys: []desk.Key{desk.Plain(fyne.KeyEscape)}, Run: r.toArticle, Enabled: r.canGoBack, InScenes: true,
		},
		{
			ID: "read-to", Begins: true, Menu: words.AppGo.String(), Title: words.AppReadToHere.String(),
			Keys: []desk.Key{desk.Plain(fyne.KeySpace)}, Run: r.articles.ReadTo, Enabled: r.session.HasArticle,
		},
		{
			ID: "unread", Menu: words.AppGo.String(), Title: words.AppFirstUnreadSentence.String(),
			Keys: []desk.Key{desk.Letter('u')}, Run: r.articles.GoUnread, Enabled: r.session.HasArticle,
		},
		{
			ID: "next-unread", Menu: words.AppGo.String(), Title: words.AppNextUnreadArticle.String(),
			Keys: desk.CtrlShift(fyne.KeyN), Run: r.articles.NextUnread,
		},
		{
			ID: "done", Menu: words.AppGo.String(), Title: words.AppDoneWithTheArticle.String(),
			Keys: desk.CtrlShift(fyne.KeyD), Run: r.articles.ToggleDone, Enabled: r.session.HasArticle, On: r.articles.IsDone,
		},
	}
}

// viewMover is what the commands of movement need of the article view.
type viewMover interface {
	MoveSentence(dir int, extend bool)
	MoveWord(dir int, extend bool)
	MoveTo(dir int, extend bool)
}

func (r *room) viewCommands() []desk.Command {
	return []desk.Command{
		{
			ID: "left-out", Begins: true, Menu: words.AppView.String(), Title: words.AppShowWhatWasLeftOut.String(),
			Short: words.AppLeftOut.String(), Keys: desk.CtrlShift(fyne.KeyL), Run: r.corrector.Toggle,
			Enabled: r.session.HasArticle, On: func() bool { return r.session.LeftOut() != nil },
		},
		{
			ID: "outline", Menu: words.AppView.String(), Title: words.AppShowHeadings.String(),
			Keys: desk.CtrlShift(fyne.KeyT), Run: r.desk.ToggleOutline, Enabled: r.desk.HasOutline,
			On: r.desk.OutlineShown,
		},
		{
			ID: "show-page", Menu: words.AppView.String(), Title: words.AppShowThePage.String(),
			Short: words.AppPage.String(), Keys: desk.Ctrl(fyne.KeyG), Run: r.facsimile.Toggle,
			Enabled: r.facsimile.Able, On: r.facsimile.Shown,
		},
		{
			ID: "library", Begins: true, Menu: words.AppView.String(), Title: words.AppShowOrHideLibrary.String(),
			Keys: []desk.Key{desk.Function(fyne.KeyF9)}, Run: r.desk.ToggleLibrary, Enabled: r.desk.HasLists, InScenes: true,
			On: func() bool { return r.desk.Panes.Lists.Visible() },
		},
		{
			ID: "fold-articles", Menu: words.AppView.String(), Title: words.AppFoldArticles.String(),
			Run: func() { r.desk.FoldArticles() }, On: func() bool { articles, _ := r.desk.Folded(); return articles },
		},
		{
			ID: "fold-claims", Menu: words.AppView.String(), Title: words.AppFoldClaims.String(),
			Run: func() { r.desk.FoldClaims() }, On: func() bool { _, claims := r.desk.Folded(); return claims },
		},
		{
			ID: "larger", Begins: true, Menu: words.AppView.String(), Title: words.AppLargerText.String(),
			Keys: append(desk.Ctrl(fyne.KeyPlus), append(desk.Ctrl(fyne.KeyEqual), desk.CtrlShift(fyne.KeyEqual)...)...),
			Run:  func() { r.settings.SetSteps(r.settings.Steps() + 1) },
		},
		{
			ID: "smaller", Menu: words.AppView.String(), Title: words.AppSmallerText.String(), Keys: desk.Ctrl(fyne.KeyMinus),
			Run: func() { r.settings.SetSteps(r.settings.Steps() - 1) },
		},
		{
			ID: "usual-size", Menu: words.AppView.String(), Title: words.AppUsualTextSize.String(), Keys: desk.Ctrl(fyne.Key0),
			Run: func() { r.settings.SetSteps(0) },
		},
		{
			ID: "look-system", Begins: true, Menu: words.AppView.String(), Title: words.AppLightOrDarkAsDesktop.String(),
			Run: func() { r.settings.SetLook(skin.System) }, On: func() bool { return r.settings.Look() == skin.System },
		},
		{
			ID: "look-light", Menu: words.AppView.String(), Title: words.AppLight.String(),
			Run: func() { r.settings.SetLook(skin.Light) }, On: func() bool { return r.settings.Look() == skin.Light },
		},
		{
			ID: "look-dark", Menu: words.AppView.String(), Title: words.AppDark.String(),
			Run: func() { r.settings.SetLook(skin.Dark) }, On: func() bool { return r.settings.Look() == skin.Dark },
		},
		{
			ID: "look-black", Menu: words.AppView.String(), Title: words.AppBlack.String(),
			Run: func() { r.settings.SetLook(skin.Black) }, On: func() bool { return r.settings.Look() == skin.Black },
		},
		{
			ID: "look-contrast-light", Menu: words.AppView.String(), Title: words.AppContrastLight.String(),
			Run: func() { r.settings.SetLook(skin.ContrastLight) },
			On:  func() bool { return r.settings.Look() == skin.ContrastLight },
		},
		{
			ID: "look-contrast-dark", Menu: words.AppView.String(), Title: words.AppContrastDark.String(),
			Run: func() { r.settings.SetLook(skin.ContrastDark) },
			On:  func() bool { return r.settings.Look() == skin.ContrastDark },
		},
		{
			ID: "weights", Begins: true, Menu: words.AppView.String(), Title: words.AppWhatWorthLook.String(),
			Run: r.settings.ShowWeights,
		},
		{
			ID: "letters", Menu: words.AppView.String(), Title: words.AppSingleLetterKeys.String(),
			Run: r.settings.ToggleLetters, On: r.settings.LettersCount,
		},
	}
}

func (r *room) helpCommands() []desk.Command {
	return []desk.Command{
		{
			ID: "keys", Menu: words.AppHelp.String(), Title: words.AppKeys.String(),
			Keys: []desk.Key{desk.Function(fyne.KeyF1), desk.Letter('?')}, Run: func() { help.ShowKeys(r.ask, r.keys()) },
		},
		{
			ID: "change-keys", Menu: words.AppHelp.String(), Title: words.AppChangeKeys.String(),
			Run: func() { r.desk.ChangeKeys() },
		},
		{
			ID: "about", Begins: true, Menu: words.AppHelp.String(), Title: words.AppAboutClaimlight.String(),
			Run: func() { help.ShowAbout(r.ask, r.Version, r.Library.Path()) },
		},
	}
}

// keys are the commands that keys call.
func (r *room) keys() []help.Key {
	var all []help.Key
	for _, c := range r.runner.Commands {
		key := help.Key{Menu: c.Menu, Title: c.Title}
		for _, k := range c.Keys {
			key.Keys = append(key.Keys, k.String())
		}
		if len(key.Keys) > 0 {
			all = append(all, key)
		}
	}
	return all
}
