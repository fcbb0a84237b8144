package app

import (
	"os"
	"path/filepath"
	"strings"

	"claimlight/internal/claim"
)

// guided writes a guideline into the library, as the editor does.
func (d *checker) guided(text string) *checker {
	d.t.Helper()
	now := d.w.guide.Text()
	if err := d.library.Guideline.Save(d.t.Context(), "", now, text); err != nil {
		d.t.Fatal(err)
	}
	d.w.guide.Changed()
	return d
}

const houseRules = "# Our rules\n\nRead the [code](https://code.example/x).\n\n## False\n\nIt is wrong.\n\n" +
	"## Half true\n\nIt leaves something out."

var guideStories = map[string]story{
	"guideline": func(d *checker, call func()) {
		tagged(d)
		width := d.w.desk.Panes.View.Size().Width
		call()
		d.ExpectSeen("No guideline yet").guided(houseRules).ExpectSeen("Our rules", "It leaves something out.")
		expect(d, "width of the text beside it", d.w.desk.Panes.View.Size().Width, width)
		d.Press("Esc", "3")
		expect(d, "rating", d.claim().Rating, claim.HalfTrue)
		call()
		expect(d, "shown", d.w.desk.Guided(), false)
		d.ExpectNotSeen("Our rules").Press("1").ExpectHint("It is wrong.")
		call()
		d.Press("Ctrl+F").Type("leaves").ExpectSeen("1/1").Press("Esc")
		d.Close().Start().ExpectSeen("Our rules")
	},
	"guideline-edit": func(d *checker, call func()) {
		tagged(d)
		call()
		d.Press("Ctrl+A").Type("# Ask twice").Settle()
		d.ExpectSeen("Ask twice")
		expect(d, "stored", d.w.guide.Text(), "# Ask twice")
		d.Type(", always").Press("Esc")
		expect(d, "in a scene", d.w.desk.InScene(), false)
		stored, err := d.library.Guideline.Get(d.t.Context())
		expect(d, "error", err, nil)
		expect(d, "stored when the editor is left", stored, "# Ask twice, always")
		d.Press("Ctrl+Z")
		expect(d, "after undo", d.w.guide.Text(), "")
		d.Press("Ctrl+Y")
		expect(d, "done again", d.w.guide.Text(), "# Ask twice, always")
	},
	"guideline-import": func(d *checker, call func()) {
		folder := d.t.TempDir()
		if err := os.WriteFile(filepath.Join(folder, "rules.md"), []byte(houseRules), 0o600); err != nil {
			d.t.Fatal(err)
		}
		d.t.Setenv("HOME", folder)
		call()
		d.ExpectSeen("Import from a file").ClickOn("rules").ClickDialog("Open").ExpectHint("imported from rules.md")
		expect(d, "guideline", d.w.guide.Text(), houseRules)
	},
	"guideline-export": func(d *checker, call func()) {
		folder := d.t.TempDir()
		d.t.Setenv("HOME", folder)
		d.guided(houseRules).Choose("guideline-export").ClickDialog("Open")
		call()
		d.ClickDialog("Open")
		for _, name := range []string{"guideline.md", "guideline 2.md"} {
			got, err := os.ReadFile(filepath.Join(folder, name))
			if err != nil || string(got) != houseRules {
				d.t.Errorf("%s holds %q (%v)", name, got, err)
			}
		}
		d.ExpectSeen("Guideline written to " + strings.TrimSuffix(folder, "/"))
	},
}
