package app

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/app/apptest"
	"claimlight/internal/claim"
	"claimlight/internal/export/bundle"
	"claimlight/storage"

	"fyne.io/fyne/v2"
	fynestorage "fyne.io/fyne/v2/storage"
)

// drops drops a file on the window.
func (d *checker) drops(path string) *checker {
	d.w.door.Drop([]fyne.URI{fynestorage.NewFileURI(path)})
	return d
}

const foreignTable = "text;who;seen at\nThe fleet has 41 trams.;Ines Vold;https://quay.example/trams\n;nobody;https://quay.example/x\nFares rose by a third.;;https://quay.example/fares\n"

func TestATableOfAnotherToolComesInAsItsColumnsAreMapped(t *testing.T) {
	d := newDesk(t).drops(file(t, "list.csv", foreignTable))
	d.ExpectSeen("list.csv: a table of 3 rows", "Say what its columns are", "“The fleet has 41 trams.”",
		"Line 3: it has no quote.", "1 line cannot come in, so nothing does")
	d.Press("Enter").ExpectSeen("Import claims") // as long as a line is bad
	d.Tab("who").ExpectSeen("Ines Vold").Tab("Leave out the bad lines and import the " +
		"rest").Press("Space").ExpectSeen("2 claims will come in").Press("Enter")
	d.ExpectNotice("list.csv: 2 new, 0 changed, 0 as they were. 1 bad line left out").ClickOn("Show").ExpectQuote("The " +
		"fleet has 41 trams.")
	expect(d, "source", d.claim().Source.Name, "Ines Vold")
	expect(d, "address", d.w.session.Opened().Article.URL, "https://quay.example/trams")
}

func TestTheMappingOfATableIsChanged(t *testing.T) {
	d := newDesk(t).Open(file(t, "list.csv", "text,other words\nThe fleet has 41 trams.,So it is said on the "+
		"quay.\n")).ExpectFocus("text")
	d.ExpectSeen("“The fleet has 41 trams.”").Tab("other words")
	for range 40 { // the arrows go through the fields
		if strings.Contains(d.reads(), "“So it is said on the quay.”") {
			break
		}
		d.Press("Right")
	}
	expect(d, "where the first column goes now", apptest.LabelOf(d.find("text").Object), "text: Own field of that name")
	d.Press("Enter").ExpectNotice("1 new").ClickOn("Show").ExpectQuote("So it is said on the quay.")
	expect(d, "own field", d.claim().Fields["text"], "The fleet has 41 trams.")
}

func TestATableWithoutAQuoteSaysWhatIsMissing(t *testing.T) {
	d := newDesk(t).drops(file(t, "numbers.csv", "a,b\n1,2\n3,4\n")).ExpectSeen("Not yet: no column goes to the quote")
	d.Press("Enter").ExpectSeen("Not yet").Press("Esc").ExpectLibrary().ExpectNotice("")
}

// exported writes the claims of all articles into a table.
func (d *checker) exported() string {
	d.t.Helper()
	path := filepath.Join(d.t.TempDir(), "claims.csv")
	d.Press("Ctrl+E").Fill("File", path).Press("Enter").ExpectNotice("written to " + path)
	return path
}

func TestOurOwnTableComesBackAndIsUndoneAtOnce(t *testing.T) {
	d := fillByKeys(newDesk(t).Sample().ClickSentence(3).Press("Enter")).ClickSentence(5).Press("c")
	path := d.exported()
	d.Open(path).ExpectSeen("claims.csv: 2 claims that Claimlight wrote",
		"2 claims will come in").Press("Enter").ExpectNotice("0 new, 0 changed, 2 as they were")
	table, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	changed := file(t, "changed.csv", strings.ReplaceAll(string(table), ",Oda Lindqvist,", ",The gardener,"))
	before := len(backups(d))
	d.Open(changed).Press("Enter").ExpectNotice("changed.csv: 0 new, 1 changed, 1 as they were. Ctrl+Z takes it " +
		"back.").ClickOn("Show").ExpectSeen("The gardener")
	expect(d, "source", d.claim().Source.Name, "The gardener")
	if after := len(backups(d)); after == 0 || after < before {
		t.Errorf("%d backups, %d before", after, before)
	}
	d.Press("Ctrl+Z").ExpectHint("Undone: Import of").ExpectSeen("Oda Lindqvist")
}

func backups(d *checker) []storage.Backup {
	made, err := d.library.Backups.List()
	if err != nil {
		d.t.Fatal(err)
	}
	return made
}

func TestNothingComesInWhereTheLibraryRefusesALine(t *testing.T) {
	d := tagged(newDesk(t))
	path := d.exported()
	table, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, claims, _ := strings.Cut(string(table), "\n")
	bad := file(t, "bad.csv", string(table)+claims)
	d.Choose("delete").ExpectClaims(0).Open(bad).Press("Enter").ExpectSeen("Nothing was imported",
		"claim_id: this claim lies in the trash", "claim_id: this claim stands in the file more than once")
	d.Press("Esc").ExpectClaims(0)
}

func TestChecksOfOthersComeInAsCheckedClaims(t *testing.T) {
	review := `{"@context":"https://schema.org","@type":"ClaimReview","url":"https://checks.example/1","claimReviewed":"The quay is 9 km long.",
"author":{"@type":"Organization","name":"Quay Checks"},"reviewRating":{"@type":"Rating","ratingValue":1,"bestRating":5,"worstRating":1,"alternateName":"False"}}`
	d := newDesk(t).Sample().drops(file(t, "review.json", review)).ExpectSeen("1 check that others have published",
		"“The quay is 9 km long.”", "Quay Checks")
	d.Press("Enter").ExpectNotice("1 new").ClickOn("Show").ExpectQuote("The quay is 9 km long.")
	expect(d, "rating", d.claim().Rating, claim.False)
	expect(d, "status", d.claim().Status, claim.Checked)
}

func TestAFileThatHoldsNoClaimsIsToldAndKeepsNoOtherFromBeingOpened(t *testing.T) {
	page := file(t, "page.html", pageOf("Harbour grows", harbour...))
	d := newDesk(t).Open(file(t, "x.json", `{"a":1}`), page).ExpectNotice("holds no claims").ExpectTitle("Harbour grows")
	d.Open(file(t, "list.csv", foreignTable), page).ExpectSeen("Import claims").Press("Esc").ExpectTitle("Harbour " +
		"grows").ExpectNotice("")
}

func TestAnImportIsStopped(t *testing.T) {
	var table strings.Builder
	table.WriteString("quote,url\n")
	for i := range 500 {
		fmt.Fprintf(&table, "Claim number %d of many.,https://quay.example/%d\n", i, i%7)
	}
	d := newDesk(t).Sample().Open(file(t, "many.csv", table.String())).ExpectSeen("500 claims will come in")
	d.slow = true
	d.Press("Enter").ExpectSeen("Importing").Press("Esc").Settle().ExpectHint("Stopped; nothing was " +
		"changed.").ExpectLibrary("City planted")
	d.slow = false
	d.Open(file(t, "many.csv", table.String())).Press("Enter").ExpectNotice("500 new")
	if rows, err := d.library.Articles.List(t.Context()); err != nil || len(rows) != 8 {
		t.Errorf("%d articles, %v", len(rows), err)
	}
	d.Press("Ctrl+Z").ExpectLibrary("City planted")
}

func TestWhatIsTypedIsKeptThroughAnImport(t *testing.T) {
	d := newDesk(t).Sample().ClickSentence(3).Press("Enter").TypeSource("Half a na")
	d.drops(file(t, "list.csv", "quote\nThe fleet has 41 trams.\n")).Tab("Import").Press("Enter").ExpectNotice("1 new")
	expect(d, "source", d.claim().Source.Name, "Half a na")
}

func TestDialogsAboutFilesFit1024By640(t *testing.T) {
	wide := "quote," + strings.Repeat("a column with a very long name that nobody reads,", 20) + "url\n" +
		strings.Repeat("\""+strings.Repeat("Words of a quote. ", 60)+"\","+strings.Repeat("a cell with many words in it,",
			20)+"https://quay.example/"+strings.Repeat("long/", 60)+"\nbad\n", 30)
	review := `{"@type":"ClaimReview","claimReviewed":"` + strings.Repeat("The quay is long. ", 100) +
		`","url":"https://checks.example/1"}`
	for name, open := range map[string]func(d *checker){
		"table":   func(d *checker) { d.drops(file(t, "wide.csv", wide)) },
		"reviews": func(d *checker) { d.drops(file(t, strings.Repeat("long name ", 20)+".json", review)) },
		"check":   func(d *checker) { d.ClickSentence(2).Press("c", "1").Choose("check") },
		"verdict": func(d *checker) { d.w.exchange.ShowVerdict("/proof.zip", manyProblems(), nil) },
		"refused": func(d *checker) { d.w.exchange.ShowBadLines(strings.Repeat("/folder", 40), nil, nil) },
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t).Resize(1024, 640).Sample()
			open(d)
			top := d.w.win.Canvas().Overlays().Top()
			if top == nil {
				t.Fatal("no dialog is open")
			}
			fits(t, "the dialog", top.MinSize())
			d.Press("Esc")
			expect(d, "dialog open", d.w.ask.InDialog(), false)
		})
	}
}

func manyProblems() bundle.Verdict {
	var v bundle.Verdict
	for range 200 {
		v.Problems = append(v.Problems, strings.Repeat("Something does not hold. ", 20))
	}
	return v
}
