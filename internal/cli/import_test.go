package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestClaimsMoveFromDeskToDesk(t *testing.T) {
	from := newDesk(t)
	page := write(t, "bridge.html", bridge)
	id := from.add(page)
	from.claimlight("tag", id, "--quote", "a supplier of steel went bankrupt", "--source", "Рада", "--notes",
		"=1+1\nтак").succeeds()
	from.claimlight("tag", id, "--quote", "floods stopped the work twice", "--figure", "twice").succeeds()
	for _, format := range []string{"csv", "jsonl"} {
		file := from.claimlight("export", "--format", format).succeeds()
		to := newDesk(t)
		path := write(t, "claims."+format, file)
		if out := to.claimlight("import", path, "--annotator",
			"Somebody").succeeds(); out != "added\t2\nchanged\t0\nsame\t0\n" {
			t.Errorf("%s: %q", format, out)
		}
		if again := to.claimlight("export", "--format", format).succeeds(); again != file {
			t.Errorf("%s: exported again it is\n%s\nand was\n%s", format, again, file)
		}
		edited := strings.Replace(file, "Рада", "Міська рада", 1)
		r := given(t, edited).claimlight("--library", to.library, "import", "-")
		if out := r.succeeds(); out != "added\t0\nchanged\t1\nsame\t1\n" {
			t.Errorf("%s: %q", format, out)
		}
		to.claimlight("text", id).fails(1, "The text of this article is not in this library")
		to.claimlight("tag", id, "--quote", "steel").fails(1, "The text of this article is not in this library")
		to.add(page)
		for _, row := range rows(t, to.claimlight("export").succeeds()) {
			if row["anchor_state"] != "exact" || row["version"] != "2" {
				t.Errorf("with its text the claim is %s in version %s", row["anchor_state"], row["version"])
			}
		}
	}
}

func TestABadFileIsNotImported(t *testing.T) {
	d := newDesk(t)
	d.claimlight("import", write(t, "table.csv", "a,b\n1,2\n")).fails(1, "No column goes to the quote")
	d.claimlight("import", "missing.csv").fails(1, "There is no file missing.csv")
	bad := "claim_id,format,quote,start,end\nc1,claimlight-1,q,0,1\nc2,claimlight-1,q,x,1\n"
	r := d.claimlight("import", write(t, "table.csv", bad))
	r.fails(1, "Some lines cannot be taken in, so nothing was imported")
	if !strings.Contains(r.err, `table.csv: line 3, start: "x" is no whole number`) {
		t.Errorf("message %q", r.err)
	}
	if out := d.claimlight("export").succeeds(); strings.Count(out, "\n") != 1 {
		t.Errorf("imported: %s", out)
	}
}

func TestSearchFindsClaimsAndArticles(t *testing.T) {
	d := newDesk(t)
	id := d.add(write(t, "bridge.html", bridge))
	tagged := strings.TrimSpace(d.claimlight("tag", id, "--quote", "a supplier of steel went bankrupt").succeeds())
	out := d.claimlight("search", "steel", "bankr*").succeeds()
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if len(lines) != 3 || !strings.HasPrefix(lines[1], "claim    "+tagged) ||
		!strings.HasPrefix(lines[2], "article  "+id) {
		t.Errorf("%s", out)
	}
	if out := d.claimlight("search", "--format", "json", "steel").succeeds(); !strings.HasPrefix(out,
		`{"kind":"claim","claim_id":"`+tagged) || strings.Count(out, "\n") != 2 {
		t.Errorf("%s", out)
	}
	if out := d.claimlight("search", "\"' OR 1=1 --").succeeds(); out != "KIND  ID  TITLE  FOUND\n" {
		t.Errorf("%q", out)
	}
	d.claimlight("search").fails(2, "query")
}

func TestABundleProvesItsClaims(t *testing.T) {
	d := newDesk(t)
	id := d.add(write(t, "bridge.html", bridge))
	d.claimlight("tag", id, "--quote", "a supplier of steel went bankrupt").succeeds()
	packed := d.claimlight("export", "--format", "bundle").succeeds()
	path := write(t, "proof.zip", packed)
	if out := claimlight(t, "verify", path).succeeds(); out != "All holds: 1 claims, 1 texts, 1 saved pages, 0 attached files.\n" {
		t.Errorf("%q", out)
	}
	cut := strings.Replace(packed, "PK\x03\x04", "PK\x03\x05", 1)
	claimlight(t, "verify", write(t, "cut.zip", cut)).fails(1, "")
	claimlight(t, "verify", write(t, "notes.txt", "notes")).fails(1, "not a proof bundle")
}

func TestABundleProvesWhatWasSaid(t *testing.T) {
	d := newDesk(t)
	id := d.add(write(t, "talk.srt", "1\n00:00:01,000 --> 00:00:02,000\nThe mayor said that 31\n\n2\n00:00:02,100 --> "+
		"00:00:03,000\nhouses burned.\n"))
	d.claimlight("tag", id, "--quote", "The mayor said that 31 houses burned.").succeeds()
	path := write(t, "proof.zip", d.claimlight("export", "--format", "bundle").succeeds())
	if out := claimlight(t, "verify", path).succeeds(); out != "All holds: 1 claims, 1 texts, 1 saved pages, 0 attached files.\n" {
		t.Errorf("%q", out)
	}
}

func TestWhatWasSaidHasItsTimeAndItsSpeaker(t *testing.T) {
	d := newDesk(t)
	path := write(t, "talk.vtt", "WEBVTT - A hearing\n\n00:59:58.000 --> 00:59:59.900\n<v Ann Hale>We lost\n\n"+
		"01:00:03.250 --> 01:00:04.000\n<v Ann Hale>31 houses.\n")
	cleaned := claimlight(t, "clean", "--format", "json", path).succeeds()
	if want := `{"kind":"paragraph","text":"We lost 31 houses.","time":"00:59:58","speaker":"Ann Hale"}`; !strings.Contains(
		cleaned, want) {
		t.Errorf("%s", cleaned)
	}
	id := d.add(path)
	d.claimlight("tag", id, "--quote", "31 houses").succeeds()
	d.claimlight("tag", id, "--quote", "We lost", "--source", "Tom Fen").succeeds()
	for format, want := range map[string][]string{
		"csv":           {",no,,01:00:03", "Ann Hale", "Tom Fen"},
		"jsonl":         {`"time":"01:00:03","speaker":"Ann Hale"`, `"unconfirmed":["source"]`},
		"webannotation": {`"conformsTo":"http://www.w3.org/TR/media-frags/","value":"t=01:00:03"`},
		"html":          {"01:00:03"},
		"markdown":      {"01:00:03"},
	} {
		out := d.claimlight("export", "--format", format).succeeds()
		for _, part := range want {
			if !strings.Contains(strings.ReplaceAll(out, `": "`, `":"`), part) {
				t.Errorf("%s without %s: %s", format, part, out)
			}
		}
	}
	table := d.claimlight("export").succeeds()
	other := newDesk(t)
	other.claimlight("import", write(t, "claims.csv", table)).succeeds()
	if again := other.claimlight("export").succeeds(); strings.ReplaceAll(again, "detached", "exact") != table {
		t.Errorf("came back as\n%s, was\n%s", again, table)
	}
}

func TestAClaimOfAPDFHasItsPage(t *testing.T) {
	const talk = "../document/pdf/testdata/two.pdf"
	d := newDesk(t)
	id := d.add(talk)
	d.claimlight("tag", id, "--quote", "Repairs cost 2.4 million crowns").succeeds()
	if out := d.claimlight("export").succeeds(); !strings.Contains(out, ",yes,1,,") {
		t.Errorf("without the page: %s", out)
	}
	path := write(t, "proof.zip", d.claimlight("export", "--format", "bundle").succeeds())
	if out := claimlight(t, "verify", path).succeeds(); out != "All holds: 1 claims, 1 texts, 1 saved pages, 0 attached files.\n" {
		t.Errorf("%q", out)
	}
	cleaned := claimlight(t, "clean", "--format", "json", talk).succeeds()
	if want := `"text":"Year\tShips\tPeople","page":1`; !strings.Contains(cleaned, want) {
		t.Errorf("%s", cleaned)
	}
}

func TestAPDFIsOpenedByItsPassword(t *testing.T) {
	const secret = "../document/pdf/testdata/secret.pdf"
	claimlight(t, "clean", secret).fails(1, "This PDF needs its password.")
	claimlight(t, "clean", "--password", "guess", secret).fails(1, "This PDF needs its password.")
	if out := claimlight(t, "clean", "--password", "secret", secret).succeeds(); !strings.Contains(out, "310,500") {
		t.Errorf("%s", out)
	}
}

// At a terminal the password is asked for, three times at most; it opens what a bundle holds, too.
func TestAPasswordIsAskedForAtTheTerminal(t *testing.T) {
	const secret = "../document/pdf/testdata/secret.pdf"
	d := newDesk(t).made()
	id, _, _ := strings.Cut(d.claimlight("add", "--password", "secret", secret).succeeds(), "\t")
	d.claimlight("tag", id, "--quote", "310,500").succeeds()
	path := filepath.Join(t.TempDir(), "proof.zip")
	d.claimlight("export", "--format", "bundle", "-o", path).succeeds()
	r := d.claimlight("verify", path)
	if r.code != 1 || !strings.Contains(r.out, "texts/1.json is a PDF that needs its password") {
		t.Errorf("exit %d: %q", r.code, r.out)
	}
	if out := d.claimlight("verify", "--password", "secret", path).succeeds(); !strings.Contains(out, "1 claims") {
		t.Errorf("%q", out)
	}
	for _, c := range []struct {
		answers []string
		asked   int
		code    int
	}{{[]string{"guess", "secret"}, 2, 0}, {[]string{"a", "b", "c", "d"}, 3, 1}, {[]string{""}, 1, 1}} {
		asked := 0
		r := run{t: t, answer: func(string) (string, error) { asked++; return c.answers[asked-1], nil }}
		if r = r.claimlight("clean", secret); r.code != c.code || asked != c.asked {
			t.Errorf("%q: exit %d after %d questions: %s", c.answers, r.code, asked, r.err)
		}
	}
}

func TestATableCanBeDescribed(t *testing.T) {
	d := newDesk(t).made()
	path := filepath.Join(t.TempDir(), "claims.csv")
	d.claimlight("export", "--csvw", "-o", path).succeeds()
	if data, err := os.ReadFile(path + "-metadata.json"); err != nil ||
		!strings.Contains(string(data), `"url": "claims.csv"`) {
		t.Errorf("%s, %v", data, err)
	}
	d.claimlight("export", "--excel", "--format", "jsonl").fails(2, "variant of --format csv")
	d.claimlight("export", "--csvw").fails(2, "needs --format csv and -o FILE")
}

func TestSomeClaimsAreExported(t *testing.T) {
	d := newDesk(t)
	id := d.add(write(t, "bridge.html", bridge))
	d.claimlight("tag", id, "--quote", "a supplier of steel went bankrupt", "--source", "City council", "--rating", "true",
		"--tag", "steel").succeeds()
	d.claimlight("tag", id, "--quote", "floods stopped the work twice").succeeds()
	for _, flags := range [][]string{
		{"--rating", "true"},
		{"--tag", "steel"},
		{"--source", "council"},
		{"--rating", ""},
		{"--status", "unchecked", "--tag", "steel"},
	} {
		if got := rows(t, d.claimlight(append([]string{"export"}, flags...)...).succeeds()); len(got) != 1 {
			t.Errorf("%q: %d claims", flags, len(got))
		}
	}
}
