package cli_test

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/storage"
)

// desk is a user at the command line, with a library of her own.
type desk struct {
	t       *testing.T
	library string
}

func newDesk(t *testing.T) desk {
	t.Helper()
	t.Setenv("LC_ALL", "en_US.UTF-8")
	return desk{t, filepath.Join(t.TempDir(), "library.sqlite")}
}

func (d desk) claimlight(args ...string) run {
	d.t.Helper()
	return claimlight(d.t, append([]string{"--library", d.library}, args...)...)
}

// made makes the library, with nothing in it.
func (d desk) made() desk {
	d.t.Helper()
	l, err := storage.Open(d.t.Context(), storage.Params{Path: d.library})
	if err != nil {
		d.t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		d.t.Fatal(err)
	}
	return d
}

// add adds a file and gives the article's id.
func (d desk) add(path string) string {
	d.t.Helper()
	id, _, ok := strings.Cut(d.claimlight("add", path).succeeds(), "\t")
	if !ok {
		d.t.Fatal("no id")
	}
	return id
}

// rows are the cells of an exported table, by column.
func rows(t *testing.T, table string) []map[string]string {
	t.Helper()
	all, err := csv.NewReader(strings.NewReader(table)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, cells := range all[1:] {
		row := map[string]string{}
		for i, name := range all[0] {
			row[name] = cells[i]
		}
		out = append(out, row)
	}
	return out
}

func TestFromAPageToATableOfClaims(t *testing.T) {
	d := newDesk(t)
	id := d.add(write(t, "bridge.html", bridge))
	text := d.claimlight("text", id).succeeds()
	if !strings.HasPrefix(text, "Bridge opens late\nThe new bridge") || strings.HasSuffix(text, "\n") {
		t.Errorf("text %q", text)
	}
	quote := "About 14,000 cars will cross it every day, according to the council"
	claim := strings.TrimSpace(d.claimlight("tag", id, "--quote", quote, "--annotator", "Ada",
		"--wording", "14,000 cars a day", "--source", "City council", "--source-kind", "government", "--source-manner",
		"paraphrase", "--source-via", "a daily",
		"--source-text", "the council", "--said-at", "2025-04-11", "--figure", "About 14,000 cars", "--figure-period",
		"a day",
		"--more-figures", `[{"text":"x","value":7}]`, "--status", "checked", "--rating", "half_true", "--conclusion",
		"It is 12,000.",
		"--evidence", "https://count.example", "--evidence", `{"url":"b.pdf","stance":"refutes","title":"Count"}`,
		"--review-url", "https://c.example/1",
		"--tag", "traffic", "--tag", "bridges, roads", "--notes", "call back", "--field", "desk=city=2").succeeds())
	exported := rows(t, d.claimlight("export", "--notes").succeeds())
	if len(exported) != 1 {
		t.Fatalf("%d rows", len(exported))
	}
	for column, want := range map[string]string{
		"claim_id": claim, "quote": quote, "wording": "14,000 cars a day", "source": "City council",
		"source_kind": "government", "source_manner": "paraphrase",
		"source_via": "a daily", "source_text": "the council", "said_at": "2025-04-11", "figure_text": "About 14,000 cars",
		"figure_value": "14000",
		"figure_unit":  "car", "figure_qualifier": "about", "figure_period": "a day",
		"more_figures": `[{"text":"x","value":7}]`, "status": "checked",
		"rating": "half_true", "conclusion": "It is 12,000.", "review_url": "https://c.example/1",
		"tags": "traffic; bridges, roads", "notes": "call back",
		"evidence":  `[{"url":"https://count.example","stance":"context"},{"url":"b.pdf","title":"Count","stance":"refutes"}]`,
		"fields":    `{"desk":"city=2"}`,
		"annotator": "Ada", "confirmed": "no", "article_title": "Bridge opens late", "byline": "Ada Writer",
		"anchor_state": "exact", "block": "4", "article_id": id,
		"created_at": "2026-02-03T04:05:06Z", "format": "claimlight-1",
	} {
		if got := exported[0][column]; got != want {
			t.Errorf("%s: %q, want %q", column, got, want)
		}
	}
	start := len([]rune(text[:strings.Index(text, quote)]))
	if exported[0]["start"] != sprint(start) || exported[0]["end"] != sprint(start+len([]rune(quote))) ||
		exported[0]["source_start"] != sprint(start+strings.Index(quote, "the council")) {
		t.Errorf("places %q", exported[0])
	}
}

// What a person gives is confirmed; what was read from the words is not, until someone says so.
func TestATagIsConfirmedUnlessSomethingWasReadForIt(t *testing.T) {
	d := newDesk(t)
	id := d.add(write(t, "bridge.html", bridge))
	for _, c := range []struct {
		flags []string
		want  string
	}{
		{nil, "yes"},
		{[]string{
			"--source", "City council", "--figure", "About 14,000 cars", "--figure-value", "14000", "--figure-unit",
			"car", "--figure-qualifier", "about",
		}, "yes"},
		{[]string{"--figure", "About 14,000 cars"}, "no"},
		{[]string{"--figure", "About 14,000 cars", "--confirmed", "yes"}, "yes"},
		{[]string{"--source", "City council", "--confirmed", "no"}, "no"},
	} {
		tagged := strings.TrimSpace(d.claimlight(append([]string{"tag", id, "--quote", "About 14,000 cars will cross it"},
			c.flags...)...).succeeds())
		for _, row := range rows(t, d.claimlight("export").succeeds()) {
			if row["claim_id"] == tagged && row["confirmed"] != c.want {
				t.Errorf("%q: confirmed is %q, want %q", c.flags, row["confirmed"], c.want)
			}
		}
	}
	d.claimlight("tag", id, "--quote", "a supplier", "--confirmed", "maybe").fails(2, "--confirmed must be one of")
}

// A unit that is given in another spelling is kept under its own name.
func TestATagKeepsTheNameOfItsUnit(t *testing.T) {
	d := newDesk(t)
	id := d.add(write(t, "bridge.html", bridge))
	for given, want := range map[string]string{
		"megawatt": "MW", "%": "percent", "Year": "years", "dollar": "dollar",
		"car": "car",
	} {
		tagged := strings.TrimSpace(d.claimlight("tag", id, "--quote", "About 14,000 cars will cross it", "--figure-value",
			"14", "--figure-unit", given).succeeds())
		for _, row := range rows(t, d.claimlight("export").succeeds()) {
			if row["claim_id"] == tagged && row["figure_unit"] != want {
				t.Errorf("%q is kept as %q, want %q", given, row["figure_unit"], want)
			}
		}
	}
}

func TestEverythingWorksInCyrillic(t *testing.T) {
	d := newDesk(t)
	page := strings.NewReplacer("Bridge opens late", "Міст відкрили пізно",
		"The new bridge over the river opened on Monday", "Новий міст відкрили в понеділок 👍").Replace(bridge)
	id := d.add(write(t, "міст.html", page))
	d.claimlight("tag", id, "--quote", "Новий міст відкрили в понеділок 👍", "--source", "Міська рада", "--notes",
		"«так»").succeeds()
	row := rows(t, d.claimlight("export", "--notes", "--article", id).succeeds())[0]
	if row["article_title"] != "Міст відкрили пізно" || row["source"] != "Міська рада" || row["start"] != "20" ||
		row["end"] != "53" {
		t.Errorf("%q", row)
	}
	if list := d.claimlight("list").succeeds(); !strings.Contains(list, id+"  1") ||
		!strings.Contains(list, "Міст відкрили пізно") {
		t.Errorf("list %q", list)
	}
}

func TestAQuoteThatStandsTwice(t *testing.T) {
	d := newDesk(t)
	id := d.add(write(t, "bridge.html", bridge))
	r := d.claimlight("tag", id, "--quote", "council")
	r.fails(1, "The quote stands 3 times")
	places := strings.Split(strings.TrimSpace(r.err), "\n")[1:]
	if len(places) != 3 || !strings.Contains(places[1], "--nth 2  --start ") ||
		!strings.Contains(places[1], "The council had promised") {
		t.Errorf("places %q", places)
	}
	start := strings.Fields(places[1])[3]
	d.claimlight("tag", id, "--quote", "council", "--nth", "2").succeeds()
	d.claimlight("tag", id, "--quote", "council", "--start", start).succeeds()
	for _, row := range rows(t, d.claimlight("export").succeeds()) {
		if row["start"] != start {
			t.Errorf("tagged at %s, want %s", row["start"], start)
		}
	}
	d.claimlight("tag", id, "--quote", "council", "--start", "0").fails(1, "does not stand at code point 0")
	d.claimlight("tag", id, "--quote", "council", "--nth", "4").fails(1, "no place number 4")
	d.claimlight("tag", id, "--quote", "council", "--nth", "1", "--start", "0").fails(2, "--nth")
	d.claimlight("tag", id, "--quote", "counsel").fails(1, "does not stand in the text")
	d.claimlight("tag", id, "--quote", "").fails(1, "does not stand in the text")
}

func TestWrongValuesAreUsage(t *testing.T) {
	d := newDesk(t)
	id := d.add(write(t, "bridge.html", bridge))
	for _, wrong := range [][]string{
		{"--rating", "7"},
		{"--status", "done"},
		{"--source-kind", "robot"},
		{"--source-manner", "loud"},
		{"--figure-value", "many"},
		{"--figure-value-high", "1,5"},
		{"--figure-qualifier", "roughly"},
		{"--more-figures", "figures"},
		{"--evidence", "{evidence"},
		{"--field", "nothing"},
	} {
		d.claimlight(append([]string{"tag", id, "--quote", "steel"}, wrong...)...).fails(2, strings.Trim(wrong[1], "{"))
	}
	d.claimlight("tag", id).fails(2, "--quote")
	if table := d.claimlight("export").succeeds(); len(rows(t, table)) != 0 {
		t.Errorf("something was tagged: %s", table)
	}
}

func TestAddGoesOnAfterABadPage(t *testing.T) {
	d := newDesk(t)
	good, pdf := write(t, "bridge.html", bridge), write(t, "paper.pdf", "%PDF-1.4 ")
	r := d.claimlight("add", pdf, good, "missing.html")
	if r.code != 1 || strings.Count(r.out, "\n") != 1 || !strings.Contains(r.out, "\tBridge opens late\n") {
		t.Errorf("exit %d, %q", r.code, r.out)
	}
	for _, why := range []string{
		pdf + ": This PDF is damaged", "claimlight: There is no file missing.html",
		"2 of 3 pages were not added",
	} {
		if !strings.Contains(r.err, why) {
			t.Errorf("message %q does not say %q", r.err, why)
		}
	}
	again := d.claimlight("add", good)
	if again.succeeds() != r.out || !strings.Contains(again.err, "in the library already") {
		t.Errorf("added twice: %q and %q", r.out, again.out)
	}
}

func TestAddTakesTheFilesOfAFolder(t *testing.T) {
	d := newDesk(t)
	folder := filepath.Dir(write(t, "bridge.html", bridge))
	r := d.claimlight("add", folder, t.TempDir())
	if r.code != 1 || !strings.HasSuffix(r.out, "\tBridge opens late\n") ||
		!strings.Contains(r.err, "There is no file in this folder that can be opened.") {
		t.Errorf("exit %d, %q, %q", r.code, r.out, r.err)
	}
}

func TestAFileNamedLikeACommand(t *testing.T) {
	d := newDesk(t)
	t.Chdir(t.TempDir())
	if err := os.WriteFile("list", []byte(bridge), 0o600); err != nil {
		t.Fatal(err)
	}
	if out := d.claimlight("clean", "list").succeeds(); !strings.HasPrefix(out, "The new bridge") {
		t.Errorf("%q", out)
	}
	d.add("./list")
	d.claimlight("./list").fails(1, "no window")
}

func TestWhatOnlyReadsMakesNoLibrary(t *testing.T) {
	d := newDesk(t)
	for _, args := range [][]string{
		{"list"},
		{"search", "bridge"},
		{"text", "0197"},
		{"lint"},
		{"export"},
		{"check"},
		{"backup"},
		{"tag", "0197", "--quote", "x"},
	} {
		d.claimlight(args...).fails(1, "There is no library at "+d.library)
		if _, err := os.Stat(d.library); err == nil {
			t.Fatalf("%s made a library", args[0])
		}
	}
	d.add(write(t, "bridge.html", bridge))
	d.claimlight("list").succeeds()
}

func TestListForPeopleAndPrograms(t *testing.T) {
	d := newDesk(t).made()
	if out := d.claimlight("list").succeeds(); out != "ID  CLAIMS  PUBLISHED  TITLE\n" {
		t.Errorf("an empty library: %q", out)
	}
	if out := d.claimlight("list", "--format", "json").succeeds(); out != "" {
		t.Errorf("an empty library: %q", out)
	}
	id := d.add(write(t, "bridge.html", bridge))
	var got struct {
		ID, Title, Byline string
		Claims            int
		Tags              []string
	}
	if err := json.Unmarshal([]byte(d.claimlight("list", "--format", "json").succeeds()), &got); err != nil {
		t.Fatal(err)
	}
	if got.ID != id || got.Title != "Bridge opens late" || got.Byline != "Ada Writer" || got.Claims != 0 ||
		got.Tags == nil {
		t.Errorf("%+v", got)
	}
}

func TestExportToAFile(t *testing.T) {
	d := newDesk(t)
	id := d.add(write(t, "bridge.html", bridge))
	d.claimlight("tag", id, "--quote", "a supplier of steel went bankrupt", "--notes", "=1+1").succeeds()
	path := filepath.Join(t.TempDir(), "claims.csv")
	if out := d.claimlight("export", "-o", path).succeeds(); out != "" {
		t.Errorf("also on standard output: %q", out)
	}
	exact, err := os.ReadFile(path)
	if err != nil || string(exact) != d.claimlight("export", "--format", "csv").succeeds() {
		t.Errorf("the file differs from standard output; %v", err)
	}
	if lines := d.claimlight("export", "--format", "jsonl").succeeds(); !strings.HasPrefix(lines,
		`{"format":"claimlight-1","claim":{"id":`) || strings.Count(lines, "\n") != 1 {
		t.Errorf("as JSON lines: %q", lines)
	}
	t.Setenv("LC_ALL", "uk_UA.UTF-8")
	if guarded := d.claimlight("export", "--excel", "--notes").succeeds(); !strings.HasPrefix(guarded,
		"\ufeffclaim_id;format") || !strings.Contains(guarded, ";'=1+1;") {
		t.Errorf("for spreadsheets: %q", guarded)
	}
	d.claimlight("export", "-o", filepath.Join(t.TempDir(), "none", "x.csv")).fails(1, "There is no file")
	d.claimlight("export", "--article", "ffff").fails(1, "not in the library")
}

func TestLintSaysWhatIsMissing(t *testing.T) {
	d := newDesk(t)
	id := d.add(write(t, "bridge.html", bridge))
	first := strings.TrimSpace(d.claimlight("tag", id, "--quote", "a supplier of steel went bankrupt", "--rating",
		"true").succeeds())
	d.claimlight("tag", id, "--quote", "floods stopped the work twice", "--source-kind", "article").succeeds()
	want := first + "\tno_source\tIt is not said who says this.\n" + first +
		"\tno_evidence\tThe rating has no evidence beside it.\n" +
		first + "\tnot_checked\tThe claim has a rating but counts as unchecked.\n"
	for _, args := range [][]string{{"lint"}, {"lint", id}} {
		if got := d.claimlight(args...).succeeds(); got != want {
			t.Errorf("%v: %q", args, got)
		}
	}
	d.claimlight("lint", "nothing").fails(1, "not in the library")
}

func TestExportForOtherPrograms(t *testing.T) {
	d := newDesk(t)
	id := d.add(write(t, "bridge.html", bridge))
	kept := strings.TrimSpace(d.claimlight("tag", id, "--quote", "a supplier of steel went bankrupt", "--rating", "true",
		"--review-url", "https://c.example/1").succeeds())
	lacking := strings.TrimSpace(d.claimlight("tag", id, "--quote", "floods stopped the work twice").succeeds())
	r := d.claimlight("export", "--format", "claimreview")
	if out := r.succeeds(); !strings.Contains(out, "steel went bankrupt") || strings.Contains(out, "floods") {
		t.Errorf("%s", out)
	}
	if want := "Claim " + lacking + " was left out; it lacks a rating and the address"; !strings.Contains(r.err, want) {
		t.Errorf("message %q does not say %q", r.err, want)
	}
	if out := d.claimlight("export", "--format", "webannotation").succeeds(); !strings.Contains(out,
		`"id":"urn:uuid:`+kept+`"`) || !strings.Contains(out, lacking) {
		t.Errorf("%s", out)
	}
}

func TestExportForReaders(t *testing.T) {
	d := newDesk(t)
	id := d.add(write(t, "bridge.html", bridge))
	d.claimlight("tag", id, "--quote", "a supplier of steel went bankrupt", "--rating", "mostly_true").succeeds()
	if out := d.claimlight("export", "--format", "html").succeeds(); !strings.Contains(out,
		`<mark class="mostly_true">a supplier of steel went bankrupt</mark>`) {
		t.Errorf("%s", out)
	}
	if out := d.claimlight("export", "--format", "xlsx").succeeds(); !strings.HasPrefix(out, "PK\x03\x04") {
		t.Errorf("%.20q", out)
	}
	if out := d.claimlight("export", "--format", "markdown", "--article", id).succeeds(); !strings.Contains(out,
		"a supplier of steel went bankrupt**\\[1\\]**") {
		t.Errorf("%s", out)
	}
}

func TestVersionsOfAText(t *testing.T) {
	d := newDesk(t)
	id := d.add(write(t, "bridge.html", bridge))
	if first := d.claimlight("text", id, "--version", "1").succeeds(); first != d.claimlight("text", id[:30]).succeeds() {
		t.Errorf("version 1 is %q", first)
	}
	d.claimlight("text", id, "--version", "2").fails(1, "none with number 2")
	d.claimlight("text", "nothing").fails(1, "not in the library")
}

func TestBackAndForth(t *testing.T) {
	d := newDesk(t)
	d.add(write(t, "bridge.html", bridge))
	before := d.claimlight("list").succeeds()
	if out := d.claimlight("check").succeeds(); out != "All is well: 1 articles, 0 claims, 1 saved pages, 0 places, 0 attached files.\n" {
		t.Errorf("%q", out)
	}
	backup := filepath.Join(t.TempDir(), "copy.sqlite")
	if out := d.claimlight("backup", backup).succeeds(); out != backup+"\n" {
		t.Errorf("%q", out)
	}
	d.add(write(t, "other.html", strings.ReplaceAll(bridge, "bridge", "tunnel")))
	r := d.claimlight("restore", backup)
	if out := r.succeeds(); out != d.library+"\n" || !strings.Contains(r.err, "is kept as ") {
		t.Errorf("%q, %q", out, r.err)
	}
	if after := d.claimlight("list").succeeds(); after != before {
		t.Errorf("%q, want %q", after, before)
	}
	d.claimlight("restore", write(t, "notes.txt", "no library at all")).fails(1, "not a Claimlight library")
}

func TestALibraryThatIsNone(t *testing.T) {
	path := write(t, "notes.txt", "These are my notes, and no library at all. They must stay as they are.")
	claimlight(t, "--library", path, "list").fails(1, "not a Claimlight library")
	if got, err := os.ReadFile(path); err != nil || !strings.HasPrefix(string(got), "These are my notes") ||
		len(got) != 70 {
		t.Errorf("the file was changed: %q, %v", got, err)
	}
	d := newDesk(t)
	d.add(write(t, "bridge.html", bridge))
	t.Setenv("CLAIMLIGHT_LIBRARY", d.library)
	if out := claimlight(t, "list").succeeds(); !strings.Contains(out, "Bridge opens late") {
		t.Errorf("by the environment: %q", out)
	}
}
