package app

import (
	"slices"
	"strings"

	"claimlight/app/apptest"

	"fyne.io/fyne/v2"
)

// ExpectClaims says how many claims the article has, in the library as on the screen.
func (d *checker) ExpectClaims(n int) *checker {
	d.t.Helper()
	if got := len(d.claims()); got != n {
		d.t.Errorf("%d claims in the library, want %d", got, n)
	}
	if got := len(d.w.desk.Panes.Claims.Shown()); got != n {
		d.t.Errorf("%d claims in the list, want %d", got, n)
	}
	return d
}

// ExpectTitle says which article is in view, by the beginning of its title.
func (d *checker) ExpectTitle(title string) *checker {
	d.t.Helper()
	if d.w.session.Opened() == nil {
		d.t.Fatalf("no article is open, want %q; the notice says %q", title, d.w.desk.Panes.Notice.Text())
	}
	if !strings.HasPrefix(d.w.session.Opened().Article.Title, title) || !strings.HasPrefix(d.w.win.Title(), title) {
		d.t.Errorf("%q is open in the window %q, want %q", d.w.session.Opened().Article.Title, d.w.win.Title(), title)
	}
	return d
}

// ExpectSelected says what is selected in the article.
func (d *checker) ExpectSelected(words string) *checker {
	d.t.Helper()
	if got := d.w.desk.Panes.View.SelectedText(); got != words {
		d.t.Errorf("selected %q, want %q", got, words)
	}
	return d
}

// ExpectQuote says which claim is open in the form.
func (d *checker) ExpectQuote(words string) *checker {
	d.t.Helper()
	if got := d.claim().Quote; got != words {
		d.t.Errorf("the form shows the claim %q, want %q", got, words)
	}
	return d
}

// ExpectFocus says what has the keyboard, by its name; "the text" is the article.
func (d *checker) ExpectFocus(name string) *checker {
	d.t.Helper()
	focused := d.w.win.Canvas().Focused()
	if name == "the text" {
		if focused != d.w.desk.Panes.View {
			d.t.Errorf("%T has the focus, want the text", focused)
		}
		return d
	}
	o, _ := focused.(fyne.CanvasObject)
	if o == nil || apptest.LabelOf(o) != name && !strings.HasPrefix(apptest.LabelOf(o), name+": ") {
		d.t.Errorf("%T has the focus, want %q", focused, name)
	}
	return d
}

// ExpectSeen says that words stand on the screen.
func (d *checker) ExpectSeen(words ...string) *checker {
	d.t.Helper()
	reads := d.reads()
	for _, w := range words {
		if !strings.Contains(reads, w) {
			d.t.Errorf("%q is not on the screen, which reads: %s", w, reads)
		}
	}
	return d
}

// ExpectNotSeen says that words do not stand on the screen.
func (d *checker) ExpectNotSeen(words ...string) *checker {
	d.t.Helper()
	reads := d.reads()
	for _, w := range words {
		if strings.Contains(reads, w) {
			d.t.Errorf("%q is on the screen, which reads: %s", w, reads)
		}
	}
	return d
}

// ExpectNotice says what the notice above the panes says, by a part of it; empty for none.
func (d *checker) ExpectNotice(part string) *checker {
	d.t.Helper()
	got := d.w.desk.Panes.Notice.Text()
	if !strings.Contains(got, part) || part == "" && got != "" {
		d.t.Errorf("the notice says %q, want %q", got, part)
	}
	return d
}

// ExpectChecked says which commands of the menu are ticked, among those given.
func (d *checker) ExpectChecked(want bool, ids ...string) *checker {
	d.t.Helper()
	for _, id := range ids {
		if got := d.w.desk.Menu.Items[id].Checked; got != want {
			d.t.Errorf("%s is ticked: %v, want %v", id, got, want)
		}
	}
	return d
}

// ExpectHint says what the status line says, by a part of it.
func (d *checker) ExpectHint(part string) *checker {
	d.t.Helper()
	if got := apptest.Read(d.w.desk.Panes.Status); !strings.Contains(got, part) {
		d.t.Errorf("the status line says %q, want %q", got, part)
	}
	return d
}

// ExpectLibrary says which articles the library holds, by the beginnings of their titles, newest first.
func (d *checker) ExpectLibrary(titles ...string) *checker {
	d.t.Helper()
	rows, err := d.library.Articles.List(d.t.Context())
	if err != nil {
		d.t.Fatal(err)
	}
	var got []string
	for _, r := range rows {
		got = append(got, r.Title)
	}
	if !slices.EqualFunc(got, titles, strings.HasPrefix) {
		d.t.Errorf("the library holds %q, want %q", got, titles)
	}
	return d
}

// ExpectBrowser says which addresses the browser was asked to open, and forgets them.
func (d *checker) ExpectBrowser(addresses ...string) *checker {
	d.t.Helper()
	if !slices.Equal(d.browser, addresses) {
		d.t.Errorf("opened in the browser: %q, want %q", d.browser, addresses)
	}
	d.browser = nil
	return d
}

// honest says that nothing is called saved while something waits to be: a change, or an edit that is just being typed.
func (d *checker) honest() *checker {
	d.t.Helper()
	if d.w.room == nil || len(d.w.outbox.Entries()) == 0 && !d.w.desk.Panes.Form.Unreported() {
		return d
	}
	for where, o := range map[string]fyne.CanvasObject{"status line": d.w.desk.Panes.Status, "form": d.w.desk.Panes.Form} {
		if words := apptest.Read(o); strings.Contains(words, "Saved") {
			d.t.Errorf("the %s says “Saved” while something waits: %s", where, words)
		}
	}
	return d
}

// expect compares a value that the library holds.
func expect[T comparable](d *checker, what string, got, want T) {
	d.t.Helper()
	if got != want {
		d.t.Errorf("%s is %v, want %v", what, got, want)
	}
}
