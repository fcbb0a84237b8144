package app

import (
	"path/filepath"
	"strings"

	"claimlight/app/memory"
	"claimlight/app/skin"
)

// tagged opens the sample with a claim of its third sentence in the form, and the text having the keyboard.
func tagged(d *checker) *checker {
	d.t.Helper()
	return d.Sample().ClickSentence(3).Press("Enter").Save().ExpectClaims(1).ExpectFocus("the text")
}

var fileStories = map[string]story{
	"open-file": func(d *checker, call func()) {
		call()
		d.ExpectSeen("Open a file").Press("Esc")
		expect(d, "dialog open", d.w.ask.InDialog(), false)
	},
	"open-folder": func(d *checker, call func()) {
		folder, _ := papers(d.t, "One", "Two")
		d.t.Setenv("HOME", folder)
		call()
		d.ExpectSeen("Open all files in a folder").ClickDialog("Open").ExpectLibrary("Two", "One").ExpectTitle("One")
	},
	"open-address": func(d *checker, call func()) {
		s := site(d.t, map[string]string{"/news": pageOf("Harbour grows", harbour...)})
		call()
		d.Type(s.URL + "/news").Press("Enter").ExpectTitle("Harbour grows")
	},
	"paste": func(d *checker, call func()) {
		d.app.Clipboard().SetContent(strings.Join(harbour, "\n\n"))
		call()
		d.Type(" of ours").Press("Enter").ExpectSeen("of ours")
	},
	"recent": func(d *checker, call func()) {
		d.Open(file(d.t, "page.html", pageOf("Harbour grows", harbour...))).Choose("sample").ExpectTitle("City planted")
		call()
		d.ExpectSeen("Recent articles", "Harbour grows").Press("Enter").ExpectTitle("Harbour grows")
		expect(d, "articles in the menu", len(d.w.desk.Menu.Items["recent"].ChildMenu.Items), 1)
		expect(d, "the one in the menu", d.w.desk.Menu.Items["recent"].ChildMenu.Items[0].Label,
			"City planted fewer trees than it promised, register shows")
	},
	"sample": func(d *checker, call func()) {
		call()
		d.ExpectTitle("City planted fewer trees").ExpectFocus("the text")
	},
	"original": func(d *checker, call func()) {
		s := site(d.t, map[string]string{"/news": pageOf("Harbour grows", harbour...)})
		d.Open(s.URL + "/news")
		call()
		d.ExpectBrowser(s.URL + "/news")
	},
	"fetch-again": func(d *checker, call func()) {
		pages := map[string]string{"/news": pageOf("Harbour grows", harbour...)}
		d.Open(site(d.t, pages).URL + "/news")
		call()
		d.ExpectNotice("The page says the same as on").ClickOn("Close")
		correct(pages)
		call()
		d.ExpectSeen("Correction: an earlier version")
		expect(d, "version", d.w.session.Opened().Version.Number, 2)
	},
	"versions": func(d *checker, call func()) {
		d.Sample().Press("Ctrl+Shift+L").Click(leftOutCaption).Press("Ctrl+Shift+L")
		call()
		d.ExpectSeen("Version 1,", "Version 2,", "corrected by hand", "current").Type("Version 1,").Press("Enter")
		d.Type("Read it").Press("Enter").ExpectNotice("You are reading version 1").ClickOn("Back to the current " +
			"version").ExpectNotice("")
		expect(d, "version", d.w.session.Opened().Version.Number, 2)
	},
	"details": func(d *checker, call func()) {
		d.Sample()
		call()
		d.Fill("Title", "Trees, counted").Press("Tab").Fill("Byline", "M. E.").Fill("Updated", "2025-04-20").Press("Enter")
		d.ExpectLibrary("Trees, counted").ExpectSeen("M. E.",
			"updated 2025-04-20").Press("Ctrl+Z").ExpectLibrary("City planted")
	},
	"site-rules": func(d *checker, call func()) {
		call()
		d.ExpectHint("There are no corrections for sites yet.")
		if err := d.library.Settings.KeepSiteRule(d.t.Context(), "keep example.org place p.note", true); err != nil {
			d.t.Fatal(err)
		}
		call()
		d.ExpectSeen("example.org: keep paragraphs that the page calls “note”").Press("Enter").ExpectHint("Forgotten.")
		if rules, err := d.library.Settings.SiteRules(d.t.Context()); err != nil || len(rules) != 0 {
			d.t.Errorf("rules %q (%v)", rules, err)
		}
	},
	"trash-article": func(d *checker, call func()) {
		tagged(d)
		call()
		d.ExpectLibrary().ExpectSeen("Open the sample article").Press("Ctrl+Z").ExpectTitle("City planted").ExpectClaims(1)
	},
	"trash": func(d *checker, call func()) {
		tagged(d).Press("Delete").ExpectClaims(0)
		call()
		d.ExpectSeen("Bring back from the trash", "We planted every "+
			"tree").Press("Enter").ExpectClaims(1).ExpectQuote(d.Words(3))
	},
	"backups": func(d *checker, call func()) {
		d.Sample()
		call()
		d.ExpectSeen("Make a backup now").Press("Enter").ExpectNotice("The backup lies at")
	},
	"merge": func(d *checker, call func()) {
		call()
		d.ExpectSeen("Merge another library").Press("Esc")
		d.w.exchange.TryMerge(otherLibrary(d))
		d.ExpectSeen("New: 1 article").ClickOn("Merge").ExpectNotice("Merged: 1 article").ExpectLibrary("Harbour grows")
		d.Press("Ctrl+Z").ExpectLibrary()
	},
	"export": func(d *checker, call func()) {
		path := filepath.Join(d.t.TempDir(), "claims.csv")
		tagged(d)
		call()
		d.Press("Ctrl+A").Type(path).Press("Enter").ExpectNotice("1 claim written to " + path)
		expect(d, "quote in the file", rows(d.t, path)[0]["quote"], d.Words(3))
	},
}

var editStories = map[string]story{
	"undo": func(d *checker, call func()) {
		tagged(d)
		call()
		d.ExpectClaims(0).ExpectHint("Undone")
	},
	"redo": func(d *checker, call func()) {
		tagged(d).Press("Ctrl+Z").ExpectClaims(0)
		call()
		d.ExpectClaims(1).ExpectHint("Done again")
	},
	"copy": func(d *checker, call func()) {
		d.Sample().ClickSentence(3)
		call()
		expect(d, "clipboard", d.app.Clipboard().Content(), d.Words(3))
	},
	"cite": func(d *checker, call func()) {
		d.Sample().ClickSentence(3)
		call()
		cited := d.app.Clipboard().Content()
		for _, part := range []string{
			d.Words(3), "Mara Ellingsen", "City planted fewer trees", "The Harbour Post",
			"2025-09-18",
		} {
			if !strings.Contains(cited, part) {
				d.t.Errorf("%q is not in %q", part, cited)
			}
		}
		page := file(d.t, "page.html", pageOf("Harbour grows", harbour...))
		d.Open(page).ClickSentence(3)
		call()
		if cited := d.app.Clipboard().Content(); !strings.HasSuffix(cited, ", page.html") ||
			strings.Contains(cited, filepath.Dir(page)) {
			d.t.Errorf("a page of %s is cited as %q", page, cited)
		}
	},
	"find": func(d *checker, call func()) {
		d.Sample()
		call()
		d.Type("47").ExpectSeen("1 of 2").ExpectSelected("47").Press("Enter").ExpectSeen("2 of 2")
		d.Press("Ctrl+A").Type("zebra").ExpectSeen("not found").Press("Esc").ExpectFocus("the text")
		call()
		d.Type("47").ExpectSeen("1 of 2").Press("Esc")
	},
	"palette": func(d *checker, call func()) {
		d.Open(file(d.t, "page.html", pageOf("Harbour grows", harbour...)))
		d.Choose("sample")
		call()
		d.Type("harbour grows").Settle().Press("Enter").ExpectTitle("Harbour grows")
		call()
		d.Type("rating").Settle().Press("Esc").ExpectTitle("Harbour grows")
		call()
		d.Type("tag as claim and read").Settle().Press("Enter").ExpectClaims(1)
	},
	"annotator": func(d *checker, call func()) {
		d.Sample()
		call()
		d.Type("Ines").Press("Enter").ClickSentence(3).Press("Enter")
		expect(d, "annotator", d.claim().Annotator, "Ines")
	},
	"settings": func(d *checker, call func()) {
		d.Sample()
		before := d.w.desk.Panes.View.Style()
		call()
		d.ExpectFocus("Your name on new claims").Type("Ines").Tab("Text size").Press("Right",
			"Right").Tab("Height of a line").Press("Right")
		after := d.w.desk.Panes.View.Style()
		expect(d, "larger and airier at once", after.Size > before.Size && after.LineHeight > before.LineHeight, true)
		d.Tab("Light or dark").Press("Right", "Right").Tab("Single-letter keys").Press("Space").Tab("Room for "+
			"backups").Press("Left", "Esc")
		d.ExpectFocus("the text").Press("n", "c").ExpectClaims(0).Press("Enter").ExpectClaims(1)
		expect(d, "annotator", d.claim().Annotator, "Ines")
		d.Close().Start()
		expect(d, "reading after a restart", d.w.desk.Panes.View.Style(), after)
		expect(d, "look after a restart", skin.Look(d.w.memory.Get(memory.Look)), skin.Dark)
		limit, err := d.library.Settings.BackupLimit(d.t.Context())
		expect(d, "room for backups", limit, 5<<30)
		expect(d, "error", err, nil)
		call()
		d.Tab("Reset the text").Press("Enter", "Esc")
		expect(d, "reading", d.w.desk.Panes.View.Style(), before)
	},
}

var quitStories = map[string]story{
	"quit": func(d *checker, call func()) {
		d.Sample().ClickSentence(3).Press("Enter").TypeSource("Oda Lindqvist")
		call()
		d.Settle()
		expect(d, "window closed", d.w.ctx.Err() != nil, true)
		d.shut()
		d.Start().ExpectTitle("City planted").ExpectClaims(1)
		expect(d, "source", d.claims()[0].Source.Name, "Oda Lindqvist")
	},
}
